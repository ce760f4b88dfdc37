import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.json_feed import attempt
from reader.formats.table import read
from reader.text.normal import clean
from reader.types import Facts, LineKind, Link, LinkKind
from tests.reader.formats.record_checks import (
    check_account,
    check_cuts,
    check_hostile,
    fixture,
    texts,
)

FEED = fixture("json-feed.json")
VERSION = "https://jsonfeed.org/version/1"


def test_a_feed_comes_in_whole():
    digest = attempt(FEED)
    check_account(FEED, digest)
    assert digest.name == "New on Quiet Machines"
    assert texts(digest) == [
        ("Listening to Glaciers", "Ice speaks before it breaks. We listen & learn."),
        ("Knots That Ferns Tie", "Young ferns are rolled up. We ask how they unroll."),
    ]
    glaciers, ferns = (paper.facts for paper in digest.papers)
    assert glaciers == Facts(
        authors=("Ada Berg", "Bo Åkerlund"),
        ids=(("arxiv", "2503.02130"),),
        links=(Link(LinkKind.PAPER, "https://quiet.example.org/glaciers"),),
        published="2025-03-03",
        keywords=("ice", "sound"),
    )
    assert ferns == Facts(
        ("Cleo Tal",), (), (Link(LinkKind.PAPER, "https://ferns.example.org/knots"),)
    )


def test_an_item_without_a_title_is_told_of():
    digest = attempt(FEED)
    assert [(orphan.number, digest.lines[orphan.number - 1]) for orphan in digest.orphans] == [
        (FEED.count("\n", 0, FEED.index('{"id": "8"')) + 1, LineKind.ORPHAN)
    ]


def test_it_is_told_by_its_version_however_that_is_written():
    assert read(FEED.encode()).format == "json-feed"
    assert read(FEED.replace("https://json", r"https:\/\/json").encode()).format == "json-feed"
    assert attempt(FEED.replace("jsonfeed", "example")) is None


def test_a_feed_without_papers_is_refused_by_name():
    for items in ([], [{"id": "1", "content_text": "x"}], {}):
        with pytest.raises(FormatError, match="JSON feed"):
            attempt(json.dumps({"version": VERSION, "items": items}))


def test_cut_off_anywhere_it_gives_what_is_whole():
    check_cuts(attempt, FEED)


HEAD = f'{{"version": "{VERSION}", "items": ['


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "[" * 500_000,
        HEAD + '{"title": "x", "content_html": "' + "<a " * 300_000 + '"}]}',
        HEAD + '{"title": "x", "content_html": "' + "<table><tr><td>" * 60_000 + '"}]}',
        HEAD + '{"title": "x", "content_html": ' + "9" * 1_000_000 + "}]}",
        HEAD + '{"title": "\\ud800", "content_html": "\\udfff<b>", "author": 3, "tags": "x"}]}',
        HEAD + '{"title": "x", "authors": {"name": 1}, "url": [], "id": {}}]}',
        HEAD.replace("items", "item") + "{}," * 200_000,
        f'{{"version": "{VERSION}", "title": ' + "{" * 500_000,
    ],
)
def test_hostile_feeds_are_read_or_refused_in_linear_time(text):
    check_hostile(attempt, text)


WORDS = st.text(max_size=30).filter(clean)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4), st.sampled_from([None, 1]))
def test_what_is_written_is_read(items, indent):
    feed = {
        "version": VERSION,
        "title": "T",
        "items": [{"title": title, "content_text": text} for title, text in items],
    }
    digest = attempt(json.dumps(feed, indent=indent))
    assert texts(digest) == [(clean(title), clean(text)) for title, text in items]
    assert digest.name == "T"
