"""Tags are kept in order: by keys in the dialog, from the sidebar, by letting papers go on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from reader.types import Decision, Place, PlaceKind
from reader.types.places import TAG_COLOURS
from tests.ui.lists.hands import let_go
from ui.widgets.carrying import PapersMime


def names(window) -> dict[str, int]:
    return {tag.name: tag.papers for tag in window.session.counts.tags}


def give(hands, *tags: str) -> None:
    for name in tags:
        hands.press("t")
        hands.see(lambda: hands.window.focusWidget() is not hands.window.list)
        hands.type(name)
        hands.press("Enter", "Esc")
        hands.see(lambda name=name: name in names(hands.window))


@pytest.fixture
def dialog(hands, qtbot):
    give(hands, "gans", "GAN/more", "owls")
    hands.press("Ctrl+Shift+T")
    dialogs = hands.window.dialogs
    hands.see(lambda: dialogs.tags.dialog and dialogs.tags.dialog.isVisible())
    return dialogs.tags.dialog


def test_a_tag_is_renamed_by_keys_and_undone(hands, dialog, qtbot):
    dialog.go_to("gans")
    qtbot.keyClick(dialog.table, Qt.Key.Key_F2)
    editor = dialog.table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "networks")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    hands.see(lambda: "networks" in names(hands.window))
    hands.see(lambda: dialog.current().name == "networks")
    hands.see(lambda: hands.current().tags == ("GAN/more", "networks", "owls"))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Z)
    hands.see(lambda: "gans" in names(hands.window))


def test_the_selected_are_merged_into_the_current(hands, dialog, qtbot):
    dialog.table.selectAll()
    dialog.table.selectionModel().setCurrentIndex(
        dialog.model.index(dialog.model.row_of("owls"), 0),
        dialog.table.selectionModel().SelectionFlag.NoUpdate,
    )
    assert dialog.buttons["merge"].text() == "Merge Selected"
    said = [text.text() for text in dialog.findChildren(QLabel) if text.isVisible()]
    assert any("2 other tags into “owls”" in text for text in said)
    dialog.buttons["merge"].click()
    hands.see(lambda: names(hands.window) == {"owls": 1})
    hands.see(lambda: dialog.said.text().startswith("Merged"))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Z)
    hands.see(lambda: dialog.said.text().startswith("Undone: Merged"))


def test_the_colours_have_names_and_the_present_one_is_marked(hands, dialog):
    dialog.go_to("owls")
    dialog.colour_menu().actions()[2].trigger()
    hands.see(lambda: dialog.current().colour == TAG_COLOURS[2])
    actions = dialog.colour_menu().actions()
    assert [action.text() for action in actions if action.isChecked()] == ["Green\t✓"]
    assert not [action for action in actions if any(map(str.isdigit, action.text()))]


def test_a_tag_is_deleted_and_comes_back(hands, dialog, qtbot):
    dialog.go_to("owls")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    hands.see(lambda: "owls" not in names(hands.window))
    dialog.close()
    with qtbot.waitActive(hands.window):
        hands.window.activateWindow()
    hands.press("z")
    hands.see(lambda: "owls" in names(hands.window))


def test_a_colour_and_a_key_are_chosen_from_menus(hands, dialog, qtbot):
    dialog.go_to("owls")
    dialog.colour_menu().actions()[4].trigger()
    dialog.digit_menu().actions()[6].trigger()

    def owls():
        return next(tag for tag in hands.window.session.counts.tags if tag.name == "owls")

    hands.see(lambda: (owls().colour, owls().digit) == ("#c0504d", 7))
    assert dialog.digit_menu().actions()[6].text() == "&7   owls"


def test_the_list_follows_a_tag_that_is_renamed(hands, dialog, qtbot):
    hands.window.session.go(Place(PlaceKind.TAG, tag="owls"))
    hands.see(lambda: hands.window.model.rowCount() == 1)
    dialog.model.setData(dialog.model.index(dialog.model.row_of("owls"), 0), "birds")
    hands.see(lambda: hands.window.session.place.tag == "birds")
    hands.see(lambda: hands.window.model.rowCount() == 1)


def test_a_name_that_cannot_be_is_refused_in_words(hands, dialog, qtbot):
    dialog.model.setData(dialog.model.index(dialog.model.row_of("owls"), 0), ",,,")
    hands.see(lambda: "no name for a tag" in dialog.said.text())
    assert "owls" in names(hands.window)


def test_papers_let_go_on_a_tag_a_star_or_a_decision(hands, dialog, qtbot):
    dialog.close()
    window = hands.window
    with qtbot.waitActive(window):
        window.activateWindow()
    hands.press("j", "Shift+J")
    two = window.session.selected()
    assert len(two) == 2
    let_go(window, Place(PlaceKind.TAG, tag="owls"), PapersMime(two), window.list)
    hands.see(lambda: names(window)["owls"] == 3)
    let_go(window, Place(PlaceKind.STARRED), PapersMime(two), window.list)
    hands.see(lambda: window.session.counts.starred == 2)
    let_go(window, Place(PlaceKind.LATER), PapersMime(two), window.list)
    hands.see(lambda: window.session.counts.decisions[Decision.LATER] == 2)
    hands.press("z", "z", "z")
    hands.see(lambda: names(window)["owls"] == 1)
    hands.see(lambda: window.session.counts.starred == 0)


def test_what_another_program_lets_go_is_not_taken(hands, dialog, qtbot):
    dialog.close()
    with qtbot.waitActive(hands.window):
        hands.window.activateWindow()
    let_go(hands.window, Place(PlaceKind.STARRED), PapersMime([1]), None)
    hands.press("s")
    hands.see(lambda: hands.window.session.counts.starred == 1)


def test_a_tag_of_a_level_lists_those_below(hands, dialog):
    hands.window.session.go(Place(PlaceKind.TAG, tag="GAN"))
    hands.see(lambda: hands.window.model.rowCount() == 1)
