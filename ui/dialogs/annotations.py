"""Look through all notes and highlights: filter them, go to their places, hand them on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.exports.annotations import ANNOTATION_FORMATS
from reader.types import Annotation, AnnotationKind
from reader.words import tr
from ui.dialogs.annotations_filters import Filters
from ui.dialogs.annotations_model import DATE, DIGEST, PAPER, TAGS, TEXT, AnnotationsModel, day
from ui.looks.theme import bring_up, heading_font, open_at
from ui.widgets.foot import foot_of
from ui.widgets.plain import figure, label
from ui.widgets.tables import listing_table

SIZE = QSize(1100, 700)
PAD = 20
WIDTHS = {PAPER: 160, TAGS: 116, DIGEST: 100, DATE: 116}
DETAIL_LINES = 5


class AnnotationsDialog(QDialog):
    """The table, its filters, and the whole of what is chosen in it; the window stays usable."""

    sought = Signal(object)
    """A `Sought`: answer by `show_keys`."""
    chosen = Signal(object)
    """The `Annotation` to go to."""
    copy_wanted = Signal()
    """What is filtered is to be copied as Markdown."""
    save_wanted = Signal(str, str)
    """The name of a format, and the path of the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Notes and Highlights"))
        self.setModal(False)
        open_at(self, SIZE)
        self.folder = Path.home()
        self.filters = Filters()
        self.model = AnnotationsModel(self)
        self.table = listing_table(self.model, tr("Notes and highlights"), TEXT, WIDTHS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.count = label(role="muted")
        self.nothing = label(role="muted")
        self.teaches = ""
        self._whole = _whole()
        self._stack = QStackedWidget()
        self._buttons = {
            "copy": QPushButton(tr("Copy as Markdown")),
            "export": QPushButton(tr("Export…")),
            "go": QPushButton(tr("Go to place")),
            "close": QPushButton(tr("Close")),
        }
        self._lay_out()
        self._connect()

    def button(self, name: str) -> QPushButton:
        """Return the button called copy, export, go or close."""
        return self._buttons[name]

    def open(self) -> None:
        """Show it as it was left, and ask again for what is sought."""
        bring_up(self)
        self.filters.text.setFocus()
        self.filters.text.selectAll()
        self.sought.emit(self.filters.sought())

    def show_keys(self, keys: Sequence[str], total: int) -> None:
        """Show what was found, of *total* annotations; the one that was chosen stays so."""
        before = self._current()
        self.model.set_keys(keys)
        row = self.model.row_of(before.key) if before else -1
        if keys:
            self.table.setCurrentIndex(self.model.index(max(0, row), TEXT))
        self.nothing.setText(tr("Nothing passes these filters.") if total else self.teaches)
        self._stack.setCurrentIndex(0 if keys else 1)
        self.count.setText(
            tr("%n annotation(s)", n=total)
            if len(keys) == total
            else tr("{some} of %n annotation(s)", n=total).format(some=figure(len(keys)))
        )
        for name in ("copy", "export"):
            self._buttons[name].setEnabled(bool(keys))
        self._tell()

    def eventFilter(self, _table: QObject, event: QEvent) -> bool:
        """Go to the place on Return in the table; back to the words on Up from its first row."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif event.key() == Qt.Key.Key_Up and self.table.currentIndex().row() <= 0:
            self.filters.text.setFocus()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down from the filters to the rows."""
        if event.key() == Qt.Key.Key_Down and self.model.rowCount():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _current(self) -> Annotation | None:
        return self.model.annotation(self.table.currentIndex().row())

    def _go(self, *_: object) -> None:
        if (one := self._current()) is not None:
            self.chosen.emit(one)

    def _tell(self, *_: object) -> None:
        """Show the whole of what is chosen."""
        one = self._current() if self.model.rowCount() else None
        self._whole.setPlainText("\n\n".join(self._parts(one)) if one else "")
        self._buttons["go"].setEnabled(one is not None)

    def _parts(self, one: Annotation) -> list[str]:
        head = " · ".join(filter(None, (one.title, one.digest, day(one.made), *one.tags)))
        if one.kind is AnnotationKind.NOTE:
            return [head, one.text[:20_000]]
        return [
            head,
            tr("“{text}”").format(text=one.text),
            *filter(None, (self.model.look(one), one.comment)),
        ]

    def _ask_path(self) -> None:
        dialog = QFileDialog(self, tr("Export annotations"), str(self.folder / "annotations.md"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = {f"{each.title} (*{each.suffix})": each for each in ANNOTATION_FORMATS}
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix(ANNOTATION_FORMATS[0].suffix.lstrip("."))
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(kinds[name].suffix.lstrip("."))
        )
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Have what is filtered written to *path*: its ending says in which format."""
        self.folder = Path(path).parent
        ending = Path(path).suffix.lower()
        named = [each.name for each in ANNOTATION_FORMATS if each.suffix == ending]
        self.save_wanted.emit(named[0] if named else ANNOTATION_FORMATS[0].name, path)

    def _connect(self) -> None:
        self.filters.changed.connect(lambda: self.sought.emit(self.filters.sought()))
        self.table.installEventFilter(self)
        self.table.doubleClicked.connect(self._go)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.model.dataChanged.connect(self._tell)
        self._buttons["go"].clicked.connect(self._go)
        self._buttons["copy"].clicked.connect(self.copy_wanted)
        self._buttons["export"].clicked.connect(self._ask_path)
        self._buttons["close"].clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Find, self, self.filters.text.setFocus)

    def _lay_out(self) -> None:
        title = label(tr("Notes and highlights"), "heading")
        title.setFont(heading_font(1.15))
        head = QHBoxLayout()
        head.addWidget(title, 1)
        self.count.setWordWrap(False)
        head.addWidget(self.count)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self._whole)
        column.addLayout(foot_of(self._buttons, before="go"))


def _whole() -> QPlainTextEdit:
    whole = QPlainTextEdit()
    whole.setReadOnly(True)
    whole.setTabChangesFocus(True)
    whole.setAccessibleName(tr("The whole note or passage"))
    whole.setFixedHeight(whole.fontMetrics().lineSpacing() * (DETAIL_LINES + 1) + 12)
    return whole
