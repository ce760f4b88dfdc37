"""Start the processes that run scripts under the library of faults, and hear their results."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from typing import TypeVar

from tests.battery.faults.results import Result
from tests.battery.shim import build

T = TypeVar("T")

AT_ONCE = 2
"""Processes that run scripts at the same time."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a process is to run: its share of all runs, chosen by a seed if they are some of all."""

    battery: str
    seed: int
    share: int = 0
    shares: int = AT_ONCE
    runs: int = 0
    """Of all processes together; 0 for as many as there can be."""
    without: str = ""
    """The mechanism that is switched off, for a control."""
    only: tuple[str, ...] = ()
    """The scripts that are run; none for all."""

    def mine(self, runs: list[T]) -> list[T]:
        """Return the share of *runs* that this process does."""
        chosen = random.Random(self.seed).sample(runs, len(runs))
        return chosen[: self.runs or None][self.share :: self.shares]


def results(order: Order) -> Iterator[Result]:
    """Run what was ordered in several processes; yield results as they come.

    Raises:
        DataMissingError: The library of faults cannot be built here.
        RuntimeError: A process failed itself.
    """
    with ExitStack() as ending:
        folder = Path(ending.enter_context(TemporaryDirectory()))
        library = build(folder)
        heard: SimpleQueue[Result | None] = SimpleQueue()
        pool = ending.enter_context(ThreadPoolExecutor(order.shares))
        running = [
            pool.submit(_run, library, {**asdict(order), "share": share}, heard)
            for share in range(order.shares)
        ]
        for _ in running:
            while (result := heard.get()) is not None:
                yield result
        for one in running:
            one.result()


def _run(library: Path, order: dict[str, object], heard: SimpleQueue[Result | None]) -> None:
    """Hear one process to its end."""
    own = {"LD_PRELOAD": str(library), "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "tests.battery.faults", json.dumps(order)]
    try:
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, env={**os.environ, **own}, text=True
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                heard.put(Result(**json.loads(line)))
        if process.returncode:
            raise RuntimeError(f"A process that runs scripts ended with {process.returncode}.")
    finally:
        heard.put(None)
