"""Measure the search at 100,000 papers, or a million, beside FTS5 and tantivy."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from secrets import token_hex
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from reader import triage
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.query import parse
from reader.search import Search
from reader.store import find
from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.battery.queries import fuzzed
from tests.bench.asked import SAMPLE, SEED, Asked, Drawing
from tests.bench.building import Built, begin, built, taught
from tests.bench.corpus import papers
from tests.bench.engines import Running, alone
from tests.bench.keystrokes import keystrokes
from tests.bench.searched import searched, tags_of
from tests.bench.typos import typo_rows
from tests.rows import Row

PAPERS, LONG_PAPERS = 100_000, 1_000_000
FUZZED, LONG_FUZZED = 2_000, 100_000
MOST, LONG_MOST = 5.0, 30.0
"""Milliseconds of a search at 95 %."""
RATES = {1: 3_000, 2: 5_500}
"""Papers a second, by the number of processes."""
SIZE = 1.1
"""Kilobytes of the index a paper."""
TIMES_FTS5 = {"one common term": 10.0, "OR of three": 10.0, "a sentence": 10.0}
"""How many times as quick as FTS5; elsewhere quicker."""
OF_TANTIVY, AHEAD = 3.0, 3
OPENING, UPDATE, FINDABLE = 150.0, 50.0, 1.0
UPDATES = 20
SLOWEST = 2.0
BUILDING, RESIDENT, PEAK = 300.0, 800, 1_500
"""Of a million papers: seconds, and megabytes."""


def search(long: bool) -> Iterator[Row]:
    """Build and ask; everything that can be told apart is a row of its own."""
    with TemporaryDirectory() as name:
        scratch = Path(name)
        library = searched(scratch, PAPERS)
        yield from _building(library)
        taught(library)
        drawn = _drawn(library)
        yield from _beside_peers(library, drawn)
        yield from _opening(library, drawn["one rare term"])
        yield from _updating(library)
        yield from _findable(library)
        yield from _asked(library, LONG_FUZZED if long else FUZZED)
        yield from keystrokes(library, scratch, drawn["as you type"])
        if long:
            yield from _million(searched(scratch, LONG_PAPERS), drawn)


def _drawn(library: Library) -> Mapping[str, list[Asked]]:
    with Store(library) as store:
        return Drawing(list(papers(SAMPLE)), tags_of(store)).all()


def _building(library: Library) -> Iterator[Row]:
    last: Built | None = None
    for processes, least in RATES.items():
        last = built(library, processes)
        name = f"building by {processes}, papers a second"
        yield Row(name, last.rate, f"≥ {least:,}", last.rate >= least)
    assert last is not None
    size = last.size / last.papers / 1000
    yield Row("index, kB a paper", size, f"≤ {SIZE}", size <= SIZE)


def _beside_peers(library: Library, drawn: Mapping[str, Sequence[Asked]]) -> Iterator[Row]:
    """Yield each kind of search, the engines in turn, so that each meets the same machine."""
    ahead = []
    with ExitStack() as running:
        ours, whole, fts5, tantivy = (
            running.enter_context(Running(name, library))
            for name in ("Lectern", "answers", "FTS5", "tantivy")
        )
        yield Row("FTS5: building, papers a second", PAPERS / fts5.seconds, "", holds=True)
        yield Row("tantivy: building, papers a second", PAPERS / tantivy.seconds, "", holds=True)
        for name, searches in drawn.items():
            times = ours.times(searches)
            yield _row(f"{name}: p50 / p95 ms", times, MOST)
            # From the text on, with spelling and words to mark: key to paint has the goal.
            told = _told(whole.times(searches))
            yield Row(f"{name}: with all of an answer", told, "", holds=True)
            p50, other = median(times), fts5.times(searches)
            least = TIMES_FTS5.get(name, 1.0)
            told = f"{_told(other)} ({median(other) / p50:.1f} ×)"
            yield Row(f"{name}: FTS5", told, f"> {least:.0f} ×", median(other) > least * p50)
            other = tantivy.times(searches)
            told = f"{_told(other)} ({p50 / median(other):.2f} of it)"
            holds = p50 <= OF_TANTIVY * median(other)
            yield Row(f"{name}: tantivy", told, f"≤ {OF_TANTIVY:.0f} of it", holds)
            ahead.append(p50 < median(other))
        yield Row("resident after these, MB", ours.resident() / 1e6, "", holds=True)
    yield Row("kinds of search ahead of tantivy", sum(ahead), f"≥ {AHEAD}", sum(ahead) >= AHEAD)


def _opening(library: Library, searches: Sequence[Asked]) -> Iterator[Row]:
    times = []
    with Store(library) as store:
        for asked in searches[:10]:
            start = time.perf_counter()
            one = Search(store)
            one.ask(parse(asked.text()), typing=True)
            times.append(1000 * (time.perf_counter() - start))
            one.close()
    figure = median(times)
    yield Row("opening to first result, ms", figure, f"≤ {OPENING:.0f}", figure <= OPENING)


def _updating(library: Library) -> Iterator[Row]:
    times = alone(_updates, library)
    told = f"{median(times):.1f} / {max(times):.1f}"
    yield Row(
        "one paper brought up to date, p50 / max ms", told, f"≤ {UPDATE:.0f}", max(times) <= UPDATE
    )


def _updates(library: Library) -> list[float]:
    """Return the milliseconds of each update."""
    times = []
    with Store(library) as store:
        ids = store.read(find.ids, Place(PlaceKind.ALL))
        for number in range(UPDATES):
            triage.tag(store, ids[number * 1_000 :][:1], f"updated {number}")
            start = time.perf_counter()
            for _ in catch_up(store):
                pass
            times.append(1000 * (time.perf_counter() - start))
    return times


def _findable(library: Library) -> Iterator[Row]:
    """Tag papers while all others are indexed, and wait until each is found by its tag."""
    waits = []
    with Store(library) as store:
        ids = store.read(find.ids, Place(PlaceKind.ALL))
        one, building, run = Search(store), begin(library), token_hex(8)
        while building.poll() is None:
            word = f"findable{run}x{len(waits)}"
            triage.tag(store, ids[len(waits) * 500 :][:1], word)
            start = time.perf_counter()
            while not one.ask(parse(word), typing=True).total and building.poll() is None:
                time.sleep(0.01)
            waits.append(time.perf_counter() - start)
            time.sleep(0.2)
        one.close()
    name = f"marked while {PAPERS:,} are indexed, until found, p50 / max s ({len(waits)} times)"
    told = f"{median(waits):.2f} / {max(waits):.2f}"
    yield Row(name, told, f"≤ {FINDABLE:.0f}", max(waits) <= FINDABLE)


def _asked(library: Library, count: int) -> Iterator[Row]:
    with Store(library) as store:
        one = Search(store)
        yield from typo_rows(
            [paper.title for paper in papers(SAMPLE)], lambda text: one.ask(parse(text)).meant
        )
        yield from _fuzzed(one, count)
        one.close()


def _fuzzed(search: Search, count: int) -> Iterator[Row]:
    came = fuzzed(search, Random(int(os.environ.get("LECTERN_SEED") or SEED)), count)
    yield came.failures()
    name = f"slowest of {count:,} of these, s"
    yield Row(name, came.slowest, f"≤ {SLOWEST:.0f}", came.slowest <= SLOWEST)


def _million(library: Library, drawn: Mapping[str, Sequence[Asked]]) -> Iterator[Row]:
    """Yield the same of ten times as many papers: nine of ten are copies with other words."""
    made = built(library, 2)
    name = f"{LONG_PAPERS:,} papers: "
    yield Row(
        f"{name}building by 2, s", made.seconds, f"≤ {BUILDING:.0f}", made.seconds <= BUILDING
    )
    peak = made.peak / 1e6
    yield Row(f"{name}peak while building, MB", peak, f"≤ {PEAK:,}", peak <= PEAK)
    yield Row(f"{name}index, kB a paper", made.size / made.papers / 1000, "", holds=True)
    with Running("Lectern", library) as ours:
        for kind, searches in drawn.items():
            yield _row(f"{name}{kind}: p50 / p95 ms", ours.times(searches), LONG_MOST)
        resident = ours.resident() / 1e6
        yield Row(f"{name}resident, MB", resident, f"≤ {RESIDENT}", resident <= RESIDENT)


def _row(name: str, times: Sequence[float], most: float) -> Row:
    return Row(name, _told(times), f"p95 ≤ {most:.0f}", quantiles(times, n=100)[94] <= most)


def _told(times: Sequence[float]) -> str:
    return f"{median(times):.2f} / {quantiles(times, n=100)[94]:.2f}"
