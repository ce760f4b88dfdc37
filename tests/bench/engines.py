"""Run a search engine in a process of its own, warm, and take the time of its answers."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ParamSpec, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.index.finding import LIMIT
from reader.library import Library
from reader.query import parse
from reader.query.tree import Mark, Node, leaves
from reader.search import Search
from reader.store.store import Store
from tests.bench.asked import Asked, Form
from tests.bench.peers import Engine, Fts5, Tantivy
from tests.bench.searched import texts

P = ParamSpec("P")
T = TypeVar("T")

PASSES = 3
"""Times that each search is timed, once it was asked: the quickest counts, for all engines."""


class Lectern:
    """Lectern's searcher: a thousand papers from a search that was read, as peers do it.

    Peers are not asked for papers with some of the words: it looks for these, and learns
    from the best of them, only where they are, too.
    """

    def __init__(self, library: Library) -> None:
        self._search = Search(Store(library))
        self._search.warm()

    def ready(self, asked: Asked) -> tuple[Node, bool]:
        """Return the tree, and whether some of the words will do."""
        root = parse(asked.text(), typing=asked.form is Form.TYPED).root
        assert root is not None
        return root, asked.form is Form.SENTENCE

    def run(self, ready: tuple[Node, bool], top: int = LIMIT) -> Sequence[int]:
        """Return the best papers."""
        root, rest = ready
        if any(isinstance(leaf, Mark) for leaf in leaves(root)):
            return self._search._evaluating.result(root, top, rest=rest).papers
        return self._search._finder.find(root, _no_masks, top, rest=rest).papers


class Answers(Lectern):
    """All that is done for an answer, from the text on: acronyms, spelling, the rest of it."""

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._search.facets(parse(""))  # as the window does at its start: columns are there then

    def ready(self, asked: Asked) -> Asked:
        """Return the search itself."""
        return asked

    def run(self, ready: Asked, top: int = LIMIT) -> Sequence[int]:
        """Return the papers of an answer, as while somebody is typing."""
        query = parse(ready.text(), typing=ready.form is Form.TYPED)
        return self._search.ask(query, typing=True).papers()


def fts5(library: Library) -> Engine[Any]:
    """Return FTS5 over the papers of a library, beside its index."""
    return _built(library, Fts5(library.cache / "fts5.sqlite"))


def tantivy(library: Library) -> Engine[Any]:
    """Return tantivy over the papers of a library, beside its index."""
    return _built(library, Tantivy(library.cache / "tantivy"))


ENGINES: dict[str, Callable[[Library], Engine[Any]]] = {
    "Lectern": Lectern,
    "answers": Answers,
    "FTS5": fts5,
    "tantivy": tantivy,
}


def alone(measure: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """Return what *measure* returns in a process of its own.

    A collector that looks through all that a benchmark holds would be measured as well.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measure, *args, **named).result()


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


def _times(engine: Engine[Any], searches: Sequence[Asked]) -> list[float]:
    ready = [engine.ready(asked) for asked in searches]
    for one in ready:
        engine.run(one)
    passes = [[_milliseconds(engine, one) for one in ready] for _ in range(PASSES)]
    return [min(times) for times in zip(*passes, strict=True)]


def _milliseconds(engine: Engine[Any], ready: object) -> float:
    start = time.perf_counter()
    engine.run(ready)
    return 1000 * (time.perf_counter() - start)


def _no_masks(mark: Mark) -> NDArray[np.bool_]:
    raise LookupError(mark)


def _built(library: Library, engine: Fts5 | Tantivy) -> Engine[Any]:
    with Store(library) as store:
        engine.build(texts(store))
    return engine
