"""Build a library's index in a process of its own, so that its memory and time are its own."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.index import building
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.search.learning import learn
from reader.store import counts
from reader.store.store import Store


@dataclass(frozen=True, slots=True)
class Built:
    """What the building of an index came to."""

    papers: int
    seconds: float
    size: int
    """Bytes on the disk."""
    peak: int
    """Bytes of memory at most, of all processes together."""

    @property
    def rate(self) -> float:
        """Papers a second."""
        return self.papers / self.seconds


def built(library: Library, processes: int) -> Built:
    """Build the index anew by one process or two, and wait for it."""
    shutil.rmtree(library.cache, ignore_errors=True)
    command = [sys.executable, "-m", "tests.bench.building", *map(str, _place(library))]
    done = subprocess.run([*command, str(processes)], capture_output=True, check=True, text=True)
    return Built(**json.loads(done.stdout))


def begin(library: Library) -> subprocess.Popen[str]:
    """Begin to build the index anew in the background; what there is goes on to be searched."""
    command = [sys.executable, "-m", "tests.bench.building", *map(str, _place(library)), "again"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, text=True)


def taught(library: Library) -> None:
    """Learn the words of the library, as the app does after indexing."""
    with Store(library) as store:
        for _ in learn(store):
            pass


def _place(library: Library) -> tuple[Path, Path]:
    return library.folder, library.cache


def _build(library: Library, processes: str) -> Built:
    if processes == "1":
        building.SHARED = sys.maxsize
    with Store(library) as store:
        index, papers = library.index(store.id), store.read(counts.papers)
        start = time.perf_counter()
        for _ in catch_up(store, rebuild=processes == "again"):
            pass
        seconds = time.perf_counter() - start
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
    return Built(papers, seconds, size, sum(one.ru_maxrss for one in usage) * 1024)


if __name__ == "__main__":
    folder, cache, how = sys.argv[1:]
    print(json.dumps(asdict(_build(Library(Path(folder), Path(cache)), how))))
