"""Two texts side by side: what is marked is what only one of them has, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QPlainTextEdit

from ui.widgets.comparison import SHOWN, Comparison, compared


@pytest.fixture
def view(qtbot):
    made = Comparison()
    qtbot.addWidget(made)
    return made


def marked(view):
    return [
        [one.cursor.selectedText() for one in edit.extraSelections()]
        for edit in view.findChildren(QPlainTextEdit)
    ]


def test_letters_beyond_the_first_plane_do_not_move_the_marks(view):
    found = compared(("Owls 🦉🦉", "We saw 🦉 one."), ("Owls 🦉🦉", "We saw 🦉🦉 two 🦉 one."))
    view.show_texts(("In your library", "As it comes now"), found)
    assert marked(view) == [[], ["🦉🦉 two"]]


@given(st.lists(st.tuples(st.text(), st.text()), min_size=2, max_size=2))
def test_any_two_texts_are_compared_and_marked_within_their_bounds(view, texts):
    found = compared(*texts)
    view.show_texts(("a", "b"), found)
    assert [len(one) for one in marked(view)] == [len(found.left_only), len(found.right_only)]


def test_a_word_of_a_million_letters_is_cut(view):
    found = compared(("x" * 1_000_000, ""), ("", ""))
    assert len(found.left) < 2 * SHOWN
    assert max(map(len, found.left.split())) <= 200


def test_one_text_alone_has_no_marks(view, qtbot):
    view.show_text("What would come", "<b>Owls</b>")
    with qtbot.waitExposed(view):
        view.show()
    edits = [edit for edit in view.findChildren(QPlainTextEdit) if edit.isVisible()]
    assert [edit.toPlainText() for edit in edits] == ["<b>Owls</b>"]
    assert marked(view) == [[], []]


def test_what_turns_the_letters_after_it_is_shown_and_not_obeyed(view):
    found = compared(("\u202eOwls", "\x1b[31mWe saw"), ("Owls", "We saw"))
    view.show_texts(("In your library", "As it comes now"), found)
    shown = "".join(edit.toPlainText() for edit in view.findChildren(QPlainTextEdit))
    assert "Owls" in shown
    assert not set(shown) & {"\u202e", "\x1b"}
