"""Remember the libraries that were opened in windows: which they are, and where they lie now."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader import window_state
from reader.errors import LecternError
from reader.library import Library, default_folder, state_folder
from reader.settling import make_folder

NAME = "libraries"
MOST = 12
"""Libraries that are remembered; a menu of more is no quick way."""
LONGEST = 4096
"""Characters of a folder's path at most: longer ones no system opens."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A library that was open in a window."""

    folder: Path
    id: str
    """Its own id, by which its backups are found; a folder can hold another one later."""


@dataclass(frozen=True, slots=True)
class Memory:
    """All that is remembered: the libraries, the last one first, and those that were moved."""

    opened: tuple[Opened, ...] = ()
    moved: tuple[tuple[Path, Path], ...] = ()
    """Folders where a library was, each with the folder where its reader located it."""


def remembered() -> Memory:
    """Return what is remembered; nothing where the file makes no sense."""
    found, _ = window_state.read(state_folder() / NAME)
    return Memory(
        tuple(Opened(Path(a), b) for a, b in _pairs(found.get("opened")))[:MOST],
        tuple((Path(a), Path(b)) for a, b in _pairs(found.get("moved")))[:MOST],
    )


def remember(folder: Path, library_id: str) -> None:
    """Note that the library of this id was opened in *folder*: it is the most recent one."""
    here = Opened(folder.absolute(), library_id)
    _change(
        lambda was: replace(
            was,
            opened=(here, *(each for each in was.opened if each.folder != here.folder)),
            moved=tuple(each for each in was.moved if each[0] != here.folder),
        )
    )


def locate(was: Path, now: Path) -> None:
    """Note that the library that was in the folder *was* lies in *now*: it is opened there."""
    old, new = was.absolute(), now.absolute()

    def change(memory: Memory) -> Memory:
        others = tuple(
            (asked, new if there == old else there)
            for asked, there in memory.moved
            if asked not in (old, new)
        )
        opened = tuple(
            replace(each, folder=new) if each.folder == old else each
            for each in memory.opened
            if each.folder != new
        )
        return Memory(opened, ((old, new), *others))

    if old != new:
        _change(change)


def forget_others(library: Library) -> None:
    """Forget which libraries were opened but for this one, and the default one where it lies."""
    memory = remembered()
    folders = {library.folder.absolute(), default_folder()}
    folders |= {now for was, now in memory.moved if was in folders}
    _change(
        lambda was: replace(
            was, opened=tuple(each for each in was.opened if each.folder in folders)
        )
    )


def forget(folder: Path) -> None:
    """Forget that a library was in *folder*: a new one may be made there."""
    gone = folder.absolute()
    _change(
        lambda was: Memory(
            tuple(each for each in was.opened if each.folder != gone),
            tuple(each for each in was.moved if each[0] != gone),
        )
    )


def found(library: Library) -> Library:
    """Return *library* where it lies now: in its folder, or where its reader has located it."""
    if library.database.is_file():
        return library
    there = dict(remembered().moved).get(library.folder.absolute())
    moved = replace(library, folder=there) if there else library
    return moved if moved.database.is_file() else library


def vanished(library: Library) -> Opened | None:
    """Return what was open in the library's folder, where no library is any more."""
    if library.database.is_file():
        return None
    here, memory = library.folder.absolute(), remembered()
    folders = (dict(memory.moved).get(here), here)
    return next((one for one in memory.opened if one.folder in folders), None)


def _change(change: Callable[[Memory], Memory]) -> None:
    """Write what is remembered after a change; where that cannot be, nothing is."""
    memory = change(remembered())
    path = state_folder() / NAME
    kept = {
        "opened": [(str(each.folder), each.id) for each in memory.opened[:MOST]],
        "moved": [(str(was), str(now)) for was, now in memory.moved[:MOST]],
    }
    with suppress(LecternError, OSError):
        make_folder(path.parent, 0o700)
        window_state.write(path, kept)


def _pairs(value: Any) -> list[tuple[str, str]]:
    """Return what of *value* are pairs of texts, one of which is a path."""
    if not isinstance(value, list):
        return []
    return [
        (each[0], each[1])
        for each in value
        if isinstance(each, list)
        and len(each) == 2
        and all(isinstance(part, str) and "\0" not in part for part in each)
        and 0 < len(each[0]) <= LONGEST
        and len(each[1]) <= LONGEST
    ]
