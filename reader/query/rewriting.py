"""Change one part of a search's text and leave the rest of it as typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from reader.query.format import format_query, plain_value
from reader.query.parse import parse
from reader.query.query import Query
from reader.query.tree import Filter, Node, Not, Sort, all_of, conjuncts

_AND_BEFORE = re.compile(r"(?:(?<=\s)|^)AND\s*$")
_AND_AFTER = re.compile(r"^\s*AND(?=\s|$)")
_NAME_BEFORE = re.compile(r"[A-Za-z]+:$")


def cut(text: str, start: int, end: int, instead: str = "") -> str:
    """Return *text* with *instead* for what stands from *start* to *end*, and no AND too many."""
    before, after = text[:start], text[end:]
    if not instead:
        # An unknown field's name was passed over, and belongs to what followed it.
        before = _NAME_BEFORE.sub("", before).rstrip()
        shorter = _AND_BEFORE.sub("", before)
        after = after if shorter != before else _AND_AFTER.sub("", after)
        before = shorter.rstrip()
    before = " ".join(filter(None, (before.rstrip(), instead)))
    after = after.strip()
    joined = not before or not after or before.endswith("(") or after.startswith(")")
    return f"{before}{after}" if joined else f"{before} {after}"


def first_that_reads(
    candidates: Iterable[str], nodes: Iterable[Node], sort: Sort | None, before: Query
) -> str:
    """Return the first text that asks for *nodes* in the order *sort*; else one written anew.

    It may have no more mistakes than the search *before*.
    """
    wanted = tuple(nodes)
    for text in candidates:
        query = parse(text)
        same = meaning(query) == Counter(map(key, wanted)) and query.sort == sort
        if same and len(query.problems) <= len(before.problems):
            return text
    return format_query(all_of(wanted), sort)


def meaning(query: Query) -> Counter[Node]:
    """Return what must all be; in which order it is said makes no difference."""
    return Counter(map(key, conjuncts(query.root)))


def key(node: Node) -> Node:
    """Return *node* so that it equals what differs by how the value of a filter is written only."""
    match node:
        case Filter(name, value):
            return replace(node, value=plain_value(name, value))
        case Not(inner):
            return Not(key(inner))
    return node
