"""Ask a library for anything that can be typed: nothing may fail, and nothing may take long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from reader.index.catching_up import catch_up
from reader.query import format_query, parse
from reader.query.chips import chips
from reader.query.names import SPELLED
from reader.query.parse import LENGTH
from reader.query.tree import ORDERS
from reader.search import Search
from reader.store.store import Store
from tests.battery.chance import chance
from tests.battery.command import library_in
from tests.battery.tally import Tally
from tests.builders import imported, write_digest
from tests.rows import Row

SHORT, LONG = 5_000, 100_000
PAPERS = 300
SLOWEST = 2.0
"""Seconds: what takes a second on a slow machine passes, what does not end fails."""

_WORDS = ("owls", "paper", "b", "é", "漢字", "state-of-the-art", "12", "quaternion", "We show, ")
_SIGNS = (*'""((()))-*:~ ,.!#<>=', " ", " ", " ", "\u0301", "\ud800", "\x00", "\u2028", "\u202e")
_WHOLE = (
    '"a paper"~4',
    "~papr",
    "pap*",
    "2401.12345",
    "https://a.example/b",
    "10.1000/x(y)",
    "#17",
)
_VALUES = ("<7d", ">=3", "2..4", "2024-13", "2024-02", "today", "starred", "note", *ORDERS)
_PIECES = (
    *(*_WORDS, *_SIGNS, *_WHOLE, *_VALUES, " OR ", " AND ", " NOT "),
    *(f"{name}:" for name in SPELLED),
)


def queries(long: bool) -> Iterator[Row]:
    """Parse and ask; the seed can be set by LECTERN_SEED."""
    seed = chance(long)
    yield Row("seed", str(seed), "", holds=True)
    with TemporaryDirectory() as folder, Store(library_in(Path(folder))) as store:
        imported(store, write_digest(Path(folder), "asked", range(PAPERS)))
        list(catch_up(store))
        search = Search(store)
        try:
            yield from _asked(search, Random(seed), LONG if long else SHORT)
        finally:
            search.close()


def anything(random: Random) -> str:
    """Return what somebody, or a cat, may type."""
    pieces = random.choices(_PIECES, k=random.randrange(1, 40))
    match random.randrange(10):
        case 0:
            pieces = pieces[:1] * random.randrange(1, 1_000)
        case 1:
            pieces = [chr(random.randrange(1, 0x3000)) for _ in range(random.randrange(200))]
    return "".join(pieces)


@dataclass
class Fuzzed:
    """What came of searches for anything."""

    found: int = 0
    """How many of them found papers."""
    slowest: float = 0.0
    """Seconds."""
    failed: list[str] = field(default_factory=list)

    def failures(self) -> Row:
        """Return the row of what nothing may be in."""
        told = "; ".join(self.failed[:2]) or "none"
        return Row("any text: exceptions", told, "none", holds=not self.failed)


def fuzzed(search: Search, random: Random, count: int) -> Fuzzed:
    """Ask for anything *count* times, every other time as if it were being typed."""
    came = Fuzzed()
    for number in range(count):
        text = anything(random)
        start = time.perf_counter()
        try:
            came.found += _ask(search, text, typing=number % 2 == 0)
        except Exception as error:  # noqa: BLE001 - whatever it is, it counts
            came.failed.append(f"{type(error).__name__}: {text[:60]!r}")
        came.slowest = max(came.slowest, time.perf_counter() - start)
    return came


def _asked(search: Search, random: Random, count: int) -> Iterator[Row]:
    came = fuzzed(search, random, count)
    yield Row("that found papers", f"{came.found:,}", "> 0", holds=came.found > 0)
    yield came.failures()
    tally = Tally(count, SLOWEST, runs=count, unopened=len(came.failed))
    tally.took(came.slowest)
    yield from tally.rows("queries")


def _ask(search: Search, text: str, *, typing: bool) -> bool:
    """Ask for *text*, and show how it was read; return whether there was an answer."""
    query = parse(text, typing=typing)
    chips(query)
    written = format_query(query.root, query.sort)
    if not typing and len(written) <= LENGTH and parse(written).root != query.root:
        raise ValueError("It does not read back as it was read.")
    return search.ask(query, typing=typing).total > 0
