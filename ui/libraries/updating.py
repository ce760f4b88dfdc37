"""Show how a library of an older version is brought up to date, before there is a window on it."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from reader.backups import updating
from reader.errors import LecternError
from reader.library import Library
from reader.types import Progress
from reader.words import tr
from ui.widgets.plain import explain, label
from ui.widgets.share import show_share

SOON = 0.4
"""Seconds after which an update is worth a window: a small library takes less."""
WIDTH = 460


def bring_up_to_date(library: Library) -> bool:
    """Update a library of an older version; say whether it can be opened now.

    False: the reader did not want to wait. What goes wrong is told by who opens it next.
    """
    return not updating.is_due(library) or Updating(library).run()


class Updating(QDialog):
    """Says what is done with the library, how far that is, and that there is a backup."""

    _told = Signal(Progress)
    _ended = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Lectern")
        self._library = library
        self._stopped = False
        self.words = label(tr("An older version of Lectern made this library: it is updated."))
        self.step = label()
        self.bar = QProgressBar(maximum=0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Updating the library"))
        buttons = QDialogButtonBox()
        self.quit = buttons.addButton(tr("Quit"), QDialogButtonBox.ButtonRole.RejectRole)
        explain(self.quit, tr("The library stays as it was; the next start begins again."))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self.words, self.bar, self.step, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(WIDTH)
        self._told.connect(self._tell)
        self._ended.connect(self.accept)
        self._thread = Thread(target=self._update, name="updating")

    def run(self) -> bool:
        """Update the library; say whether that went to its end."""
        self._thread.start()
        self._thread.join(SOON)
        if self._thread.is_alive():
            self.exec()
        self._thread.join()
        return not self._stopped

    def reject(self) -> None:
        """End the update: what it has written is taken back, which may take a moment."""
        self._stopped = True
        self.quit.setEnabled(False)
        self.step.setText(tr("Stopping…"))

    def _update(self) -> None:
        try:
            updating.update(self._library, self._hear)
        except LecternError:
            pass  # it is tried again when the library is opened, and told then
        finally:
            self._ended.emit()

    def _hear(self, progress: Progress) -> bool:
        """Pass on how it goes, from the thread that does it; say whether it is to end."""
        self._told.emit(progress)
        return self._stopped

    def _tell(self, progress: Progress) -> None:
        if self._stopped:
            return
        self.step.setText(_told(progress, guarded=not self._library.unguarded))
        show_share(self.bar, progress.done, progress.total)


def _told(progress: Progress, *, guarded: bool) -> str:
    if not progress.total:
        return f"{progress.label}…"
    share = f"{progress.done / progress.total:.0%}"
    return f"{progress.label}: {share}" + (tr(". A backup of it was made.") if guarded else "")
