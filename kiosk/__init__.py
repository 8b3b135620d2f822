"""Hadir: a check-in kiosk that works offline and never loses an arrival."""

__version__ = "0.1.0"
