"""Count the starts that came to nothing, so that what breaks a start is left out of the next."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

NAME = "starts"
ENOUGH = 2
"""Starts that failed one after the other: what is kept of the window is not trusted after that."""
_MOST = 9
"""More need not be told apart; the file has one digit."""


def begin(folder: Path) -> int:
    """Count a start; return how many before it, one after the other, never came to live.

    A count that cannot be read is none; one that cannot be written is not kept.
    """
    path, failed = folder / NAME, 0
    with suppress(OSError, ValueError):
        failed = min(_MOST, int(path.read_text(encoding="ascii")[:2]))
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(str(min(_MOST, max(0, failed) + 1)), encoding="ascii")
    return max(0, failed)


def lived(folder: Path) -> None:
    """Note that this start has come to live, or that it was refused for a reason that was told."""
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)
