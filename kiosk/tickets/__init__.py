"""Tickets out: a picture a person to send by WhatsApp, and all of them on A4 to cut."""
