"""Originals are read again by newer parsers, and no mark is lost."""

from __future__ import annotations

from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import merging, triage, undo
from reader.errors import NoPaperLeftError
from reader.reparsing import reparse
from reader.store import readings
from reader.store.rules import switch_rules_off
from reader.store.store import Store
from reader.types import Decision, Fix
from tests.builders import abstract, digest_text, everything, faults, imported, title, write_digest
from tests.reader.merged import libraries
from tests.reader.records import DIGESTS, Told, digest, shown, take
from tests.reader.rereading import again, reread_as, set_fixes


def marks(store: Store) -> list[object]:
    return sorted(
        (paper.decision, paper.starred, paper.tags, paper.note)
        for paper in shown(store)
        if paper.starred or paper.tags or paper.note or paper.decision is not Decision.INBOX
    )


def test_reading_again_by_the_same_parsers_changes_nothing(store, tmp_path):
    imported(store, write_digest(tmp_path, "a", range(4)))
    assert store.read(readings.due) == []
    before = everything(store)
    (report,) = again(store)
    assert (report.digest, report.appearances, report.changed) == ("a", 4, 0)
    assert everything(store) == before
    assert undo.undo(store).label == "Import “a.txt”"


def test_a_library_of_an_older_version_is_due_and_gets_its_links(store, tmp_path):
    imported(store, write_digest(tmp_path, "a", range(1)))
    with store.writing() as db:
        db.execute("UPDATE originals SET reading = 0")
        db.execute("DELETE FROM facts")
        db.execute("DELETE FROM sketches")
    assert store.read(readings.due) == [(1, 1)]
    assert [paper.facts.links for paper in shown(store)] == [()]
    list(reparse(store, store.read(readings.due), lasting=True))
    (paper,) = shown(store)
    assert [link.address for link in paper.facts.links] == ["https://example.org/owls/0"]
    assert store.read(readings.due) == []
    assert store.read(lambda db: db.execute("SELECT count(*) FROM sketches").fetchone()[0])


def test_a_paper_that_is_read_in_another_way_keeps_its_marks_and_number(store, tmp_path):
    imported(store, write_digest(tmp_path, "a", range(3)))
    paper = shown(store)[1]
    triage.star(store, [paper.id], on=True)
    triage.note(store, paper.id, "mine")
    place = paper.appearances[0]
    set_fixes(store, (Fix(place.first_line, place.last_line, title_lines=3),))
    before = everything(store)
    (report,) = again(store)
    after = shown(store)[1]
    assert (after.id, after.starred, after.note) == (paper.id, True, "mine")
    assert after.title == f"{title(1)} {abstract(1)}"
    assert (report.appearances, report.changed) == (3, 1)
    assert not faults(store)
    undo.undo(store)
    assert everything(store) == before
    assert not faults(store)


def test_two_papers_that_are_read_as_one_leave_it_all_their_marks(store, tmp_path):
    imported(store, write_digest(tmp_path, "a", range(3)))
    first, second, _ = shown(store)
    triage.star(store, [first.id], on=True)
    triage.tag(store, [second.id], "owls")
    whole = Fix(first.appearances[0].first_line, second.appearances[0].last_line, title_lines=1)
    set_fixes(store, (whole,))
    before = everything(store)
    (report,) = again(store)
    joined, other = shown(store)
    assert (joined.id, joined.starred, joined.tags) == (first.id, True, ("owls",))
    assert joined.title == title(0)
    assert abstract(1) in joined.abstract
    assert (other.title, report.changed) == (title(2), 1)
    assert not faults(store)
    undo.undo(store)
    assert everything(store) == before
    assert not faults(store)


def test_a_marked_paper_that_is_found_no_more_stays_and_an_unmarked_one_goes(store, tmp_path):
    imported(store, write_digest(tmp_path, "a", range(3)))
    first, second, third = shown(store)
    triage.note(store, second.id, "mine")
    gone = (
        Fix(one.appearances[0].first_line, one.appearances[0].last_line) for one in (first, second)
    )
    set_fixes(store, tuple(gone))
    again(store)
    assert [paper.id for paper in shown(store)] == [second.id, third.id]
    assert not faults(store)


def test_a_rule_of_repair_that_is_switched_off_leaves_the_text_as_it_came(store, tmp_path):
    text = digest_text([1]).replace(title(1), f"{title(1)} of 6times9 ell_2-balls")
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    imported(store, path)
    (paper,) = shown(store)
    assert paper.title.endswith("of 6×9 ℓ₂-balls")
    assert paper.texts[0].raw_title.endswith("of 6times9 ell_2-balls")
    switch_rules_off(store, ["times"])
    again(store)
    (paper,) = shown(store)
    assert paper.title.endswith("of 6times9 ℓ₂-balls")


def test_every_version_of_a_digest_that_grew_is_read_by_itself(store):
    for last in range(3, 8):  # a page that rolls: five papers at a time
        page = [Told(number) for number in range(last - 2, last + 1)]
        take(store, "feed", digest(page) + b" " * last)
        for paper in shown(store):
            triage.note(store, paper.id, f"note {paper.id}")
    before = everything(store)
    again(store)
    assert told_apart(everything(store)) == told_apart(before)
    assert not faults(store)


