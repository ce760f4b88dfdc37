"""Run the `lectern` command as people do, in a process and with folders of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.library import Library

_ONCE = "import sys; from reader.cli import main; sys.exit(main())"


def library_in(folder: Path) -> Library:
    """Return the library that `lectern` run in *folder* uses."""
    return Library(folder / "library", folder / "cache" / "lectern")


def environment(folder: Path) -> dict[str, str]:
    """Return the environment that keeps caches and settings in *folder*."""
    own = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CACHE", "CONFIG", "DATA")}
    return {**os.environ, **own, "PYTHONIOENCODING": "utf-8"}


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


def objects(result: subprocess.CompletedProcess[str]) -> Iterator[dict[str, Any]]:
    """Yield the JSON Lines that a command printed."""
    return map(json.loads, result.stdout.splitlines())
