"""Look a copy from elsewhere over before it may become the library: it is only data until then."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from sqlite_utils import Database

from reader.errors import LibraryError, LibraryTooNewError
from reader.store.connect import unknown
from reader.store.copies import look_over, opened
from reader.store.database import untrusted
from reader.store.raw import raw
from reader.store.schema import APPLICATION_ID, made, migrations
from reader.store.shape import OF_SQLITE, as_made
from reader.words import QT_TR_NOOP, tr

_Part: TypeAlias = tuple[str | None, ...]

_WITHOUT_ROWS = ("trigger", "view", "index")
"""What holds nothing of its own: it can be made anew."""


class BackupUnfitError(LibraryError):
    """A file that is no backup of a library, or a damaged one."""

    advice = QT_TR_NOOP("Choose another backup; 'lectern backups --verify' looks all of them over.")


def vetted(copy: Path) -> bool:
    """Say whether *copy* is of this version's tables, and not of an older one's.

    It is opened without any trust. Its tables, indexes, views and triggers have to be those
    that our migrations make, and no others: a trigger would run when the library is used.

    Raises:
        LibraryTooNewError: A newer Lectern wrote it.
        LibraryError: It is damaged, or not a library.
    """
    if not copy.is_file():
        raise BackupUnfitError(tr("There is no backup at {path}.").format(path=copy))
    with opened(copy) as db:
        if unknown(db):
            raise LibraryTooNewError(tr("A newer version of Lectern wrote this backup."))
        look_over(db)
        if not as_made(db):
            raise BackupUnfitError(tr("This file holds other tables than a library of Lectern."))
        return not migrations.pending(db)


def mend_schema(path: Path) -> bool:
    """Write the words of the schema at *path* as our migrations make them; say whether it has them.

    It is the schema of this version that is written: a library that was opened is of this version.
    The trees of its tables stay as they are.
    """
    with closing(untrusted(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")  # so that what makes no sense is read
        connection.execute("BEGIN IMMEDIATE")
        db = Database(connection, execute_plugins=False)
        theirs, ours = _parts(db), set(_parts_made())
        lacking = ours - set(theirs.values())
        for row, part in theirs.items():
            alike = [each for each in lacking if part not in ours and _alike(each, part)]
            if len(alike) == 1:
                db.execute(
                    "UPDATE sqlite_master SET type = ?, name = ?, tbl_name = ?, sql = ?"
                    " WHERE rowid = ?",
                    [*alike[0], row],
                )
        db.execute("UPDATE sqlite_master SET rootpage = 0 WHERE type IN ('trigger', 'view')")
        connection.execute("COMMIT")
    with closing(untrusted(path)) as connection:
        db = Database(connection, execute_plugins=False)
        for kind, _, _, sql in ours - set(_parts(db).values()):
            if kind in _WITHOUT_ROWS and sql is not None:
                db.execute(sql)
        mended = set(_parts(db).values()) == ours
        if mended:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return mended


def _alike(one: _Part, other: _Part) -> bool:
    """Say whether a part may be the other but for damage: most of what they say is the same."""
    same = sum(mine == theirs for mine, theirs in zip(one, other, strict=True))
    return same >= len(one) - 1


def _parts(db: Database) -> dict[int, _Part]:
    """Return what the schema says, word for word; text that is none is replaced."""
    with raw(db):
        rows = db.execute("SELECT rowid, type, name, tbl_name, sql FROM sqlite_master").fetchall()
    told = {row: tuple(map(_text, part)) for row, *part in rows}
    return {row: part for row, part in told.items() if part[1] not in OF_SQLITE}


def _text(cell: bytes | None) -> str | None:
    return cell.decode(errors="replace") if isinstance(cell, bytes) else None


def _parts_made() -> Iterable[_Part]:
    with made() as ours:
        return _parts(ours).values()
