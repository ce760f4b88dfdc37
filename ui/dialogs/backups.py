"""Show the backups of the library, and let one be made, looked over or restored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.types.backups import Backup, Reason
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.backups_model import NOTES, PAPERS, SIZE, STATE, WHEN, WHY, BackupsModel
from ui.dialogs.backups_words import home_as_tilde, size, today, when_at
from ui.keys.keycap import key_text
from ui.looks.colours import Colours
from ui.looks.theme import heading_font, open_at
from ui.widgets.foot import foot_of
from ui.widgets.plain import explain, label, tip
from ui.widgets.tables import go_to_row, listing_table

OPENS = QSize(900, 560)
PAD = 20
WIDTHS = {WHEN: 150, WHY: 220, PAPERS: 75, NOTES: 65, SIZE: 80}
"""Pixels of the columns; the state is as wide as there is room."""
_HELP = QT_TR_NOOP(
    "Lectern makes a backup before updates, big imports and restores, and after half an hour of "
    "changes. The newest are kept, and fewer of older ones. A restore can be taken back."
)
_NOTHING = QT_TR_NOOP(
    "There is no backup yet. Lectern makes the first one a few minutes after something has "
    "changed, and before big imports, updates and restores."
)


@dataclass(frozen=True, slots=True)
class Where:
    """Where the backups of a library lie, and how the readable copy stands."""

    library: Path
    folder: Path
    """It is named by the library's number: people know the one that it lies in."""
    space: int
    copy: datetime | None
    """Of when the newest readable copy is."""

    def told(self, count: int) -> str:
        """Return it in words, for that many backups."""
        some = tr("“{library}” has %n backup(s): {size} in {folder}.", n=count)
        told = some if count else tr("Backups of “{library}” will lie in {folder}.")
        told = told.format(
            library=self.library.name,
            size=size(self.space),
            folder=home_as_tilde(self.folder.parent),
        )
        return f"{told} {self._told_of_copy()}" if count else told

    def _told_of_copy(self) -> str:
        if self.copy is None:
            return tr("There is no readable copy.")
        return tr("Readable copy: {when}.").format(when=when_at(self.copy, today()))


class BackupsDialog(QDialog):
    """The table of backups. It lets the window be used meanwhile; Esc closes it."""

    backup_wanted = Signal()
    """A backup is to be made now."""
    restore_wanted = Signal(object)
    """The `Backup` that the library is to be."""
    look_wanted = Signal()
    """All backups are to be looked over."""
    folder_wanted = Signal()
    """The folder is to be shown."""
    other_wanted = Signal()
    """Another folder is to be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        self.setModal(False)
        open_at(self, OPENS)
        self.model = BackupsModel()
        self.table = listing_table(self.model, tr("Backups"), STATE, WIDTHS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.where = label(role="muted")
        self.said = label()
        self.wanted = 0
        """The number of the backup that is to be selected when it comes; 0 for none."""
        self._busy, self._writable = False, True
        self._stack = QStackedWidget()
        self._buttons = {
            "backup": QPushButton(tr("Back Up Now")),
            "restore": QPushButton(tr("Restore…")),
            "undo": QPushButton(tr("Undo Restore…")),
            "look": QPushButton(tr("Verify All")),
            "folder": QPushButton(tr("Open Folder")),
            "other": QPushButton(tr("Change Folder…")),
            "close": QPushButton(tr("Close")),
        }
        self._lay_out()
        self._connect()
        self.say("")

    def button(self, name: str) -> QPushButton:
        """Return the button of that name: backup, restore, undo, look, folder, other or close."""
        return self._buttons[name]

    def set_backups(self, backups: Iterable[Backup], where: Where) -> None:
        """Show these backups, and *where* they lie; the one that is selected stays so."""
        current = self.current()
        wanted = self.wanted or (current.number if current else 0)
        self.wanted = 0
        self.model.set_backups(backups)
        numbers = [each.number for each in self.model.backups()]
        self._stack.setCurrentIndex(int(bool(numbers)))
        if numbers:
            row = numbers.index(wanted) if wanted in numbers else 0
            go_to_row(self.table, row)
        self.where.setText(where.told(len(numbers)))
        self.where.setToolTip(tip(str(where.folder)))
        self._tell()
        if not self.isVisible():
            self._first().setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Show whether something is being done; nothing else can be begun meanwhile."""
        self._busy = busy
        if busy:
            self._first().setFocus()  # a button that goes grey hands the keyboard to the next one
        self._tell()

    def set_writable(self, *, writable: bool) -> None:
        """Offer restores, or none, and say why: a library that is only read is not replaced."""
        self._writable = writable
        if not writable:
            for name in ("restore", "undo"):
                explain(self._buttons[name], tr("You have opened the library for reading."))
        self._tell()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.model.set_colours(colours)

    def say(self, text: str) -> None:
        """Say what was done; '' says nothing."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def current(self) -> Backup | None:
        """Return the backup that is selected, or None."""
        return self.model.backup(self.table.currentIndex().row())

    def _first(self) -> QWidget:
        return self.table if self.model.rowCount() else self._buttons["backup"]

    def _tell(self, *_: object) -> None:
        current, some = self.current(), self.model.rowCount() > 0
        sound = current is not None and bool(current.digest)
        self._buttons["backup"].setEnabled(not self._busy)
        self._buttons["restore"].setEnabled(self._writable and sound and not self._busy)
        self._buttons["undo"].setVisible(self._before_restore() is not None)
        self._buttons["undo"].setEnabled(self._writable and not self._busy)
        self._buttons["look"].setEnabled(some and not self._busy)
        self._buttons["folder"].setEnabled(some)

    def _restore(self) -> None:
        current = self.current()
        if current is not None and self._buttons["restore"].isEnabled():
            self.restore_wanted.emit(current)

    def _before_restore(self) -> Backup | None:
        """Return what the library was before the last restore."""
        found = (each for each in self.model.backups() if each.reason is Reason.RESTORE)
        return next((each for each in found if each.digest), None)

    def _undo(self) -> None:
        if (before := self._before_restore()) is not None:
            self.restore_wanted.emit(before)

    def _connect(self) -> None:
        acts: dict[str, tuple[Callable[[], object], str, str]] = {
            "backup": (self.backup_wanted.emit, "Ctrl+N", tr("Make a backup of all there is now")),
            "restore": (self._restore, "", tr("See what would change, then go back to it (Enter)")),
            "undo": (self._undo, "", tr("Go back to what was there before the last restore")),
            "look": (self.look_wanted.emit, "Ctrl+L", tr("Read every byte of every backup")),
            "folder": (self.folder_wanted.emit, "Ctrl+O", tr("Show the backups' files")),
            "other": (self.other_wanted.emit, "", tr("Keep backups on another disk")),
            "close": (self.close, "", ""),
        }
        for name, (act, key, told) in acts.items():
            button = self._buttons[name]
            button.clicked.connect(act)
            explain(button, f"{told} ({key_text(key)})" if key else told)
            if key:
                QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self.table.activated.connect(self._restore)
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    def _lay_out(self) -> None:
        title = label(tr("Backups"), "heading")
        title.setFont(heading_font(1.15))
        about = label(tr(_HELP), "muted")
        nothing = label(tr(_NOTHING), "muted")
        empty = QWidget()
        inside = QVBoxLayout(empty)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addStretch(2)
        inside.addWidget(nothing)
        inside.addStretch(3)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        for text in (about, nothing, self.where, self.said):
            text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        for part in (title, about):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        for part in (self.where, self.said):
            column.addWidget(part)
        column.addLayout(foot_of(self._buttons))
