"""The journal's way to the organiser: protocol, targets, and the worker that never gives up an entry.

No Qt and no database in here: the worker is given an outbox and a target, and tells a listener how it goes.
"""
