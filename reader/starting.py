"""Say how processes of our own are started, and be such a process where the program is a bundle."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from threading import Thread
from typing import Any

PARTS = ("reader.reading.child", "reader.index.helping", "ui.printing")
"""The modules whose ``main`` is a process of its own; a bundle has to hold them."""

FLAG = "--part"
"""A bundle has no interpreter beside it: it is started again itself, with this and a module."""

PATIENCE = 60
"""Seconds that a program of the system's may take."""


def interpreter(module: str) -> list[str]:
    """Return how to start a process of our own that runs ``main`` of *module*, one of `PARTS`."""
    assert module in PARTS, f"{module} would be missing from a bundle"
    if is_bundle():
        return [sys.executable, FLAG, module]
    code = f"import sys; sys.path[:] = {sys.path!r}; from {module} import main; main()"
    return [sys.executable, "-c", code]


def is_bundle() -> bool:
    """Say whether this is a bundle of PyInstaller's, which holds Python and our modules itself."""
    return bool(getattr(sys, "frozen", False))


def part_of(arguments: Sequence[str]) -> Callable[[], object] | None:
    """Return what a bundle started with *arguments* is to run; None where it is the program."""
    if len(arguments) != 3 or arguments[1] != FLAG or arguments[2] not in PARTS:
        return None
    main: Callable[[], object] = import_module(arguments[2]).main
    return main


def apart() -> dict[str, Any]:
    """Return what keeps the Ctrl+C of a terminal, and a window on Windows, away from it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}


def end(process: subprocess.Popen[Any], hearing: Thread) -> None:
    """Kill a process of our own, wait for the thread that hears it, and close its pipes."""
    process.kill()
    hearing.join()
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        with suppress(OSError):  # what was not sent yet cannot be
            pipe.close()
    process.wait()


def ran(command: Sequence[str]) -> bool:
    """Run a program of the system's to its end, with nothing said; say whether it went well."""
    try:
        quiet = subprocess.DEVNULL
        done = subprocess.run(  # noqa: S603 - a program of the system's, never what a text names
            command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
