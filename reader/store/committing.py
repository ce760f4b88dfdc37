"""Commit so that what is said to have failed has failed, also for who opens the library next."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database

from reader.errors import DoubtfulSaveError
from reader.store.seals import seal
from reader.words import tr

_MARK_FAILED = (
    "INSERT INTO library (key, value) VALUES ('failed commits', '1')"
    " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
)


def commit(db: Database) -> None:
    """Commit; where that fails, make sure that nothing of it comes back by itself.

    A commit of which SQLite says that it failed may lie whole in the log, and be played
    back when the library is opened next. What is written over it takes its place.

    Raises:
        DoubtfulSaveError: Nothing could be written over it.
        sqlite3.OperationalError: It failed, and nothing of it is left.
    """
    try:
        db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        db.rollback()
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL:
            raise  # what ends a commit in the log was not written: there is no doubt
        try:
            db.execute("BEGIN IMMEDIATE")
            db.execute(_MARK_FAILED)
            seal(db)
            db.execute("COMMIT")
        except sqlite3.Error:
            raise DoubtfulSaveError(
                tr("The disk failed while this was saved: {error}.").format(error=error)
            ) from error
        raise
