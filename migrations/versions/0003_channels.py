"""Channels beyond the page: leases, pace, reach."""

from collections.abc import Sequence

from migrations import NoWayBackError

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    raise NoWayBackError
