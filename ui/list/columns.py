"""Compose the rows of the columns view, and share a row's width out among its columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from reader.text.decisions import decision_name
from reader.types import Decision, PaperRow, SortKey
from reader.words import tr
from ui.list import chips
from ui.list.face import GAP, PADDING, Face
from ui.list.line_text import title_line
from ui.list.row import Cell, Chip, Composed, Icon, Line
from ui.list.stamps import Stamp, when
from ui.looks.theme import px
from ui.widgets.plain import figure

NARROWEST, WIDEST = 48, 600
"""Pixels of a column that the reader sets, beside text of the usual size, as all widths here."""
LEAST_TITLE = 180
"""Pixels of a title; before it gets fewer, columns are left out."""
TITLE_SHARE = 0.45
"""Its part of a row beside columns of their usual widths; wider ones may take of that."""
SIGN = 44
"""Pixels of a decision that is told by its icon alone, where there is not room for its word."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, its usual width, and which it outlives when there is not room for all."""

    key: SortKey
    width: int
    worth: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A column and where it stands in a row."""

    key: SortKey
    left: int
    width: int


TITLE = SortKey.TITLE
COLUMNS = (
    Column(SortKey.DATE, 86, 4),
    Column(SortKey.DIGESTS, 66, 1),
    Column(SortKey.DECISION, 98, 5),
    Column(SortKey.TAGS, 120, 3),
    Column(SortKey.TOUCHED, 90, 2),
)
"""The columns beside the title, which takes what is left."""


def usual() -> dict[SortKey, int]:
    """Return the width of each column as it is before the reader changes it."""
    return {column.key: column.width for column in COLUMNS}


def widths_of(kept: Sequence[int]) -> dict[SortKey, int]:
    """Return the widths that *kept* numbers stand for; what makes no sense is as usual."""
    if len(kept) != len(COLUMNS):
        return usual()
    found = zip(COLUMNS, kept, strict=True)
    return {column.key: max(NARROWEST, min(WIDEST, width)) for column, width in found}


def titles() -> dict[SortKey, str]:
    """Return what stands at the head of each column."""
    return {
        TITLE: tr("Title"),
        SortKey.DATE: tr("Date"),
        SortKey.DIGESTS: tr("Digests"),
        SortKey.DECISION: tr("Decision"),
        SortKey.TAGS: tr("Tags"),
        SortKey.TOUCHED: tr("Touched"),
    }


def fitted(
    widths: Mapping[SortKey, int], width: int, without: Set[SortKey] = frozenset()
) -> list[Placed]:
    """Return where the columns stand in a row *width* pixels wide, *without* some.

    Where they would leave the title too little, they are left out, the least worth
    first; the decision loses its word before another column goes for that.
    """
    room = width - 2 * PADDING
    wide = {key: px(pixels) for key, pixels in widths.items()}
    least = _least_title(wide, width)
    shown = [column for column in COLUMNS if column.key not in without]
    narrow = wide | {SortKey.DECISION: min(wide[SortKey.DECISION], px(SIGN))}
    while shown and room - _sum(narrow, shown) < least:
        shown.remove(min(shown, key=lambda each: each.worth))
    if room - _sum(wide, shown) < least:
        wide = narrow
    title = max(1, room - _sum(wide, shown))
    placed = [Placed(TITLE, PADDING, title)]
    left = PADDING + title
    for column in shown:
        placed.append(Placed(column.key, left, wide[column.key]))
        left += wide[column.key]
    return placed


def _sum(wide: Mapping[SortKey, int], shown: Sequence[Column]) -> int:
    return sum(wide[column.key] for column in shown)


def _least_title(wide: Mapping[SortKey, int], width: int) -> int:
    """Return the least width of a title: its part, and less as the reader widens columns."""
    widened = max(0, sum(wide.values()) - sum(px(column.width) for column in COLUMNS))
    return max(px(LEAST_TITLE), ceil(width * TITLE_SHARE) - widened)


class Columns:
    """Rows of one line, with a cell for each column."""

    def __init__(
        self,
        face: Face,
        widths: Mapping[SortKey, int],
        without: Set[SortKey] = frozenset(),
        stamp: Stamp | None = None,
    ) -> None:
        """With a *stamp*, the column of that date tells it, if there is one."""
        self.face = face
        self.height = 2 * 5 + max(face.title_step, face.small_height + 6)
        self._widths, self._without = widths, without
        self._places: dict[int, list[Placed]] = {}
        self._metrics = QFontMetrics(face.small)
        self._plain: dict[SortKey, Callable[[PaperRow], str]] = {
            SortKey.DATE: lambda row: row.dated,
            SortKey.DIGESTS: lambda row: figure(row.digests),
            SortKey.TOUCHED: lambda row: when(row.touched_at),
        }
        if stamp is not None and stamp.key in self._plain:
            self._plain[stamp.key] = stamp.text
        self._names = {one: decision_name(one) for one in Decision}

    def compose(self, row: PaperRow, width: int, *, mirrored: bool) -> Composed:
        """Return *row* composed for a row *width* pixels wide."""
        lines: list[Line] = []
        icons: list[Icon] = []
        made: list[Chip] = []
        cells: list[Cell] = []
        for place in self._placed(width):
            box = QRect(place.left, 0, max(1, place.width - 2 * GAP), self.height)
            if place.key is TITLE:
                icons += self._marks(row, box)
                lines.append(title_line(row, box, self.face, mirrored=mirrored))
            elif place.key is SortKey.TAGS:
                made += self._tags(row, box)
            elif place.key is SortKey.DECISION:
                icons += self._decision(row, box)
                cells += self._word(self._names[row.decision], box)
            elif text := self._plain[place.key](row):
                cells.append(self._cell(text, box))
        return Composed(tuple(lines), tuple(icons), tuple(made), tuple(cells))

    def _placed(self, width: int) -> list[Placed]:
        if width not in self._places:
            self._places = {width: fitted(self._widths, width, self._without)}
        return self._places[width]

    def _marks(self, row: PaperRow, box: QRect) -> list[Icon]:
        """Return the marks of the title's cell; *box* is left with what they leave."""
        middle, face = box.center().y(), self.face
        star, _ = chips.icons(["star-filled"] * row.starred, box.left() + face.mark, middle, face)
        names = [*chips.notable(row), *chips.interesting(row)]
        written, right = chips.icons(names, box.right(), middle, face)
        box.setLeft(box.left() + face.slot)
        box.setRight(max(box.left(), right))
        return [*star, *written]

    def _decision(self, row: PaperRow, box: QRect) -> list[Icon]:
        face = self.face
        icons, _ = chips.icons([row.decision.value], box.left() + face.mark, box.center().y(), face)
        box.setLeft(box.left() + face.slot)
        return icons

    def _tags(self, row: PaperRow, box: QRect) -> list[Chip]:
        within = (box.left(), box.right())
        words = chips.words(row, digests=False)
        laid = chips.laid(words, within, box.center().y(), self.face)
        return chips.moved(laid, box.left())

    def _word(self, text: str, box: QRect) -> list[Cell]:
        """Return a word where there is room for the whole of it."""
        return [Cell(text, box)] if self._metrics.horizontalAdvance(text) <= box.width() else []

    def _cell(self, text: str, box: QRect) -> Cell:
        return Cell(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()), box)
