"""The one door to the library: reads, acts, and the transaction that every write goes through."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar, cast

from sqlite_utils import Database

from reader.library import Library, WriterLock
from reader.store import history
from reader.store.connect import connect, translated
from reader.store.history import Act, Entry
from reader.store.marks import Edit, Mark, Values, put, still

P = ParamSpec("P")
T = TypeVar("T")


class Store:
    """One connection to a library. Use it from one thread at a time.

    Raises:
        LibraryError: The library cannot be opened; its advice says what to do.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self._lock = WriterLock(library)
        self._db = connect(library, self._lock)
        self.id = self.setting("id")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; the last one to close writes the log back."""
        with self._lock.held():
            self._db.conn.close()

    def read(
        self, question: Callable[Concatenate[Database, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        """Return the answer to a *question* from this package, such as ``read(find.ids, place)``.

        Raises:
            LibraryError: The database cannot answer; the advice says what to do.
        """
        with translated():
            answer = question(self._db, *args, **named)
        return cast("T", _watched(answer)) if isinstance(answer, Generator) else answer

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Hold the write lock from the start; commit at the end, or roll back.

        A plain BEGIN takes the lock at the first write; when another process has
        written since our first read, SQLite then fails at once instead of waiting.
        Within another `writing` it joins that transaction.
        """
        if self._db.conn.in_transaction:
            yield self._db
            return
        with translated(), self._lock.held():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                self._db.rollback()
                raise

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Let everything be done as ever, and nothing of it be stored: it is rolled back."""
        with translated(), self._lock.held():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                self._db.rollback()

    def setting(self, key: str) -> str:
        """Return a value of the library itself, such as its ``id``; '' when unset."""
        return self.read(_setting, key)

    def set_setting(self, key: str, value: str) -> None:
        """Keep a value of the library itself; it is no act and has no undo."""
        with self.writing() as db:
            db.table("library").upsert({"key": key, "value": value}, pk="key")

    def act(self, entry: Entry, puts: Iterable[tuple[Mark, Values]]) -> Act | None:
        """Set marks and write the act to the history, in one transaction.

        Returns the act, or None when everything had its value already. An entry
        that ``joins`` an act which is no longer there for it starts a new act.
        """
        with self.writing() as db:
            edits = tuple(edit for mark, values in puts if (edit := put(db, mark, values)).after)
            if not edits:
                return None
            if entry.joins and not history.joinable(db, entry):
                entry = replace(entry, joins=None)
            return history.record(db, entry, edits)

    def repeat(self, entry: Entry, edits: Iterable[Edit]) -> Act:
        """Apply *edits*, for undo and redo, and write that to the history.

        What something else has changed since keeps its value: no later mark is lost.
        """
        with self.writing() as db:
            done = tuple(put(db, edit.mark, still(db, edit)) for edit in edits)
            return history.record(db, entry, tuple(edit for edit in done if edit.after))


def _watched(rows: Generator[T, None, None]) -> Iterator[T]:
    """Yield *rows*; the database can fail at any of them."""
    with translated():
        yield from rows


def _setting(db: Database, key: str) -> str:
    row = db.execute("SELECT value FROM library WHERE key = ?", [key]).fetchone()
    return str(row[0]) if row else ""
