"""Find and start other people's programs, which read what Lectern writes.

Where one is not installed its tests are skipped and say so; with LECTERN_PROOF=1, as CI
sets it, that is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

DEMANDED = os.environ.get("LECTERN_PROOF") == "1"
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""Java for programs that run for seconds: it does not work out how to run for hours."""
LONGEST = 60
"""Seconds that a program may take: this ends what would never end, and measures nothing."""


def needs(*programs: str) -> None:
    """Skip the test unless all *programs* are there: names on the PATH, or paths of files."""
    missing = [each for each in programs if not (shutil.which(each) or Path(each).is_file())]
    if missing:
        absent(f"{', '.join(missing)} not installed")


def absent(what: str) -> None:
    """Skip the test because of *what* is not there; fail it where everything has to be."""
    if DEMANDED:
        pytest.fail(f"{what}, but LECTERN_PROOF=1 demands it")
    pytest.skip(what)


def output(*command: str | Path, given: str | bytes = "", folder: Path | None = None) -> str:
    """Return what a program prints when *given* is its input; what it complains of is a failure.

    It runs in *folder*, and is told that the locale is UTF-8.
    """
    data = given if isinstance(given, bytes) else given.encode("utf-8")
    done = subprocess.run(
        [str(part) for part in command],
        input=data,
        capture_output=True,
        cwd=folder,
        timeout=LONGEST,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, (command, done.returncode, done.stderr.decode()[-2000:])
    return done.stdout.decode("utf-8")
