"""Groups keep their papers and their headings while papers leave."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from reader.types import Group, Listing
from tests.ui.list.filling import filled, paper
from ui.list.groups import Groups, without
from ui.list.view import PaperList

SIZES = st.lists(st.integers(1, 6), min_size=1, max_size=6)


def groups_of(sizes):
    starts = [sum(sizes[:at]) for at in range(len(sizes))]
    return tuple(
        Group(start, f"Group {at}", size)
        for at, (start, size) in enumerate(zip(starts, sizes, strict=True))
    )


@given(sizes=SIZES, data=st.data())
def test_taking_out_one_by_one_is_as_taking_out_at_once(sizes, data):
    ids = array("q", range(100, 100 + sum(sizes)))
    leaving = data.draw(st.sets(st.sampled_from(ids.tolist())))
    listing = Listing(ids, groups_of(sizes))
    groups, left = Groups(listing.groups), list(ids)
    for one in sorted(leaving, key=lambda _: data.draw(st.integers())):
        groups.remove(left.index(one))
        left.remove(one)
    at_once = without(listing, leaving)
    assert at_once.ids.tolist() == left
    assert at_once.groups == tuple(groups)


@given(sizes=SIZES)
def test_every_row_stands_in_its_group(sizes):
    given_groups = groups_of(sizes)
    groups = Groups(given_groups)
    labels = [group.label for group in given_groups for _ in range(group.papers)]
    assert [groups.at(row).label for row in range(sum(sizes))] == labels
    assert groups.at(sum(sizes)) is None
    assert [row for row in range(sum(sizes)) if groups.beginning(row)] == [
        group.start for group in given_groups
    ]


def test_without_groups_papers_just_leave():
    assert without(Listing(array("q", [1, 2, 3])), {2}) == Listing(array("q", [1, 3]))
    assert Groups().at(0) is None
    assert Groups().after(0) is None
    Groups().remove(0)


@pytest.fixture
def grouped(view):
    """Return a list of forty papers in four groups of ten."""
    rows = {key: paper(key) for key in range(1, 41)}
    filled(view.model(), rows)
    view.model().set_ids(array("q", rows), groups_of([10, 10, 10, 10]))
    return view


def test_rows_that_begin_a_group_are_higher_by_its_heading(grouped):
    plain = grouped.composer.height
    heights = [grouped.rowHeight(row) for row in range(40)]
    assert {row for row in range(40) if heights[row] > plain} == {0, 10, 20, 30}
    assert heights[1] == plain


def test_the_heading_on_top_follows_and_is_pushed_off(grouped):
    bar = grouped.verticalScrollBar()
    band = grouped.rowHeight(0) - grouped.composer.height
    assert grouped.heading.shown.label == "Group 0"
    bar.setValue(grouped.verticalHeader().sectionPosition(5))
    assert grouped.heading.isVisible()
    assert grouped.heading.height() == band
    bar.setValue(grouped.verticalHeader().sectionPosition(10) - 5)
    assert grouped.heading.shown.label == "Group 0"
    assert grouped.heading.height() == 5
    bar.setValue(grouped.verticalHeader().sectionPosition(10))
    assert grouped.heading.shown.label == "Group 1"


def test_no_row_hides_under_the_heading_on_top(grouped, qtbot):
    grouped.setCurrentIndex(grouped.model().index(39, 0))
    band = grouped.rowHeight(0) - grouped.composer.height
    while grouped.currentIndex().row() > 0:
        qtbot.keyClick(grouped, Qt.Key.Key_Up)
        row = grouped.currentIndex().row()
        if grouped.model().groups.beginning(row) is None:
            assert grouped.rowViewportPosition(row) >= band
        else:
            assert grouped.rowViewportPosition(row) >= 0


def test_a_heading_goes_to_the_next_row_and_then_away(grouped):
    model, plain = grouped.model(), grouped.composer.height
    model.remove_rows([10])
    assert grouped.rowHeight(10) > plain
    assert grouped.rowHeight(11) == plain
    model.remove_rows(range(10, 19))
    assert [group.label for group in model.groups] == ["Group 0", "Group 2", "Group 3"]
    assert {row for row in range(30) if grouped.rowHeight(row) > plain} == {0, 10, 20}


def test_other_ids_lose_the_headings(grouped):
    grouped.model().set_ids(array("q", range(1, 30)))
    assert {grouped.rowHeight(row) for row in range(29)} == {grouped.composer.height}
    assert not grouped.heading.isVisible()


def test_a_click_on_a_heading_is_for_the_group(grouped, qtbot):
    with qtbot.waitSignal(grouped.heading_pressed) as pressed:
        qtbot.mouseClick(grouped.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 4))
    assert pressed.args[0].label == "Group 0"
    assert not grouped.selectionModel().hasSelection()


def test_a_list_without_a_model_has_no_headings(qtbot):
    bare = PaperList()
    qtbot.addWidget(bare)
    assert bare.heading_at(3) is None
