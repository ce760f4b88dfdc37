"""Export papers of a library in a process of its own, and say what it took: time and memory.

``python -m tests.bench.exported LIBRARY CACHE FORMAT COUNT…`` exports the first COUNT papers,
once for each count in turn, and prints a line of JSON for each.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from array import array
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.exporting import export
from reader.exports import export_format
from reader.library import Library
from reader.store import find
from reader.store.store import Store
from reader.types import Place, PlaceKind, Shape
from reader.work import Export, Exported

LONGEST = 1_800
"""Seconds: this ends what would never end."""


@dataclass(frozen=True, slots=True)
class Took:
    """What an export took: seconds to its first byte and to its end, and the most memory so far."""

    papers: int
    first: float
    seconds: float
    processor: float
    """Seconds that it was at work: on a machine that others use, too, the rest is waiting."""
    peak: float
    """Megabytes of the whole process."""


def exported(library: Library, name: str, *counts: int) -> list[Took]:
    """Return what it takes another process to export *counts* of papers, one after the other."""
    command = [sys.executable, "-m", "tests.bench.exported", library.folder, library.cache, name]
    done = subprocess.run(
        [*map(str, command), *map(str, counts)],
        capture_output=True,
        text=True,
        timeout=LONGEST,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    return [Took(**json.loads(line)) for line in done.stdout.splitlines()]


def _took(store: Store, name: str, ids: array[int], folder: Path) -> Took:
    """Export as the window and the command line do: text as it comes, else to its place."""
    begun, worked = time.perf_counter(), time.process_time()
    first: list[float] = []
    shape = export_format(name).shape
    path = None if shape is Shape.TEXT else folder / f"export-{len(ids)}"
    with (folder / "text").open("wb") as file:

        def out(piece: str) -> None:
            if piece and not first:
                first.append(time.perf_counter() - begun)
            file.write(piece.encode(errors="replace"))

        job = Export(name, ids.tobytes(), "All papers", path)
        (done,) = (each for each in export(store, job, out) if isinstance(each, Exported))
    assert done.papers == len(ids)
    seconds, worked = time.perf_counter() - begun, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Took(len(ids), first[0] if first else seconds, seconds, worked, peak)


def _main(folder: str, cache: str, name: str, *counts: str) -> None:
    with Store(Library(Path(folder), Path(cache))) as store, tempfile.TemporaryDirectory() as to:
        ids = store.read(find.ids, Place(PlaceKind.ALL))
        # A worker that runs has loaded what a format needs, and papers have their keys.
        for count in (1, *map(int, counts)):
            took = _took(store, name, ids[:count], Path(to))
            if count > 1:
                print(json.dumps(asdict(took)))


if __name__ == "__main__":
    _main(*sys.argv[1:])
