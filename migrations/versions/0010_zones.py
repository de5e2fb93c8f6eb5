"""Where a member's clock is another than the installation's."""

from collections.abc import Sequence

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from migrations import NoWayBackError

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("zone", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        batch_op.create_index(
            "ix_member_zone",
            ["zone"],
            unique=False,
            sqlite_where=sa.text("zone IS NOT NULL"),
            postgresql_where=sa.text("zone IS NOT NULL"),
        )


def downgrade() -> None:
    raise NoWayBackError
