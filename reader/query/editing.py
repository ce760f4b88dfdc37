"""Write into a search what a click asks for: a facet, an order, a word taken as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from reader.query.format import format_query, format_sort, quoted, valued
from reader.query.parse import parse
from reader.query.problems import Problems
from reader.query.query import Query
from reader.query.rewriting import cut, first_that_reads, key
from reader.query.tokens import Kind, Token, tokens
from reader.query.tree import COUNTS, DATES, ORDERS, Node, Not, Sort, all_of, conjuncts
from reader.text.words import stemmed


def state(text: str, kind: str, value: str) -> int:
    """Return 1 if *text* asks for papers with this value, -1 for papers without it, 0 else.

    ``kind`` is the name of a field, filter, count or date.
    """
    mark = mark_of(kind, value)
    if mark is None:
        return 0
    return state_in({key(node) for node in conjuncts(parse(text).root)}, mark)


def state_in(asked: Collection[Node], mark: Node) -> int:
    """Return what `state` does, of a search whose conjuncts have the keys *asked*."""
    return 1 if key(mark) in asked else -1 if key(Not(mark)) in asked else 0


def mark_of(kind: str, value: str) -> Node | None:
    """Return what papers with this value are asked for by; None where no search can."""
    raw = kind in COUNTS or kind in DATES
    return parse(f"{kind}:{value}" if raw else valued(kind, value)).root


def include(text: str, kind: str, value: str) -> str:
    """Return *text* asking for papers with this value."""
    return _turned(text, kind, value, 1)


def exclude(text: str, kind: str, value: str) -> str:
    """Return *text* asking for papers without this value."""
    return _turned(text, kind, value, -1)


def off(text: str, kind: str, value: str) -> str:
    """Return *text* without a word of this value, wanted or unwanted."""
    mark = mark_of(kind, value)
    return text if mark is None else _without(text, mark)


def sorted_by(text: str, order: str, reverse: bool = False) -> str:
    """Return *text* with the papers asked for in one of ORDERS; by relevance needs no word."""
    query = parse(text)
    bare = text
    for part in reversed([part for part in query.parts if part.node is None]):
        bare = cut(bare, part.start, part.end)
    sort: Sort | None = (order, reverse) if (order, reverse) != (ORDERS[0], False) else None
    return _with(bare, format_sort(sort), conjuncts(query.root), sort, query)


def exactly(text: str, words: str) -> str:
    """Return *text* with each of *words*, where they stand side by side, in quotation marks.

    So they are looked for as they are, and not widened.
    """
    wanted = [word.casefold() for word in words.split()]
    found = list(tokens(text, Problems(typing=True)))
    result = text
    for token in reversed(list(_standing(found, wanted))):
        result = f"{result[: token.start]}{quoted(token.text)}{result[token.end :]}"
    return result


_BETWEEN = {Kind.OPEN, Kind.CLOSE, Kind.FIELD, Kind.AND}


def _standing(found: list[Token], wanted: list[str]) -> Iterator[Token]:
    """Yield the tokens that are the *wanted* words, one after the other.

    A bracket or a field between them may mean nothing, as one that is never closed or has no value,
    and so does a sign by itself.
    """
    found = [token for token in found if token.kind not in _BETWEEN and not _is_sign(token)]
    spelled = [token.text.strip(",.;:!?").casefold() for token in found]
    at = 0
    while wanted and at + len(wanted) <= len(found):
        run = found[at : at + len(wanted)]
        bare = all(token.kind is Kind.WORD for token in run)
        if bare and spelled[at : at + len(wanted)] == wanted:
            yield from run
            at += len(wanted)
        else:
            at += 1


def _is_sign(token: Token) -> bool:
    return token.kind in (Kind.WORD, Kind.PHRASE) and not stemmed(token.text)


def _turned(text: str, kind: str, value: str, wanted: int) -> str:
    mark = mark_of(kind, value)
    if mark is None or state(text, kind, value) == wanted:
        return text
    node = mark if wanted > 0 else Not(mark)
    bare = _without(text, mark)
    query = parse(bare)
    nodes = (node, *conjuncts(query.root))
    return _with(bare, format_query(node), nodes, query.sort, query)


def _with(text: str, added: str, nodes: tuple[Node, ...], sort: Sort | None, before: Query) -> str:
    """Return *text* with *added* behind it, or before it where it would be misread behind."""
    candidates = [" ".join(filter(None, both)) for both in ((text.rstrip(), added), (added, text))]
    return first_that_reads(candidates, nodes, sort, before)


def _without(text: str, mark: Node) -> str:
    """Return *text* without the mark, wanted or not, wherever it must be or must not be."""
    query = parse(text)
    unwanted = {key(mark), key(Not(mark))}
    shorter, kept = text, Counter[Node]()
    for part in reversed(query.parts):
        nodes = conjuncts(part.node)
        rest = [node for node in nodes if key(node) not in unwanted]
        kept.update(rest)
        if len(rest) < len(nodes):
            instead = format_query(all_of(rest))
            shorter = cut(shorter, part.start, part.end, instead)
    return first_that_reads([shorter], kept.elements(), query.sort, query)
