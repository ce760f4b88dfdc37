"""Run something in a child of its own, within limits, and see how it ends and what it takes."""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LecternError

MEMORY = 1 << 30
"""Bytes that a child may take beside what it was born with."""
SECONDS = 10.0
"""Of the processor, that it may take."""
_KILLED = 3 * SECONDS
_WAITED = 20 * SECONDS  # by the clock: for a child that waits for something


@dataclass(frozen=True, slots=True)
class Fate:
    """How a child ended: its seconds of the processor, its MiB, and '' or what went wrong."""

    seconds: float
    mebibytes: float
    fault: str = ""


def fate(work: Callable[[], object]) -> Fate:
    """Do *work* in a child; only a `LecternError` may be raised there."""
    hear, say = os.pipe()
    child = os.fork()
    if not child:
        os.close(hear)
        _end(work, say)
    os.close(say)
    with os.fdopen(hear, encoding="utf-8", errors="replace") as heard:
        said = heard.read()
    _, status, used = os.wait4(child, 0)
    seconds = used.ru_utime + used.ru_stime
    if os.WIFSIGNALED(status):
        said = f"killed by {signal.Signals(os.WTERMSIG(status)).name}"
    elif not said and seconds > SECONDS:
        said = f"took {seconds:.0f} s"
    return Fate(seconds, used.ru_maxrss / 1024, said)


def _end(work: Callable[[], object], say: int) -> None:
    """Do the child's part and end it, whatever happens: none of the parent's code may run."""
    try:
        _limit()
        os.write(say, _fault(work).encode(errors="replace")[:2_000])
    finally:
        os._exit(0)


def _limit() -> None:
    most = _size() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (int(_KILLED), int(_KILLED) + 1))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, _WAITED)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nowhere, descriptor)


def _size() -> int:
    """Return the bytes of address space that this process has."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()


def _fault(work: Callable[[], object]) -> str:
    try:
        work()
    except LecternError:
        pass
    except MemoryError:
        return "took more than 1 GiB"
    except BaseException as error:  # noqa: BLE001 - whatever it is, it counts
        frame = traceback.extract_tb(sys.exc_info()[2])[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        return f"{type(error).__name__} in {where}: {str(error)[:200]}"
    return ""
