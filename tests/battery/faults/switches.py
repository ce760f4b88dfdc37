"""Switch a mechanism off in this process, from the outside: Lectern has no such switch."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from reader import exporting, files
from reader.backups import readable
from reader.index import folder, storage
from reader.store import connect


class _ForgetfulSystem:
    """The module `os`, but that it does not wait for the disk."""

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def fsync(self, _descriptor: int) -> None:
        """Do nothing."""


@contextmanager
def _written_plainly(path: Path) -> Iterator[Callable[[str | bytes], int]]:
    """Write to a file as most programs do."""
    with path.open("wb") as file:
        yield lambda piece: file.write(piece.encode() if isinstance(piece, str) else piece)


def _synchronous() -> None:
    forgetful = tuple(one.replace("FULL", "OFF") for one in connect._OWNED)
    mock.patch.object(connect, "_OWNED", forgetful).start()


def _index_fsync() -> None:
    for module in (storage, folder):
        mock.patch.object(module, "os", _ForgetfulSystem()).start()


def _whole_files() -> None:
    for module in (files, exporting, readable):
        mock.patch.object(module, "whole", _written_plainly).start()


_SWITCHES = {
    "synchronous": _synchronous,
    "fsync of the index": _index_fsync,
    "files written whole": _whole_files,
}


def switch_off(name: str) -> None:
    """Switch the mechanism of this name off; '' for none."""
    if name:
        _SWITCHES[name]()
