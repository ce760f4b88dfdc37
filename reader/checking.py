"""Look a whole library over: what is in it, its search index, its backups."""

from __future__ import annotations

from collections.abc import Iterator

from reader.backups import of_library, verified
from reader.backups.readable import readable_copies
from reader.errors import DiskFullError, LibraryBusyError, LibraryError, LibraryTooNewError
from reader.index.comparing import index_faults
from reader.library import Library
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
    try:
        store = Store(library)
    except (LibraryBusyError, LibraryTooNewError, DiskFullError):
        raise
    except LibraryError as error:
        yield Finding(tr("the library"), str(error), Repair.FILE)
        yield from _backups(library)
        return
    with store:
        yield from looked_over(store)


def looked_over(store: Store) -> Iterator[Progress | Finding]:
    """Yield what `look_over` does of a library that is open."""
    yield from store.read(looked)
    yield from _index(store)
    yield from _backups(store.library)


def faults(library: Library) -> list[Finding]:
    """Return what is wrong."""
    found = look_over(library)
    return [one for one in found if isinstance(one, Finding) and one.fault]


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
        if fault := verified(backup):
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
