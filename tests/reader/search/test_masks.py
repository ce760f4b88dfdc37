"""Every mark finds the papers that have it: looked for one by one, and by another way."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.query import parse
from reader.search import Search
from reader.store import duplicates
from reader.store.papers import rows as rows_of
from reader.store.store import Store
from reader.types import LinkKind, Terms
from tests.builders import all_ids
from tests.reader.records import shown
from tests.reader.search.libraries import ACTS, FIRST, do

pytestmark = pytest.mark.usefixtures("one_process")

TODAY = date.today()


def day_range(paper):
    """Return the first and last day of a paper's date, as ISO 8601 has it; None for none."""
    text = paper.facts.published
    if not text:
        newest = max(paper.appearances, key=lambda one: one.digest_id).date
        parts = [newest.year, newest.month, newest.day]
        if newest.year is None:
            return None
        known = parts[: parts.index(None)] if None in parts else parts
        text = "-".join(f"{part:02}" for part in known)
    if len(text) == 4:
        return f"{text}-01-01", f"{text}-12-31"
    if len(text) == 7:
        year, month = map(int, text.split("-"))
        after = date(year + month // 12, month % 12 + 1, 1)
        return f"{text}-01", (after - timedelta(days=1)).isoformat()
    return text, text


def dated(paper, first, last):
    span = day_range(paper)
    return span is not None and first <= span[0] and span[1] <= last


def in_tag(paper, name):
    return any(f"{tag}/".casefold().startswith(f"{name}/".casefold()) for tag in paper.tags)


def linked(paper, part):
    return any(part in link.address.casefold() for link in paper.facts.links)


def local_day(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone().date()


MARKS = {
    "is:inbox": lambda p: p.decision == "inbox",
    "is:later": lambda p: p.decision == "later",
    "is:done": lambda p: p.decision == "done",
    "is:dismissed": lambda p: p.decision == "dismissed",
    "is:read": lambda p: p.decision in ("done", "dismissed"),
    "is:starred": lambda p: p.starred,
    "has:note": lambda p: bool(p.note),
    "has:highlight": lambda p: bool(p.highlights),
    "has:tags": lambda p: bool(p.tags),
    "has:abstract": lambda p: bool(p.abstract),
    "has:authors": lambda p: bool(p.authors),
    "has:code": lambda p: any(link.kind is LinkKind.CODE for link in p.facts.links),
    "tag:birds": lambda p: in_tag(p, "birds"),
    "tag:BIRDS/owls": lambda p: in_tag(p, "birds/owls"),
    "tag:ÜNÏ": lambda p: in_tag(p, "ünï"),
    'tag:"birds of"': lambda p: False,
    "digest:MONDAY": lambda p: any("monday" in one.digest for one in p.appearances),
    'digest:"monday again"': lambda p: any("monday again" in o.digest for o in p.appearances),
    "source:example.org": lambda p: any("example" in one.digest for one in p.appearances),
    "venue:journal": lambda p: "journal" in p.facts.venue.casefold(),
    "venue:ümlaut": lambda p: "ümlaut" in p.facts.venue.casefold(),
    "link:github.com/OWLS": lambda p: linked(p, "github.com/owls"),
    "link:study-2": lambda p: linked(p, "study-2"),
    "link:doi": lambda p: False,
    "id:10.1234/journal.3": lambda p: ("doi", "10.1234/journal.3") in p.facts.ids,
    "tags:0": lambda p: not p.tags,
    "tags:>1": lambda p: len(p.tags) > 1,
    "digests:2..3": lambda p: 2 <= len({one.digest for one in p.appearances}) <= 3,
    "highlights:>=1": lambda p: bool(p.highlights),
    "authors:1..2": lambda p: 1 <= len(p.authors) <= 2,
    "authors:<1": lambda p: not p.authors,
    "date:2024": lambda p: dated(p, "2024-01-01", "2024-12-31"),
    "date:2024-03": lambda p: dated(p, "2024-03-01", "2024-03-31"),
    "date:2023..2024-03": lambda p: dated(p, "2023-01-01", "2024-03-31"),
    "date:>2024-03": lambda p: dated(p, "2024-04-01", "9999-12-31"),
    "date:<2024": lambda p: dated(p, "0001-01-01", "2023-12-31"),
    "added:today": lambda p: local_day(p.added) == TODAY,
    "added:>30d": lambda p: False,
    "touched:yesterday": lambda p: False,
    "-has:note OR is:starred": lambda p: not p.note or p.starred,
    "-(tag:birds -has:code)": lambda p: not in_tag(p, "birds") or MARKS["has:code"](p),
}


@settings(max_examples=20)
@given(acts=st.lists(ACTS, max_size=8))
def test_every_mark_finds_what_has_it(tmp_path_factory, acts):
    folder = tmp_path_factory.mktemp("masks")
    library = Library(folder / "library", folder / "cache")
    with Store(library) as store:
        search = Search(store)
        for act in (FIRST, *acts):
            do(store, act)
        papers = {paper.id: paper for paper in shown(store)}
        listed = all_ids(store)
        for text, has in MARKS.items():
            query = parse(text)
            assert not query.problems
            answer = search.ask(query)
            expected = [paper for paper in listed if has(papers[paper])]
            assert answer.papers().tolist() == expected, text
            assert (answer.total, answer.complete, answer.capped) == (len(expected), True, False)
        several = {
            paper.id for paper in papers.values() if len({a.record for a in paper.appearances}) > 1
        }
        doubts = {
            one for doubt in store.read(duplicates.doubts) for one in (doubt.first, doubt.second)
        }
        found = set(search.ask(parse("is:duplicate")).papers())
        assert doubts <= found <= doubts | several
        rows = store.read(rows_of, listed, Terms())
        touched = {row.id for row in rows if row.touched}
        assert set(search.ask(parse("touched:today")).papers()) == touched
        for paper in listed:
            assert search.ask(parse(f"id:#{paper}")).papers().tolist() == [paper]
        search.close()
