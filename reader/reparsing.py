"""Read the kept originals anew, by newer parsers and rules, and keep every mark."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace

from reader.merge import Prepared, folded
from reader.reading import Manner, Read, Reading, Source, gathered
from reader.store import digests
from reader.store.digests import Kept, Original
from reader.store.history import Entry
from reader.store.marks import Key, Mark, Values
from reader.store.rereading import (
    Stood,
    heirs,
    keep_standing,
    refresh,
    replace_earlier,
    same_papers,
    standing,
)
from reader.store.rules import rules_off
from reader.store.store import Store
from reader.store.taking_in import take_in_papers
from reader.store.uniting import has_marks, uniting
from reader.taking import account_of
from reader.types import READING, DigestId, FileReport, Progress, RecordId, Sequence


def reparse(
    store: Store, some: list[DigestId], *, lasting: bool = False
) -> Iterator[Progress | FileReport]:
    """Read the originals of digests again; yield progress, and a report on each digest.

    Papers that are read in another way keep their marks and are shown by the new text.
    What no reading finds any more stays if it was marked. All is one act; *lasting*
    when undo is to pass it over.
    """
    act: Sequence | None = None
    with Reading() as reading:
        for number, digest in enumerate(some):
            place, original = store.read(digests.kept_original, digest)
            yield Progress(f"Reading {original.name} again", number, len(some))
            again = _Again(store, place, original, Entry("reparse", "Read digests again", act))
            again.lasting = lasting
            yield from again.run(reading)
            act = again.act or act
    yield Progress("Read again", len(some), len(some))


class _Again:
    """One digest that is read again. ``act`` is the act that changed it, if it was changed."""

    def __init__(self, store: Store, place: Kept, original: Original, entry: Entry) -> None:
        self._store = store
        self._place = place
        self._original = original
        self._entry = replace(entry, across=True)
        self.lasting = False
        self.act: Sequence | None = None

    def run(self, reading: Reading) -> Iterator[Progress | FileReport]:
        original = self._original
        source = Source(data=zlib.decompress(original.packed), place=original.path)
        manner = Manner(rules_off(self._store), ((original.path, original.fixes),))
        for came in gathered(reading.read(source, manner)):
            if isinstance(came, Progress):
                yield came
            elif came[0].digest is None:
                yield self._left_alone(came[0])
            else:
                yield self._taken(came[0], folded(came[1])[0])

    def _left_alone(self, read: Read) -> FileReport:
        """Leave a digest as it was read before when it cannot be read any more."""
        with self._store.writing() as db:
            digests.set_reading(db, self._place, READING)
        return self._report(0, read.error)

    def _taken(self, read: Read, papers: list[Prepared]) -> FileReport:
        with self._store.writing() as db:
            stood = standing(db, self._place.digest_id)
            if same_papers(db, stood, papers):
                refresh(db, self._place.digest_id, papers)
                digests.set_reading(db, self._place, READING)
                return self._report(len(stood))
            changed = self._replace(read, papers, stood)
            refresh(db, self._place.digest_id, papers)
        return self._report(len(papers), changed=changed)

    def _replace(self, read: Read, papers: list[Prepared], stood: list[Stood]) -> int:
        """Show the new reading as the digest's next version; return how many texts changed."""
        with self._store.writing() as db:
            digest = self._place.digest_id
            place = digests.keep(db, replace(self._original, reading=READING), digest)
            replace_earlier(db, place)
            self._do([(Mark.VERSION, {digest: place.version})])
            taken = take_in_papers(db, place, papers)
            self._do(taken.puts)
            merges, texts, gone = heirs(db, stood, papers)
            self._do([*uniting(db, merges), (Mark.TEXT, dict[Key, RecordId](texts.items()))])
            marked = has_marks(db, [old.paper for old in gone])
            keep_standing(db, digest, [old for old in gone if old.paper in marked])
            digests.finish(db, place, account_of(read))
            return len(texts)

    def _do(self, puts: list[tuple[Mark, Values]]) -> None:
        entry = replace(self._entry, joins=self.act or self._entry.joins, lasting=self.lasting)
        act = self._store.act(entry, puts)
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
            warnings=(f"It is left as it was read before: {error}",) if error else (),
        )
