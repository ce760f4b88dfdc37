"""Restore drills: whatever is wrong with a backup, the library is the old or the new one."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from reader import triage
from reader.backups import back_up
from reader.backups.restoring import restore
from reader.errors import LecternError
from reader.library import Library
from reader.store.store import Store
from reader.types.backups import Backup, Reason
from tests.battery.chance import chance
from tests.battery.faults.results import rows
from tests.battery.faults.serving import Order, results
from tests.battery.tally import Tally
from tests.builders import all_ids, everything, faults, imported, reading_once, write_digest
from tests.reader.store.old_libraries import FIRST, SECOND, SIXTH, written_by
from tests.rows import Row

SHORT, LONG = 2, 40
"""Drills of each kind."""
FAULTS_SHORT, FAULTS_LEAST = 12, 100
"""Runs with a disk that fails or a process that is killed; the long form tries every change."""


@dataclass(frozen=True, slots=True)
class Drill:
    """A library that has gone on since its backup; both states as they can be seen."""

    library: Library
    backup: Backup
    then: object
    now: object
    chance: Random

    @property
    def log(self) -> Path:
        """Return where the library's log lies, or one that was left behind."""
        return self.library.database.with_name("library.sqlite-wal")


def restoring(long: bool) -> Iterator[Row]:
    """Restore what is sound and what is not, and under faults; LECTERN_SEED sets the chance."""
    chosen = chance(long)
    yield Row("seed", str(chosen), "", holds=True)
    count = LONG if long else SHORT
    with reading_once():
        for name, drill in _DRILLS.items():
            tally = Tally(count)
            for number in range(count):
                _run(drill, chosen + number, tally)
            yield from tally.rows(name)
    scripts = ("restore", "rebuild")
    runs = 0 if long else FAULTS_SHORT
    least = FAULTS_LEAST if long else FAULTS_SHORT
    killed = results(Order("operations", chosen, runs=runs, only=scripts))
    yield from rows(killed, {"kill": Tally(least)})
    kinds = [f"{error} {how}" for error in ("ENOSPC", "EIO") for how in ("once", "for good")]
    failing = results(Order("full", chosen, runs=runs, only=scripts))
    yield from rows(failing, {kind: Tally(least if long else 0) for kind in kinds})


def _run(drill: Callable[[Drill], bool], chosen: int, tally: Tally) -> None:
    """Do one drill in a folder of its own, and count what came of it."""
    with TemporaryDirectory() as name:
        made = _made(Path(name), Random(chosen))
        tally.runs += 1
        restored = drill(made)
        began = perf_counter()
        try:
            seen, wrong = _seen(made.library)
        except LecternError:
            tally.unopened += 1
            return
        tally.took(perf_counter() - began)
        tally.lost += bool(wrong) or seen != (made.then if restored else made.now)


def _made(folder: Path, chance: Random) -> Drill:
    library = Library(folder / "library", folder / "cache", folder / "backups")
    with Store(library) as store:
        imported(store, write_digest(folder, "monday", range(chance.randrange(2, 30))))
        _mark(store, chance)
        then, backup = everything(store), back_up(store, Reason.ASKED)
        imported(store, write_digest(folder, "tuesday", range(40, 40 + chance.randrange(1, 20))))
        _mark(store, chance)
        now = everything(store)
    return Drill(library, backup, then, now, chance)


def _mark(store: Store, chance: Random) -> None:
    ids = all_ids(store)
    triage.toggle_star(store, chance.sample(ids, 1))
    triage.note(store, chance.choice(ids), f"a note, {chance.random()}")
    triage.tag(store, chance.sample(ids, 2), f"tag {chance.randrange(9)}", on=True)


def _seen(library: Library) -> tuple[object, list[str]]:
    with Store(library) as store:
        return everything(store), faults(store)


def _newest(drill: Drill) -> bool:
    restore(drill.library, drill.backup.path)
    return True


def _beside_a_stale_log(drill: Drill) -> bool:
    with Store(drill.library) as store:
        _mark(store, drill.chance)
        stale = drill.log.read_bytes()
    drill.log.write_bytes(stale)
    return _newest(drill)


def _refused(drill: Drill, source: Path) -> bool:
    """Try to restore what must not be restored; say whether it was, all the same."""
    with suppress(LecternError):
        restore(drill.library, source)
        return True
    return False


def _truncated(drill: Drill) -> bool:
    whole = drill.backup.path.read_bytes()
    drill.backup.path.write_bytes(whole[: drill.chance.randrange(len(whole))])
    return _must_not(drill, drill.backup.path)


def _flipped(drill: Drill) -> bool:
    data = bytearray(drill.backup.path.read_bytes())
    data[drill.chance.randrange(len(data))] ^= 1 << drill.chance.randrange(8)
    drill.backup.path.write_bytes(data)
    return _must_not(drill, drill.backup.path)


def _with_a_trigger(drill: Drill) -> bool:
    gift = drill.backup.path.with_name("gift.sqlite")
    shutil.copy(drill.backup.path, gift)
    with closing(sqlite3.connect(gift, isolation_level=None)) as db:
        db.execute("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM papers; END")
    return _must_not(drill, gift)


def _must_not(drill: Drill, source: Path) -> bool:
    if _refused(drill, source):
        raise AssertionError(f"{source.name} was restored")
    return False


def _older(drill: Drill) -> bool:
    """Restore a library of an older version, and take that back: all is as it was."""
    version = drill.chance.choice((FIRST, SECOND, SIXTH))
    old = written_by(version, drill.library.folder.parent / "old")
    done = restore(drill.library, old.database)
    _, wrong = _seen(drill.library)
    assert not wrong, wrong
    assert done.before is not None
    restore(drill.library, done.before.path)
    return False


def _over_a_damaged_library(drill: Drill) -> bool:
    data = bytearray(drill.library.database.read_bytes())
    for _ in range(20):
        data[drill.chance.randrange(100, len(data))] ^= 0xFF
    data[:16] = b"not a database at"[:16]
    drill.library.database.write_bytes(data)
    return _newest(drill)


def _taken_back(drill: Drill) -> bool:
    done = restore(drill.library, drill.backup.path)
    assert done.before is not None
    restore(drill.library, done.before.path)
    return False


_DRILLS: dict[str, Callable[[Drill], bool]] = {
    "newest backup": _newest,
    "taken back": _taken_back,
    "a stale log beside": _beside_a_stale_log,
    "truncated backup": _truncated,
    "flipped bit in the backup": _flipped,
    "backup with a trigger": _with_a_trigger,
    "backup of an older version": _older,
    "over a damaged library": _over_a_damaged_library,
}
"""Name -> what tries it, and says whether the library should be what it was in the backup."""
