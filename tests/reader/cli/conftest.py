"""The `lectern` command, run as people run it: another process, its output and its exit status."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from reader.library import Library
from reader.store.store import Store
from tests.forking import run_lectern

ENTRY = "import sys; from reader.cli import main; sys.exit(main())"


@pytest.fixture
def lectern(tmp_path, tmp_path_factory):
    """Run `lectern` on a library of the test's own; return its result.

    With variables of the environment (*more*) it is an interpreter that starts with them.
    """

    streams = tmp_path_factory.mktemp("streams")
    Store(Library(tmp_path / "library")).close()  # most commands make none

    def run(
        *arguments: object, text: str | None = None, **more
    ) -> subprocess.CompletedProcess[str]:
        words = ["--library", str(tmp_path / "library"), *map(str, arguments)]
        if not more:
            return run_lectern(words, text, streams)
        return subprocess.run(
            [sys.executable, "-c", ENTRY, *words],
            input=text,
            capture_output=True,
            text=True,
            timeout=60,
            errors="surrogateescape",
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **more},
        )

    return run
