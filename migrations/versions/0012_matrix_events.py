"""Which message said what, for those that are edited or removed later."""

from collections.abc import Sequence

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from migrations import NoWayBackError

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "utterance",
        sa.Column("message_index", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("voter_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("said_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["voter_id"], ["participation.id"], name=op.f("fk_utterance_voter_id")),
        sa.PrimaryKeyConstraint("message_index", name=op.f("pk_utterance")),
    )
    with op.batch_alter_table("utterance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_utterance_voter_id"), ["voter_id"], unique=False)


def downgrade() -> None:
    raise NoWayBackError
