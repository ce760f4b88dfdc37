"""Measure how quickly 100,000 papers come in from one file of JSON Lines, and come again."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from reader.library import Library
from reader.store import duplicates
from tests.bench.corpus import CORPUS
from tests.bench.importing import Run, TimedStore, imported_in
from tests.rows import Row
from tests.shared import shared

FIRST, AGAIN = 60.0, 15.0
"""Seconds, with all that finds duplicates; the second time nothing is new."""
HELD = 100.0
"""Milliseconds of the write lock that an act of the reader's may have to wait for."""


def json_lines(_long: bool) -> Iterator[Row]:
    """Import the corpus as it is, once and again; the two forms are the same."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "papers.jsonl"
        with gzip.open(shared(CORPUS)) as packed, path.open("wb") as plain:
            shutil.copyfileobj(packed, plain)
        with TimedStore(Library(folder / "library", folder / "cache")) as store:
            first = imported_in(store, [path])
            yield from _first(first)
            p95 = quantiles(store.held, n=20)[-1]
            yield Row("write lock held, p95, ms", p95, f"≤ {HELD:.0f}", p95 <= HELD)
            yield Row("pairs to ask about", len(store.read(duplicates.doubts)), "", holds=True)
            again = imported_in(store, [path])
            yield Row("again, seconds", again.seconds, f"≤ {AGAIN:.0f}", again.seconds <= AGAIN)
            yield Row("again, papers added", again.added, "0", again.added == again.new == 0)


def _first(run: Run) -> Iterator[Row]:
    yield Row("papers", run.appearances, "100,000", run.appearances == 100_000)
    yield Row("new", run.new, "", holds=True)
    yield Row("seconds", run.seconds, f"≤ {FIRST:.0f}", run.seconds <= FIRST)
