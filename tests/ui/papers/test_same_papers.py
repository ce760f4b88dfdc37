"""Duplicates by keys: answered, chosen, put off, taken back; merged and separated by hand."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from reader.store import duplicates, papers
from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.builders import abstract, all_ids, everything, imported, title
from tests.ui.hands import Hands
from ui.dialogs.duplicates_foot import Foot
from ui.dialogs.duplicates_pair import PairView
from ui.sidebar.items import Question, Section


def other(number: int) -> str:
    """Return an abstract that paper *number* does not have."""
    return f"A treatise, in {number + 2} parts, on drawing in the dark; nothing is measured. " * 4


def write(folder, name, records):
    path = folder / f"{name}.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def older(numbers):
    return [{"title": title(n), "abstract": abstract(n)} for n in numbers]


def newer(numbers):
    return [{"title": title(n), "abstract": other(n)} for n in numbers]


@pytest.fixture
def paired(library, tmp_path):
    """Return a library of six papers that are three pairs, two stars among them."""
    with Store(library) as store:
        imported(store, write(tmp_path, "monday", older(range(3))))
        imported(store, write(tmp_path, "friday", newer(range(3))))
        assert len(store.read(duplicates.doubts)) == 3
    return library


@pytest.fixture
def hands(opened, paired, qtbot):
    with opened() as window:
        qtbot.waitUntil(lambda: window.model.rowCount() == 6)
        qtbot.waitUntil(lambda: window.session.counts.doubts == 3)
        yield Hands(qtbot, window)


def view(hands):
    return hands.window.dialogs.same.view


def words(hands):
    """Return what can be read in the view, besides the two papers."""
    labels = view(hands).findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible() and each.text()]


def asked(hands):
    """Return the two papers that are asked about, once they are shown."""
    hands.see(view(hands)._shown)
    return view(hands).findChild(PairView)


def begin(hands):
    hands.press("d")
    asked(hands)


def at(hands, place):
    hands.see(lambda: place in words(hands))
    asked(hands)


def state(library):
    with Store(library) as store:
        return everything(store)


def test_every_pair_is_answered_by_a_key_and_taken_back_by_another(hands, paired):
    before = state(paired)
    begin(hands)
    assert "1 of 3" in words(hands)
    assert "60% alike · same title, another abstract" in words(hands)
    hands.press("s")
    at(hands, "2 of 3")
    assert any(text.startswith("Merged: ") for text in words(hands))
    hands.press("n")
    at(hands, "3 of 3")
    hands.press("Enter")
    hands.see(lambda: "No pair is left to decide" in words(hands))
    hands.see(lambda: hands.window.model.rowCount() == 4)
    with Store(paired) as store:
        assert len(all_ids(store)) == 4
        assert store.read(duplicates.doubts) == []
    for left in ("3 of 3", "2 of 3", "1 of 3"):
        hands.press("z")
        at(hands, left)
    hands.press("z")
    hands.see(lambda: "You have not answered anything here yet." in words(hands))
    hands.press("Esc")
    assert hands.window.list.hasFocus()
    hands.see(lambda: hands.window.model.rowCount() == 6)
    assert state(paired) == before


def test_what_is_put_off_is_asked_again(hands):
    begin(hands)
    first = asked(hands).pair.doubt
    hands.press("l", "Space", "l")
    hands.see(lambda: "That was the last pair" in words(hands))
    assert "3 pairs left for later. Up leads back to them." in words(hands)
    hands.press("s", "n")
    hands.press("Up")
    at(hands, "3 of 3")
    hands.press("k", "Up", "Up")
    at(hands, "1 of 3")
    hands.see(lambda: asked(hands).pair.doubt == first)
    assert hands.window.session.counts.doubts == 3


def test_the_arrows_choose_the_text_that_is_shown_and_one_undo_takes_all_back(hands, paired):
    before = state(paired)
    begin(hands)
    doubt = asked(hands).pair.doubt
    hands.press("Right" if asked(hands).text == doubt.first else "Left")
    chosen = asked(hands).text
    hands.press("s")
    at(hands, "2 of 3")
    with Store(paired) as store:
        (paper,) = store.read(papers.papers, [doubt.first])
        assert paper.texts[0].record == chosen
        assert len(paper.texts) == 2
    hands.press("z")
    at(hands, "1 of 3")
    assert state(paired) == before


def test_a_key_that_is_held_down_answers_once(hands):
    begin(hands)
    for repeated in (True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s", repeated
        )
        QApplication.sendEvent(view(hands).panel, event)
    assert asked(hands).pair is not None
    assert "1 of 3" in words(hands)


def test_no_key_of_the_view_reaches_the_window(hands, paired):
    before = state(paired)
    begin(hands)
    hands.press("e", "b", "#", "Ctrl+A", "i")
    hands.press("Esc")
    assert hands.window.list.hasFocus()
    assert state(paired) == before


def test_enter_presses_the_button_that_has_the_keyboard(hands, paired):
    begin(hands)
    hands.press("Tab")
    assert QApplication.focusWidget().text() == "Later"
    hands.press("Enter")
    at(hands, "2 of 3")
    assert len(state(paired)["papers"]) == 6


def test_what_comes_in_meanwhile_is_asked_too(hands, tmp_path):
    begin(hands)
    doubt = asked(hands).pair.doubt
    hands.press("n")
    at(hands, "2 of 3")
    hands.window.session.take_in([write(tmp_path, "sunday", older([7]) + newer([7]))])
    hands.see(lambda: any(text == "2 of 4" for text in words(hands)))
    assert asked(hands).pair.doubt != doubt


def test_nothing_to_decide_teaches_what_would_come(opened, filled, qtbot):
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        hands.press("Ctrl+D")
        hands.see(lambda: "No papers look alike" in words(hands))
        (teaching,) = (
            text
            for text in view(hands).findChildren(QLabel)
            if text.text().startswith("When a digest brings")
        )
        hands.see(lambda: teaching.height() >= teaching.heightForWidth(teaching.width()) > 0)
        pressed = view(hands).findChild(Foot).findChildren(QPushButton)
        assert not [button for button in pressed if button.isEnabled()]
        hands.press("s", "n", "z", "Esc")
        assert window.list.hasFocus()


def test_the_sidebar_says_how_many_and_leads_there(hands, qtbot):
    sidebar, model = hands.window.sidebar, hands.window.sidebar.model()
    library = model.section_index(Section.LIBRARY)
    row = model.index(model.rowCount(library) - 1, 0, library)
    assert model.item(row) == Question(3)
    assert row.data() == "3 duplicates?"
    place = hands.window.session.place
    at_row = sidebar.visualRect(row).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at_row)
    asked(hands)
    assert hands.window.session.place == place
    hands.press("s")
    at(hands, "2 of 3")
    hands.press("n")
    at(hands, "3 of 3")
    hands.press("n")
    hands.press("Esc")
    hands.see(lambda: not hands.window.session.counts.doubts)
    assert not [
        n for n in range(model.rowCount(library)) if "same" in model.index(n, 0, library).data()
    ]


def test_selected_papers_become_one_and_the_oldest_stays(hands, paired):
    before = state(paired)
    hands.titles()
    hands.press("s", "Shift+J", "Ctrl+M")
    hands.see(lambda: hands.window.model.rowCount() == 5)
    with Store(paired) as store:
        gone = {row[0] for row in before["papers"]} - set(all_ids(store))
        (paper,) = store.read(papers.papers, [hands.window.session.current])
        assert len(paper.texts) == 2
        assert paper.starred
        assert paper.id < min(gone)
    hands.press("z", "z")
    hands.see(lambda: hands.window.model.rowCount() == 6)
    hands.see(lambda: state(paired) == before)


def test_one_paper_alone_is_not_merged(hands, paired):
    before = state(paired)
    hands.press("Ctrl+M")
    hands.press("Shift+M")
    assert state(paired) == before


def test_a_merged_paper_shows_its_other_text_and_is_separated_by_keys(hands, paired):
    before = state(paired)
    begin(hands)
    doubt = asked(hands).pair.doubt
    hands.press("s")
    at(hands, "2 of 3")
    hands.press("Esc", "g", "a")
    hands.see(lambda: hands.window.desk.shows(Place(PlaceKind.ALL)))
    assert hands.window.model.rowCount() == 5
    row = hands.window.model.row_of(doubt.first)
    hands.window.desk.step(row - hands.window.list.currentIndex().row(), extend=False)
    hands.see(lambda: hands.window.session.open_id == doubt.first)
    shown = hands.current().snippet.text
    hands.press("Shift+M")
    hands.see(lambda: "Not the same paper" in hands.window.focusWidget().accessibleName())
    hands.press("Shift+Tab", "Space")
    hands.see(lambda: hands.current().snippet.text != shown)
    assert "Show this text" in hands.window.focusWidget().accessibleName()
    hands.press("Tab")
    assert "Not the same paper" in hands.window.focusWidget().accessibleName()
    hands.press("Space")
    hands.see(lambda: hands.window.model.rowCount() == 6)
    with Store(paired) as store:
        assert doubt not in store.read(duplicates.doubts)
    hands.press("Esc", "z", "z", "z")
    hands.see(lambda: state(paired) == before)
