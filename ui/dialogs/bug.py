"""Tell of a bug of ours, calmly: what is saved is saved, and the work can go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.words import tr

REPORT_LENGTH = 20_000
"""Characters of the report: the last are those that tell."""


class BugBox(QMessageBox):
    """One box for all bugs; a later one is added to the report."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._report = ""
        self.setWindowTitle("Lectern")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setInformativeText(tr("Everything you decided and wrote is saved. You can go on."))
        self.setModal(False)
        go_on = self.addButton(tr("Continue"), QMessageBox.ButtonRole.AcceptRole)
        copy = self.addButton(tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        self.setDefaultButton(go_on)
        self.setEscapeButton(go_on)

    def tell(self, message: str, trace: str) -> None:
        """Show the box with a bug's message; its trace goes into the report."""
        self._report = f"{self._report}{message}\n{trace}\n"[-REPORT_LENGTH:]
        self.setText(tr("Something went wrong in Lectern: {message}").format(message=message))
        self.setDetailedText(self._report)
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
