"""Follow sources from the window: the dialog on them, and refreshing them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.sources.opml import SUFFIX
from reader.sources.source import DEFAULT_EVERY
from reader.store import sources
from reader.types.sources import Source, SourceId, SourceKind
from reader.words import QT_TR_NOOP, tr
from ui.looks.theme import bring_up
from ui.said import Said
from ui.session import Session
from ui.sources.keeping import Refusal, Removed, hand_on, keep, pause, remove, restore
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.source_form import SourceForm
    from ui.dialogs.sources import SourcesDialog

NONE = QT_TR_NOOP("You follow no source yet: Lectern uses no network until you add one.")
PAUSED = QT_TR_NOOP("All your sources are paused.")


class Sourcing(ColouredDialogOwner["SourcesDialog"]):
    """The reader's ways to sources."""

    changed = Signal()
    """Sources were added, changed or removed."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._removed: list[Removed] = []
        self._form: SourceForm | None = None
        refreshing = session.lanes.refreshing
        refreshing.turned.connect(self._show)
        self.changed.connect(self._show)

    def open(self) -> None:
        """Open the dialog, as soon as it is known what to show."""
        self._session.lanes.store.call(lambda store: store.read(sources.sources), self._open)

    def refresh(self) -> None:
        """Refresh all sources that are not paused; when there are none, say the way to them."""
        self._session.lanes.store.call(lambda store: store.read(sources.sources), self._refresh)

    def close(self) -> None:
        """Close the dialog, and the form over it."""
        for each in (self._form, self._dialog):
            if each is not None:
                each.close()

    def _refresh(self, found: tuple[Source, ...]) -> None:
        if ids := tuple(one.id for one in found if one.enabled):
            self._session.lanes.refresh(ids)
        else:
            text = tr(PAUSED if found else NONE)
            self._session.said.emit(Said(text, action=(tr("Sources…"), self.open)))

    def _open(self, found: tuple[Source, ...]) -> None:
        dialog = self._dialog = self._dialog or self._made()
        dialog.news.say("")
        self._removed.clear()
        dialog.set_busy(self._session.lanes.refreshing.busy())
        dialog.set_sources(found)
        bring_up(dialog)

    def _made(self) -> SourcesDialog:
        from ui.dialogs.sources import SourcesDialog  # noqa: PLC0415 - not for the start

        dialog = SourcesDialog(self._window)
        dialog.set_colours(self._colours)
        dialog.form_wanted.connect(self._ask)
        dialog.refresh_wanted.connect(self._session.lanes.refresh)
        dialog.pause_wanted.connect(self._pause)
        dialog.remove_wanted.connect(self._remove)
        dialog.undo_wanted.connect(self._take_back)
        dialog.export_wanted.connect(self._ask_path)
        dialog.tick.connect(self._show)
        return dialog

    def _show(self) -> None:
        """Show how the sources stand now, if anyone is looking."""
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.set_busy(self._session.lanes.refreshing.busy())
            self._session.lanes.store.call(lambda store: store.read(sources.sources), self._shown)

    def _shown(self, found: tuple[Source, ...]) -> None:
        if self._dialog is not None:
            self._dialog.set_sources(found)

    # What the reader does

    def _ask(self, wanted: Source | SourceKind | None) -> None:
        from ui.dialogs.source_form import SourceForm  # noqa: PLC0415 - not for the start

        draft = wanted if isinstance(wanted, Source) else _draft(wanted or SourceKind.DAILY)
        form = self._form = SourceForm(draft, self._dialog)
        form.kept.connect(partial(self._keep, form))
        form.finished.connect(self._left)
        form.open()

    def _left(self) -> None:
        if self._form is not None:
            self._form.deleteLater()
        self._form = None
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.activateWindow()

    def _keep(self, form: SourceForm, draft: Source, refresh: bool) -> None:
        def then(done: Source | Refusal) -> None:
            # The form may be gone by now: what was asked for stands all the same.
            is_open = form is self._form
            if isinstance(done, Source):
                self._kept(done, refresh=refresh)
            if is_open and isinstance(done, Refusal):
                form.complain(done.field, done.message)
            elif is_open:
                form.accept()

        self._session.lanes.store.call(lambda store: keep(store, draft), then)

    def _kept(self, source: Source, *, refresh: bool) -> None:
        if self._dialog is not None:
            self._dialog.news.say("")
        self._session.lanes.store.call(
            lambda store: store.read(sources.sources), partial(self._go_to, source.id)
        )
        if refresh:
            self._session.lanes.refresh((source.id,))
        self.changed.emit()

    def _go_to(self, key: SourceId, found: tuple[Source, ...]) -> None:
        self._shown(found)
        if self._dialog is not None:
            self._dialog.go_to(key)

    def _pause(self, ids: tuple[SourceId, ...], rests: bool) -> None:
        self._session.lanes.store.call(
            lambda store: pause(store, ids, rests=rests), lambda _: self.changed.emit()
        )

    def _remove(self, ids: tuple[SourceId, ...]) -> None:
        self._session.lanes.store.call(lambda store: remove(store, ids), self._removed_now)

    def _removed_now(self, removed: list[Removed]) -> None:
        self._removed = removed
        if removed and self._dialog is not None:
            text = tr("Removed “{name}”. Its papers stay.").format(name=removed[0].source.label)
            if len(removed) > 1:
                text = tr("Removed %n source(s). Their papers stay.", n=len(removed))
            self._dialog.news.say(text, undo=True)
        self.changed.emit()

    def _take_back(self) -> None:
        again, self._removed = self._removed, []
        self._session.lanes.store.call(lambda store: restore(store, again), self._restored)

    def _restored(self, restored: list[Source]) -> None:
        if self._dialog is not None:
            self._dialog.news.say("")
        if restored:
            self._session.lanes.store.call(
                lambda store: store.read(sources.sources), partial(self._go_to, restored[0].id)
            )
        self.changed.emit()

    def _ask_path(self) -> None:
        name = str(Path(self._session.settings.export_folder) / f"sources{SUFFIX}")
        dialog = QFileDialog(self._dialog, tr("Export sources"), name)
        dialog.setNameFilter(f"{tr('OPML files')} (*{SUFFIX})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write the sources to a file, as other feed readers take them."""
        self._session.lanes.store.call(
            lambda store: hand_on(store, Path(path)), partial(self._exported, Path(path).name)
        )

    def _exported(self, name: str, done: int | Refusal) -> None:
        if self._dialog is None:
            return
        if isinstance(done, Refusal):
            self._dialog.news.say(done.message)
        else:
            self._dialog.news.say(tr("Wrote %n source(s) to {name}", n=done).format(name=name))


def _draft(kind: SourceKind) -> Source:
    return Source(kind, "", every=DEFAULT_EVERY[kind])
