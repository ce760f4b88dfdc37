"""Hold the process that helps to build an index: start it, hear it without waiting, end it."""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Self

from reader.index.plan import Share
from reader.library import Library
from reader.starting import apart, end, interpreter


class Helper:
    """A second process that makes segments; whatever becomes of it, nothing is lost."""

    def __init__(self, library: Library, index: Path) -> None:
        """Start it.

        Raises:
            OSError: The system has no room for another process.
        """
        self.share: Share | None = None
        """What it is doing now."""
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
            interpreter("reader.index.helping"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            **apart(),
        )
        self._heard: SimpleQueue[object] = SimpleQueue()
        self._hearing = threading.Thread(target=self._hear, name="from-helper", daemon=True)
        self._hearing.start()
        self._send([str(library.folder), str(library.cache), str(index)])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        end(self._process, self._hearing)

    def ask(self, share: Share, papers: list[int]) -> None:
        """Have it make segments of these papers."""
        self.share = share
        self._send(papers)

    def answer(self, seconds: float) -> int | list[str] | None:
        """Return how many papers it has read since the last answer, or the files it has made.

        Returns None when it said nothing in that time.

        Raises:
            EOFError: It has died.
        """
        try:
            said = self._heard.get(timeout=seconds) if seconds else self._heard.get_nowait()
        except Empty:
            return None
        if said is None:
            raise EOFError
        assert isinstance(said, int | list)
        return said

    def _send(self, message: object) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # one that is gone is noticed by its silence
            print(json.dumps(message), file=self._process.stdin, flush=True)

    def _hear(self) -> None:
        assert self._process.stdout is not None
        # A process that dies may leave half a line.
        with contextlib.suppress(ValueError):
            for line in self._process.stdout:
                self._heard.put(json.loads(line))
        self._heard.put(None)
