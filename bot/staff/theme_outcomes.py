"""What came of a correction to themes, in a sentence for the one who wrote it."""

from typing import Final

from bot.staff.desk import Desk, who
from bot.staff.theme_words import Act, Order
from core.messaging.values import Say
from core.themes.outcomes import (
    Done,
    Locked,
    Moved,
    Nothing,
    Outcome,
    Same,
    TooFew,
    Unknown,
    UnknownReply,
    Unread,
)
from core.themes.tables import CorrectionKind

_DONE: Final = {
    Act.RENAME: "st-theme-renamed",
    Act.MERGE: "st-theme-merged",
    Act.SPLIT: "st-theme-split",
    Act.MOVE: "st-theme-moved",
    Act.PIN: "st-theme-stays",
    Act.OTHER: "st-theme-othered",
    Act.ASIDE: "st-theme-set-aside",
    Act.EXCLUDE: "st-theme-excluded",
    Act.LOCK: "st-theme-is-locked",
    Act.UNLOCK: "st-theme-is-unlocked",
    Act.COARSER: "st-theme-again",
    Act.FINER: "st-theme-again",
    Act.RECOMPUTE: "st-theme-again",
    Act.PUBLISH: "st-theme-published",
    Act.UNPUBLISH: "st-theme-unpublished",
    Act.ACCEPT: "st-theme-accepted",
    Act.KEEP: "st-theme-kept",
}

_NOTHING: Final = {
    Act.UNDO: "st-theme-nothing",
    Act.UNPUBLISH: "st-theme-not-published",
    Act.ACCEPT: "st-theme-no-proposal",
    Act.KEEP: "st-theme-no-proposal",
}


async def told(desk: Desk, came: Outcome, order: Order) -> Say:
    """Say what is so now, or why nothing was done and what to do."""
    match came:
        case Done(undone=CorrectionKind() as kind):
            return _undone(desk, kind, came.themes)
        case Done():
            return Say(_DONE[order.act], _done(came, order))
        case Moved():
            return await _moved(desk, came)
        case Unknown(number):
            return Say("st-theme-unknown", {"no": str(number)})
        case UnknownReply(number):
            return Say("st-theme-unknown-reply", {"no": str(number)})
        case Same(number) if order.act is Act.SPLIT:
            return Say("st-theme-alike", {"no": str(number)})
        case Same():
            return Say("st-theme-same")
        case TooFew(replies, needed):
            return Say("st-theme-few-for", {"n": str(replies), "needed": str(needed)})
        case Unread(replies):
            return Say("st-theme-unread", {"n": str(replies)})
        case Locked():
            return Say("st-theme-not-now")
        case Nothing():
            return Say(_NOTHING.get(order.act, "st-theme-no-themes"))


def _done(came: Done, order: Order) -> dict[str, str]:
    """Give the numbers as they were meant: one that was merged is said under its heir's."""
    themes = [str(came.meant.get(number, number)) for number in order.numbers]
    match order.act:
        case Act.RENAME:
            return {"no": themes[0], "words": order.words}
        case Act.MERGE:
            return {"no": themes[0], "other": themes[1]}
        case Act.SPLIT:
            return {"no": themes[0], "new": ", ".join(map(str, came.children))}
        case Act.MOVE:
            return {"no": str(order.numbers[0]), "other": themes[1]}
        case Act.PIN | Act.OTHER:
            return {"no": str(order.numbers[0])}
        case Act.ASIDE:
            return {"no": themes[0]}
        case Act.EXCLUDE:
            return {"words": order.words}
    return {}


def _undone(desk: Desk, kind: CorrectionKind, themes: tuple[int, ...]) -> Say:
    """Say what was taken back: it may have been a colleague's, or one long out of sight."""
    args = {"what": desk.say(f"st-theme-what.{kind.value}")}
    if not themes:
        return Say("st-theme-undone", args)
    return Say("st-theme-undone-of", {**args, "no": ", ".join(map(str, themes))})


async def _moved(desk: Desk, came: Moved) -> Say:
    """Say who changed what meanwhile: theirs stands, and the reader looks again."""
    if came.by is None:
        return Say("st-theme-changed-run")
    key = "undone" if came.undone or came.kind is None else came.kind.value
    args = {"who": await who(desk.session, came.by), "what": desk.say(f"st-theme-what.{key}")}
    if not came.themes:
        return Say("st-theme-changed-set", args)
    return Say("st-theme-changed", {**args, "no": ", ".join(map(str, came.themes))})
