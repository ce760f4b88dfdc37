"""Make backups of a library, list them, and delete those that nobody will miss."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from reader.backups.thinning import superfluous
from reader.errors import LecternError
from reader.library import Library
from reader.settings import backups_of
from reader.store.backing import back_up_into, backups_in, locked, remove
from reader.store.copies import reached
from reader.store.store import Store
from reader.types.backups import Backup, Reason


def folder_of(library: Library, library_id: str) -> Path:
    """Return the folder of one library's backups; it may not exist yet."""
    return backups_of(library) / library_id


def back_up(store: Store, reason: Reason) -> Backup:
    """Make a backup that was verified, and delete what is superfluous by now.

    Others may write meanwhile. It takes 1 s for 100,000 papers: not on the window's thread.

    Raises:
        LecternError: It cannot be made. Those that are there stay.
    """
    folder = folder_of(store.library, store.id)
    backup = store.read(lambda db: back_up_into(folder, db, reason))
    thin(folder)
    return backup


def thin(folder: Path) -> None:
    """Delete the backups in *folder* that are superfluous; what cannot be is tried again later."""
    with suppress(LecternError), locked(folder):
        for each in superfluous(backups_in(folder)):
            remove(each)


def kept(library: Library, library_id: str) -> list[Backup]:
    """Return the backups of a library, newest first."""
    return backups_in(folder_of(library, library_id))


def of_library(library: Library) -> list[Backup]:
    """Return the backups of the library in this folder, newest first, even if it is unreadable.

    Where it cannot say who it is, those count of each library that was once backed up in this
    folder, wherever else it lay; first those of the library that was here last.
    """
    try:
        if library.database.is_file():
            with Store(library, read_only=True) as store:
                return kept(library, store.id)
    except LecternError:
        pass
    here = str(library.folder.absolute())
    folders = sorted(path for path in backups_of(library).glob("*") if path.is_dir())
    found = [(max(at), one) for one in map(backups_in, folders) if (at := _times(one, here))]
    found.sort(key=lambda each: each[0], reverse=True)
    return [each for _, one in found for each in one]


def _times(backups: list[Backup], here: str) -> list[datetime]:
    """Return when backups were made of a library that lay *here*."""
    return [each.when for each in backups if each.origin == here]


def has_changed(store: Store, since: Backup | None) -> bool:
    """Say whether anything was done since a backup; of none, whether there was ever anything.

    It is quick: the numbers of the history and of the change log tell.
    """
    history, changes = store.read(reached)
    if since is None:
        return bool(history or changes)
    return (history, changes) != (since.held.history, since.held.changes)
