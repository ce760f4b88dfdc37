"""Know where highlights stand in the texts of a page, and which one stands at a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect

from reader.text.anchors import Placed, stacked
from reader.types import Part
from ui.detail.reading_text import ReadingText

_NEAR = 3
"""Pixels beside a letter that still are on it."""


class Places:
    """The places of highlights, by the parts of a paper's text."""

    def __init__(self, texts: Mapping[Part, ReadingText]) -> None:
        self._texts = dict(texts)
        self._placed: dict[Part, Sequence[Placed]] = {}

    def put(self, placed: Mapping[Part, Sequence[Placed]]) -> None:
        """Know of these and no others."""
        self._placed = dict(placed)

    def over(self, part: Part) -> list[Placed]:
        """Return those of a part in the order of painting, the uppermost last."""
        return stacked(self._placed.get(part, ()))

    def find(self, key: str) -> tuple[Part, Placed] | None:
        """Return where a highlight stands."""
        found = (
            (part, one)
            for part, some in self._placed.items()
            for one in some
            if one.highlight.id == key
        )
        return next(found, None)

    def at(self, part: Part, point: QPoint) -> Placed | None:
        """Return the highlight at a point of a text; of several the uppermost."""
        text = self._texts[part]
        place = text.at(point)
        some = [one for one in self.over(part) if one.span[0] <= place <= one.span[1]]
        near = QRect(point.x() - _NEAR, point.y() - 1, 2 * _NEAR, 2)
        start, end = max(0, place - 1), min(len(text.text), place + 1)
        if not some or not text.box((start, end)).adjusted(0, 0, _NEAR, 0).intersects(near):
            return None
        return some[-1]


def plain_texts(texts: Mapping[Part, ReadingText]) -> dict[Part, str]:
    """Return the parts of a text as they are shown, without their looks."""
    return {part: text.text for part, text in texts.items()}
