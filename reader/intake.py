"""Take files in: read, merge against the library, store in batches, report."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import nullcontext

from reader.formats.open import find_files
from reader.reading import Read, Reading
from reader.store.history import Entry
from reader.store.store import Store
from reader.taking import PreparedRead, Taking, Told, prepare
from reader.types import FileReport, Intake, Progress, Sequence, Source

BATCH = 500
"""Papers a transaction: it holds the write lock for some 20 ms."""
PAUSE = 0.005
"""Seconds between batches: SQLite's wait for the lock is not fair."""


def take_in(
    store: Store, intake: Intake, reading: Reading | None = None
) -> Iterator[Progress | FileReport]:
    """Take every file in; yield progress, and a report for each digest.

    A *reading* that is given is left open for the next import.

    One file's failure never stops the others. All files are one act. Stopped
    anywhere and run again, nothing comes twice and nothing is lost.

    Raises:
        LibraryError: The library itself cannot be written.
    """
    sources = sources_of(intake)
    act: Sequence | None = None
    with nullcontext(reading) if reading else Reading() as open_reading:
        for read in read_all(open_reading, sources, "Importing"):
            if isinstance(read, Progress):
                yield read
            elif read.place not in intake.left_out:
                told = told_of(intake, read.place)
                taking = Taking(store, told, _entry(intake, sources, act))
                yield from _take(taking, told, read)
                act = taking.act or act
    yield Progress("Imported", len(sources), len(sources))


def told_of(intake: Intake, place: str) -> Told:
    """Return what was told of the digest at *place*."""
    return Told(intake.name, intake.year, dict(intake.fixes).get(place, ()))


def sources_of(intake: Intake) -> list[Source]:
    """Return everything that an intake is to read, folders walked."""
    files = (Source(path=path) for path in find_files(intake.paths))
    return [*files, *intake.items]


def read_all(reading: Reading, sources: list[Source], verb: str) -> Iterator[Progress | Read]:
    """Yield all that is in *sources*, with progress before each of them."""
    for number, source in enumerate(sources):
        yield Progress(f"{verb} {_called(source)}", number, len(sources))
        yield from reading.read(source)


def _called(source: Source) -> str:
    return source.path.name if source.path else source.name


def _entry(intake: Intake, sources: list[Source], act: Sequence | None) -> Entry:
    name = intake.name or _called(sources[0])
    what = f"“{name}”" if len(sources) == 1 else f"{len(sources)} files"
    return Entry("import", f"Import {what}", act, across=True, lasting=intake.lasting)


def _take(taking: Taking, told: Told, read: Read) -> Iterator[Progress | FileReport]:
    if read.digest is None:
        yield FileReport(path=read.place, error=read.error, advice=read.advice)
        return
    if report := taking.known_whole(read):
        yield report
        return
    for came in prepare(read, told, taking.rules_off()):
        if isinstance(came, PreparedRead):
            yield from _store_all(taking, came)
        else:
            yield came


def _store_all(taking: Taking, ready: PreparedRead) -> Iterator[Progress | FileReport]:
    label = f"Importing {ready.original.name}"
    taking.show(ready)
    for start in range(0, len(ready.papers), BATCH):
        if start:
            time.sleep(PAUSE)
        if not taking.take(ready.papers[start : start + BATCH]):
            taking.warn(f"It was taken back after {start:,} of its papers.")
            break
        yield Progress(label, start, len(ready.papers))
    else:
        taking.finish()
    yield taking.report(ready)
