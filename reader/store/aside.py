"""Set a damaged library aside: what is done to it next may cost what it still has."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from reader.errors import LibraryBusyError, LibraryError
from reader.files import named
from reader.library import Library, WriterLock
from reader.store.database import LOG, beside
from reader.store.log import fault_in, log_fault, log_of
from reader.store.swapping import aside_folder, close_log
from reader.words import tr

INCOMPLETE = "incomplete"
"""The file in a folder with a damaged library of which not all could be brought over."""


def spare(library: Library) -> str:
    """Set a library with a damaged log aside; say so in the reader's language, or '' where none is.

    Do it before the library is opened for writing: what stands behind the damage is deleted then.

    Raises:
        LecternError: It cannot be copied, so it must not be opened for writing.
    """
    if library.read_only or not (fault := fault_beside(library)):
        return ""
    words = tr("{name} has the library as it was").format(name=set_aside(library).name)
    with suppress(LibraryError), WriterLock(library).held():
        close_log(library)  # else what is written next has the rest of the damaged one behind it
    return f"{tr('the log beside the library')}: {fault}; {words}"


def fault_beside(library: Library) -> str:
    """Say what is wrong with the log of a library that nobody has opened here yet, or ''."""
    if not library.database.exists():
        return ""
    try:
        with WriterLock(library).held():
            data = log_of(library.database)
    except LibraryBusyError:  # whoever writes now has played it back
        return ""
    except LibraryError:  # where nobody may write, nobody does
        data = log_of(library.database)
    return fault_in(data)  # with the lock let go: it takes a second for 20 MiB


def set_aside(library: Library) -> Path:
    """Keep a copy of the file as it is, its log with it, in a folder beside it.

    Raises:
        LecternError: It cannot be copied; nothing of the copy is left.
    """
    folder = aside_folder(library)
    try:
        with named(folder):
            with WriterLock(library).held():
                _copy(library.database, folder)
            if log_fault(folder / library.database.name):
                mark_incomplete(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def mark_incomplete(folder: Path) -> None:
    """Note in a folder that it holds more than could be brought over.

    Raises:
        LecternError: It cannot be written.
    """
    with named(folder):
        (folder / INCOMPLETE).touch()


def _copy(database: Path, folder: Path) -> None:
    folder.mkdir(mode=0o700)
    for end in ("", LOG):
        part = beside(database, end)
        if part.exists():
            shutil.copy2(part, folder / part.name)
