"""Look a whole library over: what is in it, its search index, its backups."""

from __future__ import annotations

from collections.abc import Iterator

from reader.backups import fault_of, of_library
from reader.backups.readable import readable_copies
from reader.errors import (
    DiskFullError,
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    LibraryTooNewError,
)
from reader.index.comparing import index_faults
from reader.library import Library
from reader.store import header
from reader.store.aside import INCOMPLETE, fault_beside
from reader.store.check import looked
from reader.store.faults_told import joined
from reader.store.store import Store
from reader.types import Progress
from reader.types.findings import Finding, Repair
from reader.words import tr


def look_over(library: Library) -> Iterator[Progress | Finding]:
    """Yield what was looked at, one finding each, and progress; nothing is changed.

    Stop it anywhere.

    Raises:
        LibraryError: It is in use, or a newer version's.
    """
    fault = _log(library)
    yield Finding(tr("the log beside the library"), fault)
    yield from _header(library)
    try:
        # Whoever opens it for writing would have what is left of a damaged log deleted.
        store = Store(library, read_only=bool(fault))
    except (LibraryBusyError, LibraryTooNewError, DiskFullError):
        raise
    except LibraryError as error:
        yield Finding(tr("the library"), str(error), Repair.FILE)
        yield from _left_behind(library)
        yield from _backups(library)
        return
    try:
        with store:
            yield from _within(store)
    except LibraryDamagedError as error:  # it cannot even be closed
        yield Finding(tr("the library"), str(error), Repair.FILE)


def looked_over(store: Store) -> Iterator[Progress | Finding]:
    """Yield what `look_over` does of a library that is open, but for its log, which is in use."""
    yield from _header(store.library)
    yield from _within(store)


def _within(store: Store) -> Iterator[Progress | Finding]:
    yield from store.read(looked)
    yield from _left_behind(store.library)
    yield from _index(store)
    yield from _backups(store.library)


def faults(library: Library) -> list[Finding]:
    """Return what is wrong."""
    found = look_over(library)
    return [one for one in found if isinstance(one, Finding) and one.fault]


def _left_behind(library: Library) -> Iterator[Finding]:
    """Tell of damaged libraries that were set aside and hold more than could be brought over."""
    for mark in sorted(library.folder.glob(f"damaged-*/{INCOMPLETE}")):
        words = tr(
            "the last acts in it, or digests, could not all be brought over; when you have looked"
            " at them, delete the folder {folder}"
        )
        yield Finding(tr("a damaged library that was set aside"), words.format(folder=mark.parent))


def _header(library: Library) -> Iterator[Finding]:
    if not header.is_known(library.database):
        yield Finding(tr("how the file is written"), tr(header.UNKNOWN), Repair.FILE)


def _log(library: Library) -> str:
    """Return what is wrong with the log of a library, and what to do about it."""
    fault = fault_beside(library)
    if not fault:
        return ""
    return tr("{fault}; keep a copy of the folder {folder} before you open the library").format(
        fault=fault, folder=library.folder
    )


def _index(store: Store) -> Iterator[Progress | Finding]:
    what = tr("the search index")
    if not store.library.index(store.id).exists():
        yield Finding(tr("the search index (not made yet: the next search makes it)"))
        return
    told: list[str] = []
    for fault in index_faults(store):
        yield Progress(tr("Checking {what}").format(what=what), 0, 0)
        if fault is not None:
            told.append(fault)
    yield Finding(what, joined(told), Repair.INDEX if told else None)


def _backups(library: Library) -> Iterator[Progress | Finding]:
    what, kept = tr("the backups"), of_library(library)
    told: list[str] = []
    for number, backup in enumerate(kept):
        yield Progress(tr("Checking {what}").format(what=what), number, len(kept))
        if fault := fault_of(backup):
            told.append(f"{backup.name}: {fault}")
    if not kept:
        yield Finding(tr("the backups (none was made yet)"))
        return
    newest = f"{kept[0].when.astimezone():%Y-%m-%d %H:%M}"
    number = len(readable_copies(kept[0].path.parent))
    words = tr("the backups (%n, the newest of {time}; readable copies: {copies})", n=len(kept))
    yield Finding(
        words.format(time=newest, copies=number), joined(told), Repair.BACKUPS if told else None
    )
