"""What commands need to be available."""

from __future__ import annotations

from reader.words import QT_TR_NOOP
from ui.commands.registry import Need
from ui.session import Session


def _shows_any(session: Session) -> bool:
    return len(session.listed_ids()) > 0


SELECTION = Need(
    lambda session: session.current is not None, QT_TR_NOOP("No paper is chosen here.")
)
"""A paper is current or selected."""
PAPERS = Need(_shows_any, QT_TR_NOOP("There are no papers here."))
"""The list shows something."""
PAPERS_TO_COME = Need(lambda session: session.awaits_list or _shows_any(session), PAPERS.otherwise)
"""The list shows something, or is still to come."""
