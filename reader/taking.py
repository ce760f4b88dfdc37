"""Take one digest in, step by step: for the import, for its preview, and for a new reading."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.formats import READING
from reader.formats.decode import decode
from reader.formats.mending import mended
from reader.formats.year import with_year
from reader.merge import Prepared, folded, prepared
from reader.reading import Read
from reader.store import digests
from reader.store.digests import Kept, Original
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Values
from reader.store.store import Store
from reader.store.taking_in import Taken, take_in_papers
from reader.types import FileReport, Fix, ParsedDigest, Progress
from reader.types import Sequence as Seq

EVERY = 1_000
"""Papers prepared between two reports of progress: a fifth of a second."""
RULES_OFF = "repair_off"
"""The library's setting that names the rules of repair which are switched off."""


@dataclass(frozen=True, slots=True)
class PreparedRead:
    """A digest that was read, ready to be taken in: its papers once each."""

    original: Original
    digest: ParsedDigest
    papers: list[Prepared]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the reader told of a digest, beside what stands in it."""

    name: str = ""
    year: int | None = None
    fixes: tuple[Fix, ...] = ()


def prepare(read: Read, told: Told, off: frozenset[str]) -> Iterator[Progress | PreparedRead]:
    """Yield progress, then *read* with its fixes made, ready to be taken in."""
    assert read.digest is not None
    digest = read.digest
    if told.fixes:
        digest = mended(digest, decode(zlib.decompress(read.packed)).text, told.fixes)
    ready: list[Prepared] = []
    for number, paper in enumerate(digest.papers):
        if number % EVERY == EVERY - 1:
            yield Progress(f"Reading {read.name}", number, len(digest.papers))
        ready.append(prepared(paper, off))
    papers, again = folded(ready)
    original = Original(
        read.place,
        told.name or digest.name or read.name,
        read.hash,
        read.packed,
        with_year(digest.date, told.year, read.stamp),
        READING,
        told.fixes,
    )
    yield PreparedRead(original, digest, papers, (*digest.warnings, *map(_repeated, again)))


def _repeated(each: Prepared) -> str:
    return f"Line {each.paper.first_line}: “{each.paper.title}” stands on this page twice."


@dataclass(slots=True)
class _Tally:
    new: int = 0
    known: int = 0
    decided: int = 0
    dismissed: int = 0
    changed: int = 0
    doubtful: int = 0
    added: int = 0

    def count(self, taken: Taken) -> None:
        """Count a batch."""
        asked = {record for pair in taken.matches.doubts for record in pair}
        seen: set[int] = set()
        self.added += taken.added
        for record in taken.records:
            paper = taken.paper(record)
            how = taken.before.get(paper)
            known = how is not None or paper in seen
            seen.add(paper)
            self.new += not known
            self.known += known
            self.decided += how not in (None, "inbox")
            self.dismissed += how == "dismissed"
            self.changed += known and record in taken.created
            self.doubtful += not known and record in asked


class Taking:
    """One digest on its way in. ``act`` is the act that showed it, once there is one."""

    def __init__(self, store: Store, told: Told, entry: Entry) -> None:
        self._store = store
        self._told = told
        self._entry = entry
        self._place: Kept | None = None
        self._hash = ""
        self._warnings: list[str] = []
        self._tally = _Tally()
        self.act: Seq | None = None

    def rules_off(self) -> frozenset[str]:
        """Return the rules of repair that are switched off in this library."""
        return frozenset(self._store.setting(RULES_OFF).split())

    def warn(self, text: str) -> None:
        """Add a remark to the report."""
        self._warnings.append(text)

    def known_whole(self, read: Read) -> FileReport | None:
        """Return the report on a digest that is here already and shown, all of it; else None."""
        place = self._store.read(digests.kept, read.hash, self._told.fixes)
        if place is None or place.hidden or not place.complete or self._told.year is not None:
            return None
        assert read.digest is not None
        self._place = place
        states = self._store.read(digests.decisions, place.digest_id)
        known = sum(states.values())
        self._tally = _Tally(
            known=known,
            decided=known - states.get("inbox", 0),
            dismissed=states.get("dismissed", 0),
        )
        return self._report(read.place, read.digest, read.digest.warnings)

    def show(self, ready: PreparedRead) -> None:
        """Keep the original if it is new, and make the library show it, as an act."""
        original = ready.original
        with self._store.writing() as db:
            place = digests.kept(db, original.hash, original.fixes)
            known = place is not None
            if place is None:
                place = digests.keep(db, original, digests.grown(db, original, ready.papers))
            puts: list[tuple[Mark, Values]] = []
            if place.hidden:
                puts.append((Mark.VERSION, {place.digest_id: place.version}))
            if self._told.year is not None and original.date.text:
                year = [original.date.year, int(original.date.year_inferred)]
                puts.append((Mark.YEAR, {place.digest_id: year}))
            self._do(puts)
        self._place, self._hash = place, original.hash
        if known and place.hidden:
            self.warn("It had been taken back; now it is here again.")

    def take(self, papers: Sequence[Prepared]) -> Taken | None:
        """Take a batch of its papers in; None when the reader has taken it back meanwhile."""
        with self._store.writing() as db:
            place = digests.kept(db, self._hash, self._told.fixes)
            if place is None or place.hidden:
                return None
            taken = take_in_papers(db, place, papers)
            self._do(taken.puts)
        self._tally.count(taken)
        return taken

    def finish(self) -> None:
        """Remember that all of it has been taken in."""
        assert self._place is not None
        with self._store.writing() as db:
            digests.finish(db, self._place)

    def report(self, ready: PreparedRead) -> FileReport:
        """Return what became of it."""
        return self._report(ready.original.path, ready.digest, ready.warnings)

    def _report(self, path: str, digest: ParsedDigest, warnings: Sequence[str]) -> FileReport:
        assert self._place is not None
        tally = self._tally
        name, date = self._store.read(digests.title, self._place.digest_id)
        return FileReport(
            path=path,
            digest=name,
            digest_id=self._place.digest_id,
            appearances=tally.new + tally.known,
            new=tally.new,
            known=tally.known,
            decided=tally.decided,
            dismissed=tally.dismissed,
            changed=tally.changed,
            doubtful=tally.doubtful,
            added=tally.added,
            format=digest.format,
            orphans=digest.orphans,
            kinds=dict(Counter(digest.lines)),
            date=date,
            warnings=(*warnings, *self._warnings),
        )

    def _do(self, puts: Sequence[tuple[Mark, Values]]) -> None:
        if puts:
            entry = replace(self._entry, joins=self.act or self._entry.joins)
            act: Act | None = self._store.act(entry, puts)
            self.act = act.act if act else self.act
