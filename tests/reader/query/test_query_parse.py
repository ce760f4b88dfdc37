"""What is typed into the search box, and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.query import Query, format_query, parse
from reader.query.bounds import TERMS
from reader.query.brackets import DEPTH
from reader.query.parse import LENGTH
from reader.query.tree import (
    FILTERS,
    TEXT_FIELDS,
    And,
    Filter,
    In,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    all_of,
    any_of,
    leaves,
    none_of,
)

A, B, C = Word("alpha"), Word("beta"), Word("gamma")
STARRED = Filter("is", "starred")


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", None),
        (" \n", None),
        ("alpha", A),
        ("alpha beta", And((A, B))),
        ("alpha AND beta", And((A, B))),
        ("alpha OR beta", Or((A, B))),
        ("alpha or beta", And((A, Word("or"), B))),
        ("alpha beta OR gamma", And((A, Or((B, C))))),
        ("(alpha beta) OR gamma", Or((And((A, B)), C))),
        ("((alpha (beta)) gamma)", And((A, B, C))),
        ("-alpha beta", And((Not(A), B))),
        ("NOT alpha", Not(A)),
        ("-(alpha OR beta)", Not(Or((A, B)))),
        ("-(-alpha)", A),
        ('"alpha beta"', Phrase(("alpha", "beta"))),
        ("“alpha  beta”gamma", And((Phrase(("alpha", "beta")), C))),
        ("trans*", Prefix("trans")),
        ("multi-head*", And((Phrase(("multi",)), Prefix("head")))),
        ("state-of-the-art", Word("state-of-the-art")),
        ("title:alpha", In("title", A)),
        ("Title:alpha beta", And((In("title", A), B))),
        ('abstract:"alpha beta"', In("abstract", Phrase(("alpha", "beta")))),
        ("note:(alpha OR beta)", In("note", Or((A, B)))),
        ("title:al*", In("title", Prefix("al"))),
        ("-title:alpha", Not(In("title", A))),
        ("title:-alpha", Not(In("title", A))),
        ("tag:method", Filter("tag", "method")),
        ("tag:method/search", Filter("tag", "method/search")),
        ('tag:"to cite"', Filter("tag", "to cite")),
        ("tag:source:web", Filter("tag", "source:web")),
        ("tag:OR", Filter("tag", "OR")),
        ("tag:(alpha OR beta)", Or((Filter("tag", "alpha"), Filter("tag", "beta")))),
        ("-tag:done", Not(Filter("tag", "done"))),
        ("digest:monday", Filter("digest", "monday")),
        ("is:Starred", STARRED),
        ("has:note", Filter("has", "note")),
        ("is:starred alpha OR beta", And((STARRED, Or((A, B))))),
        ("title:(alpha is:starred)", And((In("title", A), STARRED))),
        ("BERT: alpha", And((Word("BERT"), A))),
        (
            "https://example.org/x",
            Or((Filter("link", "example.org/x"), Phrase(("https://example.org/x",)))),
        ),
        ("alpha & beta", And((A, B))),
        ("alpha -- beta", And((A, B))),
    ],
)
def test_readings(text, root):
    query = parse(text)
    assert query.root == root
    assert not [problem for problem in query.problems if "lone" not in problem.message]


@pytest.mark.parametrize(
    ("text", "root", "position", "message"),
    [
        ('alpha "beta gamma', And((A, Phrase(("beta", "gamma")))), 6, "not closed"),
        ('alpha ""', A, 6, "no word"),
        ("alpha (beta", And((A, B)), 6, "not closed"),
        ("alpha) beta", And((A, B)), 5, "never opened"),
        ("alpha ()", A, 6, "hold nothing"),
        ("colour:alpha beta", And((A, B)), 0, "no field “colour”"),
        ('colour:"alpha"', Phrase(("alpha",)), 0, "no field"),
        ("beta title: alpha", And((B, A)), 5, "title: needs a word"),
        ("title:", None, 0, "title: needs a word"),
        ("tag: alpha", A, 0, "tag: needs"),
        ('tag:"" alpha', A, 4, "tag: needs"),
        ("title:-abstract:alpha", Not(In("title", A)), 7, "inside another"),
        ("title:(abstract:alpha)", In("title", A), 7, "inside another"),
        ("is:happy alpha", A, 3, "is: takes one of starred, read"),
        ("alpha b*", And((A, Word("b"))), 6, "2 letters"),
        ("alpha *", A, 6, "2 letters"),
        ("*alpha", A, 0, "only at the end"),
        ("al*pha", Word("al*pha"), 0, "only at the end"),
        ("alpha NOT NOT beta", And((A, Not(B))), 10, "twice"),
        ("--alpha", Not(A), 1, "twice"),
        ("alpha - beta", And((A, B)), 6, "lone -"),
        ("alpha OR", A, 6, "OR goes between"),
        ("OR alpha", A, 0, "OR goes between"),
        ("alpha OR OR beta", Or((A, B)), 6, "OR goes between"),
        ("(AND alpha)", A, 1, "AND goes between"),
        ("alpha NOT", A, 6, "NOT needs a word"),
        ("alpha (-)", A, 7, "- needs a word"),
        ("!!!", None, 0, "no word"),
        ("alpha " + "(" * 21 + "beta" + ")" * 21, And((A, B)), 26, "deeper"),
    ],
)
def test_mistakes_point_at_their_place_and_the_rest_is_read(text, root, position, message):
    query = parse(text)
    assert query.root == root
    assert [problem.position for problem in query.problems][:1] == [position]
    assert message in query.problems[0].message


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("al", Or((Word("al"), Prefix("al")))),
        ("a", Word("a")),
        ("al ", Word("al")),
        ("alpha be", And((A, Or((Word("be"), Prefix("be")))))),
        ("title:al", In("title", Or((Word("al"), Prefix("al"))))),
        ("-al", Not(Word("al"))),
        ("al*", Prefix("al")),
        ('"alpha beta"', Phrase(("alpha", "beta"))),
        ('"alpha be', And((Phrase(("alpha",)), Or((Phrase(("be",)), Prefix("be")))))),
        ('"alpha ', Phrase(("alpha",))),
        ("multi-h", Or((Word("multi-h"), Phrase(("multi",))))),
        ("tag:al", Filter("tag", "al")),
        ("alpha OR", A),
        ("alpha (", A),
        ("alpha -", A),
        ("title:", None),
        ("alpha is:st", A),
        ("alpha *", A),
        ("?", None),
    ],
)
def test_while_typing_the_last_word_may_go_on_and_nothing_is_amiss(text, root):
    query = parse(text, typing=True)
    assert query.root == root
    assert query.problems == ()


def test_while_typing_real_mistakes_are_told():
    assert parse("colour:red alpha", typing=True).problems
    assert parse("is:happy", typing=True).problems


def test_a_long_text_is_read_to_its_limit():
    query = parse("alpha " * 200)
    assert query.problems[-1].position <= LENGTH
    assert len(list(leaves(query.root))) == TERMS
    assert {problem.message[:8] for problem in query.problems} == {"Only 50 ", "Only 500"}


def test_a_page_pasted_without_spaces_is_cut():
    assert parse("x" * 16_000).root == Word("x" * LENGTH)


def test_lone_surrogates_do_not_get_through():
    assert parse("tag:\ud800").root == Filter("tag", "\ufffd")


PIECES = st.sampled_from(
    [*'()"“”-*: /&', " OR ", " AND ", " NOT ", "alpha", "b", "é", "漢字", "x-y", "12", "OR"]
    + [f"{name}:" for name in (*TEXT_FIELDS, *FILTERS, "colour")]
    + ["starred", "note", "\t", "\u2028", "\x1c"]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=60))


@given(TEXTS, st.booleans())
@example("title:OR", False)
@example("(BERT:)", False)
@example("x-OR-ab*", False)
@example("title:(note:title:x y)", False)
@example("title:(note:x:y z)", False)
def test_any_text_is_read_and_its_reading_reads_back(text, typing):
    query = parse(text, typing=typing)
    assert all(0 <= problem.position <= len(text) for problem in query.problems)
    assert isinstance(query, Query)
    query.terms()
    words, filters = query.split()
    assert words is None or not any(isinstance(leaf, Filter) for leaf in leaves(words))
    for one in filters:
        assert all(isinstance(leaf, Filter) for leaf in leaves(one))
    if not typing:
        assert parse(format_query(query.root)).root == query.root


LETTERS = st.text("abcdefgxyzéß漢0123456789", min_size=2, max_size=8)
VALUES = st.one_of(LETTERS, st.sampled_from(["to cite", "a/b", "x:y", "-odd", "OR", "50%", "(a)"]))
LEAVES = st.one_of(
    st.builds(Word, LETTERS),
    st.builds(Prefix, LETTERS),
    st.builds(Phrase, st.lists(LETTERS, min_size=1, max_size=3).map(tuple)),
)
CONDITIONS = st.one_of(
    st.builds(Filter, st.sampled_from(["tag", "digest"]), VALUES),
    st.sampled_from([Filter(name, value) for name in FILTERS for value in FILTERS[name]]),
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


TREES = st.lists(
    st.one_of(
        grown(st.one_of(LEAVES, st.builds(fielded, st.sampled_from(TEXT_FIELDS), grown(LEAVES)))),
        grown(CONDITIONS),
    ),
    min_size=1,
    max_size=3,
).map(all_of)


@given(TREES)
def test_a_tree_survives_being_written_and_read(tree):
    text = format_query(tree)
    query = parse(text)
    if len(text) <= LENGTH and len(list(leaves(tree))) <= TERMS // 3:
        assert query.problems == ()
        assert query.root == tree


@pytest.mark.parametrize(
    "text",
    [
        "a" * 16_000,
        "(" * 10_000,
        ")" * 10_000,
        "()" * 10_000,
        "-" * 10_000,
        "-" * 10_000 + "a",
        "title:" * 5_000 + "a",
        "title:-" * 5_000 + "a",
        "title:(" * 5_000 + "a",
        "title:tag:" * 5_000 + "a",
        "-(" * 5_000 + "a",
        "NOT " * 5_000,
        "OR " * 5_000,
        '"' * 10_000,
        "*" * 10_000,
        "a*" * 10_000,
        "a OR (" * 5_000,
        " " * 100_000 + "a",
        "a-" * 10_000,
        "\u0301" * 500_000,
        "é\u0301" * 10_000,
    ],
    ids=lambda text: f"{text[:8]!r} × {len(text)}",
)
@pytest.mark.parametrize("typing", [False, True])
def test_hostile_text_is_read(text, typing):
    query = parse(text, typing=typing)
    query.terms()
    query.split()
    format_query(query.root)
    assert query.problems or not text.strip()
    assert len(query.problems) < 10


def test_depth_within_the_limit_is_kept():
    text = "".join(f"(a{level} OR -" for level in range(DEPTH)) + "z" + ")" * DEPTH
    assert not parse(text).problems


@pytest.mark.parametrize(
    ("text", "stems", "prefixes"),
    [
        ("Learning trees", {"learn", "tree"}, ()),
        ("-learning trees", {"tree"}, ()),
        ('"deep learning" OR note:Übung', {"ubung"}, ()),
        ("Trans* trans*", set(), ("trans",)),
        ("encoder-free is:starred", {"encod", "free"}, ()),
        ("tag:trees", set(), ()),
        ("", set(), ()),
    ],
)
def test_terms_are_the_words_that_a_paper_is_found_by(text, stems, prefixes):
    terms = parse(text).terms()
    assert terms.stems == stems
    assert terms.prefixes == prefixes


def test_the_words_of_a_phrase_are_meant_only_together():
    assert parse('"deep learning" owl "tide"').terms().phrases == (("deep", "learn"), ("tide",))


def test_split_sets_the_filters_apart():
    words, filters = parse("alpha is:starred -tag:x (is:done OR is:later) beta").split()
    assert words == And((A, B))
    assert filters == (
        STARRED,
        Not(Filter("tag", "x")),
        Or((Filter("is", "done"), Filter("is", "later"))),
    )
    assert parse("is:starred").split() == (None, (STARRED,))
