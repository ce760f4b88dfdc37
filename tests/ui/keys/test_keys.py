"""Other keys in the window: at the start, at once, in all that names them, and by the editor."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from reader import settings
from reader.library import settings_file
from reader.types import Decision, Place, PlaceKind
from tests.ui.hands import Hands, see
from ui.commands import commands
from ui.dialogs.keys_recorder import KeyRecorder, stroke
from ui.dialogs.keys_tree import KEYS, NAME, STATE
from ui.keys.keyed import keyed, way_to, with_keys

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


pytestmark = pytest.mark.usefixtures("declared_keys")


def kept(**changes):
    """Have these settings at the next start."""
    settings.save(replace(settings.Settings(), **changes), settings_file())


def decisions(hands):
    """Return how many papers are done, and later."""
    counts = hands.window.session.counts.decisions
    return counts[Decision.DONE], counts[Decision.LATER]


class TestAtTheStart:
    """What settings say is in force when the window opens."""

    def test_own_keys_are_in_force(self, opened, filled, qtbot):
        kept(keys={"paper.done": ("Ctrl+9",), "paper.later": ("E",)})
        with opened() as window:
            hands = Hands(qtbot, window)
            hands.see(lambda: window.model.rowCount() == 12)
            hands.press("e")
            hands.see(lambda: decisions(hands) == (0, 1))
            hands.press("Ctrl+9")
            hands.see(lambda: decisions(hands) == (1, 1))

    def test_a_preset_is_in_force(self, opened, filled, qtbot):
        kept(preset="netnewswire")
        with opened() as window:
            hands = Hands(qtbot, window)
            hands.see(lambda: window.model.rowCount() == 12)
            hands.press("n", "r")
            hands.see(lambda: decisions(hands) == (1, 0))

    def test_without_single_keys_letters_do_nothing(self, opened, filled, qtbot):
        kept(single_keys=False)
        with opened() as window:
            hands = Hands(qtbot, window)
            hands.see(lambda: window.model.rowCount() == 12)
            hands.press("e", "#", "Del")
            hands.see(lambda: window.session.counts.decisions[Decision.DISMISSED] == 1)
            assert decisions(hands) == (0, 0)

    @pytest.mark.parametrize(
        "keys",
        [
            {"no.such": ["E"], "paper.done": ["", "foo", "\ud800", "E", "E, F", "Down"]},
            {"paper.done": ["J"], "paper.later": ["J", "j"], "go.next": []},
            ["E"],
            {"paper.done": "E", "paper.later": [1, None], "paper.star": None},
            None,
        ],
    )
    def test_garbage_never_breaks_it(self, opened, filled, qtbot, keys):
        settings_file().parent.mkdir(parents=True, exist_ok=True)
        settings_file().write_text(json.dumps({"keys": keys, "preset": 7}), encoding="utf-8")
        with opened() as window:
            hands = Hands(qtbot, window)
            hands.see(lambda: window.model.rowCount() == 12)
            hands.press("Ctrl+A")
            hands.see(lambda: len(window.session.selected()) == 12)


class TestAtOnce:
    """A change counts in the open window, and in everything that names keys."""

    def test_every_face_names_the_new_key(self, hands, window):
        window.session.remember(keys={"paper.later": ("Ctrl+9",), "go.search": ("F8",)})
        action = window.menus._actions["paper.later"]
        assert [key.toString() for key in action.shortcuts()] == ["Ctrl+9"]
        assert window.search_bar._edit.placeholderText().endswith("F8")
        window.session.go(Place(PlaceKind.LATER))
        hands.see(lambda: window.model.rowCount() == 0)
        assert "Ctrl+9" in window.list._empty[1]
        assert with_keys("Put off", commands["paper.later"]) == "Put off (Ctrl+9)"

    def test_the_place_that_is_shown_is_told_anew(self, hands, window):
        window.session.go(Place(PlaceKind.STARRED))
        hands.see(lambda: window.model.rowCount() == 0)
        window.session.remember(keys={"paper.star": ("F7",)})
        assert "F7" in window.list._empty[1]

    def test_text_without_a_key_names_the_menu(self, hands, window):
        window.session.remember(keys={"view.raw": (), "paper.later": ()})
        assert way_to(commands["paper.later"]) == "Paper ▸ Later"
        said = keyed("{paper.later} “{name}” {other}", name="{paper.done}")
        assert said == "Paper ▸ Later “{paper.done}” {other}"
        window.page.set_raw(True)

    def test_the_switch_is_a_command(self, hands, window):
        commands["keys.single"].run(window.session)
        hands.press("e")
        commands["keys.single"].run(window.session)
        hands.press("b")
        hands.see(lambda: decisions(hands) == (0, 1))

    def test_the_key_of_the_sheet_closes_it(self, hands, window):
        window.session.remember(keys={"help.keys": ("*",)})
        hands.press("*")
        sheet = window.dialogs.overlays._keys
        hands.see(sheet.isVisible)
        hands.press("*")
        assert sheet.isHidden()


class TestTheMap:
    """Commands that complete the map."""

    def test_to_the_ends(self, hands, window):
        hands.press("Shift+G")
        assert window.list.currentIndex().row() == 11
        hands.press("g", "g")
        assert window.list.currentIndex().row() == 0

    def test_a_decision_in_all_papers_goes_on_or_stays(self, hands, window):
        hands.press("g", "a")
        hands.see(lambda: window.desk.shows(Place(PlaceKind.ALL)))
        row = window.list.currentIndex().row()
        hands.press("e")
        hands.see(lambda: window.list.currentIndex().row() == row + 1)
        commands["paper.advance"].run(window.session)
        hands.press("b")
        hands.see(lambda: decisions(hands) == (1, 1))
        assert window.list.currentIndex().row() == row + 1
        commands["paper.advance"].run(window.session)
        hands.press("b")
        assert window.list.currentIndex().row() == row + 2


class Editor:
    """Looks at the key editor, and types where the focus is."""

    def __init__(self, qtbot, window):
        self._qtbot = qtbot
        self.window = window
        commands["keys.edit"].run(window.session)
        self.dialog = window.dialogs.keying.dialog
        with qtbot.waitActive(self.dialog):
            self.dialog.activateWindow()

    def key(self, key, held=Qt.KeyboardModifier.NoModifier):
        self._qtbot.keyClick(self.dialog.focusWidget() or self.dialog, key, held)

    def type(self, text):
        self._qtbot.keyClicks(self.dialog.focusWidget(), text)

    def see(self, condition):
        see(self._qtbot, condition)

    def find(self, text):
        """Look for words, and go to the first command that has them."""
        self.dialog.head.field.setFocus()
        self.dialog.head.field.selectAll()
        self.type(text)
        self.key(Key.Key_Down)
        assert self.dialog.tree.hasFocus()

    def shown(self):
        tree = self.dialog.tree
        groups = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
        return [group.child(at).text(NAME) for group in groups for at in range(group.childCount())]

    def press_new(self, key, held=Qt.KeyboardModifier.NoModifier):
        """Press Enter, the new key, and Enter to say that it is all."""
        self.key(Key.Key_Return)
        assert isinstance(self.dialog.focusWidget(), KeyRecorder)
        self.key(key, held)
        self.key(Key.Key_Return)


@pytest.fixture
def editor(qtbot, window):
    made = Editor(qtbot, window)
    yield made
    made.dialog.close()


def keys_of(name):
    return commands[name].keys


class TestTheEditor:
    """Everything by its keys."""

    def test_it_lists_every_command(self, editor):
        assert sorted(editor.shown()) == sorted(each.title.rstrip("…") for each in commands)
        texts = {
            editor.dialog.tree.topLevelItem(at).text(NAME)
            for at in range(editor.dialog.tree.topLevelItemCount())
        }
        assert texts == {command.group for command in commands}

    def test_words_find_a_command(self, editor):
        editor.find("selected off")
        assert editor.shown() == ["Later"]
        editor.dialog.head.field.setFocus()
        editor.key(Key.Key_Escape)
        assert len(editor.shown()) == len(list(commands))
        editor.type("zzzz")
        assert editor.dialog.nothing.isVisible()

    def test_a_key_finds_what_it_does(self, editor, qtbot):
        qtbot.mouseClick(editor.dialog.head.by_key, Qt.MouseButton.LeftButton)
        editor.type("b")
        editor.see(lambda: editor.shown() == ["Later"])
        qtbot.mouseClick(editor.dialog.head.by_key, Qt.MouseButton.LeftButton)
        editor.type("g")
        editor.see(lambda: "Inbox" in editor.shown())
        assert "Later" in editor.shown()  # of the menu Go
        qtbot.mouseClick(editor.dialog.head.by_key, Qt.MouseButton.LeftButton)
        editor.key(Key.Key_Escape)
        assert editor.dialog.isVisible()
        assert editor.dialog.head.field.hasFocus()

    def test_a_free_key_takes_effect_at_once_and_is_kept(self, editor, hands, window, qtbot):
        editor.find("selected off")
        editor.press_new(Key.Key_F9)
        assert keys_of("paper.later") == ("F9",)
        assert window.session.settings.keys == {"paper.later": ("F9",)}
        assert "Later" in editor.dialog.said.text()
        assert editor.dialog.tree.hasFocus()
        editor.dialog.close()
        with qtbot.waitActive(window):
            window.activateWindow()
        hands.press("F9")
        hands.see(lambda: decisions(hands) == (0, 1))

    def test_a_sequence_of_two(self, editor):
        editor.find("selected off")
        editor.key(Key.Key_Return)
        editor.type("gb")
        assert keys_of("paper.later") == ("G, B",)

    def test_one_stroke_is_taken_when_no_other_follows(self, editor):
        editor.find("selected off")
        editor.key(Key.Key_Return)
        editor.type("Q")
        editor.see(
            lambda: keys_of("paper.later") == ("Shift+Q",) or keys_of("paper.later") == ("Q",)
        )

    def test_a_clash_names_the_other_and_can_be_taken(self, editor):
        editor.find("selected off")
        editor.press_new(Key.Key_E)
        strip = editor.dialog.strip
        assert "Done" in strip.question.text()
        assert strip.take.text() == "Take It from Paper ▸ Done"
        assert keys_of("paper.later") == ("B",)
        editor.key(Key.Key_Tab)
        editor.key(Key.Key_Return)
        assert keys_of("paper.later") == ("E",)
        assert keys_of("paper.done") == ()
        assert "taken from Paper ▸ Done" in editor.dialog.said.text()
        editor.key(Key.Key_Z, CTRL)
        assert (keys_of("paper.later"), keys_of("paper.done")) == (("B",), ("E",))

    def test_a_clash_can_be_left(self, editor):
        editor.find("selected off")
        for leave in (Key.Key_Escape, Key.Key_Return, Key.Key_Space):
            editor.press_new(Key.Key_E)
            assert editor.dialog.strip.keep.hasFocus()
            editor.key(leave)
            assert editor.dialog.tree.hasFocus()
            assert editor.dialog.isVisible()
            assert keys_of("paper.later") == ("B",)

    def test_an_enter_that_comes_late_answers_nothing(self, editor):
        strip = editor.dialog.strip
        editor.find("selected off")
        editor.key(Key.Key_Return)
        editor.key(Key.Key_E)
        editor.see(strip.keep.hasFocus)  # the wait has ended
        editor.key(Key.Key_Return)
        assert strip.question.isVisible()
        assert (keys_of("paper.later"), keys_of("paper.done")) == (("B",), ("E",))
        editor.see(lambda: not strip.recorder.has_just_ended())
        editor.key(Key.Key_Return)
        assert editor.dialog.tree.hasFocus()

    def test_who_lost_its_key_is_marked_and_takes_it_back(self, editor, qtbot):
        editor.find("selected off")
        editor.press_new(Key.Key_E)
        editor.key(Key.Key_Tab)
        editor.key(Key.Key_Return)
        editor.find("those you are done")
        assert editor.dialog.tree.current().command.id == "paper.done"
        assert editor.dialog.tree.currentItem().text(STATE) == "changed"
        qtbot.mouseClick(editor.dialog.strip.back, Qt.MouseButton.LeftButton)
        assert (keys_of("paper.later"), keys_of("paper.done")) == ((), ("E",))
        assert "taken from Paper ▸ Later" in editor.dialog.said.text()
        assert not editor.dialog.strip.back.isEnabled()

    def test_titles_are_found_before_what_is_said_of_commands(self, editor):
        editor.find("done")
        assert editor.dialog.tree.current().command.id in ("paper.done", "go.done")
        assert "Redo" in editor.shown()
        assert editor.shown().index("Done") < editor.shown().index("Redo")

    def test_the_arrows_pass_headings_over(self, editor):
        tree = editor.dialog.tree
        tree.setFocus()
        editor.key(Key.Key_Home)
        down = []
        for _ in commands:
            down.append(tree.current().command.id)
            editor.key(Key.Key_Down)
        assert sorted(down) == sorted(each.id for each in commands)
        up = []
        for _ in commands:
            up.append(tree.current().command.id)
            editor.key(Key.Key_Up)
        assert up == down[::-1]
        for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_Home, Key.Key_Up, Key.Key_End):
            editor.key(key)
            assert tree.current() is not None

    def test_a_key_that_begins_many_says_so(self, editor):
        editor.find("selected off")
        editor.press_new(Key.Key_G)
        assert "more command" in editor.dialog.strip.question.text()
        editor.key(Key.Key_Tab)
        editor.key(Key.Key_Return)
        assert keys_of("paper.later") == ("G",)
        assert keys_of("go.inbox") == keys_of("go.starred") == ()

    def test_a_key_that_moves_everywhere_is_refused(self, editor):
        editor.find("selected off")
        editor.press_new(Key.Key_Down)
        assert keys_of("paper.later") == ("B",)
        assert "everywhere" in editor.dialog.said.text()

    def test_keys_are_added_and_removed(self, editor):
        editor.find("selected off")
        editor.key(Key.Key_Insert)
        editor.key(Key.Key_F9)
        editor.key(Key.Key_Return)
        assert keys_of("paper.later") == ("B", "F9")
        item = editor.dialog.tree.currentItem()
        assert item.data(KEYS, Qt.ItemDataRole.AccessibleTextRole) == "B or F9"
        first = editor.dialog.strip.keys[0]
        first.setFocus()
        editor.key(Key.Key_Delete)
        assert keys_of("paper.later") == ("F9",)
        editor.key(Key.Key_Delete)
        assert keys_of("paper.later") == ()

    def test_one_is_reset_and_all_are(self, editor, qtbot):
        for words, key in (("selected off", Key.Key_F9), ("those you are done", Key.Key_F8)):
            editor.find(words)
            editor.press_new(key)
        qtbot.mouseClick(editor.dialog.strip.back, Qt.MouseButton.LeftButton)
        assert (keys_of("paper.later"), keys_of("paper.done")) != (("B",), ("E",))
        qtbot.mouseClick(editor.dialog.all_back, Qt.MouseButton.LeftButton)
        assert (keys_of("paper.later"), keys_of("paper.done")) == (("B",), ("E",))
        for _ in range(4):
            editor.key(Key.Key_Z, CTRL)
        assert keys_of("paper.later") == ("B",)
        assert not editor.dialog.undo.isEnabled()

    def test_a_preset_and_the_switch(self, editor, window):
        box = editor.dialog.head.preset
        box.setFocus()
        editor.key(Key.Key_Down)
        assert window.session.settings.preset == "gmail"
        assert keys_of("go.back") == ("Esc", "U")
        editor.dialog.head.single.setFocus()
        editor.key(Key.Key_Space)
        assert keys_of("go.back") == ("Esc",)
        editor.find("selected off")
        item = editor.dialog.tree.currentItem()
        assert "switched off" in item.data(KEYS, Qt.ItemDataRole.AccessibleTextRole)
        editor.key(Key.Key_Z, CTRL)
        editor.key(Key.Key_Z, CTRL)
        assert keys_of("go.back") == ("Esc",)
        assert window.session.settings.preset == "lectern"
        assert window.session.settings.single_keys

    def test_esc_closes_it_and_everything_has_a_name(self, editor):
        dialog = editor.dialog
        for widget in (dialog.head.field, dialog.head.preset, dialog.tree, dialog.head.recorder):
            assert widget.accessibleName()
        for button in dialog.findChildren(QPushButton):
            assert button.text() or button is dialog.strip.take
        editor.key(Key.Key_Escape)
        assert dialog.isHidden()


@pytest.mark.parametrize(
    ("key", "held", "text", "written"),
    [
        (Key.Key_A, SHIFT, "A", "Shift+A"),
        (Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", "A"),
        (Key.Key_NumberSign, SHIFT, "#", "#"),
        (Key.Key_Question, SHIFT | CTRL, "?", "Ctrl+?"),
        (Key.Key_Space, SHIFT, " ", "Shift+Space"),
        (Key.Key_F5, SHIFT, "", "Shift+F5"),
        (Key.Key_Delete, CTRL, "", "Ctrl+Del"),
    ],
)
def test_a_stroke_is_written_as_it_is_meant(key, held, text, written):
    assert stroke(QKeyEvent(QKeyEvent.Type.KeyPress, key, held, text)) == written


def test_no_command_is_taken_to_be_pressed_while_typing(hands, window):
    """Single keys never fire in a field, whatever keys the reader chose."""
    window.session.remember(keys={"paper.done": ("Q", "E")})
    hands.press("/")
    hands.type("eq")
    assert window.search_bar.text() == "eq"
    assert QApplication.focusWidget() is window.search_bar._edit
    assert decisions(hands) == (0, 0)
