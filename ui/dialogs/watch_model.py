"""Show watch words as the rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.types import WatchWord
from reader.words import tr
from ui.looks.discs import dot
from ui.widgets.plain import figure
from ui.widgets.tables import head, side

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

WORD, EFFECT, PAPERS = range(3)


def effect(weight: int) -> str:
    """Return what a word of this weight does to the papers that have it."""
    if weight > 0:
        return tr("Raises papers")
    return tr("Dims papers") if weight < 0 else tr("Colours only")


class WatchModel(QAbstractTableModel):
    """One row for each word, by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: tuple[WatchWord, ...] = ()
        self._papers: Mapping[str, int] = {}

    def set_words(self, words: Sequence[WatchWord], papers: Mapping[str, int]) -> None:
        """Show these words, and how many papers have each; that may not be known yet."""
        if tuple(words) == self._words:
            self._papers = dict(papers)
            self._draw_again()
            return
        self.beginResetModel()
        self._words, self._papers = tuple(words), dict(papers)
        self.endResetModel()

    def word(self, row: int) -> WatchWord | None:
        """Return the word at *row*, or None outside."""
        return self._words[row] if 0 <= row < len(self._words) else None

    def row_of(self, word: str) -> int:
        """Return the row of a word, whatever its case; -1 when it is not here."""
        names = [each.word.casefold() for each in self._words]
        return names.index(word.casefold()) if word.casefold() in names else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many words there are."""
        return 0 if parent.isValid() else len(self._words)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else 3

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's title."""
        titles = (tr("Word"), tr("What it does"), tr("Papers"))
        return head(titles, section, orientation, role, {PAPERS})

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell's text and mark."""
        word = self.word(index.row())
        if word is None:
            return None
        match role:
            case Role.DisplayRole:
                return self._text(word, index.column())
            case Role.AccessibleTextRole:
                return self._spoken(word, index.column())
            case Role.DecorationRole if index.column() == WORD:
                return dot(word.colour)
            case Role.TextAlignmentRole:
                return side(is_figure=index.column() == PAPERS)
        return None

    def _text(self, word: WatchWord, column: int) -> str:
        if column == WORD:
            return word.word
        if column == EFFECT:
            return effect(word.weight)
        papers = self._papers.get(word.word)
        return "…" if papers is None else figure(papers)

    def _spoken(self, word: WatchWord, column: int) -> str:
        papers = self._papers.get(word.word)
        if column != PAPERS:
            return self._text(word, column)
        return tr("being counted") if papers is None else tr("%n paper(s)", n=papers)

    def _draw_again(self) -> None:
        if self._words:
            self.dataChanged.emit(self.index(0, PAPERS), self.index(len(self._words) - 1, PAPERS))
