"""What the user can do, one file per subject; importing this package declares it all."""

from ui.commands import library, keeping, edit, copying, history, go, search, triage, claims, paper  # noqa: F401, I001 - menu order
from ui.commands import highlights, guests, notes, tags, lists  # noqa: F401 - menu order
from ui.commands import listing, view, map, dashboard, facets, maths, watch, settings, help  # noqa: A004, F401
from ui.commands.registry import Command, Commands, commands, grouped

__all__ = ["Command", "Commands", "commands", "grouped"]
