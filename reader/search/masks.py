"""Tell which papers have a mark, for all of them at once, and keep what was told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.query.format import plain_value
from reader.query.tree import And, Count, Dates, Filter, Mark, Node, Not, Or
from reader.search import dated
from reader.search.columns import Columns, Linking
from reader.search.derived import Derived, source
from reader.store import columns as stored
from reader.store.store import Store
from reader.types import Decision, PaperId

Bools = NDArray[np.bool_]
Lists = Callable[[str], Bools]
"""Tells the papers of the smart list of a name; none where there is no such list."""

KEPT = 64
"""Masks that are kept of a kind: a byte a paper each."""
MOST = 2**40
"""More than can be counted of a paper."""
SHOWN = Filter("is", "shown")
"""That the library shows a paper. Nobody can type it: every answer asks for it."""

_DECIDED: dict[str, tuple[int, ...]] = {
    decision.value: (number,) for number, decision in enumerate(Decision)
}
_DECIDED["read"] = (*_DECIDED["done"], *_DECIDED["dismissed"])


Named = TypeVar("Named")
Kept = TypeVar("Kept")


def keep(kept: dict[Named, Kept], name: Named, value: Kept) -> Kept:
    """Keep *value*, the latest, and let that go which was kept or asked for longest ago."""
    kept.pop(name, None)
    kept[name] = value
    if len(kept) > KEPT:
        del kept[next(iter(kept))]
    return value


class Masks:
    """The masks of one library, of the state that its columns were refreshed to."""

    def __init__(self, store: Store, columns: Columns, derived: Derived, lists: Lists) -> None:
        self._store = store
        self._columns = columns
        self._derived = derived
        self._lists = lists
        self._version = -1
        self._kept: dict[Mark, Bools] = {}
        self._plain: dict[str, list[str]] = {}

    def of(self, node: Node) -> Bools:
        """Return which papers, by their numbers, pass a tree of marks."""
        match node:
            case Not(inner):
                return ~self.of(inner)
            case And(nodes):
                return reduce(np.logical_and, map(self.of, nodes))
            case Or(nodes):
                return reduce(np.logical_or, map(self.of, nodes))
            case Filter() | Count() | Dates():
                return self.leaf(node)
        raise TypeError(f"{type(node).__name__} is not a mark")

    def leaf(self, mark: Mark) -> Bools:
        """Return which papers, by their numbers, have *mark*; nobody may write to it."""
        if isinstance(mark, Filter) and mark.name == "list":
            return self._lists(mark.value)
        if self._version != self._columns.version:
            self._version = self._columns.version
            self._kept.clear()
            self._plain.clear()
        mask = self._kept.get(mark)
        if mask is None:
            mask = self._made(mark)
            mask.flags.writeable = False
        return keep(self._kept, mark, mask)

    def _made(self, mark: Mark) -> Bools:
        match mark:
            case Count(name, low, high):
                found = self._number(name)
                return np.asarray((found >= low) & (found <= (MOST if high is None else high)))
            case Dates(name, first, last):
                return self._dated(name, first, last)
            case Filter("is" | "has", value):
                return self._marked(value) & self._columns.shown
        return self._named(mark.name, mark.value)

    def _marked(self, value: str) -> Bools:
        columns = self._columns
        match value:
            case "shown":
                return columns.shown
            case "starred" | "abstract" | "code":
                return columns[value]
            case "note":
                return columns["noted"]
            case "duplicate":
                return self._some(self._store.read(stored.duplicate))
            case "tags" | "authors" | "highlight":
                return np.asarray(self._number(value) > 0)
        return np.isin(columns["decision"], _DECIDED[value])

    def _number(self, name: str) -> NDArray[np.int64]:
        columns = self._columns
        match name:
            case "tags":
                return columns.pairs("tags").per_paper(columns.size)
            case "digests" | "authors":
                return columns[name].astype(np.int64)
        return columns["highlights"].astype(np.int64)

    def _dated(self, name: str, first: str, last: str) -> Bools:
        if name == "date":
            early, late = self._derived.dates()
            begins = early >= max(dated.day(first, 1), 1)
            return np.asarray(begins & (late <= dated.day(last, dated.FAR)))
        column = self._columns["added" if name == "added" else "touched_at"]
        since = dated.midnight(first) if first else 0
        until = dated.midnight(last, after=True) if last else dated.EVER
        return np.asarray((column >= max(since, 1)) & (column < until))

    def _named(self, name: str, value: str) -> Bools:
        columns = self._columns
        match name:
            case "tag":
                below = zip(columns.tags, self._fitting(name, value), strict=True)
                return self._having("tags", [key for (key, _), fits in below if fits])
            case "digest" | "source":
                some = zip(columns.pages, self._fitting(name, value), strict=True)
                return self._having("digests", [page.id for page, fits in some if fits])
            case "venue":
                return np.array(self._fitting(name, value), np.bool_)[columns["venue"]]
            case "link":
                return self._some(self._store.read(stored.linked, value))
        return self._some(self._store.read(stored.named, value))

    def _fitting(self, kind: str, value: str) -> list[bool]:
        """Tell for each name of a kind whether the filter of *value* finds what has it."""
        if kind not in self._plain:  # facets ask twenty times of all names
            self._plain[kind] = [plain_value(kind, name) for name in self._names(kind)]
        names, text = self._plain[kind], plain_value(kind, value)
        if kind == "tag":
            return [f"{name}/".startswith(f"{text}/") for name in names]
        return [bool(text) and text in name for name in names]

    def _names(self, kind: str) -> Iterable[str]:
        match kind:
            case "tag":
                return (name for _, name in self._columns.tags)
            case "venue":
                return self._columns.venues
            case "digest":
                return (page.name for page in self._columns.pages)
        return (source(page.path) for page in self._columns.pages)

    def _having(self, what: Linking, things: list[int]) -> Bools:
        return self._columns.pairs(what).having(things, self._columns.size) & self._columns.shown

    def _some(self, papers: Iterable[PaperId]) -> Bools:
        mask = np.zeros(self._columns.size, np.bool_)
        mask[[paper for paper in papers if paper < len(mask)]] = True
        return mask & self._columns.shown
