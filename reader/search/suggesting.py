"""Help a search along by what papers teach: nearly the same words, acronyms, likes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from heapq import nsmallest

from reader.index.evaluating.found import Knowledge
from reader.index.finding import FEW, Finder
from reader.index.folder import IndexDamagedError
from reader.query import Query
from reader.query.tree import Fuzzy, Node, leaves
from reader.search.lexicon import NOTHING, Lexicon, Lexicons
from reader.search.meant import meant
from reader.search.near import Spellings, nearness, packed
from reader.search.neighbours import Neighbours, likes, near_enough
from reader.search.stems import stems_of_papers
from reader.search.together import Company
from reader.search.widening import widen
from reader.store.store import Store
from reader.text.words import fold, stem
from reader.types import PaperId, Terms
from reader.work import Widened

MEANT = 30
"""Words that a fuzzy one may stand for."""
TWO_EDITS = 8
"""Letters from which on a fuzzy word may be two edits away."""
KEPT = 200
"""Fuzzy words of which it is kept what they may stand for."""


class Suggesting:
    """What one library's searches are helped by, and its `Finder`, which asks for some of it.

    Nothing is read before `warm`, or a search that nobody is typing: the first answer
    does not wait for it.
    """

    def __init__(self, store: Store) -> None:
        index = store.library.index(store.id)
        self._lexicons = Lexicons(index)
        self._neighbours = Neighbours(store)
        texts = partial(stems_of_papers, store)
        knowledge = Knowledge(self.near_words, self.told, texts)
        self.finder = Finder(index, store.id, knowledge)
        self._company = Company(self.finder)
        self._stems: tuple[int, Spellings] = (-1, NOTHING.words)
        self._nearly: tuple[Spellings, dict[str, list[str]]] = (NOTHING.words, {})

    def warm(self) -> None:
        """Read what the next search needs, if there is something new."""
        lexicon = self._lexicons.current()
        _ = lexicon.words, lexicon.short_forms

    def lexicon(self, *, typing: bool = False) -> Lexicon:
        """Return what was learnt; while somebody is *typing*, what is in memory of it."""
        return self._lexicons.kept if typing else self._lexicons.current()

    def wider(self, query: Query, *, typing: bool = False) -> tuple[Query, tuple[Widened, ...]]:
        """Return *query* with acronyms read both ways, and what was added to it."""
        root, added = widen(query, self.lexicon(typing=typing))
        return replace(query, root=None if root is None else near_enough(root)), added

    def meant(self, query: Query, found: int, *, typing: bool) -> str:
        """Return the search that was perhaps meant, where *found* papers have all its words."""
        lexicon = self.lexicon(typing=typing)
        return meant(query, lexicon, self._company.together, few=found < FEW)

    def near_words(self, text: str) -> list[str]:
        """Return the stems of *text* and of the commonest words that are nearly the same."""
        spellings = self._spellings()
        if spellings is not self._nearly[0] or len(self._nearly[1]) > KEPT:
            self._nearly = spellings, {}
        known = self._nearly[1]
        if text not in known:  # one search asks for a word three times
            known[text] = self._looked_up(spellings, text)
        return known[text]

    def _looked_up(self, spellings: Spellings, text: str) -> list[str]:
        word = fold(text)
        edits = 2 if len(word) >= TWO_EDITS else 1
        near = list(spellings.near(word, edits))
        if not self._lexicons.current().papers:
            near += spellings.near(stem(word), edits)
        best = nsmallest(2 * MEANT, near, key=nearness)
        return list(dict.fromkeys([stem(word), *(stem(one.text) for one in best)]))[:MEANT]

    def told(self, name: str) -> list[tuple[str, float]]:
        """Return the stems that say what a paper is about, as `Neighbours.told` does."""
        return self._neighbours.told(self.finder, name)

    def ties(self, name: str, other: PaperId) -> list[str]:
        """Return the words that tie a paper to the named one, as `Neighbours.ties` does."""
        return self._neighbours.ties(self.finder, name, other)

    def _spellings(self) -> Spellings:
        """Return the library's words; without a lexicon the stems of the index."""
        lexicon = self._lexicons.current()
        if lexicon.papers:
            return lexicon.words
        generation = self.finder.papers_of_documents().generation
        if generation != self._stems[0]:
            found = self.finder.words("", "\U0010ffff")
            self._stems = generation, Spellings(*packed(found.items()))
        return self._stems[1]

    def terms(self, query: Query) -> Terms:
        """Return what to highlight: also the words that a fuzzy one found, and what ties papers."""
        terms = query.terms()
        if query.root is None:
            return terms
        with suppress(IndexDamagedError):
            near = frozenset(self._near(query.root))
            alike = dict.fromkeys(self._alike(query.root))
            return replace(terms, stems=terms.stems.union(near, alike), alike=tuple(alike))
        return terms

    def _near(self, root: Node) -> Iterator[str]:
        for leaf in leaves(root):
            if isinstance(leaf, Fuzzy):
                yield from self.near_words(leaf.text)

    def _alike(self, root: Node) -> Iterator[str]:
        for paper in likes(root):
            yield from (one for one, _ in self.told(paper))
