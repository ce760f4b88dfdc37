"""Lead to other libraries: in a folder that is chosen, or one of those that were open before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from reader.errors import LibraryError
from reader.library import Library, default_folder
from reader.recent import Opened, forget_others, remembered
from reader.store.store import Store
from reader.words import tr
from ui.dialogs.backups_words import home_as_tilde
from ui.palette import PaletteItem
from ui.safety.rescuing import Rescuing
from ui.session import Session
from ui.widgets.plain import tip

SHOWN = 80
"""Characters of a folder in the menu at most."""


class OtherLibraries(QObject):
    """Opens libraries in place of the one that is open, and lists the recent ones."""

    def __init__(self, window: QWidget, session: Session, rescuing: Rescuing) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._rescuing = rescuing
        self._menu: QMenu | None = None
        self._recent: list[tuple[Opened, str]] = []
        """The others that were open, and why each cannot be opened now; '' where it can."""

    def doors(self) -> dict[str, Callable[[], object]]:
        """Return what opens by name."""
        return {"open-library": self.ask, "forget-libraries": self.forget}

    def fill(self, menu: QMenu) -> None:
        """List the recent libraries in *menu*, above what is in it, each time it is shown."""
        self._menu = menu
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.look)
        self.look()

    def look(self) -> None:
        """See which libraries there are: not on this thread, for disks can be slow."""
        here = self._session.lanes.library.folder.absolute()
        self._session.lanes.counting.call(lambda _: _others(here), self._found)

    def places(self) -> Iterator[PaletteItem]:
        """Yield the libraries that can be opened, for the palette."""
        for each, why in self._recent:
            if not why:
                run = partial(self.open, each.folder)
                yield PaletteItem(_name(each.folder), tr("Library"), "", run)

    def open(self, folder: Path) -> None:
        """Open the library in *folder* in place of this one."""
        self._rescuing.open(self._rescuing.library(folder))

    def ask(self) -> None:
        """Let a folder be chosen, and open the library in it, or make one there."""
        near = str(self._session.lanes.library.folder.parent)
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open a Library"), near)
        if chosen:
            self._session.lanes.counting.call(
                lambda _: _library_in(Path(chosen)), partial(self._chosen, Path(chosen))
            )

    def forget(self) -> None:
        """Empty the list; the libraries stay where they are."""
        here = self._session.lanes.library
        self._session.lanes.counting.call(lambda _: forget_others(here), lambda _: self.look())
        self._session.say(tr("The list of recent libraries was cleared. No library was deleted."))

    def _chosen(self, chosen: Path, found: Path | None) -> None:
        if found is not None:
            self.open(found)
            return
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Open a Library"))
        box.setText(tr("There is no library in {folder}.").format(folder=chosen))
        box.setInformativeText(
            tr("Make a new one there? It begins with a welcome; this one stays where it is.")
        )
        make = box.addButton(tr("Make New Library"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(make)
        make.clicked.connect(partial(self._make, chosen))
        box.finished.connect(box.deleteLater)
        box.open()

    def _make(self, folder: Path) -> None:
        library = self._rescuing.library(folder)
        self._session.lanes.counting.call(
            lambda _: Store(library).close(), lambda _: self._rescuing.open(library)
        )

    def _found(self, recent: list[tuple[Opened, str]]) -> None:
        self._recent = recent
        menu = self._menu
        if menu is None:
            return
        for old in menu.findChildren(QAction, "recent"):
            menu.removeAction(old)
            old.deleteLater()
        first = menu.actions()[0]
        for action in self._actions(menu):
            menu.insertAction(first, action)

    def _actions(self, menu: QMenu) -> Iterable[QAction]:
        for each, why in self._recent:
            name = _name(each.folder)
            action = _action(menu, f"{name} ({tr('not there')})" if why else name)
            action.setToolTip(tip(why or str(each.folder)))
            action.setEnabled(not why)
            action.triggered.connect(partial(self._open, each.folder))
            yield action
        if not self._recent:
            none = _action(menu, tr("No other library was open yet"))
            none.setEnabled(False)
            yield none
        line = _action(menu, "")
        line.setSeparator(True)
        yield line

    def _open(self, folder: Path, _checked: bool = False) -> None:
        self.open(folder)


def title_of(library: Library) -> str:
    """Return the title of a window: it names the library, if that is not the reader's own one."""
    folder = library.folder.absolute()
    if folder == default_folder():
        return "Lectern"
    return tr("{library} — Lectern").format(library=folder.name or folder)


def _action(menu: QMenu, text: str) -> QAction:
    action = QAction(text.replace("&", "&&"), menu)
    action.setObjectName("recent")
    return action


def _name(folder: Path) -> str:
    """Return a folder as people know it, its end where it is long."""
    name = home_as_tilde(folder)
    return name if len(name) <= SHOWN else f"…{name[-SHOWN:]}"


def _others(here: Path) -> list[tuple[Opened, str]]:
    return [(each, _fault(each)) for each in remembered().opened if each.folder != here]


def _fault(opened: Opened) -> str:
    """Say why a library cannot be opened; '' where its file is there."""
    if Library(opened.folder).database.is_file():
        return ""
    why = tr("There is no library in {folder} now: it was moved, or its disk is not connected.")
    return why.format(folder=opened.folder)


def _library_in(folder: Path) -> Path | None:
    """Return where in *folder* a library is; None where one can be made.

    Raises:
        LibraryError: There is something else in it.
    """
    for each in (folder, folder / "library"):
        if Library(each).database.is_file():
            return each
    try:
        is_empty = not folder.exists() or next(folder.iterdir(), None) is None
    except OSError as error:
        told = tr("The folder {folder} cannot be read: {error}.")
        raise LibraryError(told.format(folder=folder, error=error.strerror)) from error
    if is_empty:
        return None
    raise LibraryError(
        tr("There is no library in {folder}, and other files are.").format(folder=folder),
        advice=tr("Choose the folder of a library, or an empty one for a new library."),
    )
