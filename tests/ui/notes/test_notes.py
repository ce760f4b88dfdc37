"""Notes through the real window: reading, linking, templates, and what a crash leaves."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from reader import noting
from reader.store.drafts import Draft
from reader.store.store import Store
from reader.types import PlaceKind
from tests.battery.typing import SAFE, common, killed
from tests.builders import title
from tests.ui.hands import Hands
from ui.detail.note_pane import WRITABLE


@pytest.fixture
def pane(window):
    return window.page.note


def shown(pane) -> str:
    return pane.preview.document().toPlainText()


def writes(hands) -> bool:
    return isinstance(hands.window.focusWidget(), QPlainTextEdit)


def test_a_note_is_read_as_markdown_and_n_writes_on(hands, pane):
    hands.write_note("**much** ado")
    hands.see(lambda: pane.preview.isVisible() and not pane.editor.isVisible())
    assert shown(pane) == "much ado"
    hands.into_note()
    hands.type(" more")
    hands.see(lambda: shown(pane) == "much ado more")
    assert pane.editor.isVisible()
    hands.press("Esc")
    hands.see(lambda: not pane.editor.isVisible())


def test_a_plain_note_has_nothing_beneath_it_while_it_is_written(hands, pane):
    hands.into_note()
    hands.type("plain words")
    hands.see(lambda: hands.window.notes.text(1, "") or hands.current().has_note)
    assert not pane.preview.isVisible()


def test_a_click_writes_where_it_was(hands, pane, qtbot):
    hands.write_note("one two")
    hands.see(lambda: pane.preview.isVisible())
    box = pane.preview.cursorRect()
    qtbot.mouseClick(
        pane.preview.viewport(), Qt.MouseButton.LeftButton, pos=box.center() + QPoint(1, 0)
    )
    hands.see(lambda: writes(hands))


def test_the_preview_can_be_put_away_and_comes_back(hands, pane):
    hands.write_note("**x**")
    hands.see(lambda: pane.preview.isVisible())
    hands.press("Alt+M")
    hands.see(lambda: pane.editor.isVisible() and not pane.preview.isVisible())
    assert not hands.window.session.settings.note_preview
    hands.press("Alt+M")
    hands.see(lambda: pane.preview.isVisible())


def test_a_link_is_completed_followed_and_leads_back(hands, pane):
    hands.into_note()
    hands.type("see [[tid")
    hands.see(lambda: pane.completions.is_open)
    assert title(1) in pane.completions.titles
    hands.press("Enter")
    assert pane.editor.toPlainText() == f"see [[{title(1)}]]"
    hands.press("Alt+Enter")
    hands.see(lambda: hands.window.session.open_id == 2)
    assert hands.window.list.hasFocus()
    backlinks = hands.window.page.backlinks
    hands.see(lambda: backlinks.isVisible())
    (line,) = backlinks._stops
    assert line.accessibleName() == title(0)
    line.setFocus()
    hands.press("Space")
    hands.see(lambda: hands.window.session.open_id == 1)
    assert hands.window.list.hasFocus()
    for paper in (2, 1):
        hands.press("Alt+Backspace")
        hands.see(lambda paper=paper: hands.window.session.open_id == paper)
    assert hands.window.list.hasFocus()


def test_escape_closes_the_titles_and_not_the_note(hands, pane):
    hands.into_note()
    hands.type("[[tid")
    hands.see(lambda: pane.completions.is_open)
    hands.press("Esc")
    assert not pane.completions.is_open
    assert writes(hands)


def test_titles_are_not_offered_inside_a_link_that_is_closed(hands, pane):
    hands.into_note()
    hands.type("[[tid")
    hands.see(lambda: pane.completions.is_open)
    hands.type("e]]")
    hands.press("Left", "Left", "Left")
    assert pane.completions._typed is None
    assert not pane.completions.is_open
    hands.press("Enter")
    assert pane.editor.toPlainText() == "[[tid\ne]]"


def test_a_link_that_leads_nowhere_looks_so_and_says_so(hands, pane):
    said = []
    hands.window.session.said.connect(lambda one: said.append(one.text))
    hands.write_note("[[No such paper]]")
    hands.see(lambda: pane.preview._missing() == {"No such paper"})
    hands.press("Alt+Enter")
    hands.see(lambda: "No paper is called “No such paper”." in said)


def test_a_paper_beyond_the_list_is_shown_in_its_digest(hands, pane):
    hands.press("e")
    hands.see(lambda: hands.window.model.rowCount() == 11)
    hands.write_note(f"[[{title(0)}]]")
    hands.see(lambda: hands.current().has_note)
    hands.press("Alt+Enter")
    hands.see(lambda: hands.window.session.open_id == 1)
    assert hands.current().title == title(0)


def test_back_where_you_were_brings_place_search_and_paper(hands, pane):
    window, session = hands.window, hands.window.session
    answered: list[str] = []
    session.listed.connect(lambda _: answered.append(session.query))
    hands.press("g", "a", "/")
    hands.type("owls OR tides OR looms")
    hands.see(lambda: answered[-1:] == ["owls OR tides OR looms"])
    hands.press("Down")
    hands.see(lambda: window.list.hasFocus() and session.open_id == session.current is not None)
    first = session.current  # its row may change while the index is still being made
    hands.press("j")
    hands.see(lambda: session.open_id == session.current != first)
    paper = session.current
    hands.write_note(f"[[{title(8)}]]")
    hands.see(lambda: hands.current().has_note)
    hands.press("Alt+Enter")
    hands.see(lambda: session.open_id == 9)
    assert (session.place.kind, session.query) == (PlaceKind.DIGEST, "")
    assert window.list.hasFocus()
    hands.press("Alt+Backspace")
    hands.see(lambda: session.open_id == paper)
    assert (session.place.kind, session.query) == (PlaceKind.ALL, "owls OR tides OR looms")
    assert window.search_bar.text() == session.query
    assert window.model.rowCount() == 3
    assert window.list.hasFocus()


def test_a_click_on_a_back_link_leaves_the_keyboard_in_the_list(hands, qtbot):
    window = hands.window
    hands.write_note(f"[[{title(1)}]]")
    hands.see(lambda: hands.current().has_note)
    hands.press("j")
    hands.see(lambda: window.session.open_id == 2 and window.page.backlinks.isVisible())
    hands.press("o")
    (line,) = window.page.backlinks._stops
    line.setFocus()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    hands.see(lambda: window.session.open_id == 1)
    assert window.list.hasFocus()
    assert window.list.currentIndex().row() == 0


def test_there_is_no_way_back_without_a_jump(hands):
    said = []
    hands.window.session.said.connect(lambda one: said.append(one.text))
    hands.press("Alt+Backspace")
    assert said == ["No link was followed that could be taken back."]


def test_a_template_goes_into_the_note(hands, pane):
    hands.window.session.remember(templates=(("Mine", "{title}: {nothing} "),))
    hands.press("Shift+N")
    hands.see(lambda: hands.window.dialogs.noting.templating.picker.isVisible())
    hands.press("Enter")
    hands.see(lambda: pane.editor.toPlainText() == f"{title(0)}: {{nothing}} ")
    assert writes(hands)


def test_a_template_waits_for_the_page_of_its_paper(hands, pane):
    hands.window.session.remember(templates=(("Mine", "{title}"),))
    hands.press("j", "Shift+N")
    hands.press("Enter")
    hands.see(lambda: pane.editor.toPlainText() == title(1))
    assert writes(hands)
    hands.press("Esc", "k")
    hands.see(lambda: hands.window.page.paper.id == 1)
    assert pane.editor.toPlainText() == ""


def test_templates_are_kept_as_they_are_typed(hands):
    hands.see(lambda: hands.window.page.paper is not None)
    hands.window.steering.show_dialog("note-templates")
    dialog = hands.window.dialogs.noting.templating.dialog
    dialog.add.menu().actions()[0].trigger()
    dialog.name.selectAll()
    dialog.name.insert("Reading")
    dialog.name.textEdited.emit("Reading")
    dialog.text.setPlainText("**{title}**")
    assert hands.window.session.settings.templates == (("Reading", "**{title}**"),)
    assert dialog.preview.document().toPlainText() == title(0)
    dialog.remove.click()
    assert hands.window.session.settings.templates == ()
    dialog.close()


def test_a_note_that_is_too_long_is_shown_in_part_and_kept_whole(opened, filled, qtbot):
    text = "a" * 1_000_000
    with Store(filled) as store:
        noting.save(store, text, Draft(1, text))
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.page.note.preview.isVisible())
        assert len(shown(window.page.note)) < WRITABLE
        assert not window.page.note.write()
    with Store(filled) as store:
        assert noting.save(store, text, Draft(1, text)) is None


def test_a_paste_that_is_too_long_is_refused(hands, pane):
    said = []
    hands.window.session.said.connect(lambda one: said.append(one.text))
    hands.into_note()
    pane.editor.put("a" * 60_000)
    assert pane.editor.toPlainText() == ""
    assert said == ["A note can have 50,000 characters: this is too long for it."]


def test_a_draft_is_recovered_told_of_and_undone(opened, filled, qtbot):
    with Store(filled) as store:
        noting.keep_draft(store, Draft(1, "cut off in the mid"))
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.page.note.editor.toPlainText() == "cut off in the mid")
        told = f"Recovered note: “{title(0)}”"
        hands.see(lambda: told in [one.text() for one in window.notices.findChildren(QLabel)])
        hands.press("z")
        hands.see(lambda: window.page.note.editor.toPlainText() == "")


def test_no_key_older_than_a_moment_is_lost_to_a_kill(tmp_path):
    said, found = killed(tmp_path, Random(3))
    typed = "".join(letter for _, letter in said)
    safe = sum(1 for at, _ in said if said[-1][0] - at > SAFE)
    assert typed
    assert common(found, typed) >= safe
