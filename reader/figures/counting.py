"""Count all figures of a library, and say how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from reader.figures.rising import FEWEST, rises
from reader.figures.tally import MOST, Tally
from reader.store import figuring
from reader.store.store import Store
from reader.types import Progress
from reader.types.figures import Figures, Rising
from reader.types.taking_in import came_to
from reader.words import tr

STEPS = 10
"""The last half is for words."""
LATELY = 4
"""The papers of lately are one in so many: those of the newest digests."""


def count(store: Store, days: int) -> Iterator[Progress | Figures]:
    """Yield progress, and at last the figures of the last *days*, or of all where it is 0."""
    until = date.today().toordinal()
    since = until - days + 1 if days else 0
    span = since, until
    yield _step(0)
    store.read(figuring.see, span)
    appeared = store.read(figuring.appeared)
    yield _step(1)
    published = store.read(figuring.published)
    yield _step(2)
    decided = store.read(figuring.decided, span)
    yield _step(3)
    tags = store.read(figuring.tags)
    yield _step(4)
    digests = store.read(figuring.digests, span)
    rising = yield from came_to(rose(store))
    store.read(figuring.forget)
    papers = sum(number for _, number in appeared)
    yield Figures(since, until, papers, appeared, published, decided, tags, digests, rising)


def rose(store: Store) -> Iterator[Progress | Rising]:
    """Yield progress, and at last the words that rise in titles."""
    yield _step(STEPS // 2)
    found = store.read(figuring.titles)
    papers = sorted(Counter(first for first, _ in found).items())
    lately = _newest(papers)
    tally = Tally()
    for start in range(0, len(found), MOST):
        some = found[start : start + MOST]
        tally.take([title for _, title in some], [first in lately for first, _ in some])
        yield _step(STEPS // 2 + start * (STEPS // 2) // len(found))
    new = sum(number for first, number in papers if first in lately)
    yield Rising(rises(tally.occurring(FEWEST)), new, len(found) - new, len(lately))


def _step(done: int) -> Progress:
    return Progress(tr("Counting"), done, STEPS)


def _newest(papers: list[tuple[int, int]]) -> frozenset[int]:
    """Return the newest digests that have a part of the papers together; never all of them."""
    wanted, found = sum(number for _, number in papers) / LATELY, 0
    some: set[int] = set()
    for first, number in reversed(papers[1:]):
        if found >= wanted:
            break
        some.add(first)
        found += number
    return frozenset(some)
