"""The other process: jobs come in by a pipe, reports go out, and it ends with its parent."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections import deque
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reader.catalogue import LANGUAGE, speak_language
from reader.errors import LecternError, TemplateError
from reader.faults import Fault, crash_file, fault_of
from reader.library import Library, state_folder
from reader.work import Ask, Job, Question, UpdateIndex

if TYPE_CHECKING:
    from reader.jobs import Jobs

NICE = 19
"""How far imports and indexing give way: the window and the search go first."""
AWAITED = ("search", "map", "figures")
"""Processes that somebody waits for, until one has long work that may take its time."""

context = get_context("spawn")
"""How workers are started: as fresh interpreters, which share nothing with the window."""

Ticket: TypeAlias = int
"""The number of a job; replies carry it, so that stale ones can be dropped."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A wish that the job of this ticket end early."""


@dataclass(frozen=True, slots=True)
class Quit:
    """A wish that the process end, in the middle of its job if it has one."""


@dataclass(frozen=True, slots=True)
class Speak:
    """A wish that all that is said from now on be said in the language of this code."""

    language: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The last reply to a job. ``stopped`` when it was ended early or passed over."""

    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """The last reply to a job that failed. A bug is told of, the world brings its advice.

    ``quiet``: it passes by itself, such as an index that another program is updating.
    """

    message: str
    advice: str = ""
    fault: Fault | None = None
    quiet: bool = False
    line: int = 0
    """Of a template that fails: its line, counted from 1."""


def start(library: Library, name: str) -> tuple[Connection, BaseProcess]:
    """Start a worker process; return the pipe to it and the process.

    Nothing of the window's is shared with it, and closing the pipe, or dying, ends it.
    """
    ours, theirs = context.Pipe()
    args = (theirs, library, name in AWAITED, state_folder())
    process = context.Process(target=main, args=args, name=name, daemon=True)
    process.start()
    theirs.close()
    return ours, process


def main(
    pipe: Connection, library: Library, urgent: bool = True, state: Path | None = None
) -> None:
    """Do jobs until the pipe closes, or a `Quit` comes; give way to the window unless *urgent*.

    A crash is written into the folder *state*, if there is one.
    """
    if state is not None:
        crash_file(state)
    if urgent:
        gc.set_threshold(50_000, 50, 100)  # a whole collection takes 20 ms: an answer would be late
    else:
        _give_way()
    # Ctrl+C in a terminal reaches the whole group; ending is the parent's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from reader.jobs import Jobs  # noqa: PLC0415 - the window's process imports this module too

    jobs = Jobs(library, _give_way)
    with contextlib.suppress(EOFError, OSError), contextlib.closing(jobs):
        worker = _Worker(pipe, jobs)
        while True:
            worker.work()


def _give_way() -> None:
    if sys.platform == "linux":
        # There each thread has a priority of its own, and NumPy has started some by now.
        for thread in Path("/proc/self/task").iterdir():
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, int(thread.name), NICE)
    elif hasattr(os, "nice"):
        os.nice(NICE)


class _Worker:
    """The loop of one worker: jobs waiting, and the one being done."""

    def __init__(self, pipe: Connection, jobs: Jobs) -> None:
        self._pipe = pipe
        self._jobs = jobs
        self._waiting: deque[tuple[Ticket, Job]] = deque()
        self._stopped: set[Ticket] = set()

    def work(self) -> None:
        """Take the next job and do it."""
        if not self._waiting:
            self._receive()
        self._look()
        if not self._waiting:
            return
        ticket, job = self._waiting.popleft()
        if ticket in self._stopped or self._outdated(job):
            self._stopped.discard(ticket)
            self._pipe.send((ticket, Finished(stopped=True)))
            return
        self._pipe.send((ticket, self._do(ticket, job)))

    def _do(self, ticket: Ticket, job: Job) -> Finished | Failed:
        try:
            reports = self._jobs.run(job)
            for report in reports:
                self._pipe.send((ticket, report))
                self._look()
                if ticket in self._stopped:
                    self._stopped.discard(ticket)
                    reports.close()
                    return Finished(stopped=True)
        except LecternError as error:
            line = error.line if isinstance(error, TemplateError) else 0
            return Failed(str(error), error.advice, quiet=error.quiet, line=line)
        except (EOFError, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001 - a process ends here: report the bug, live on
            fault = fault_of(error, f"worker, {type(job).__name__}")
            return Failed(f"{fault.kind}: {fault.message}", fault=fault)
        return Finished()

    def _outdated(self, job: Job) -> bool:
        """Say whether a newer job that stands for this one is waiting."""
        return any(_replaces(other, job) for _, other in self._waiting)

    def _look(self) -> None:
        while self._pipe.poll():
            self._receive()

    def _receive(self) -> None:
        message = self._pipe.recv()
        if isinstance(message, Quit):
            raise EOFError
        if isinstance(message, Speak):
            os.environ[LANGUAGE] = message.language  # for the processes that it starts
            speak_language(message.language)
            return
        ticket, message = message
        if isinstance(message, Stop):
            self._stopped.add(ticket)
        elif isinstance(message, Ask):
            # What is listed goes before what stands beside it; of two the newer stays behind.
            searches = sum(isinstance(job, Ask) for _, job in self._waiting)
            self._waiting.insert(searches, (ticket, message))
        else:
            self._waiting.append((ticket, message))


def _replaces(newer: Job, older: Job) -> bool:
    if isinstance(older, Question):
        return type(newer) is type(older)
    return isinstance(older, UpdateIndex) and newer == older
