"""Alembic's migrations of the station's database."""
