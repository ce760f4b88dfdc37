"""Searches of every kind, for the laws of the language: as anybody may type them, and as trees."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from reader.query.names import FIELDS
from reader.query.tree import (
    COUNTS,
    DATES,
    FILTERS,
    TEXT_FIELDS,
    Count,
    Dates,
    Filter,
    Fuzzy,
    In,
    Like,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Word,
    all_of,
    any_of,
    none_of,
)

TODAY = date(2024, 6, 15)

PIECES = st.sampled_from(
    [*'()"“”-*: /&~,.?', " OR ", " AND ", " NOT ", "alpha", "b", "é", "漢字", "x-y", "12", "OR"]
    + [f"{name}:" for name in (*FIELDS, "colour", "doi", "notes")]
    + ["starred", "note", "\t", "\u2028", "\x1c", " ", " ", "gamma ", "A ", "B C D E F G "]
    + ["~transfomer", "2401.12345", "https://arxiv.org/abs/2401.1234", "10.1000/x(y)", "#17"]
    + ["<7d", ">=3", "2..4", "2024-03", "2024-13..2023", "today", '"a b"~4', "We say that, "]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=60))

LETTERS = st.text("abcdefgxyzéß漢0123456789", min_size=2, max_size=8)
LONGER = st.text("abcdefgxyz", min_size=4, max_size=9)
VALUES = st.one_of(LETTERS, st.sampled_from(["to cite", "a/b", "x:y", "-odd", "OR", "50%", "(a)"]))
DAYS = st.dates().map(date.isoformat)
WORDS = st.one_of(
    st.builds(Word, LETTERS),
    st.builds(Prefix, LETTERS),
    st.builds(Fuzzy, LONGER),
    st.builds(Phrase, st.lists(LETTERS, min_size=1, max_size=3).map(tuple)),
    st.builds(Near, st.lists(LETTERS, min_size=2, max_size=3).map(tuple), st.integers(1, 50)),
)
SPANS = st.tuples(st.integers(0, 99_999), st.integers(0, 99_999)).map(sorted)
MARKS = st.one_of(
    st.builds(Filter, st.sampled_from(["tag", "digest", "list", "source", "venue"]), VALUES),
    st.sampled_from([Filter(name, value) for name in FILTERS for value in FILTERS[name]]),
    st.builds(lambda name, ends: Count(name, *ends), st.sampled_from(COUNTS), SPANS),
    st.builds(lambda name, low: Count(name, low, None), st.sampled_from(COUNTS), st.integers(0, 9)),
    st.builds(
        lambda name, ends: Dates(name, *ends),
        st.sampled_from(DATES),
        st.one_of(
            st.tuples(DAYS, DAYS).map(sorted),
            DAYS.map(lambda x: (x, "")),
            DAYS.map(lambda x: ("", x)),
        ),
    ),
)
LIKES = st.one_of(
    st.builds(Like, st.integers(1, 10**6).map("#{}".format)), st.just(Like("2401.12345"))
)


def grown(leaf: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=3).map(all_of),
            st.lists(inner, min_size=2, max_size=3).map(any_of),
            inner.map(none_of),
        ),
        max_leaves=6,
    )


def fielded(field: str, node: Node) -> Node:
    return node if isinstance(node, Not) else In(field, node)


IN_FIELDS = st.builds(fielded, st.sampled_from(TEXT_FIELDS), grown(WORDS))
TREES = st.lists(grown(st.one_of(WORDS, MARKS, LIKES, IN_FIELDS)), min_size=1, max_size=3).map(
    all_of
)
