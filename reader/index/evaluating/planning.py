"""Make a query tree ready to run: cut words into stems, expand beginnings, fetch masks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.index.body import ZONES
from reader.index.evaluating.bag import weighed
from reader.index.evaluating.found import Fuzzies, Likes, Masks
from reader.index.evaluating.plan import (
    All,
    Any,
    Begun,
    Marked,
    Plan,
    Run,
    Term,
    Weighed,
    Window,
    Without,
    Zone,
    lighter,
)
from reader.index.evaluating.whole import Whole
from reader.query.tree import (
    And,
    Count,
    Dates,
    Filter,
    Fuzzy,
    In,
    Lighter,
    Like,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from reader.text.words import fold, stemmed, stems_of

EXPANSIONS = 30
"""The commonest words of a beginning rank the papers; by the others these are only found."""


@dataclass(frozen=True, slots=True)
class Planner:
    """Makes plans for one state of the index."""

    whole: Whole
    masks: Masks
    fuzzies: Fuzzies
    likes: Likes

    def strict(self, node: Node) -> Plan:
        """Return the plan that wants everything the tree says."""
        return self._plan(node, None)

    def loose(self, node: Node) -> All | None:
        """Return the plan that is content with some of the words; None where that is the same.

        Marks and what must not be hold as they do in the strict one.
        """
        parts = node.nodes if isinstance(node, And) else ()
        wanted = [part for part in parts if _scores(part)]
        if len(wanted) < 2:
            return None
        firm = [self._plan(part, None) for part in parts if not _scores(part)]
        return All((Any(weighed(self._plan(part, None) for part in wanted)), *firm))

    def _plan(self, node: Node, zone: Zone | None) -> Plan:
        match node:
            case Filter() | Count() | Dates():
                return Marked(self.masks(node))
            case In(name, inner):
                return self._plan(inner, ZONES[name])
            case Not(inner):
                return Without(self._plan(inner, zone))
            case Lighter(inner, weight):
                return lighter(self._plan(inner, zone), weight)
            case And(nodes):
                return All(tuple(self._plan(part, zone) for part in nodes))
            case Or(nodes):
                return Any(tuple(self._plan(part, zone) for part in nodes))
        return self._text(node, zone)

    def _text(self, node: Node, zone: Zone | None) -> Plan:
        match node:
            case Word(text):
                return _every(stemmed(text), zone)
            case Phrase(parts):
                stems = stemmed(" ".join(parts))
                return Run(stems, zone) if len(stems) > 1 else _every(stems, zone)
            case Near(parts, within):
                stems = tuple(dict.fromkeys(stemmed(" ".join(parts))))
                return Window(stems, within, zone) if len(stems) > 1 else _every(stems, zone)
            case Like(paper, _, least):
                return self._like(paper, least, zone)
            case _:
                return Any(tuple(self._expanded(node, zone)))

    def _like(self, paper: str, least: float, zone: Zone | None) -> Plan:
        told = list(self.likes(paper))
        plan = Any(tuple(Term(stem, zone, weight) for stem, weight in told))
        if not least:
            return plan
        # What a paper comes to that has each word as often as one of its length may.
        whole = sum(weight * self.whole.weight(stem) for stem, weight in told)
        return Weighed(plan, 1.0, least * whole)

    def _expanded(self, node: Node, zone: Zone | None) -> Iterable[Plan]:
        match node:
            case Prefix(text):
                beginning = fold(text)
                found = self.whole.commonest(beginning, EXPANSIONS)
                terms = _terms((*sorted(stems_of(beginning)), *found), zone)
                return terms if len(found) < EXPANSIONS else [*terms, Begun(beginning, zone)]
            case Fuzzy(text):
                return _terms(self.fuzzies(text), zone)
        raise TypeError(f"{type(node).__name__} is not for the index")


def _scores(node: Node) -> bool:
    """Tell whether *node* looks for words, so that papers are found by it more or less."""
    match node:
        case Filter() | Count() | Dates() | Not():
            return False
        case And(nodes) | Or(nodes):
            return any(_scores(part) for part in nodes)
    return True


def _terms(stems: Iterable[str], zone: Zone | None) -> list[Plan]:
    return [Term(stem, zone) for stem in dict.fromkeys(stems)]


def _every(stems: tuple[str, ...], zone: Zone | None) -> Plan:
    """Ask for each part of a word that the tokeniser cuts, such as "encoder-free"."""
    terms = tuple(Term(stem, zone) for stem in stems)
    return terms[0] if len(terms) == 1 else All(terms) if terms else Any(())
