"""Build the library that counts, fails and logs what a process changes, and speak to it."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from tests.shared import DataMissingError

_SOURCE = Path(__file__).with_name("faults.c")


class Action(IntEnum):
    """What becomes of the changes below the folder; the numbers are those of faults.c."""

    COUNT = 1
    KILL = 2
    FAIL = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """What is to happen at change number ``at``, counted from 1; for good: at all later ones."""

    action: Action = Action.COUNT
    at: int = 0
    error: int = 0
    for_good: bool = False


def build(folder: Path) -> Path:
    """Compile the library into *folder*; return its path.

    Raises:
        DataMissingError: This system cannot: no C compiler, or no LD_PRELOAD.
    """
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    if compiler is None or os.uname().sysname != "Linux":
        raise DataMissingError(
            "to have changes of files fail, Linux and a C compiler (cc) are needed"
        )
    built = folder / "faults.so"
    options = ["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", str(built), str(_SOURCE)]
    subprocess.run([compiler, *options, "-ldl", "-pthread"], check=True)
    return built


class Shim:
    """The library, in a process that it was preloaded into."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)

    def arm(self, folder: Path, fault: Fault) -> None:
        """Count the changes below *folder* from now on, and have *fault* happen."""
        self._library.faults_arm(
            os.fsencode(folder),
            ctypes.c_int(fault.action),
            ctypes.c_long(fault.at),
            ctypes.c_int(fault.error),
            ctypes.c_int(fault.for_good),
        )

    def log(self, descriptor: int) -> None:
        """Write each change to the file *descriptor*, which lies elsewhere; -1: no more."""
        self._library.faults_log(ctypes.c_int(descriptor))

    def disarm(self) -> None:
        """Let everything be as ever."""
        self._library.faults_disarm()

    def count(self) -> int:
        """Return how many changes there were since it was armed."""
        counted = self._library.faults_count
        counted.restype = ctypes.c_long
        return int(counted())
