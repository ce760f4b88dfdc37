"""Colours that tell classes apart, for all kinds of sight."""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.looks.colours import Colours, readable

HUES = 8
"""How many there are: more could not be told apart."""
SEEN = 3.0
"""The contrast that WCAG 2 asks of what is no text."""
_HUES = (
    *("#0072b2", "#e08a00", "#009e73", "#c8509b"),
    *("#4fa8dc", "#c8501e", "#7a5cc0", "#8f8a00"),
)
"""Okabe's and Ito's colours for all kinds of sight, a little stronger, and two more."""


def hue(at: int, colours: Colours) -> QColor:
    """Return one of the colours of classes, seen on the ground of texts."""
    return readable(QColor(_HUES[at % HUES]), colours.surface, SEEN)
