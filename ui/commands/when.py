"""The cheap questions that decide whether a command is available."""

from __future__ import annotations

from ui.session import Session


def has_selection(session: Session) -> bool:
    """Say whether a paper is current or selected."""
    return session.current is not None


def has_papers(session: Session) -> bool:
    """Say whether the list shows anything."""
    return len(session.listed_ids()) > 0


def may_have_papers(session: Session) -> bool:
    """Say whether the list shows anything, or is still to come."""
    return session.awaits_list or has_papers(session)
