"""What can go on in the search box, from the language and from the library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import smart, triage
from reader.query import parse
from reader.search.completing import MOST
from reader.store import searches
from tests.builders import all_ids
from tests.reader.search.papers import PAPERS, add, taught

VENUES = ("Journal of Tides", "Night Owls: a Quarterly")


@pytest.fixture
def filled(store):
    add(store, *({**paper, "venue": VENUES[n % 3 == 0]} for n, paper in enumerate(PAPERS)))
    taught(store)
    ids = all_ids(store)
    triage.tag(store, ids[:3], "birds/owls")
    triage.tag(store, ids[:5], "to cite")
    return store


def offered(search, text, cursor=None):
    found = search.complete(text, len(text) if cursor is None else cursor)
    return [(one.text.strip(), one.kind, one.papers) for one in found.completions]


def put_in(text, one):
    return text[: one.start] + one.text + text[one.end :]


def test_words_of_the_library_by_how_many_papers_have_them(search):
    assert offered(search, "ni") == [("night", "word", len(PAPERS))]
    assert offered(search, "Ni")[0][0] == "Night"
    assert ("owls", "word", 1) in offered(search, "x (ow")
    assert offered(search, "n") == [("note:", "field", None), ("near:", "field", None)]


def test_names_of_the_language_say_what_they_find(search):
    (tag, *_) = search.complete("ta", 2).completions
    assert (tag.text, tag.kind, tag.papers) == ("tag:", "field", None)
    assert tag.told
    assert offered(search, "is:st") == [("starred", "is", None)]
    assert [kind for _, kind, _ in offered(search, "sort:")] == ["sort"] * 6


def test_values_by_any_part_of_their_name_with_their_papers(search):
    assert offered(search, "tag:") == [('"to cite"', "tag", 5), ("birds/owls", "tag", 3)]
    assert offered(search, "tag:ow") == [("birds/owls", "tag", 3)]
    assert offered(search, "tag:wls") == []
    assert offered(search, "venue:ow") == [('"Night Owls: a Quarterly"', "venue", 5)]
    assert offered(search, "digest:dig")[0][1:] == ("digest", len(PAPERS))


def test_authors_by_any_part_and_without_accents(search):
    assert offered(search, "author:by") == [('"Ada Byron"', "author", len(PAPERS))]
    assert offered(search, "author:emilie ow") == offered(search, "x ow")
    assert offered(search, 'author:"emilie ow') == [('"Émilie Owls-Breteuil"', "author", 1)]
    assert len(offered(search, "author:bre")) == MOST


def test_smart_lists_and_former_searches(filled, search):
    smart.save(filled, "To read", "is:later owls")
    with filled.writing() as db:
        searches.remember(db, "night owls at the lake")
    assert offered(search, "list:re") == [('"To read"', "list", None)]
    (former, *_) = search.complete("night o", 7).completions
    assert (former.text, former.start, former.end) == ("night owls at the lake", 0, 7)


def test_what_is_new_is_offered_at_once(filled, search):
    assert offered(search, "tag:fre") == []
    triage.tag(filled, all_ids(filled)[:1], "fresh")
    assert offered(search, "tag:fre") == [("fresh", "tag", 1)]


PIECES = st.lists(
    st.sampled_from(["tag:", "author:", "ow", "ni", '"', "(", ")", "-", "OR", " ", "is:", "venue:",
                     "sort:", "Émi", "to", "digest:", "list:", "~", "x", "#"]),
    max_size=6,
).map("".join)  # fmt: skip


@given(text=PIECES | st.text(max_size=12), cursor=st.integers(0, 14))
def test_what_is_offered_can_be_put_in(search, text, cursor):
    found = search.complete(text, cursor).completions
    assert len(found) <= MOST
    assert len({one.text for one in found}) == len(found)
    for one in found:
        assert 0 <= one.start <= one.end <= len(text)
        if cursor >= len(text):  # elsewhere the rest may mean something else behind it
            assert not parse(put_in(text, one), typing=True).problems or parse(text).problems


@pytest.mark.parametrize("name", ["to cite", "birds/owls"])
def test_a_tag_that_was_put_in_finds_its_papers(search, name):
    text = "night tag:" + name[:2]
    (one, *_) = search.complete(text, len(text)).completions
    counted = search.ask(parse(put_in(text, one)))
    assert counted.total - counted.some == one.papers
