"""Tags themselves: renamed, merged, deleted, coloured; every paper keeps what it had."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import annotating, tagging, triage, undo
from reader.errors import LecternError
from reader.library import Library
from reader.store import counts, papers
from reader.store.store import Store
from reader.text.anchors import selector
from reader.types import Part
from tests.builders import all_ids, everything, faults, imported, write_digest
from tests.reader.tag_changes import do, names

NAMES = st.sampled_from(["a", "A", "a/b", "a/b/c", "b", "to read", "ünï"])
DEEDS = st.one_of(
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("merge"), st.lists(NAMES, max_size=3), NAMES),
    st.tuples(st.just("delete"), st.lists(NAMES, max_size=3), st.none()),
    st.tuples(st.just("digit"), NAMES, st.sampled_from([None, 1, 2, 9])),
    st.tuples(st.just("colour"), NAMES, st.sampled_from(["#000000", "#ABCDEF"])),
    st.tuples(st.just("make"), NAMES, st.none()),
    st.tuples(st.just("tag"), st.integers(0, 3), NAMES),
)


@pytest.fixture
def store(library, tmp_path):
    with Store(library) as opened:
        imported(opened, write_digest(tmp_path, "monday", range(4)))
        yield opened


def tags_of(store) -> list[tuple[str, ...]]:
    return [paper.tags for paper in store.read(papers.papers, sorted(all_ids(store)))]


@given(deeds=st.lists(DEEDS, max_size=9))
def test_undo_takes_back_whatever_was_done_to_tags(tmp_path_factory, deeds):
    folder = tmp_path_factory.mktemp("tags")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(4)))
        marked(store, "a", "B", "a/b")
        states = [everything(store)]
        for deed in deeds:
            do(store, deed)
            if everything(store) != states[-1]:
                states.append(everything(store))
        last = states[-1]
        for expected in reversed(states[:-1]):
            undo.undo(store)
            while everything(store) != expected and undo.undo(store):
                pass
            assert everything(store) == expected
        while undo.redo(store):
            pass
        assert everything(store) == last
        assert not faults(store)


def test_a_renamed_tag_takes_those_below_it_along(store):
    ids = sorted(all_ids(store))
    triage.tag(store, ids[:2], "method")
    triage.tag(store, ids[1:3], "method/attention")
    triage.tag(store, ids[3:], "methodology")
    look = next(tag for tag in store.read(counts.tags) if tag.name == "method")
    tagging.rename(store, "method", "How")
    assert tags_of(store) == [
        ("How",),
        ("How", "How/attention"),
        ("How/attention",),
        ("methodology",),
    ]
    renamed = next(tag for tag in store.read(counts.tags) if tag.name == "How")
    assert (renamed.colour, renamed.digit) == (look.colour, look.digit)
    undo.undo(store)
    assert names(store) == {"method": 2, "method/attention": 2, "methodology": 1}


def test_case_alone_can_be_changed(store):
    triage.tag(store, all_ids(store), "nlp")
    tagging.rename(store, "nlp", "NLP")
    assert names(store) == {"NLP": 4}


def test_a_tag_renamed_to_another_becomes_one_with_it(store):
    ids = sorted(all_ids(store))
    triage.tag(store, ids[:2], "gans")
    triage.tag(store, ids[1:], "GAN")
    tagging.rename(store, "gans", "gan")
    assert names(store) == {"GAN": 4}
    undo.undo(store)
    assert names(store) == {"GAN": 3, "gans": 2}


def test_merged_tags_leave_one_with_every_paper(store):
    ids = sorted(all_ids(store))
    for number, name in enumerate(("one", "two", "three")):
        triage.tag(store, ids[number : number + 1], name)
    tagging.merge(store, ["one", "two", "three"], "two")
    assert names(store) == {"two": 3}


def test_a_deleted_tag_leaves_its_papers(store):
    triage.tag(store, all_ids(store), "gone")
    tagging.delete(store, ["gone", "never there"])
    assert names(store) == {}
    assert len(all_ids(store)) == 4
    undo.undo(store)
    assert names(store) == {"gone": 4}


def marked(store, *tags: str) -> str:
    """Highlight a passage of the first paper and give it tags; return the highlight's id."""
    paper = next(store.read(papers.papers, all_ids(store)[:1]))
    wanted = selector(paper.abstract, (0, 20 + len(paper.highlights)))
    annotating.highlight(store, paper.id, Part.ABSTRACT, wanted, "yellow")
    made = next(store.read(papers.papers, [paper.id])).highlights[-1]
    annotating.retag(store, made.id, tags)
    return made.id


def of_passage(store) -> tuple[str, ...]:
    (paper,) = store.read(papers.papers, all_ids(store)[:1])
    return paper.highlights[0].tags


@pytest.mark.parametrize(
    ("deed", "after"),
    [
        (lambda store: tagging.rename(store, "how", "Method"), ("Method", "Method/deep", "owls")),
        (lambda store: tagging.rename(store, "how", "HOW"), ("HOW", "HOW/deep", "owls")),
        (lambda store: tagging.rename(store, "how", "owls"), ("owls", "owls/deep")),
        (lambda store: tagging.merge(store, ["how"], "owls"), ("owls", "how/deep")),
        (lambda store: tagging.delete(store, ["how"]), ("how/deep", "owls")),
    ],
)
def test_passages_take_part_in_what_becomes_of_a_tag(store, deed, after):
    marked(store, "HOW", "how/deep", "owls")
    triage.tag(store, all_ids(store)[:2], "how")
    before = everything(store)
    deed(store)
    assert of_passage(store) == after
    undo.undo(store)
    assert everything(store) == before


def test_a_digit_has_one_owner(store):
    for name in ("one", "two"):
        triage.tag(store, all_ids(store), name)
    tagging.give_digit(store, "two", 1)
    assert {tag.name: tag.digit for tag in store.read(counts.tags)} == {"one": None, "two": 1}
    undo.undo(store)
    assert {tag.name: tag.digit for tag in store.read(counts.tags)} == {"one": 1, "two": 2}


@pytest.mark.parametrize(
    "deed",
    [
        lambda store: tagging.rename(store, "one", " , "),
        lambda store: tagging.rename(store, "one", "one/two"),
        lambda store: tagging.recolour(store, "one", "red; }"),
        lambda store: tagging.recolour(store, "two", "#ffffff"),
        lambda store: tagging.give_digit(store, "two", 3),
        lambda store: tagging.give_digit(store, "one", 0),
        lambda store: tagging.give_digit(store, "one", 10),
    ],
)
def test_what_cannot_be_done_is_said_with_a_way_out(store, deed):
    triage.tag(store, all_ids(store), "one")
    before = everything(store)
    with pytest.raises(LecternError) as refused:
        deed(store)
    assert refused.value.advice
    assert everything(store) == before
