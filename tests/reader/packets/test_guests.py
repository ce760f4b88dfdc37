"""What the reader does with others' words: acts on them, merges of papers, searches, exports."""

from __future__ import annotations

import pytest

from reader import guests, jobs, merging, undo
from reader.previewing import preview
from reader.store import find, passages
from reader.store.changes import indexed
from reader.store.guests import NOTE
from reader.types import Intake, Place, PlaceKind, Preview
from reader.work import Export, Exported, packed
from tests.builders import everything, faults, title, write_digest
from tests.reader.packets.two_readers import Reader


@pytest.fixture
def readers(tmp_path):
    """Return Ada and Ben; what she says of the first paper has come to him."""
    with Reader("Ada", tmp_path / "a") as ada, Reader("Ben", tmp_path / "b") as ben:
        for one in (ada, ben):
            one.take(write_digest(one.folder, "monday", range(3)))
        ada.note(0, "Hers")
        ada.mark(0, "the strokes in order", "blue", "Really?")
        ben.note(0, "Mine")
        ben.take(ada.packet())
        yield ada, ben


def test_a_highlight_taken_over_is_ones_own_and_stands_there_no_more(readers):
    _, ben = readers
    (guest,) = ben.guests(0)
    before = everything(ben.store)
    key = guest.highlights[0].id
    assert guests.take_over(ben.store, guest.key, key).label.startswith("Taken over")
    assert ben.guests(0)[0].highlights == ()
    assert ben.paper(0).highlights == guest.highlights
    assert guests.take_over(ben.store, guest.key, key) is None
    undo.undo(ben.store)
    assert everything(ben.store) == before
    assert not faults(ben.store)


def test_a_note_taken_over_stands_behind_ones_own(readers):
    _, ben = readers
    guests.take_over(ben.store, ben.guests(0)[0].key, NOTE)
    assert ben.paper(0).note == "Mine\n\nHers"
    assert ben.guests(0)[0].note == ""


def test_what_was_taken_off_stays_off_when_a_newer_packet_comes(readers):
    ada, ben = readers
    (guest,) = ben.guests(0)
    guests.take_off(ben.store, guest.key, [guest.highlights[0].id])
    ada.note(0, "Hers, anew")
    ben.take(ada.packet("new"))
    (guest,) = ben.guests(0)
    assert (guest.note, guest.highlights) == ("Hers, anew", ())


def test_a_person_is_forgotten_and_brought_back_by_undo(readers):
    ada, ben = readers
    before = everything(ben.store)
    (guest,) = ben.guests(0)
    assert guests.forget(ben.store, guest.person).label == "Removed all that Ada says"
    assert ben.guests(0) == ()
    assert guests.forget(ben.store, guest.person) is None
    ben.take(ada.folder / "packet.html")
    assert ben.guests(0) == (guest,)
    undo.undo(ben.store)
    assert ben.guests(0) == ()
    undo.undo(ben.store)
    assert everything(ben.store) == before
    assert not faults(ben.store)


def test_a_merged_paper_carries_along_what_others_say(readers):
    _, ben = readers
    into, other = ben.paper(1).id, ben.paper(0).id
    merging.merge(ben.store, into, [other])
    assert [one.note for one in ben.guests(1)] == ["Hers"]
    merging.separate(ben.store, into, other)
    assert ben.guests(1) == ()
    assert [one.note for one in ben.guests(0)] == ["Hers"]


def test_what_others_say_is_indexed_and_found_without_an_index(readers):
    _, ben = readers
    paper = ben.paper(0)
    (held,) = ben.store.read(indexed, [paper.id])
    assert "Hers" in held.note
    assert "Really?" in held.highlight
    told = ben.store.read(passages.passages, [paper.id], ["note", "highlight"])
    assert "Hers" in told[paper.id][0]
    assert "Really?" in told[paper.id][1]
    guests.take_off(ben.store, ben.guests(0)[0].key, [NOTE, ben.guests(0)[0].highlights[0].id])
    told = ben.store.read(passages.passages, [paper.id], ["note", "highlight"])
    assert "Hers" not in told[paper.id][0]
    assert "Really?" not in told[paper.id][1]


def test_a_preview_says_what_comes_and_stores_nothing(readers):
    ada, ben = readers
    ada.mark(1, "what is drawn")
    of = ada.make_list("Tuesday", [0, 1])
    packet = ada.packet("new", of=of)
    before = everything(ben.store)
    (told,) = (each for each in preview(ben.store, Intake((packet,))) if isinstance(each, Preview))
    assert any(
        "by Ada: 1 note, 2 highlights, the reading list “Tuesday”" in text for text in told.warnings
    )
    assert everything(ben.store) == before


def test_what_others_say_goes_out_with_no_export_of_ones_own(readers):
    _, ben = readers
    ids = packed(ben.store.read(find.ids, Place(PlaceKind.ALL)))
    for name in ("packet", "markdown", "html", "json-lines"):
        (done,) = (
            each
            for each in jobs.export(ben.store, Export(name, ids, "All", by="Ben"))
            if isinstance(each, Exported)
        )
        assert "Mine" in done.text
        assert "Hers" not in done.text
        assert "Really?" not in done.text


def test_the_export_job_writes_a_packet_with_the_readers_name_and_list(readers):
    ada, ben = readers
    of = ada.make_list("Tuesday", [1, 0], heading="For us")
    path = ada.folder / "out.html"
    ids = packed([ada.paper(1).id, ada.paper(0).id])
    job = Export("packet", ids, "x", path=path, by="Ada L.", reading_list=of)
    list(jobs.export(ada.store, job))
    ben.take(path)
    assert [(one.name, one.heading) for one in ben.lists()] == [("Tuesday", "For us")]
    assert [name for name, _ in ben.standing("Tuesday")] == [title(1), title(0)]
    assert ben.guests(0)[0].name == "Ada L."
