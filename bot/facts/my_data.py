"""Facts of who wants to see what is held of them; and changing or erasing it, over all features."""

import base64
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.my_data import MINUTES, NAME, Act, Erase, Facts, SetConsent, accept, said
from bot.dialogues.traits import told_words
from core.audit.log import Entry, append
from core.campaigns import personal_data as campaigns
from core.documents.traits import DEFAULT, Traits
from core.language.catalogue import Texts
from core.messaging.values import ConversationId
from core.pool import consents
from core.pool import personal_data as pool
from core.pool.tables import MemberId, Purpose
from core.privacy.codes import in_fours, letter_code
from core.privacy.keys import Keyring, SealBroken
from core.statements import personal_data as statements
from core.surveys import personal_data as surveys
from core.themes import personal_data as themes
from core.themes import quoting

_DOWNLOAD: Final = "download"
_VERSION: Final = "my-data-1"


class Holder(Protocol):
    """A feature that keeps something of a person."""

    async def export(self, session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]: ...

    async def erase(
        self, session: AsyncSession, member: MemberId, keyring: Keyring, *, leave: bool = False
    ) -> None: ...


HOLDERS: Final[tuple[Holder, ...]] = (statements, themes, surveys, campaigns, pool)
"""In the order of erasing: what was said, then the links to who said it, then the person and their key."""


async def everything(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say all that is held of the member, in values that JSON knows; empty for one who is erased."""
    found: dict[str, Any] = {}
    for holder in reversed(HOLDERS):
        found |= await holder.export(session, member, keyring)
    return found if "member" in found else {}


async def erase(session: AsyncSession, member: MemberId, keyring: Keyring, *, leave: bool = False) -> None:
    """Leave nothing that leads to the member; answers stay as anonymous counts, `leave`: statements as nobody's."""
    await pool.hold(session, member)
    for holder in HOLDERS:
        await holder.erase(session, member, keyring, leave=leave)


def address(public_url: str, member: MemberId, keyring: Keyring, now: datetime) -> str:
    """Give an address that shows the member everything until a quarter of an hour has passed."""
    until = int((now + timedelta(minutes=MINUTES)).timestamp())
    sealed = keyring.seal(f"{member} {until}".encode(), _DOWNLOAD)
    return f"{public_url}/data/{base64.urlsafe_b64encode(sealed).decode().rstrip('=')}"


def member_of(token: str, keyring: Keyring, now: datetime) -> MemberId | None:
    """Read whose the address is; None where it isn't one of ours or its time is over."""
    try:
        sealed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        member, until = keyring.unseal(sealed, _DOWNLOAD).decode().split()
    except (SealBroken, ValueError):
        return None
    return MemberId(int(member)) if now < datetime.fromtimestamp(int(until), UTC) else None


def my_data(
    *, keyring: Keyring, texts: Texts, organisation: int, public_url: str, traits: Traits = DEFAULT
) -> Dialogue[Facts, Act]:
    """Make the dialogue of one installation."""

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        members = sorted({person.member for person in people if person.member is not None})
        agreed = await consents.current(session, members, organisation)
        found = {}
        for person in people:
            if person.member is None:
                found[person.conversation] = Facts(person, {}, {}, False, "", "")
                continue
            held = await everything(session, person.member, keyring)
            mine = {purpose: given for (member, purpose), given in agreed.items() if member == person.member}
            found[person.conversation] = Facts(
                person,
                _held(held, mine, texts, person.language or "fi", traits),
                mine,
                bool(held.get("statements")),
                in_fours(letter_code(keyring.random)),
                address(public_url, person.member, keyring, now),
            )
        return found

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        answers = [
            consents.Answer(act.member, organisation, act.purpose, act.given, f"{_VERSION}/{act.language}")
            for act in acts
            if isinstance(act, SetConsent)
        ]
        await consents.record(session, answers, now)
        await quoting.consents(session, [one.member for one in answers], keyring)
        gone = [act for act in acts if isinstance(act, Erase)]
        for act in gone:
            await erase(session, act.member, keyring, leave=act.leave)
        # The log names no one: only who has the receipt can show that it was they.
        entries = [
            Entry("member-erased", now, organisation, details={"receipt": act.receipt, "left": act.leave})
            for act in gone
        ]
        await append(session, entries)

    return Dialogue(NAME, load, accept, None, record)


def _held(
    held: dict[str, Any], agreed: dict[Purpose, bool], texts: Texts, language: str, known: Traits
) -> dict[str, str | int]:
    channels = sorted({chat["channel"] for chat in held.get("chats", [])})
    traits = told_words(held.get("traits", {}), language, known)
    return {
        "channels": ", ".join(texts.choice(language, "mydata-channels", name) for name in channels),
        "traits": traits or texts.say(language, "mydata-nothing"),
        "pool": said(agreed.get(Purpose.POOL)),
        "quotes": said(agreed.get(Purpose.QUOTES)),
        "answers": len(held.get("answers", []))
        + sum(one["state"] == "given" for one in held.get("survey_answers", [])),
        "statements": len(held.get("statements", [])),
        "invitations": len(held.get("invitations", [])),
    }
