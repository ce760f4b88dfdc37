"""Names in a search that the library does not have: each is told of, and the nearest is offered."""

from __future__ import annotations

import pytest

from reader import listing, smart
from reader.query import parse
from reader.search import Search
from reader.triage import tag
from tests.builders import all_ids
from tests.reader.records import take
from tests.reader.search.papers import PAPERS, add, taught

ROPES = b'{"title": "A paper of its own about ropes", "abstract": "Ropes hold."}\n'
VENUES = ("Journal of Quiet Owls", "Proceedings of the Tide Clocks")


@pytest.fixture
def search(store):
    first, second, *_ = add(
        store,
        *({**paper, "venue": VENUES[n % 2]} for n, paper in enumerate(PAPERS)),
    )
    take(store, "monday morning", ROPES)
    tag(store, [first], "method/attention")
    tag(store, [second], "to read")
    listing.add_to(store, [first], "Thursday group")
    smart.save(store, "Starred ones", "is:starred")
    taught(store)
    searching = Search(store)
    yield searching
    searching.close()


def asked(search, text, *, typing=False):
    return search.ask(search.read(text, typing=typing), typing=typing)


@pytest.mark.parametrize(
    ("text", "position", "name"),
    [
        ("owls tag:nothing ropes", 9, "nothing"),
        ('list:"no such list"', 5, "no such list"),
        ("owls -list:gone ", 11, "gone"),
        ("digest:april", 7, "april"),
        ("source:nowhere", 7, "nowhere"),
        ('venue:"Acta Nihil" owls', 6, "Acta Nihil"),
        ("owls like:#9999", 10, "#9999"),
    ],
)
def test_what_the_library_does_not_have_is_told_and_where(search, text, position, name):
    told = asked(search, text).problems
    assert [one.position for one in told] == [position]
    assert name in told[0].message


@pytest.mark.parametrize(
    "text",
    ["tag:method", "tag:METHOD/attention", "tag:meth", 'list:"thursday group"', "list:thurs",
     "digest:monday", "venue:quiet", "like:#1", "is:starred", "owls", 'note:"no such"'],
)  # fmt: skip
def test_nothing_is_told_of_what_is_there_or_has_begun(search, text):
    assert asked(search, text).problems == ()


def test_a_name_that_is_being_typed_is_no_mistake_until_it_is_entered(search):
    assert asked(search, "tag:xyz", typing=True).problems == ()
    assert asked(search, "tag:xyz ", typing=True).problems != ()
    assert asked(search, "tag:xyz").problems != ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tag:metod", "tag:method"),
        ("tag:atention owls", "tag:method/attention owls"),
        ('owls tag:"to raed"', 'owls tag:"to read"'),
        ("list:starredones", 'list:"Starred ones"'),
        ('list:"thurday group"', 'list:"Thursday group"'),
        ("venue:jornal", "venue:Journal"),
        ('venue:"tide cloks"', 'venue:"Tide Clocks"'),
        ("digest:munday", "digest:monday"),
        ("transfomer tag:metod", "transformer tag:method"),
        ("tag:zzzzzz", ""),
        ("tag:method", ""),
    ],
)
def test_the_nearest_name_is_offered(search, text, meant):
    for typing in (False, True):
        assert asked(search, text, typing=typing).meant == meant
    if meant:
        assert asked(search, meant).meant == ""


def test_papers_whose_like_is_sought_are_told_by_title(store, search):
    number = sorted(all_ids(store))[2]
    assert asked(search, f"like:#{number} owls").titles == ((f"#{number}", PAPERS[2]["title"]),)
    assert asked(search, "owls").titles == ()


@pytest.mark.parametrize("word", ["so", "sor", "sort", "dat", "Tag"])
def test_a_field_that_is_being_typed_leaves_the_list_as_it_is(store, search, word):
    whole = asked(search, "tag:method ").papers()
    for typing in (True, False):
        answer = asked(search, f"tag:method {word}", typing=typing)
        assert answer.papers() == whole
    assert len(asked(search, word, typing=True).papers()) >= len(PAPERS)


def test_a_field_without_its_colon_is_told_once_it_is_entered(search):
    assert asked(search, "tag:method sort").problems[0].position == 11
    assert "sort" in asked(search, "tag:method sort").problems[0].message


def test_a_word_that_papers_have_is_a_word_though_a_field_begins_so(search):
    found = asked(search, "night li", typing=True)
    assert found.total - found.some == len(PAPERS)  # a listener
    assert "li" in parse("night li", typing=True).text
