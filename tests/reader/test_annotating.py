"""Highlights: each verb is one act, and no highlight is ever lost."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader import annotating, merging, triage, undo
from reader.errors import LecternError, NoPaperLeftError
from reader.library import Library
from reader.store import history
from reader.store.store import Store
from reader.text.anchors import placed, selector
from reader.types import HIGHLIGHT_COLOURS, Fix, Paper, Part, Selector
from tests.builders import all_ids, everything, faults, imported, write_digest
from tests.reader.records import DIGESTS, Told, digest, shown, take
from tests.reader.rereading import again, reread_as, set_fixes


@pytest.fixture
def filled(store, tmp_path) -> Store:
    imported(store, write_digest(tmp_path, "monday", range(4)))
    return store


def mark(store: Store, paper: Paper, part: Part = Part.ABSTRACT, colour: str = "yellow") -> None:
    text = paper.title if part is Part.TITLE else paper.abstract
    annotating.highlight(store, paper.id, part, selector(text, (0, len(text) // 2)), colour)


def first(store: Store) -> Paper:
    return shown(store)[0]


def only(store: Store):
    (one,) = first(store).highlights
    return one


def test_a_highlight_is_of_the_text_that_is_shown(filled):
    mark(filled, first(filled))
    one = only(filled)
    assert one.record == first(filled).texts[0].record
    assert (one.part, one.colour, one.comment, one.tags) == (Part.ABSTRACT, "yellow", "", ())
    assert first(filled).abstract.startswith(one.selector.exact)
    assert one.made


def test_every_verb_is_an_act_that_undo_takes_back(filled):
    mark(filled, first(filled))
    key = only(filled).id
    acts = (
        lambda: annotating.recolour(filled, key, "blue"),
        lambda: annotating.comment(filled, key, "Is that so?\nI doubt it."),
        lambda: annotating.retag(filled, key, ["method", "to read/soon"]),
        lambda: annotating.name_colour(filled, "blue", "Surprise"),
        lambda: annotating.attach(
            filled, key, first(filled).id, Part.TITLE, selector(first(filled).title, (0, 8))
        ),
        lambda: annotating.remove(filled, [key]),
    )
    states = [everything(filled)]
    for act in acts:
        assert act() is not None
        states.append(everything(filled))
    assert len({str(state) for state in states}) == len(states)
    for state in reversed(states[:-1]):
        undo.undo(filled)
        assert everything(filled) == state
    assert not faults(filled)


def test_steps_of_one_comment_are_one_undo(filled):
    mark(filled, first(filled))
    key = only(filled).id
    act = annotating.comment(filled, key, "Is")
    annotating.comment(filled, key, "Is that so?", joins=act.act)
    undo.undo(filled)
    assert only(filled).comment == ""


def test_an_act_on_a_highlight_tells_its_words(filled):
    mark(filled, first(filled))
    act = annotating.recolour(filled, only(filled).id, "green")
    assert act.label.startswith("Highlight in another colour: “We study how")
    assert first(filled).id in act.papers


def test_what_changes_nothing_or_is_gone_is_no_act(filled):
    mark(filled, first(filled))
    key = only(filled).id
    assert annotating.recolour(filled, key, "yellow") is None
    annotating.remove(filled, [key])
    assert annotating.comment(filled, key, "late") is None
    assert annotating.remove(filled, [key]) is None


def test_tags_of_a_highlight_are_named_as_tags_are(filled):
    triage.tag(filled, all_ids(filled)[:1], "Vision")
    mark(filled, first(filled))
    annotating.retag(filled, only(filled).id, ["vision", " new  one ", "vision"])
    assert only(filled).tags == ("Vision", "new one")
    with pytest.raises(LecternError):
        annotating.retag(filled, only(filled).id, ["x" * 100])


@pytest.mark.parametrize(
    "deed",
    [
        lambda store, paper, key: annotating.highlight(
            store, paper, Part.ABSTRACT, Selector(""), "yellow"
        ),
        lambda store, paper, key: annotating.highlight(
            store, paper, Part.ABSTRACT, Selector("We study"), "beige"
        ),
        lambda store, paper, key: annotating.attach(store, key, paper, Part.TITLE, Selector("")),
        lambda store, paper, key: annotating.recolour(store, key, "beige"),
        lambda store, paper, key: annotating.name_colour(store, "beige", "Sand"),
    ],
)
def test_what_cannot_be_highlighted_is_said_with_a_way_out(filled, deed):
    mark(filled, first(filled))
    before = everything(filled)
    with pytest.raises(LecternError) as refused:
        deed(filled, first(filled).id, only(filled).id)
    assert refused.value.advice
    assert everything(filled) == before


def test_colours_mean_what_the_reader_says(filled):
    assert annotating.meanings(filled)["green"] == "Method"
    annotating.name_colour(filled, "green", "  Data   sets ")
    assert annotating.meanings(filled)["green"] == "Data sets"
    annotating.name_colour(filled, "green", "")
    assert annotating.meanings(filled) == annotating.default_meanings()
    assert list(annotating.meanings(filled)) == list(HIGHLIGHT_COLOURS)


def test_a_highlight_whose_text_is_no_longer_shown_waits(store):
    take(store, "monday", digest([Told(1, "arxiv")]))
    mark(store, first(store))
    take(store, "tuesday", digest([Told(1, "later version")]))
    paper = first(store)
    other = next(text.record for text in paper.texts[1:])
    merging.show_text(store, paper.id, other)
    paper = first(store)
    found, lost = placed(paper.highlights, {Part.TITLE: paper.title, Part.ABSTRACT: paper.abstract})
    assert (len(paper.highlights), len(lost), found[Part.ABSTRACT]) == (1, 1, [])
    assert lost[0].record in {text.record for text in paper.texts}


def test_a_paper_that_is_read_in_another_way_keeps_its_highlights(store, tmp_path):
    """One is found no more, one all within its title: both stay, and are found in what is there."""
    imported(store, write_digest(tmp_path, "monday", range(3)))
    gone, other, _ = shown(store)
    mark(store, gone)
    mark(store, other)
    lines = [(one.appearances[0].first_line, one.appearances[0].last_line) for one in shown(store)]
    set_fixes(store, (Fix(*lines[0]), Fix(*lines[1], title_lines=3), Fix(*lines[2])))
    again(store)
    there = {paper.id: paper for paper in shown(store)}
    assert set(there) == {gone.id, other.id}
    assert [len(paper.highlights) for paper in there.values()] == [1, 1]
    found, lost = placed(
        there[other.id].highlights,
        {Part.TITLE: there[other.id].title, Part.ABSTRACT: there[other.id].abstract},
    )
    assert not lost
    (one,) = found[Part.TITLE]
    assert there[other.id].title[slice(*one.span)] == one.highlight.selector.exact


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["mark", "merge", "separate", "show", "undo", "redo", "import", "reread"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=14,
)


@settings(max_examples=40)
@given(digests=st.lists(DIGESTS, min_size=1, max_size=2), more=DIGESTS, deeds=DEEDS)
@example(
    digests=[[Told(0, "plain"), Told(1, "plain")]],
    more=[Told(0, "later version")],
    deeds=[("merge", 0, 1), ("reread", 0, 0), ("separate", 0, 0), ("separate", 0, 0)],
)
def test_no_highlight_is_ever_lost(tmp_path_factory, digests, more, deeds):
    """Whatever is merged, separated, shown by another text or imported: it is on a paper."""
    folder = tmp_path_factory.mktemp("never-lost")
    with Store(Library(folder / "library", folder / "cache")) as store:
        for number, told in enumerate(digests):
            take(store, f"digest {number}", digest(told))
        for paper in shown(store):
            mark(store, paper)
        floor = store.read(history.to_undo)
        for deed, one, other in deeds:
            _do(store, deed, (one, other), more, floor)
            held = [each.id for paper in shown(store) for each in paper.highlights]
            kept = store.read(_keys)
            assert sorted(held) == kept
            for paper in shown(store):
                found, lost = placed(
                    paper.highlights, {Part.TITLE: paper.title, Part.ABSTRACT: paper.abstract}
                )
                there = sum(map(len, found.values()))
                assert there + len(lost) == len(paper.highlights)


def _do(store, deed, numbers, more, floor):
    papers = shown(store)
    one, other = (papers[number % len(papers)] for number in numbers)
    match deed:
        case "mark":
            mark(store, one, Part.TITLE, "blue")
        case "merge" if one.id != other.id:
            merging.merge(store, one.id, [other.id])
        case "separate" if one.texts[1:]:
            away = next(each.record for each in one.texts if each.record != one.id)
            with suppress(NoPaperLeftError):
                merging.separate(store, one.id, away)
        case "show":
            merging.show_text(store, one.id, one.texts[numbers[1] % len(one.texts)].record)
        case "import" | "reread":
            _bring(store, deed, numbers, more)
        case "undo" if store.read(history.to_undo) != floor:
            undo.undo(store)
        case "redo":
            undo.redo(store)


def _bring(store, deed, numbers, more):
    if deed == "import":
        take(store, "another", digest(more))
    else:
        reread_as(store, digest(more[: 1 + numbers[1] % 4]), f"digest {numbers[0] % 2}")


def _keys(db):
    return [key for (key,) in db.execute("SELECT id FROM highlights ORDER BY id")]
