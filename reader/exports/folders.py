"""Write many files into a folder again and again, and touch only those that changed.

What was written is kept in a manifest, by checksums. So a file that somebody changed since, or
that was there before, is known and left alone: what people wrote is never overwritten, and
nothing is ever deleted.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from reader.errors import MISREAD
from reader.files import named, part_beside, sweep, write_whole
from reader.settling import make_folder
from reader.types import Written

MANIFEST = ".lectern.json"
MOST_NAMED = 20
"""Names of files left alone that are told."""
_SECTOR = 512
"""Bytes of a file that reach the disk together."""
LARGEST = 100_000_000
"""Bytes of a manifest that is read: some 100 for each file."""


def write_folder(path: Path, files: Iterable[tuple[str, str]]) -> Written:
    """Write *files*, names and texts, into the folder at *path*, which is made if need be.

    Raises:
        LecternError: It cannot be written. An error of *files* itself is passed on.
    """
    with filling(path) as folder:
        for name, text in files:
            folder.put(name, text)
    return folder.written()


@contextmanager
def filling(path: Path) -> Iterator[Filling]:
    """Give what puts files into a folder, and keep what was put, also when it is left early.

    Raises:
        LecternError: It cannot be written.
    """
    with named(path):
        make_folder(path)
    folder = Filling(path)
    try:
        yield folder
    finally:
        folder.keep()


class Filling:
    """A folder that is being filled: each file is written whole, and only if it changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _read(path / MANIFEST)
        self._changed_manifest = False
        self._new = self._changed = self._kept = 0
        self._left: list[str] = []

    def put(self, name: str, text: str) -> None:
        """Write a file, unless it is there as it should be, or as somebody else made it.

        Raises:
            LecternError: It cannot be written.
        """
        data = text.encode(errors="replace")
        path = self._path / name
        wanted, there = _sum(data), _sum_of(path, data)
        if there == wanted:
            self._kept += 1
        elif there is None:
            _replace(path, data)
            self._new += 1
        elif there == self._known.get(name):
            _replace(path, data)
            self._changed += 1
        else:
            self._left.append(name)
            return
        if self._known.get(name) != wanted:
            self._known[name] = wanted
            self._changed_manifest = True

    def written(self) -> Written:
        """Return what has been done so far."""
        left = tuple(self._left[:MOST_NAMED])
        return Written(self._new, self._changed, self._kept, len(self._left), left)

    def keep(self) -> None:
        """Note what was written for the next time."""
        if self._changed_manifest:
            text = json.dumps({"lectern": 1, "files": self._known}, ensure_ascii=False, indent=0)
            write_whole(self._path / MANIFEST, [text])
        sweep(self._path)


def _read(path: Path) -> dict[str, str]:
    """Return the checksums of a manifest; one that is damaged knows none."""
    try:
        if path.stat().st_size > LARGEST:
            return {}
        files = json.loads(path.read_text(encoding="utf-8"))["files"]
        return {str(name): str(known) for name, known in files.items()}
    except (OSError, *MISREAD):
        return {}


def _sum(data: bytes) -> str:
    return sha256(data).hexdigest()[:32]


def _sum_of(path: Path, wanted: bytes) -> str | None:
    """Return the checksum of what is there; None for nothing, or for what a failing power left.

    Nobody misses that. What is no ordinary file has a checksum that no file has.
    """
    with named(path):
        if not os.path.lexists(path):
            return None
        if path.is_symlink() or not path.is_file():
            return "-"
        data = path.read_bytes()
    return None if _is_remnant(data, wanted) else _sum(data)


def _is_remnant(data: bytes, wanted: bytes) -> bool:
    """Tell whether a file is empty, zeros, or sectors of what is *wanted*: nobody wrote that.

    So it is left when the power fails before all of a new file has reached the disk. Zeros
    alone do not tell: every second byte of a note that an editor saved as UTF-16 is one.
    """
    if b"\0" in data:
        places = range(0, len(data), _SECTOR)
        parts = ((data[at : at + _SECTOR].rstrip(b"\0"), at) for at in places)
        return b"\0" not in wanted and all(wanted.startswith(*part) for part in parts)
    return len(data) % _SECTOR == 0 and data != wanted and wanted.startswith(data)


def _replace(path: Path, data: bytes) -> None:
    """Write a file whole. Unlike `write_whole` it does not wait for the disk: 10,000 of them do.

    A file that a failing power leaves in part is written anew the next time.
    """
    temporary = part_beside(path)
    try:
        with named(path):
            with temporary.open("xb") as file:
                file.write(data)
            temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink()
