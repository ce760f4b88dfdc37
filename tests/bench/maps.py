"""Measure the map of a library: how true it is, what it costs, how fluently it is looked at."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context

import numpy as np
from numpy.typing import NDArray

from reader.types import Progress
from tests.bench.corpus import Entry, entries
from tests.rows import Row

SIZES = (1_000, 10_000, 100_000)
SAMPLE = 500
"""Papers whose neighbours are looked at."""
NEAR = 10
"""Neighbours of each."""
TRUSTED = 0.9
"""Trustworthiness by Venna and Kaski (2001): 1 where all neighbours on the map are neighbours."""
KEPT_OF_HIGH = 0.75
"""How much of the categories that neighbours share in all dimensions they share on the map."""
COUNTINGS = 30.0
"""Drawing may take as long as counting its words so many times: of few papers, t-SNE is most."""
GROWTH = 1.6
"""Times that a paper of a map ten times as large may cost."""
SMALL = 2.0
"""Seconds of a processor for 1,000 papers, and for 100,000."""
LARGE = 60.0
MEGABYTES = 1_500


@dataclass(frozen=True, slots=True)
class Drawn:
    """What drawing one map came to."""

    papers: int
    seconds: float
    counting: float
    megabytes: int
    trust: float
    category: float
    high: float
    chance: float


def maps(long: bool) -> Iterator[Row]:
    """Yield how true maps of three sizes are, what they cost, and how fluent the largest is."""
    before: Drawn | None = None
    for size in SIZES:
        with get_context("spawn").Pool(1) as pool:
            one = pool.apply(drawn, (size,))
        yield from _told(one, before)
        before = one
    from tests.bench.map_frames import map_frames

    yield from map_frames(long)


def _told(one: Drawn, before: Drawn | None) -> Iterator[Row]:
    name = f"map of {one.papers:,}"
    yield Row(
        f"{name}: trustworthiness at {NEAR}", one.trust, f">= {TRUSTED}", one.trust >= TRUSTED
    )
    goal = KEPT_OF_HIGH * one.high
    held = goal <= one.category > one.chance
    yield Row(f"{name}: neighbours of one category", one.category, f">= {goal:.3f}", held)
    yield Row(f"{name}: the same in all dimensions", one.high, "-", holds=True)
    yield Row(f"{name}: the same at random", one.chance, "-", holds=True)
    limit = {SIZES[0]: SMALL, SIZES[-1]: LARGE}.get(one.papers)
    goal_text = f"<= {limit:g}" if limit else "-"
    holds = limit is None or one.seconds <= limit
    yield Row(f"{name}: seconds of a processor", round(one.seconds, 2), goal_text, holds)
    ratio = one.seconds / one.counting
    yield Row(f"{name}: countings of its words", ratio, f"<= {COUNTINGS:g}", ratio <= COUNTINGS)
    if before is not None:
        growth = one.seconds / one.papers / (before.seconds / before.papers)
        yield Row(f"{name}: cost of a paper, to a map of a tenth", growth, f"<= {GROWTH}",
                  growth <= GROWTH)  # fmt: skip
    yield Row(f"{name}: megabytes", one.megabytes, f"<= {MEGABYTES}", one.megabytes <= MEGABYTES)


def drawn(size: int) -> Drawn:
    """Draw a map of the corpus's first papers, in a process of its own, and look at it."""
    from reader.map.drawing import chart_of
    from reader.map.terms import Gathering

    some = list(entries(size))
    start = time.process_time()
    papers = Gathering()
    texts = ((one.paper.title, one.paper.abstract) for one in some)
    while batch := list(islice(texts, 500)):
        papers.take(batch)
    counting = time.process_time() - start
    chart = _last(chart_of(papers, np.arange(size), 1))
    seconds = time.process_time() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    found = _looked_at(some, chart.vectors.astype(np.float32), chart.places)
    return Drawn(size, seconds, counting, megabytes, *found)


def _last(work: Iterable):
    return next(came for came in work if not isinstance(came, Progress))


def _looked_at(some: list[Entry], vectors, places) -> tuple[float, float, float, float]:
    size, random = len(some), np.random.default_rng(0)
    sample = np.sort(random.permutation(size)[:SAMPLE])
    high = -(vectors[sample] @ vectors.T)
    low = ((places[sample, None] - places[None]) ** 2).sum(axis=2) if size <= 10_000 else np.stack(
        [((places - places[one]) ** 2).sum(axis=1) for one in sample]
    )  # fmt: skip
    for far in (high, low):
        far[np.arange(len(sample)), sample] = np.inf
    near = np.argpartition(low, NEAR, axis=1)[:, :NEAR]
    missed = sum(
        float(np.maximum((far[:, None] < far[at]).sum(axis=0) + 1 - NEAR, 0).sum())
        for far, at in zip(high, near, strict=True)
    )
    trust = 1 - 2 / (len(sample) * NEAR * (2 * size - 3 * NEAR - 1)) * missed
    kinds = _categories(some)
    truly = np.argpartition(high, NEAR, axis=1)[:, :NEAR]
    chance = random.integers(0, size, near.shape)
    shares = (_shared(kinds, sample, each) for each in (near, truly, chance))
    return (trust, *shares)


def _categories(some: list[Entry]) -> NDArray[np.int64]:
    """Return a number for the first arXiv category of each paper, 0 where it has none."""
    names: dict[str, int] = {}
    firsts = (next((tag for tag in one.tags if "." in tag), "") for one in some)
    return np.array([names.setdefault(name, len(names) + 1) if name else 0 for name in firsts])


def _shared(kinds: NDArray[np.int64], sample: NDArray[np.int64], near: NDArray[np.int64]) -> float:
    """Return how many neighbours that have a category have that of their paper."""
    own, others = kinds[sample], kinds[near]
    known = (own[:, None] > 0) & (others > 0)
    return float((others == own[:, None])[known].mean())
