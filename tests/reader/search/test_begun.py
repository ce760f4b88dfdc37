"""What is half typed: a name that has begun finds what all that begin so find."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader import listing, smart
from reader.query import parse
from reader.query.tree import Filter, leaves
from reader.search import Search
from reader.search.begun import begun
from reader.triage import tag
from tests.builders import all_ids
from tests.reader.search.papers import PAPERS, add

NAMES = ("method", "meta/odd", "metal", "other")


@pytest.fixture
def search(store):
    add(store, *PAPERS)
    first, second, *_ = all_ids(store)
    tag(store, [first], "method")
    tag(store, [second], "metal")
    searching = Search(store)
    yield searching
    searching.close()


def count(search, text, *, typing=True):
    return search.ask(search.read(text, typing=typing), typing=typing).total


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("tag:m", 2),
        ("tag:MET", 2),
        ("tag:metal", 1),
        ("tag:metal ", 1),
        ("tag:me ", 0),
        ("tag:x", 0),
    ],
)
def test_a_tag_that_is_being_typed_is_a_beginning(search, text, papers):
    assert count(search, text) == papers


@pytest.mark.parametrize("text", ["tag:", "is:", "is:st", "date:20", "digests:>", '"', "-"])
def test_what_is_only_begun_asks_for_nothing_yet(search, text):
    assert count(search, text) == len(PAPERS)
    assert count(search, text, typing=False) == 0


def test_a_name_is_whole_once_it_is_entered(search):
    assert count(search, "tag:metal", typing=False) == 1


def test_enter_behind_half_a_word_loses_nothing(search):
    assert count(search, "tag:me", typing=False) == count(search, "tag:me") == 2
    assert count(search, "tag:me ", typing=False) == 0
    assert count(search, "tag:odd", typing=False) == 0
    assert count(search, 'tag:"me"') == 0
    assert count(search, 'tag:"me') == 2


def test_a_list_that_is_being_typed_is_a_beginning_whoever_made_it(store, search):
    first, *_ = all_ids(store)
    listing.add_to(store, [first], "Group reading")
    smart.save(store, "Group smart", "tag:metal")
    assert count(search, "list:gro") == 2
    assert count(search, 'list:"group rea') == 1


def test_facets_count_what_is_found_while_typing(search):
    found = search.facets(search.read("tag:m", typing=True)).facets
    assert {"method": 1, "metal": 1}.items() <= {one.value: one.papers for one in found}.items()


@example("/m", "")
@given(st.text("meta/x ", min_size=1), st.sampled_from(("", "owl ", "owl OR ", "-owl ")))
def test_the_names_are_those_that_begin_so(typed, before):
    query = parse(f"{before}tag:{typed}", typing=True)
    last = list(leaves(query.root))[-1] if query.root else None
    got = begun(query, lambda _kind: NAMES)
    values = {leaf.value for leaf in leaves(got.root) if isinstance(leaf, Filter)}
    if typed.rstrip() == typed and isinstance(last, Filter):
        begin = {name for name in NAMES if name.startswith(last.value)}
        assert values == {last.value, *begin} or not query.text.endswith(last.value)
