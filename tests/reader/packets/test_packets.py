"""What one reader says comes to another by a packet, and stands beside what that one says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import undo
from reader.receiving import seal_of
from reader.store.guests import newest
from reader.store.history import Entry
from reader.store.lists import entry_key
from reader.store.marks import Mark
from tests.builders import everything, faults, title, write_digest
from tests.reader.packets.two_readers import Reader


def two(tmp_path, numbers=range(3), others=range(3)):
    ada, ben = Reader("Ada", tmp_path / "ada"), Reader("Ben", tmp_path / "ben")
    ada.take(write_digest(ada.folder, "monday", numbers))
    ben.take(write_digest(ben.folder, "tuesday", others))
    return ada, ben


def test_what_ada_says_stands_beside_what_ben_says(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben:
        ada.note(0, "Read **this**")
        ada.tag(0, "owls/barn")
        key = ada.mark(0, "sketch number 0 alone", "blue", "Only one?")
        ben.note(0, "Mine")
        report = ben.take(ada.packet())
        assert report.error is None
        assert report.known == 3
        assert report.format == "packet"
        (guest,) = ben.guests(0)
        assert (guest.name, guest.note, guest.tags) == ("Ada", "Read **this**", ("owls/barn",))
        (one,) = guest.highlights
        assert (one.id, one.colour, one.comment) == (key, "blue", "Only one?")
        assert one.selector == ada.paper(0).highlights[0].selector
        mine = ben.paper(0)
        assert (mine.note, mine.tags, mine.highlights) == ("Mine", (), ())
        assert ben.guests(1) == ()
        assert any("Ada: 1 note, 1 highlight" in text for text in report.warnings), report.warnings
        assert not faults(ben.store)


def test_the_same_packet_again_changes_nothing(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben:
        ada.note(0, "Once")
        ada.mark(1, "sketch number 1 alone")
        of = ada.make_list("Tuesday", [1, 0])
        packet = ada.packet(of=of)
        ben.take(packet)
        before = everything(ben.store)
        again = packet.rename(packet.with_name("again.html"))
        ben.take(again)
        assert everything(ben.store) == before
        copy = again.with_name("copy.html")
        copy.write_text(again.read_text("utf-8").replace("\n</script>", "\n\n</script>"), "utf-8")
        ben.take(copy)  # other bytes, so that it is read, and the same words
        after = everything(ben.store)
        assert [after[name] for name in TOLD] == [before[name] for name in TOLD]


TOLD = ("guests", "people", "notes", "highlights", "tags", "lists", "entries", "guest lists")


def test_undo_of_the_import_takes_back_all_that_came_with_it_and_redo_brings_it(tmp_path):
    ada, ben = two(tmp_path, numbers=range(4))
    with ada, ben:
        ada.note(0, "Hers")
        ada.note(3, "On a paper that Ben does not have")
        before = everything(ben.store)
        ben.take(ada.packet(of=ada.make_list("Tuesday", [3, 0])))
        after = everything(ben.store)
        assert len(ben.ids()) == 4
        assert [one.name for one in ben.lists()] == ["Tuesday"]
        undo.undo(ben.store)
        assert everything(ben.store) == before
        undo.redo(ben.store)
        assert everything(ben.store) == after
        assert ben.guests(3)[0].note == "On a paper that Ben does not have"
        assert not faults(ben.store)


def test_a_newer_packet_replaces_what_the_older_one_said_and_an_older_one_does_not(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben:
        ada.note(0, "First thoughts")
        gone = ada.mark(0, "sketch number 0 alone")
        old = ada.packet("old")
        ada.note(0, "Second thoughts")
        ada.store.act(Entry("x", "x"), [(Mark.HIGHLIGHT, {gone: None})])
        kept = ada.mark(0, "the strokes in order")
        new = ada.packet("new")
        ben.take(new)
        ben.take(old)
        (guest,) = ben.guests(0)
        assert guest.note == "Second thoughts"
        assert [one.id for one in guest.highlights] == [kept]


def test_two_people_stand_side_by_side_by_their_names(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben, Reader("Çelik", tmp_path / "c") as celik:
        celik.take(write_digest(celik.folder, "monday", range(3)))
        ada.note(1, "Ada's")
        celik.note(1, "Çelik's")
        ben.take(celik.packet())
        ben.take(ada.packet())
        assert [(one.name, one.note) for one in ben.guests(1)] == [
            ("Ada", "Ada's"), ("Çelik", "Çelik's")
        ]  # fmt: skip


def test_ones_own_packet_joins_ones_own_marks(tmp_path):
    ada = Reader("Ada", tmp_path / "ada")
    with ada:
        ada.take(write_digest(ada.folder, "monday", range(3)))
        ada.note(0, "Kept")
        ada.tag(0, "owls")
        key = ada.mark(0, "the strokes in order", "pink", "Nice")
        of = ada.make_list("Tuesday", [2, 0])
        packet = ada.packet(of=of)
        whole = ada.paper(0)
        ada.store.act(
            Entry("x", "x"),
            [(Mark.HIGHLIGHT, {key: None}), (Mark.TAGS, {whole.id: []}),
             (Mark.ENTRY, {entry_key(of, whole.id): None})],
        )  # fmt: skip
        report = ada.take(packet)
        now = ada.paper(0)
        assert now.guests == ()
        assert (now.note, now.tags, now.highlights) == ("Kept", ("owls",), whole.highlights)
        assert [name for name, _ in ada.standing("Tuesday")] == [title(2), title(0)]
        assert len(ada.lists()) == 1
        assert any(text.startswith("Your own packet") for text in report.warnings)


def test_ones_own_list_does_not_join_another_that_has_its_number_by_now(tmp_path):
    ada = Reader("Ada", tmp_path / "ada")
    with ada:
        ada.take(write_digest(ada.folder, "monday", range(3)))
        packet = ada.packet(of=(of := ada.make_list("Owls", [2, 0])))
        # As after a restore, or on the reader's other machine: the number is another list's.
        entries = {entry_key(of, ada.paper(number).id): None for number in (2, 0)}
        other = {entry_key(of, ada.paper(1).id): [1 << 20, "", "Theirs"]}
        facts = {of: ["Foxes", "", "", "", 0, 1]}
        ada.store.act(Entry("x", "x"), [(Mark.LIST, facts), (Mark.ENTRY, entries | other)])
        ada.store.act(Entry("x", "x"), [(Mark.SMART, {"Owls": ["tag:owls", 1]})])
        for _ in range(2):
            ada.take(packet)
            assert ada.standing("Foxes") == [(title(1), "Theirs")]
            assert [one.name for one in ada.lists()] == ["Foxes", "Owls (Ada)"]
            assert [name for name, _ in ada.standing("Owls (Ada)")] == [title(2), title(0)]


def test_ones_own_list_is_known_again_under_another_name(tmp_path):
    ada = Reader("Ada", tmp_path / "ada")
    with ada:
        ada.take(write_digest(ada.folder, "monday", range(3)))
        packet = ada.packet(of=(of := ada.make_list("Owls", [2, 0])))
        gone = {entry_key(of, ada.paper(0).id): None}
        facts = {of: ["Night birds", "", "", "", 0, 1]}
        ada.store.act(Entry("x", "x"), [(Mark.LIST, facts), (Mark.ENTRY, gone)])
        ada.take(packet)
        assert [one.name for one in ada.lists()] == ["Night birds"]
        assert [name for name, _ in ada.standing("Night birds")] == [title(2), title(0)]


def test_a_packet_that_claims_to_be_mine_is_not_believed(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben:
        mine = ben.packet().read_text("utf-8")
        ada.note(0, "Written by Mallory")
        theirs = ada.packet().read_text("utf-8")
        forged = tmp_path / "forged.html"
        swapped = theirs.replace(seal_of(ada.store).person, seal_of(ben.store).person)
        assert swapped not in (theirs, mine)
        forged.write_text(swapped, "utf-8")
        report = ben.take(forged)
        assert ben.paper(0).note == ""
        assert [one.note for one in ben.guests(0)] == ["Written by Mallory"]
        assert any("claims to be your own" in text for text in report.warnings)
        assert any("changed it" in text for text in report.warnings)


def test_the_secret_of_a_library_stands_in_no_packet(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben:
        text = ada.packet().read_text("utf-8")
        assert ada.store.id not in text
        assert seal_of(ada.store).secret.hex() not in text
        assert seal_of(ada.store).person in text


# Lists


def test_a_list_comes_with_its_order_and_sentences_and_is_brought_up_to_date(tmp_path):
    ada, ben = two(tmp_path, numbers=range(5))
    with ada, ben:
        of = ada.make_list("Tuesday", [2, 0], introduction="For *us*", target="2026-12-01")
        ben.take(ada.packet(of=of))
        (made,) = ben.lists()
        assert (made.name, made.introduction, made.target) == ("Tuesday", "For *us*", "2026-12-01")
        assert ben.standing("Tuesday") == [(title(2), "Sentence 2"), (title(0), "Sentence 0")]
        key = entry_key(made.id, ben.paper(0).id)
        ben.store.act(Entry("x", "x"), [(Mark.ENTRY, {key: [9 << 20, "", "My own words"]})])
        ada.store.act(Entry("x", "x"), [(Mark.ENTRY, {
            entry_key(of, ada.paper(4).id): [1 << 19, "", "New"],
            entry_key(of, ada.paper(2).id): [1 << 20, "", "Said anew"],
            entry_key(of, ada.paper(0).id): [1 << 22, "", "Hers"],
        }), (Mark.LIST, {of: ["Thursday", "", "For us", "2026-12-01", 0, 1]})])  # fmt: skip
        ben.take(ada.packet(of=of))
        (made,) = ben.lists()
        assert (made.name, made.introduction) == ("Thursday", "For us")
        assert ben.standing("Thursday") == [
            (title(4), "New"), (title(2), "Said anew"), (title(0), "My own words")
        ]  # fmt: skip
        ada.store.act(Entry("x", "x"), [(Mark.ENTRY, {
            entry_key(of, ada.paper(0).id): None, entry_key(of, ada.paper(4).id): None,
        })])  # fmt: skip
        ben.take(ada.packet(of=of))
        # What Ben wrote on stays; what only Ada said of went with her.
        assert ben.standing("Thursday") == [
            (title(2), "Said anew"), (title(0), "My own words")
        ]  # fmt: skip


def test_a_list_whose_name_is_taken_bears_the_persons_too(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben:
        ben.make_list("tuesday", [1])
        ben.take(ada.packet(of=ada.make_list("Tuesday", [0])))
        assert [one.name for one in ben.lists()] == ["tuesday", "Tuesday (Ada)"]
        assert ben.standing("tuesday") == [(title(1), "Sentence 1")]


def test_a_list_is_called_by_what_a_search_can_find(tmp_path):
    ada, ben = two(tmp_path)
    with ada, ben:
        ada.name = 'A"da'
        ben.make_list("to read now", [1])
        ben.take(ada.packet(of=ada.make_list('to "read" now', [0])))
        assert [one.name for one in ben.lists()][1:] == ["to read now (A da)"]


# Laws

TEXTS = st.sampled_from(("", "One", "Two *lines*\n\nmore"))
HIDDEN = st.sampled_from(("[]", '["note"]'))
PAGES = st.tuples(
    st.just(1), st.sampled_from(("", "2026-03-01", "2026-03-02")), TEXTS,
    st.sampled_from(("[]", '["owls"]')), st.just("[]"), HIDDEN,
)  # fmt: skip


@given(pages=st.lists(PAGES, min_size=1, max_size=5), order=st.randoms(use_true_random=False))
def test_of_pages_the_same_one_is_left_in_whatever_order_they_come(pages, order):
    came = [[*page[:5], "[]"] for page in pages]
    mixed = [*came, order.choice(came)]
    order.shuffle(mixed)
    one = other = None
    for page in came:
        one = newest(one, page)
    for page in mixed:
        other = newest(other, page)
    assert one == other
    assert newest(one, one) == one
    assert all(page[1] <= one[1] for page in came)


@given(now=PAGES, came=PAGES)
def test_what_the_reader_took_off_stays_off(now, came):
    assert newest(now, came)[5] == now[5]


def said(reader):
    return {
        (paper.title, one.name, one.note, one.tags, one.highlights and one.highlights[0].id)
        for paper in reader.papers()
        for one in paper.guests
    }


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 4, 0, 3, 1)])
def test_packets_come_to_the_same_in_any_order(tmp_path, order):
    ada, celik = Reader("Ada", tmp_path / "a"), Reader("Çelik", tmp_path / "c")
    with ada, celik, Reader("Ben", tmp_path / "b") as ben:
        ada.take(write_digest(ada.folder, "monday", range(3)))
        celik.take(write_digest(celik.folder, "friday", range(1, 4)))
        ada.note(0, "Soon taken back")
        ada.note(1, "Ada, once")
        packets = [ada.packet("0")]
        celik.tag(1, "owls")
        mark = celik.mark(2, "the strokes in order")
        packets.append(celik.packet("1"))
        ada.note(0, "")
        ada.note(1, "Ada, twice")
        packets.append(ada.packet("2"))
        celik.tag(1)
        packets += [celik.packet("3"), packets[0]]
        for at in order:
            ben.take(packets[at])
        assert {paper.title for paper in ben.papers()} == {title(number) for number in range(4)}
        assert said(ben) == {
            (title(1), "Ada", "Ada, twice", (), ()), (title(2), "Çelik", "", (), mark)
        }  # fmt: skip
