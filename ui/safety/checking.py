"""Have the library looked over: when the reader asks, and after an end that was not clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.types import Progress
from reader.types.findings import Finding, Mended, Repair
from reader.words import tr
from reader.work import CheckLibrary, MendLibrary
from reader.worker import Failed, Finished, Ticket
from ui.looks.theme import bring_up, stand_free
from ui.said import Said
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.check import CheckDialog


class Checking(ColouredDialogOwner["CheckDialog"]):
    """The reader's way to a check of the library, and the check that begins by itself.

    That one says nothing unless it has found something.
    """

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._ticket: Ticket | None = None
        self._mended = ""
        self._has_verdict = False
        session.ended_badly.connect(self._begin)
        for changed in (session.changed, session.lanes.arrived, session.conditioned):
            changed.connect(self._outdate)

    def open(self) -> None:
        """Show the dialog, and look the library over if that is not being done."""
        self._show()
        self._begin()

    def _show(self) -> None:
        dialog = self._made()
        stand_free(dialog)
        bring_up(dialog)

    def _made(self) -> CheckDialog:
        """Return the dialog, in which all that is found is gathered, shown or not."""
        if self._dialog is None:
            from ui.dialogs.check import CheckDialog  # noqa: PLC0415 - not for the start

            self._dialog = CheckDialog(self._window)
            self._dialog.set_colours(self._colours)
            self._dialog.set_writable(writable=not self._session.lanes.library.read_only)
            self._dialog.again_wanted.connect(self._begin)
            self._dialog.stop_wanted.connect(self._stop)
            self._dialog.repair_wanted.connect(self._mend)
        return self._dialog

    def _begin(self) -> None:
        if self._ticket is None:
            self._mended = ""
            self._look()

    def _look(self) -> None:
        self._has_verdict = False
        self._made().begin()
        follow = self._session.lanes.safekeeping.follow
        self._ticket = follow(CheckLibrary(), self._came, self._ended)

    def _stop(self) -> None:
        if self._ticket is not None:
            self._session.lanes.safekeeping.stop(self._ticket)

    def _came(self, came: Progress | Finding) -> None:
        if isinstance(came, Progress):
            self._made().show_progress(came)
        else:
            self._made().add(came)

    def _ended(self, how: Finished | Failed) -> None:
        self._ticket = None
        dialog = self._made()
        dialog.end(self._said(how))
        self._has_verdict = True
        faults = len(dialog.model.faults())
        if faults and not dialog.isVisible():
            text = tr("Lectern did not end as it should, and %n fault(s) were found.", n=faults)
            self._session.said.emit(Said(text, action=(tr("Report"), self._show)))

    def _outdate(self, *_: object) -> None:
        """Say that what is shown is of before: whoever acts on it has to look once more."""
        if self._has_verdict:
            self._has_verdict = False
            moved = self._session.condition.moved
            since = tr("The library has changed since it was looked over.")
            self._made().outdate(moved or since)

    def _said(self, how: Finished | Failed) -> str:
        if isinstance(how, Failed):
            return how.message
        if how.stopped:
            return tr("Stopped. Not everything was looked at.")
        faults = len(self._made().model.faults())
        found = (
            tr("%n fault(s) found.", n=faults) if faults else tr("Everything is as it should be.")
        )
        return f"{self._mended} {found}".strip()

    def _mend(self, repair: Repair) -> None:
        if self._ticket is None:
            self._mended, self._has_verdict = "", False
            self._made().set_busy(busy=True)
            job = MendLibrary(repair)
            follow = self._session.lanes.safekeeping.follow
            self._ticket = follow(job, self._mends, self._was_mended)

    def _mends(self, came: Progress | Mended) -> None:
        if isinstance(came, Progress):
            self._made().show_progress(came)
        else:
            words = came.words[:1].upper() + came.words[1:]
            self._mended = f"{self._mended} {words}.".strip()

    def _was_mended(self, how: Finished | Failed) -> None:
        """Show what is there now, and look it over again."""
        self._ticket = None
        if isinstance(how, Failed):
            self._made().end(f"{how.message} {how.advice}".strip())
            self._has_verdict = True
            return
        self._session.lanes.arrived.emit()
        self._look()
