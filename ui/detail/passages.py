"""List the highlights of a paper, and those whose place in its text is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from reader.types import Highlight
from reader.words import tr
from ui.detail.passage_looks import SWATCH
from ui.detail.passage_row import GAP, PAD, PassageRow, Wish
from ui.detail.row_list import RowList, deeds
from ui.looks.colours import Colours
from ui.widgets.plain import label

TRAY = 16
"""Pixels between the highlights and the tray of those without a place."""
INSET = PAD + SWATCH + GAP
MOST = 200
"""Highlights that are listed; a paper with more was imported by a machine."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The highlights that are listed, and what is told with them."""

    standing: tuple[Highlight, ...] = ()
    lost: tuple[Highlight, ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
    """What each colour stands for."""
    origins: frozenset[str] = frozenset()
    """The lost ones whose text can be shown, by their ids."""


class Passages(RowList[Listed, PassageRow]):
    """The highlights in the order of the text, then the tray of those without a place."""

    wished = Signal(str, str)
    recoloured = Signal(str, str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, 2, Listed(), parent)

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
        origins = frozenset(each.id for each in lost if has_origin(each))
        told = tuple(meanings.items())
        self._show(Listed(tuple(standing)[:MOST], tuple(lost)[:MOST], told, origins))

    def row(self, key: str) -> PassageRow | None:
        """Return the row of a highlight."""
        return next((row for row in self._stops if row.highlight.id == key), None)

    def _fill(self) -> None:
        standing, lost = self._shown.standing, self._shown.lost
        if standing:
            self._add(_heading(tr("Highlights")))
        for each in standing:
            self._add(self._row(each))
        if lost:
            self._add(_heading(_lost(len(lost)), TRAY if standing else 0))
        for each in lost:
            self._add(self._row(each))
            self._add(self._deeds(each))

    def _row(self, highlight: Highlight) -> PassageRow:
        meaning = dict(self._shown.meanings).get(highlight.colour, highlight.colour)
        row = PassageRow(highlight, meaning, self._colours)
        row.wished.connect(self.wished)
        row.recoloured.connect(self.recoloured)
        row.stepped.connect(self._step)
        self._stops.append(row)
        return row

    def _deeds(self, highlight: Highlight) -> QWidget:
        named = [(tr("Attach to selection"), Wish.ATTACH), (tr("Delete"), Wish.REMOVE)]
        if highlight.id in self._shown.origins:
            named.insert(1, (tr("Show the text it came from"), Wish.ORIGIN))
        does = [(words, partial(self._wish, highlight.id, wish)) for words, wish in named]
        return deeds(does, highlight.selector.exact[:80], INSET)[0]

    def _wish(self, key: str, wish: Wish, _checked: bool = False) -> None:
        self.wished.emit(key, wish)


def _heading(text: str, above: int = 0) -> QLabel:
    heading = label(text, "section")
    heading.setContentsMargins(PAD, above, PAD, 2)
    return heading


def _lost(count: int) -> str:
    if count == 1:
        return tr("1 highlight has lost its place")
    return tr("%n highlight(s) have lost their place", n=count)
