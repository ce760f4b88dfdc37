"""Libraries as the program wrote them before each change of the tables."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.library import Library
from reader.store.schema import APPLICATION_ID

FIRST = Path(__file__).parent / "data" / "library-1.sql"
"""Written by the program as it stood before there were records: `iterdump` of its library."""

SECOND = FIRST.with_name("library-2.sql")
"""Written as it stood before there were highlights."""

SIXTH = FIRST.with_name("library-6.sql")
"""Written as it stood before there were other people's annotations."""

DESKS = [FIRST.with_name(f"library-{number}.sql") for number in (3, 4, 5, 7, 8)]
"""Written, each by the program as it stood before the next change of the tables, with a desk in
use: a highlight, a watched word, papers made one, lists if there were any, and an act undone.
The last is of the tables as they are: it is here for those who change them next."""

OLD = [FIRST, DESKS[-2]]
"""The oldest library that there is, and the newest that is to be migrated."""


def written_by(version: Path, folder: Path) -> Library:
    """Return the library of a *version*, written into *folder*."""
    library = Library(folder / "library", folder / "cache")
    library.create()
    connection = sqlite3.connect(library.database)
    connection.executescript(version.read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    return library
