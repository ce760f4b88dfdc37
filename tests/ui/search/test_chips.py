"""How a search was read: in chips that can be looked at and taken out, by mouse and keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit

from reader.query import Problem, parse
from reader.work import Widened
from ui.looks.colours import (
    CONTRAST_COLOURS,
    DARK_COLOURS,
    LIGHT_COLOURS,
    SEPIA_COLOURS,
    contrast,
)
from ui.search.chip import Part, PartChip, PartKind
from ui.search.parts import Told, parts_of, without_part

Key = Qt.Key
WIDENED = Widened("LMM", "large multimodal model", '"LMM" owls')


def field(bar) -> QLineEdit:
    return bar.findChild(QLineEdit)


def shown(bar) -> list[PartChip]:
    return [chip for chip in bar.chips.findChildren(PartChip) if chip.isVisible()]


def texts(bar) -> list[str]:
    return [chip.part.text for chip in shown(bar)]


def press_cross(qtbot, chip: PartChip) -> None:
    at = QPoint(chip.width() - chip.height() // 2, chip.height() // 2)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("text", ["", "  ", "owls", "owls at noon", "a pasted sentence, at last."])
def test_words_alone_are_read_as_they_stand(text):
    assert parts_of(text) == []


def test_each_part_is_shown_words_together():
    parts = parts_of('deep owls tag:method -tides "at noon" sort:-date')
    assert [(part.text, part.kind) for part in parts] == [
        ("deep owls", PartKind.PART),
        ("tagged method", PartKind.PART),
        ("not tides", PartKind.PART),
        ("“at noon”", PartKind.PART),
        ("sorted by date, oldest first", PartKind.SORT),
    ]


def test_a_mistake_points_at_its_place():
    (mistake, *_) = parts_of("owls is:nothing")
    assert mistake.kind is PartKind.PROBLEM
    assert "owls is:nothing"[mistake.start : mistake.end] == mistake.text == "nothing"
    assert "starred" in mistake.tip
    assert not mistake.goes


def test_what_is_only_unfinished_is_a_mistake_once_it_is_not_typed_on():
    assert parts_of("tag:") == []
    assert [part.kind for part in parts_of("tag:", typing=False)] == [PartKind.PROBLEM]


def test_what_the_library_says_of_a_search_is_shown_for_that_search_only():
    problem = Problem(4, "There is no tag “birds”.")
    told = Told("tag:birds like:#3", problems=[problem], titles=[("#3", "Tides as Clocks")])
    wrong, *read = parts_of(told.text, told, typing=False)
    assert (wrong.text, wrong.tip) == ("birds", problem.message)
    assert [part.text for part in read] == ["tagged birds", "like the paper “Tides as Clocks”"]
    long = parts_of("like:#3", Told(titles=[("#3", "Tides " * 20)]))[0]
    assert len(long.text) < 50
    assert long.tip == "Tides " * 20
    other = parts_of("tag:bird -like:#3", told)
    assert [part.text for part in other] == ["tagged bird", "not like the paper “Tides as Clocks”"]


def test_a_chip_explains_itself_and_repeats_nothing_that_can_be_read(bar):
    bar.write("owls -tides")
    assert all(chip.part.text not in chip.toolTip() for chip in shown(bar))
    assert all("cross" in chip.toolTip() for chip in shown(bar))
    title = "An uncommonly long title that goes on about the seabed until no chip can hold it"
    bar.write(f'"{title}" -tides')
    assert title in shown(bar)[0].toolTip()
    bar.write("LMM owls")
    bar.set_told(Told(widened=[WIDENED]))
    assert "large multimodal model" in shown(bar)[-1].toolTip()


SEARCHES = st.lists(
    st.sampled_from(
        ["owls", "-tides", "tag:a/b", '"at noon"', "(x OR y)", "sort:date", "near:", "(", '"', "é𝔘"]
    ),
    max_size=8,
).map(" ".join)


@given(SEARCHES | st.text(max_size=60))
def test_every_part_stands_in_the_text_and_all_can_be_taken_out(text):
    for part in parts_of(text, Told(widened=[Widened("x", "y", "z")])):
        assert 0 <= part.start <= part.end <= len(text)
    left = text
    for _ in range(40):
        parts = [part for part in parts_of(left) if part.goes]
        if not parts:
            break
        fewer = without_part(left, parts[-1])
        assert len(parse(fewer).parts) < len(parse(left).parts)
        left = fewer


def test_chips_follow_what_is_typed(bar, qtbot):
    qtbot.keyClicks(field(bar), "owls tag:x")
    assert texts(bar) == ["owls", "tagged x"]
    qtbot.keyClick(field(bar), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field(bar), "owls")
    assert texts(bar) == []


def test_a_cross_takes_its_part_out_and_searches(bar, qtbot):
    told = QSignalSpy(bar.written)
    qtbot.keyClicks(field(bar), "owls tag:x -tides")
    press_cross(qtbot, shown(bar)[1])
    assert bar.text() == "owls -tides"
    assert told.at(0) == ["owls -tides"]
    assert texts(bar) == ["owls", "not tides"]


def test_a_click_shows_the_part_in_the_box(bar, qtbot):
    bar.set_text("𝔘 owls is:nothing tides")
    chip = shown(bar)[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, chip.height() // 2))
    assert field(bar).selectedText() == "nothing"
    assert bar.has_focus()


def test_by_keyboard_from_chip_to_chip_and_out(bar, qtbot):
    qtbot.keyClicks(field(bar), "owls tag:x -tides")
    first = shown(bar)[0]
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Right)
    second = shown(bar)[1]
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Key.Key_Delete)
    assert bar.text() == "owls -tides"
    assert any(chip.hasFocus() for chip in shown(bar))


def test_when_the_last_chip_goes_the_keyboard_is_in_the_box(bar, qtbot):
    qtbot.keyClicks(field(bar), "tag:x")
    (only,) = shown(bar)
    only.setFocus()
    qtbot.waitUntil(only.hasFocus)
    qtbot.keyClick(only, Key.Key_Backspace)
    assert bar.text() == ""
    qtbot.waitUntil(bar.has_focus)


def test_the_last_part_goes_by_command_and_the_widened_too(bar, qtbot):
    bar.set_text("owls tag:x")
    assert bar.chips.remove_last()
    assert bar.text() == "owls"
    assert not bar.chips.remove_last()
    bar.set_text("LMM owls")
    bar.set_told(Told(widened=[WIDENED]))
    assert not bar.chips.remove_last()
    assert bar.chips.remove_widened()
    assert bar.text() == '"LMM" owls'


def test_what_is_looked_for_besides_is_shown_and_removable(bar, qtbot):
    qtbot.keyClicks(field(bar), "LMM owls")
    bar.set_told(Told(widened=[WIDENED]))
    assert texts(bar) == ["LMM: also large multimodal model"]
    press_cross(qtbot, shown(bar)[0])
    assert bar.text() == '"LMM" owls'


def test_without_room_the_rest_is_counted_and_the_height_stays(bar, qtbot):
    bar.set_text("tag:x")
    height = bar.chips.height()
    bar.set_text(" ".join(f"tag:number{n}" for n in range(30)))
    assert bar.chips.height() == height
    assert 0 < len(shown(bar)) < 30
    more = [each for each in bar.chips.children() if hasattr(each, "text")]
    assert any(str(each.text()) == f"+{30 - len(shown(bar))}" for each in more)
    assert all(bar.chips.rect().contains(chip.geometry()) for chip in shown(bar))


def test_a_mistake_is_never_without_room(bar):
    bar.set_text(" ".join([*(f"tag:number{n}" for n in range(30)), "is:nothing"]))
    assert shown(bar)[0].part.kind is PartKind.PROBLEM


def test_chips_are_heard(bar):
    bar.set_text("owls tag:x is:nothing")
    wrong, owls, _ = shown(bar)
    assert wrong.accessibleName().startswith("nothing: is: takes one of")
    assert owls.accessibleName() == "owls; Del takes it out"


def test_text_of_others_is_drawn_as_it_is(bar):
    part = Part("<b>&x</b>" * 20, PartKind.PART, 0, 1)
    bar.chips.show_parts([part])
    assert "&lt;b&gt;" in shown(bar)[0].toolTip()


@pytest.mark.parametrize("kind", list(PartKind))
@pytest.mark.parametrize("colours", [LIGHT_COLOURS, SEPIA_COLOURS, DARK_COLOURS, CONTRAST_COLOURS])
def test_every_chip_can_be_read_in_every_theme_and_the_keyboard_seen_on_it(bar, colours, kind):
    bar.set_colours(colours)
    bar.chips.show_parts([Part("owls", kind, 0, 1)])
    (chip,) = shown(bar)
    assert contrast(chip._ink, chip._fill) >= colours.least
    before = chip.grab().toImage()
    chip.setFocus()
    assert chip.grab().toImage() != before
