import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import merging, triage
from reader.store import annotations as annotated
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import AnnotationKind, Sought
from reader.undo import undo
from tests.builders import imported, title, write_digest


@pytest.fixture
def filled(store: Store, tmp_path) -> Store:
    imported(store, write_digest(tmp_path, "monday", range(6)), year=2025)
    imported(store, write_digest(tmp_path, "tuesday", range(4, 8), date=""), year=2025)
    return store


def mark(store: Store, key: str, paper: int = 1, **told: object) -> None:
    """Highlight the beginning of a paper's abstract."""
    value = {
        "part": "abstract", "exact": "We study how", "prefix": "", "suffix": "", "start": 0,
        "end": 12, "colour": "yellow", "comment": "", "tags": "[]",
        "made": "2025-03-01T10:00:00+00:00",
    } | told  # fmt: skip
    store.act(Entry("highlight", "x"), [(Mark.HIGHLIGHT, {key: [paper, *value.values()]})])


def found(store: Store, **sought: object) -> list[str]:
    return store.read(annotated.keys, Sought(**sought))


def test_what_was_written_last_comes_first_whatever_the_clock_said(filled):
    mark(filled, "future", made="2999-01-01T10:00:00+00:00")
    mark(filled, "old", made="2024-01-01T10:00:00+00:00")
    triage.note(filled, 2, "now")
    assert found(filled) == ["note:2", "old", "future"]
    mark(filled, "older", made="2023-01-01T10:00:00+00:00")
    mark(filled, "future", made="2999-01-01T10:00:00+00:00", comment="where it was")
    triage.note(filled, 1, "later")
    assert found(filled) == ["note:1", "older", "note:2", "old", "future"]
    triage.note(filled, 2, "last")
    assert found(filled)[0] == "note:2"


def test_each_filter(filled):
    mark(filled, "a", 1, comment="Compare the TIDES", colour="green", tags='["method/loss"]')
    mark(filled, "b", 5, made="2024-07-09T10:00:00+00:00")
    triage.note(filled, 2, "about tides")
    triage.tag(filled, [2], "Method")
    assert set(found(filled, text="tides")) == {"a", "note:2"}
    assert found(filled, text="tides compare") == ["a"]
    assert found(filled, kind=AnnotationKind.NOTE) == ["note:2"]
    assert set(found(filled, kind=AnnotationKind.HIGHLIGHT)) == {"a", "b"}
    assert found(filled, colour="green") == ["a"]
    assert set(found(filled, tag="method")) == {"a", "note:2"}
    assert found(filled, tag="meth") == []
    assert found(filled, digest=2) == ["b"]
    assert found(filled, since="2024-07", until="2024") == ["b"]
    assert found(filled, until="2024-07-09") == ["b"]
    assert found(filled, until="2024-07-08") == []
    assert set(found(filled, since="2025")) == {"a", "note:2"}


def test_what_is_told_of_each(filled):
    mark(filled, "a", 5, colour="blue", comment="see", tags='["idea"]')
    triage.tag(filled, [5], "Zebra")
    triage.tag(filled, [5], "idea")
    filled.act(Entry("meaning", "x"), [(Mark.MEANING, {"blue": "Result"})])
    (one,) = filled.read(annotated.read, ["a", "note:99", "gone"])
    assert (one.paper, one.title, one.text, one.comment) == (5, title(4), "We study how", "see")
    assert (one.colour, one.meaning, one.tags) == ("blue", "Result", ("idea", "Zebra"))
    assert one.digest == "tuesday"
    assert filled.read(annotated.tags) == ["idea", "Zebra"]


def test_a_merged_paper_brings_its_highlights_along(filled):
    mark(filled, "a", 3)
    merging.merge(filled, 1, [3])
    (one,) = filled.read(annotated.read, ["a"])
    assert one.paper == 1
    assert found(filled, text="sketch") == ["a"]


def test_hidden_papers_have_none(filled):
    triage.note(filled, 8, "gone with its digest")
    for _ in range(2):
        undo(filled)
    assert found(filled) == []


WORDS = st.lists(st.sampled_from(["owl", "Tide", "fern", "%", "_", "ü"]), max_size=3)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=5), WORDS)
def test_a_word_narrows_to_what_has_it(filled, notes, typed):
    """What is found for words is what has every one of them; case does not count."""
    for paper in range(1, 7):
        triage.note(filled, paper, notes[paper - 1] if paper <= len(notes) else "")
    texts = {f"note:{at}": note for at, note in enumerate(notes, start=1) if note.strip()}
    wanted = {
        key
        for key, note in texts.items()
        if all(word.lower() in f"{note} {title(int(key[5:]) - 1)}".lower() for word in typed)
    }
    assert set(found(filled, text=" ".join(typed))) == wanted


def test_no_note_has_a_colour(filled):
    mark(filled, "a")
    triage.note(filled, 2, "now")
    assert found(filled, kind=AnnotationKind.NOTE, colour="yellow") == []
