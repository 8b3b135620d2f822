"""Composition root: the only place that builds everything and wires it."""
