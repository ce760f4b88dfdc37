"""Measure how surely noisy copies are known again, and how seldom other papers are."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import mean, quantiles

from reader.text.likeness import Likeness, Texts, compare, sketch
from reader.text.normal import fingerprint
from tests.bench.corpus import entries
from tests.bench.noise import NOISES
from tests.bench.same_papers import SAME
from tests.rows import Row

COPIED, SEED = 5_000, 20_261
ORIGINALS, ALL_ORIGINALS = 20_000, 100_000
RECALL, PRECISION = 0.98, 0.999
SKETCH, COMPARE = 150.0, 200.0
"""Microseconds of the processor: a hundred thousand papers are sketched in 15 seconds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of the corpus, by its identifier there."""

    id: str
    texts: Texts


@dataclass(slots=True)
class Index:
    """Papers by the numbers of their sketches, and what asking cost."""

    papers: Sequence[Entry]
    places: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    candidates: list[int] = field(default_factory=list)
    comparing: float = 0.0

    def fill(self) -> None:
        """Sketch every paper."""
        for place, paper in enumerate(self.papers):
            for number in sketch(*paper.texts):
                self.places[number].append(place)

    def alike(self, texts: Texts, but: int | None = None) -> dict[int, Likeness]:
        """Compare *texts* with every paper that shares a number, except number *but*."""
        near = {p for number in sketch(*texts) for p in self.places.get(number, ())} - {but}
        self.candidates.append(len(near))
        start = time.process_time()
        found = {place: compare(texts, self.papers[place].texts) for place in near}
        self.comparing += time.process_time() - start
        return found


@dataclass(slots=True)
class Tally:
    """What became of the papers of one kind that were looked up."""

    asked: int = 0
    known: int = 0
    questions: int = 0
    doubled: int = 0
    """Merges with the same paper, which the corpus holds twice, as judged by eye."""
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def take(self, paper: Entry, found: Iterable[tuple[Entry, Likeness]]) -> None:
        """Count what was found for a text of *paper*."""
        self.asked += 1
        certain = {other.id for other, likeness in found if likeness.certain}
        self.known += paper.id in certain
        self.questions += any(not one.certain and one.score >= 0.5 for _, one in found)
        for other in certain - {paper.id}:
            pair = min(paper.id, other), max(paper.id, other)
            if pair in SAME:
                self.doubled += 1
            else:
                self.wrong.append(pair)


def duplicates(long: bool) -> Iterator[Row]:
    """Look up noisy copies among 100,000 papers, then the papers themselves among the others."""
    papers = [Entry(one.id, (one.paper.title, one.paper.abstract)) for one in entries()]
    index = Index(papers)
    yield from _speed(papers)
    yield _microseconds("sketching and indexing, µs a paper", index.fill, len(papers), SKETCH)
    yield from _buckets(index)
    copies = _copies(index)
    for kind, tally in copies.items():
        yield Row(f"known again: {kind}", tally.known / tally.asked, "", holds=True)
        yield Row(f"asked about: {kind}", tally.questions / tally.asked, "", holds=True)
    index.candidates.clear()
    index.comparing = 0.0
    originals = _originals(index, ALL_ORIGINALS if long else ORIGINALS)
    yield from _verdict([*copies.values()], originals)
    yield from _cost(index)


def _speed(papers: Sequence[Entry]) -> Iterator[Row]:
    def prints() -> None:
        for paper in papers:
            fingerprint(*paper.texts)

    def both() -> None:
        for paper in papers:
            fingerprint(*paper.texts)
            sketch(*paper.texts)

    yield _microseconds("fingerprint, µs a paper", prints, len(papers), SKETCH)
    yield _microseconds("fingerprint and sketch, µs a paper", both, len(papers), SKETCH)


def _microseconds(name: str, work: Callable[[], object], papers: int, most: float) -> Row:
    start = time.process_time()
    work()
    each = 1e6 * (time.process_time() - start) / papers
    return Row(name, each, f"≤ {most:.0f}", each <= most)


def _buckets(index: Index) -> Iterator[Row]:
    sizes = Counter(map(len, index.places.values()))
    numbers = sum(size * count for size, count in sizes.items())
    mean = numbers / len(index.papers)
    yield Row("numbers a sketch, mean", mean, "≤ 8", mean <= 8)
    p999 = quantiles(map(len, index.places.values()), n=1_000)[-1]
    yield Row("papers that share a number, p99.9", p999, "", holds=True)
    yield Row("papers that share a number, most", max(sizes), "≤ 200", max(sizes) <= 200)


def _copies(index: Index) -> dict[str, Tally]:
    random = Random(SEED)
    chosen = random.sample(range(len(index.papers)), COPIED)
    tallies = {kind: Tally() for kind in NOISES}
    for kind, noise in NOISES.items():
        for place in chosen:
            paper = index.papers[place]
            _take(index, tallies[kind], paper, index.alike(noise(random, paper.texts)))
    return tallies


def _originals(index: Index, count: int) -> Tally:
    tally = Tally()
    places = Random(SEED).sample(range(len(index.papers)), count)
    for place in places:
        paper = index.papers[place]
        _take(index, tally, paper, index.alike(paper.texts, but=place))
    return tally


def _take(index: Index, tally: Tally, paper: Entry, found: dict[int, Likeness]) -> None:
    tally.take(paper, [(index.papers[place], likeness) for place, likeness in found.items()])


def _verdict(copies: Sequence[Tally], originals: Tally) -> Iterator[Row]:
    known, asked = sum(one.known for one in copies), sum(one.asked for one in copies)
    yield Row("known again: all", known / asked, f"≥ {RECALL}", known >= RECALL * asked)
    wrong = sum(len(one.wrong) for one in copies)
    right = known + sum(one.doubled for one in copies)
    yield _precision("precision of merges, copies", right, wrong)
    yield _precision(
        "precision of merges, copies and originals",
        right + originals.doubled,
        wrong + len(originals.wrong),
    )
    yield Row("originals looked up", originals.asked, "", holds=True)
    yield Row("originals that the corpus holds twice", originals.doubled, "", holds=True)
    pairs = sorted(set(originals.wrong))
    most = originals.asked // 1_000
    yield Row(
        "originals taken for another paper", len(pairs), f"≤ {most}", len(originals.wrong) <= most
    )
    yield from (Row(f"  {one} | {other}", "", "", holds=True) for one, other in pairs)
    share = originals.questions / originals.asked
    yield Row("asked about: originals", share, "≤ 0.02", share <= 0.02)


def _precision(name: str, right: int, wrong: int) -> Row:
    precision = right / (right + wrong)
    return Row(name, f"{precision:.5f} ({wrong} wrong)", f"≥ {PRECISION}", precision >= PRECISION)


def _cost(index: Index) -> Iterator[Row]:
    each = 1e6 * index.comparing / sum(index.candidates)
    yield Row("comparing, µs a pair", each, f"≤ {COMPARE:.0f}", each <= COMPARE)
    yield Row("candidates of an original, mean", mean(index.candidates), "", holds=True)
    p99 = quantiles(index.candidates, n=100)[-1]
    yield Row("candidates of an original, p99", p99, "≤ 100", p99 <= 100)
