"""The one door to the library: reads, acts, and the transaction that every write goes through."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar, cast

from sqlite_utils import Database

from reader.errors import LibraryError, LibraryMovedError, read_only
from reader.library import Library, WriterLock
from reader.store import history
from reader.store.committing import commit
from reader.store.complaints import translated
from reader.store.connect import Told, untold
from reader.store.history import Act, Entry
from reader.store.marks import Edit, Mark, put, still
from reader.store.opening import Identity, Opened, gone, identity, looks, opened
from reader.store.plain_marks import Values
from reader.store.seals import seal
from reader.words import tr

P = ParamSpec("P")
T = TypeVar("T")


class Store:
    """One connection to a library. Use it from one thread at a time.

    Where an older version made the library, it is brought up to date first, which takes minutes
    where it is large; somebody can be *told* how that goes on.

    Raises:
        LibraryError: The library cannot be opened; its advice says what to do.
    """

    def __init__(self, library: Library, read_only: bool = False, told: Told = untold) -> None:
        self.library = replace(library, read_only=True) if read_only else library
        self._lock = WriterLock(library)
        self._stranger: Identity | None = None
        self._is_writing = False
        self.openings = 0
        """How often the file was opened: once, unless another took its place."""
        self.endings: list[Callable[[], object]] = []
        """What goes on beside, and is waited for when the library is closed."""
        self._take(opened(self.library, self._lock, told=told))
        self.id = self.setting("id")
        if library.known not in ("", self.id):
            self._db.conn.close()
            raise LibraryMovedError(_replaced())

    def _take(self, found: Opened) -> None:
        self._db, self._identity = found.db, found.identity
        self.read_only = found.read_only
        """Why nothing can be written, in the reader's language; '' where it can."""
        self._frozen = found.frozen
        self.openings += 1

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
        for wait in tuple(self.endings):
            wait()
        if self.read_only or self.moved():
            self._db.conn.close()
            return
        with self._lock.held():
            self._db.conn.close()

    def moved(self) -> str:
        """Say what has become of the library's file since it was opened; '' where it is."""
        now = identity(self.library.database)
        if now == self._identity:
            return ""
        if now is None:
            return gone()
        return _replaced()

    def read(
        self, question: Callable[Concatenate[Database, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        """Return the answer to a *question* from this package, such as ``read(find.ids, place)``.

        Raises:
            LibraryError: The database cannot answer; the advice says what to do.
        """
        self._renew()
        with translated(self._db):
            answer = question(self._db, *args, **named)
        return cast("T", _watched(self._db, answer)) if isinstance(answer, Generator) else answer

    def _renew(self) -> None:
        """Open the file anew where it is another by now: brought back, or no longer frozen.

        Whoever still reads from the old one reads it to its end; it is closed after that.
        """
        if self._db.conn.in_transaction:
            return
        path = self.library.database
        if self._frozen and looks(path) != self._frozen:
            asked = replace(self.library, read_only=True)
            self._take(opened(asked, self._lock, self.read_only))
        elif identity(path) not in (self._identity, self._stranger, None):
            self._follow(identity(path))

    def _follow(self, now: Identity | None) -> None:
        """Go over to the file that has taken the place of ours, if it is the same library."""
        try:
            with Store(self.library, read_only=True) as other:
                is_ours = other.id == self.id
            if is_ours:
                self._take(opened(self.library, self._lock))
        except LibraryError:
            is_ours = False
        self._stranger = None if is_ours else now

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Hold the write lock from the start; commit at the end, or roll back.

        A plain BEGIN takes the lock at the first write; when another process has
        written since our first read, SQLite then fails at once instead of waiting.
        Within another `writing` it joins that transaction.

        Raises:
            LibraryReadOnlyError: It is open for reading alone.
            LibraryMovedError: What lies at its place is another file, or nothing.
            DoubtfulSaveError: The disk failed at the very end: what was done is not seen now,
                and may be there again when the library is opened next.
            LibraryError: It cannot be written; nothing was changed.
        """
        if self._is_writing:
            yield self._db
            return
        with self._begun():
            yield self._db
            seal(self._db)
            commit(self._db)

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Let everything be done as ever, and nothing of it be stored: it is rolled back."""
        with self._begun():
            yield

    @contextmanager
    def _begun(self) -> Iterator[None]:
        """Begin a transaction under the writer's lock; what is not committed is rolled back."""
        self.must_write()
        with translated(self._db), self._lock.held():
            self._refuse_in_vain()  # it may have gone while another was writing
            self._db.execute("BEGIN IMMEDIATE")
            self._is_writing = True
            try:
                yield
            finally:
                self._is_writing = False
                self._db.rollback()

    def must_write(self) -> None:
        """Make sure, before long work is begun, that what comes of it could be written.

        Raises:
            LibraryReadOnlyError: It is open for reading alone.
            LibraryMovedError: What lies at its place is another file, or nothing.
        """
        self._renew()
        self._refuse_in_vain()

    def _refuse_in_vain(self) -> None:
        if self.read_only:
            raise read_only(self.read_only)
        if moved := self.moved():
            raise LibraryMovedError(moved)

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


def _replaced() -> str:
    return tr("Another library has taken the place of the one that was opened.")


def _watched(db: Database, rows: Generator[T, None, None]) -> Iterator[T]:
    """Yield *rows*; the database can fail at any of them."""
    with translated(db):
        yield from rows


def _setting(db: Database, key: str) -> str:
    row = db.execute("SELECT value FROM library WHERE key = ?", [key]).fetchone()
    return str(row[0]) if row else ""
