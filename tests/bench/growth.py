"""Measure how cost grows with the number of papers, each time beside peers in the same run."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from reader import triage
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.store import find
from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.bench.asked import SAMPLE, Asked, Drawing
from tests.bench.building import built, taught
from tests.bench.corpus import papers, write_digests
from tests.bench.display import screen
from tests.bench.engines import Running
from tests.bench.exported import exported
from tests.bench.importing import EACH, beside, imported_in
from tests.bench.library import filled
from tests.bench.opened import Opened, opened
from tests.bench.results.figures import Figure, fill_readme, fitted, kept
from tests.bench.start import copied, empty_window, started
from tests.bench.terminal_reader import NAME as TERMINAL
from tests.bench.terminal_reader import MissingPeerError, terminal_reader
from tests.folders import at_home
from tests.rows import Row

SIZES, LONG_SIZE = (1_000, 10_000, 100_000), 1_000_000
IMPORTED = 100_000
"""Papers that the corpus has: more cannot be imported, only copied."""
KINDS = ("one common term", "AND of two", "a sentence", "as you type")
FORMATS = ("markdown", "bibtex", "json-lines")
ACTS = 20
STARTS = 3
OURS, EMPTY = "Lectern", "empty Qt window"
STEEPEST: Mapping[str, float] = {
    "import": 1.25,
    "index": 1.25,
    "query": 1.25,
    "update": 0.5,
    "act": 0.5,
    "export": 1.25,
    "start-up": 0.6,
    "frames": 0.5,
    "memory": 0.6,
}
"""Goals: the greatest exponent of Lectern's growth. What a person waits for hardly grows."""


def growth(long: bool) -> Iterator[Row]:
    """Yield every figure at every size, then how steeply each grows; keep them as results."""
    figures: list[Figure] = []
    drawn = {
        name: searches
        for name, searches in Drawing(list(papers(SAMPLE)), ["none"]).all().items()
        if name in KINDS
    }
    shown_on = screen()
    yield Row("shown on", shown_on, "-", holds=True)
    for count in (*SIZES, LONG_SIZE) if long else SIZES:
        with TemporaryDirectory() as scratch:
            yield from _told(figures, count, _at(Path(scratch), count, drawn))
            if count <= IMPORTED:
                peer = terminal_reader(Path(scratch), count, drawn["AND of two"])
                yield from _told(figures, count, peer)
    for name, steep in fitted(figures).items():
        most = STEEPEST[name[0]] if name[1] == "Lectern" else None
        goal, holds = ("-", True) if most is None else (f"≤ {most}", steep <= most)
        yield Row(f"{' '.join(filter(None, name))}: exponent", steep, goal, holds)
    yield Row("kept as", kept(figures, shown_on), "-", holds=True)


def _told(figures: list[Figure], count: int, coming: Iterator[Figure]) -> Iterator[Row]:
    """Keep figures as they come; where a peer gives up, say why and go on."""
    try:
        for figure in coming:
            figures.append(figure)
            yield Row(f"{figure.name} ({count:,})", figure.cost, "-", holds=True)
    except MissingPeerError as error:
        yield Row(f"{TERMINAL} ({count:,}): not measured further", str(error), "-", holds=True)


def _at(scratch: Path, count: int, drawn: Mapping[str, Sequence[Asked]]) -> Iterator[Figure]:
    if count <= IMPORTED:
        yield from _imported(scratch, count)
    library = filled(scratch, count)
    with at_home(scratch):
        yield from _indexed(library, count, drawn)
        yield from _changed(library, count)
        for name in FORMATS:
            (took,) = exported(library, name, count)
            yield Figure("export", "Lectern", count, took.seconds, "s", name)
        yield from _opened(scratch, library, count)


def _imported(scratch: Path, count: int) -> Iterator[Figure]:
    folder = scratch / "digests"
    folder.mkdir()
    paths = write_digests(folder, count, EACH)
    rate, _ = beside(scratch, paths)
    with Store(Library(scratch / "imported", scratch / "imported-cache")) as store:
        yield Figure("import", "Lectern", count, imported_in(store, paths).seconds, "s")
    yield Figure("import", "SQLite alone", count, count / rate, "s")
    shutil.rmtree(folder)


def _indexed(
    library: Library, count: int, drawn: Mapping[str, Sequence[Asked]]
) -> Iterator[Figure]:
    made = built(library, 2)
    taught(library)
    with ExitStack() as running:
        engines = {
            name: running.enter_context(Running(name, library))
            for name in ("Lectern", "FTS5", "tantivy")
        }
        yield Figure("index", "Lectern", count, made.seconds, "s")
        for name in ("FTS5", "tantivy"):
            yield Figure("index", name, count, engines[name].seconds, "s")
        for kind, searches in drawn.items():
            for name, engine in engines.items():
                yield Figure("query", name, count, median(engine.times(searches)), "ms", kind)


def _changed(library: Library, count: int) -> Iterator[Figure]:
    """Yield what one act takes, and what it then takes to have its paper found anew."""
    acts, updates = [], []
    with Store(library) as store:
        ids = store.read(find.ids, Place(PlaceKind.ALL))
        for number in range(ACTS):
            acts.append(_milliseconds(_tagging(store, ids[number : number + 1], f"g{number}")))
            updates.append(_milliseconds(lambda: [*catch_up(store)]))
    yield Figure("act", "Lectern", count, median(acts), "ms")
    yield Figure("update", "Lectern", count, median(updates), "ms")


def _tagging(store: Store, ids: Sequence[int], name: str) -> Callable[[], object]:
    return lambda: triage.tag(store, ids, name)


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)


def _opened(scratch: Path, library: Library, count: int) -> Iterator[Figure]:
    """Yield what the window takes, and an empty one of Qt's in turn with it."""
    folder, program = copied(scratch, count), [sys.executable, "-P", "-m", "ui"]
    waits: dict[str, list[float]] = {OURS: [], EMPTY: []}
    runs: dict[str, list[Opened]] = {OURS: [], EMPTY: []}
    for _ in range(STARTS):
        waits[OURS].append(started(program, folder, weighed=False).seconds)
        waits[EMPTY].append(empty_window(folder).seconds)
        runs[OURS].append(opened(library))
        runs[EMPTY].append(opened(None))
    for name in (OURS, EMPTY):
        yield Figure("start-up", name, count, median(waits[name]), "s")
        turns = [quantiles(one.turns, n=100)[98] for one in runs[name]]
        yield Figure("frames", name, count, median(turns), "ms", "99 % of turns")
        resident = median(one.resident for one in runs[name])
        yield Figure("memory", name, count, resident / 1e6, "MB")


def readme(long: bool) -> Iterator[Row]:
    """Put the table of the last run of ``growth`` into the README."""
    done = fill_readme()
    yield Row("table in the README", "as kept" if done else "no marks or no run", "as kept", done)