def test_papers_on_one_line_keep_their_own_marks_when_all_read_differently(store):
    told = [Told(number, "arxiv") for number in range(4)]
    data = b"[" + b",".join(digest([each]).strip() for each in told) + b"]"
    take(store, "api", data)
    for number, paper in enumerate(shown(store)):
        triage.note(store, paper.id, f"note {number}")
    before = {paper.id: (paper.note, paper.facts.ids) for paper in shown(store)}
    reread_as(store, data.replace(b"sounds", b"noises"))
    assert {paper.id: (paper.note, paper.facts.ids) for paper in shown(store)} == before
    assert all("noises" in paper.abstract for paper in shown(store))
    assert not faults(store)


def test_reading_again_never_joins_what_is_kept_apart(store):
    take(store, "one", digest([Told(1, "arxiv")]))
    take(store, "two", digest([Told(1, "later version")]))
    (paper,) = shown(store)
    merging.separate(store, paper.id, paper.texts[1].record)
    reread_as(store, digest([Told(1, "later version")]).replace(b"weight", b"mass"), "two")
    assert len(shown(store)) == 2
    assert not faults(store)


def kept_apart(store: Store) -> tuple[int, int]:
    """Have two papers of two digests that the reader keeps apart, with a note and a star each."""
    take(store, "one", digest([Told(1, "arxiv")]))
    take(store, "two", digest([Told(1, "later version")]))
    (paper,) = shown(store)
    other = paper.texts[1].record
    merging.separate(store, paper.id, other)
    for key in (paper.id, other):
        triage.note(store, key, f"note {key}")
        triage.star(store, [key], on=True)
    return paper.id, other


@pytest.mark.parametrize("lasting", [False, True])
def test_a_marked_paper_whose_digest_has_the_text_of_one_kept_apart_stays(store, lasting):
    one, other = kept_apart(store)
    reread_as(store, digest([Told(1, "arxiv")]), "two", lasting=lasting)
    assert {paper.id: paper.note for paper in shown(store)} == {
        one: f"note {one}",
        other: f"note {other}",
    }
    assert not faults(store)


def test_marked_papers_kept_apart_that_are_read_as_one_both_stay(store):
    take(store, "both", digest([Told(1), Told(2)]))
    one, other = (paper.id for paper in shown(store))
    merging.keep_apart(store, one, other)
    for key in (one, other):
        triage.note(store, key, f"note {key}")
    set_fixes(store, (Fix(1, 2, title_lines=1),))
    again(store)
    assert {paper.note for paper in shown(store)} == {f"note {one}", f"note {other}"}
    assert not faults(store)


def test_an_unmarked_paper_whose_digest_has_the_text_of_another_goes(store):
    one, other = kept_apart(store)
    triage.note(store, other, "")
    triage.star(store, [other], on=False)
    before = everything(store)
    reread_as(store, digest([Told(1, "arxiv")]), "two")
    assert [paper.id for paper in shown(store)] == [one]
    assert not faults(store)
    undo.undo(store)
    assert told_apart(everything(store)) == told_apart(before)


def test_no_paper_is_separated_from_a_text_that_no_digest_gives_now(store):
    take(store, "both", digest([Told(0), Told(1)]))
    one, other = (paper.id for paper in shown(store))
    triage.note(store, one, "mine")
    merging.merge(store, one, [other])
    reread_as(store, digest([Told(0, "later version")]))
    (paper,) = shown(store)
    merging.separate(store, one, next(text.record for text in paper.texts if text.record > other))
    before = everything(store)
    with pytest.raises(NoPaperLeftError) as refused:
        merging.separate(store, one, other)
    assert refused.value.advice
    assert everything(store) == before
    assert "mine" in {paper.note for paper in shown(store)}


@settings(max_examples=20, deadline=None)
@given(told=DIGESTS, data=st.data())
def test_reading_again_keeps_every_mark(told, data):
    with TemporaryDirectory() as folder:
        (store,) = libraries(1, folder)
        with store:
            text = digest(told)
            take(store, "a", text)
            for paper in shown(store):
                if data.draw(st.booleans()):
                    triage.note(store, paper.id, f"note {paper.id}")
                if data.draw(st.booleans()):
                    triage.star(store, [paper.id], on=True)
            lines = st.integers(1, len(told))
            before, had = everything(store), marks(store)
            fixes = tuple(
                Fix(min(pair), max(pair), data.draw(st.integers(0, 1)))
                for pair in data.draw(st.lists(st.tuples(lines, lines), max_size=2))
            )
            set_fixes(store, fixes)
            again(store)
            notes = {line for paper in shown(store) for line in paper.note.split("\n\n") if line}
            assert notes == {note for *_, note in had if note}
            assert any(paper.starred for paper in shown(store)) == any(mark[1] for mark in had)
            assert not faults(store)
            if told_apart(everything(store)) != told_apart(before):
                undo.undo(store)
                assert told_apart(everything(store)) == told_apart(before)
                assert not faults(store)


def told_apart(everything):
    """Return all but the facts: these are what a reading tells, and no act of the reader's."""
    return {name: rows for name, rows in everything.items() if name != "facts"}
