"""Lectern's core: everything that needs no window."""
