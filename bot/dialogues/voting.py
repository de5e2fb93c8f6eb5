"""Voting in chat: a statement at a time, every answer can be taken back (pure but for load and record)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from bot.dialogue import Dialogue, Heard, Open, Outcome, Person, Unclear
from bot.facts.voters import seats_of, voters_of
from core.campaigns import utterances
from core.campaigns.begun import begun, is_open
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, Spoken
from core.campaigns.utterances import Uttered
from core.language.catalogue import Texts
from core.language.format import day
from core.messaging.values import Ask, ConversationId, Pressed, Receipt, Reply, Say, Word
from core.privacy.keys import Keyring
from core.statements import turns, voting
from core.statements.board import Boards, may_write
from core.statements.tables import Choice, StatementId
from core.statements.turns import Sitting, Turn
from core.statements.voting import Routing

if TYPE_CHECKING:
    from sqlmodel.ext.asyncio.session import AsyncSession

CHOICES = {"agree": Choice.AGREE, "disagree": Choice.DISAGREE, "pass": Choice.PASS}
CARD_CHOICES = (*CHOICES, "later")
_CARDS = ("vote-card", "vote-undone")


@dataclass(frozen=True)
class Step:
    """One voter's turn with the campaign that it belongs to."""

    turn: Turn
    campaign: Campaign
    message: str = ""  # the index of the message that it was typed in


@dataclass(frozen=True)
class Facts:
    """What is asked of one voter in one open campaign."""

    sitting: Sitting
    campaign: Campaign
    said: Mapping[str, str]  # how each choice is named inside a sentence
    closes: str
    url: str
    at_once: bool  # results may be seen before the campaign closes
    suppress_below: int  # figures of fewer people are hidden, as in the report
    own: bool = False  # people may write statements
    over: bool = False  # it has closed: what comes now is too late, what came counts
    questions: bool = False  # the campaign has some too, and this person hasn't sent the answers
    elsewhere: bool = False  # another campaign has its turn before this one
    person: Person | None = None
    now: datetime | None = None  # when this was so


