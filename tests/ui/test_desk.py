"""The main job by keyboard: triage, mark, undo, redo, close, open: all still there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from reader.store import counts, papers
from reader.store.store import Store
from reader.types import Decision, PlaceKind
from tests.builders import all_ids, everything, title, write_digest
from tests.ui.hands import Hands


def decisions(window):
    return window.session.counts.decisions


def test_triage_ten_mark_undo_all_redo_all_restart(opened, filled, qtbot):
    with Store(filled) as store:
        before = everything(store)
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        hands.titles()
        for number, key in enumerate("eeb#eeb#ee", start=1):
            hands.press(key)
            hands.see(lambda left=12 - number: window.model.rowCount() == left)
        hands.press("s")
        hands.see(lambda: hands.current().starred)
        hands.press("t")
        hands.see(lambda: window.focusWidget() is not window.list)
        hands.type("to read/soon")
        hands.press("Enter", "Esc")
        hands.see(lambda: hands.current().tags == ("to read/soon",))
        hands.write_note("Compare with last week's.")
        hands.see(lambda: hands.current().has_note)
        hands.see(lambda: decisions(window)[Decision.DONE] == 6)
        assert decisions(window)[Decision.DISMISSED] == decisions(window)[Decision.LATER] == 2
        with Store(filled) as store:
            after = everything(store)
        for _ in range(13):
            hands.press("z")
        hands.see(lambda: window.model.rowCount() == 12)
        hands.see(lambda: decisions(window)[Decision.INBOX] == 12)
        with Store(filled) as store:
            assert everything(store) == before
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        for _ in range(13):
            hands.press("Shift+Z")
        hands.see(lambda: window.model.rowCount() == 2)
        hands.see(lambda: decisions(window)[Decision.DONE] == 6)
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 2)
        hands.see(lambda: hands.current().tags == ("to read/soon",))
        with Store(filled) as store:
            assert everything(store) == after


def test_moving_and_extending_the_selection(hands):
    hands.press("j", "j", "k")
    hands.see(lambda: hands.window.list.currentIndex().row() == 1)
    hands.press("Shift+J", "Shift+J")
    assert len(hands.window.session.selected()) == 3
    hands.press("e")
    hands.see(lambda: hands.window.model.rowCount() == 9)
    hands.press("z")
    hands.see(lambda: hands.window.model.rowCount() == 12)


def test_select_all_and_undo_many_at_once(hands):
    hands.press("Ctrl+A", "#")
    hands.see(lambda: hands.window.model.rowCount() == 0)
    hands.see(lambda: decisions(hands.window)[Decision.DISMISSED] == 12)
    hands.press("Ctrl+Z")
    hands.see(lambda: hands.window.model.rowCount() == 12)


def test_a_decision_in_a_digest_keeps_the_paper_and_goes_on(hands):
    hands.press("]")
    hands.see(lambda: hands.window.session.place.kind is PlaceKind.DIGEST)
    hands.see(lambda: hands.window.model.rowCount() == 4)
    first = hands.titles()[0]
    hands.press("e")
    hands.see(lambda: hands.window.list.currentIndex().row() == 1)
    hands.see(lambda: hands.window.model.paper(0).decision is Decision.DONE)
    assert hands.titles()[0] == first
    hands.press("]")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.press("[")
    hands.see(lambda: hands.window.model.rowCount() == 4)


def test_single_keys_do_nothing_while_typing(hands):
    hands.press("/")
    hands.type("see jk#z")
    hands.see(lambda: hands.window.session.query == "see jk#z")
    hands.press("Esc")
    hands.see(lambda: hands.window.session.query == "")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.write_note("jeb#z?")
    hands.see(lambda: hands.current().has_note)
    assert decisions(hands.window)[Decision.INBOX] == 12


def test_search_as_you_type_finds_titles_notes_and_tags(hands):
    hands.write_note("zanzibar")
    hands.press("/")
    hands.type("zanz")
    hands.see(lambda: hands.window.model.rowCount() == 1)
    assert hands.titles() == [title(0)]
    hands.press("Esc")
    hands.press("/")
    hands.type("glac")
    hands.see(lambda: hands.titles() == [title(2)])
    hands.press("Down")
    hands.see(lambda: hands.window.list.hasFocus())
    hands.see(lambda: hands.current().title_spans)
    hands.press("Esc")
    hands.see(lambda: hands.window.model.rowCount() == 12)


def test_digits_toggle_the_tags_that_own_them(hands):
    hands.press("5")
    hands.press("t")
    hands.see(lambda: not hands.window.list.hasFocus())
    hands.type("birds")
    hands.press("Enter", "Esc")
    hands.see(lambda: hands.current().tags == ("birds",))
    hands.see(lambda: hands.window.session.counts.tags)
    hands.press("j", "1")
    hands.see(lambda: hands.current().tags == ("birds",))
    hands.press("1")
    hands.see(lambda: hands.current().tags == ())


def test_the_page_shows_where_a_paper_appeared(hands, filled):
    for _ in range(8):
        hands.press("j")
    with Store(filled) as store:
        paper = next(store.read(papers.papers, hands.window.session.selected()))
    assert [one.digest for one in paper.appearances] == ["monday", "tuesday"]
    hands.see(lambda: "2025" in all_text(hands.window.page))
    assert "monday" in all_text(hands.window.page)


def all_text(widget):
    from PySide6.QtWidgets import QAbstractButton, QLabel

    labels = [child.text() for child in widget.findChildren(QLabel)]
    buttons = widget.findChildren(QAbstractButton)
    return " ".join([*labels, *(f"{one.text()} {one.accessibleName()}" for one in buttons)])


def test_palette_runs_a_command_by_a_few_letters(hands):
    hands.press("Ctrl+K")
    hands.type("dark th")
    hands.press("Enter")
    hands.see(lambda: hands.window.session.settings.theme == "dark")


def test_the_cheat_sheet_opens_and_closes_by_its_key(hands):
    hands.press("?")
    hands.see(lambda: not hands.window.list.hasFocus())
    hands.press("Esc")
    hands.see(lambda: hands.window.list.hasFocus())


def test_copy_as_bibtex(hands):
    QGuiApplication.clipboard().clear()
    hands.press("c")
    hands.see(lambda: "@misc{" in QGuiApplication.clipboard().text())
    assert title(0) in QGuiApplication.clipboard().text()


def test_an_import_comes_into_the_list_and_is_undone(hands, tmp_path, filled):
    path = write_digest(tmp_path, "wednesday", range(20, 25))
    hands.window.session.take_in([path])
    hands.see(lambda: hands.window.model.rowCount() == 17)
    hands.see(lambda: decisions(hands.window)[Decision.INBOX] == 17)
    hands.press("z")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    with Store(filled) as store:
        assert store.read(counts.papers) == 12


def test_closing_while_an_import_runs_loses_nothing(opened, filled, qtbot, tmp_path):
    from tests.builders import digest_text

    path = tmp_path / "long.txt"
    path.write_text(digest_text(range(100, 3100)))
    with opened() as window:
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        window.session.take_in([path])
        qtbot.keyClicks(window.list, "s")
        qtbot.waitSignal(window.session.lanes.progressed)
    with Store(filled) as store:
        assert store.read(counts.counts).starred == 1
        kept = len(all_ids(store))
        assert 12 <= kept <= 3012


def test_place_paper_and_theme_are_remembered(opened, filled, qtbot):
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        hands.press("g", "a")
        hands.see(lambda: window.session.place.kind is PlaceKind.ALL)
        hands.press("j", "j", "j")
        hands.see(lambda: window.list.currentIndex().row() == 3)
        window.session.remember(theme="dark")
        window.resize(1000, 700)
        paper = window.session.current
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        assert window.session.place.kind is PlaceKind.ALL
        hands.see(lambda: window.session.current == paper)
        assert window.list.currentIndex().row() == 3
        assert window.session.settings.theme == "dark"
        assert window.width() == 1000


@pytest.mark.parametrize("key", ["v", "y"])
def test_a_link_is_copied_only_from_the_abstract(hands, key, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    hands.see(lambda: hands.window.steering._lead)
    hands.press(key)
    if key == "y":
        assert QGuiApplication.clipboard().text().startswith("https://example.org/")
    else:
        assert opened[0].startswith("https://example.org/")


def test_a_note_of_two_pauses_is_one_undo(hands):
    hands.into_note()
    hands.type("First")
    hands.see(lambda: hands.current().has_note)
    hands.type(" and then")
    hands.press("Esc")
    hands.press("z")
    hands.see(lambda: not hands.current().has_note)
