"""Find what a paper is about: the words by which its neighbours in content are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from heapq import nlargest
from math import log, sqrt

from reader.index.finding import Finder
from reader.index.folder import IndexDamagedError
from reader.query.tree import And, Filter, Like, Node, Not, Or, all_of, any_of
from reader.store import changes, columns
from reader.store.changes import Indexed
from reader.store.store import Store
from reader.text.words import stem, words, written
from reader.types import PaperId

TOLD = 30
"""Words by which neighbours are found: more find no better ones, and take longer."""
TITLE = 3
"""A word of the title counts as so many of the abstract."""
COMMON = 4
"""A word that more than one paper in so many has says nothing of one."""
LEAST = 0.15
"""How much of what is said of a paper its neighbours have in common with it, by weight.

With a tenth every eighth paper of a library of 307 was a neighbour of any, with a fifth one
paper in thirty had none at all.
"""
TIES = 8
"""Words that are said to tie two papers."""


class Neighbours:
    """The papers of a library by their content."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: tuple[tuple[str, int] | None, list[tuple[str, float]]] = (None, [])

    def told(self, finder: Finder, name: str) -> list[tuple[str, float]]:
        """Return the stems that say most of a paper, the best first, each with its weight.

        The paper is named as in `Like`. Stems are chosen by how often it has them and how
        few others do (tf·idf), and weigh by the former alone: a word's score counts the
        latter. Of four ways to weigh, this found most papers of the same authors.
        """
        documents = finder.papers_of_documents()
        asked = name, documents.generation
        if asked != self._told[0]:
            paper = self._paper(name)
            found = [] if paper is None else _told(finder, paper, len(documents.papers))
            self._told = asked, found
        return self._told[1]

    def ties(self, finder: Finder, name: str, other: PaperId) -> list[str]:
        """Return the words, as the *other* paper writes them, that tie it to the named one."""
        there = next(self._store.read(changes.indexed, [other]), None)
        if there is None:
            return []
        spelt: dict[str, str] = {}
        text = f"{there.title} {there.abstract}"
        for word in words(text):
            spelt.setdefault(word.stem, text[word.start : word.end])
        try:
            return [spelt[one] for one, _ in self.told(finder, name) if one in spelt][:TIES]
        except IndexDamagedError:
            return []

    def _paper(self, name: str) -> Indexed | None:
        ids = self._store.read(columns.named, name)
        return next(self._store.read(changes.indexed, ids), None)


def _told(finder: Finder, paper: Indexed, total: int) -> list[tuple[str, float]]:
    counts = Counter(stem(word) for word in written(paper.abstract))
    for word in written(paper.title):
        counts[stem(word)] += TITLE
    weights = {
        one: sqrt(count) * log(total / having)
        for (one, count), having in zip(counts.items(), finder.holding(counts), strict=True)
        if 1 < having <= max(total // COMMON, 2) and len(one) > 1
    }
    best = nlargest(TOLD, weights, key=lambda one: (weights[one], one))
    return [(one, sqrt(counts[one])) for one in best if weights[one] > 0]


def near_enough(node: Node) -> Node:
    """Return *node* finding no paper as a neighbour of itself, nor of one far from it."""
    match node:
        case Like(paper):
            return And((replace(node, least=LEAST), Not(Filter("id", paper))))
        case Not(Like() as like):
            return Not(replace(like, least=LEAST))
        case And(nodes):
            return all_of(map(near_enough, nodes)) or node
        case Or(nodes):
            return any_of(map(near_enough, nodes)) or node
    return node


def likes(node: Node) -> Iterator[str]:
    """Yield the papers whose neighbours *node* wants."""
    match node:
        case Like(paper):
            yield paper
        case And(nodes) | Or(nodes):
            for one in nodes:
                yield from likes(one)