def voting_dialogues(
    keyring: Keyring,
    boards: Boards,
    routing: Routing,
    texts: Texts,
    public_url: str,
    zone: tzinfo,
    suppress_below: int,
    *,
    writing: bool = False,
) -> tuple[Dialogue[Facts, Step], Dialogue[Facts, Step]]:
    """Make the dialogues of one installation: while statements are left, and when all are answered.

    Between the two, others have their turn. `zone` is where closing days end; `writing` says that there is a
    dialogue "own-statement" to offer.
    """

    said: dict[str, Mapping[str, str]] = {}

    async def load(
        session: "AsyncSession", people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        """Give each member's sitting in the campaign that is theirs now: one that goes on before one at rest."""
        campaigns = await begun(session, now)
        seats = await seats_of(session, people, campaigns, keyring, now)
        theirs = {
            chat: seat
            for chat, mine in seats.items()
            if (seat := next((one for one in mine if voting.votes(campaigns[one.voter.campaign])), None))
        }
        voters = [seat.voter for seat in theirs.values()]
        found = await voting.sittings(session, voters, campaigns, boards, routing)
        facts = {}
        for person in people:
            seat = theirs.get(person.conversation)
            if seat is None or seat.voter.voter not in found:
                continue
            campaign = campaigns[seat.voter.campaign]
            first = seats[person.conversation][0]
            questions = bool(document_of(campaign).questions) and seat.voice.finished_at is None
            facts[person.conversation] = replace(
                _facts(found[seat.voter.voter], campaign, now),
                person=person,
                questions=questions,
                elsewhere=first is not seat and is_open(campaigns[first.voter.campaign], now),
            )
        return facts

    async def compare(
        session: "AsyncSession",
        facts: dict[ConversationId, Facts],
        heard: Mapping[ConversationId, Heard],
    ) -> dict[ConversationId, Facts]:
        """Take a card's answer for the campaign that the card is of, wherever else the person has been since.

        A word without a card is for the campaign that is theirs now, which may be one of questions only.
        """
        found = dict(facts)
        for conversation, known in facts.items():
            card, reply = heard[conversation]
            if known.elsewhere and isinstance(reply, Word) and card.dialogue not in ("voting", "voted"):
                del found[conversation]
                continue
            person, now = known.person, known.now
            about = StatementId(card.about or 0)
            other = card.text in _CARDS and known.sitting.shown(about) is None
            if not other or person is None or now is None:
                continue
            campaigns = {
                number: campaign
                for number, campaign in (await voting.begun_campaigns(session, now)).items()
                if about in (await boards.of(session, campaign)).place
            }
            chosen = await voters_of(session, [person], campaigns, keyring, now)
            there = await voting.sittings(session, list(chosen.values()), campaigns, boards, routing)
            for voter in chosen.values():
                mine = _facts(there[voter.voter], campaigns[voter.campaign], now)
                found[conversation] = replace(mine, person=person)
        return found

    def _facts(sitting: Sitting, campaign: Campaign, now: datetime) -> Facts:
        language = sitting.language
        last = (campaign.closes - timedelta(seconds=1)).astimezone(zone).date()
        at_once = document_of(campaign).results.to_participants == "at-once"
        if language not in said:
            said[language] = {key: texts.choice(language, "vote-said", key) for key in CARD_CHOICES}
        return Facts(
            sitting,
            campaign,
            said[language],
            day(last, language),
            f"{public_url}/r/{campaign.name}",
            at_once,
            suppress_below,
            writing and may_write(campaign),
            not is_open(campaign, now),
            now=now,
        )

    async def record(session: "AsyncSession", acts: Sequence[Step], now: datetime) -> None:
        await voting.record(
            session, [act.turn for act in acts], {act.turn.voter: act.campaign for act in acts}, now
        )
        typed = [
            Uttered(act.message, act.turn.voter, Spoken.VOTE, str(act.turn.statement))
            for act in acts
            if act.message and act.turn.choice is not None
        ]
        if typed:
            await utterances.remember(session, typed, now)

    return (
        Dialogue("voting", load, accept, ask, record, compare=compare),
        Dialogue("voted", load, accept, ask_after_all, record, goes_on=False, compare=compare),
    )


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Step] | Unclear:
    """Read a reply to the open prompt as an answer; what fits nothing stores nothing."""
    sitting = facts.sitting
    if facts.over:
        return Outcome(says=(Say("closed-late", {"closes": facts.closes, "url": facts.url}),), closed=True)
    match reply:  # a button, a typed "2" and "eri mieltä" have all become Pressed("disagree")
        case Word("undo"):
            if sitting.at.latest is None:
                return Outcome(says=(Say("undo-nothing"),))
            # One's own statement doesn't come again as a card, so what was taken back is said in words.
            says = (Say("own-undone"),) if sitting.own_latest else ()
            return Outcome(_act(facts, turns.taken_back(sitting)), says=says)
        case Pressed("results") | Word("results"):
            return Outcome(then=results(facts))
        case Pressed("go-on") | Word("go-on"):
            # After a look at the results the sitting goes on; only one that had ended begins anew.
            ended = sitting.at.resting or sitting.card is None or sitting.at.sitting >= sitting.board.cap
            return _step(facts, turns.resumed(sitting)) if ended else Outcome()
        case Pressed("mute"):
            return Outcome(
                _act(facts, turns.told_of_new(sitting, False)), says=(Say("vote-muted"),), quiet=True
            )
        case Pressed("notify"):
            return _step(facts, turns.told_of_new(sitting, True))
        case Pressed("enough") | Word("pause"):
            return _step(facts, turns.rested(sitting))
        case Pressed("later") | Word("later" | "skip") if prompt.about is not None:
            return _step(
                facts, turns.put_off(sitting, StatementId(prompt.about)), _receipt(facts, prompt, "later")
            )
        case Pressed(key) if key in CHOICES and prompt.about is not None:
            statement = StatementId(prompt.about)
            if sitting.shown(statement) is None:
                return Outcome(says=(Say("vote-gone"),))  # taken down meanwhile: the answer counts for nobody
            given = Step(turns.answered(sitting, statement, CHOICES[key]), facts.campaign, prompt.message)
            return Outcome(given, _receipt(facts, prompt, key))
    return Unclear()


