"""Lead back to a backup: show what would change, prepare it, and take it back again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.backups.restoring import last_done
from reader.types.backups import Backup
from reader.types.restoring import Difference, Restored
from reader.words import tr
from reader.work import PrepareRestore, PreviewRestore
from reader.worker import Failed, Finished, Ticket
from ui.said import Said
from ui.session import Session

if TYPE_CHECKING:
    from ui.dialogs.restore_preview import RestorePreview


class GoingBack(QObject):
    """One restore at a time; the library is replaced by whoever hears `restoring`."""

    restoring = Signal(object)
    """All is ready for a restore: the window has to be closed for it. Carries a `Restored`."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._safe = session.lanes.safekeeping
        self._last: Backup | None = None
        self._is_asked = self._is_preparing = False
        self._ticket: Ticket | None = None
        """What is being done for the preview: closing that ends it."""
        self.preview: RestorePreview | None = None
        """What shows what a restore would change, while it is open."""
        retracing = session.retracing
        retracing.undo_first, retracing.undo_instead = last_done, self._ask_first
        for news in (session.changed, session.lanes.arrived):
            news.connect(self._forget)

    def ask(self, backup: Backup, when: str, over: QWidget | None = None) -> None:
        """Show what the restore of *backup*, which was made *when*, would change; *over* that."""
        from ui.dialogs.restore_preview import RestorePreview  # noqa: PLC0415 - not for the start

        preview = self.preview = RestorePreview(backup, when, over or self._window)
        preview.confirmed.connect(partial(self._prepare, backup.path))
        preview.finished.connect(self._left)
        preview.open()
        self._ticket = self._safe.ask(
            PreviewRestore(backup.path),
            partial(self._compared, preview),
            partial(self._failed, preview),
        )

    def tell(self, done: Restored) -> None:
        """Say that the library was restored, in the window that was opened on it."""
        text = tr("The library is as it was in the backup.")
        if done.aside:
            text = tr("{text} The damaged one was set aside beside it.").format(text=text)
        self._last = done.before
        action = (tr("Undo Restore"), self._take_back) if self._last else None
        self._session.said.emit(Said(text, action=action))

    def leave_preview(self) -> None:
        """Close the preview: its restore cannot be carried out now."""
        if self.preview is not None:
            self.preview.reject()

    def close(self) -> None:
        """Close the preview."""
        if self.preview is not None:
            self.preview.close()

    # The restore as the last thing that was done

    def _ask_first(self, before: Backup) -> None:
        """Answer an undo that would go on behind a restore: that may be meant; ask once."""
        self._last = before
        if self._is_asked:
            self._take_back()
            return
        self._is_asked = True
        text = tr("The last thing done was the restore: {edit.undo} once more takes it back.")
        act_before = (tr("Undo the Act Before"), self._undo_act)
        self._session.said.emit(
            Said(
                self._session.keyed(text),
                action=(tr("Undo Restore"), self._take_back),
                also=(act_before,),
            )
        )

    def _take_back(self) -> None:
        if self._last is not None and not self._is_preparing:
            self._prepare(self._last.path)

    def _undo_act(self) -> None:
        self._session.undo(anyway=True)

    def _forget(self, *_: object) -> None:
        """Ask anew: something was done since it was asked."""
        self._is_asked = False

    # Its steps

    def _left(self, _result: int) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
        self.preview = None
        if self._ticket is not None:
            self._safe.stop(self._ticket)
        self._ticket = None

    def _compared(self, preview: RestorePreview, found: Difference) -> None:
        if preview is self.preview:
            preview.show_difference(found)

    def _prepare(self, source: Path) -> None:
        preview, self._is_preparing = self.preview, True
        ticket = self._safe.ask(
            PrepareRestore(source), partial(self._ready, preview), partial(self._prepared, preview)
        )
        if preview is not None:
            preview.show_busy()
            self._ticket = ticket

    def _ready(self, preview: RestorePreview | None, done: Restored) -> None:
        """Have it carried out, unless the preview that asked for it was left meanwhile."""
        if preview is None or preview is self.preview:
            self.restoring.emit(done)

    def _prepared(self, preview: RestorePreview | None, how: Finished | Failed) -> None:
        self._is_preparing = False
        self._failed(preview, how)

    def _failed(self, preview: RestorePreview | None, how: Finished | Failed) -> None:
        """Say what went wrong, where it was asked for; nobody waits for it once that is left."""
        if not isinstance(how, Failed):
            return
        if preview is None:
            self._session.complain(how.message, how.advice)
        elif preview is self.preview:
            preview.show_problem(how.message, how.advice)
