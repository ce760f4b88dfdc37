"""Turn the query tree into Whoosh's queries, within bounds: a prefix never runs wild."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest
from itertools import islice

from whoosh import query as wq
from whoosh.reading import IndexReader

from reader.index.schema import TEXT_FIELDS
from reader.query.tree import And, In, Node, Not, Or, Phrase, Prefix, Word
from reader.text.words import fold, stems_of, words

EXPANSIONS = 30
"""The commonest words that a prefix stands for; the rest would cost time and find little."""
LOOKED_AT = 3_000
"""Words of the index looked at to find them: 30 ms at worst."""


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
        wanted = [part for part in node.nodes if not isinstance(part, Not)]
        unwanted = [part for part in node.nodes if isinstance(part, Not)]
        fields = tuple(TEXT_FIELDS)
        some = wq.Or([self._query(part, fields) for part in wanted])
        if not unwanted:
            return some.normalize()
        none = wq.Or([self._query(part.node, fields) for part in unwanted])
        return wq.AndNot(some, none).normalize()

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
            case Not(inner):
                return wq.Not(self._query(inner, fields))
            case And(nodes) | Or(nodes):
                join = wq.And if isinstance(node, And) else wq.Or
                return join([self._query(part, fields) for part in nodes])
        return wq.NullQuery

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


def _term(field: str, term: str | bytes) -> wq.Query:
    return wq.Term(field, term, boost=TEXT_FIELDS[field])
