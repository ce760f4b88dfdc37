"""Take digests in from the window: files, folders, drops, and what was copied; or preview them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from reader.store import papers
from reader.store.store import Store
from reader.types import Intake, PaperId, ParsedPaper, Preview, Previewed, Source
from reader.ways_in import SUFFIXES
from reader.words import QT_TR_NOOP, tr
from reader.worker import Failed, Finished
from ui.looks.theme import px
from ui.session import Session
from ui.widgets.comparison import Compared, compared
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.preview import PreviewDialog

WIDTH = 820
"""Of the dialog that asks for files, where it is Qt's own: whole names, and the whole filter."""
NOTHING = QT_TR_NOOP(
    "The clipboard holds neither text nor files. Copy a digest, or its file, then paste again."
)


class Importing(ColouredDialogOwner["PreviewDialog"]):
    """Every way from the window into the library."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)

    def close(self) -> None:
        """Close the preview, and the dialog that asks for files."""
        for asking in self._window.findChildren(QFileDialog):
            asking.close()
        super().close()

    def ask_files(self, *, preview: bool = False) -> None:
        """Let files be chosen, and take them in, or preview them."""
        dialog = QFileDialog(self._window, tr("Import Digests"), self._folder(), _filter())
        dialog.setMinimumWidth(px(WIDTH))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.accepted.connect(lambda: self._chosen(chosen_in(dialog), preview=preview))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_folder(self) -> None:
        """Let a folder be chosen, and take all that is in it in."""
        found = QFileDialog.getExistingDirectory(
            self._window, tr("Import a Folder of Digests"), self._folder()
        )
        self._chosen([Path(found)] if found else [], preview=False)

    def paste(self) -> None:
        """Take in what the clipboard holds."""
        intake = pasted(QGuiApplication.clipboard().mimeData(), datetime.now().astimezone())
        if intake is None:
            self._session.complain(NOTHING)
        else:
            self.take_in(intake)

    def take_in(self, intake: Intake) -> None:
        """Take something in; preview it first if the reader has set so."""
        if self._session.settings.preview_imports:
            self.preview(intake)
        else:
            self._session.lanes.take_in(intake)

    def preview(self, intake: Intake) -> None:
        """Show what an import would bring; a preview that is open makes room for it."""
        from ui.dialogs.preview import PreviewDialog  # noqa: PLC0415 - not for the start

        self.close()
        dialog = self._dialog = PreviewDialog(intake, self._window)
        lanes = self._session.lanes
        dialog.set_colours(self._colours)
        dialog.wanted.connect(partial(self._run, dialog))
        dialog.stopped.connect(partial(lanes.stop, "preview"))
        dialog.taken.connect(lanes.take_in)
        dialog.page.twin_wanted.connect(partial(self._compare, dialog))
        dialog.finished.connect(partial(self._closed, dialog))
        lanes.progressed.connect(dialog.progressed)
        dialog.show()
        dialog.begin()

    def _folder(self) -> str:
        """Return where files were found last; at first, where browsers put them."""
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        found = QStandardPaths.writableLocation(downloads)
        some = (self._session.settings.import_folder, found, str(Path.home()))
        return next((each for each in some if each and Path(each).is_dir()), "")

    def _chosen(self, paths: Sequence[Path], *, preview: bool) -> None:
        if paths:
            self._session.remember(import_folder=str(paths[0].parent))
            intake = Intake(tuple(paths))
            (self.preview if preview else self.take_in)(intake)

    def _run(self, dialog: PreviewDialog, intake: Intake) -> None:
        lanes = self._session.lanes
        lanes.preview(intake, partial(self._came, dialog), partial(self._ended, dialog))

    def _came(self, dialog: PreviewDialog, preview: Preview) -> None:
        if dialog is self._dialog:
            dialog.add(preview)

    def _ended(self, dialog: PreviewDialog, how: Finished | Failed) -> None:
        if dialog is self._dialog:
            dialog.end(how)

    def _compare(self, dialog: PreviewDialog, each: Previewed) -> None:
        twin = each.twin
        assert twin is not None
        self._session.lanes.store.call(
            lambda store: compared_with(store, twin, each.paper),
            lambda found: dialog.page.show_twin(each, found) if dialog is self._dialog else None,
        )

    def _closed(self, dialog: PreviewDialog, _result: int) -> None:
        self._session.lanes.progressed.disconnect(dialog.progressed)
        if dialog is self._dialog:
            self._dialog = None
        dialog.deleteLater()


def _filter() -> str:
    """Return the kinds of files to choose from, as Qt's file dialog wants them."""
    endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    return f"{tr('Digests')} ({endings});;{tr('All files')} (*)"


def chosen_in(dialog: QFileDialog) -> list[Path]:
    """Return the files that were selected, and those typed that the dialog's filter hides.

    Qt's own dialog gives only the ones it lists when several are typed as `"a.txt" "b.jpg"`.
    """
    found = [Path(name) for name in dialog.selectedFiles()]
    line = dialog.findChild(QLineEdit, "fileNameEdit")  # the system's own dialogs have none
    if line is None or any('"' in path.name for path in found):
        return found
    folder = Path(dialog.directory().absolutePath())
    typed = (folder / name for name in line.text().split('"')[1::2] if name)
    return list(dict.fromkeys([*found, *typed]))


def pasted(held: QMimeData, now: datetime) -> Intake | None:
    """Return what to take in of what the clipboard holds; None when that cannot be read."""
    paths = tuple(Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile())
    if paths:
        return Intake(paths)
    text = held.text() if held.hasText() else ""
    text = text if text.strip() else held.html()
    if not text.strip():
        return None
    name = tr("Pasted {time}").format(time=f"{now:%Y-%m-%d %H:%M}")
    return Intake(items=(Source(data=text.encode("utf-8", "replace"), name=name),))


def compared_with(store: Store, twin: PaperId, paper: ParsedPaper) -> Compared | None:
    """Compare *paper* with the text that the library has; None when that is gone."""
    found = next(store.read(papers.papers, [twin]), None)
    if found is None:
        return None
    shown = found.texts[0]
    return compared((shown.raw_title, shown.raw_abstract), (paper.title, paper.abstract))
