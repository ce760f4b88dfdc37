"""One attempt to read a source: put together what comes, and say why no more does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.reading.messages import (
    Done,
    Failed,
    Limits,
    Manner,
    Opened,
    Packed,
    Papers,
    Read,
    Request,
)
from reader.text.normal import valid_text
from reader.types import Progress, Source
from reader.words import QT_TR_NOOP, tr

ADVICE = QT_TR_NOOP("Nothing was stored from it. Split it into smaller files, if it is a digest.")

_BUSY = QT_TR_NOOP("The machine is busy, or the disk slow. Import it again when that is over.")


class Attempt:
    """What is known of one source while it is being read.

    Whoever waits for messages adds the seconds to ``waited``, and sets ``cause`` when
    there is nobody left to send any. ``texts`` is the number of the last that was begun.
    """

    def __init__(self, source: Source, skipped: int, limits: Limits, manner: Manner) -> None:
        self.request = Request(source, skipped, limits.memory, manner)
        self._limits = limits
        self.waited = 0.0
        self.cause = ""
        self.done = False
        self.texts = 0
        self._advice = tr(ADVICE)
        self._now = self._whole = Opened(_unread(source), 0)
        self._sizes = [0, 0]
        self._left = 0
        self._packed: list[bytes] = []

    @property
    def may_have_more(self) -> bool:
        """Tell whether it went wrong in one text of several, so that the next may be read."""
        return self._now.is_inside

    def goes_on(self) -> bool:
        """Tell whether there is something to wait for; when it took too long, there is not."""
        allowed = self._allowed()
        if self.waited > allowed and not self.cause:
            late = tr("reading it took more than {seconds} s")
            if not self._sizes[0]:
                late = tr("the reader of files did not begin within {seconds} s")
                self._advice = tr(_BUSY)
            self.cause = late.format(seconds=round(allowed))
        return not self.done and not self.cause

    def _allowed(self) -> float:
        limits, size = self._limits, max(self._sizes) / (1 << 20)
        if not self._sizes[0]:
            return limits.starting
        return limits.seconds + limits.seconds_a_mb * size + limits.seconds_a_text * self.texts

    def take(self, message: object) -> Iterator[Read | Papers | Progress]:
        """Add a message, or None for none yet; yield what can be told."""
        match message:
            case Opened():
                self._open(message)
            case Papers():
                yield self._counted(message)
                return
            case Packed():
                self._packed.append(message.data)
            case Read():
                yield self._put_together(message)
                return
            case Failed():
                self.cause, self._advice = message.cause, message.advice
            case Done():
                self.done = True
        if message is None:
            yield Progress(tr("Reading {name}").format(name=self._now.read.name), 0)

    def _open(self, message: Opened) -> None:
        self._now = message
        if message.number == 0:
            self._whole = message
            self.waited = 0.0
            self._sizes = [max(message.size, 1), 0]
        else:
            self.texts = message.number
            self._sizes[1] += message.size

    def _put_together(self, read: Read) -> Read:
        packed, self._packed = b"".join(self._packed), []
        self._left = read.papers
        if not self._left:
            self._now = self._whole
        return replace(read, packed=packed)

    def _counted(self, papers: Papers) -> Papers:
        self._left -= len(papers.papers)
        if not self._left:
            self._now = self._whole
        return papers

    def died(self) -> None:
        """Note that the process is gone without a word."""
        if not self.cause:
            self.cause = (
                tr("the reader of files died of it")
                if any(self._sizes)
                else tr("the reader of files died before it began")
            )

    def failed(self, *, last: bool) -> Read:
        """Return why what was being read is no digest; *last*: it is not tried again."""
        ends = self.texts > 0 if self._now is self._whole else last and self.may_have_more
        rest = tr("; the rest was not read") if ends else ""
        return replace(self._now.read, error=self.cause + rest, advice=self._advice)


def _unread(source: Source) -> Read:
    """Return what is known of *source* before it is opened; its name may be of any bytes."""
    place = valid_text(str(source.path or source.place))
    return Read(place, source.name or Path(place).name, 0.0)
