"""The moderators' chat: a card at a time, the first press wins, a decision can be taken back."""

from bot.dialogue import Open
from bot.staff import dealing, groups
from bot.staff.cards import card, decision, done, slot, values
from bot.staff.commands import answers, command
from bot.staff.desk import Chat, Desk, Put, Replace, StaffOut, Tell
from core.access.guards import Moderator, access_moderator
from core.access.rights import Right
from core.desk.acting import act
from core.desk.decided import acts
from core.desk.kinds import kind_of
from core.language.format import waited
from core.messaging.values import Ask, Choice, Pressed, Reply, Say, Typed, Word
from core.moderation import queue
from core.moderation.acts import (
    Act,
    Approve,
    Came,
    Done,
    Escalate,
    Half,
    Merge,
    NotYours,
    Reject,
    Reword,
    Taken,
    Undo,
    Undone,
    Unfit,
)
from core.moderation.deciding import Hindrance, hindrance
from core.moderation.tables import QueueItem, Verdict
from core.statements.moderating import LONGEST
from core.themes.quoting import KIND as QUOTE

TAKEN_BACK = 6
"""Decisions that the log offers to take back: as many as fit on a telephone under the list."""


@command("queue", access_moderator, Right.MODERATE)
async def show_queue(desk: Desk, by: Moderator, rest: str) -> list[StaffOut]:
    """Say how much waits and since when; in a group, have the cards come there."""
    tied = await groups.tie(desk, by) if desk.group else []
    counts = await queue.counts(desk.session, by)
    if counts.oldest is None:
        return [*tied, Tell(Say("mod-empty"))]
    args: dict[str, str | int] = {
        "queue": counts.waiting,
        "oldest": waited(desk.now - counts.oldest, desk.language),
        "url": f"{desk.house.public_url}/staff/queue",
    }
    return [*tied, Put(Ask("mod-queue", args, ("open",), slot="queue"))]