def ask(facts: Facts) -> Ask | None:
    """Name what these facts call for: the same after a restart and in another channel."""
    sitting = facts.sitting
    at = sitting.at
    if at.resting or facts.over or facts.elsewhere:
        return None
    if sitting.card is None and sitting.left:
        # Only what was put off is left in this sitting.
        return None if facts.questions else _cap(facts)
    if sitting.card is None:
        return None
    if at.sitting >= sitting.board.cap and not sitting.again:
        # Before more statements come, the questions behind them have their turn.
        return None if facts.questions else _cap(facts)
    if sitting.again:
        return Ask("vote-undone", {"statement": sitting.card.text}, CARD_CHOICES, about=sitting.card.id)
    total = min(sitting.board.cap, at.sitting + sitting.left)
    args = {"i": str(at.sitting + 1), "n": str(total), "statement": sitting.card.text}
    intro = Say("vote-intro") if at.turns == 0 and sitting.latest is None else None
    return Ask("vote-card", args, CARD_CHOICES, about=sitting.card.id, intro=intro)


def ask_after_all(facts: Facts) -> Ask | None:
    """Say that every statement is answered, to those who haven't had enough for now."""
    sitting = facts.sitting
    done = sitting.card is None and not sitting.left and not sitting.at.resting and not facts.over
    if not done or facts.elsewhere:
        return None
    if not sitting.notify:
        return Ask("vote-empty-muted", choices=_own(facts, "results", "notify"))
    return Ask("vote-empty", choices=_own(facts, "results", "mute"))


def _cap(facts: Facts) -> Ask:
    args = {"n": facts.sitting.at.answers, "left": facts.sitting.left}
    return Ask("vote-cap", args, ("go-on", *_own(facts, "results", "enough")))


def _own(facts: Facts, *choices: str) -> tuple[str, ...]:
    return ("write-own", *choices) if facts.own else choices


def results(facts: Facts) -> Ask:
    """Say where the vote stands, once the person has answered enough to be no longer swayed."""
    sitting, board = facts.sitting, facts.sitting.board
    if not facts.at_once:
        return Ask("vote-results-at-close", {"closes": facts.closes}, ("go-on",))
    if sitting.results_after:
        return Ask("vote-results-few", {"n": sitting.results_after}, ("go-on",))
    k = facts.suppress_below
    shared, divides = board.shared(k), board.divides(k)
    if shared is None or board.people < k:
        return Ask("vote-results-none", {"url": facts.url}, ("go-on",))
    a, b = board.tallies[shared], board.tallies[shared if divides is None else divides]
    return Ask(
        "vote-results",
        {
            "people": board.people,
            "a": board.text(board.ids[shared], sitting.language),
            "pa": str(a.share(a.agree)),
            "split": 0 if divides is None else 1,
            "b": "" if divides is None else board.text(board.ids[divides], sitting.language),
            "pb": str(b.share(b.agree)),
            "db": str(b.share(b.disagree)),
            "closes": facts.closes,
            "url": facts.url,
        },
        ("stand", "go-on"),
    )


def _step(facts: Facts, turn: Turn, receipt: Receipt | None = None) -> Outcome[Step]:
    return Outcome(_act(facts, turn), receipt)


def _act(facts: Facts, turn: Turn) -> Step:
    return Step(turn, facts.campaign)


def _receipt(facts: Facts, prompt: Open, key: str) -> Receipt:
    said = facts.said[key]
    args = {"statement": str(prompt.args.get("statement", "")), "vote": said}
    return Receipt(Say("vote-set", args), Say("vote-receipt", {"vote": said}))
