"""Alembic's environment: runs in the connection and transaction that ``kiosk.store.migrating`` hands over."""

from alembic import context

from kiosk.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller has begun, and commits or rolls back
    render_as_batch=True,
)
context.run_migrations()
