import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import merging, noting, triage
from reader.library import Library
from reader.store import drafts, note_links, papers
from reader.store.drafts import Draft
from reader.store.marks import Mark, get
from reader.store.records import roots
from reader.store.store import Store
from reader.text.note_links import as_link
from reader.undo import undo
from tests.builders import imported, title, write_digest


@pytest.fixture
def filled(store: Store, tmp_path) -> Store:
    imported(store, write_digest(tmp_path, "monday", range(4)), year=2025)
    return store


def note(store: Store, paper: int) -> str:
    return store.read(lambda db: get(db, Mark.NOTE, [paper])[paper])


def left(store: Store) -> list[tuple[int, str]]:
    return [(draft.paper, draft.text) for draft in store.read(drafts.left)]


def acts(store: Store) -> int:
    return store.read(lambda db: db.execute("SELECT count(*) FROM history").fetchone()[0])


def test_a_draft_is_no_act_and_goes_when_the_note_is_saved(filled):
    before = acts(filled)
    noting.keep_draft(filled, Draft(1, "half a"))
    assert left(filled) == [(1, "half a")]
    assert acts(filled) == before
    noting.save(filled, "half a word", Draft(1, "half a word"))
    assert left(filled) == []
    assert note(filled, 1) == "half a word"


def test_what_was_typed_beyond_the_note_stays_a_draft(filled):
    noting.save(filled, "half", Draft(1, "half and more"))
    assert left(filled) == [(1, "half and more")]


def test_a_draft_that_the_note_says_already_is_none(filled):
    noting.save(filled, "same", Draft(1, "same"))
    noting.keep_draft(filled, Draft(1, "same\n"))
    assert left(filled) == []


def test_a_draft_becomes_a_note_that_undo_takes_back(filled):
    noting.save(filled, "before", Draft(1, "before"))
    noting.keep_draft(filled, Draft(1, "before the crash"))
    (act,) = noting.recover(filled)
    assert act.label == f"Recovered note: “{title(0)}”"
    assert note(filled, 1) == "before the crash"
    assert left(filled) == noting.recover(filled) == []
    undo(filled)
    assert note(filled, 1) == "before"


def test_a_draft_follows_its_paper_into_another(filled):
    noting.save(filled, "of the first", Draft(1, "of the first"))
    noting.keep_draft(filled, Draft(2, "of the second"))
    merging.merge(filled, 1, [2])
    noting.recover(filled)
    assert note(filled, 1) == "of the first\n\nof the second"


def test_a_draft_whose_words_stand_within_others_is_not_lost(filled):
    noting.save(filled, "category theory", Draft(2, "category theory"))
    noting.keep_draft(filled, Draft(1, "cat"))
    merging.merge(filled, 2, [1])
    noting.recover(filled)
    assert note(filled, 2) == "category theory\n\ncat"


def test_a_draft_does_not_go_over_a_newer_note(filled):
    noting.keep_draft(filled, Draft(1, "old draft"))
    triage.note(filled, 1, "newer words")
    noting.recover(filled)
    assert note(filled, 1) == "newer words\n\nold draft"


def test_what_is_typed_on_a_paper_that_became_another_is_on_that(filled):
    noting.keep_draft(filled, Draft(1, "typed"))
    merging.merge(filled, 2, [1])
    act = noting.save(filled, "typed words", Draft(1, "typed words"))
    assert act.papers == {2}
    assert (note(filled, 2), left(filled)) == ("typed words", [])


def test_typing_goes_on_beside_the_note_that_a_merge_has_brought(filled):
    noting.save(filled, "mine", Draft(1, "mine"))
    triage.note(filled, 2, "of the other")
    noting.keep_draft(filled, Draft(1, "mine and"))
    merging.merge(filled, 1, [2])
    for text, was in (("mine and more", "mine"), ("all mine", "mine and more")):
        noting.save(filled, text, Draft(1, text, was))
        assert note(filled, 1) == f"{text}\n\nof the other"
    noting.save(filled, "", Draft(1, "", "all mine"))
    assert (note(filled, 1), left(filled)) == ("of the other", [])


STEPS = st.lists(
    st.tuples(st.sampled_from(["type", "save"]), st.integers(1, 3), st.text("ab \n", max_size=6)),
    max_size=12,
)


@given(STEPS)
def test_after_a_crash_every_paper_has_what_was_typed_last(filled, steps):
    """Whatever was typed and saved before, a new start finds the last of it."""
    typed = {paper: note(filled, paper) for paper in range(1, 4)}
    for verb, paper, text in steps:
        typed[paper] = text
        if verb == "save":
            noting.save(filled, text, Draft(paper, text))
        else:
            noting.keep_draft(filled, Draft(paper, text))
    noting.recover(filled)
    assert {paper: note(filled, paper) for paper in typed} == {
        paper: drafts.as_kept(text) for paper, text in typed.items()
    }


WORDS = st.lists(st.sampled_from(["owls", "tides", "looms"]), max_size=4)
TYPING = st.tuples(st.sampled_from(["type", "save", "crash"]), st.integers(1, 3), WORDS)
MERGES = st.tuples(st.just("merge"), st.integers(1, 3), st.integers(1, 3))


@given(st.lists(st.one_of(TYPING, MERGES), max_size=10))
def test_no_word_that_was_typed_is_lost_by_papers_becoming_one(tmp_path_factory, steps):
    """Each field only ever grows: its words are in the note of what its paper has become."""
    folder = tmp_path_factory.mktemp("typed")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(4)), year=2025)
        fields = dict.fromkeys(range(1, 4), "")
        was = dict(fields)
        for verb, paper, value in steps:
            if verb == "merge":
                merging.merge(store, paper, [value])
            elif verb == "crash":
                noting.recover(store)
                was = fields = {one: note(store, _now(store, one)) for one in fields}
            else:
                fields = fields | {paper: " ".join((fields[paper], *value)).strip()}
                draft = Draft(paper, fields[paper], was[paper])
                if verb == "type":
                    noting.keep_draft(store, draft)
                else:
                    noting.save(store, fields[paper], draft)
                    was = was | {paper: fields[paper]}
        noting.recover(store)
        for paper, text in fields.items():
            assert text in note(store, _now(store, paper))


def _now(store: Store, paper: int) -> int:
    return store.read(roots, [paper])[paper]


def linked(store: Store, *titles: str) -> dict[str, int]:
    return store.read(note_links.linked, list(titles))


def test_a_link_leads_to_its_paper_however_it_is_dressed(filled):
    for dressed in (title(1), title(1).upper(), title(1).replace(" ", "  ") + "."):
        assert linked(filled, dressed) == {dressed: 2}
    assert linked(filled, "Learning to Describe", "No such thing") == {}


def test_a_link_to_a_merged_paper_leads_to_the_one_it_is_now(filled):
    triage.note(filled, 3, as_link(title(1)))
    merging.merge(filled, 1, [2])
    assert linked(filled, title(1)) == {title(1): 1}
    (paper,) = filled.read(papers.papers, [1])
    assert paper.backlinks == ((3, title(2)),)


def test_links_to_a_paper_that_no_digest_has_lead_nowhere(filled):
    undo(filled)
    assert linked(filled, title(1)) == {}


def test_titles_are_offered_by_pieces_of_words(filled):
    assert filled.read(note_links.offered, "tid sketch") == [title(1)]
    assert len(filled.read(note_links.offered, "")) == 4
    assert filled.read(note_links.offered, "zebra") == []


@given(st.text(max_size=80))
def test_any_title_may_be_linked_to_by_anything(filled, text):
    assert set(linked(filled, text, title(1))) - {title(1)} <= {text}
