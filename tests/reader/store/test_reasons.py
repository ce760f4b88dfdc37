"""Where the words of a search stand, when neither title nor abstract has them."""

from __future__ import annotations

import json

import pytest

from reader import annotating, triage
from reader.query import parse
from reader.store import papers
from reader.store.store import Store
from reader.text.anchors import selector
from reader.types import PaperRow, Part, Terms
from tests.builders import all_ids, imported

PAPERS = [
    {
        "title": "Tides as Clocks",
        "authors": ["Ada Quill", "Bo Harbour"],
        "abstract": "Three gauges keep time by the sea.",
    },
    {
        "title": "Owls at Noon",
        "authors": ["Cy Vane"],
        "abstract": "Owls are seen by day more often than harbours are.",
    },
]


@pytest.fixture
def filled(store, tmp_path) -> Store:
    path = tmp_path / "two.json"
    path.write_text(json.dumps(PAPERS), encoding="utf-8")
    imported(store, path)
    return store


def rows(store: Store, text: str) -> dict[str, PaperRow]:
    found = store.read(papers.rows, all_ids(store), parse(text).terms())
    return {row.title.split()[0]: row for row in found}


def reason(store: Store, text: str) -> tuple[str, list[str]]:
    """Return why the paper on tides was found, and what is marked in that."""
    told = rows(store, text)["Tides"].reason
    return told.text, [told.text[start:end] for start, end in told.spans]


def test_authors(filled):
    assert reason(filled, "quill") == ("Authors: Ada Quill Bo Harbour", ["Quill"])


def test_what_title_and_abstract_have_needs_no_reason(filled):
    assert reason(filled, "gauges tides") == ("", [])
    assert rows(filled, "harbours")["Owls"].reason.text == ""


def test_only_what_they_lack_is_told(filled):
    told, marked = reason(filled, "tides harbour")
    assert told.startswith("Authors: ")
    assert marked == ["Harbour"]


def test_a_note_is_told_by_its_passage(filled):
    tides = rows(filled, "x")["Tides"].id
    triage.note(filled, tides, f"{'Nothing here. ' * 40}Ask the lighthouse keeper.")
    told, marked = reason(filled, '"lighthouse keeper"')
    assert told.startswith("In the note: …")
    assert told.endswith("Ask the lighthouse keeper.")
    assert marked == ["lighthouse keeper"]
    assert len(told) < 110


def test_a_tag_and_what_was_said_of_a_highlight(filled):
    row = rows(filled, "x")["Tides"]
    triage.tag(filled, [row.id], "coast/erosion")
    assert reason(filled, "erosi*")[0] == "Tags: coast/erosion"
    there = selector(str(PAPERS[0]["abstract"]), (0, 12))
    annotating.highlight(filled, row.id, Part.ABSTRACT, there, "green")
    (key,) = (one.id for one in next(filled.read(papers.papers, [row.id])).highlights)
    annotating.comment(filled, key, "Compare with pendulums")
    assert reason(filled, "pendulum") == ("On a highlight: Compare with pendulums", ["pendulums"])


def test_the_part_with_most_of_the_words_is_told(filled):
    row = rows(filled, "x")["Tides"]
    triage.tag(filled, [row.id], "quill")
    assert reason(filled, "quill harbour")[0].startswith("Authors: ")


def test_without_a_search_there_is_no_reason(filled):
    assert {row.reason.text for row in rows(filled, "").values()} == {""}
    assert {row.reason.text for row in rows(filled, "tag:x").values()} == {""}


def test_what_ties_two_papers_is_told_in_their_own_words(filled):
    terms = Terms(frozenset({"tide", "sea", "owl"}), alike=("sea", "owl", "tide"))
    found = filled.read(papers.rows, all_ids(filled), terms)
    told = {row.title: row.reason.text for row in found}
    marked = {row.title: [row.reason.text[a:b] for a, b in row.reason.spans] for row in found}
    assert marked == {"Tides as Clocks": ["sea", "Tides"], "Owls at Noon": ["Owls"]}
    assert told == {"Tides as Clocks": "Alike in sea, Tides", "Owls at Noon": "Alike in Owls"}
