"""Run the `lectern` command as people do, in a process and with folders of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.library import Library
from tests.folders import own_folders

_ONCE = "import sys; from reader.cli import main; sys.exit(main())"

_IN_TURN = """
import json, sys, time
from reader.cli import main
for line in sys.stdin:
    start = time.perf_counter()
    status = main([*sys.argv[1:], *json.loads(line)])
    print("\\x1e", status, time.perf_counter() - start, flush=True)
"""
"""Do one command a line, and end what each says with its status and its seconds."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, line for line, its status, and how long it took."""

    lines: tuple[str, ...]
    status: int
    seconds: float

    def objects(self) -> list[dict[str, Any]]:
        """Return the JSON Lines that it printed."""
        return [json.loads(line) for line in self.lines]


def library_in(folder: Path) -> Library:
    """Return the library that `lectern` run in *folder* uses."""
    return Library(folder / "library", folder / "cache" / "lectern")


def environment(folder: Path) -> dict[str, str]:
    """Return the environment that keeps caches and settings in *folder*."""
    return {**os.environ, **own_folders(folder), "PYTHONIOENCODING": "utf-8"}


def python(code: str, folder: Path, *arguments: object) -> list[str]:
    """Return the command that runs *code* with `lectern` arguments on the library in *folder*."""
    library = library_in(folder).folder
    return [sys.executable, "-u", "-c", code, "--library", str(library), *map(str, arguments)]


def lectern(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run `lectern` on the library in *folder* to its end; return what it said."""
    return subprocess.run(
        python(_ONCE, folder, *arguments),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        env=environment(folder),
        check=False,
    )


def in_turn(folder: Path, *commands: Iterable[object]) -> list[Said]:
    """Run commands one after the other in one process, which is much quicker than one each.

    What is missing at the end of the answer was not done: the process failed before.
    """
    orders = "".join(json.dumps([str(word) for word in words]) + "\n" for words in commands)
    result = subprocess.run(
        python(_IN_TURN, folder),
        input=orders,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        env=environment(folder),
        check=False,
    )
    return list(_said(result.stdout))


def _said(printed: str) -> Iterator[Said]:
    lines: list[str] = []
    for line in printed.split("\n"):
        if line.startswith("\x1e"):
            _, status, seconds = line.split(" ")
            yield Said(tuple(lines), int(status), float(seconds))
            lines = []
        else:
            lines.append(line)


def objects(result: subprocess.CompletedProcess[str]) -> Iterator[dict[str, Any]]:
    """Yield the JSON Lines that a command printed."""
    return map(json.loads, result.stdout.splitlines())
