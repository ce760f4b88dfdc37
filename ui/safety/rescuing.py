"""Lead on where the library cannot be written: it is read-only, was moved, or is gone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import noting
from reader.errors import LecternError, LibraryError
from reader.library import Library
from reader.recent import locate
from reader.store import copies
from reader.store.aside import spare
from reader.store.drafts import Draft
from reader.store.store import Store
from reader.types import PaperId
from reader.whereabouts import advice, shared_by
from reader.words import tr
from ui.dialogs.backups_words import home_as_tilde
from ui.notes.keeping import NoteKeeper
from ui.notices.cards import NoticeAction
from ui.notices.strip import Strip
from ui.said import Said
from ui.session import Session
from ui.session.held import Verb

_TOLD = "shared by"
"""The library's own note of which place was told of."""


class Rescuing(QObject):
    """Says in the strip what is wrong, and carries out what it offers."""

    reopening = Signal(object)
    """This `Library` is to be opened in place of the one that is; nothing typed is unsaved."""
    leaving = Signal()
    """What is being typed is to be handed on at once."""

    def __init__(self, window: QWidget, session: Session, strip: Strip, notes: NoteKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._strip = strip
        self._notes = notes
        session.conditioned.connect(self._tell)
        session.lanes.counting.call(_place_to_tell, self._tell_of_place)

    def try_again(self) -> None:
        """Open the library anew, for writing if that is possible now."""
        self.open(self.library())

    def ask_moved(self) -> None:
        """Let the folder be chosen where the library lies now, and open it."""
        if folder := self._ask(tr("Locate the Library")):
            self.open(self.library(folder))

    def ask_copy(self) -> None:
        """Let a folder be chosen, and save all that is still in reach there, as a library."""
        if folder := self._ask(tr("Save a Copy of the Library")):
            copy = self.library(folder)
            self._session.lanes.store.call(
                lambda store: _copied(store, copy), lambda _: self._offer(copy)
            )

    def open(self, library: Library) -> None:
        """Have *library* opened in place of this one, once what was typed is saved there."""
        self._move_in(library, {})

    def library(self, folder: Path | None = None) -> Library:
        """Return the library in *folder*, to be opened for writing; without any, the one here."""
        here = replace(self._session.lanes.library, read_only=False)
        return replace(here, folder=folder, known="") if folder else here

    def _move_in(self, library: Library, there: dict[PaperId, str]) -> None:
        """Save in *library* what was typed; the notes *there* were saved in it a moment ago."""
        self.leaving.emit()
        drafts, others = self._notes.drafts(), self._session.held.unsaved
        unsaved = [replace(each, was=there.get(each.paper, each.was)) for each in drafts]
        self._session.lanes.counting.call(
            lambda store: _moved_in(library, store, unsaved, tuple(others.values())),
            lambda _: self._moved_in(library, _words(unsaved), others),
        )

    def _moved_in(
        self, library: Library, saved: dict[PaperId, str], others: dict[str, Verb]
    ) -> None:
        """Have *library* opened; where more was typed meanwhile, save that there first."""
        self.leaving.emit()
        if (_words(self._notes.drafts()), self._session.held.unsaved) != (saved, others):
            self._move_in(library, saved)
            return
        self._notes.give_up()
        self._session.held.give_up()
        self.reopening.emit(library)

    def _offer(self, copy: Library) -> None:
        told = tr("A copy of the library is in {folder}.").format(folder=copy.folder)
        self._session.said.emit(Said(told, action=(tr("Open It"), lambda: self.open(copy))))

    def _tell(self) -> None:
        condition = self._session.condition
        if condition.moved:
            locate = NoticeAction(tr("Locate…"), self.ask_moved)
            copy = NoticeAction(tr("Save a Copy…"), self.ask_copy)
            told = tr(
                "{what} It was in {folder}. Nothing can be saved to it; what you see is still in "
                "reach."
            ).format(what=condition.moved, folder=home_as_tilde(self._session.lanes.library.folder))
            self._strip.say(told, (locate, copy))
        elif condition.read_only:
            is_wish = self._session.lanes.library.read_only
            name = tr("Open for Writing") if is_wish else tr("Try Again")
            again = NoticeAction(name, self.try_again)
            ask = partial(self._session.window.show_dialog, "open-library")
            other = NoticeAction(tr("Open Another…"), ask)
            self._strip.say(condition.kept_back, (again, other))
        else:
            self._strip.say("")

    def _tell_of_place(self, told: str) -> None:
        if told:
            self._session.said.emit(Said(told, problem=True))

    def _ask(self, title: str) -> Path | None:
        near = str(self._session.lanes.library.folder.parent)
        found = QFileDialog.getExistingDirectory(self._window, title, near)
        return Path(found) if found else None


def _place_to_tell(store: Store) -> str:
    """Return what to keep in mind of where the library lies; '' where that was told before."""
    name = shared_by(store.library.folder)
    if store.read_only or store.setting(_TOLD) == name:
        return ""
    store.set_setting(_TOLD, name)
    return advice(name) if name else ""


def _words(drafts: list[Draft]) -> dict[PaperId, str]:
    return {draft.paper: draft.text for draft in drafts}


def _copied(store: Store, copy: Library) -> None:
    if copy.database.exists():
        raise LibraryError(
            tr("There is a library in {folder} already.").format(folder=copy.folder),
            advice=tr("Choose an empty folder."),
        )
    store.read(copies.make, copy.database)


def _moved_in(library: Library, was: Store, unsaved: list[Draft], others: tuple[Verb, ...]) -> None:
    """Make sure that *library* is one, and that what was typed into the one that *was* is saved.

    Raises:
        LecternError: It is none, cannot be opened, or is not the one of these words.
    """
    if not library.database.is_file():
        raise LibraryError(
            tr("There is no library in {folder}.").format(folder=library.folder),
            advice=tr("Choose another folder."),
        )
    with Store(library, read_only=True) as there:
        is_same = there.id == was.id
    if is_same and not was.library.database.is_file():
        locate(was.library.folder, library.folder)  # it was moved: the next start finds it
    if not (unsaved or others):
        return
    if not is_same:
        raise LecternError(
            tr("Your note is not saved yet, and this is another library."),
            advice=tr("Locate the library of the note, or save a copy of it first."),
        )
    spare(library)
    with Store(library) as there:
        for draft in unsaved:
            noting.save(there, draft.text, draft)
        for verb in others:
            verb(there)
