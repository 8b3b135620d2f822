"""Badges: what one looks like (template, layout, drawing), who prints it (printers), and who sees to it (worker)."""
