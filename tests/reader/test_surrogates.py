"""Half a character, as a paste or a broken input method brings it, stops nothing."""

from __future__ import annotations

import pytest

from reader import annotating, noting, smart, tagging, triage, watching
from reader.query.parse import parse
from reader.store import annotations, drafts, note_links, papers, searches, sittings
from reader.store.drafts import Draft
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.anchors import selector
from reader.types import Part, Sought
from tests.builders import all_ids, imported, write_digest

HALF = "half \ud83e of an owl"
WHOLE = "half \ufffd of an owl"


@pytest.fixture
def filled(store: Store, tmp_path) -> Store:
    imported(store, write_digest(tmp_path, "monday", range(4)), year=2025)
    return store


def paper(store: Store):
    (found,) = store.read(papers.papers, all_ids(store)[:1])
    return found


def test_half_a_character_in_a_note(filled):
    one, two, *_ = all_ids(filled)
    noting.keep_draft(filled, Draft(one, HALF))
    assert [draft.text for draft in filled.read(drafts.left)] == [WHOLE]
    noting.save(filled, HALF, Draft(one, HALF))
    assert paper(filled).note == WHOLE
    assert filled.read(drafts.left) == []
    triage.note(filled, two, f"[[{HALF}]]")
    assert filled.read(note_links.linked, [HALF]) == {}
    assert filled.read(note_links.offered, HALF) == []


def test_half_a_character_beside_a_highlight(filled):
    shown = paper(filled)
    annotating.highlight(filled, shown.id, Part.TITLE, selector(shown.title, (0, 8)), "blue")
    (made,) = paper(filled).highlights
    annotating.comment(filled, made.id, HALF)
    annotating.name_colour(filled, "blue", HALF)
    assert [one.comment for one in paper(filled).highlights] == [WHOLE]
    assert annotating.meanings(filled)["blue"] == WHOLE


def test_half_a_character_in_what_is_looked_for(filled):
    noting.save(filled, WHOLE, Draft(all_ids(filled)[0], WHOLE))
    assert len(filled.read(annotations.keys, Sought(text=HALF))) == 1
    assert len(filled.read(sittings.timeline, [HALF]).acts) == 0
    assert parse(HALF).root is not None


def test_half_a_character_in_a_search_that_is_kept(filled):
    smart.save(filled, "mine", HALF)
    smart.change(filled, "mine", f"{HALF} owl")
    assert [one.query for one in filled.read(smart_lists)] == [f"{WHOLE} owl"]
    with filled.writing() as db:
        searches.remember(db, HALF)
    assert filled.read(searches.searches) == (WHOLE,)


def test_half_a_character_in_a_name(filled):
    ids = all_ids(filled)
    triage.tag(filled, ids[:1], HALF)
    tagging.rename(filled, paper(filled).tags[0], HALF + "\udfff s")
    assert paper(filled).tags == ("half of an owl s",)
    assert watching.watch(filled, HALF) is not None
