"""Completion in the box: offered where it helps, taken by keys or mouse, never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit

from reader.work import Completion
from ui.search.completing import invites
from ui.widgets.pick import PickView

Key = Qt.Key


def field(bar) -> QLineEdit:
    return bar.findChild(QLineEdit)


def offered(bar, *texts: str, kind: str = "tag") -> None:
    """Answer the last question of the box with *texts*, each in place of the last word."""
    text = bar.text()
    start = max(text.rfind(" "), text.rfind(":")) + 1
    found = [Completion(each, start, len(text), kind, at) for at, each in enumerate(texts)]
    bar.completing.offer(text, len(text), found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("spars", False),
        ("ti", False),
        ("tit", True),
        ("owls tag:", True),
        ("owls tag:me", True),
        ('tag:"deep le', True),
        ("tag:method owls", False),
        ("(author:po", True),
        ("sort:", True),
        ("", False),
        ("title:ow", False),
    ],
)
def test_values_and_names_of_fields_are_completed_without_being_asked(text, expected):
    assert invites(text, len(text)) is expected


def test_typing_goes_on_undisturbed_while_values_are_offered(bar, qtbot):
    wanted = QSignalSpy(bar.completing.wanted)
    qtbot.keyClicks(field(bar), "tag:me")
    assert [wanted.at(n) for n in range(wanted.count())][-1] == ["tag:me", 6]
    offered(bar, "method", "memory")
    assert bar.completing.is_open
    qtbot.keyClicks(field(bar), "th ")
    assert bar.text() == "tag:meth "
    assert bar.has_focus()


def test_tab_takes_the_first_and_the_search_is_told(bar, qtbot):
    told = QSignalSpy(bar.text_changed)
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method ", "memory ")
    qtbot.keyClick(field(bar), Key.Key_Tab)
    assert bar.text() == "tag:method "
    assert told.at(told.count() - 1) == ["tag:method "]
    assert not bar.completing.is_open
    assert bar.has_focus()


def test_down_chooses_and_enter_takes_what_is_chosen(bar, qtbot):
    left = QSignalSpy(bar.left_downwards)
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method", "memory")
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(field(bar), key)
    assert (bar.text(), left.count()) == ("tag:memory", 0)
    qtbot.keyClick(field(bar), Key.Key_Return)
    assert left.count() == 1


def test_enter_with_nothing_chosen_leads_to_the_list(bar, qtbot):
    left = QSignalSpy(bar.left_downwards)
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method", "memory")
    qtbot.keyClick(field(bar), Key.Key_Return)
    assert (bar.text(), left.count()) == ("tag:me", 1)


def test_up_and_down_go_round_past_no_choice(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method", "memory")
    left = QSignalSpy(bar.left_downwards)
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(field(bar), key)
    assert (bar.text(), left.count()) == ("tag:me", 1)


def test_esc_closes_only_the_list_until_another_word(bar, qtbot):
    cleared = QSignalSpy(bar.cleared)
    wanted = QSignalSpy(bar.completing.wanted)
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method")
    qtbot.keyClick(field(bar), Key.Key_Escape)
    assert (bar.text(), cleared.count(), bar.completing.is_open) == ("tag:me", 0, False)
    asked = wanted.count()
    qtbot.keyClicks(field(bar), "m")
    assert wanted.count() == asked
    qtbot.keyClicks(field(bar), " tag:x")
    assert wanted.count() > asked
    qtbot.keyClick(field(bar), Key.Key_Escape)
    assert cleared.count() == 1


def test_an_answer_to_what_is_no_longer_there_is_dropped(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:m")
    late = [Completion("method", 4, 5, "tag")]
    qtbot.keyClicks(field(bar), "e")
    bar.completing.offer("tag:m", 5, late)
    assert not bar.completing.is_open
    offered(bar, "memory")
    assert bar.completing.texts == ["memory"]


def test_tab_waits_for_the_answer_to_what_was_just_typed(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:m")
    offered(bar, "method", "memory")
    qtbot.keyClicks(field(bar), "em")
    qtbot.keyClick(field(bar), Key.Key_Tab)
    assert bar.text() == "tag:mem"
    offered(bar, "memory")
    assert bar.text() == "tag:memory"


def test_the_name_of_a_field_leads_on_to_its_values(bar, qtbot):
    wanted = QSignalSpy(bar.completing.wanted)
    qtbot.keyClicks(field(bar), "aut")
    offered(bar, "author:", kind="field")
    qtbot.keyClick(field(bar), Key.Key_Tab)
    assert bar.text() == "author:"
    assert wanted.at(wanted.count() - 1) == ["author:", 7]


def test_words_are_offered_when_they_are_wished_for(bar, qtbot):
    wanted = QSignalSpy(bar.completing.wanted)
    qtbot.keyClicks(field(bar), "spars")
    assert wanted.count() == 0
    bar.complete()
    assert wanted.at(0) == ["spars", 5]
    offered(bar, "sparse", "sparsity", kind="word")
    qtbot.keyClicks(field(bar), "e")
    assert wanted.count() == 2
    offered(bar, "sparse", kind="word")
    qtbot.keyClick(field(bar), Key.Key_Tab)
    assert bar.text() == "sparse"


def test_words_are_offered_no_longer_than_to_the_end_of_the_word(bar, qtbot):
    qtbot.keyClicks(field(bar), "spars")
    bar.complete()
    offered(bar, "sparse", "sparsity", kind="word")
    qtbot.keyClicks(field(bar), "e ")
    assert not bar.completing.is_open
    left = QSignalSpy(bar.left_downwards)
    qtbot.keyClick(field(bar), Key.Key_Down)
    assert left.count() == 1


def test_a_search_put_in_closes_the_list(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method")
    bar.write("owls")
    assert not bar.completing.is_open


def test_in_the_middle_of_a_search_only_the_word_is_replaced(bar, qtbot):
    bar.set_text("𝔘 tag: owls")
    field(bar).setCursorPosition(7)  # Qt counts 𝔘 twice
    qtbot.keyClicks(field(bar), "m")
    bar.completing.offer("𝔘 tag:m owls", 7, [Completion("memory", 6, 7, "tag")])
    qtbot.keyClick(field(bar), Key.Key_Tab)
    assert bar.text() == "𝔘 tag:memory owls"
    qtbot.keyClicks(field(bar), "!")
    assert bar.text() == "𝔘 tag:memory! owls"


def test_the_mouse_takes_one(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method", "memory")
    view = bar.window().findChild(PickView)
    at = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bar.text() == "tag:memory"
    assert bar.has_focus()


def test_the_list_stands_under_the_box_and_within_the_window(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, *(f"me{n}" for n in range(30)))
    frame = bar.window().findChild(PickView).parentWidget()
    line = QRect(field(bar).mapTo(bar.window(), field(bar).rect().topLeft()), field(bar).size())
    assert frame.geometry().top() > line.bottom()
    assert bar.window().rect().contains(frame.geometry())


def test_each_row_is_heard_with_its_kind_and_count(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method", "memory")
    model = bar.window().findChild(PickView).model()
    assert model.index(1, 0).data() == "memory, tag, 1 paper"


def test_former_searches_are_offered_in_an_empty_box_and_forgotten_by_del(bar, qtbot):
    forgotten = QSignalSpy(bar.completing.forgotten)
    bar.completing.offer_searches(["owls at noon", "tides"])
    qtbot.keyClick(field(bar), Key.Key_Delete)
    assert forgotten.at(0) == ["owls at noon"]
    assert bar.completing.texts == ["tides"]
    qtbot.keyClick(field(bar), Key.Key_Return)
    assert bar.text() == "tides"


def test_former_searches_that_come_late_are_not_offered(bar, qtbot):
    qtbot.keyClicks(field(bar), "x")
    bar.completing.offer_searches(["tides"])
    assert not bar.completing.is_open


def test_leaving_the_box_closes_the_list(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:me")
    offered(bar, "method")
    field(bar).clearFocus()
    qtbot.waitUntil(lambda: not bar.completing.is_open)


def test_what_stands_there_already_is_not_offered(bar, qtbot):
    qtbot.keyClicks(field(bar), "sort:-date")
    bar.completing.offer("sort:-date", 10, [Completion("date ", 5, 10, "sort")])
    assert not bar.completing.is_open


def test_beside_the_name_of_a_field_no_words_are_offered_unasked(bar, qtbot):
    qtbot.keyClicks(field(bar), "aut")
    both = [Completion("author:", 0, 3, "field"), Completion("author", 0, 3, "word", 7)]
    bar.completing.offer("aut", 3, both)
    assert bar.completing.texts == ["author:"]
    bar.complete()
    bar.completing.offer("aut", 3, both)
    assert bar.completing.texts == ["author:", "author"]
