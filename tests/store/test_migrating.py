"""Migrations and models are one schema."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, create_engine

from kiosk.store.migrating import SCRIPTS
from kiosk.store.schema import HEAD, metadata
from kiosk.store.store import Store


def test_migrated_schema_equals_the_models(store: Store) -> None:
    """Alembic finds no difference between a migrated database and the tables in the code."""
    with store.reading() as reader:
        context = MigrationContext.configure(reader, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_migrated_tables_read_like_created_ones(store: Store, tmp_path: Path) -> None:
    """STRICT, WITHOUT ROWID, checks and partial indexes, which alembic does not compare, agree letter by letter."""
    engine = create_engine(f"sqlite:///{tmp_path / 'created.sqlite3'}")
    metadata.create_all(engine)
    query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'alembic%' AND sql IS NOT NULL ORDER BY name"
    with engine.connect() as created, store.reading() as migrated:
        wanted = {name: _squeeze(sql) for name, sql in created.exec_driver_sql(query)}
        found = {name: _squeeze(sql) for name, sql in migrated.exec_driver_sql(query)}
    engine.dispose()
    assert found == wanted


def _squeeze(sql: str) -> str:
    return " ".join(sql.split())


def test_head_is_alembics_head() -> None:
    """The constant that lets a start skip alembic names the newest migration."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_every_table_is_strict(store: Store) -> None:
    """No column takes a value of another type, as SQLite otherwise would."""
    found = MetaData()
    with store.reading() as reader:
        found.reflect(reader)
        strict = {row.name: row.strict for row in reader.exec_driver_sql("PRAGMA table_list") if row.schema == "main"}
    assert all(strict[name] for name in found.tables if name != "alembic_version")
