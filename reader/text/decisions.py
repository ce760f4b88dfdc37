"""Name decisions as the window and all that is handed on name them."""

from __future__ import annotations

from reader.types import Decision
from reader.words import tr


def decision_name(decision: Decision) -> str:
    """Return what a decision is called by itself: "Later"."""
    return {
        Decision.INBOX: tr("Inbox"),
        Decision.LATER: tr("Later"),
        Decision.DONE: tr("Done"),
        Decision.DISMISSED: tr("Dismissed"),
    }[decision]


def decision_within(decision: Decision) -> str:
    """Return what a decision is called among other facts of a paper: "for later"."""
    return {
        Decision.INBOX: tr("in the inbox"),
        Decision.LATER: tr("for later"),
        Decision.DONE: tr("done"),
        Decision.DISMISSED: tr("dismissed"),
    }[decision]
