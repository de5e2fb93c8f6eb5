"""Whom registers don't bring back, who isn't one person, and which wording a case was written to in."""

from collections.abc import Sequence

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from migrations import NoWayBackError

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "forgotten",
        sa.Column("mark", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_forgotten")),
    )
    op.create_table(
        "kept_apart",
        sa.Column("younger_id", sa.Integer(), nullable=False),
        sa.Column("older_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["younger_id"], ["member.id"], name=op.f("fk_kept_apart_younger_id")),
        sa.ForeignKeyConstraint(["older_id"], ["member.id"], name=op.f("fk_kept_apart_older_id")),
        sa.PrimaryKeyConstraint("younger_id", "older_id", name=op.f("pk_kept_apart")),
    )
    with op.batch_alter_table("kept_apart", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kept_apart_older_id"), ["older_id"], unique=False)

    with op.batch_alter_table("disposition", schema=None) as batch_op:
        batch_op.add_column(sa.Column("variant", sqlmodel.sql.sqltypes.AutoString(), nullable=True))


def downgrade() -> None:
    raise NoWayBackError
