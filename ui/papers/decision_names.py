"""Name decisions as they are shown."""

from __future__ import annotations

from reader.types import Decision
from reader.words import tr


def decision_name(decision: Decision) -> str:
    """Return what a decision is called on screen."""
    return {
        Decision.INBOX: tr("Inbox"),
        Decision.LATER: tr("Later"),
        Decision.DONE: tr("Done"),
        Decision.DISMISSED: tr("Dismissed"),
    }[decision]
