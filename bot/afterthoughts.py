"""Messages that are edited or removed after they were sent.

An edit of what answered a question is read as a reply to that question, by the same guards, checks and dialogue as a
new one; what is open meanwhile stays open. Removing words of one's own takes them back.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import EDITS, MESSAGE, AnyDialogue, Outcome, Revised, Revision
from bot.guards import AcuteNeed, NoEdit, Stop
from bot.talk import ANSWERED, Talk
from core.campaigns import utterances
from core.campaigns.tables import Spoken
from core.campaigns.utterances import Found
from core.messaging.inbox import Arrived
from core.messaging.values import Edited, Redacted, Say, Text, Word
from core.privacy.keys import Keyring

OWNERS: Mapping[Spoken, str] = {
    Spoken.ANSWER: "survey",
    Spoken.STATEMENT: "own-statement",
    Spoken.VOTE: "my-votes",
}
"""Whose each kind of thing is."""


@dataclass(frozen=True)
class Pending:
    """The message's words wait for a "yes" in the open question."""


Meant = Found | Pending


async def meant(session: AsyncSession, events: Sequence[Arrived], keyring: Keyring) -> dict[int, Meant]:
    """Say what was said by each message that is edited or removed now, by event."""
    by_message: dict[str, list[Arrived]] = defaultdict(list)
    for event in events:
        if isinstance(event.body, Edited | Redacted):
            by_message[utterances.message_index(keyring, event.conversation, event.body.of)].append(event)
    if not by_message:
        return {}
    known = await utterances.found(session, list(by_message))
    found: dict[int, Meant] = {}
    for index, some in by_message.items():
        for event in some:
            prompt = event.prompt
            if (
                prompt is not None
                and prompt.draft is not None
                and json.loads(prompt.args).get(MESSAGE) == index
            ):
                found[event.id] = Pending()
            elif index in known:
                found[event.id] = known[index]
    return found


async def begin(
    session: AsyncSession,
    talks: Sequence[Talk],
    meant: Mapping[int, Meant],
    dialogues: Mapping[str, AnyDialogue],
    now: datetime,
) -> None:
    """Let each edit be a reply to the question that its message answered, and take back what was removed."""
    theirs: dict[str, list[Talk]] = defaultdict(list)
    for talk in talks:
        match meant.get(talk.event.id):
            case Pending():
                _pending(talk)
            case Found(kind=kind):
                theirs[OWNERS[kind]].append(talk)
    for name, some in theirs.items():
        dialogue = dialogues.get(name)
        if dialogue is None or dialogue.revise is None:
            continue
        wanted = []
        for talk in some:
            said = meant[talk.event.id]
            assert isinstance(said, Found)
            wanted.append(Revised(talk.person, said, isinstance(talk.event.body, Redacted)))
        revisions = await dialogue.revise(session, wanted, now)
        for talk in some:
            _revised(talk, dialogue, revisions.get(talk.person.conversation, Revision()))
        acts = [one.act for one in revisions.values() if one.act is not None]
        if acts:
            await dialogue.record(session, acts, now)


def _pending(talk: Talk) -> None:
    """Take the new words for those that wait, or let them go."""
    if isinstance(talk.event.body, Edited):
        talk.event = replace(talk.event, body=Text(talk.event.body.text))
        talk.typed = True
        return
    talk.settled = True
    talk.says.append(Say("redact-draft"))
    talk.question = None


def _revised(talk: Talk, dialogue: AnyDialogue, revision: Revision[Any]) -> None:
    talk.aside = talk.question, talk.asker
    talk.says += revision.says
    if revision.ask is None:
        talk.settled = talk.silent = isinstance(talk.event.body, Redacted) and not revision.says
        if revision.says:
            talk.settled = True
            resume(talk)
        return  # an edit of which nothing is said stays one that changes nothing
    if not isinstance(talk.event.body, Edited):
        raise TypeError("only an edit answers a question anew")
    talk.edits = True
    talk.event = replace(talk.event, body=Text(talk.event.body.text))
    talk.question = replace(revision.ask, args={**revision.ask.args, EDITS: 1})
    talk.asker, talk.wrong = dialogue.name, 0


def read(talk: Talk) -> None:
    """See that an edit is read as an answer: only what may not wait, and leaving the question, are other than that."""
    if not talk.edits:
        return
    leads_away = isinstance(talk.reply, Word) and talk.reply.key not in ("skip", "later")
    if isinstance(talk.guarded, Stop | AcuteNeed):
        return
    if talk.guarded is not None or talk.refused or talk.reply is None or leads_away:
        talk.reply, talk.guarded, talk.refused, talk.says = None, NoEdit(), False, []
        talk.question, talk.asker = talk.aside
        talk.edits = False
        return
    talk.dialogue = talk.asker


def resume(talk: Talk) -> None:
    """Let what was open stay open, unless the edit itself is asked about first."""
    if talk.guarded is not None or (talk.then is not None and talk.then.draft is not None):
        return
    talk.then = None
    talk.question, talk.asker = talk.aside
    # Facts may have changed for the next question of a campaign; any other is asked again as it was.
    talk.again = talk.question is not None and talk.asker not in ANSWERED
    outcome = talk.outcome or Outcome()
    talk.outcome = replace(outcome, receipt=None, quiet=talk.event.prompt is None)
