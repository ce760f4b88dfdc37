"""Show what a restore would change, before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.types.restoring import Difference
from reader.words import QT_TR_NOOP, tr
from ui.backup_words import effect
from ui.plain import label
from ui.theme import heading_font, open_at
from ui.unobeyed import unobeyed

OPENS = QSize(620, 560)
PAD = 20
_PROMISE = QT_TR_NOOP(
    "What is there now is backed up first, so that the restore can be taken back. The window "
    "closes for a moment."
)


class RestorePreview(QDialog):
    """What would come back and go, and the two ways on; Esc leaves all as it is."""

    confirmed = Signal()
    """The restore is wanted."""

    def __init__(self, when: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore"))
        self.setModal(True)
        open_at(self, OPENS)
        self.heading = label(tr("Restore the backup “{when}”?").format(when=when), "heading")
        self.heading.setFont(heading_font(1.15))
        self.state = label(tr("Comparing it with the library…"), "muted")
        self.changes = QGridLayout()
        self.titles = QListWidget()
        self.titles.setAccessibleName(tr("Papers that come back or go"))
        self.titles.setProperty("role", "report")
        self.restore = QPushButton(tr("Restore"))
        self.cancel = QPushButton(tr("Cancel"))
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
        if found.unknown:
            told = tr("What it would change cannot be told: {why}").format(why=found.unknown)
            self.state.setText(f"{told}\n{tr(_PROMISE)}")
            return
        self.state.setText(tr(_PROMISE) if found.changes else tr("Nothing would change."))
        for row, change in enumerate(found.changes):
            self.changes.addWidget(label(change.told), row, 0)
            self.changes.addWidget(label(effect(change), "muted"), row, 1)
        self._list(tr("Comes back: {title}"), found.back)
        self._list(tr("Goes: {title}"), found.gone)
        self.titles.setVisible(self.titles.count() > 0)
        if self.titles.isHidden():
            self.resize(self.width(), self.minimumSizeHint().height())

    def show_problem(self, message: str, advice: str) -> None:
        """Show why it cannot be restored; there is only the way back."""
        self.state.setText(f"{message} {advice}".strip())
        self.restore.setEnabled(False)
        self.cancel.setEnabled(True)
        self.cancel.setFocus()

    def show_busy(self) -> None:
        """Show that the restore is being prepared."""
        self.state.setText(tr("Backing up what is there now, and preparing the restore…"))
        self.restore.setEnabled(False)
        self.cancel.setEnabled(False)

    def _list(self, form: str, titles: Sequence[str]) -> None:
        for title in titles:
            self.titles.addItem(unobeyed(form.format(title=title)))

    def _lay_out(self) -> None:
        self.changes.setHorizontalSpacing(24)
        self.changes.setVerticalSpacing(6)
        self.changes.setColumnStretch(1, 1)
        self.state.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.cancel, self.restore):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        for part in (self.heading, self.state):
            column.addWidget(part)
        column.addLayout(self.changes)
        column.addWidget(self.titles, 1)
        column.addStretch(0)
        column.addLayout(foot)
