"""Break off the opening of a library at any of its statements, as a killed process does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

from reader.library import Library
from reader.store.connect import _prepared

MANY = 100_000


class Cut(sqlite3.Connection):
    """A connection that breaks off after some statements."""

    left = MANY
    at_the_cut = staticmethod(list)

    def execute(self, *args):
        if not self.left:
            self.at_the_cut()
            raise KeyboardInterrupt
        self.left -= 1
        return super().execute(*args)


def _connected(library: Library) -> Cut:
    return sqlite3.connect(library.database, isolation_level=None, factory=Cut)


def statements(library: Library) -> int:
    """Open *library*; return how many statements that took."""
    with closing(_connected(library)) as connection:
        _prepared(connection, library)
        return MANY - connection.left


def cut_off(library: Library, after: int, at_the_cut: Callable[[], object] = list) -> None:
    """Open *library* and break off *after* so many statements, with *at_the_cut* at that moment."""
    done: list[object] = []
    with closing(_connected(library)) as connection:
        connection.left = after
        connection.at_the_cut = lambda: done or done.append(at_the_cut())
        try:
            _prepared(connection, library)
        except KeyboardInterrupt:
            return
    raise AssertionError(f"{library.folder} was open before statement {after}")


def cuts(last: int, some: int) -> list[int]:
    """Return *some* places to cut, evenly spread, and the last four before *last*."""
    return [*range(0, last - 4, last // some), *range(last - 4, last)]
