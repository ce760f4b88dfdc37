"""Refresh sources when they are due, and watched folders when something moves in them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from reader.errors import LecternError
from reader.sources import schedule
from reader.store import sources
from reader.types.sources import Source, SourceId, SourceKind
from reader.worker import Failed
from ui.work.lanes import Lanes
from ui.work.refreshing import Refreshed

FIRST = 3_000
"""Milliseconds from the start to the first look: the window comes first."""
EVERY = 60_000
"""Milliseconds between two looks at what is due; no source is due more often."""
QUIET = 1_500
"""Milliseconds without a move in a folder before it is looked into."""
AGAIN = 2_500
"""Milliseconds until a file is looked at again that was still being written."""
REST = 15 * 60.0
"""Seconds without any schedule after a refresh that broke off: it may do so each time."""


class Scheduling(QObject):
    """The clock of the sources. While none is enabled it starts nothing at all."""

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._folders: dict[str, SourceId] = {}
        self._stirred: set[SourceId] = set()
        self._given: set[SourceId] = set()
        self._begun = self._running = self._stopped = False
        self._resting = 0.0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stir)
        self._ticking = QTimer(self, interval=EVERY)
        self._soon = QTimer(self, singleShot=True)
        for timer in (self._ticking, self._soon):
            timer.timeout.connect(self._look)
        lanes.refreshing.ended.connect(self._ended)
        self._ticking.start()
        self._soon.start(FIRST)

    def stop(self) -> None:
        """Begin nothing any more; for the end of the window."""
        self._stopped = True
        self._ticking.stop()
        self._soon.stop()
        self._watch({})

    def follow(self) -> None:
        """Look soon: sources were added, or changed."""
        if not self._stopped:
            self._resting = 0.0
            self._soon.start(QUIET)

    def _stir(self, folder: str) -> None:
        if folder in self._folders:
            self._stirred.add(self._folders[folder])
            self._soon.start(QUIET)

    def _look(self) -> None:
        self._lanes.store.call(lambda store: store.read(sources.sources), self._found, self._unread)

    def _unread(self, error: BaseException) -> None:
        """Pass over a library that cannot be read now: whatever needs it says so."""
        if not isinstance(error, LecternError):
            raise error

    def _found(self, found: tuple[Source, ...]) -> None:
        if self._stopped:
            return
        live = [one for one in found if one.enabled and one.every]
        folders = {one.address: one.id for one in live if one.kind is SourceKind.FOLDER}
        self._watch(folders)
        if self._running or time.monotonic() < self._resting:
            return
        if not self._begun:  # files may have come while Lectern was closed
            self._begun = True
            self._stirred.update(folders.values())
        due = {one.id for one in schedule.due(live, datetime.now(UTC))}
        self._begin(one.id for one in live if one.id in due | self._stirred)

    def _begin(self, ids: Iterable[SourceId]) -> None:
        wanted = tuple(ids)
        self._given, self._stirred = set(wanted), set()
        if wanted:
            self._running = True
            self._lanes.refresh(wanted, scheduled=True)

    def _watch(self, folders: dict[str, SourceId]) -> None:
        watched = set(self._watcher.directories())
        if gone := watched - folders.keys():
            self._watcher.removePaths(sorted(gone))
        if new := folders.keys() - watched:
            self._watcher.addPaths(sorted(new))  # those that are not there are tried again
        self._folders = folders

    def _ended(self, came: Refreshed) -> None:
        reports = [one.source for one in came.brought]
        waiting = {one.source for one in reports if one.waiting}
        if came.scheduled:
            self._running = False
            unseen = self._given - {one.source for one in reports}
            waiting |= unseen & set(self._folders.values())
            if isinstance(came.ended, Failed):
                self._resting = time.monotonic() + REST
        self._stirred |= waiting
        if self._stirred and not self._stopped:
            self._soon.start(AGAIN)
