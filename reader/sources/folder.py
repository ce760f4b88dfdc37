"""See what is new in a watched folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LecternError
from reader.formats.open import find_files
from reader.text.normal import valid_text
from reader.types.sources import Seen
from reader.words import QT_TR_NOOP, tr

SETTLED = 2.0
"""Seconds: a file that changed later than that ago may still be being written."""


class FolderError(LecternError):
    """A watched folder that cannot be looked into."""

    advice = QT_TR_NOOP("Nothing was forgotten: it goes on when the folder is there again.")


@dataclass(frozen=True, slots=True)
class Scan:
    """What a look into a folder found."""

    changed: Mapping[Path, Seen]
    """The files that are new or not as they were."""
    gone: tuple[str, ...]
    waiting: int
    """How many files are perhaps still being written."""


def scan(folder: Path, known: Mapping[str, Seen], now: float, without: Path) -> Scan:
    """Return what changed in *folder* since it was *known*; what is below *without* is left out.

    Raises:
        FolderError: It is not there, or may not be read.
    """
    _look_into(folder)
    changed: dict[Path, Seen] = {}
    missing, waiting = set(known), 0
    for path in find_files([folder]):
        if path == folder or path.is_relative_to(without):
            continue
        seen = _seen(path)
        missing.discard(seen.path)
        if seen == known.get(seen.path):
            continue
        if abs(now - seen.changed) < SETTLED:
            waiting += 1
        else:
            changed[path] = seen
    return Scan(changed, tuple(sorted(missing)), waiting)


def _look_into(folder: Path) -> None:
    try:
        with os.scandir(folder):
            pass
    except OSError as error:
        raise FolderError(
            tr("The folder {folder} cannot be read: {error}.").format(
                folder=folder, error=error.strerror
            )
        ) from error


def _seen(path: Path) -> Seen:
    name = valid_text(str(path))
    try:
        status = path.stat()
    except OSError:  # a link that leads nowhere is told of once, too
        return Seen(name, -1, 0.0)
    return Seen(name, status.st_size, status.st_mtime)
