"""Keep watch words in order: add, change and remove them, and see how many papers have each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.types import WatchWord
from reader.words import tr
from ui.dialogs.news_line import NewsLine
from ui.dialogs.watch_form import WatchForm
from ui.dialogs.watch_model import EFFECT, PAPERS, WORD, WatchModel
from ui.keys.keyed import keyed
from ui.looks.theme import heading_font, open_at
from ui.widgets.plain import label
from ui.widgets.tables import go_to_row, listing_table, selected_rows

SIZE = QSize(700, 480)
PAD = 20
WIDTHS = {EFFECT: 150, PAPERS: 100}


class WatchWords(QDialog):
    """The table of words under a line for another. The window can be used meanwhile."""

    kept = Signal(str, object)
    """The word that is replaced, or '', and the `WatchWord`."""
    remove_wanted = Signal(object)
    """The words to watch for no more."""
    undo_wanted = Signal()
    """The last change is to be taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Watch Words"))
        self.setModal(False)
        open_at(self, SIZE)
        self.model = WatchModel(self)
        self.form = WatchForm()
        self.table = listing_table(self.model, tr("Watch Words"), WORD, WIDTHS)
        self.news = NewsLine(tr("Take the last change back (Ctrl+Z)"))
        self._about = label(role="muted")
        self.edit, self.remove = QPushButton(tr("Edit")), QPushButton(tr("Remove"))
        self.close_button = QPushButton(tr("Close"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Name the keys as they are now."""
        super().showEvent(event)
        about = tr(
            "Coloured wherever they stand in titles and abstracts. A word can raise the papers "
            "that have it, or dim them. In the page, {watch.word} watches for what is selected."
        )
        self._about.setText(keyed(about))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter the button that has the keyboard; a row has begun to be changed."""
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton) and not event.isAutoRepeat():
            focused.click()

    def set_words(self, words: Sequence[WatchWord], papers: Mapping[str, int]) -> None:
        """Show these words; where the reader was is kept."""
        row, current = self.table.currentIndex().row(), self._current()
        self.model.set_words(words, papers)
        self._stack.setCurrentIndex(int(bool(words)))
        again = self.model.row_of(current.word) if current else -1
        if words and self.table.currentIndex().row() < 0:
            self._go(again if again >= 0 else max(0, min(row, len(words) - 1)))
        if not words and self.table.hasFocus():
            self.form.edit.setFocus()
        self._tell()

    def go_to(self, word: str) -> None:
        """Go to the row of a word."""
        if (row := self.model.row_of(word)) >= 0:
            self._go(row)

    def selected(self) -> list[WatchWord]:
        """Return the selected words, from top to bottom."""
        rows = selected_rows(self.table)
        return [word for row in rows if (word := self.model.word(row))]

    def _go(self, row: int) -> None:
        go_to_row(self.table, row)

    def _current(self) -> WatchWord | None:
        return self.model.word(self.table.currentIndex().row())

    def _tell(self, *_: object) -> None:
        self.edit.setEnabled(self._current() is not None)
        self.remove.setEnabled(bool(self.selected()))

    def _edit(self, *_: object) -> None:
        if word := self._current():
            self.form.begin(word)
            self.form.edit.setFocus()
            self.form.edit.selectAll()

    def _remove(self) -> None:
        if self.table.hasFocus() or self.remove.hasFocus():
            self._remove_selected()

    def _remove_selected(self) -> None:
        if words := self.selected():
            self.remove_wanted.emit([each.word for each in words])

    def _to_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()

    def _connect(self) -> None:
        self.form.kept.connect(self.kept)
        self.form.left.connect(self._to_table)
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove_selected)
        self.news.undo_wanted.connect(self.undo_wanted)
        self.close_button.clicked.connect(self.close)
        self.table.activated.connect(self._edit)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        QShortcut(QKeySequence("F2"), self).activated.connect(self._edit)
        for key in ("Del", "Backspace"):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._remove)

    def _lay_out(self) -> None:
        title = label(tr("Watch Words"), "heading")
        title.setFont(heading_font(1.15))
        self._stack.addWidget(_nothing())
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        for part in (title, self._about, self.form):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self.news)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        for button in (self.edit, self.remove, self.close_button):
            button.setAutoDefault(False)
        self.edit.setToolTip(tr("Change the word, its colour, or what it does (F2)"))
        self.remove.setToolTip(tr("Watch for it no more (Del)"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.edit, self.remove):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        return foot


def _nothing() -> QWidget:
    """Return what teaches the reader who watches for nothing yet."""
    page = QWidget()
    column = QVBoxLayout(page)
    title = label(tr("No watch words yet"), "heading")
    title.setFont(heading_font(1.15))
    text = label(
        tr(
            "Type above what you look for, such as “retriev*” or “language model”, and Enter. "
            "Type what you are tired of, and let it dim its papers."
        ),
        "muted",
    )
    column.addStretch(2)
    for part in (title, text):
        part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(part)
    column.addStretch(3)
    return page
