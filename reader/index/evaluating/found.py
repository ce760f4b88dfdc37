"""What the index is asked with besides a query tree, and what it answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.query.tree import Mark

Masks: TypeAlias = Callable[[Mark], NDArray[np.bool_]]
"""Tells which documents have a mark, by document number (see `Finder.papers_of_documents`)."""
Fuzzies: TypeAlias = Callable[[str], Iterable[str]]
"""Gives the stems that a word, as typed, may have been meant for; its own among them."""
Likes: TypeAlias = Callable[[str], Iterable[tuple[str, float]]]
"""Gives the stems that tell what a paper (as in `Like`) is about, each with its weight above 0."""

Texts: TypeAlias = Callable[[Sequence[int]], Iterable[Counter[str]]]
"""Gives how often each stem stands in each of some papers."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a library knows beyond its index; without it a search does without."""

    fuzzies: Fuzzies = lambda _: ()
    likes: Likes = lambda _: ()
    texts: Texts = lambda _: ()


@dataclass(frozen=True, slots=True)
class Found:
    """Papers by relevance, from an index that holds all changes up to ``seq``.

    The last ``some`` of them have only some of the words. ``total`` counts all that were
    found, listed or not, these among them. ``cut``: time ran out, and there may be more.
    """

    papers: NDArray[np.int64]
    scores: NDArray[np.float32]
    total: int
    some: int = 0
    seq: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Documents:
    """The paper of each document; 0 where there is none, or it is deleted.

    ``generation`` differs whenever the index, and so the documents, did.
    """

    papers: NDArray[np.int64]
    generation: int
