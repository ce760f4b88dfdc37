"""Catch what is a bug of ours, wherever it happens, and bring it to the window: nothing is sent."""

from __future__ import annotations

import faulthandler
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from reader.faults import CRASH, Fault, crash_file, fault_of, told
from reader.logs import log

LONGEST = 100_000
"""Bytes of it that are read."""
TOGETHER = 300
"""Milliseconds in which faults are gathered: what fails while painting fails again and again."""
MOST = 20
"""Faults that are kept to be told of together."""

_PLACE = re.compile(r"Q\w+(?:::~?\w+)?")
_LEVELS = {
    QtMsgType.QtDebugMsg: "debug",
    QtMsgType.QtInfoMsg: "info",
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class Faults(QObject):
    """Hears of every bug of this process; *shown* is called with them on the UI thread."""

    _came = Signal(object)

    def __init__(self, shown: Callable[[list[Fault]], object]) -> None:
        super().__init__()
        self._shown = shown
        self._gathered: list[Fault] = []
        self._soon = QTimer(self, singleShot=True, interval=TOGETHER)
        self._soon.timeout.connect(self._show)
        # Never at once: it may have come in the middle of painting, or on another thread.
        self._came.connect(self._gather, Qt.ConnectionType.QueuedConnection)

    @contextmanager
    def caught(self, folder: Path) -> Iterator[str]:
        """Catch bugs until the end; give what a crash before left in *folder*, or ''."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._raised
        threading.excepthook = lambda it: self._ended(it.exc_type, it.exc_value, it.thread)
        sys.unraisablehook = lambda it: self._ended(it.exc_type, it.exc_value, None)
        with _crash_file(folder) as (file, before):
            qt_before = qInstallMessageHandler(partial(_heard, file))
            try:
                yield before
            finally:
                qInstallMessageHandler(qt_before)
                sys.excepthook, threading.excepthook, sys.unraisablehook = hooks

    def add(self, fault: Fault) -> None:
        """Tell of a bug; from any thread."""
        log.error("fault %s %s", fault.kind, _last_place(fault.trace))
        with suppress(RuntimeError):  # at the very end the Qt part of it may be gone already
            self._came.emit(fault)

    def _raised(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._tell(error, threading.current_thread().name)

    def _ended(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        thread: threading.Thread | None,
    ) -> None:
        if kind is not SystemExit:
            self._tell(error or kind(), thread.name if thread else "tidying up")

    def _tell(self, error: BaseException, where: str) -> None:
        fault = fault_of(error, where)
        print(f"{fault.trace}: {fault.message}", file=sys.stderr)  # noqa: T201
        self.add(fault)

    def _gather(self, fault: Fault) -> None:
        if len(self._gathered) < MOST:
            self._gathered.append(fault)
        if not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        gathered, self._gathered = self._gathered, []
        self._shown(gathered)


def _last_place(trace: str) -> str:
    """Return the last line of our own packages that a trace names."""
    found = re.findall(r"^  ((?:reader|ui)/\S+, line \d+)", trace, re.MULTILINE)
    return found[-1] if found else ""


def _heard(
    file: BinaryIO | None, kind: QtMsgType, context: QMessageLogContext, message: str
) -> None:
    """Print what Qt says, as it does by itself; note who said it, but not the words."""
    with suppress(Exception):  # nothing may be raised into Qt
        print(message, file=sys.stderr)  # noqa: T201
        place = _PLACE.match(message)
        said = f"Qt {_LEVELS.get(kind, kind)} {context.category} {place[0] if place else ''}"
        if kind == QtMsgType.QtFatalMsg and file is not None:
            file.write(f"{said}\n".encode())
        log.info(said.rstrip())


@contextmanager
def _crash_file(folder: Path) -> Iterator[tuple[BinaryIO | None, str]]:
    """Have a crash written to a file in *folder*; give it, and what the last crash wrote."""
    before, file = _taken(folder / CRASH), crash_file(folder)
    try:
        yield file, before
    finally:
        if file is not None:
            faulthandler.disable()
            file.close()


def _taken(path: Path) -> str:
    """Return what stands in *path*, and empty it."""
    try:
        with path.open("rb") as file:
            before = file.read(LONGEST)
        os.truncate(path, 0)
    except OSError:
        return ""
    return told(before.decode("utf-8", "replace")).strip()
