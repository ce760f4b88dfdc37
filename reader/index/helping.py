"""The process that helps to build an index: it makes segments of papers that it is told."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.index.codec.arrays import save
from reader.index.codec.gathering import Gathering
from reader.index.folder import PART
from reader.library import Library
from reader.store import changes
from reader.store.store import Store
from reader.text.words import Stems

STEP = 500
"""Papers between two looks at what else there is to do: a tenth of a second."""
MOST_STEMS = 400_000
"""Words whose stems are remembered: 80 MB."""


def main() -> None:
    """Work for the process that the pipes lead to, and end with it.

    The first line says where everything is, each other one brings papers. An answer
    is a number of papers that were read, or the names of files that are all of them.
    """
    # Ctrl+C in a terminal reaches the whole group; ending is the parent's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    library, cache, index = (Path(name) for name in json.loads(sys.stdin.readline()))
    stems = Stems()
    with Store(Library(library, cache), read_only=True) as store:
        for line in sys.stdin:
            for answer in _segments(store, index, json.loads(line), stems):
                # Where nobody hears it any more this fails, which ends the process.
                print(json.dumps(answer), flush=True)  # noqa: T201 - the pipe


def _segments(
    store: Store, index: Path, papers: list[int], stems: Stems
) -> Iterator[int | list[str]]:
    files: list[str] = []
    gathering = Gathering(stems)
    for start in range(0, len(papers), STEP):
        some = papers[start : start + STEP]
        for held in store.read(changes.indexed, some):
            if gathering.is_full:
                files.append(_saved(gathering, index))
                gathering = Gathering(stems)
            gathering.add(held)
        yield len(some)
    if gathering.papers:
        files.append(_saved(gathering, index))
    if len(stems) > MOST_STEMS:
        stems.clear()
    yield files


def _saved(gathering: Gathering, index: Path) -> str:
    path = index / f"{os.urandom(8).hex()}{PART}"
    with path.open("wb") as file:
        save(gathering.arrays(), file)
        file.flush()
        os.fsync(file.fileno())
    return path.name
