"""Take files in: read, merge against the library, store in batches, report."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from itertools import zip_longest

from reader.formats.open import find_files
from reader.merge import Prepared, folded
from reader.reading import Manner, Papers, Read, Reading
from reader.reparsing import Again
from reader.store import digests, readings
from reader.store.history import Entry
from reader.store.rules import rules_off
from reader.store.store import Store
from reader.taking import Taking, Told
from reader.types import FileReport, Fix, Intake, Progress, Sequence, Source
from reader.words import tr

BATCH = 150
"""Papers a transaction: at 100,000 it holds the write lock for some 40 ms."""
PAUSE = 0.003
"""Seconds between batches: SQLite's wait for the lock is not fair."""


def take_in(
    store: Store, intake: Intake, reading: Reading | None = None
) -> Iterator[Progress | FileReport]:
    """Take every file in; yield progress, and a report for each digest.

    One file's failure never stops the others. All files are one act. Stopped
    anywhere and run again, nothing comes twice and nothing is lost. A *reading*
    that is given is left open for the next import.

    Raises:
        LibraryError: The library itself cannot be written.
    """
    store.must_write()
    sources = sources_of(intake)
    known = frozenset[str]() if intake.year else store.read(readings.whole)
    mended = store.read(readings.mended)
    taking_in = _TakingIn(store, intake, sources, mended)
    manner = Manner(rules_off(store), intake.fixes, known, tuple(mended.items()))
    with nullcontext(reading) if reading else Reading() as open_reading:
        for came in read_all(open_reading, sources, manner, tr("Importing {name}")):
            yield from taking_in.take(came)
        yield from taking_in.finish()
    yield Progress(tr("Imported"), len(sources), len(sources))


def sources_of(intake: Intake) -> list[Source]:
    """Return everything that an intake is to read, folders walked."""
    files = (Source(path=path) for path in find_files(intake.paths))
    return [*files, *intake.items]


def told_of(intake: Intake, place: str) -> Told:
    """Return what was told of the digest at *place*."""
    return Told(intake.name, intake.year, dict(intake.fixes).get(place, ()))


def read_all(
    reading: Reading, sources: list[Source], manner: Manner, doing: str
) -> Iterator[Progress | Read | Papers]:
    """Yield all that is in *sources*, with progress before each of them.

    What is told is *doing*, such as "Reading {name}". While one is taken in, the next is read.
    """
    try:
        for number, (source, following) in enumerate(zip_longest(sources, sources[1:])):
            yield Progress(doing.format(name=_called(source)), number, len(sources))
            yield from reading.read(source, manner, following)
    finally:
        reading.forget()


def _called(source: Source) -> str:
    return source.path.name if source.path else source.name


class _TakingIn:
    """All files of an import on their way in, one after the other, as one act."""

    def __init__(
        self,
        store: Store,
        intake: Intake,
        sources: list[Source],
        mended_before: Mapping[str, tuple[Fix, ...]],
    ) -> None:
        self._store = store
        self._intake = intake
        self._mended_before = mended_before
        self._what = tr("%n file(s)", n=len(sources))
        if len(sources) == 1:
            self._what = tr("“{text}”").format(text=intake.name or _called(sources[0]))
        self._act: Sequence | None = None
        self._now: Taking | Again | None = None
        self._mended: tuple[Read, list[Prepared]] | None = None

    def take(self, came: Progress | Read | Papers) -> Iterator[Progress | FileReport]:
        """Take what was read; yield what is to be told of it."""
        match came:
            case Progress():
                yield came
            case Papers():
                yield from self._add(came)
            case Read():
                yield from self._begin(came)

    def finish(self) -> Iterator[Progress | FileReport]:
        """Yield the report on the digest that was taken in last, if there is one."""
        now, mended = self._now, self._mended
        self._now = self._mended = None
        if isinstance(now, Again) and mended is not None:
            yield from now.take(mended[0], folded(mended[1])[0])
        elif isinstance(now, Taking):
            yield now.report()
        self._act = (now and now.act) or self._act

    def _begin(self, read: Read) -> Iterator[Progress | FileReport]:
        if isinstance(self._now, Taking) and self._now.place == read.place and read.error:
            self._now.warn(tr("It was taken in only in part: {error}.").format(error=read.error))
            return
        yield from self.finish()
        if read.place in self._intake.left_out:
            return
        if read.error is not None:
            yield FileReport(path=read.place, error=read.error, advice=read.advice)
            return
        label, lasting = tr("Import {what}").format(what=self._what), self._intake.lasting
        entry = Entry("import", label, self._act, across=True, lasting=lasting)
        told = told_of(self._intake, read.place)
        before = self._store.read(readings.read_before, read.hash) if told.fixes else None
        if before is None:
            # As the process that reads was told to read it.
            told = replace(told, fixes=told.fixes or self._mended_before.get(read.hash, ()))
            self._now = Taking(self._store, read, told, entry)
            return
        # What is here already is read anew, as the reader has mended it.
        place, original = self._store.read(digests.kept_original, *before)
        mended = replace(original, fixes=told.fixes)
        self._now, self._mended = Again(self._store, place, mended, entry), (read, [])

    def _add(self, papers: Papers) -> Iterator[Progress]:
        taking = self._now
        if self._mended is not None:
            self._mended[1].extend(papers.papers)
        if not isinstance(taking, Taking):  # or the reader has left it out
            return
        for start in range(0, len(papers.papers), BATCH):
            if taking.taken:
                time.sleep(PAUSE)
            taking.take(papers.papers[start : start + BATCH])
            yield Progress(
                tr("Importing {name}").format(name=taking.name), taking.taken, taking.total
            )
