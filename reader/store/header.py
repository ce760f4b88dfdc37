"""Look at the two bytes of a database's header that say how it is written, and mend them.

SQLite believes them: by one bit of them a library is no database any more, or nobody may write.
Who has the library open already does not notice: SQLite reads them once.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from reader.words import QT_TR_NOOP

UNKNOWN = QT_TR_NOOP("its header tells of no known way")
"""What is wrong with a header that SQLite would not write."""
_MAGIC = b"SQLite format 3\x00"
_AT = len(_MAGIC) + 2
_KNOWN = (b"\x01\x01", b"\x02\x02")
"""With a journal, and with a log; for writing and for reading it is always the same."""


def is_known(path: Path) -> bool:
    """Say whether the header at *path* has versions that SQLite writes; what is no database, too.

    The library may be open, here as elsewhere.
    """
    try:
        head = _head(path)
    except OSError:  # whoever opens it next tells of it
        return True
    return head[: len(_MAGIC)] != _MAGIC or head[_AT:] in _KNOWN


def mend(path: Path) -> None:
    """Write versions that SQLite knows where there are none. Hold the writer's lock.

    The file is opened and closed, by which this process loses SQLite's locks on it: have no
    connection to it here.

    Raises:
        OSError: It cannot be written.
    """
    if is_known(path):
        return
    with path.open("r+b") as file:
        file.seek(_AT)
        old = file.read(2)
        file.seek(_AT)
        file.write(next((pair for pair in _KNOWN if pair[0] in old), _KNOWN[0]))
        file.flush()
        os.fsync(file.fileno())


def _head(path: Path) -> bytes:
    if os.name != "posix":
        with path.open("rb") as file:
            return file.read(_AT + 2)
    found = path.stat()
    return os.pread(_left_open(path, found.st_dev, found.st_ino), _AT + 2, 0)


@cache
def _left_open(path: Path, _device: int, _number: int) -> int:
    """Open a file, each once: to close it would take SQLite's locks on it from this process."""
    return os.open(path, os.O_RDONLY)
