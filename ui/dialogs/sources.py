"""Show the sources that are followed and how they stand, and let them be kept in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.types.sources import Source, SourceId
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.news_line import NewsLine
from ui.dialogs.sources_empty import NoSources
from ui.dialogs.sources_model import LAST, NAME, NEXT, STATE, SourcesModel
from ui.dialogs.sources_words import details
from ui.keys.keycap import key_text
from ui.looks.colours import Colours
from ui.looks.theme import heading_font, open_at
from ui.widgets.foot import foot_of
from ui.widgets.plain import label
from ui.widgets.tables import go_to_row, listing_table, selected_rows

SIZE = QSize(900, 520)
PAD = 20
WIDTHS = {NAME: 250, LAST: 140, NEXT: 130}
"""Pixels of the columns; the state is as wide as there is room."""
TICK = 30_000
"""Milliseconds after which "12 minutes ago" is no longer true enough."""
_HELP = QT_TR_NOOP(
    "While Lectern is open, each source is refreshed as often as you said. Its papers stay "
    "when you remove it."
)


class SourcesDialog(QDialog):
    """The table of sources. It lets the window be used meanwhile; Esc closes it."""

    form_wanted = Signal(object)
    """The `Source` to edit, the `SourceKind` to add one of, or None to add any."""
    refresh_wanted = Signal(object)
    """The ids of sources."""
    pause_wanted = Signal(object, bool)
    """The ids of sources, and whether they are to rest, or go on."""
    remove_wanted = Signal(object)
    """The ids of sources."""
    undo_wanted = Signal()
    """The last removal is to be taken back."""
    export_wanted = Signal()
    """All sources are to be written to a file."""
    tick = Signal()
    """It is time to look how the sources stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sources"))
        self.setModal(False)
        open_at(self, SIZE)
        self.model = SourcesModel(self)
        self.table = listing_table(self.model, tr("Sources"), STATE, WIDTHS)
        self.nothing = NoSources()
        self.details = label(role="muted")
        self.news = NewsLine(tr("Follow again what was removed (Ctrl+Z)"))
        self._stack = QStackedWidget()
        self._ticking = QTimer(self, interval=TICK)
        self._buttons = {
            "add": QPushButton(tr("Add…")),
            "edit": QPushButton(tr("Edit…")),
            "refresh": QPushButton(tr("Refresh")),
            "pause": QPushButton(tr("Pause")),
            "remove": QPushButton(tr("Remove")),
            "export": QPushButton(tr("Export…")),
            "close": QPushButton(tr("Close")),
        }
        self._lay_out()
        self._connect()

    def button(self, name: str) -> QPushButton:
        """Return the button of that name: add, edit, refresh, pause, remove, export or close."""
        return self._buttons[name]

    def set_sources(self, sources: Iterable[Source]) -> None:
        """Show these sources; where the reader was is kept."""
        row, current = self.table.currentIndex().row(), self._current()
        self.model.set_sources(sources)
        count = self.model.rowCount()
        had_keys = self._stack.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentIndex(int(count > 0))
        again = self.model.row_of(current.id) if current else -1
        if count and not (0 <= self.table.currentIndex().row() == again):
            self._go(again if again >= 0 else max(0, min(row, count - 1)))
        if had_keys or self.focusWidget() is None:
            self._first().setFocus()
        self._tell()

    def set_busy(self, busy: frozenset[SourceId]) -> None:
        """Show which of them are being refreshed."""
        self.model.set_busy(busy)
        self._tell()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.model.set_colours(colours)
        self.nothing.set_colours(colours)

    def go_to(self, key: SourceId) -> None:
        """Go to the row of a source."""
        if (row := self.model.row_of(key)) >= 0:
            self._go(row)

    def selected(self) -> list[Source]:
        """Return the selected sources, from top to bottom."""
        rows = selected_rows(self.table)
        return [source for row in rows if (source := self.model.source(row))]

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the times true while they can be seen."""
        super().showEvent(event)
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        super().hideEvent(event)
        self._ticking.stop()

    def _go(self, row: int) -> None:
        go_to_row(self.table, row)

    def _current(self) -> Source | None:
        return self.model.source(self.table.currentIndex().row())

    def _first(self) -> QWidget:
        """Return what the keyboard goes to first."""
        if self.model.rowCount():
            return self.table
        return next(iter(self.nothing.buttons.values()))

    def _tell(self, *_: object) -> None:
        """Say more of the current source, and what can be done with the selected ones."""
        chosen, current = self.selected(), self._current()
        self.details.setText(details(current, self.model.now()) if current else "")
        for name in ("refresh", "pause", "remove"):
            self._buttons[name].setEnabled(bool(chosen))
        self._buttons["edit"].setEnabled(current is not None)
        self._buttons["export"].setEnabled(self.model.rowCount() > 0)
        rests = bool(chosen) and not any(one.enabled for one in chosen)
        self._buttons["pause"].setText(tr("Resume") if rests else tr("Pause"))

    def _edit(self, *_: object) -> None:
        if current := self._current():
            self.form_wanted.emit(current)

    def _ids(self) -> tuple[SourceId, ...]:
        return tuple(one.id for one in self.selected())

    def _refresh(self) -> None:
        if ids := self._ids():
            self.refresh_wanted.emit(ids)

    def _pause(self) -> None:
        if ids := self._ids():
            self.pause_wanted.emit(ids, any(one.enabled for one in self.selected()))

    def _remove(self) -> None:
        if ids := self._ids():
            self.remove_wanted.emit(ids)

    def _connect(self) -> None:
        acts: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
            "add": (partial(self.form_wanted.emit, None), ("A", "Ctrl+N", "Ins")),
            "edit": (self._edit, ("E", "F2")),
            "refresh": (self._refresh, ("R", "F5")),
            "pause": (self._pause, ("P",)),
            "remove": (self._remove, ("Del", "Backspace")),
            "export": (self.export_wanted.emit, ("X",)),
            "close": (self.close, ()),
        }
        for name, (act, keys) in acts.items():
            self._buttons[name].clicked.connect(act)
            if keys:
                title = self._buttons[name].text().strip("…")
                shown = tr(" or ").join(map(key_text, keys[:2]))
                self._buttons[name].setToolTip(f"{title} ({shown})")
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(act)
        self.news.undo_wanted.connect(self.undo_wanted)
        self.table.activated.connect(self._edit)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.nothing.chosen.connect(self.form_wanted)
        self._ticking.timeout.connect(self.tick)

    def _lay_out(self) -> None:
        title = label(tr("Sources"), "heading")
        title.setFont(heading_font(1.15))
        filled = QWidget()
        inside = QVBoxLayout(filled)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        for part in (title, label(tr(_HELP), "muted")):
            inside.addWidget(part)
        inside.addWidget(self.table, 1)
        # Three lines are kept free, so that the table does not jump from row to row.
        self.details.setMinimumHeight(3 * self.details.fontMetrics().lineSpacing())
        inside.addWidget(self.details)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(filled)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        column.addWidget(self._stack, 1)
        column.addWidget(self.news)
        column.addLayout(foot_of(self._buttons))
