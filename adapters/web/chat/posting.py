"""Reading what a page posts as an event of the chat (pure)."""

import re
from ipaddress import IPv6Address, ip_address, ip_network

from adapters.web.chat.channel import CAPABILITIES, CHANNEL
from adapters.web.deps import Index
from core.language.cleaning import clean
from core.messaging.values import Body, Command, Event, Press, Side, Text

PRESS = re.compile(r"(.{1,64})\.(\d{1,3})")
COMMAND = re.compile(r"/([A-Za-z]{1,32})(?:\s+(.*))?", re.DOTALL)


class NotAButton(ValueError):  # noqa: N818  it says what is so
    """The pressed value isn't a token and an index, so no page of ours made it."""


def read_press(value: str) -> Press:
    """Read a button's value, `token.index`, counted from 0. NotAButton."""
    found = PRESS.fullmatch(value)
    if found is None:
        raise NotAButton
    return Press(found[1], int(found[2]))


def read_text(text: str) -> Text | Command | None:
    """Read typed words: a command when they start with a slash and a name; None when nothing is left."""
    words = clean(text)
    if found := COMMAND.fullmatch(words):
        return Command(found[1].lower(), (found[2] or "").strip())
    return Text(words) if words else None


def origin_of(host: str | None) -> str | None:
    """Name the network that a request came from: an IPv4 address, or the /64 that is one home's in IPv6.

    None where the address is nobody's own on the internet: behind a reverse proxy that we weren't told of,
    all residents have the proxy's, and one person's slips would count as everybody's.
    """
    try:
        address = ip_address(host or "")
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    if not address.is_global:
        return None
    return str(address) if address.version == 4 else str(ip_network((int(address), 64), strict=False))


def event(
    keyring: Index,
    side: Side,
    account: str,
    body: Body,
    idempotency_key: str,
    language: str | None,
    origin: str | None = None,
) -> Event:
    """Make the event; the same account, key and body always give the same event key.

    The body counts, since a page brought back by "Back" carries an old key under a new answer. The key is
    hashed: it is stored in the open beside a conversation whose address is sealed.
    """
    said = "\0".join([side, account, idempotency_key, repr(body)])
    key = keyring.blind_index("web event", said)
    return Event(CHANNEL, key, CHANNEL, side, account, body, language, CAPABILITIES.as_text(), origin)
