"""A questionnaire tried by the staff themselves: the residents' dialogue, over answers that only the open card holds.

Nothing of it is recorded: no person, no voice, no answer. What was answered stands sealed in the card, and goes
with it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot import router
from bot.dialogue import Open, Person, Unclear
from bot.dialogues import survey
from bot.dialogues import survey_cards as cards
from bot.rendering import keys, labels
from bot.simulation.replying import picture
from bot.staff.campaigns import numbered
from bot.staff.commands import answers
from bot.staff.desk import Close, Desk, Put, StaffOut, Tell
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, ParticipationId
from core.documents.texts import say
from core.language.format import day
from core.messaging.values import Ask, Attachment, Choice, Pressed, Reply, Say, Sent, Text, Typed
from core.surveys import flow
from core.surveys.answering import Sitting
from core.surveys.flow import Held
from core.surveys.sheets import sheet_of
from core.surveys.tables import State
from core.surveys.values import as_json, from_json

CARD, SLOT = "st-try", "try"
END, PICTURE = "#end", "#picture"  # no choice of a document begins so


@dataclass(frozen=True)
class Trial:
    """How far somebody is with trying."""

    held: Mapping[str, Held] = field(default_factory=dict)
    ask: Ask | None = None  # the residents' card that is open


def begin(desk: Desk, campaign: Campaign) -> list[StaffOut]:
    """Ask the first question."""
    told: list[StaffOut] = [Tell(Say("st-try-begun"))]
    if document_of(campaign).statements is not None:
        told.append(Tell(Say("st-try-voting", {"name": campaign.name})))
    return [*told, *_next(desk, campaign, Trial())]


@answers(CARD, access_planner, Right.PLAN, written=True)
async def answer(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Read what a resident would have said, say what they would read, and ask on."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None or prompt.draft is None:
        return [Close(SLOT), Tell(Say("st-try-gone"))]
    trial = _read(prompt.draft)
    if reply == Pressed(END) or trial.ask is None:
        return [Close(SLOT), Tell(Say("st-try-done"))]
    heard = _heard(desk, trial.ask, reply)
    if isinstance(heard, Say):
        return [Tell(heard), _put(desk, campaign, trial)]
    facts, asked = _facts(desk, campaign, trial), trial.ask
    open_ = Open(asked.text, asked.args, keys(asked.choices), asked.about, survey.NAMES[0], draft=asked.draft)
    read = survey.accept(facts, open_, heard)
    if isinstance(read, Unclear):
        return [Tell(read.hint or Say("q-wrong-1")), _put(desk, campaign, trial)]
    told: list[StaffOut] = [Tell(said) for said in read.says]
    sent = False
    if read.act is not None:
        step = read.act.step
        changes = step.changes if step is not None else ()
        held = {**trial.held, **{one.question: Held(one.state, one.value) for one in changes}}
        trial = Trial(held)
        sent = step is not None and step.sent
    if sent:
        return [*told, Close(SLOT), Tell(Say("st-try-done"))]
    if read.then is not None:
        return [*told, _put(desk, campaign, replace(trial, ask=read.then))]
    return [*told, *_next(desk, campaign, trial)]


def _next(desk: Desk, campaign: Campaign, trial: Trial) -> list[StaffOut]:
    facts = _facts(desk, campaign, trial)
    asked = survey.ask(facts) or survey.ask_behind(facts)
    if asked is None:
        return [Close(SLOT), Tell(Say("st-try-done"))]
    return [_put(desk, campaign, replace(trial, ask=asked))]


def _put(desk: Desk, campaign: Campaign, trial: Trial) -> Put:
    """Show the residents' card, with a way out of trying, and a picture to send where one is asked for."""
    asked = trial.ask
    assert asked is not None
    texts, language = desk.house.texts, desk.language
    args = asked.args if asked.draft is None else {**asked.args, "draft": asked.draft}
    words = labels(texts, language, asked)
    choices = [Choice(key, label) for key, label in zip(keys(asked.choices), words, strict=True)]
    own = [PICTURE] if asked.takes is not None and asked.takes.kind == "photo" else []
    choices += [Choice(key, texts.choice(language, CARD, key.removeprefix("#"))) for key in (*own, END)]
    body = texts.say(language, asked.text, args)
    return Put(Ask(CARD, {"body": body}, choices, campaign.id, SLOT, draft=_written(trial)))


def _heard(desk: Desk, asked: Ask, reply: Reply) -> Reply | Say:
    """Read the reply as the residents' side does against that card."""
    if reply == Pressed(PICTURE):
        return Sent(Attachment("photo", mime="image/jpeg", content=picture()))
    if not isinstance(reply, Typed):
        return reply
    words = labels(desk.house.texts, desk.language, asked)
    question = router.Question("", keys(asked.choices), words, asked.free, asked.several)
    match router.read(Text(reply.text), question):
        case router.OldPress() | router.UnknownCommand():
            return Say("q-wrong-1")
        case router.TooLong():
            return Say("too-long", {"max": router.LONGEST})
        case read:
            return read


def _facts(desk: Desk, campaign: Campaign, trial: Trial) -> cards.Facts:
    sheet, document = sheet_of(campaign), document_of(campaign)
    voter = ParticipationId(int(desk.conversation))  # nobody's: only orders and wordings are drawn by it
    last = (campaign.closes - timedelta(seconds=1)).astimezone(desk.house.zone).date()
    return cards.Facts(
        Person(desk.conversation, None, desk.language, ""),
        Sitting(voter, sheet, trial.held, flow.standing(sheet, trial.held, int(voter))),
        campaign,
        desk.house.texts,
        desk.now,
        closes=day(last, desk.language),
        results_on=day(last, desk.language, year=True),
        body=say(document.decision.body, desk.language),
        url=f"{desk.house.public_url}/r/{campaign.name}",
        at_once=document.results.to_participants == "at-once",
        municipalities=tuple(desk.house.population(("municipality",)) or ()),
        today=desk.now.astimezone(desk.house.zone).date(),
    )


# ── what the card holds


def _written(trial: Trial) -> str:
    asked = trial.ask
    assert asked is not None
    held = {name: [one.state.value, as_json(one.value)] for name, one in trial.held.items()}
    kept = {
        "text": asked.text,
        "args": dict(asked.args),
        "choices": [[c, None] if isinstance(c, str) else [c.key, c.label] for c in asked.choices],
        "about": asked.about,
        "draft": asked.draft,
        "free": asked.free,
        "several": asked.several,
    }
    return json.dumps({"held": held, "ask": kept})


def _read(draft: str) -> Trial:
    found: dict[str, Any] = json.loads(draft)
    held = {name: Held(State(state), from_json(value)) for name, (state, value) in found["held"].items()}
    kept = found["ask"]
    choices = [key if label is None else Choice(key, label) for key, label in kept.pop("choices")]
    return Trial(held, ask=Ask(choices=choices, **kept))
