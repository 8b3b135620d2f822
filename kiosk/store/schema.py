"""The tables, as SQLAlchemy Core sees them. A test holds that migrating an empty database gives exactly these.

Times are text as ``kiosk.domain.clock.utc_text`` writes it, structured values canonical JSON. The journal is the truth;
``attendance`` and ``tally`` are projections, kept in the same transaction and held against it by ``verify``.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text, text

HEAD = "0001"
"""The newest migration; a database at this revision needs none (and the start does not import alembic)."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _text(name: str, *, default: str | None = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'") if default is not None else None)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))


meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    _text("value", default=None),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

event = Table(
    "event",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    _text("name", default=None),
    _text("place"),
    _text("starts", default=None),
    _text("zone", default=None),
    sqlite_strict=True,
)

gate = Table(
    "gate",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    _number("position"),
    _text("name", default=None),
    _text("admits", default="[]"),
    Column("opens", Text),
    Column("closes", Text),
    _number("prints_badge"),
    sqlite_strict=True,
)

attendee = Table(
    "attendee",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("name", default=None),
    _text("search_key", default=None),
    _text("category"),
    _text("region"),
    _text("phone"),
    _text("email"),
    _text("organisation"),
    _text("source", default=None),
    _text("extra", default="{}"),
    CheckConstraint("name <> ''", name="has_name"),
    sqlite_strict=True,
)

ticket = Table(
    "ticket",
    metadata,
    Column("code", Text, primary_key=True, nullable=False),
    Column("attendee", Integer, ForeignKey("attendee.n"), nullable=False, index=True),
    Column("version", Integer, nullable=False, server_default=text("1")),
    _text("state", default="valid"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True),
    _text("station", default=None),
    _text("epoch", default=None),
    Column("id", Text, nullable=False, unique=True),
    _text("kind", default=None),
    _text("at", default=None),
    Column("mono_us", Integer, nullable=False),
    _text("body", default=None),
    _text("prev", default=None),
    _text("hash", default=None),
    sqlite_strict=True,
)

attendance = Table(
    "attendance",
    metadata,
    Column("attendee", Integer, ForeignKey("attendee.n"), primary_key=True, nullable=False),
    Column("gate", Text, primary_key=True, nullable=False),
    _text("at", default=None),
    _text("station", default=None),
    _text("entry", default=None),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

tally = Table(
    "tally",
    metadata,
    Column("gate", Text, primary_key=True, nullable=False),
    Column("region", Text, primary_key=True, nullable=False),
    _number("people"),
    _number("walk_ins"),
    _number("scans"),
    _number("expected"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

badge_job = Table(
    "badge_job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("attendee", Integer, ForeignKey("attendee.n"), nullable=False, index=True),
    _text("content", default=None),
    _text("state", default="queued"),
    _number("attempts"),
    _text("reason"),
    _text("detail"),
    _text("printer"),
    _text("changed", default=None),
    sqlite_strict=True,
)
# Only what waits is in this index, so that the print worker finds the oldest at once however long the event.
Index("ix_badge_job_open", badge_job.c.state, sqlite_where=badge_job.c.state.in_(["queued", "sent", "failed"]))

delivery = Table(
    "delivery",
    metadata,
    Column("target", Text, primary_key=True, nullable=False),
    Column("seq", Integer, ForeignKey("journal.seq"), primary_key=True, nullable=False),
    _text("answer", default=None),
    _text("problem"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
