"""Look at what a fault has left: nothing acknowledged may be lost, and all must heal by itself."""

from __future__ import annotations

import io
import os
import re
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reader.cli.commands import parser
from reader.errors import LecternError
from reader.index.catching_up import catch_up
from reader.index.folder import IndexDamagedError, IndexFolder
from reader.query import parse
from reader.search import Search
from reader.store.store import Store
from tests.battery.command import library_in
from tests.battery.faults.doing import Notes
from tests.battery.faults.handing_out import half_written
from tests.battery.faults.keeping import WORD
from tests.battery.faults.script import Script, Seen

_TEMPORARY = re.compile(r"^\.lectern-|\.(part|new|tmp)$|-journal$|\.old-|\.toc\.")
"""Names of files that are on their way to another name, or away."""


@dataclass(slots=True)
class Look:
    """What was found; all but ``seconds`` and ``left`` should be empty."""

    unopened: str = ""
    lost: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0
    """Of healing: to open the library, and have the index be whole and found in."""
    left: list[str] = field(default_factory=list)
    """Temporary files that are still there."""


def looked(folder: Path, script: Script, notes: Notes, *, unpowered: bool = False) -> Look:
    """Open the library as anybody would, compare it with the notes, and let it heal."""
    look = Look()
    start = time.perf_counter()
    try:
        store = Store(library_in(folder))
    except LecternError as error:
        look.unopened = f"{error} {error.advice}"
        return look
    with store:
        if script.indexed:
            look.faults += _unreadable(store)
        list(catch_up(store))
        look.seconds = time.perf_counter() - start
        seen = Seen(store, folder, notes, unpowered)
        look.lost = script.lost(seen)
        look.faults += (f"{name} is half written" for name in half_written(seen))
        look.faults += _unfound(store)
    look.faults += _checked(folder)
    look.left = sorted(left(folder))
    return look


def left(folder: Path) -> Iterator[str]:
    """Yield the names of temporary files anywhere in *folder*."""
    for place, _, names in os.walk(folder):
        for name in names:
            if _TEMPORARY.search(name):
                yield str((Path(place) / name).relative_to(folder))


def _unreadable(store: Store) -> Iterator[str]:
    """Look at the index before it has healed: it is the old or the new one, whatever happened."""
    folder = IndexFolder(store.library.index(store.id), store.id)
    try:
        folder.open().close()
        folder.verify()
    except IndexDamagedError as error:
        yield f"the index was damaged: {error}"


def _unfound(store: Store) -> Iterator[str]:
    """Search for a word of a note, and for one of all papers: both as the library has them."""
    wanted = {
        WORD: "SELECT paper_id FROM notes",
        "sketch": "SELECT id FROM papers WHERE digests > 0",
    }
    search = Search(store)
    try:
        for word, sql in wanted.items():
            answer = search.ask(parse(word))
            if answer.cut:  # a starved machine: the search was stopped at its two seconds
                answer = search.ask(parse(word))
            there = {row[0] for row in store.read(lambda db, sql=sql: db.execute(sql).fetchall())}
            if set(answer.papers()) != there or not answer.complete:
                how = ", and was cut off" * answer.cut
                yield f"a search for “{word}” finds {len(answer.papers())} of {len(there)}{how}"
    finally:
        search.close()


@lru_cache(1)
def check_options() -> Namespace:
    """Return what the command line `lectern check` means; to work that out takes 0.1 s."""
    return parser().parse_args(["check"])


def _checked(folder: Path) -> Iterator[str]:
    """Run `lectern check`; yield its faults."""
    said, options = io.StringIO(), check_options()
    with redirect_stdout(said), redirect_stderr(said):
        status = options.run(library_in(folder), options)
    if status:
        lines = said.getvalue().splitlines()
        at = [number for number, line in enumerate(lines) if line.startswith("FAULT")]
        yield from (" ".join(lines[number : number + 2]) for number in at)
        if not at:
            yield said.getvalue()
