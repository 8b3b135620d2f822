"""The database of one station. SQLAlchemy lives here and nowhere else; what comes out is plain and frozen."""
