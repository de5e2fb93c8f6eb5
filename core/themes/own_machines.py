"""Which addresses a summary may be asked from: the organisation's own, so that no resident's words leave it (pure)."""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit


class NotOurs(ValueError):  # noqa: N818  it says what is so
    """The address is none of one's own machines, and isn't named as one."""


def host_of(url: str) -> str:
    """Read the machine's name of an address. NotOurs: it is no address of a web service, or holds a password."""
    try:
        parts = urlsplit(url)
        host, known = parts.hostname, parts.scheme in ("http", "https") and parts.username is None
    except ValueError:
        raise NotOurs(f"{url} is no address of a web service") from None
    if not host or not known:
        raise NotOurs(f"{url} is no address of a web service, or holds a name and password")
    return host


def is_own(address: str) -> bool:
    """Say whether an IP address is one of a private network, or of this machine."""
    ip = ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None)
    ip = ip if mapped is None else mapped
    # What can't be a machine of one's own: addresses of nobody, of everybody, and those of a cloud's own keeper.
    nobodys = ip.is_unspecified or ip.is_multicast or ip.is_link_local or ip.is_reserved
    return ip.is_loopback or (ip.is_private and not nobodys)


def refuse_public(url: str, named: Collection[str]) -> None:
    """Let an address be whose machine is named, or that is written as one's own. NotOurs: it is public.

    A name is looked up only when it is connected to (`OwnResolver`): what it leads to may change.
    """
    host = host_of(url)
    if host in named:
        return
    try:
        own = is_own(host)
    except ValueError:
        return
    if not own:
        raise NotOurs(
            f"{host} is a public address: name it in KUULOLLA_SUMMARY_HOSTS if it is your own machine"
        )
