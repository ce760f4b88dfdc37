"""Put another database in the place of a library's: at any moment the old or the new is there.

The new one is laid ready in a folder beside the old. That this folder takes its final name is
the moment from which the new one counts: who opens the library next carries out what is left,
and nobody ever sees the files of the one beside the log of the other.
"""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from reader.errors import (
    OPENED_FOR_READING,
    LecternError,
    LibraryBusyError,
    LibraryError,
    read_only,
)
from reader.files import named
from reader.library import Library
from reader.settling import settle_folder
from reader.store.complaints import is_of_the_file, translated
from reader.store.copies import library_id
from reader.store.database import BESIDE, beside, untrusted
from reader.words import QT_TR_NOOP, tr

_LAID = "restore.part"
_READY = "restore.ready"
_OLD = "old"
_KEEP = "keep"
"""An empty file: the old library is damaged, and no backup has it."""
_SOON = 2_000
"""Milliseconds for a reader in another process to end what it reads."""


class LibraryInUseError(LibraryBusyError):
    """Somebody else has the library open, and would go on in the old one."""

    advice = QT_TR_NOOP("Close the window and commands that use it, then do it again.")


def laid(library: Library) -> Path:
    """Return an empty folder for the new database; what lay there is deleted.

    Raises:
        LibraryReadOnlyError: The library is to be opened for reading alone: it is not replaced.
        LecternError: It cannot be made.
    """
    refuse_to_replace(library)
    folder = library.folder / _LAID
    with named(folder):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True, mode=0o700)
    return folder


def refuse_to_replace(library: Library) -> None:
    """Refuse a library that is to be opened for reading alone.

    Raises:
        LibraryReadOnlyError: It is.
    """
    if library.read_only:
        raise read_only(tr(OPENED_FOR_READING))


def settle(library: Library) -> None:
    """Have what was laid ready be one file, without a log beside it.

    Raises:
        LecternError: The disk is full, or fails.
    """
    close_log(Library(library.folder / _LAID))


def lies_ready(library: Library) -> Path:
    """Return where the new database lies."""
    return library.folder / _LAID / library.database.name


def swap(library: Library, *, keep: bool) -> None:
    """Let what is laid ready be the library; *keep* what it replaces under another name.

    Hold the writer's lock, and have no connection open.

    Raises:
        LecternError: It could not be done. The old library is there, unless the disk failed
            in the middle; then whoever opens the library next carries it out.
    """
    folder, new = library.folder / _LAID, lies_ready(library)
    if not new.is_file() or any(beside(new, end).exists() for end in BESIDE):
        raise LibraryError(
            tr("What was to be restored is not complete."),
            advice=tr("Free some space, then do it again. Nothing was changed."),
        )
    _forget_indexes(library)
    with named(library.database):
        if keep:
            (folder / _KEEP).touch()
        with new.open("rb") as file:
            os.fsync(file.fileno())
        settle_folder(folder)
        folder.rename(library.folder / _READY)
        settle_folder(library.folder)
    finish(library)


def _forget_indexes(library: Library) -> None:
    """Set search indexes aside: one may say of itself that it holds what comes after this.

    A number of changes tells what an index holds, and the new library counts on from another. What
    lies beside an index under its name, such as a map, knows papers by numbers that others get.
    """
    for copy in (library.database, lies_ready(library)):
        with suppress(LecternError, OSError):
            index = library.index(library_id(copy))
            for made in index.parent.glob(f"{index.name}.*"):
                if made.is_file():
                    made.unlink()
            index.rename(index.with_name(f"{index.name}.old-{uuid4().hex[:8]}"))


def finish(library: Library) -> None:
    """Carry out a swap that was cut off; nothing is done where none was. Hold the writer's lock.

    Raises:
        LecternError: The disk does not let it be done.
    """
    ready = library.folder / _READY
    if not ready.is_dir():
        return
    with named(library.database):
        new, old = ready / library.database.name, ready / _OLD
        if new.is_file():
            old.mkdir(exist_ok=True)
            for end in (*BESIDE, ""):
                part = beside(library.database, end)
                if part.exists():
                    part.replace(old / part.name)
            for folder in (old, library.folder):
                settle_folder(folder)
            new.replace(library.database)
            settle_folder(library.folder)
        if (ready / _KEEP).exists() and old.is_dir():
            old.rename(aside_folder(library))
    shutil.rmtree(ready, ignore_errors=True)  # what stays is deleted the next time


def aside_folder(library: Library) -> Path:
    """Return a folder that is not there yet, for a library that is damaged."""
    return library.folder / f"damaged-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"


def is_cut_off(library: Library) -> bool:
    """Say whether a swap was cut off: whoever opens the library for writing carries it out."""
    return (library.folder / _READY).is_dir()


def close_log(library: Library) -> bool:
    """Write the log back and take it away; say whether the library was sound enough for that.

    So nothing of it is lost, and nobody else has it open: SQLite would refuse.

    Raises:
        LibraryInUseError: Somebody has.
    """
    if not library.database.exists():
        return True
    try:
        with translated(), closing(untrusted(library.database)) as db:
            db.execute(f"PRAGMA busy_timeout = {_SOON}")
            (mode,) = db.execute("PRAGMA journal_mode = DELETE").fetchone()
    except LibraryBusyError as error:
        raise LibraryInUseError(tr("Another program has this library open.")) from error
    except LibraryError as error:
        if not is_of_the_file(error):
            raise
        return False
    if mode != "delete":
        raise LibraryInUseError(tr("Another program has this library open."))
    return True
