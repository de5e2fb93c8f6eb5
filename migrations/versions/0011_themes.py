"""Free text grouped: replies, their vectors, themes, runs and corrections."""

from collections.abc import Sequence

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

from migrations import NoWayBackError

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("survey_answer", schema=None) as batch_op:
        batch_op.add_column(sa.Column("language", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        batch_op.add_column(sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(), nullable=True))

    op.create_table(
        "theme_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("question", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("model", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("threshold", sa.Float(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("proposed_id", sa.Integer(), nullable=True),
        sa.Column("wanted_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("published_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("published_by", sa.Integer(), nullable=True),
        sa.Column("numbered", sa.Integer(), nullable=False),
        sa.Column("labelled", sa.Integer(), nullable=False),
        sa.Column("trouble", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_theme_set_campaign_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_set")),
        sa.UniqueConstraint("campaign_id", "question", name=op.f("uq_theme_set_campaign_id_question")),
    )
    with op.batch_alter_table("theme_set", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_theme_set_campaign_id"), ["campaign_id"], unique=False)

    op.create_table(
        "theme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("into", sa.Integer(), nullable=True),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("keywords", sa.Text(), nullable=False),
        sa.Column("cohesion", sa.Float(), nullable=True),
        sa.Column("made_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["theme_set.id"], name=op.f("fk_theme_set_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
        sa.UniqueConstraint("set_id", "number", name=op.f("uq_theme_set_id_number")),
    )
    op.create_table(
        "theme_correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("staff", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("args", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("undone_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("undone_version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["set_id"], ["theme_set.id"], name=op.f("fk_theme_correction_set_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_correction")),
    )
    with op.batch_alter_table("theme_correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_theme_correction_set_id"), ["set_id"], unique=False)

    op.create_table(
        "theme_reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("voter_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("came_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("answered_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("language", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("same", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("found", sa.Boolean(), nullable=False),
        sa.Column("health", sa.Boolean(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=True),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("similarity", sa.Float(), nullable=True),
        sa.Column("read_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("consented", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["theme_set.id"], name=op.f("fk_theme_reply_set_id")),
        sa.ForeignKeyConstraint(["voter_id"], ["participation.id"], name=op.f("fk_theme_reply_voter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_reply")),
        sa.UniqueConstraint("set_id", "number", name=op.f("uq_theme_reply_set_id_number")),
        sa.UniqueConstraint("set_id", "voter_id", name=op.f("uq_theme_reply_set_id_voter_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("theme_reply", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_theme_reply_theme_id"), ["theme_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_theme_reply_voter_id"), ["voter_id"], unique=False)

    op.create_table(
        "theme_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("model", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("threshold", sa.Float(), nullable=False),
        sa.Column("replies", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("base", sa.LargeBinary(), nullable=False),
        sa.Column("points", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["theme_set.id"], name=op.f("fk_theme_run_set_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_run")),
    )
    with op.batch_alter_table("theme_run", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_theme_run_set_id"), ["set_id"], unique=False)

    op.create_table(
        "theme_vector",
        sa.Column("reply_id", sa.Integer(), nullable=False),
        sa.Column("model", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["reply_id"], ["theme_reply.id"], name=op.f("fk_theme_vector_reply_id")),
        sa.PrimaryKeyConstraint("reply_id", name=op.f("pk_theme_vector")),
    )
    op.create_table(
        "theme_summary",
        sa.Column("set_id", sa.Integer(), nullable=False),
        sa.Column("language", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("made_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("model", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["theme_set.id"], name=op.f("fk_theme_summary_set_id")),
        sa.PrimaryKeyConstraint("set_id", "language", name=op.f("pk_theme_summary")),
    )


def downgrade() -> None:
    raise NoWayBackError
