"""Bring a database to the newest schema with alembic; one that is there already costs a single look."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.store.schema import HEAD

SCRIPTS = Path(__file__).parent / "migrations"


def revision_of(connection: Connection) -> str | None:
    """Return the revision that the database is at, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def check_revision(connection: Connection, path: Path) -> None:
    """Hold that the database is at the newest revision, for those who may not migrate it.

    Raises:
        StoreProblem: STORE_MISSING, there is nothing in it yet; STORE_TOO_NEW, it is of another Hadir.
    """
    found = revision_of(connection)
    if found is None:
        raise StoreProblem(ProblemCode.STORE_MISSING, path=str(path))
    if found != HEAD:
        raise StoreProblem(ProblemCode.STORE_TOO_NEW, path=str(path))


def migrate(connection: Connection, path: Path) -> None:
    """Migrate the database behind *connection*, whole or not at all.

    Raises:
        StoreProblem: STORE_TOO_NEW, it was written by a newer Hadir.
    """
    found = revision_of(connection)
    if found == HEAD:
        return
    from alembic import command  # noqa: PLC0415  # 150 ms that only a new or old database pays
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    if found is not None and found not in {
        script.revision for script in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise StoreProblem(ProblemCode.STORE_TOO_NEW, path=str(path))
    config.attributes["connection"] = connection
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        command.upgrade(config, "head")
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
