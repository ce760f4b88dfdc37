"""Keep a small log of what the program did, without a word of what the reader reads or writes.

It says which version began and ended, which jobs ran, how long and how many papers they
brought, and which types of errors came: counts, kinds and durations, never a title, a note,
a query, a tag, a path or the message of an error.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path
from queue import SimpleQueue

log = logging.getLogger("lectern")
"""Where the program's events go. Pass counts, kinds and durations only."""

NAME = "lectern.log"
MOST = 512 << 10
"""Bytes of one file; one older is kept beside it."""
_FORM = "%(asctime)s %(levelname)s %(process)d %(message)s"


@contextmanager
def kept(folder: Path) -> Iterator[Path]:
    """Keep a log in *folder* until the end; give its path. Whoever logs never waits for the disk.

    Where nothing can be written, nothing is, and nobody is bothered.
    """
    queue: SimpleQueue[logging.LogRecord] = SimpleQueue()
    handler, listener = QueueHandler(queue), QueueListener(queue, _file(folder))
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(handler)
    listener.start()
    try:
        yield folder / NAME
    finally:
        log.removeHandler(handler)
        listener.stop()
        for each in listener.handlers:
            each.close()


class _Private(RotatingFileHandler):
    """A log that none but its owner can read."""

    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="utf-8")

    def handleError(self, _record: logging.LogRecord) -> None:  # noqa: N802  logging's name
        """Go on: a log that cannot be written is no reason to say anything."""


def _file(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = _Private(folder / NAME, maxBytes=MOST, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return logging.NullHandler()
    made.setFormatter(logging.Formatter(_FORM))
    return made


def platform_line() -> str:
    """Return the versions that a start is logged with."""
    return f"Python {sys.version.split()[0]} on {sys.platform}"
