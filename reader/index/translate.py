"""Turn the query tree into Whoosh's queries, within bounds: a prefix never runs wild."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest
from itertools import islice

from whoosh import query as wq
from whoosh.matching import AndNotMatcher, Matcher
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from reader.index.schema import TEXT_FIELDS
from reader.query.tree import And, In, Node, Not, Or, Phrase, Prefix, Word
from reader.text.words import fold, stems_of, words

EXPANSIONS = 30
"""The commonest words that a prefix stands for; the rest would cost time and find little."""
LOOKED_AT = 3_000
"""Words of the index looked at to find them: 30 ms at worst."""


class WithoutMatcher(AndNotMatcher):  # type: ignore[misc]
    """Whoosh's own, which may let its first paper pass, and steps on past the last one."""

    def _find_next(self) -> bool:
        return self.a.is_active() and self.b.is_active() and bool(super()._find_next())

    _find_first = _find_next


class Without(wq.AndNot):  # type: ignore[misc]
    """The papers of one query without those of another; Whoosh's Not also finds deleted ones."""

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        """Return what steps through the papers."""
        unwanted = self.b.matcher(searcher, searcher.boolean_context())
        return WithoutMatcher(self.a.matcher(searcher, context), unwanted)


class Translation:
    """The questions one reader of the index is asked."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader

    def strict(self, node: Node) -> wq.Query:
        """Return the query that wants everything the text says."""
        return self._query(node, tuple(TEXT_FIELDS)).normalize()

    def loose(self, node: Node) -> wq.Query | None:
        """Return the query that is content with some of the words; None where that is the same."""
        if not isinstance(node, And):
            return None
        wanted, unwanted = _parted(node)
        fields = tuple(TEXT_FIELDS)
        some = wq.Or([self._query(part, fields) for part in wanted])
        return self._without(some, unwanted, fields).normalize()

    def _query(self, node: Node, fields: tuple[str, ...]) -> wq.Query:
        match node:
            case Word(text):
                return self._words(words(text), fields)
            case Phrase(parts):
                return self._phrase(" ".join(parts), fields)
            case Prefix(text):
                return wq.Or([self._prefix(fold(text), field) for field in fields])
            case In(field, inner):
                return self._query(inner, (_FIELDS.get(field, field),))
        return self._joined(node, fields)

    def _joined(self, node: Node, fields: tuple[str, ...]) -> wq.Query:
        match node:
            case Not(inner):
                return self._without(_PAPERS, [inner], fields)
            case Or(nodes):
                return wq.Or([self._query(part, fields) for part in nodes])
            case And():
                wanted, unwanted = _parted(node)
                every = [self._query(part, fields) for part in wanted]
                return self._without(wq.And(every) if every else _PAPERS, unwanted, fields)
        return wq.NullQuery

    def _without(
        self, some: wq.Query, unwanted: Iterable[Node], fields: tuple[str, ...]
    ) -> wq.Query:
        none = [self._query(node, fields) for node in unwanted]
        return Without(some, wq.Or(none)) if none else some

    def _words(self, found: Iterable[object], fields: tuple[str, ...]) -> wq.Query:
        """Ask for each part of a word that the tokeniser cuts, such as "encoder-free"."""
        stems = [word.stem for word in found]  # type: ignore[attr-defined]
        return wq.And([wq.Or([_term(field, stem) for field in fields]) for stem in stems])

    def _phrase(self, text: str, fields: tuple[str, ...]) -> wq.Query:
        stems = [word.stem for word in words(text)]
        if len(stems) == 1:
            return wq.Or([_term(field, stems[0]) for field in fields])
        return wq.Or([wq.Phrase(field, stems, boost=TEXT_FIELDS[field]) for field in fields])

    def _prefix(self, prefix: str, field: str) -> wq.Query:
        near = islice(self._reader.expand_prefix(field, prefix), LOOKED_AT)
        often = [(self._reader.doc_frequency(field, term), term) for term in near]
        terms = [term for _, term in nlargest(EXPANSIONS, often)]
        return wq.Or([_term(field, term) for term in (*sorted(stems_of(prefix)), *terms)])


_FIELDS = {"tag": "tags"}
_PAPERS = Without(wq.Every(), wq.Term("state", "state"))
"""All there is but the state document."""


def _parted(node: And) -> tuple[list[Node], list[Node]]:
    """Return what *node* wants, and what it says Not to."""
    unwanted = [part.node for part in node.nodes if isinstance(part, Not)]
    return [part for part in node.nodes if not isinstance(part, Not)], unwanted


def _term(field: str, term: str | bytes) -> wq.Query:
    return wq.Term(field, term, boost=TEXT_FIELDS[field])
