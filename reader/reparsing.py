"""Read the kept originals anew, by newer parsers and rules, and keep every paper and mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.merge import Prepared, folded
from reader.reading import Read, Reading, read_again
from reader.store import digests, readings
from reader.store.digests import Kept, Original
from reader.store.heirs import heirs
from reader.store.history import Entry
from reader.store.marks import Mark, Puts
from reader.store.records import kept_apart, roots
from reader.store.rereading import Reread, Stood, compared, end, refresh, standing
from reader.store.rules import rules_off
from reader.store.store import Store
from reader.store.taking_in import matched, take_in_papers
from reader.store.uniting import has_marks, inheriting, uniting
from reader.types import READING, DigestId, FileReport, Progress, RecordId, Sequence
from reader.words import tr

BATCH = 200
"""Papers that are brought up to date in one transaction."""


def reparse(
    store: Store, some: list[tuple[DigestId, int]], *, lasting: bool = False
) -> Iterator[Progress | FileReport]:
    """Read originals of digests again; yield progress, and a report on each.

    Papers that are read in another way keep their marks and are shown by the new text.
    What was marked and is found no more stays. All is one act; *lasting* when undo is
    to pass it over.

    Raises:
        LibraryError: The library itself cannot be written.
    """
    store.must_write()
    entry = Entry("reparse", tr("Read digests again"), across=True, lasting=lasting)
    with Reading() as reading:
        for number, (digest, version) in enumerate(some):
            place, original = store.read(digests.kept_original, digest, version)
            yield Progress(tr("Reading {name} again").format(name=original.name), number, len(some))
            again = Again(store, place, original, entry)
            yield from again.run(reading)
            entry = replace(entry, joins=again.act)
    yield Progress(tr("Read again"), len(some), len(some))


class Again:
    """One original that is read again. ``act`` is the act that changed something, if any did."""

    def __init__(self, store: Store, place: Kept, original: Original, entry: Entry) -> None:
        self._store = store
        self._place = place
        self._original = original
        self._entry = entry
        self._off = rules_off(store)
        self.act: Sequence | None = entry.joins

    def run(self, reading: Reading) -> Iterator[Progress | FileReport]:
        """Read it, and take in what is different; yield progress and the report."""
        original = self._original
        for came in read_again(reading, original.packed, original.path, original.fixes, self._off):
            if isinstance(came, Progress):
                yield came
            elif came[0].digest is None:
                yield self._report(0, came[0].error)
            else:
                yield from self.take(came[0], folded(came[1])[0])
        with self._store.writing() as db:
            readings.set_reading(db, self._place, READING)

    def take(self, read: Read, papers: list[Prepared]) -> Iterator[Progress | FileReport]:
        """Take in how a new reading differs; yield progress and the report."""
        digest = self._place.digest_id
        with self._store.writing() as db:
            stood = standing(db, digest, self._original.hash)
            reread = compared(db, digest, stood, papers)
            new = {id(each) for each in reread.found}
            if reread.lost or reread.found:
                self._replace(reread, same_count=len(stood) == len(papers))
        for start in range(0, len(papers), BATCH):
            yield Progress(tr("Reading {name} again").format(name=read.name), start, len(papers))
            some = [each for each in papers[start : start + BATCH] if id(each) not in new]
            with self._store.writing() as db:
                refresh(db, digest, some, self._off)
        yield self._report(len(papers), changed=len(reread.found) or len(reread.lost))

    def _replace(self, reread: Reread, *, same_count: bool) -> None:
        """Show what was found as the digest's next version, in place of what was lost."""
        with self._store.writing() as db:
            digest = self._place.digest_id
            following = heirs(db, reread, same_count=same_count)
            place = self._place = digests.keep(db, self._original, digest)
            marked = has_marks(db, [old.paper for old in reread.lost])
            gone = [
                old for old in reread.lost if old.record in following or old.paper not in marked
            ]
            self._do([(Mark.VERSION, {digest: place.version})])
            taken = take_in_papers(db, place, reread.found, unmatched=True)
            both = list(zip(reread.found, taken.records, strict=True))
            records = {id(each): record for each, record in both}
            stays = [
                old
                for old in gone
                if old.record in following
                and not self._inherit(old, records[id(following[old.record])])
                and old.paper in marked
            ]
            end(db, place, [old for old in gone if old not in stays])
            # Only now: what a paper was before comes before what it is like.
            sketches = {record: each.sketch for each, record in both}
            self._do(uniting(db, matched(db, sketches, list(sketches)).merges))

    def _inherit(self, old: Stood, record: RecordId) -> bool:
        """Have the record that takes an older one's place stand for the same paper, if it may."""
        with self._store.writing() as db:
            now = roots(db, [old.record, record])
            first, second = now[old.record], now[record]
            if first != second and kept_apart(db, first, second):
                return False
            self._do(inheriting(db, first, second, old.record, record))
            return True

    def _do(self, puts: Puts) -> None:
        act = self._store.act(replace(self._entry, joins=self.act), puts)
        self.act = act.act if act else self.act

    def _report(self, papers: int, error: str | None = None, *, changed: int = 0) -> FileReport:
        return FileReport(
            path=self._original.path,
            digest=self._original.name,
            digest_id=self._place.digest_id,
            appearances=papers,
            known=papers,
            changed=changed,
            date=self._original.date,
            warnings=(tr("It is left as it was read before: {error}").format(error=error),)
            if error
            else (),
        )
