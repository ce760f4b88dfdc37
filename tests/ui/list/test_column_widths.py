"""The title keeps its part of a row; columns that say nothing, or too little, make way for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from reader.types import SortKey
from ui.list.columns import COLUMNS, TITLE, fitted, usual


@given(width=st.integers(420, 3_000), without=st.sets(st.sampled_from(SortKey)))
def test_the_title_has_its_part_of_any_row(qapp, width, without):
    placed = fitted(usual(), width, without)
    assert placed[0].key is TITLE
    assert placed[0].width >= 0.45 * width
    assert not {each.key for each in placed[1:]} & without


@given(key=st.sampled_from([column.key for column in COLUMNS]), by=st.integers(1, 200))
def test_a_column_that_is_widened_drives_out_no_other(qapp, key, by):
    widths = usual()
    widths[key] += by
    before = [each.key for each in fitted(usual(), 1_000)]
    assert [each.key for each in fitted(widths, 1_000)] == before


@pytest.mark.parametrize("wide", [470, 620, 800])
def test_the_title_has_its_part_in_the_window_and_tags_only_where_there_are_some(hands, wide):
    window = hands.window
    window.session.remember(density="columns")
    window.resize(1600, 800)
    heads, view = window.list.columns.buttons, window.list.viewport()
    hands.see(lambda: window.width() == 1600)
    window.splitter.setSizes([200, wide, 1400 - wide])
    hands.see(lambda: abs(view.width() - wide) < 40)
    hands.see(lambda: not heads[SortKey.TAGS].isVisible())
    assert heads[TITLE].width() + 12 >= 0.45 * view.width()
    hands.press("t")
    hands.see(lambda: window.focusWidget() is not window.list)
    hands.type("owls")
    hands.press("Enter", "Esc")
    hands.see(lambda: hands.current().tags == ("owls",))
    hands.see(lambda: window.session.counts.tags)
    hands.see(lambda: heads[SortKey.TAGS].isVisible() == (wide > 500))
    assert heads[TITLE].width() + 12 >= 0.45 * view.width()


def test_heads_tell_in_words_what_their_signs_mean(hands, qtbot):
    window = hands.window
    window.session.remember(density="columns")
    heads = window.list.columns.buttons
    hands.see(heads[TITLE].isVisible)
    qtbot.mouseClick(heads[SortKey.DATE], Qt.MouseButton.LeftButton)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(heads[TITLE], Qt.MouseButton.LeftButton, shift)
    hands.see(lambda: len(window.session.arrangement.order) == 2)
    assert heads[TITLE].accessibleDescription() == "sorted upwards, key 2 of 2"
    assert "Title: sorted upwards, key 2 of 2" in heads[TITLE].toolTip()
    assert "Date: sorted downwards, key 1 of 2" in heads[SortKey.DATE].toolTip()
    assert "Last touched: not sorted by this" in heads[SortKey.TOUCHED].toolTip()
