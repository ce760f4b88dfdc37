"""CSL-JSON in: as citation managers, doi.org and Crossref give it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.csl_json import attempt
from reader.formats.table import read
from reader.text.normal import clean
from reader.text.unmarked import unmarked
from reader.types import Decision, Link, LinkKind
from tests.reader.formats.record_checks import check_cuts, check_hostile, tried

OWLS = {
    "id": "owls",
    "type": "article-journal",
    "title": "Owls &amp; their <i>songs</i>",
    "container-title": "Journal of Owls",
    "DOI": "10.1000/OWLS",
    "URL": "https://example.org/owls",
    "author": [
        {"family": "King", "given": "Martin", "suffix": "Jr."},
        {"family": "Gogh", "given": "V.", "non-dropping-particle": "van"},
        {"literal": "The Owl Group"},
    ],
    "issued": {"date-parts": [["2001", 9, 1]]},
    "abstract": "<jats:title>Abstract</jats:title><jats:p>We saw p&lt;0.05.</jats:p>"
    "<jats:p>And H<jats:sub>2</jats:sub>O, a < b and c > d.</jats:p>",
    "keyword": "owls, songs; night",
}
TIDES = {
    "type": "posted-content",
    "title": ["Tides", "again"],
    "number": "arXiv:2503.02130",
    "issued": {"raw": "2025-03"},
    "author": ["Ada Lovelace"],
    "subject": ["Oceans"],
}
LIST = json.dumps([OWLS, {"type": "book", "title": " "}, 5, TIDES], indent=1)


def test_a_list_comes_in_with_its_facts():
    digest = tried(attempt, LIST)
    first, second = digest.papers
    assert first.title == "Owls & their songs"
    assert first.abstract == "We saw p<0.05. And H2O, a < b and c > d."
    assert first.facts.authors == ("Martin King, Jr.", "V. van Gogh", "The Owl Group")
    assert first.facts.ids == (("doi", "10.1000/owls"),)
    assert first.facts.links == (Link(LinkKind.PAPER, "https://example.org/owls"),)
    assert first.facts.published == "2001-09-01"
    assert first.facts.venue == "Journal of Owls"
    assert first.facts.keywords == ("owls", "songs", "night")
    assert LIST.split("\n")[first.first_line - 1].strip() == "{"
    assert (second.title, second.facts.published) == ("Tides", "2025-03")
    assert second.facts.ids == (("arxiv", "2503.02130"),)
    assert second.facts.keywords == ("Oceans",)
    assert len(digest.orphans) == 2


def test_it_is_read_through_the_door_alone_or_in_a_list():
    for text in (LIST, json.dumps(OWLS), json.dumps([OWLS], ensure_ascii=False)):
        digest = read(text.encode())
        assert digest.format == "csl-json"
        assert digest.papers[0].facts.ids == (("doi", "10.1000/owls"),)


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"title": "a", "type": "x"}', '[{"type": "book", "name": "x"}]', "prose",
     '[{"title": "a", "abstract": "b", "authors": ["c"]}]', '"type": "book", "DOI": "x"'],
)  # fmt: skip
def test_other_texts_are_not_claimed(text):
    assert attempt(text) is None


def test_a_list_without_titles_is_refused():
    with pytest.raises(FormatError, match="title"):
        attempt('[{"type": "book", "issued": {}}]')


def test_cut_off_anywhere_only_whole_items_come_in():
    check_cuts(attempt, LIST)


@pytest.mark.parametrize(
    "text",
    ['[{"type":"book","issued":1,"title":' + "[" * 100_000,
     '[{"type":"book","issued":{"date-parts":[[' + "1" * 1_000_000 + ']]},"title":"x"}]',
     '[{"type":"book","DOI":"","title":"' + "<i " * 300_000 + '"}]',
     json.dumps([{"type": "book", "title": "x", "author": [{"family": "a"}] * 50_000}]),
     '[{"type":"book","DOI":NaN,"title":"\\ud800","title":"y"}]',
     "[" + '{"type":"book","DOI":"","title":"x"},' * 20_000 + "]"],
    ids=range(6),
)  # fmt: skip
def test_hostile_lists_are_read_or_refused_quickly(text):
    check_hostile(attempt, text)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["date-parts", "raw", "family", "given", "literal"]), inner, max_size=3),
    max_leaves=9,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from([*OWLS, "subject", "note", "number"]), ANY))
def test_members_of_any_kind_do_no_harm(item):
    digest = tried(attempt, json.dumps([OWLS, item, TIDES]))
    assert {paper.title for paper in digest.papers} >= {"Owls & their songs", "Tides"}


@given(st.text(max_size=40))
def test_titles_read_back(title):
    digest = attempt(json.dumps([OWLS, OWLS | {"title": title}]))
    expected = clean(unmarked(title))
    assert [paper.title for paper in digest.papers[1:]] == [expected] * bool(expected)


@pytest.mark.parametrize("decision", [[], {}, 3, None, "gone"])
def test_a_decision_that_is_none_is_the_inbox(decision):
    item = {**OWLS, "custom": {"lectern": {"decision": decision}}}
    (paper,) = attempt(json.dumps([item], indent=1)).papers
    assert paper.marks is None or paper.marks.decision is Decision.INBOX
