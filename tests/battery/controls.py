"""Switch mechanisms off, one at a time: each battery has to notice, or it would prove nothing."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from whoosh.index import TOC

from reader.index import unpickling
from reader.index.catching_up import catch_up
from reader.index.folder import IndexFolder
from reader.index.schema import schema
from reader.index.storage import SafeStorage
from reader.query import parse
from reader.search import Search
from reader.store.store import Store
from tests.battery import display
from tests.battery.chance import chance
from tests.battery.command import library_in
from tests.battery.faults.results import rows
from tests.battery.faults.serving import Order, results
from tests.battery.tally import Tally
from tests.builders import imported, write_digest
from tests.rows import Row

SHORT = 40
LONG = {"power": 400, "operations": 100}
"""The least; of operations the long form kills at every one of the export's, which are some 150."""
_TRIED = (
    ("power", "synchronous", ("annotate",)),
    ("power", "fsync of the index", ("annotate", "import")),
    ("power", "files written whole", ("export", "settings")),
    ("operations", "files written whole", ("export",)),
)
"""Battery, mechanism, and the scripts in which it matters."""


def controls(long: bool) -> Iterator[Row]:
    """Run batteries without a mechanism: a control holds where something was lost."""
    for battery, without, only in _TRIED:
        least = LONG[battery] if long else SHORT
        runs = 0 if long and battery == "operations" else least
        order = Order(battery, chance(long), shares=1, runs=runs, without=without, only=only)
        kind = "kill" if battery == "operations" else battery
        tally = Tally(least, control=True)
        for row in rows(results(order), {kind: tally}):
            if row.name == kind:
                yield from tally.rows(f"{battery} without {without}")
    yield from _planted()
    yield from display.controls(long)


class _Program:
    """What runs when it is unpickled: it makes a folder."""

    def __init__(self, canary: Path) -> None:
        self._canary = canary

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, (str(self._canary),)


@dataclass(frozen=True, slots=True)
class _Planted:
    """What became of an index in which a program was planted."""

    ran: bool
    found: bool


def _planted() -> Iterator[Row]:
    """Plant a program in an index, and search: with the list of what is allowed, and without."""
    tally, control = Tally(1), Tally(1, control=True)
    for each, planted in ((tally, _searched()), (control, _searched_freely())):
        each.runs += 1
        each.lost += planted.ran
        each.unopened += not planted.found
    yield from tally.rows("program in an index")
    yield from control.rows("program in an index, any pickle allowed")


def _searched_freely() -> _Planted:
    """Search where everything may be unpickled."""
    anything = pickle.Unpickler.find_class
    with mock.patch.object(unpickling._Unpickler, "find_class", anything):
        return _searched()


def _searched() -> _Planted:
    with TemporaryDirectory() as name, Store(library_in(Path(name))) as store:
        imported(store, write_digest(Path(name), "digest", range(3)))
        list(catch_up(store))
        canary = Path(name) / "canary"
        _plant(store, canary)
        list(catch_up(store))
        search = Search(store)
        try:
            return _Planted(canary.exists(), search.ask(parse("sketch")).total == 3)
        finally:
            search.close()


def _plant(store: Store, canary: Path) -> None:
    """Put a program where the index lists its segments, and adapt the checksums."""
    path = store.library.index(store.id)
    newest = 1 + max(int(one.stem.split("_")[-1]) for one in path.glob("_MAIN_*.toc"))
    TOC(schema(), _Program(canary), newest).write(SafeStorage(str(path)), "MAIN")
    IndexFolder(path, store.id).note_files()
