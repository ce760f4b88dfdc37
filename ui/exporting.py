"""Hand papers on from the window: the export dialog, and copying with a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.exports.files import safe_name
from reader.types import PaperId, PlaceKind
from reader.words import QT_TR_NOOP, tr
from reader.work import Export, Exported, packed
from ui.dialogs.export import ExportDialog, ExportScope
from ui.session import Said, Session

PREVIEW = 3
"""Papers shown in the preview."""
_HEADINGS = {
    PlaceKind.ALL: QT_TR_NOOP("All papers"),
    PlaceKind.INBOX: QT_TR_NOOP("Inbox"),
    PlaceKind.LATER: QT_TR_NOOP("For later"),
    PlaceKind.DONE: QT_TR_NOOP("Done"),
    PlaceKind.DISMISSED: QT_TR_NOOP("Dismissed"),
    PlaceKind.STARRED: QT_TR_NOOP("Starred papers"),
}


class Exporting(QObject):
    """Exports the selected papers, or all that the list shows."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._papers: dict[str, Sequence[PaperId]] = {}
        self._dialog = ExportDialog(window)
        self._dialog.preview_wanted.connect(self._preview)
        self._dialog.copy_wanted.connect(lambda name, scope: self._copy(name, self._papers[scope]))
        self._dialog.save_wanted.connect(self._save)

    def open(self) -> None:
        """Open the dialog on the selected papers and the whole list."""
        session = self._session
        selected, listed = session.selected(), session.listed_ids()
        self._papers = {"selected": selected, "list": listed}
        scopes = [
            ExportScope("selected", tr("Selected papers"), len(selected)),
            ExportScope(
                "list", tr("This search") if session.query else tr("This list"), len(listed)
            ),
        ]
        # One selected paper is where the reader happens to be; many are a choice.
        self._dialog.set_format(session.settings.export_format)
        if session.settings.export_folder:
            self._dialog.set_folder(Path(session.settings.export_folder))
        order = scopes if len(selected) > 1 else scopes[::-1]
        self._dialog.open_for(order, safe_name(self._heading(), ""))

    def copy(self, name: str) -> None:
        """Copy the selected papers in the format called *name*."""
        self._copy(name, self._session.selected())

    def close(self) -> None:
        """Close the dialog."""
        self._dialog.close()

    def _heading(self) -> str:
        session = self._session
        if session.query:
            return tr("Search: {query}").format(query=session.query)
        digests = {digest.id: digest.name for digest in session.counts.digests}
        lists = {one.id: one.name for one in session.counts.lists}
        place = session.place
        named = place.tag or digests.get(place.digest or 0) or lists.get(place.reading_list or 0)
        return named or tr(_HEADINGS.get(session.place.kind, QT_TR_NOOP("Papers")))

    def _preview(self, name: str, scope: str) -> None:
        first = packed(self._papers[scope][:PREVIEW])
        job = Export(name, first, self._heading(), preview=True)
        self._run(job, lambda done: self._dialog.set_preview(name, scope, done.text))

    def _copy(self, name: str, ids: Sequence[PaperId]) -> None:
        job = Export(name, packed(ids), self._heading())
        self._run(job, self._copied)

    def _save(self, name: str, scope: str, path: str) -> None:
        self._session.remember(export_format=name, export_folder=str(Path(path).parent))
        job = Export(name, packed(self._papers[scope]), self._heading(), Path(path))
        self._run(job, self._saved)

    def _run(self, job: Export, then: Callable[[Exported], object]) -> None:
        self._session.lanes.export(job, then, self._session.complain)

    def _copied(self, done: Exported) -> None:
        QGuiApplication.clipboard().setText(done.text)
        self._session.say(tr("Copied %n paper(s) to the clipboard", n=done.papers))

    def _saved(self, done: Exported) -> None:
        assert done.path is not None
        folder = QUrl.fromLocalFile(str(done.path.parent))
        text = tr("Wrote %n paper(s) to {name}", n=done.papers).format(name=done.path.name)
        action = (tr("Open folder"), partial(QDesktopServices.openUrl, folder))
        self._session.said.emit(Said(text, action=action))
