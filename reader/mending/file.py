"""Mend a library whose file is damaged: write it anew, or restore a backup and what came since."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from reader.backups import of_library
from reader.backups.describing import good
from reader.backups.restoring import restore
from reader.checking import look_over
from reader.errors import LibraryDamagedError, LibraryError
from reader.files import named
from reader.library import Library, WriterLock
from reader.store import header, rewriting, vetting
from reader.store.aside import mark_incomplete, set_aside
from reader.store.complaints import translated
from reader.store.store import Store
from reader.types import Progress
from reader.types.backups import Backup, Reason
from reader.types.findings import Finding, Mended, Repair
from reader.words import tr


def mend_file(library: Library) -> Iterator[Progress | Mended]:
    """Write the file anew; where that does not help, restore a backup and repeat acts since."""
    yield Progress(tr("Writing the file anew"), 0, 0)
    aside = set_aside(library)
    _mend_header(library)
    _mend_schema(library)
    if _rewritten(library):
        words = tr("the file was written anew; {name} has it as it was")
        yield Mended(words.format(name=aside.name))
        return
    sound = next(filter(None, (good(library, each) for each in _candidates(library))), None)
    if sound is None:
        raise LibraryDamagedError(tr("There is no good backup of this library."))
    done, all_read = rewriting.since(aside / library.database.name, sound.held.history)
    yield Progress(tr("Restoring {name}").format(name=sound.name), 0, 0)
    restore(library, sound.path)
    with Store(library) as store:
        count, all_done = rewriting.repeat(store, done)
    if not (all_read and all_done):
        mark_incomplete(aside)
    words = tr("{name} was restored, and {number} acts since were repeated; {aside} has the rest")
    yield Mended(words.format(name=sound.name, number=count, aside=aside.name))


def _candidates(library: Library) -> list[Backup]:
    """Return the backups, newest first; those made before a repair last: they have the damage."""
    return sorted(of_library(library), key=lambda each: each.reason is Reason.REPAIR)


def _mend_header(library: Library) -> None:
    """Write how the file is written, where its header tells of no known way."""
    with named(library.database), WriterLock(library).held():
        header.mend(library.database)


def _mend_schema(library: Library) -> None:
    """Write the schema as it has to be, where it is damaged: the rows are there all the same."""
    with suppress(LibraryError), translated(), WriterLock(library).held():
        vetting.mend_schema(library.database)


def _rewritten(library: Library) -> bool:
    """Write the file anew; say whether nothing is wrong with it as a file."""
    try:
        with Store(library) as store, WriterLock(library).held():
            sound = store.read(rewriting.rewritten)
    except LibraryError:
        return False
    faults = (one for one in look_over(library) if isinstance(one, Finding) and one.fault)
    return sound and all(one.repair is not Repair.FILE for one in faults)
