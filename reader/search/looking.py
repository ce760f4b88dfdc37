"""Look through papers one by one for the words of a search: what works without an index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from reader.index.evaluating.deadline import Deadline
from reader.query.tree import (
    And,
    Count,
    Dates,
    Filter,
    Fuzzy,
    In,
    Lighter,
    Mark,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from reader.store.passages import passages
from reader.store.store import Store
from reader.types import PaperId

STEP = 500
"""Papers between two looks at the clock: some ten milliseconds."""
ANYWHERE = "any"


@dataclass(frozen=True, slots=True)
class Looking:
    """A search as it is asked of one paper: it knows neither stems nor nearness.

    Letters count without their case; of papers alike it knows nothing.
    """

    node: Node
    marked: Callable[[Mark], NDArray[np.bool_]]
    """Tells which papers, by their numbers, have a mark."""

    def through(
        self, store: Store, papers: NDArray[np.integer], limit: int, deadline: Deadline
    ) -> tuple[list[PaperId], bool]:
        """Return those of *papers* that are found, and whether time ran out before the last."""
        parts = sorted(set(_parts(self.node, ANYWHERE)))
        found: list[PaperId] = []
        for start in range(0, len(papers), STEP):
            if deadline.passed():
                return found, True
            some = papers[start : start + STEP].tolist()
            texts = store.read(partial(passages, ids=some, parts=parts))
            for paper in filter(texts.__contains__, some):
                said = dict(zip(parts, map(str.casefold, texts[paper]), strict=True))
                if self._finds(self.node, paper, said, ANYWHERE):
                    found.append(paper)
            if len(found) >= limit:
                break
        return found[:limit], False

    def _finds(self, node: Node, paper: PaperId, said: Mapping[str, str], part: str) -> bool:
        match node:
            case Filter() | Count() | Dates():
                return bool(self.marked(node)[paper])
            case Not(inner):
                return not self._finds(inner, paper, said, part)
            case And(nodes):
                return all(self._finds(one, paper, said, part) for one in nodes)
            case Or(nodes):
                return any(self._finds(one, paper, said, part) for one in nodes)
            case In(field, inner):
                return self._finds(inner, paper, said, field)
            case Lighter(inner):
                return self._finds(inner, paper, said, part)
        wanted = _wanted(node)
        return bool(wanted) and all(text.casefold() in said[part] for text in wanted)


def _wanted(leaf: Node) -> tuple[str, ...]:
    """Return what must stand in a text for *leaf* to be found there."""
    match leaf:
        case Near(parts):
            return parts
        case Phrase(parts):
            return (" ".join(parts),)
        case Word(text) | Prefix(text) | Fuzzy(text):
            return (text,)
    return ()


def _parts(node: Node, part: str) -> Iterator[str]:
    """Yield the parts of a paper that *node* looks into."""
    match node:
        case And(nodes) | Or(nodes):
            for one in nodes:
                yield from _parts(one, part)
        case Not(inner) | Lighter(inner):
            yield from _parts(inner, part)
        case In(field, inner):
            yield from _parts(inner, field)
        case Filter() | Count() | Dates():
            pass
        case _:
            yield part
