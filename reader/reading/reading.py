"""The parent's side of reading: sources in, what was read out, whatever becomes of the process."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from types import TracebackType

from reader.merge import Prepared
from reader.reading.attempt import Attempt
from reader.reading.messages import Limits, Manner, Papers, Read, Request
from reader.reading.process import Process
from reader.types import Fix, Progress, Source
from reader.words import tr

_LOOK = 0.1
"""Seconds between signs of life."""
_MOST_DEATHS = 3
"""How many texts of an archive may each cost a process before the rest of it is given up."""


PLAINLY = Manner()


class Reading:
    """Reads sources one after the other, in a process that is replaced when it dies.

    Use it as a context, or close it: the process ends with it.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: Process | None = None
        self._ahead: Request | None = None

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what is under way."""
        if self._process is not None:
            self._process.end()
            self._process = self._ahead = None

    def forget(self) -> None:
        """Leave what was asked for ahead unread: the file may have changed by the next time."""
        if self._ahead is not None:
            self.close()

    def read(
        self, source: Source, manner: Manner = PLAINLY, following: Source | None = None
    ) -> Iterator[Read | Papers | Progress]:
        """Yield all that was read in *source*: itself, or every member of an archive or mailbox.

        A `Read` that is a digest is followed by its papers. `Progress` comes now and then
        while nothing is ready, so that whoever asked can look after other things, and stop
        by closing the iterator. Never raises for what the source holds or is: the `Read`
        has the error. The file *following* is read meanwhile, as far as a few messages go;
        whoever then asks for something else has to `forget` it.
        """
        skipped = 0
        for left in reversed(range(_MOST_DEATHS)):
            attempt = Attempt(source, skipped, self._limits, manner)
            try:
                yield from self._run(attempt, self._request_for(following, manner))
            finally:
                if not attempt.done:
                    self.close()
            if attempt.done:
                return
            yield attempt.failed(last=left == 0)
            if not attempt.may_have_more:
                return
            skipped = attempt.texts

    def _request_for(self, following: Source | None, manner: Manner) -> Request | None:
        # What has no path is in the request itself, and would take memory from what is read now.
        if following is None or following.path is None:
            return None
        return Attempt(following, 0, self._limits, manner).request

    def _ask(self, request: Request, following: Request | None) -> Process:
        """Ask for a source, unless that was done ahead, and for what follows on it."""
        if self._ahead != request:
            self.forget()
        process = self._process = self._process or Process()
        if self._ahead is None:
            process.send(request)
        self._ahead = following
        if following is not None:
            process.send(following)
        return process

    def _run(
        self, attempt: Attempt, following: Request | None
    ) -> Iterator[Read | Papers | Progress]:
        """Yield what comes until the source is done, or the process is dead, late or unable."""
        try:
            process = self._ask(attempt.request, following)
            while attempt.goes_on():
                start = time.monotonic()
                message = process.receive(_LOOK)
                attempt.waited += time.monotonic() - start
                yield from attempt.take(message)
        except EOFError:
            attempt.died()
        except OSError as error:
            attempt.cause = tr("the reader of files cannot be started ({error})").format(
                error=error
            )


def read_again(
    reading: Reading, packed: bytes, place: str, fixes: tuple[Fix, ...], off: frozenset[str]
) -> Iterator[Progress | tuple[Read, list[Prepared]]]:
    """Yield what a kept original is read as now, with the fixes that it was read with.

    Raises:
        zlib.error: It is not what was packed.
    """
    source = Source(data=zlib.decompress(packed), place=place)
    return gathered(reading.read(source, Manner(off, ((place, fixes),))))


def gathered(
    came: Iterator[Read | Papers | Progress],
) -> Iterator[Progress | tuple[Read, list[Prepared]]]:
    """Yield each text that was read with all its papers, for whoever wants them at once."""
    waiting: tuple[Read, list[Prepared]] | None = None
    for each in came:
        if isinstance(each, Progress):
            yield each
        elif isinstance(each, Papers):
            assert waiting is not None
            waiting[1].extend(each.papers)
        else:
            # What failed among its papers is no digest after all.
            if waiting and waiting[0].place != each.place:
                yield waiting
            waiting = each, []
    if waiting:
        yield waiting
