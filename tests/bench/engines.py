"""Run a search engine in a process of its own, warm, and take the time of its answers."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Self

from reader.library import Library
from reader.query import parse
from reader.search import Search
from reader.store.store import Store
from tests.bench.asked import Asked, Form
from tests.bench.peers import Engine, Fts5, Tantivy
from tests.bench.searched import texts

PASSES = 3
"""Times that each search is timed, once it was asked: the quickest counts, for all engines."""


class Lectern:
    """Lectern's search as its own process has it, from the text to the numbers of papers."""

    def __init__(self, library: Library) -> None:
        self._search = Search(Store(library))
        self._search.warm()

    def ask(self, asked: Asked, top: int = 0) -> Sequence[int]:
        """Return the best papers: a thousand, as while somebody is typing."""
        query = parse(asked.text(), typing=asked.form is Form.TYPED)
        return self._search.ask(query, typing=True).papers()


def fts5(library: Library) -> Engine:
    """Return FTS5 over the papers of a library, beside its index."""
    return _built(library, Fts5(library.cache / "fts5.sqlite"))


def tantivy(library: Library) -> Engine:
    """Return tantivy over the papers of a library, beside its index."""
    return _built(library, Tantivy(library.cache / "tantivy"))


ENGINES: dict[str, Callable[[Library], Engine]] = {
    "Lectern": Lectern,
    "FTS5": fts5,
    "tantivy": tantivy,
}


class Running:
    """One engine in its process."""

    def __init__(self, name: str, library: Library) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_run, args=(theirs, name, library), daemon=True)
        self._process.start()
        theirs.close()
        self.seconds = float(self._pipe.recv())
        """How long it took to build, or to open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.close()
        self._process.join()

    def times(self, searches: Sequence[Asked]) -> list[float]:
        """Return the milliseconds of each search."""
        self._pipe.send(list(searches))
        times: list[float] = self._pipe.recv()
        return times

    def resident(self) -> int:
        """Return the bytes of memory that the process has now."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        fields: Mapping[str, str] = dict(line.split(":", 1) for line in status.splitlines())
        return int(fields["VmRSS"].split()[0]) * 1024


def _run(pipe: Connection, name: str, library: Library) -> None:
    start = time.perf_counter()
    engine = ENGINES[name](library)
    pipe.send(time.perf_counter() - start)
    try:
        while True:
            pipe.send(_times(engine, pipe.recv()))
    except EOFError:
        os._exit(0)


def _times(engine: Engine, searches: Sequence[Asked]) -> list[float]:
    for asked in searches:
        engine.ask(asked)
    return [
        min(times) for times in zip(*(_pass(engine, searches) for _ in range(PASSES)), strict=True)
    ]


def _pass(engine: Engine, searches: Sequence[Asked]) -> list[float]:
    times = []
    for asked in searches:
        start = time.perf_counter()
        engine.ask(asked)
        times.append(1000 * (time.perf_counter() - start))
    return times


def _built(library: Library, engine: Fts5 | Tantivy) -> Engine:
    with Store(library) as store:
        engine.build(texts(store))
    return engine
