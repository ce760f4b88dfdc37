"""Take hold of a library for a window, or find out what the reader wants where another has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reader.library import Library
from reader.owner import LibraryHeldError, Owner
from reader.words import tr
from ui.libraries.single import raise_other
from ui.libraries.updating import bring_up_to_date


@dataclass(frozen=True, slots=True)
class Hold:
    """A library that is to be opened in a window, as the reader wants it, and its owner."""

    library: Library
    owner: Owner


def hold(library: Library, things: Sequence[str] = ()) -> Hold | None:
    """Take hold of *library*; None when its window was raised, or nothing is to be opened.

    A window that is raised takes the *things*, files and addresses. Where an older version
    made the library, it is up to date then.
    """
    held = _taken(library, things)
    if held is None or bring_up_to_date(held.library):
        return held
    held.owner.release()
    return None


def _taken(library: Library, things: Sequence[str]) -> Hold | None:
    owner = Owner(library)
    if library.read_only:
        return Hold(library, owner)
    try:
        owner.take()
    except LibraryHeldError as error:
        if error.holder.is_here and raise_other(library, things):
            return None
        return _asked(error, Hold(library, owner))
    return Hold(library, owner)


def _asked(error: LibraryHeldError, wanted: Hold) -> Hold | None:
    box = HeldBox(error)
    box.exec()
    if box.clickedButton() is box.read_only:
        return replace(wanted, library=replace(wanted.library, read_only=True))
    if box.clickedButton() is box.anyway:
        wanted.owner.take(anyway=True)
        return wanted
    return None


class HeldBox(QMessageBox):
    """Says who has the library open, and asks what to do; Esc quits."""

    def __init__(self, error: LibraryHeldError) -> None:
        super().__init__()
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle("Lectern")
        self.setText(str(error))
        is_here = error.holder.is_here
        self.setInformativeText(_no_answer() if is_here else _other_machine())
        self.read_only = self.addButton(tr("Open Read-Only"), QMessageBox.ButtonRole.AcceptRole)
        self.anyway = self.addButton(tr("Open Anyway"), QMessageBox.ButtonRole.DestructiveRole)
        leave = self.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.read_only)
        self.setEscapeButton(leave)


def _no_answer() -> str:
    return tr(
        "That window could not be asked to come to the front: it was started in another way, such"
        " as with --portable, or is busy. Both can write without harm: each waits for the other."
    )


def _other_machine() -> str:
    return tr(
        "If that window is still open there, what is written here and there can get into each"
        " other's way, for folders that are kept in step by copying do not wait. If it is not,"
        " Lectern ended there without closing the library, and you can open it."
    )
