"""`campaign import` and `campaign export`: questionnaires from and for tools that speak XLSForm."""

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.cli.documents import sentence
from bot.forms import told, words
from core.documents.checking import check_campaign
from core.documents.drafts import draft
from core.documents.form import Unfit
from core.documents.form_reading import read_form
from core.documents.form_writing import form_of
from core.language.catalogue import LANGUAGES, texts


def bring_in(file: Path, out: Path, language: str = "en") -> int:
    """Write the questionnaire of an XLSForm as a campaign file, and tell what couldn't be carried over."""
    from adapters.documents.xlsform import read

    try:
        content = file.read_bytes()
    except OSError:
        return _fail(language, "form-unread", file=str(file))
    form = read(content)
    if isinstance(form, Unfit):
        return _fail(language, "form-unfit", file=file.name, reason=form.reason or "-")
    found = read_form(form, words(texts()), language)
    first = texts().say(language, "form-first-line", {"file": file.name})
    try:
        with out.open("x", encoding="utf-8") as written:
            written.write(draft(found.name, found.title, found.questions, first))
    except FileExistsError:
        return _fail(language, "form-exists", file=str(out))
    except OSError:
        return _fail(language, "form-unwritten", file=str(out))
    for lost in found.lost:
        print(told(texts(), lost, language))
    print(texts().say(language, "form-came", {"n": len(found.questions), "file": str(out)}))
    return 0


def bring_out(file: Path, out: Path, language: str = "en", languages: Sequence[str] = LANGUAGES) -> int:
    """Write a campaign file's questions as an XLSForm, and tell what couldn't be carried over."""
    from adapters.documents.xlsform import write

    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return _fail(language, "fault-unread", file=str(file))
    campaign = check_campaign(text, languages)
    if isinstance(campaign, list):
        for fault in campaign:
            print(sentence(fault, language))
        return 1
    form, lost = form_of(campaign, words(texts()))
    if not form.survey:
        return _fail(language, "form-empty", file=str(file))
    try:
        out.write_bytes(write(form))
    except OSError:
        return _fail(language, "form-unwritten", file=str(out))
    for one in lost:
        print(told(texts(), one, language))
    print(texts().say(language, "form-went", {"n": len(form.survey), "file": str(out)}))
    return 0


def _fail(language: str, text: str, **args: str) -> int:
    print(texts().say(language, text, args), file=sys.stderr)
    return 1
