"""What a search means, said plainly: once for stock Whoosh, once word by word in Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from whoosh import query as wq
from whoosh.matching import AndNotMatcher, FilterMatcher, ListMatcher, Matcher
from whoosh.query.compound import DefaultOr
from whoosh.searching import Searcher

from reader.index.body import AGAIN, ZONES, placed_words
from reader.index.documents import papers_of
from reader.query.tree import (
    And,
    Filter,
    Fuzzy,
    In,
    Like,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from reader.store.changes import Indexed
from reader.text.words import fold, stems_of, words

FUZZY = {"glaze": ("glaze", "clay", "nowhere"), "kiln": ("kiln",), "oven": ()}
"""What misspelt words stand for."""
LIKE = {"17": (("clay", 2.0), ("glaze", 0.25)), "18": ()}
"""What papers are about."""

TITLE = ((0, AGAIN), (AGAIN, 2 * AGAIN))
HALVES = (*TITLE, *(zone for name, zone in ZONES.items() if name != "title"))
Places = Mapping[str, list[int]]


@dataclass
class Meaning:
    """What the papers of an index hold: who matches a node, by brute force."""

    held: dict[int, Places]
    marked: set[int]

    @classmethod
    def of(cls, papers: Mapping[int, Indexed], marked: set[int]) -> Meaning:
        held: dict[int, dict[str, list[int]]] = {}
        for number, paper in papers.items():
            held[number] = {}
            for stem, place in placed_words(paper):
                held[number].setdefault(stem, []).append(place)
        return cls(held, marked)

    def papers(self, node: Node, field: str | None = None) -> set[int]:
        return {paper for paper in self.held if self.has(paper, node, field)}

    def has(self, paper: int, node: Node, field: str | None = None) -> bool:
        match node:
            case Not(inner):
                return not self.has(paper, inner, field)
            case And(nodes):
                return all(self.has(paper, part, field) for part in nodes)
            case Or(nodes):
                return any(self.has(paper, part, field) for part in nodes)
            case In(name, inner):
                return self.has(paper, inner, name)
            case Filter():
                return paper in self.marked
        zones = HALVES if field is None else TITLE if field == "title" else (ZONES[field],)
        return self._together(self.held[paper], node, zones)

    def _together(self, places: Places, node: Node, zones: tuple[tuple[int, int], ...]) -> bool:
        spots = [
            {stem: [at for at in some if first <= at < after] for stem, some in places.items()}
            for first, after in zones
        ]
        stems = stems_in(node)
        match node:
            case Word():
                return bool(stems) and all(any(spot.get(stem) for spot in spots) for stem in stems)
            case Phrase():
                return any(_in_order(spot, stems) for spot in spots)
            case Near(_, within):
                return any(_near(spot, stems, within) for spot in spots)
            case Prefix(text):
                begun = {stem for stem in places if stem.startswith(fold(text))}
                stems = [*begun, *stems_of(text)]
        return any(spot.get(stem) for spot in spots for stem in stems)


def stems_in(node: Node) -> list[str]:
    """Return the stems of a leaf in order."""
    match node:
        case Word(text):
            return [word.stem for word in words(text)]
        case Phrase(parts) | Near(parts, _):
            return [word.stem for word in words(" ".join(parts))]
        case Fuzzy(text):
            return list(FUZZY[text])
        case Like(paper):
            return [stem for stem, _ in LIKE[paper]]
    return []


def _in_order(spot: Places, stems: list[str]) -> bool:
    starts = spot.get(stems[0], []) if stems else []
    return any(
        all(start + step in spot.get(stem, []) for step, stem in enumerate(stems))
        for start in starts
    )


def _near(spot: Places, stems: list[str], within: int) -> bool:
    wheres = [spot.get(stem, []) for stem in set(stems)]
    return bool(wheres) and any(max(some) - min(some) <= within for some in product(*wheres))


class Without(wq.AndNot):
    """The papers of one query without those of another; Whoosh's Not also finds deleted ones."""

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        unwanted = self.b.matcher(searcher, searcher.boolean_context())
        return WithoutMatcher(self.a.matcher(searcher, context), unwanted)


class WithoutMatcher(AndNotMatcher):
    """Whoosh's own, which may let its first paper pass, and steps on past the last one."""

    def _find_next(self) -> bool:
        return self.a.is_active() and self.b.is_active() and bool(super()._find_next())

    _find_first = _find_next


class Kept(wq.WrappingQuery):
    """Those papers of a query that are among some: what no query of stock Whoosh can tell."""

    def __init__(self, child: wq.Query, papers: set[int]) -> None:
        super().__init__(child)
        self.papers = papers

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        papers = papers_of(searcher.reader()).tolist()
        kept = {document for document, paper in enumerate(papers) if paper in self.papers}
        return FilterMatcher(self.child.matcher(searcher, context), kept)


class Papers(wq.Every):
    """Some papers, without a score, of which Whoosh's own query makes 1."""

    def __init__(self, papers: set[int]) -> None:
        super().__init__()
        self.papers = papers

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        papers = papers_of(searcher.reader())
        kept = [doc for doc in searcher.reader().all_doc_ids() if papers[doc] in self.papers]
        return ListMatcher(kept, [0.0] * len(kept))


class AnyOf(DefaultOr):
    """Whoosh's own, in the one of its ways that does not lose papers with a score of 0."""


@dataclass
class Stock:
    """Stock Whoosh's queries for our trees."""

    meaning: Meaning
    searcher: Searcher

    def scores(self, node: Node) -> dict[int, float]:
        hits = self.searcher.search(self.query(node, None), limit=None)
        return {hit["id"]: hit.score for hit in hits}

    def query(self, node: Node, field: str | None) -> wq.Query:
        match node:
            case In(name, inner):
                return self.query(inner, name)
            case Filter():
                return Papers(self.meaning.marked)
            case Not(inner):
                return Without(Papers(set(self.meaning.held)), self.query(inner, field))
            case And(nodes):
                return wq.And([self.query(part, field) for part in nodes])
            case Or(nodes):
                return AnyOf([self.query(part, field) for part in nodes])
        return self._text(node, field)

    def _text(self, node: Node, field: str | None) -> wq.Query:
        terms = [wq.Term("body", stem) for stem in stems_in(node)]
        match node:
            case Word():
                return wq.And([self._within(term, field) for term in terms])
            case Phrase() if len(terms) > 1:
                phrase = wq.Phrase("body", stems_in(node))
                return phrase if field is None else Kept(phrase, self.meaning.papers(node, field))
            case Phrase():
                return wq.And([self._within(term, field) for term in terms])
            case Near():
                once = [wq.Term("body", stem) for stem in dict.fromkeys(stems_in(node))]
                return Kept(wq.And(once), self.meaning.papers(node, field))
            case Prefix(text):
                found = self.searcher.reader().expand_prefix("body", fold(text))
                begun = dict.fromkeys([*stems_of(text), *(term.decode() for term in found)])
                terms = [wq.Term("body", stem) for stem in begun]
            case Like(paper):
                told = LIKE[paper]
                terms = [wq.Term("body", stem, boost=weight) for stem, weight in told]
        return AnyOf([self._within(term, field) for term in terms])

    def _within(self, term: wq.Term, field: str | None) -> wq.Query:
        if field is None:
            return term
        first, after = ZONES[field]
        held = self.meaning.held.items()
        return Kept(
            term,
            {
                paper
                for paper, places in held
                if any(first <= at < after for at in places.get(term.text, ()))
            },
        )
