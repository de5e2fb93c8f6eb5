"""A campaign as a resident meets it: the same dialogues' messages, shown in the staff chat, answered by nobody."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np
from sqlmodel import col, select

from bot.dialogue import Open, Person
from bot.dialogues import invitation, voting
from bot.dialogues.wording import campaign_args, only
from bot.staff import preview_questions
from bot.staff.campaigns import find, unknown
from bot.staff.commands import Usage, answers, command
from bot.staff.desk import NAMES, Desk, Put, StaffOut, Tell
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns.documents import Shown, document_of, shown
from core.campaigns.tables import Campaign, CampaignId, ParticipationId
from core.documents.texts import say
from core.language.format import day
from core.messaging.values import Ask, Pressed, Reply, Say
from core.statements.board import Board, Tally, may_write, sitting_cap
from core.statements.tables import Standing, Statement, StatementId
from core.statements.turns import Card, Sitting, Standpoint

CARDS = (
    "invite",
    "vote-card",
    "vote-cap",
    "vote-empty",
    "vote-results",
    "vote-results-none",
    "vote-results-at-close",
    *preview_questions.CARDS,
)
"""The texts that may stand on a card of the preview."""

_NUMBERS = ("numbers", "numerot", "siffror", "nummer")
_BUTTONS = ("buttons", "napit", "knappar")
_AT_ONCE = 25  # messages: more of them at once nobody reads
_MOST = 30  # statements looked at
_CARDS = 2  # first statements shown
_PEOPLE = 1000  # who took part in the invented results: enough for any limit on small groups


@command("preview", access_planner, Right.PLAN, usage="st-usage-preview")
async def preview(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Show what a resident sees, in the language and the kind of channel asked for; nothing is stored of it."""
    name, *wanted = rest.split()[:5] or [""]
    campaign = await find(desk, name)
    if campaign is None:
        return unknown(name)
    numbers = any(word.casefold() in _NUMBERS for word in wanted)
    first = next((int(word) for word in wanted if word.isascii() and word.isdigit()), 1)
    spoken = [word for word in wanted if not word.isdigit() and word.casefold() not in (*_NUMBERS, *_BUTTONS)]
    language = spoken[0] if spoken else desk.language
    if language not in NAMES or len(spoken) > 1 or first < 1:
        raise Usage
    out: list[StaffOut] = [Tell(Say("st-preview", {"language": NAMES[language]}))]
    if numbers:
        out.append(Tell(Say("st-preview-numbers")))
    messages = await _messages(desk, campaign, language)
    for place, (note, one) in enumerate(messages[first - 1 : first - 1 + _AT_ONCE], start=first):
        if note:
            out.append(Tell(Say("st-preview-note", {"note": note})))
        if isinstance(one, Ask):
            card = replace(one, slot=f"preview-{place}")
            out.append(Put(card, language=language, shown=True, numbers=numbers))
        else:
            out.append(Tell(one, language=language))
    if (left := len(messages) - (first - 1 + _AT_ONCE)) > 0:
        how = " numbers" if numbers else ""
        following = f"/preview {campaign.name} {language}{how} {first + _AT_ONCE}"
        out.append(Tell(Say("st-preview-more", {"n": left, "next": following})))
    return out


async def answer(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Say that it is a preview."""
    return [Tell(Say("st-preview-press" if isinstance(reply, Pressed) else "q-wrong-1"))]


for _text in CARDS:
    answers(_text, access_planner, Right.PLAN)(answer)


async def _messages(desk: Desk, campaign: Campaign, language: str) -> list[preview_questions.Shown]:
    told = shown(campaign, desk.now)
    found: list[preview_questions.Shown] = []
    if not told.to_all and (invited := _invited(desk, told, language)) is not None:
        found.append(("", invited))
    found += preview_questions.questions(desk, campaign, language, behind=False)
    if told.votes:
        texts = await _statements(desk, campaign)
        voted = _voting(desk, campaign, texts, language) if texts else [Say("st-preview-none")]
        found += [("", one) for one in voted if one is not None]
    found += preview_questions.questions(desk, campaign, language, behind=True)
    args = only(campaign_args(told, language), "title", "body", "meets")
    return [*found, ("", Say("closed", args | {"n": _PEOPLE, "url": _url(desk, campaign)}))]


def _invited(desk: Desk, told: Shown, language: str) -> Ask | None:
    person = Person(desk.conversation, None, language, "")
    pending = invitation.Pending(told, "", 0, 0, "")
    return invitation.Invitation(desk.house.named).ask(invitation.Facts(person, pending))


async def _statements(desk: Desk, campaign: Campaign) -> list[Mapping[str, str]]:
    """Give what is up for votes; before the launch that is what the file will put up."""
    approved = select(Statement).where(
        col(Statement.campaign_id) == campaign.id, col(Statement.standing) == Standing.APPROVED.value
    )
    rows = list(await desk.session.exec(approved.order_by(col(Statement.id)).limit(_MOST)))
    if not rows:
        return [{"": say(seed, "fi"), **seed} for seed in document_of(campaign).seeds[:_MOST]]
    return [{"": row.text, row.language: row.text, **json.loads(row.translations)} for row in rows]


def _voting(
    desk: Desk, campaign: Campaign, texts: Sequence[Mapping[str, str]], language: str
) -> list[Ask | None]:
    """Give the first cards, the end of the first sitting and the results, with invented figures."""
    board = _board(campaign, texts)
    cap, last = board.cap, (campaign.closes - timedelta(seconds=1)).astimezone(desk.house.zone).date()

    def at(place: int) -> voting.Facts:
        card = Card(board.ids[place], board.text(board.ids[place], language)) if place < len(texts) else None
        latest = Card(board.ids[0], "") if place else None
        sitting = Sitting(
            ParticipationId(0),
            board,
            Standpoint(turns=place, sitting=place, answers=place, latest=latest and latest.id),
            card,
            False,
            max(0, len(texts) - place),
            language,
            latest,
        )
        at_once = document_of(campaign).results.to_participants == "at-once"
        url, below = _url(desk, campaign), desk.house.suppress_below
        return voting.Facts(
            sitting, campaign, {}, day(last, language), url, at_once, below, may_write(campaign)
        )

    end = at(min(cap, len(texts)))
    return [
        *(voting.ask(at(place)) for place in range(min(_CARDS, cap, len(texts)))),
        voting.ask(end) or voting.ask_after_all(end),
        voting.results(end),
    ]


def _board(campaign: Campaign, texts: Sequence[Mapping[str, str]]) -> Board:
    ids = tuple(StatementId(place) for place, _ in enumerate(texts, start=1))
    shares = ((62, 20), (44, 38))  # the first is what most agree on, the second divides
    tallies = [
        Tally(agree * _PEOPLE // 100, disagree * _PEOPLE // 100, _PEOPLE) for agree, disagree in shares
    ]
    return Board(
        campaign=CampaignId(campaign.id or 0),
        version=campaign.version,
        name=campaign.name,
        closes=campaign.closes,
        cap=sitting_cap(campaign),
        ids=ids,
        priorities=np.ones(len(ids)),
        texts=tuple(texts),
        authors=(None,) * len(ids),
        tallies=tuple(tallies[place] if place < 2 else Tally(0, 0, 0) for place, _ in enumerate(ids)),
        people=_PEOPLE,
        place={number: place for place, number in enumerate(ids)},
    )


def _url(desk: Desk, campaign: Campaign) -> str:
    return f"{desk.house.public_url}/r/{campaign.name}"
