"""Measure how quickly papers are handed on in every format, beside the window and its turns."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader import triage
from reader.exporting import export
from reader.exports import EXPORTS, ExportFormat
from reader.library import Library
from reader.store import find
from reader.store.store import Store
from reader.types import ExportGroup, Place, PlaceKind, Shape
from reader.work import Export, Exported, packed
from tests.bench.display import screen
from tests.bench.exported import exported
from tests.bench.frames import SLACK
from tests.bench.library import filled
from tests.folders import at_home
from tests.rows import Row

PAPERS = 10_000
LONG_PAPERS = 100_000
FEW = 5
"""A fifth of the papers goes out first: what the rest needs beyond that is growth."""
PAGES = 500
"""Papers of a book or of pages: nobody prints more."""
CITED = 300
"""Papers that are cited: each is set by a style, which takes milliseconds."""
NOTED = 300
"""Papers that have a note."""
SECONDS, FIRST, GROWTH = 5.0, 200.0, 16.0
"""Goals: seconds for 10,000 papers, milliseconds to the first byte, megabytes of growth."""
PAGES_SECONDS = 20.0
CHANGED = 10
INDEX = 3
"""Files of a vault that tell of the others, at most: they change with them."""


def exports(long: bool) -> Iterator[Row]:
    """Yield what each format of the table takes, by itself; then pages while the window is used."""
    with tempfile.TemporaryDirectory() as scratch, at_home(scratch):
        count = LONG_PAPERS if long else PAPERS
        library = filled(Path(scratch), count)
        _mark(library)
        for one in EXPORTS:
            if one.shape is Shape.TEXT:
                yield from _text(library, one, count)
        for one in EXPORTS:
            if one.shape is Shape.FOLDER:
                yield from _folder(library, one, Path(scratch) / one.name)
        yield Row("shown on", screen(), "-", holds=True)
        yield from _pages(library, Path(scratch), count)


def _mark(library: Library) -> None:
    """Give papers what a reader gives them, and all of them their citation keys."""
    with closing(Store(library)) as store:
        ids = store.read(find.ids, Place(PlaceKind.ALL))
        triage.star(store, ids[::5], on=True)
        for paper in ids[:: max(1, len(ids) // NOTED)]:
            triage.note(store, paper, f"Look at *this* again, number {paper}.")
    exported(library, "bibtex", len(ids))


def _text(library: Library, one: ExportFormat, count: int) -> Iterator[Row]:
    if one.group is ExportGroup.CITATIONS:
        (took,) = exported(library, one.name, CITED)
        yield Row(f"{one.name}: {CITED} papers, s", took.seconds, "-", holds=True)
        return
    few, all_of_them = exported(library, one.name, count // FEW, count)
    goal, growth = SECONDS * count / PAPERS, all_of_them.peak - few.peak
    count = all_of_them.papers  # some are the same
    seconds, first = all_of_them.seconds, all_of_them.first * 1000
    yield Row(f"{one.name}: {count:,} papers, s", seconds, f"<= {goal:.0f}", seconds <= goal)
    yield Row(f"{one.name}: of the processor, s", all_of_them.processor, "-", holds=True)
    yield Row(f"{one.name}: first byte, ms", first, f"<= {FIRST:.0f}", first <= FIRST)
    yield Row(f"{one.name}: more memory, MB", growth, f"<= {GROWTH:.0f}", growth <= GROWTH)


def _folder(library: Library, one: ExportFormat, path: Path) -> Iterator[Row]:
    """Write a vault, again, and once more when ten of its papers have changed."""
    with closing(Store(library)) as store:
        ids = store.read(find.ids, Place(PlaceKind.ALL))[:PAPERS]
        job = Export(one.name, packed(ids), "All papers", path)
        seconds, first = _written(store, job, path)
        yield Row(f"{one.name}: {len(ids):,} papers, s", seconds, "-", holds=True)
        yield Row(f"{one.name}: files", first, f">= {len(ids):,}", first >= len(ids))
        seconds, touched = _written(store, job, path)
        yield Row(f"{one.name}: again, s", seconds, "-", holds=True)
        yield Row(f"{one.name}: again, files touched", touched, "0", touched == 0)
        for paper in ids[:CHANGED]:
            triage.note(store, paper, f"Changed at {time.time_ns()}.")  # a kept library has others
        _, touched = _written(store, job, path)
        most = CHANGED + INDEX
        holds = CHANGED <= touched <= most
        yield Row(f"{one.name}: {CHANGED} changed, files touched", touched, f"<= {most}", holds)


def _written(store: Store, job: Export, path: Path) -> tuple[float, int]:
    """Return the seconds that an export takes, and how many files are not those that were there."""
    before, begun = _files(path), time.perf_counter()
    assert any(isinstance(each, Exported) for each in export(store, job))
    seconds = time.perf_counter() - begun
    return seconds, len(_files(path) - before)


def _files(path: Path) -> set[tuple[str, int, int]]:
    found = (each for each in path.rglob("*") if each.is_file())
    return {(str(each), each.stat().st_ino, each.stat().st_mtime_ns) for each in found}


def _pages(library: Library, scratch: Path, count: int) -> Iterator[Row]:
    """Export books and pages while the reader scrolls."""
    from tests.bench.scene import Scene

    with Scene(library) as scene:
        scene.until(lambda: scene.window.model.rowCount() > 0.99 * count)  # some are the same
        ids = packed(scene.window.session.listed_ids()[:PAGES])
        bar = scene.window.list.verticalScrollBar()

        def scroll(_: int) -> None:
            bar.setValue((bar.value() + 240) % bar.maximum())

        control = scene.run(scroll)
        yield Row("control: p50 / p99 / max ms", control.told(), "-", holds=True)
        for one in EXPORTS:
            if one.shape is not Shape.BINARY:
                continue
            ended: list[float] = []
            job = Export(one.name, ids, "Pages", scratch / f"pages{one.suffix}")
            begun = time.perf_counter()
            scene.window.session.lanes.outgoing.export(
                job, lambda _, ended=ended: ended.append(time.perf_counter()), _failed
            )
            turns = scene.run(scroll)
            scene.until(lambda ended=ended: bool(ended))
            seconds, late = ended[0] - begun, turns.late()
            goal = control.late() + SLACK
            name = f"{one.name}: {PAGES} papers"
            holds = seconds <= PAGES_SECONDS
            yield Row(f"{name}, s", seconds, f"<= {PAGES_SECONDS:.0f}", holds)
            yield Row(f"{one.name}: p50 / p99 / max ms", turns.told(), "-", holds=True)
            yield Row(f"{one.name}: late turns", late, f"<= {goal:.3f}", late <= goal)


def _failed(*told: str) -> None:
    raise AssertionError(told)
