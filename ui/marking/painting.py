"""Paint highlights over the texts of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.text.anchors import Placed
from reader.types import Part
from ui.detail.painted import Layer, Painted
from ui.detail.passage_looks import passage_form
from ui.detail.places import Places
from ui.detail.reading_text import ReadingText
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.marking.pins import Pins


class Painting:
    """The highlights as they lie over the texts."""

    def __init__(self, texts: Mapping[Part, ReadingText]) -> None:
        self._texts = dict(texts)
        self._pins = {part: Pins(text) for part, text in self._texts.items()}
        self.places = Places(texts)
        self._colours = LIGHT_COLOURS

    def show(self, placed: Mapping[Part, Sequence[Placed]]) -> None:
        """Paint these highlights and no others."""
        self.places.put(placed)
        self._paint()

    def set_colours(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._colours = colours
        for pins in self._pins.values():
            pins.set_colours(colours)
        self._paint()

    def _paint(self) -> None:
        for part, text in self._texts.items():
            found = self.places.over(part)
            forms = [(one, passage_form(one.highlight.colour, self._colours)) for one in found]
            text.paint(Layer.PASSAGES, [Painted(*one.span, form) for one, form in forms])
            commented = [(one.span, one.highlight.colour) for one in found if one.highlight.comment]
            self._pins[part].show_pins(commented)
