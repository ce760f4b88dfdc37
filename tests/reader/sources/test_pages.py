"""Which pages a refresh fetches, and which of them hold nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.pages import MOST_BACK, holds_nothing, pages
from reader.sources.source import PERIODS, checked
from reader.types.sources import Source, SourceKind, State

SUNDAY = date(2026, 11, 22)


def daily(period: str, last_success: str = "") -> Source:
    source = checked(Source(SourceKind.DAILY, period))
    return replace(source, state=State(last_success=last_success))


@pytest.mark.parametrize(
    ("period", "query", "name"),
    [
        ("day", "date=2026-11-22", "Daily Papers 2026-11-22"),
        ("week", "week=2026-W47", "Daily Papers 2026-W47"),
        ("month", "month=2026-11", "Daily Papers 2026-11"),
    ],
)
def test_the_daily_papers_of_a_period(period, query, name):
    (page,) = pages(daily(period), SUNDAY)
    assert page.address == f"https://huggingface.co/api/daily_papers?{query}"
    assert page.name == name


def test_the_week_of_a_new_year_may_be_the_old_years():
    (page,) = pages(daily("week"), date(2027, 1, 1))
    assert page.address.endswith("week=2026-W53")


def test_days_since_the_last_success_are_caught_up_with_from_that_day_on():
    found = pages(daily("day", "2026-11-19T23:00:00+00:00"), SUNDAY)
    assert [page.name[-2:] for page in found] == ["19", "20", "21", "22"]
    assert len(pages(daily("day", "2026-11-22T01:00:00+00:00"), SUNDAY)) == 1
    found = pages(daily("month", "2026-09-30T01:00:00+00:00"), SUNDAY)
    assert [page.name[-2:] for page in found] == ["09", "10", "11"]


@given(
    st.sampled_from(PERIODS),
    st.datetimes().map(str) | st.text(max_size=12),
    st.dates(date(1900, 1, 1)),
)
def test_however_long_ago_it_was_there_are_few_pages_and_the_last_is_todays(period, last, today):
    found = pages(daily(period, last), today)
    assert 1 <= len(found) <= MOST_BACK
    assert len(set(found)) == len(found)
    assert found[-1] == pages(daily(period), today)[0]


def test_arxiv_by_either_way_and_from_a_mirror():
    (rss,) = pages(checked(Source(SourceKind.ARXIV, "cs.CL")), SUNDAY)
    assert (rss.address, rss.name) == ("https://rss.arxiv.org/rss/cs.CL", "arXiv cs.CL 2026-11-22")
    (atom,) = pages(checked(Source(SourceKind.ARXIV, "hep-th", via="atom")), SUNDAY)
    assert atom.address == (
        "https://export.arxiv.org/api/query?search_query=cat:hep-th"
        "&sortBy=submittedDate&sortOrder=descending&max_results=100"
    )
    (mirror,) = pages(checked(Source(SourceKind.ARXIV, "cs.CL", base="http://m.test/a")), SUNDAY)
    assert mirror.address == "http://m.test/a/rss/cs.CL"


def test_a_feed_without_a_name_leaves_it_to_its_title():
    feed = checked(Source(SourceKind.FEED, "https://example.org/feed"))
    assert [page.name for page in pages(feed, SUNDAY)] == [""]
    assert pages(replace(feed, name="Owls"), SUNDAY)[0].name == "Owls 2026-11-22"


@pytest.mark.parametrize(
    "data",
    [b"[]", b" []\n", b"<?xml version='1.0'?>\n<rss version='2.0'><channel/></rss>",
     b"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>",
     b"<rdf:RDF xmlns:rdf='x'><channel/></rdf:RDF>",
     b'{"version": "https://jsonfeed.org/version/1.1", "items": [ ]}'],
)  # fmt: skip
def test_pages_without_entries(data):
    assert holds_nothing(data)


@pytest.mark.parametrize(
    "data",
    [b"", b"Just text", b"[1]", b"<rss><channel><item><title>x</title></item></channel></rss>",
     b"<feed><entry/></feed>", b"<a:feed xmlns:a='x'><a:entry>x</a:entry></a:feed>",
     b"<html><p>no feed here</p></html>", b'{"items": [1]}'],
)  # fmt: skip
def test_pages_that_somebody_has_to_read(data):
    assert not holds_nothing(data)


@pytest.mark.parametrize("piece", [b"<", b"<a:", b"[", b'"items":', b" ", b"<item", b'{"items" '])
def test_looking_for_entries_is_quick(piece):
    assert holds_nothing(piece * (8_000_000 // len(piece))) in (True, False)
