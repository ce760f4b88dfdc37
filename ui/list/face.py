"""Make the faces of a row from the view's own, and the sizes that follow from them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics

from ui.list.fitted import line_height
from ui.looks.theme import small

PADDING = 16
"""Beside what stands in a row."""
GAP = 6
"""Size of small print, as a share of the interface's."""


@dataclass(frozen=True, slots=True)
class Face:
    """The faces of a row, and how much room a line of each and an icon need."""

    title: QFont
    body: QFont
    small: QFont
    title_step: int
    body_step: int
    small_height: int
    mark: int
    """Width of an icon."""

    @classmethod
    def of(cls, font: QFont) -> Face:
        """Return the faces that go with *font*."""
        title, body, fine = QFont(font), QFont(font), small(font)
        title.setWeight(QFont.Weight.DemiBold)
        step = line_height(body)
        mark = max(12, round(step * 0.8))
        return cls(title, body, fine, line_height(title), step, QFontMetrics(fine).height(), mark)

    @property
    def slot(self) -> int:
        """Return the room that an icon takes among others."""
        return self.mark + GAP
