"""Which kinds of things wait at the desk, and which feature each belongs to."""

from collections.abc import Mapping
from typing import Final

from core.moderation.kinds import Kind
from core.moderation.tables import QueueItem
from core.statements.adding import KIND as STATEMENT
from core.statements.moderating import Statements
from core.themes.quote_moderating import Quotes
from core.themes.quoting import KIND as QUOTE

KINDS: Final[Mapping[str, Kind]] = {STATEMENT: Statements(), QUOTE: Quotes()}


def kind_of(item: QueueItem) -> Kind:
    """Give what knows the item's thing."""
    return KINDS[item.kind]
