"""Hold the process that reads files: start it, hear it without waiting for ever, end it."""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import threading
from queue import Empty, Full, Queue
from typing import Any

import reader.types.annotations as passages
from reader import merge
from reader.reading import messages
from reader.reading.messages import Request
from reader.starting import apart, end, interpreter
from reader.types import basic, facts, packets, parsed

_AHEAD = 4
"""Messages that are heard before somebody wants them: the process waits while nobody does."""
_LOOK = 0.05
"""Seconds after which the thread that hears looks whether it is still wanted."""
_RECORDS = {
    each.__name__: each for each in (passages, basic, facts, packets, parsed, messages, merge)
}
"""The modules whose classes may be in a message."""


class _Unpickler(pickle.Unpickler):
    """Unpickles the records of messages, and nothing else: the sender has read hostile files."""

    def find_class(self, module: str, name: str) -> Any:
        found = getattr(_RECORDS.get(module), name, None)
        if isinstance(found, type) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is in no message")


class Process:
    """One process that reads files."""

    def __init__(self) -> None:
        """Start it.

        Raises:
            OSError: The system has no room for another process.
        """
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
            # Not by multiprocessing: the import worker is a daemon, which may have no children of
            # that kind, and "spawn" would load the parent's main module and all that it imports.
            interpreter("reader.reading.child"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            **apart(),
        )
        self._heard: Queue[object] = Queue(_AHEAD)
        self._wanted = True
        self._hearing = threading.Thread(target=self._hear, name="from-reader", daemon=True)
        self._hearing.start()

    def send(self, request: Request) -> None:
        """Ask for a source; a process that is gone is noticed when it does not answer."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            pickle.dump(request, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()

    def receive(self, seconds: float) -> object:
        """Return the next message, or None when none came in that time.

        Raises:
            EOFError: It has died.
        """
        try:
            message = self._heard.get(timeout=seconds)
        except Empty:
            return None
        if message is None:
            raise EOFError
        return message

    def end(self) -> None:
        """Kill it: whatever it was doing, nothing is lost."""
        self._wanted = False
        end(self._process, self._hearing)

    def _hear(self) -> None:
        assert self._process.stdout is not None
        # A process that dies may leave half a message.
        with contextlib.suppress(Exception):
            while self._put(_Unpickler(self._process.stdout).load()):
                pass
        self._put(None)

    def _put(self, message: object) -> bool:
        while self._wanted:
            with contextlib.suppress(Full):
                self._heard.put(message, timeout=_LOOK)
                return True
        return False
