"""The `lectern` command, run as people run it: another process, its output and its exit status."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

ENTRY = "import sys; from reader.cli import main; sys.exit(main())"


@pytest.fixture
def lectern(tmp_path):
    """Run `lectern` on a library of the test's own; return its result."""

    def run(
        *arguments: object, text: str | None = None, **more
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", ENTRY, "--library", str(tmp_path / "library")]
        return subprocess.run(
            [*command, *map(str, arguments)],
            input=text,
            capture_output=True,
            text=True,
            timeout=60,
            errors="surrogateescape",
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **more},
        )

    return run
