"""Show what an import would bring: the import itself, done on trial and rolled back."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.intake import read_all, sources_of, told_of
from reader.merge import Prepared, folded
from reader.reading import Manner, Read, Reading, gathered
from reader.receiving import remarks
from reader.store import papers, readings
from reader.store.history import Entry
from reader.store.records import roots
from reader.store.rules import rules_off
from reader.store.store import Store
from reader.store.taking_in import Taken
from reader.taking import Taking, Told, original_of
from reader.text.decode import decode
from reader.text.likeness import Likeness
from reader.types import (
    Decision,
    Intake,
    Novelty,
    PaperId,
    Preview,
    Previewed,
    Progress,
    RecordId,
)
from reader.words import QT_TR_NOOP, tr

AT_ONCE = 1_000
"""Papers tried in one go: for so long, a third of a second, nobody else can write."""
LOOKED_AT = 4_000_000
"""Bytes of a text that is shown beside its papers."""
SURE = 0.8
"""Confidence of the parser below which a paper is shown as doubtful."""
_ENTRY = Entry("import", "Preview")


def preview(store: Store, intake: Intake) -> Iterator[Progress | Preview]:
    """Yield progress, and what each digest would bring; nothing is stored.

    What is the same inside of one import is seen within AT_ONCE papers.
    """
    sources = sources_of(intake)
    waiting: list[_Whole] = []
    mended = store.read(readings.mended)
    manner = Manner(rules_off(store), intake.fixes, mended=tuple(mended.items()))
    with Reading() as reading:
        for came in gathered(read_all(reading, sources, manner, tr("Reading {name}"))):
            if isinstance(came, Progress):
                yield came
                continue
            read, found = came
            if read.error is not None:
                yield Preview(read.place, read.name, error=read.error, advice=read.advice)
                continue
            waiting.append(_Whole(read, told_of(intake, read.place), found))
            if sum(len(whole.papers) for whole in waiting) >= AT_ONCE:
                yield from _tried(store, waiting)
                waiting.clear()
    yield from _tried(store, waiting)
    yield Progress(tr("Read"), len(sources), len(sources))


@dataclass(frozen=True, slots=True)
class _Whole:
    """A digest that was read, with all its papers."""

    read: Read
    told: Told
    papers: list[Prepared]


def _tried(store: Store, waiting: Sequence[_Whole]) -> Iterator[Progress | Preview]:
    """Yield what all that waits would bring, tried in one transaction if it is not too much."""
    if sum(len(whole.papers) for whole in waiting) <= AT_ONCE:
        with store.trial():
            found = [_previews(store, whole, whole.papers) for whole in waiting]
        yield from (_told(store, whole, seen) for whole, seen in zip(waiting, found, strict=True))
        return
    for whole in waiting:
        seen: list[Previewed] = []
        for start in range(0, len(whole.papers), AT_ONCE):
            yield Progress(
                tr("Comparing {name}").format(name=whole.read.name), start, len(whole.papers)
            )
            with store.trial():
                seen += _previews(store, whole, whole.papers[start : start + AT_ONCE])
        yield _told(store, whole, seen)


def _previews(store: Store, whole: _Whole, some: Sequence[Prepared]) -> list[Previewed]:
    """Return what *some* of a digest's papers would be, each text once."""
    once, _ = folded(some)
    taken = Taking(store, whole.read, whole.told, _ENTRY).take(once)
    assert taken is not None
    trial = _Trial(store, taken)
    return [trial.previewed(each, record) for each, record in zip(once, taken.records, strict=True)]


class _Trial:
    """What a batch came to, while it is still there to be asked."""

    def __init__(self, store: Store, taken: Taken) -> None:
        self._store = store
        self._taken = taken
        self._seen: set[PaperId] = set()
        doubts = _doubts(taken)
        self._twins = store.read(roots, [other for other, _ in doubts.values()])
        self._doubts = doubts

    def previewed(self, each: Prepared, record: RecordId) -> Previewed:
        """Return what one paper would be."""
        paper = self._taken.paper(record)
        how = self._taken.before.get(paper)
        again = paper in self._seen
        self._seen.add(paper)
        if how is not None or again:
            changed = record in self._taken.created
            return Previewed(
                paper=each.paper,
                novelty=Novelty.CHANGED if changed else Novelty.KNOWN,
                confidence=each.paper.confidence,
                why=QT_TR_NOOP("again in this import") if how is None else "",
                twin=paper if how is not None else None,
                twin_title=self._title(paper) if changed else "",
                decision=Decision(how) if how is not None else None,
            )
        return self._asked(each, record)

    def _asked(self, each: Prepared, record: RecordId) -> Previewed:
        sure = each.paper.confidence
        if record not in self._doubts:
            doubtful = sure < SURE
            why = QT_TR_NOOP("the lines may be split in another way") if doubtful else ""
            return Previewed(each.paper, Novelty.DOUBTFUL if doubtful else Novelty.NEW, sure, why)
        other, likeness = self._doubts[record]
        twin = self._twins[other]
        return Previewed(
            paper=each.paper,
            novelty=Novelty.DOUBTFUL,
            confidence=likeness.score,
            why=likeness.why,
            twin=None if self._is_new(twin) else twin,
            twin_title=self._title(twin),
        )

    def _is_new(self, paper: PaperId) -> bool:
        """Say whether a paper comes with this very import."""
        return paper in self._taken.roots.values() and paper not in self._taken.before

    def _title(self, paper: PaperId) -> str:
        return self._store.read(papers.title, paper)


def _doubts(taken: Taken) -> Mapping[RecordId, tuple[RecordId, Likeness]]:
    """Return for each record that raises a question the likeliest other one."""
    best: dict[RecordId, tuple[RecordId, Likeness]] = {}
    for (first, second), likeness in taken.matches.doubts.items():
        for mine, other in ((first, second), (second, first)):
            if mine not in best or best[mine][1].score < likeness.score:
                best[mine] = (other, likeness)
    return best


def _told(store: Store, whole: _Whole, seen: Sequence[Previewed]) -> Preview:
    read, digest = whole.read, whole.read.digest
    assert digest is not None
    original = original_of(read, whole.told)
    return Preview(
        place=read.place,
        name=original.name,
        format=digest.format,
        date=original.date,
        papers=tuple(seen),
        kinds=digest.lines,
        orphans=digest.orphans,
        warnings=(*digest.warnings, *remarks(store, digest)),
        source=_source(read.packed),
    )


def _source(packed: bytes) -> str:
    """Return the text that the line numbers count in; '' for one too long to be looked at."""
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(packed, LOOKED_AT)
    return decode(data).text if unpacking.eof else ""
