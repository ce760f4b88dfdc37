"""One attempt to read a source: put together what comes, and say why no more does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.reading.messages import Done, Failed, Opened, Packed, Papers, Read, Request
from reader.types import ParsedPaper, Progress, Source

STARTING = 30.0
"""Seconds that the process may take to start, and to get a file from a slow disk."""
_SECONDS, _PER_MB, _PER_TEXT = 10.0, 0.5, 0.002
_ADVICE = "Nothing was stored from it. Split it into smaller files, if it is a digest."


class Attempt:
    """What is known of one source while it is being read.

    Whoever waits for messages adds the seconds to ``waited``, and sets ``cause`` when
    there is nobody left to send any. ``texts`` counts those that were begun.
    """

    def __init__(self, source: Source, skipped: int) -> None:
        self.request = Request(source, skipped)
        self.waited = 0.0
        self.cause = ""
        self.done = False
        self.texts = 0
        self._advice = _ADVICE
        place = str(source.path or source.place)
        self._now = Opened(Read(place, source.name or place, 0.0), 0)
        self._sizes = [0, 0]
        self._papers: list[ParsedPaper] = []
        self._packed: list[bytes] = []

    @property
    def may_have_more(self) -> bool:
        """Tell whether the text that was being read is one of several."""
        return bool(self._now.member)

    def goes_on(self) -> bool:
        """Tell whether there is something to wait for; when it took too long, there is not."""
        allowed = self._allowed()
        if self.waited > allowed:
            self.cause = self.cause or f"reading it took more than {allowed:.0f} s"
        return not self.done and not self.cause

    def _allowed(self) -> float:
        if not self._sizes[0]:
            return STARTING
        return _SECONDS + _PER_MB * max(self._sizes) / (1 << 20) + _PER_TEXT * self.texts

    def take(self, message: object) -> Iterator[Read | Progress]:
        """Add a message, or None for none yet; yield what can be told."""
        match message:
            case Opened():
                self._open(message)
            case Papers():
                self._papers += message.papers
            case Packed():
                self._packed.append(message.data)
            case Read():
                yield self._whole(message)
                return
            case Failed():
                self.cause, self._advice = message.cause, message.advice
            case Done():
                self.done = True
        if message is None or isinstance(message, Papers):
            yield Progress(f"Reading {self._now.read.name}", len(self._papers))

    def _open(self, message: Opened) -> None:
        self._now = message
        if message.member is None:
            self.waited = 0.0
            self._sizes = [max(message.size, 1), 0]
        else:
            self.texts += 1
            self._sizes[1] += message.size

    def _whole(self, read: Read) -> Read:
        papers, packed = tuple(self._papers), b"".join(self._packed)
        self._papers, self._packed = [], []
        if read.digest is None:
            return read
        return replace(read, packed=packed, digest=replace(read.digest, papers=papers))

    def died(self) -> None:
        """Note that the process is gone without a word."""
        if not self.cause:
            began = any(self._sizes)
            self.cause = "the reader of files died" + (" of it" if began else " before it began")

    def failed(self, *, last: bool) -> Read:
        """Return why the text that was being read is none; *last*: nothing after it is read."""
        rest = "; the rest was not read" if last and self.may_have_more else ""
        return replace(self._now.read, error=self.cause + rest, advice=self._advice)
