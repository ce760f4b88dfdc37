"""What is written elsewhere than in notes outlives the window, too, and a library that is away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from reader import listing
from reader.errors import LibraryError
from reader.store import lists, papers
from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.builders import all_ids
from tests.ui.hands import Hands, said
from tests.ui.safety.showing import press
from ui.showing import application

OWLS = Place(PlaceKind.LIST, reading_list=1)


@pytest.fixture
def listed(filled):
    """Return a library with a reading list of three papers."""
    with Store(filled) as store:
        listing.make(store, "owls", all_ids(store)[:3])
    return filled


def on_the_list(qtbot, window) -> Hands:
    hands = Hands(qtbot, window)
    window.session.go(OWLS)
    hands.see(lambda: window.desk.shows(OWLS) and window.model.rowCount() == 3)
    window.list.setFocus()
    return hands


def test_a_sentence_that_is_being_written_is_kept_when_the_window_closes(opened, listed, qtbot):
    with opened() as window:
        hands = on_the_list(qtbot, window)
        hands.press("r")
        hands.see(window.entries.editor.hasFocus)
        hands.type("Start here.")
        paper = window.entries.editor.paper
    with Store(listed) as store:
        assert store.read(lists.entries, 1)[paper][2] == "Start here."


def test_an_introduction_that_is_being_written_is_kept_when_the_window_closes(
    opened, listed, qtbot
):
    with opened() as window:
        hands = on_the_list(qtbot, window)
        form = window.reading.head.form
        hands.press("Shift+D")
        hands.see(lambda: form.isVisible() and form.heading.hasFocus())
        form.introduction.setFocus()
        hands.type("Why owls")
    with Store(listed) as store:
        assert listing.existing(store, 1).introduction == "Why owls"


def test_a_comment_keeps_the_window_open_until_it_is_saved_where_the_library_went(
    show,
    filled,
    qtbot,
    monkeypatch,
):
    showing = show(filled)
    window, hands = showing.window, Hands(qtbot, showing.window)
    qtbot.waitUntil(lambda: window.session.open_id is not None)
    paper, elsewhere = window.session.open_id, filled.folder.with_name("elsewhere")
    hands.press("Shift+H", "Enter")
    hands.see(window.dialogs.marking.care.popover.isVisible)
    filled.folder.rename(elsewhere)
    hands.type("half a thought")
    with qtbot.waitSignal(window.leaving.stayed):
        window.close()
    assert window.isVisible()
    hands.see(window.strip.isVisible)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(elsewhere))
    press(window.strip, "Locate…")
    hands.see(lambda: showing.window is not window)
    with Store(replace(filled, folder=elsewhere)) as store:
        (found,) = next(store.read(papers.papers, [paper])).highlights
    assert found.comment == "half a thought"
    assert application().quitOnLastWindowClosed()


def test_a_note_that_a_full_disk_refuses_is_saved_once_there_is_room_while_the_reader_goes_on(
    hands, filled
):
    window, long = hands.window, "word " * 8_000
    hands.see(lambda: window.session.open_id is not None)
    first, limit = window.session.open_id, window.session.lanes.store.call
    limit(lambda store: store.read(lambda db: db.execute("PRAGMA max_page_count = 1").fetchone()))
    hands.into_note()
    window.page.note.editor.put(long)
    hands.press("Esc")
    hands.see(lambda: "disk is full" in said(window))
    hands.press("j")
    hands.see(lambda: window.session.open_id not in (None, first))
    second = window.session.open_id
    hands.write_note("short")
    limit(
        lambda store: store.read(lambda db: db.execute("PRAGMA max_page_count = 9999").fetchone())
    )
    hands.see(lambda: not window.notes.unsaved)
    with Store(filled) as store:
        found = {one.id: one.note for one in store.read(papers.papers, [first, second])}
    assert found == {first: long, second: "short"}


def test_what_the_library_has_no_place_for_any_more_does_not_keep_the_window_open(
    opened, listed, qtbot
):
    with opened() as window:
        hands = on_the_list(qtbot, window)
        hands.press("r")
        hands.see(window.entries.editor.hasFocus)
        hands.type("Too late.")
        with Store(listed) as store:
            listing.delete(store, 1)
        with qtbot.waitSignal(window.closed):
            window.close()


def test_what_is_said_last_is_that_closing_again_gives_the_words_up(show, filled, qtbot):
    window = show(filled).window

    def refuse(_store):
        raise LibraryError("The disk is full.")

    window.session.held.save("a title", refuse, lambda _: None)
    with qtbot.waitSignal(window.leaving.stayed):
        window.close()
    assert window.isVisible()
    assert said(window) == "Your note is not saved yet. Close again to give it up."
    window.session.held.give_up()
