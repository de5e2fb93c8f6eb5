"""The pool, whole."""

from collections.abc import Sequence

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from migrations import NoWayBackError

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


_Text = sqlmodel.sql.sqltypes.AutoString
_Moment = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        "extract",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("kind", _Text(), nullable=False),
        sa.Column("source", _Text(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("file_digest", _Text(), nullable=False),
        sa.Column("began_at", _Moment(), nullable=False),
        sa.Column("finished_at", _Moment(), nullable=True),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extract")),
    )
    with op.batch_alter_table("extract", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_extract_file_digest"), ["file_digest"], unique=False)

    op.create_table(
        "identity",
        sa.Column("index", _Text(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("value_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("content_index", _Text(), nullable=False),
        sa.Column("extract_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["extract_id"], ["extract.id"], name=op.f("fk_identity_extract_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_identity_member_id")),
        sa.PrimaryKeyConstraint("index", name=op.f("pk_identity")),
    )
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_extract_id"), ["extract_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_identity_member_id"), ["member_id"], unique=False)

    op.create_table(
        "postal_address",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("address_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("address_index", _Text(), nullable=False),
        sa.Column("extract_id", sa.Integer(), nullable=True),
        sa.Column("updated_at", _Moment(), nullable=False),
        sa.ForeignKeyConstraint(["extract_id"], ["extract.id"], name=op.f("fk_postal_address_extract_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_postal_address_member_id")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_postal_address")),
    )
    with op.batch_alter_table("postal_address", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_postal_address_address_index"), ["address_index"], unique=False)
        batch_op.create_index(batch_op.f("ix_postal_address_extract_id"), ["extract_id"], unique=False)

    op.create_table(
        "pool_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("name", _Text(), nullable=False),
        sa.Column("query", _Text(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", _Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_group")),
    )
    with op.batch_alter_table("pool_group", schema=None) as batch_op:
        batch_op.create_index("ix_pool_group_name", ["organisation_id", "name"], unique=True)

    op.create_table(
        "population_source",
        sa.Column("digest", _Text(), nullable=False),
        sa.Column("source", _Text(), nullable=False),
        sa.Column("dated", _Text(), nullable=False),
        sa.Column("used_from", _Moment(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_population_source")),
    )
    op.create_table(
        "link_code",
        sa.Column("code_hash", _Text(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("shown_in", sa.Integer(), nullable=False),
        sa.Column("expires_at", _Moment(), nullable=False),
        sa.Column("written_in", sa.Integer(), nullable=True),
        sa.Column("written_at", _Moment(), nullable=True),
        sa.Column("settled_at", _Moment(), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_link_code_member_id")),
        sa.ForeignKeyConstraint(["shown_in"], ["conversation.id"], name=op.f("fk_link_code_shown_in")),
        sa.ForeignKeyConstraint(["written_in"], ["conversation.id"], name=op.f("fk_link_code_written_in")),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_link_code")),
    )
    with op.batch_alter_table("link_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_code_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_link_code_shown_in"), ["shown_in"], unique=False)
        batch_op.create_index(batch_op.f("ix_link_code_written_in"), ["written_in"], unique=False)

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ways", _Text(), nullable=True))
        batch_op.add_column(sa.Column("frequency", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("home", sa.Integer(), nullable=True))


def downgrade() -> None:
    raise NoWayBackError
