"""Show sources as the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from reader.types.sources import Source, SourceId, SourceKind
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.sources_words import KINDS, ago, ahead, standing
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.discs import disc
from ui.looks.icons import icon
from ui.widgets.plain import cut, tip
from ui.widgets.tables import head

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

TITLES = (
    QT_TR_NOOP("Source"),
    QT_TR_NOOP("Last success"),
    QT_TR_NOOP("Next"),
    QT_TR_NOOP("State"),
)
NAME, LAST, NEXT, STATE = range(len(TITLES))
_ORDER = list(SourceKind)
_LONGEST = 300
"""Characters of a cell; Qt would measure all of a longer one."""
_DOT = 8
"""Pixels of the mark before a state, and of the dot in it."""


def clock() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


class SourcesModel(QAbstractTableModel):
    """One row for each source, by kind and name."""

    def __init__(self, parent: QObject, now: Callable[[], datetime] = clock) -> None:
        super().__init__(parent)
        self.now = now
        self._sources: list[Source] = []
        self._busy: frozenset[SourceId] = frozenset()
        self._colours = LIGHT_COLOURS

    def set_sources(self, sources: Iterable[Source]) -> None:
        """Show these sources; rows that stay are kept as they are."""
        new = sorted(
            sources, key=lambda one: (_ORDER.index(one.kind), one.label.casefold(), one.id)
        )
        if [one.id for one in new] == [one.id for one in self._sources]:
            self._sources = new
            self.draw_again()
            return
        self.beginResetModel()
        self._sources = new
        self.endResetModel()

    def set_busy(self, busy: frozenset[SourceId]) -> None:
        """Show which of them are being refreshed."""
        self._busy = busy
        self.draw_again()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.draw_again()

    def draw_again(self) -> None:
        """Tell the time anew."""
        if self._sources:
            last = self.index(len(self._sources) - 1, len(TITLES) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def source(self, row: int) -> Source | None:
        """Return the source at *row*, or None outside."""
        return self._sources[row] if 0 <= row < len(self._sources) else None

    def row_of(self, key: SourceId) -> int:
        """Return the row of a source, -1 when it is not here."""
        return next((row for row, one in enumerate(self._sources) if one.id == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many sources there are."""
        return 0 if parent.isValid() else len(self._sources)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's title."""
        return head([tr(title) for title in TITLES], section, orientation, role)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell's text, its mark, and how it looks."""
        source = self.source(index.row())
        if source is None:
            return None
        match role:
            case Role.DisplayRole:
                return cut(self._text(source, index.column()), _LONGEST)
            case Role.DecorationRole:
                return self._mark(source, index.column())
            case Role.ForegroundRole:
                return self._ink(source, index.column())
            case Role.ToolTipRole:
                return tip(self._text(source, index.column()))
            case Role.AccessibleTextRole:
                return self._spoken(source, index.column())
        return None

    def _text(self, source: Source, column: int) -> str:
        if column == NAME:
            return source.label
        if column == STATE:
            return self._standing(source)[1]
        now = self.now()
        return ago(source.state.last_success, now) if column == LAST else ahead(source, now)

    def _standing(self, source: Source) -> tuple[str, str]:
        return standing(source, busy=source.id in self._busy)

    def _mark(self, source: Source, column: int) -> QIcon | None:
        if column == NAME:
            return icon(KINDS[source.kind].icon, self._colours.muted)
        if column == STATE:
            return disc(getattr(self._colours, self._standing(source)[0]), _DOT)
        return None

    def _ink(self, source: Source, column: int) -> QColor | None:
        if column == STATE and self._standing(source)[0] == "danger":
            return self._colours.danger
        return self._colours.muted if column in (LAST, NEXT) or not source.enabled else None

    def _spoken(self, source: Source, column: int) -> str:
        text = self._text(source, column)
        return f"{tr(KINDS[source.kind].title)}: {text}" if column == NAME else text
