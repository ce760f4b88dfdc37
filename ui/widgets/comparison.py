"""Show two texts of a paper side by side, with the words marked that only one of them has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QTextEdit, QWidget

from reader.text.difference import difference
from reader.text.unobeyed import OBEYED, units
from reader.types import Span
from ui.looks.colours import LIGHT_COLOURS, Colours, blend
from ui.widgets.plain import label

SHOWN = 20_000
"""Characters of a text that are shown; no abstract has so many."""
_SIGNS = {**OBEYED, ord("\r"): " "}
_LONG_WORD = re.compile(r"(\S{200})(?=\S)")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts, and the passages that only the one or only the other has."""

    left: str
    right: str
    left_only: tuple[Span, ...]
    right_only: tuple[Span, ...]


def compared(left: tuple[str, str], right: tuple[str, str]) -> Compared:
    """Return two papers' titles and abstracts, compared; it may take some 10 ms."""
    one, other = (_breakable("\n\n".join(part for part in text if part)) for text in (left, right))
    return Compared(one, other, *difference(one, other))


class Comparison(QWidget):
    """Two read-only columns with a heading each, or one of them alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = (label(role="section"), label(role="section"))
        self._texts = (_text(), _text())
        self._shown = Compared("", "", (), ())
        self._colours = LIGHT_COLOURS
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setSpacing(6)
        for column in range(2):
            grid.addWidget(self._headings[column], 0, column)
            grid.addWidget(self._texts[column], 1, column)
        grid.setRowStretch(1, 1)

    def set_colours(self, colours: Colours) -> None:
        """Mark in other colours."""
        self._colours = colours
        self._mark()

    def show_text(self, heading: str, text: str) -> None:
        """Show one text alone, with nothing marked."""
        self.show_texts(("", heading), Compared("", _breakable(text), (), ()))
        self._set_alone(alone=True)

    def show_texts(self, headings: tuple[str, str], found: Compared) -> None:
        """Show two texts below their headings."""
        self._shown = found
        self._set_alone(alone=False)
        for column, (heading, text) in enumerate(
            zip(headings, (found.left, found.right), strict=True)
        ):
            self._headings[column].setText(heading)
            self._texts[column].setAccessibleName(heading)
            self._texts[column].setPlainText(text)
        self._mark()

    def _set_alone(self, *, alone: bool) -> None:
        for part in (self._headings[0], self._texts[0]):
            part.setVisible(not alone)

    def _mark(self) -> None:
        found, colours = self._shown, self._colours
        _mark(self._texts[0], found.left, found.left_only, _ground(colours, colours.danger))
        _mark(self._texts[1], found.right, found.right_only, _ground(colours, colours.ok))


def _breakable(text: str) -> str:
    """Return *text* cut, and with room to break its lines: a long word takes Qt a long time."""
    return _LONG_WORD.sub("\\1 ", text[:SHOWN]).translate(_SIGNS)


def _text() -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setUndoRedoEnabled(False)
    return text


def _ground(colours: Colours, colour: QColor) -> QColor:
    return blend(colour, colours.field, 0.34 if colours.dark else 0.2)


def _mark(edit: QPlainTextEdit, text: str, spans: Iterable[Span], ground: QColor) -> None:
    form = QTextCharFormat()
    form.setBackground(ground)
    form.setFontUnderline(True)  # colour alone would not be seen by everyone
    edit.setExtraSelections(list(_selections(edit, text, tuple(spans), form)))


def _selections(
    edit: QPlainTextEdit, text: str, spans: Sequence[Span], form: QTextCharFormat
) -> Iterable[QTextEdit.ExtraSelection]:
    place, before = 0, 0
    for start, end in spans:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(edit.document())
        # Qt counts in UTF-16, so letters beyond the first plane are two.
        place += units(text[before:start])
        cursor.setPosition(place)
        place += units(text[start:end])
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        before = end
        selection.cursor, selection.format = cursor, form
        yield selection
