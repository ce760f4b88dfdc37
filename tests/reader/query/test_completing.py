"""What is being typed is known at every place of the cursor, and what is put there reads so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query import parse
from reader.query.completing import FIELD, WORD, Completing, completing, offered, put
from reader.query.names import FIELDS
from reader.query.tree import FILTERS, ORDERS, Filter, In, Phrase, Word, all_of, conjuncts, leaves
from tests.reader.query.searches import LETTERS, TEXTS, VALUES


def at(marked: str) -> tuple[str, int, Completing]:
    cursor = marked.index("|")
    text = marked.replace("|", "")
    return text, cursor, completing(text, cursor)


@pytest.mark.parametrize(
    ("marked", "kind", "typed", "replaced"),
    [
        ("|", FIELD, "", ""),
        ("owls |", FIELD, "", ""),
        ("ow|", WORD, "ow", "ow"),
        ("ow|ls tides", WORD, "ow", "owls"),
        ("-ow|", WORD, "ow", "ow"),
        ("~ow|", WORD, "ow", "ow"),
        ("(ow|)", WORD, "ow", "ow"),
        ('"night ow|', WORD, "ow", "ow"),
        ('"night ow|ls" a', WORD, "ow", "owls"),
        ("title:ow|", WORD, "ow", "ow"),
        ("title:(a OR |", WORD, "", ""),
        ("tag:|", "tag", "", ""),
        ("tag:me|", "tag", "me", "me"),
        ("tags:me|", "tag", "me", "me"),
        ("tags:|", "tags", "", ""),
        ("tags:>|", "tags", ">", ">"),
        ("tag:(a OR m|", "tag", "m", "m"),
        ("tag:(a) m|", WORD, "m", "m"),
        ('-tag:"to c|', "tag", "to c", '"to c'),
        ('tag:"to c|ite" b', "tag", "to c", '"to cite"'),
        ('author:"Ann L|', "author", "Ann L", '"Ann L'),
        ("is:st|", "is", "st", "st"),
        ("sort:-da|", "sort", "da", "da"),
        ("added:<|", "added", "<", "<"),
        ('list:"a|', "list", "a", '"a'),
        ("near:|", WORD, "", ""),
        ("like:24|", "like", "24", "24"),
        ('"a b"|', FIELD, "", ""),
        ("tag:a |", FIELD, "", ""),
        ("tag: |", FIELD, "", ""),
        ("ti|tle:owls", WORD, "ti", "title:"),
    ],
)
def test_what_is_typed(marked, kind, typed, replaced):
    text, _, what = at(marked)
    assert (what.kind, what.typed) == (kind, typed)
    assert text[what.start : what.end] == replaced


@pytest.mark.parametrize(
    ("marked", "value", "result"),
    [
        ("tag:me|", "method", "tag:method |"),
        ("tag:me| owls", "method", "tag:method |owls"),
        ("tag:(a OR m|) b", "to do", 'tag:(a OR "to do"|) b'),
        ('tag:"to c|ite" b', "to do", 'tag:"to do" |b'),
        ("tags:me|", "3", 'tags:"3" |'),
        ("ti|", "title:", "title:|"),
        ("ti|tle:owls", "author:", "author:|owls"),
        ("owls |", "OR", "owls OR |"),
        ('"a b"|', "tag:", '"a b" tag:|'),
        ("ow|", "OR", '"OR" |'),
        ('"night ow|', "owls", '"night owls|'),
        ("added:<|", "<7d", "added:<7d |"),
        ("sort:-d|", "date", "sort:-date |"),
    ],
)
def test_what_is_chosen_is_put_in_its_place(marked, value, result):
    text, _, what = at(marked)
    changed, cursor = put(text, what, value)
    assert f"{changed[:cursor]}|{changed[cursor:]}" == result


def test_the_language_offers_what_it_knows():
    assert offered(at("a |")[2])[: len(FIELDS)] == tuple(f"{name}:" for name in FIELDS)
    assert "OR" in offered(at("a |")[2])
    assert offered(at("ta|")[2]) == ("tag:", "tags:")
    assert offered(at("title:ta|")[2]) == ()
    assert offered(at('"ta|')[2]) == ()
    assert offered(at("is:d|")[2]) == ("done", "dismissed", "duplicate")
    assert offered(at("has:|")[2]) == FILTERS["has"]
    assert offered(at("sort:|")[2]) == ORDERS
    assert offered(at("tag:|")[2]) == ()


@pytest.mark.parametrize("kind", [*FILTERS, "tags", "digests", "date", "added", "touched", "sort"])
def test_what_the_language_offers_is_understood(kind):
    text, _, what = at(f"{kind}:|")
    for value in offered(what):
        query = parse(put(text, what, value)[0])
        assert query.problems == ()
        assert query.root or query.sort


@given(TEXTS, st.integers(0, 80), VALUES)
def test_at_every_place_something_can_be_put(text, cursor, value):
    what = completing(text, cursor)
    assert 0 <= what.start <= what.end <= len(text)
    assert text[what.start : min(cursor, len(text))].endswith(what.typed)
    offered(what)
    changed, caret = put(text, what, value)
    assert changed.startswith(text[: what.start])
    assert changed.endswith(text[what.end :])
    assert what.start <= caret <= len(changed)


@given(
    st.sampled_from(["", "owls ", "(a OR ", "-", 'x "a b" ', "tag:("]),
    st.sampled_from(["tag", "digest", "list", "source", "venue", "tags", "digests"]),
    VALUES,
    st.sampled_from(["", " tides", ") b"]),
)
def test_what_was_put_reads_back_as_that_value(before, name, value, after):
    text = f"{before}{name}:{after}"
    what = completing(text, len(before) + len(name) + 1)
    if before == "tag:(":
        text, what = f"{before}a{after}", completing(f"{before}a{after}", len(before) + 1)
        name = "tag"
    if name in {"tags", "digests"}:
        what = Completing(name.rstrip("s"), "", what.start, what.end, name)
    read = parse(put(text, what, value)[0]).root
    assert Filter(name.rstrip("s"), value) in list(leaves(read))


@given(st.sampled_from(["", "owls ", "(a OR "]), LETTERS)
def test_a_word_and_an_author_that_were_put_read_back(before, word):
    text, _ = put(f"{before}x", completing(f"{before}x", len(before) + 1), word)
    assert Word(word) in list(leaves(parse(text).root))
    typed = f"{before}author:x"
    text, _ = put(typed, completing(typed, len(typed)), f"Ann {word}")
    assert In("author", Phrase(("Ann", word))) in [
        node for part in conjuncts(parse(text).root) for node in (part, *getattr(part, "nodes", ()))
    ]
    assert all_of([parse(text).root]) is not None
