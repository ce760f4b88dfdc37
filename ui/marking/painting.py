"""Paint highlights over the texts of a page, and say which one stands at a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect

from reader.text.anchors import Placed
from reader.types import Part
from ui.detail.painted import Layer, Painted
from ui.detail.passage_looks import passage_form
from ui.detail.reading_text import ReadingText
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.marking.pins import Pins

_NEAR = 3
"""Pixels beside a letter that still are on it."""


class Painting:
    """The highlights as they lie over the texts."""

    def __init__(self, texts: Mapping[Part, ReadingText]) -> None:
        self._texts = dict(texts)
        self._pins = {part: Pins(text) for part, text in self._texts.items()}
        self._placed: dict[Part, Sequence[Placed]] = {}
        self._colours = LIGHT_COLOURS

    def show(self, placed: Mapping[Part, Sequence[Placed]]) -> None:
        """Paint these highlights and no others; a shorter one lies over a longer one."""
        self._placed = dict(placed)
        for part, text in self._texts.items():
            found = sorted(self._placed.get(part, ()), key=_length, reverse=True)
            forms = [(one, passage_form(one.highlight.colour, self._colours)) for one in found]
            text.paint(Layer.PASSAGES, [Painted(*one.span, form) for one, form in forms])
            commented = [(one.span, one.highlight.colour) for one in found if one.highlight.comment]
            self._pins[part].show_pins(commented)

    def set_colours(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._colours = colours
        for pins in self._pins.values():
            pins.set_colours(colours)
        self.show(self._placed)

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
        """Return the highlight at a point of a text; of several the shortest."""
        text = self._texts[part]
        place = text.at(point)
        some = [one for one in self._placed.get(part, ()) if one.span[0] <= place <= one.span[1]]
        near = QRect(point.x() - _NEAR, point.y() - 1, 2 * _NEAR, 2)
        start, end = max(0, place - 1), min(len(text.text), place + 1)
        if not some or not text.box((start, end)).adjusted(0, 0, _NEAR, 0).intersects(near):
            return None
        return min(some, key=_length)


def _length(one: Placed) -> int:
    return one.span[1] - one.span[0]
