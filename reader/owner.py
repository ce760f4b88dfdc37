"""Know who has a library open in a window, and whether the last one came to its end."""

from __future__ import annotations

import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Self

from filelock import FileLock, Timeout

from reader.errors import MISREAD, LecternError, LibraryError
from reader.files import whole
from reader.library import Library
from reader.words import QT_TR_NOOP, tr

PROGRAM = "Lectern"
LONGEST = 4096
"""Bytes of the file at most: it lies where anybody who shares the library can write."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A window that has a library open, as its file tells; it may have ended without a word."""

    program: str
    pid: int
    host: str
    since: str
    """ISO 8601, UTC."""

    @classmethod
    def ours(cls) -> Self:
        """Return what is told of this process."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(PROGRAM, os.getpid(), platform.node(), now)

    @property
    def is_here(self) -> bool:
        """Say whether it runs, or ran, on this machine."""
        return self.host == platform.node()

    @property
    def sentence(self) -> str:
        """Say who it is, in the reader's language."""
        return tr(
            "This library is open in {program} on {host} since {time} (process {pid})."
        ).format(program=self.program, host=self.host, time=self._local(), pid=self.pid)

    def _local(self) -> str:
        """Return since when, by the clock on the wall here."""
        try:
            return f"{datetime.fromisoformat(self.since).astimezone():%Y-%m-%d %H:%M}"
        except (ValueError, OverflowError):
            return self.since


class LibraryHeldError(LibraryError):
    """Another window has the library open.

    Attributes:
        holder: Which one it is.
    """

    advice = QT_TR_NOOP("Use that window, or open the library here for reading alone.")

    def __init__(self, holder: Holder) -> None:
        super().__init__(holder.sentence)
        self.holder = holder


class Owner:
    """One window's hold on a library: a lock of the system's, and a file that tells of it.

    The lock ends with the process, however it ends; the file stays behind when nobody
    could take it away.
    """

    def __init__(self, library: Library) -> None:
        folder = library.folder
        self._lock = FileLock(folder / "open.lock", thread_local=False)
        self._told = folder / "open.json"
        self.was_unclean = False
        """Whether the last window on this machine ended without closing the library."""

    def take(self, *, anyway: bool = False) -> None:
        """Hold the library until `release`; with *anyway* beside another one, if need be.

        Where nothing can be written there is nothing to be held, and this does nothing.

        Raises:
            LibraryHeldError: Another window has it, or one on another machine seems to:
                a lock says nothing about machines that are kept in step by copying.
        """
        left = self._left()
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            if not anyway:
                raise LibraryHeldError(left or _nobody()) from None
            return
        except OSError:
            return
        if left is not None and not left.is_here and not anyway:
            self._lock.release()
            raise LibraryHeldError(left)
        self.was_unclean = left is not None and left.is_here
        with suppress(LecternError):  # the lock is held all the same
            self._tell()

    def is_free(self) -> bool:
        """Say whether no window on this machine has the library now; nothing is changed."""
        if not self._told.is_file():
            return True
        try:
            with self._lock.acquire(timeout=0):
                return True
        except Timeout:
            return False
        except OSError:
            return True

    def release(self) -> None:
        """Let go of the library: it was closed as it should be. Twice is as good as once."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._told.unlink(missing_ok=True)
            self._lock.release()

    def _tell(self) -> None:
        with whole(self._told) as write:
            write(json.dumps(asdict(Holder.ours())) + "\n")

    def _left(self) -> Holder | None:
        """Return who is told of, or None; what makes no sense is somebody whose name is lost."""
        if not self._told.is_file():  # a pipe would never end
            return None
        try:
            with self._told.open("rb") as file:
                return _holder(file.read(LONGEST))
        except OSError:
            return None


def _holder(text: bytes) -> Holder:
    try:
        told = json.loads(text)
        return Holder(
            _word(told["program"]), int(told["pid"]), _word(told["host"]), _word(told["since"])
        )
    except MISREAD:
        return _nobody()


def _word(text: object) -> str:
    """Return a word that a stranger may have written, fit to be shown on one line."""
    return "".join(char for char in str(text)[:100] if char.isprintable())


def _nobody() -> Holder:
    return Holder(PROGRAM, 0, platform.node(), "?")