@answers("mod-digest", access_moderator, Right.MODERATE)
@answers("mod-digest-since", access_moderator, Right.MODERATE)
@answers("mod-waits", access_moderator, Right.MODERATE)
@answers("mod-queue", access_moderator, Right.MODERATE)
async def open_queue(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Put the first card on the table."""
    return await next_card(desk, by)


@command("next", access_moderator, Right.MODERATE)
async def show_next(desk: Desk, by: Moderator, rest: str) -> list[StaffOut]:
    """Put the next card on the table; one that is there already stays, and the one after it comes."""
    there = await dealing.on_the_table(desk.session, desk.conversation)
    return await next_card(desk, by, after=max(there, default=None))


@command("log", access_moderator, Right.MODERATE)
async def show_log(desk: Desk, by: Moderator, rest: str) -> list[StaffOut]:
    """List the latest acts, with a button for each decision that this person may take back."""
    told = await acts(desk.session, by, desk.now)
    rows = [desk.say("mod-log-row", values(desk.house, one, desk.language)) for one in told]
    choices = [
        Choice(f"undo-{one.item}", desk.say("mod-log.undo", {"no": str(one.number)}))
        for one in told
        if one.undo
    ]
    if not rows:
        return [Tell(Say("mod-log-empty"))]
    listed = {"rows": "\n".join(rows)}
    if not choices:
        return [Tell(Say("mod-log", listed))]
    return [Put(Ask("mod-log", listed, tuple(choices[:TAKEN_BACK]), slot="log"))]


@answers("mod-log", access_moderator, Right.MODERATE)
async def answer_log(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Take the decision back whose button was pressed."""
    key = reply.key if isinstance(reply, Pressed) else ""
    if not key.startswith("undo-"):
        return await show_log(desk, by, "")
    return await _came(desk, by, await act(desk.session, by, int(key[5:]), Undo(), desk.now), told=True)


@answers("mod-card", access_moderator, Right.MODERATE)
@answers("mod-card-alone", access_moderator, Right.MODERATE)
@answers("mod-quote", access_moderator, Right.MODERATE)
async def answer_card(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Do what was pressed, or ask for what it needs: a reason, other words."""
    item = await _item(desk, by, prompt)
    if item is None:
        return []
    match reply:
        case Pressed("approve"):
            return await _do(desk, by, item, Approve())
        case Pressed("merge"):
            return await _do(desk, by, item, Merge(int(prompt.args["dup_no"])))
        case Pressed("escalate"):
            return await _do(desk, by, item, Escalate())
        case Pressed("reject" | "reword" as key):
            refused = await _refused(desk, by, item)
            return refused or [_asks(desk, await _wants(desk, key, item))]
    refused = await _refused(desk, by, item)
    return refused or [Put(await _card(desk, by, item))]


@answers("mod-why", access_moderator, Right.MODERATE)
@answers("mod-quote-why", access_moderator, Right.MODERATE)
async def answer_why(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Reject with the reason that was pressed, or go back to the card."""
    item = await _item(desk, by, prompt)
    if item is None:
        return []
    reasons = kind_of(item).reasons
    if isinstance(reply, Pressed) and reply.key in reasons:
        return await _do(desk, by, item, Reject(reasons[reply.key]))
    if refused := await _refused(desk, by, item):
        return refused
    if reply in (Pressed("back"), Word("back"), Word("cancel")):
        return [_asks(desk, await _card(desk, by, item))]
    return [Put(await _wants(desk, "reject", item))]


@answers("mod-reword", access_moderator, Right.MODERATE, written=True)
async def answer_reword(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Suggest what was written to the author, or go back to the card."""
    item = await _item(desk, by, prompt)
    if item is None:
        return []
    if isinstance(reply, Typed):
        return await _do(desk, by, item, Reword(reply.text))
    if refused := await _refused(desk, by, item):
        return refused
    if reply in (Pressed("back"), Word("back"), Word("cancel")):
        return [_asks(desk, await _card(desk, by, item))]
    return [Put(await _wants(desk, "reword", item))]


@answers("mod-reword-sent", access_moderator, Right.MODERATE)
@answers("mod-done", access_moderator, Right.MODERATE)
async def answer_done(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Take a decision back; any other press on a decided card is told whose decision it was."""
    item = await _item(desk, by, prompt)
    if item is None:
        return []
    if reply == Pressed("undo"):
        return await _do(desk, by, item, Undo())
    if reply == Pressed("next"):
        decided = await done(desk.house, desk.session, item, desk.language)
        return [_replace(desk, item, decided), *await next_card(desk, by, after=item.id)]
    return await _refused(desk, by, item) or [Put(await _card(desk, by, item))]


async def next_card(desk: Desk, by: Moderator, after: int | None = None) -> list[StaffOut]:
    """Put the oldest waiting card after that one on the table, from the front again at the end."""
    return await dealing.next_card(desk.house, desk.session, by, _chat(desk, by), desk.now, after)


async def _do(desk: Desk, by: Moderator, item: QueueItem, what: Act) -> list[StaffOut]:
    return await _came(desk, by, await act(desk.session, by, item.id or 0, what, desk.now))


async def _came(desk: Desk, by: Moderator, came: Came | None, *, told: bool = False) -> list[StaffOut]:
    """Say what an act came to, here and on the colleagues' cards; `told`: the button stood elsewhere."""
    here, house, session = desk.conversation, desk.house, desk.session
    match came:
        case Done(row):
            out: list[StaffOut] = [await _decided(desk, by, row)]
            out += await dealing.told(house, session, came, desk.now, but=here)
            return out + await _go_on(desk, by, row)
        case Half():
            half = await _half(desk, came)
            # In a group the card stays for whoever gives the next approval there.
            here_now: StaffOut = Tell(half) if desk.group else _replace(desk, came.item, half)
            return [here_now, *await _go_on(desk, by, came.item)]
        case Undone(row, votes):
            words = await dealing.undone_words(session, row, votes)
            out = [Tell(words)] if told else [_replace(desk, row, words)]
            out += await dealing.told(house, session, came, desk.now, but=None if told else here)
            return [*out, Put(await _card(desk, by, row))] if hindrance(row, by) is None else out
        case Taken(row):
            words = Say("mod-taken", await decision(house, session, row, desk.language))
            return [Tell(words), *await _go_on(desk, by, row)]
        case NotYours(row, why):
            return await _not_yours(desk, row, why)
        case Unfit(row, Merge()):
            return [Tell(Say("mod-merge-gone")), Put(await _card(desk, by, row))]
        case Unfit(row, Escalate()):
            return [Tell(Say("mod-no-owner"))]
        case Unfit(row, Approve()):
            return [Put(await _card(desk, by, row))]
        case Unfit():
            return [Tell(Say("mod-unfit", {"max": LONGEST}))]
    return []


async def _decided(desk: Desk, by: Moderator, row: QueueItem) -> Replace:
    if row.verdict == Verdict.WAITING:
        return _replace(desk, row, await dealing.escalated(desk.session, row))
    say = await done(desk.house, desk.session, row, desk.language)
    if row.verdict == Verdict.PROPOSED:
        thing = await kind_of(row).thing(desk.session, row)
        args = {"no": str(thing.number), "old": thing.text, "new": thing.proposal}
        say = Say("mod-reword-sent", args)
    return Replace(desk.conversation, slot(row), say, ("undo",), row.id)


async def _half(desk: Desk, came: Half) -> Say:
    return Say("mod-half", {**await dealing.named(desk.session, came.item), "left": came.left})


async def _not_yours(desk: Desk, row: QueueItem, why: Hindrance | None) -> list[StaffOut]:
    named = await dealing.named(desk.session, row)
    match why:
        case Hindrance.OWN_REJECTION:
            return [_replace(desk, row, Say("mod-appeal-own", named))]
        case Hindrance.OWNERS:
            return [_replace(desk, row, await dealing.escalated(desk.session, row))]
    return [Tell(Say("mod-undo-denied", named))]


async def _refused(desk: Desk, by: Moderator, row: QueueItem) -> list[StaffOut]:
    """Say why the item can't be decided by this person now; nothing if it can."""
    if row.verdict != Verdict.WAITING:
        return await _came(desk, by, Taken(row))
    if (why := hindrance(row, by)) is not None:
        return await _not_yours(desk, row, why)
    if row.approvals and await queue.has_approved(desk.session, by, row.id or 0):
        left = await kind_of(row).needed(desk.session, row) - row.approvals
        return [Tell(await _half(desk, Half(row, left)))]
    return []


async def _go_on(desk: Desk, by: Moderator, row: QueueItem) -> list[StaffOut]:
    if await dealing.on_the_table(desk.session, desk.conversation) - {row.id}:
        return []
    return await next_card(desk, by, after=row.id)


async def _wants(desk: Desk, key: str, item: QueueItem) -> Ask:
    """Ask for what a rejection or a new wording needs, with the text in sight."""
    kind = kind_of(item)
    args = {"statement": (await kind.thing(desk.session, item)).text}
    if key == "reword":
        return Ask("mod-reword", args, ("back",), about=item.id, slot=slot(item))
    text = "mod-quote-why" if item.kind == QUOTE else "mod-why"
    return Ask(text, args, (*kind.reasons, "back"), about=item.id, slot=slot(item))


async def _card(desk: Desk, by: Moderator, item: QueueItem) -> Ask:
    return await card(desk.house, desk.session, by, item, desk.language, desk.now)


def _asks(desk: Desk, ask: Ask) -> Replace:
    return Replace(desk.conversation, ask.slot, Say(ask.text, ask.args), tuple(ask.choices), ask.about)


def _replace(desk: Desk, row: QueueItem, say: Say) -> Replace:
    return Replace(desk.conversation, slot(row), say, about=row.id)


def _chat(desk: Desk, by: Moderator) -> Chat:
    return Chat(desk.conversation, by.id, desk.language)


async def _item(desk: Desk, by: Moderator, prompt: Open) -> QueueItem | None:
    return None if prompt.about is None else await queue.access_item(desk.session, by, prompt.about)
