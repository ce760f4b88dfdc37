"""Show by a bar how much of some work is done."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from ui.looks.theme import is_still

STEPS = 1000
"""Steps of a bar: a total may be more than Qt's integers hold."""


def show_share(bar: QProgressBar, done: int, total: int) -> None:
    """Show that *done* of *total* is done; where *total* is 0, nobody knows how far it is.

    The bar moves by itself then, unless motion is reduced.
    """
    # A bar paints itself, and what is beneath, at once: this way it waits for its turn.
    bar.setUpdatesEnabled(False)
    bar.setRange(0, STEPS if total > 0 or is_still() else 0)
    bar.setValue(min(STEPS, done * STEPS // total) if total > 0 else 0)
    bar.setUpdatesEnabled(True)
