"""Find out what is to be opened where the library of the last time is not there any more."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog

from reader.backups import kept, of_library
from reader.backups.restoring import restore
from reader.backups.thinning import REJECTED
from reader.errors import LecternError, LibraryError
from reader.library import Library
from reader.recent import forget, locate, vanished
from reader.types.backups import Backup
from reader.words import tr
from ui.dialogs.backups_words import holds, today, when
from ui.work.hearing import Hearing


def there(library: Library, *, asks: bool = True) -> Library | None:
    """Return the library that is to be opened; None where nothing is.

    Where a library was open in the folder before and none is there now, the reader is asked
    whether it lies elsewhere, unless nobody is there who could be asked.

    Raises:
        LibraryError: It is not there, and nobody *asks*.
    """
    trouble = ""
    while (was := vanished(library)) is not None:
        box = VanishedBox(library, backup_of(library, was.id), trouble)
        if not asks:
            raise LibraryError(box.text(), advice=box.informativeText())
        box.exec()
        try:
            found = _answered(box, library)
        except LecternError as error:
            trouble = f"{error} {error.advice}".strip()
            continue
        if found is not library:
            return found
        trouble = ""
    return library


def backup_of(library: Library, library_id: str) -> Backup | None:
    """Return the newest backup that was not given up for a better one; None where none is."""
    found = kept(library, library_id) or of_library(library)
    return next((each for each in found if each.reason not in REJECTED), None)


def _answered(box: VanishedBox, library: Library) -> Library | None:
    """Return what the reader has chosen; *library* itself where it is to be asked again."""
    clicked = box.clickedButton()
    if clicked is box.locate:
        return _located(library)
    if clicked is box.restore and box.backup is not None:
        _Restoring(library, box.backup).wait()
        return replace(library)
    if clicked is box.begin:
        forget(library.folder)
        return replace(library)
    return None


def _located(library: Library) -> Library:
    """Let the folder be chosen where the library lies now; *library* where none was."""
    near = str(next(each for each in library.folder.parents if each.is_dir()))
    chosen = QFileDialog.getExistingDirectory(None, tr("Locate the Library"), near)
    if not chosen:
        return library
    moved = replace(library, folder=Path(chosen))
    if not moved.database.is_file():
        raise LibraryError(tr("There is no library in {folder}.").format(folder=chosen))
    locate(library.folder, moved.folder)
    return moved


class VanishedBox(QMessageBox):
    """Says which library is not there, and asks what to do; Esc quits."""

    def __init__(self, library: Library, backup: Backup | None, trouble: str = "") -> None:
        super().__init__()
        self.backup = backup
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle("Lectern")
        told = tr("Your library is not in {folder} any more.")
        self.setText(told.format(folder=library.folder))
        self.setInformativeText("\n\n".join(filter(None, (trouble, self._told()))))
        self.locate = self.addButton(tr("Locate…"), QMessageBox.ButtonRole.AcceptRole)
        self.restore = self.addButton(tr("Restore from Backup"), QMessageBox.ButtonRole.AcceptRole)
        self.begin = self.addButton(tr("Start New"), QMessageBox.ButtonRole.DestructiveRole)
        leave = self.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        self.restore.setEnabled(backup is not None)
        self.setDefaultButton(self.locate)
        self.setEscapeButton(leave)

    def _told(self) -> str:
        told = tr(
            "It was there when Lectern was last open. If it was moved, or lies on a disk that is"
            " not connected, locate it, or connect the disk and start again."
        )
        if self.backup is None:
            return f"{told} {tr('There is no backup of it.')}"
        last = tr("Its last backup is of {time}: {held}.")
        last = last.format(time=when(self.backup, today()), held=holds(self.backup.held))
        return f"{told}\n\n{last}"


class _Restoring(QObject):
    """A restore before there is a window, in a thread of its own, while a box says so."""

    def __init__(self, library: Library, backup: Backup) -> None:
        super().__init__()
        self._library = library
        self._backup = backup

    def wait(self) -> None:
        """Return once the library is what the backup is.

        Raises:
            LecternError: It could not be done; nothing was changed.
        """
        loop = QEventLoop()
        box = QProgressDialog(tr("Restoring the library…"), "", 0, 0)
        box.setCancelButton(None)
        box.setWindowTitle("Lectern")
        with ThreadPoolExecutor(1, thread_name_prefix="restore") as pool:
            future: Future[object] = pool.submit(restore, self._library, self._backup.path)
            Hearing(self).hear(future, lambda _: loop.quit())
            loop.exec()
        box.close()
        future.result()
