"""A form of another tool in the staff chat: it comes back as a campaign file to go on with."""

from bot.forms import told, words
from bot.staff.desk import Desk, Tell
from core.documents.drafts import draft
from core.documents.form import Form, Unfit
from core.documents.form_reading import read_form
from core.messaging.values import Say

_ROWS = 30  # of what couldn't be carried over: a message has room for no more


def taken(desk: Desk, form: Form | Unfit) -> tuple[list[Tell], str]:
    """Say what came of a form, and give the campaign file that it makes; empty: none."""
    if isinstance(form, Unfit):
        return [Tell(Say("st-form-unfit", {"reason": form.reason or "-"}))], ""
    language = "fi" if desk.language == "fi-easy" else desk.language
    found = read_form(form, words(desk.house.texts), language)
    first = desk.say("form-first-line", {"file": f"{found.name}.xlsx"})
    rows = "\n".join(told(desk.house.texts, lost, desk.language) for lost in found.lost[:_ROWS])
    n = len(found.questions)
    said = Say("st-form-lost", {"n": n, "rows": rows}) if rows else Say("st-form-whole", {"n": n})
    return [Tell(said)], draft(found.name, found.title, found.questions, first)
