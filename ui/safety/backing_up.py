"""Keep the library safe from the window: backups by themselves and on demand, and restores."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.backups import folder_of, kept
from reader.backups.readable import as_of, readable_copies
from reader.backups.routine import is_due, space
from reader.library import settings_file
from reader.settings import save
from reader.store.store import Store
from reader.types.backups import Backup, Looked, Reason
from reader.words import tr
from reader.work import LookBackupsOver
from reader.worker import Failed, Finished
from ui.dialogs.backups_words import today, when
from ui.looks.theme import bring_up
from ui.opening import open_folder
from ui.safety.going_back import GoingBack
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.backups import BackupsDialog, Where

FIRST = 60_000
"""Milliseconds after the start until it is looked whether a backup is due: the start goes first."""
EVERY = 5 * 60_000
"""Milliseconds between two looks whether a backup is due."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the dialog shows."""

    backups: list[Backup]
    where: Where


class BackingUp(ColouredDialogOwner["BackupsDialog"]):
    """The reader's ways to backups, and those that are made without being asked for."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._told = ""
        self._asked = False
        self.going_back = GoingBack(window, session)
        self._safe = session.lanes.safekeeping
        self._safe.made.connect(self._made)
        self._safe.failed.connect(self._failed)
        self._safe.ended.connect(self._refresh)
        self._looking = QTimer(self, singleShot=True)
        self._looking.timeout.connect(self._look)
        self._looking.start(FIRST)

    def open(self) -> None:
        """Open the dialog, as soon as it is known what to show."""
        self._read(self._open)

    def back_up(self) -> None:
        """Make a backup now, and say so."""
        self._asked = True
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)
        self._safe.back_up(Reason.ASKED)

    def choose_folder(self) -> None:
        """Ask where backups are to lie from now on."""
        chosen = self._session.settings.backup_folder or str(self._session.lanes.library.safe)
        folder = QFileDialog.getExistingDirectory(
            self._dialog or self._window, tr("Folder for backups"), chosen
        )
        if folder:
            self.use_folder(Path(folder))

    def use_folder(self, folder: Path) -> None:
        """Have backups lie in *folder* from now on."""
        usual = folder == self._session.lanes.library.safe
        self._session.remember(backup_folder="" if usual else str(folder))
        settings = self._session.settings
        self._session.lanes.store.call(
            lambda _: save(settings, settings_file()), lambda _: self._refresh()
        )
        self._session.say(
            tr("Backups go to {folder} from now on; those made before stay where they are.").format(
                folder=folder
            )
        )

    def close(self) -> None:
        """Close the dialogs, and look no more."""
        self._looking.stop()
        self.going_back.close()
        super().close()

    # Backups by themselves

    def _look(self) -> None:
        self._looking.start(EVERY)
        if not self._safe.is_busy:
            self._session.lanes.counting.call(_is_due, self._begin, lambda _: None)

    def _begin(self, due: bool) -> None:
        if due:
            self._safe.back_up(Reason.CHANGE)

    def _made(self, backup: Backup) -> None:
        self._told = ""
        if self._asked:
            self._asked = False
            self._say(tr("Backed up: {when}").format(when=when(backup, today())))
            if self._dialog is not None:
                self._dialog.wanted = backup.number
        self._refresh()

    def _failed(self, failed: Failed) -> None:
        """Say what kept a backup from being made; of those unasked for, once."""
        if self._asked or failed.message != self._told:
            self._told = failed.message
            self._session.complain(
                tr("No backup could be made. {why}").format(why=failed.message), failed.advice
            )
        self._asked = False
        self._refresh()

    # The dialog

    def _read(self, then: Callable[[_Shown], object]) -> None:
        self._session.lanes.counting.call(_shown, then)

    def _open(self, found: _Shown) -> None:
        dialog = self._dialog = self._dialog or self._make()
        dialog.say("")
        self._show(found)
        bring_up(dialog)

    def _make(self) -> BackupsDialog:
        from ui.dialogs.backups import BackupsDialog  # noqa: PLC0415 - not for the start

        dialog = BackupsDialog(self._window)
        dialog.set_colours(self._colours)
        dialog.set_writable(writable=not self._session.lanes.library.read_only)
        dialog.backup_wanted.connect(self.back_up)
        dialog.look_wanted.connect(self._look_over)
        dialog.restore_wanted.connect(self._ask)
        dialog.folder_wanted.connect(self._open_folder)
        dialog.other_wanted.connect(self.choose_folder)
        return dialog

    def _show(self, found: _Shown) -> None:
        if self._dialog is not None:
            self._dialog.set_backups(found.backups, found.where)
            self._dialog.set_busy(busy=self._safe.is_busy)

    def _refresh(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._read(self._show)

    def _say(self, text: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.say(text)
        else:
            self._session.say(text)

    def _open_folder(self) -> None:
        current = self._dialog.current() if self._dialog else None
        if current is not None:
            open_folder(current.path.parent)

    def _look_over(self) -> None:
        faults: list[str] = []
        if self._dialog is not None:
            self._dialog.set_busy(busy=True)

        def report(looked: Looked) -> None:
            faults.extend([looked.fault] if looked.fault else [])
            if self._dialog is not None:
                self._dialog.model.set_found(looked.path, looked.fault)

        def end(how: Finished | Failed) -> None:
            if self._dialog is not None:
                self._dialog.set_busy(busy=False)
            sound = tr("All backups are sound.")
            damaged = tr("%n backup(s) are damaged.", n=len(faults))
            self._say(how.message if isinstance(how, Failed) else damaged if faults else sound)

        self._safe.ask(LookBackupsOver(), report, end)

    def _ask(self, backup: Backup) -> None:
        beside = self._dialog.model.backups() if self._dialog else ()
        self.going_back.ask(backup, when(backup, today(), beside), self._dialog)


def _is_due(store: Store) -> bool:
    return not store.read_only and is_due(store)


def _shown(store: Store) -> _Shown:
    from ui.dialogs.backups import Where  # noqa: PLC0415 - not for the start

    found, folder = kept(store.library, store.id), folder_of(store.library, store.id)
    copies = readable_copies(folder)
    of = as_of(copies[0]) if copies else None
    return _Shown(found, Where(store.library.folder, folder, space(found, folder), of))
