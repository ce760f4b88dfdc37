"""Measure what the update of an old library takes; a filled one is given the tables of before."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.backups import back_up
from reader.library import Library
from reader.store import counts
from reader.store.store import Store
from reader.types.backups import Reason
from tests.bench.library import KEPT, filled
from tests.rows import Row

SHORT, LONG = 10_000, 1_000_000
NEWEST = "m008_seals"
TABLES = ("seals", "unsealed", "sums")
COLUMNS = ("took", "chain")
"""What the newest change of the tables has brought: tables, and columns of the history."""
DEAREST = 30
"""Times the work of a backup: one is made before, and every row is read and sealed."""


def migrating(long: bool) -> Iterator[Row]:
    """Yield how long the newest update of a library takes, beside a backup of it."""
    size = LONG if long else SHORT
    with TemporaryDirectory(dir=os.environ.get(KEPT)) as name:
        scratch = Path(name)
        kept = filled(scratch, size)
        with Store(kept) as store:
            was = store.read(counts.papers)
        old = replace(kept, folder=scratch / "old", safe=scratch / "backups")
        old.folder.mkdir()
        shutil.copyfile(kept.database, old.database)
        make_old(old)
        start, worked = time.perf_counter(), time.process_time()
        with Store(old) as store:
            took, work = time.perf_counter() - start, time.process_time() - worked
            papers = store.read(counts.papers)
            worked = time.process_time()
            back_up(store, Reason.ASKED)
            peer = time.process_time() - worked
    what = f"updating a library of {size:,} papers, with a backup before"
    yield Row(what, f"{took:.1f} s", "-", holds=True)
    yield Row("papers in it", papers, f"{was:,}, as before", papers == was)
    dearest = f"at most {DEAREST}"
    yield Row("its work, in backups", round(work / peer, 1), dearest, work <= DEAREST * peer)


def make_old(library: Library) -> None:
    """Take from *library* what the newest change of the tables has brought."""
    with closing(sqlite3.connect(library.database, isolation_level=None)) as db:
        made = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE ?"
        for table in TABLES:
            for (trigger,) in db.execute(made, [f"% {table} %"]).fetchall():
                db.execute(f"DROP TRIGGER {trigger}")
        for table in TABLES:
            db.execute(f"DROP TABLE {table}")
        for column in COLUMNS:
            db.execute(f"ALTER TABLE history DROP COLUMN {column}")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = ?", [NEWEST])
