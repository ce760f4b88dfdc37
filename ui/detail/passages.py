"""List the highlights of a paper, and those whose place in its text is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.types import Highlight
from reader.words import tr
from ui.colours import Colours
from ui.detail.passage_looks import SWATCH
from ui.detail.passage_row import GAP, PAD, PassageRow, Wish
from ui.flow import Flow
from ui.plain import label

HEIGHT = 26
TRAY = 16
"""Pixels between the highlights and the tray of those without a place."""
INSET = PAD + SWATCH + GAP
MOST = 200
"""Highlights that are listed; a paper with more was imported by a machine."""

Shown = tuple[tuple[Highlight, ...], tuple[Highlight, ...], tuple[tuple[str, str], ...]]


class Passages(QWidget):
    """The highlights in the order of the text, then the tray of those without a place."""

    wished = Signal(str, str)
    recoloured = Signal(str, str)
    left = Signal()
    """The row that had the keyboard is gone, and was the last."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._shown: Shown = ((), (), ())
        self._origins: frozenset[str] = frozenset()
        self._parts: list[QWidget] = []
        self._rows: list[PassageRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_passages(
        self,
        standing: Sequence[Highlight],
        lost: Sequence[Highlight],
        meanings: Mapping[str, str],
        has_origin: Callable[[Highlight], bool],
    ) -> None:
        """List highlights; the same again changes nothing.

        *has_origin* says of a lost one whether the text that it came from can be shown.
        """
        shown = tuple(standing)[:MOST], tuple(lost)[:MOST], tuple(meanings.items())
        origins = frozenset(each.id for each in lost if has_origin(each))
        if (shown, origins) != (self._shown, self._origins):
            self._shown, self._origins = shown, origins
            self._refill()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._refill()

    def take_keyboard(self, key: str = "") -> bool:
        """Give the keyboard to the row of a highlight, or to the first; False: there is none."""
        row = next((row for row in self._rows if row.highlight.id == key), None)
        row = row or next(iter(self._rows), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None

    def row(self, key: str) -> PassageRow | None:
        """Return the row of a highlight."""
        return next((row for row in self._rows if row.highlight.id == key), None)

    def _refill(self) -> None:
        here = next((at for at, row in enumerate(self._rows) if row.hasFocus()), None)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        standing, lost, _ = self._shown
        self._parts, self._rows = [], []
        if standing:
            self._add(_heading(tr("Highlights")))
        for each in standing:
            self._add(self._row(each))
        if lost:
            self._add(_heading(_lost(len(lost)), TRAY if standing else 0))
        for each in lost:
            self._add(self._row(each))
            self._add(self._deeds(each))
        self.setVisible(bool(self._parts))
        if here is not None and self._rows:
            self._rows[min(here, len(self._rows) - 1)].setFocus()
        elif here is not None:
            self.left.emit()

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)
        part.show()

    def _row(self, highlight: Highlight) -> PassageRow:
        meaning = dict(self._shown[2]).get(highlight.colour, highlight.colour)
        row = PassageRow(highlight, meaning, self._colours)
        row.wished.connect(self.wished)
        row.recoloured.connect(self.recoloured)
        row.stepped.connect(self._step)
        self._rows.append(row)
        return row

    def _deeds(self, highlight: Highlight) -> QWidget:
        holder = QWidget()
        flow = Flow(gap=8)
        row = QHBoxLayout(holder)
        row.setContentsMargins(INSET, 0, PAD, 6)
        row.addLayout(flow)
        deeds = [(tr("Attach to selection"), Wish.ATTACH), (tr("Delete"), Wish.REMOVE)]
        if highlight.id in self._origins:
            deeds.insert(1, (tr("Show the text it came from"), Wish.ORIGIN))
        for words, wish in deeds:
            button = QPushButton(words)
            button.setProperty("role", "quiet")
            button.setFixedHeight(HEIGHT)
            button.setAccessibleName(f"{words}: {highlight.selector.exact[:80]}")
            button.clicked.connect(partial(self._wish, highlight.id, wish))
            flow.addWidget(button)
        return holder

    def _wish(self, key: str, wish: Wish, _checked: bool = False) -> None:
        self.wished.emit(key, wish)

    def _step(self, by: int) -> None:
        here = next((at for at, row in enumerate(self._rows) if row.hasFocus()), 0)
        self._rows[min(max(0, here + by), len(self._rows) - 1)].setFocus()


def _heading(text: str, above: int = 0) -> QLabel:
    heading = label(text, "section")
    heading.setContentsMargins(PAD, above, PAD, 2)
    return heading


def _lost(count: int) -> str:
    if count == 1:
        return tr("1 highlight has lost its place")
    return tr("%n highlight(s) have lost their place", n=count)
