"""Commands for what the papers of a search have in common."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session


def _shown(session: Session) -> bool:
    return session.settings.facets


@commands.add("view.facets", "Facets", "Shift+F", menu="View", checked=_shown)
def facets(session: Session) -> None:
    """Show or hide what the papers of a search have in common: decisions, tags, digests, years."""
    session.window.show_dialog("facets-toggle")


@commands.add("go.facets", "Narrow Down", "F", "Ctrl+2", menu="Go")
def narrow(session: Session) -> None:
    """Go to the facets: Enter includes one, - excludes it, Del lets it be, Esc leads back."""
    session.window.show_dialog("facets")
