"""The store's threads and the worker processes, as the window sees them: calls in, signals out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader import worker
from reader.library import Library
from reader.logs import log
from reader.store.store import Store
from reader.words import spoken, tr
from reader.work import Question
from reader.worker import Failed, Finished, Quit, Speak, Stop, Ticket
from ui.work.hearing import Hearing

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds that a worker may take to end by itself; killed later than that, it loses nothing."""

DEATHS = 3
"""A worker that dies so often without a word cannot be started at all."""

Pipe = tuple[Connection, BaseProcess]


class StoreLane(QObject):
    """One thread with one connection: short reads and the user's edits, in order."""

    failed = Signal(object)
    """Carries the exception of a call that failed."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._store = self._pool.submit(Store, library)
        self._closed = False
        self._hearing = Hearing(self)

    def call(
        self,
        work: Callable[[Store], T],
        then: Callable[[T], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Run *work* on the store; call *then* with its result on the UI thread, always later.

        A failure goes to *failed*, or else to the ``failed`` signal.
        """
        if self._closed:
            return
        future = self._pool.submit(lambda: work(self._store.result()))
        self._hearing.hear(future, partial(self._deliver, then, failed))

    def close(self) -> None:
        """Finish what was asked for, then close the connection; nobody hears of it any more."""
        self._closed = True
        self._pool.submit(self._close)
        self._pool.shutdown(wait=True)

    def _close(self) -> None:
        if self._store.exception() is None:
            self._store.result().close()

    def _deliver(
        self,
        then: Callable[[T], object] | None,
        failed: Callable[[BaseException], object] | None,
        done: Future[T],
    ) -> None:
        if self._closed:
            return
        error = done.exception()
        if error is not None and failed is not None:
            failed(error)
        elif error is not None:
            self.failed.emit(error)
        elif then is not None:
            then(done.result())


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told of a job: its reports, and its end."""

    report: Callable[[Any], object]
    end: Callable[[Finished | Failed], object]
    again: bool = False
    """Whether the job may be handed to a fresh worker when the first one died on it."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A job that a worker has, and when it was given."""

    job: object
    listener: Listener
    since: float = field(default_factory=time.monotonic)

    def note(self, ended: Finished | Failed) -> None:
        """Log what became of it; of questions there is one with every key."""
        if isinstance(self.job, Question) and isinstance(ended, Finished):
            return
        how = "finished" if isinstance(ended, Finished) else "failed"
        if isinstance(ended, Finished) and ended.stopped:
            how = "stopped"
        kind, seconds = type(self.job).__name__, time.monotonic() - self.since
        log.info("job %s %s after %.1f s", kind, how, seconds)


class WorkerLane(QObject):
    """One worker process. When it dies, its jobs fail and a fresh one takes its place."""

    _came = Signal(object, object)

    def __init__(self, library: Library, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._name = name
        self._tickets = count(1)
        self._given: dict[Ticket, _Given] = {}
        self._closing = False
        self._deaths = 0
        # Sending waits while the worker is busy, so it has a thread of its own.
        self._sending = ThreadPoolExecutor(1, thread_name_prefix=f"to-{name}")
        self._came.connect(self._deliver)
        self._connect(worker.start(library, name))

    def submit(self, job: object, listener: Listener) -> Ticket:
        """Hand a job over; return its ticket. After the end nothing is done, and nobody hears."""
        ticket = next(self._tickets)
        if self._closing:
            return ticket
        if self._deaths >= DEATHS:
            failed = Failed(
                tr("This part of Lectern cannot be started."), tr("Start Lectern again.")
            )
            # Later, as ever: whoever asks does not have the ticket yet.
            QTimer.singleShot(0, self, partial(listener.end, failed))
            return ticket
        self._given[ticket] = _Given(job, listener)
        self._send((ticket, job))
        return ticket

    def stop(self, ticket: Ticket) -> None:
        """Ask a job to end early; its listener hears when it has."""
        if ticket in self._given:
            self._send((ticket, Stop()))

    def kill(self) -> None:
        """End the process by force: what it was given fails, and a fresh one takes its place."""
        self._deaths = -1  # this is none that it died by itself
        self._process.kill()

    def close(self) -> None:
        """End the process: at the next report of a job, or by force when it takes too long."""
        self._closing = True
        self._given.clear()
        self._send(Quit())
        self._sending.shutdown(wait=False)
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._receiving.join()
        self._sending.shutdown()  # nobody reads any more, so nothing that is sent waits
        self._pipe.close()

    def _connect(self, pipe: Pipe) -> None:
        self._pipe, self._process = pipe
        self._receiving = threading.Thread(
            target=self._receive, args=pipe, name=f"from-{self._name}", daemon=True
        )
        self._receiving.start()
        self._send(Speak(spoken()))

    def _send(self, message: object) -> None:
        pipe = self._pipe

        def send() -> None:
            # A pipe that broke is noticed by the thread that reads from it.
            with suppress(OSError):
                pipe.send(message)

        self._sending.submit(send)

    def _receive(self, pipe: Connection, _process: BaseProcess) -> None:
        with suppress(EOFError, OSError):
            while True:
                self._came.emit(*pipe.recv())
        if not self._closing:
            self._came.emit(0, pipe)

    def _deliver(self, ticket: Ticket, message: object) -> None:
        if self._closing:
            return
        if ticket == 0:
            self._restart()
            return
        self._deaths = 0
        if ticket not in self._given:
            return
        if isinstance(message, Finished | Failed):
            given = self._given.pop(ticket)
            given.note(message)
            given.listener.end(message)
        else:
            self._given[ticket].listener.report(message)

    def _restart(self) -> None:
        self._deaths += 1
        if self._deaths < DEATHS:
            self._pipe.close()
            self._process.join()
            log.error("worker %s died: %s", self._name, self._process.exitcode)
            self._connect(worker.start(self._library, self._name))
        given, self._given = self._given, {}
        for ticket, each in given.items():
            if each.listener.again and self._deaths < DEATHS:
                # Under the same ticket: whoever asked may still want it stopped.
                self._given[ticket] = _Given(each.job, replace(each.listener, again=False))
                self._send((ticket, each.job))
            else:
                stopped = tr("The work stopped unexpectedly.")
                each.listener.end(Failed(stopped, tr("Nothing is lost: do it again.")))
