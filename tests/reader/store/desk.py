"""Keep a library of the tables as they are, for those who change them next.

    python -m tests.reader.store.desk

Writes `data/library-NUMBER.sql`, NUMBER being how many migrations there are: a desk in use, with
all that `test_migrations` looks for in such a library.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from reader import annotating, listing, merging, smart, triage, undo, watching
from reader.library import Library
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.text.anchors import selector
from reader.types import Decision, Part
from tests.builders import abstract, imported, reading_once, title, write_digest

DATA = Path(__file__).parent / "data"


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch, reading_once():
        library = Library(Path(scratch) / "library", Path(scratch) / "cache")
        with Store(library) as store:
            _use(store, Path(scratch))
        with closing(sqlite3.connect(library.database)) as connection:
            number = connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0]
            file = DATA / f"library-{number}.sql"
            file.write_text("\n".join(connection.iterdump()) + "\n", encoding="utf-8")
    print(file)
    return 0


def _use(store: Store, folder: Path) -> None:
    """Do a little of everything; what a later version can do besides belongs here, too."""
    imported(store, write_digest(folder, "monday", range(4)), year=2025)
    imported(store, write_digest(folder, "tuesday", (0, 4, 5), date="Mar 13"), year=2025)
    triage.star(store, [1], on=True)
    triage.decide(store, [2], Decision.LATER)
    triage.tag(store, [1, 4], "owls/barn")
    triage.note(store, 3, f"My own words, see [[{title(0)}]]")
    passage = selector(abstract(0), (0, 30))
    annotating.highlight(store, 1, Part.ABSTRACT, passage, "yellow")
    watching.watch(store, "sketch")
    merging.merge(store, 5, [6])
    smart.save(store, "Starred ones", "is:starred")
    listing.make(store, "To read", [1, 3])
    page = [4, "2026-03-02", "Hers", "[]", "[]", "[]"]
    store.act(Entry("import", "Packet"), [(Mark.GUEST, {"ada:1": page})])
    triage.star(store, [4], on=True)
    undo.undo(store)


if __name__ == "__main__":
    sys.exit(main())
