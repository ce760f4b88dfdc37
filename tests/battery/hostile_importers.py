"""Give every hostile file to every importer, whether it is meant for it or not, one child each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from random import Random

from tests.battery.fates import MEMORY, Fate, fate
from tests.battery.hostile_bytes import REFUSED, TAKEN
from tests.battery.hostile_formats import DAMAGES, TEXTS, TITLES, Content, contents
from tests.battery.importers import IMPORTERS
from tests.battery.seeds import seeds
from tests.battery.tally import Tally
from tests.rows import Row

FILES = 400
"""How many there are at least."""
OTHERS = (
    "opml",
    "settings and keys",
    "readable copy",
    "backup",
    *("template of markdown", "template of html", "template of latex"),
)
"""What is imported beside digests."""
SAMPLE, EACH = 24, 6
"""How many files the short form tries, each by how many importers."""
_SHOWN = 6


def every_content() -> list[Content]:
    """Return every hostile file that is one by what it holds."""
    plain = (Content(name, make) for name, make in (TAKEN | REFUSED).items())
    return [*plain, *contents(), *_of_others()]


def _of_others() -> Iterator[Content]:
    """Yield what is no digest but is imported, too: with hostile texts in it, and damaged."""
    for name in OTHERS:
        for seed in seeds(name):
            for text, title in TITLES.items():
                yield Content(
                    f"{name}, {text}", partial(_with, seed, title.encode(errors="replace"))
                )
            for text, make in TEXTS.items():
                yield Content(f"{name}, {text}", partial(_with_long, seed, make))
            for text, damage in DAMAGES.items():
                yield Content(f"{name}, {text}", partial(_damaged, seed, damage))


def _with(seed: bytes, text: bytes) -> bytes:
    """Put *text* in the middle of the second half of a document."""
    at = len(seed) * 3 // 4
    return seed[:at] + text + seed[at:]


def _with_long(seed: bytes, make: Callable[[], str]) -> bytes:
    return _with(seed, make().encode(errors="replace"))


def _damaged(seed: bytes, damage: Callable[[bytes], bytes]) -> bytes:
    try:
        return damage(seed)
    except UnicodeDecodeError:  # a file of a library is no text
        return damage(seed.hex().encode())


def importers(long: bool) -> Iterator[Row]:
    """Try all by all; in the short form a sample of it, each time the same."""
    files = every_content()
    chosen = range(len(files)) if long else Random(SAMPLE).sample(range(len(files)), SAMPLE)
    tally, faults, largest = Tally(len(chosen) * (len(IMPORTERS) if long else EACH)), [], 0.0
    for name, ended in _all_tried(chosen, long):
        tally.runs += 1
        tally.unopened += bool(ended.fault)
        tally.took(ended.seconds)
        largest = max(largest, ended.mebibytes)
        if ended.fault:
            faults.append(f"{name}: {ended.fault}")
    yield Row("files", len(files), f"≥ {FILES}", len(files) >= FILES)
    yield Row("importers", len(IMPORTERS), "", holds=True)
    yield Row("largest child, MiB", largest, f"≤ {MEMORY >> 20:,}", largest <= MEMORY >> 20)
    for fault in faults[:_SHOWN]:
        yield Row(fault, "fault", "none", holds=False)
    yield from tally.rows("importers")


def _all_tried(chosen: Sequence[int], long: bool) -> Iterator[tuple[str, Fate]]:
    """Yield what became of each file by each importer; the processes that fork have no threads."""
    with ProcessPoolExecutor(os.cpu_count() if long else 1, get_context("forkserver")) as pool:
        for fates in pool.map(_tried, chosen, [long] * len(chosen)):
            yield from fates.items()


def _tried(number: int, every: bool) -> dict[str, Fate]:
    """Return what became of one file by each importer (or by some of them)."""
    content = every_content()[number]
    data = content.make()
    names = list(IMPORTERS) if every else Random(number).sample(list(IMPORTERS), EACH)
    return {f"{content.name} by {name}": fate(partial(IMPORTERS[name], data)) for name in names}
