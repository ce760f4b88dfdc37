"""What is typed into the search box, and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.query import Query, format_query, only_marks, parse
from reader.query.bounds import TERMS
from reader.query.brackets import DEPTH
from reader.query.chips import chips
from reader.query.parse import LENGTH
from reader.query.tree import (
    And,
    Count,
    Dates,
    Filter,
    Fuzzy,
    In,
    Like,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    all_of,
    leaves,
)
from tests.reader.query.searches import TEXTS, TODAY, TREES

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
        ("alpha, beta.", And((A, B))),
        ("alpha OR is:starred", Or((A, STARRED))),
        ("-(alpha is:starred)", Not(And((A, STARRED)))),
        ("title:(alpha OR is:starred)", Or((In("title", A), STARRED))),
        ("title:(alpha like:#7 beta)", And((In("title", And((A, B))), Like("#7")))),
        (
            "doi:10.1000/x(y)",
            Or((Filter("id", "10.1000/x(y)"), Phrase(("doi:10.1000/x(y)",)))),
        ),
        ("(2401.12345)", Or((Filter("id", "2401.12345"), Phrase(("2401.12345",))))),
        ('near:"alpha beta"', Near(("alpha", "beta"), 10)),
        ('"alpha beta"~4', Near(("alpha", "beta"), 4)),
        ('"alpha beta"~', Near(("alpha", "beta"), 10)),
        ('title:"multi-head, alpha"~7', In("title", Near(("multi", "head", "alpha"), 7))),
        ("~alpha -~beta", And((Fuzzy("alpha"), Not(Fuzzy("beta"))))),
        ("~multi-head-a", And((Fuzzy("multi"), Fuzzy("head"), Word("a")))),
        ("like:17", Like("#17")),
        ("like:https://arxiv.org/abs/2401.12345v2", Like("2401.12345")),
        ("like:10.1000/XYZ", Like("10.1000/xyz")),
        ("authors:smith", In("author", Word("smith"))),
        ("Tags:x", Filter("tag", "x")),
        ("tags:(2 OR 3)", Or((Filter("tag", "2"), Filter("tag", "3")))),
        ("has:notes", Filter("has", "note")),
        ("arxiv:x doi:y", And((Filter("id", "x"), Filter("id", "y")))),
        ("id:arXiv:2401.12345v3", Filter("id", "2401.12345")),
        ("link:https://www.example.org/x/", Filter("link", "example.org/x")),
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
        ("is:strred alpha", A, 3, "perhaps is:starred is meant"),
        ("alpha sort:titel", A, 11, "perhaps sort:title is meant"),
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
        ("auhtor:alpha", A, 0, "perhaps author: is meant"),
        ("near:alpha beta", And((A, B)), 5, "two words or more"),
        ('"alpha beta"~99', Near(("alpha", "beta"), 50), 14, "1 to 50 words"),
        ("~abc alpha", And((Word("abc"), A)), 0, "4 letters"),
        ("~alpha*", Fuzzy("alpha"), 0, "do not go together"),
        ("like:owls alpha", A, 5, "like: takes"),
        ("alpha sort:size", A, 11, "sort: takes one of relevance"),
        ("sort:date alpha sort:title", A, 16, "the last one counts"),
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
        ("~alpha", Or((Fuzzy("alpha"), Prefix("alpha")))),
        ("~al", Or((Word("al"), Prefix("al")))),
        ('near:"alpha', A),
        ("alpha like:24", And((A, Like("#24")))),
        ("alpha like:2401.", A),
        ("alpha tags:>", A),
        ("alpha date:202", A),
        ("alpha date:2024-0", A),
        ("alpha added:<7", A),
        ("alpha touched:tod", A),
        ("alpha sort:d", A),
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


@given(TEXTS, st.booleans())
@example("title:OR", False)
@example("(BERT:)", False)
@example("x-OR-ab*", False)
@example("title:(note:title:x y)", False)
@example("title:(note:x:y z)", False)
@example('A B C D E F OR "G"H', False)
@example('"a b,"c d e f g', False)
@example("2401.12345 OR a", False)
@example("https://a.bhttps://c.d/", False)
@example("https://https://a.b", False)
@example("*-alpha", False)
@example("é!*", False)
@example("é*:*", False)
@example("10.1000/x(y)doi:(doi:b", False)
@example('"a OR b:c d" OR authors:") e f g h, i', False)
@example("title:(a like:#1 tags:2)", False)
def test_any_text_is_read_and_its_reading_reads_back(text, typing):
    query = parse(text, typing=typing, today=TODAY)
    assert all(0 <= problem.position <= len(text) for problem in query.problems)
    assert isinstance(query, Query)
    query.terms()
    assert all(0 <= part.start < part.end <= len(text) for part in query.parts)
    assert all_of(part.node for part in query.parts) == query.root
    if not typing:
        again = parse(format_query(query.root, query.sort), today=TODAY)
        assert (again.root, again.sort) == (query.root, query.sort)


@given(TREES)
def test_a_tree_survives_being_written_and_read(tree):
    text = format_query(tree)
    query = parse(text)
    if len(text) <= LENGTH and len(list(leaves(tree))) <= TERMS // 4:
        assert query.problems == ()
        assert query.root == tree


@given(TREES)
def test_marks_are_told_from_words_wherever_they_stand(tree):
    marks = [isinstance(leaf, Filter | Count | Dates) for leaf in leaves(tree)]
    assert only_marks(tree) == all(marks)


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
    chips(query)
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
        ('near:"deep trees" ~learned like:1', {"deep", "tree", "learn"}, ()),
        ("alpha OR (is:starred beta)", {"alpha", "beta"}, ()),
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
