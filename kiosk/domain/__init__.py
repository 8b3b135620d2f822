"""What the registration desk talks about, in plain Python: people, tickets, gates, verdicts, the journal.

Nothing here reads a file, a clock or a database, and nothing here knows Qt or SQLAlchemy.
"""
