"""Show what a restore would change, before anything is changed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.text.unobeyed import unobeyed
from reader.types.backups import Backup, Reason
from reader.types.restoring import Difference
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.backups_words import effect, holds
from ui.looks.theme import heading_font, px
from ui.widgets.plain import label, tip

WIDE, ROUND = 620, 12
"""Pixels: of the dialog, and around the names in it."""
ROWS = 8
"""Names that are shown at once; more scroll."""
PAD = 20
ROOM = 64
"""Pixels of the screen that are left free."""
_PROMISE = QT_TR_NOOP(
    "What is there now is backed up first, so that the restore can be taken back. The window "
    "closes for a moment."
)


class RestorePreview(QDialog):
    """What would come back and go, and the two ways on; Esc leaves all as it is."""

    confirmed = Signal()
    """The restore is wanted."""

    def __init__(self, backup: Backup, when: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        is_undo = backup.reason is Reason.RESTORE
        asked = (
            tr("Undo the restore of {when}?") if is_undo else tr("Restore the backup of {when}?")
        )
        self.setWindowTitle(tr("Undo Restore") if is_undo else tr("Restore"))
        self.setModal(True)
        self.heading = label(asked.format(when=when), "heading")
        self.heading.setFont(heading_font(1.15))
        self.about = label(f"{backup.reason.told} · {holds(backup.held)}", "muted")
        self.state = label(tr("Comparing it with the library…"))
        self.changes = QGridLayout()
        self.titles = QListWidget()
        self.titles.setAccessibleName(tr("What comes back, changes or goes"))
        self.titles.setProperty("role", "report")
        self.restore = QPushButton(tr("Undo Restore") if is_undo else tr("Restore"))
        self.cancel = QPushButton(tr("Cancel"))
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.restore.setEnabled(False)
        self.titles.hide()
        self.restore.clicked.connect(self.confirmed)
        self.cancel.clicked.connect(self.reject)
        self.cancel.setFocus()

    def show_difference(self, found: Difference) -> None:
        """Show what would change."""
        is_of_use = bool(found.changes or found.unknown)
        self.restore.setEnabled(is_of_use)
        (self.restore if is_of_use else self.cancel).setFocus()
        self.state.setText(_said(found))
        for row, change in enumerate(found.changes):
            told = (label(change.told), label(effect(change), "muted"))
            for column, part in enumerate(told):
                self.changes.addWidget(part, row, column)
                part.show()  # a layout shows it later, and until then leaves it out of its height
        self._list(found)
        self.titles.setVisible(self.titles.count() > 0)
        rows = min(self.titles.count(), ROWS)
        self.titles.setMinimumHeight(rows * self.titles.sizeHintForRow(0) + px(ROUND))
        self._fit()

    def show_problem(self, message: str, advice: str) -> None:
        """Show why it cannot be restored; there is only the way back."""
        self.state.setText(f"{message} {advice}".strip())
        self.restore.setEnabled(False)
        self.cancel.setFocus()
        self._fit()

    def show_busy(self) -> None:
        """Show that the restore is being prepared."""
        self.state.setText(tr("Backing up what is there now, and preparing the restore…"))
        self.restore.setEnabled(False)
        self.cancel.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the words need."""
        self._fit()
        super().showEvent(event)

    def _list(self, found: Difference) -> None:
        """Name what would be different: first the reader's own words, and what would go."""
        notes = (
            (tr("Note goes: “{words}”, on {title}"), found.notes_gone),
            (tr("Note is again what it was: “{words}”, on {title}"), found.notes_other),
            (tr("Note comes back: “{words}”, on {title}"), found.notes_back),
        )
        for form, some in notes:
            for note in some:
                self._add(form.format(title=note.title, words=note.begins))
        for form, titles in (
            (tr("Goes: {title}"), found.gone),
            (tr("Comes back: {title}"), found.back),
        ):
            for title in titles:
                self._add(form.format(title=title))

    def _add(self, text: str) -> None:
        item = QListWidgetItem(unobeyed(text))
        item.setToolTip(tip(text))
        self.titles.addItem(item)

    def _fit(self) -> None:
        """Be as high as all that is said, with room for some titles: never lower than before."""
        column, wide = self._column, px(WIDE)
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        column.invalidate()
        column.activate()
        high = max(column.totalHeightForWidth(wide), column.totalMinimumSize().height())
        room = self.screen().availableSize() - QSize(ROOM, ROOM)
        self.resize(
            QSize(wide, max(high, self.height() if self.isVisible() else 0)).boundedTo(room)
        )

    def _lay_out(self) -> None:
        self.changes.setHorizontalSpacing(24)
        self.changes.setVerticalSpacing(6)
        self.changes.setColumnStretch(1, 1)
        self.titles.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.titles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.cancel, self.restore):
            foot.addWidget(button)
        column = self._column
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        for part in (self.heading, self.about, self.state):
            column.addWidget(part)
        column.addLayout(self.changes)
        column.addWidget(self.titles, 1)
        column.addStretch(0)
        column.addLayout(foot)


def _said(found: Difference) -> str:
    if found.unknown:
        told = tr("What it would change cannot be told: {why}").format(why=found.unknown)
        return f"{told}\n{tr(_PROMISE)}"
    return tr(_PROMISE) if found.changes else tr("Nothing would change.")
