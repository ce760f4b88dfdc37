"""What others say of papers, in the window, through real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QLabel, QPushButton

from reader.store.store import Store
from reader.types import Intake, Part
from tests.builders import title, write_digest
from tests.reader.packets.two_readers import Reader
from tests.ui.hands import Hands
from ui.detail.guest_row import GuestRow
from ui.widgets.note_preview import NotePreview

QUOTES = ("the strokes in order", "right more often than people")


@pytest.fixture
def packet(tmp_path):
    """Return a packet by Ada on the first paper: a note, two highlights, a tag."""
    with Reader("Ada", tmp_path / "ada") as ada:
        ada.take(write_digest(ada.folder, "hers", range(3)))
        ada.note(0, "Read <b>this</b> **twice**")
        ada.tag(0, "owls/barn")
        for words in QUOTES:
            ada.mark(0, words, "blue", "Really?")
        return ada.packet()


@pytest.fixture
def hands(opened, filled, qtbot, packet):
    """Return hands on a window into which the packet came, its first paper in the page."""
    with Store(filled):
        pass
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        window.session.lanes.take_in(Intake((packet,)))
        hands.see(lambda: window.session.counts.papers == 12 and reported(window))
        row = next(row for row in range(12) if hands.titles()[row] == title(0))
        window.desk.go_to(window.model.paper(row).id)
        hands.see(lambda: page(hands).paper and page(hands).paper.guests)
        yield hands


def reported(window):
    return any(digest.path.endswith("packet.html") for digest in window.session.counts.digests)


def page(hands):
    return hands.window.page


def rows(hands):
    return page(hands).guests.findChildren(GuestRow)


def said(hands):
    """Return all the texts in what others say, notes as they read."""
    box = page(hands).guests
    shown = [label.text() for label in box.findChildren(QLabel) if not label.isHidden()]
    notes = [note.toPlainText() for note in box.findChildren(NotePreview) if not note.isHidden()]
    return [*shown, *notes]


def painted(hands):
    found = page(hands).texts[Part.ABSTRACT].extraSelections()
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    return [one.cursor.selectedText() for one in found if one.format.underlineStyle() == dotted]


def test_another_persons_words_stand_beside_ones_own_by_their_name(hands):
    hands.press("h", "2")
    hands.see(lambda: page(hands).paper.highlights)
    assert page(hands).guests.isVisible()
    texts = said(hands)
    assert "Ada says" in texts
    assert "#owls/barn" in texts
    assert "Read <b>this</b> twice" in texts  # Markdown is set, HTML is not
    assert sorted(painted(hands)) == sorted(QUOTES)
    assert [row.highlight.comment for row in rows(hands)] == ["Really?", "Really?"]
    assert all("Ada" in row.accessibleName() for row in rows(hands))
    assert page(hands).paper.note == ""


def test_a_highlight_of_theirs_is_gone_to_copied_taken_over_and_removed_by_keys(hands):
    hands.press("g", "o")
    hands.see(lambda: isinstance(hands.window.focusWidget(), QPushButton))
    assert hands.window.focusWidget().text() == "Add to my note"
    rows(hands)[0].setFocus()
    hands.press("Down")
    assert rows(hands)[1].hasFocus()
    hands.press("Up", "y")
    first = rows(hands)[0].highlight
    assert QGuiApplication.clipboard().text() == first.selector.exact
    hands.press("m")
    hands.see(lambda: [one.id for one in page(hands).paper.highlights] == [first.id])
    hands.see(lambda: len(page(hands).paper.guests[0].highlights) == 1)
    assert page(hands).paper.highlights[0].comment == "Really?"
    hands.see(lambda: len([row for row in rows(hands) if row.isVisible()]) == 1)
    hands.press("Del")
    hands.see(lambda: page(hands).paper.guests[0].highlights == ())
    hands.press("Esc")
    hands.window.list.setFocus()
    hands.press("z", "z")
    hands.see(lambda: len(page(hands).paper.guests[0].highlights) == 2)
    assert page(hands).paper.highlights == ()


def test_a_note_of_theirs_joins_ones_own(hands):
    hands.write_note("Mine")
    hands.see(lambda: page(hands).paper.note == "Mine")
    hands.press("g", "o")
    hands.see(lambda: isinstance(hands.window.focusWidget(), QPushButton))
    hands.press("Space")
    hands.see(lambda: page(hands).paper.note == "Mine\n\nRead <b>this</b> **twice**")
    assert page(hands).paper.guests[0].note == ""


def test_all_that_a_person_says_is_taken_away_and_brought_back(hands):
    from ui.commands import commands

    commands["guest.forget"].run(hands.window.session)
    hands.see(lambda: not page(hands).paper.guests)
    hands.see(lambda: not page(hands).guests.isVisible())
    assert painted(hands) == []
    hands.press("z")
    hands.see(lambda: page(hands).paper.guests)
    assert page(hands).paper.guests[0].name == "Ada"


def test_others_annotations_are_hidden_and_shown_by_a_switch(hands):
    hands.press("Alt+O")
    hands.see(lambda: not page(hands).guests.isVisible())
    assert painted(hands) == []
    hands.press("Alt+O")
    hands.see(lambda: page(hands).guests.isVisible())
    assert len(painted(hands)) == 2


def test_what_came_is_found_by_a_search_for_notes(hands):
    window = hands.window
    hands.press("/")
    hands.type("note:twice")
    hands.see(lambda: window.model.rowCount() == 1)
    assert hands.titles() == [title(0)]
