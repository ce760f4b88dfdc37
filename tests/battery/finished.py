"""Keep what a long run has finished, so that the next one of the same commit goes on from there."""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parents[2] / ".venv" / "cache" / "battery"
"""A folder for each commit; delete it, and everything is measured anew."""


def finished(what: str) -> Any:
    """Return what `finish` kept of *what* in this commit; None where there is nothing."""
    folder = _folder()
    path = folder / f"{what}.json" if folder else None
    return json.loads(path.read_text(encoding="utf-8")) if path and path.is_file() else None


def finish(what: str, came_to: Any) -> None:
    """Keep what the measurement of *what* came to; not where files differ from the commit."""
    if folder := _folder():
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{what}.part"
        part.write_text(json.dumps(came_to), encoding="utf-8")
        part.replace(folder / f"{what}.json")


def _folder() -> Path | None:
    """Return where the results of this commit are kept; None where files were changed since.

    Nor is anything kept that was asked for in another way than the long form is.
    """
    if any(os.environ.get(name) for name in ("LECTERN_SECONDS", "LECTERN_SEED")):
        return None
    if _git("status", "--porcelain", "--untracked-files=no") != "":
        return None
    return KEPT / commit if (commit := _commit()) else None


@cache
def _commit() -> str | None:
    """Return the commit that was there when this began: what is loaded is of that one."""
    return _git("rev-parse", "HEAD")


def _git(*words: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *words], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
