"""The process that reads files: requests come in by a pipe, what was read goes out by another."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import re
import signal
import threading
import time
import traceback
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, TypeVar

from reader.catalogue import LANGUAGE, speak_language
from reader.errors import SourceError
from reader.formats.member import Member
from reader.formats.mending import mended
from reader.formats.open import read_file, whereabouts
from reader.formats.opening import opened
from reader.formats.table import Part, parts_of
from reader.merge import prepared
from reader.reading.attempt import ADVICE
from reader.reading.limits import Fence, limit_memory
from reader.reading.messages import Done, Failed, Manner, Opened, Packed, Papers, Read, Request
from reader.text.decode import decode
from reader.types import PACKING, ParsedPaper, Source
from reader.words import QT_TR_NOOP, tr

MOST_PAPERS = 500
"""Papers of a message: as many as are stored in one transaction."""
_MOST_BYTES = 4 << 20
_LARGE = 8 << 20
_Cut = TypeVar("_Cut", tuple[ParsedPaper, ...], bytes)

_SUFFIXES = re.compile(
    r"(?:\.(?:txt|text|md|markdown|html?|jsonl?|ndjson|xml|rss|atom|bib|ris|csv|tsv|eml|mbox|zip|gz))+\Z",
    re.I,
)
"""What is no part of a digest's name. A subject with a full stop in it keeps what follows."""

_FAULT_ADVICE = QT_TR_NOOP(
    "It is a fault of Lectern's: please report it, if you can with the file."
)


def main() -> None:
    """Read what is asked for until the pipe closes, which ends the process at once."""
    # Ctrl+C in a terminal reaches the whole group; ending is the parent's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    speak_language(os.environ.get(LANGUAGE, ""))
    requests, replies = _pipes()
    waiting: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    child = _Child(replies, Fence())
    # Looking for garbage among 100,000 papers took as long as reading them.
    gc.disable()
    gc.freeze()
    with contextlib.suppress(BrokenPipeError):
        while child.answers(waiting.get()):
            gc.collect()
    os._exit(0)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return standard input and output for the messages alone: what others print goes nowhere."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return requests, replies


def _listen(requests: BinaryIO, waiting: SimpleQueue[Request]) -> None:
    try:
        while True:
            waiting.put(pickle.load(requests))  # noqa: S301 - from our parent
    finally:  # the parent is gone, or what it sends does not fit into memory
        os._exit(0)


def _fault(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    text = tr("the reader of files failed on it ({kind} in {file}, line {line})")
    return text.format(kind=type(error).__name__, file=Path(frame.filename).name, line=frame.lineno)


class _Child:
    """Answers requests, one by one."""

    def __init__(self, replies: BinaryIO, fence: Fence) -> None:
        self._replies = replies
        self._fence = fence
        self._packer = ThreadPoolExecutor(1)
        self._packing: tuple[bytes, Future[bytes]] | None = None

    def _send(self, message: object) -> None:
        pickle.dump(message, self._replies, pickle.HIGHEST_PROTOCOL)
        self._replies.flush()

    def answers(self, request: Request) -> bool:
        """Answer *request*; tell whether this process is fit for another."""
        limit = limit_memory(request.memory)
        try:
            self._answer(request)
        except MemoryError:
            needed = tr("reading it needed more than {size} GB of memory")
            size = f"{limit / (1 << 30):.1g}"
            self._send(Failed(needed.format(size=size), tr(ADVICE)))
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - a process ends here: the next one goes on
            self._send(Failed(_fault(error), tr(_FAULT_ADVICE)))
        else:
            self._send(Done())
            return True
        return False

    def _answer(self, request: Request) -> None:
        try:
            with self._fence.opened():
                data, whole = _opened(request.source)
        except SourceError as error:
            given = str(error.path)
            self._send(Read(given, given, 0.0, error=error.cause, advice=error.advice))
            return
        self._send(Opened(whole, len(data)))
        members = islice(enumerate(opened(data), start=1), request.skipped, None)
        del data
        for part in parts_of(self._unknown(members, whole, request.manner)):
            self._send_part(part, whole, request.manner)
            if len(part.data) > _LARGE:  # an error may hold it in a circle of references
                del part
                gc.collect()

    def _unknown(
        self, members: Iterable[tuple[int, Member]], whole: Read, manner: Manner
    ) -> Iterator[Member]:
        """Yield the members that are to be read; announce each.

        A text with fixes is: its hash says nothing of them.
        """
        known, fixed = manner.known, {place for place, fixes in manner.fixes if fixes}
        for number, member in members:
            if member.error and member.optional:  # a mailbox may have 100,000 of these
                yield member
                continue
            read = _of_member(whole, member.name)
            self._send(Opened(read, len(member.data), number, is_inside=read is not whole))
            may_be_known = known and read.place not in fixed
            if may_be_known and (key := sha256(member.data).hexdigest()) in known:
                self._send(replace(read, hash=key, known=True))
            else:
                self._begin_packing(member.data)
                yield member

    def _begin_packing(self, data: bytes) -> None:
        """Pack what is large beside the reading: 150 MB take four seconds, and zlib lets go."""
        if len(data) > _LARGE:
            self._packing = data, self._packer.submit(zlib.compress, data, PACKING)

    def _packed(self, data: bytes) -> bytes:
        packing, self._packing = self._packing, None
        if packing is not None and packing[0] is data:
            return packing[1].result()
        return zlib.compress(data, PACKING)

    def _send_part(self, part: Part, whole: Read, manner: Manner) -> None:
        read = _of_member(whole, part.name)
        if part.digest is None:
            error = part.error
            assert error is not None
            self._send(replace(read, error=error.cause, advice=error.advice))
            return
        digest, key = part.digest, sha256(part.data).hexdigest()
        if fixes := dict(manner.fixes).get(read.place) or dict(manner.mended).get(key):
            digest = mended(digest, decode(part.data).text, fixes)
        for piece in _cut(self._packed(part.data), _MOST_BYTES):
            self._send(Packed(piece))
        papers = digest.papers
        self._send(replace(read, hash=key, digest=replace(digest, papers=()), papers=len(papers)))
        for some in _cut(papers, MOST_PAPERS):
            self._send(Papers(tuple(prepared(paper, manner.off) for paper in some)))


def _opened(source: Source) -> tuple[bytes, Read]:
    if source.path is None:
        place = source.place
        return source.data or b"", Read(place, source.name or _name_of(place), time.time())
    data = read_file(source.path)
    place, stamp = whereabouts(source.path)
    return data, Read(place, source.name or _name_of(place), stamp)


def _of_member(whole: Read, name: str) -> Read:
    if not name:
        return whole
    return replace(whole, place=f"{whole.place}#{name}", name=_name_of(name))


def _name_of(place: str) -> str:
    return _SUFFIXES.sub("", place.replace("\\", "/").rsplit("/", 1)[-1]) or place


def _cut(whole: _Cut, size: int) -> Iterator[_Cut]:
    for start in range(0, len(whole), size):
        yield whole[start : start + size]
