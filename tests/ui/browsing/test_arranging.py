"""The list by keys and mouse: densities, sorting, groups, picking papers out, dragging them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import triage
from reader.store.arranging import letters
from reader.store.store import Store
from reader.types import Arrangement, Decision, Grouping, SortKey
from tests.builders import all_ids
from tests.ui.hands import Hands
from ui.list.columns import COLUMNS
from ui.papers.order import names_of, order_of, sorted_by
from ui.widgets.carrying import PAPERS, PapersMime, papers_of

ORDERS = st.lists(
    st.tuples(st.sampled_from(SortKey), st.booleans()), max_size=4, unique_by=lambda each: each[0]
).map(tuple)


def run(hands, words):
    """Run a command by the palette."""
    hands.press("Ctrl+K")
    hands.type(words)
    hands.press("Enter")


def groups(hands):
    return [(group.label, group.papers) for group in hands.window.model.groups]


def arranged(hands, grouping):
    hands.see(lambda: hands.window.session.arrangement.grouping is grouping)
    hands.see(lambda: bool(groups(hands)) == (grouping is not Grouping.NONE))


@given(order=ORDERS)
def test_an_order_is_kept_as_it_is(order):
    assert order_of(names_of(order)) == order


@given(order=ORDERS, key=st.sampled_from(SortKey))
def test_sorting_by_a_key_again_turns_it_round(order, key):
    once = sorted_by(order, key, adds=True)
    twice = sorted_by(once, key, adds=True)
    assert dict(once)[key] is not dict(twice)[key]
    assert [each for each, _ in once] == [each for each, _ in twice]
    alone = sorted_by(order, key, adds=False)
    assert [each for each, _ in alone] == [key]


def test_what_settings_make_up_is_left_out():
    assert order_of(("-date", "nonsense", "", "--title")) == (
        (SortKey.DATE, True),
        (SortKey.TITLE, True),
    )


def test_densities_by_the_palette_are_remembered(opened, filled, qtbot):
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        high = window.list.rowHeight(3)
        run(hands, "compact rows")
        hands.see(lambda: window.list.rowHeight(3) < high / 2)
        assert not window.list.columns.isVisible()
        run(hands, "columns")
        hands.see(lambda: window.list.columns.isVisible())
    with opened() as window:
        Hands(qtbot, window).see(lambda: window.model.rowCount() == 12)
        assert window.list.columns.isVisible()
        assert window.list.rowHeight(3) < high / 2


def test_the_heads_of_columns_sort(hands, qtbot):
    window = hands.window
    run(hands, "columns")
    heads = window.list.columns.buttons
    before = hands.titles()
    qtbot.mouseClick(heads[SortKey.TITLE], Qt.MouseButton.LeftButton)
    hands.see(lambda: hands.titles() == sorted(before, key=letters))
    assert heads[SortKey.TITLE].accessibleDescription() == "sorted upwards"
    qtbot.mouseClick(heads[SortKey.TITLE], Qt.MouseButton.LeftButton)
    hands.see(lambda: hands.titles() == sorted(before, key=letters, reverse=True))
    assert heads[SortKey.TITLE].accessibleDescription() == "sorted downwards"
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(heads[SortKey.DECISION], Qt.MouseButton.LeftButton, shift)
    hands.see(lambda: len(window.session.arrangement.order) == 2)
    assert heads[SortKey.DECISION].accessibleDescription() == "sorted upwards, key 2 of 2"
    hands.see(lambda: "then" in window.search_bar.status())


def test_the_heads_can_be_used_by_keys(hands, qtbot):
    window = hands.window
    run(hands, "columns")
    window.resize(1400, 800)
    hands.see(lambda: window.width() == 1400)
    window.splitter.setSizes([180, 900, 300])
    head = window.list.columns.buttons[SortKey.DATE]
    hands.see(head.isVisible)
    head.setFocus()
    qtbot.keyClick(head, Qt.Key.Key_Space)
    hands.see(lambda: window.session.arrangement.order == ((SortKey.DATE, True),))
    qtbot.keyClick(head, Qt.Key.Key_Right)
    assert window.focusWidget() is window.list.columns.buttons[SortKey.DIGESTS]
    wide = head.width()
    qtbot.keyClick(head, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert head.width() > wide
    at = [column.key for column in COLUMNS].index(SortKey.DATE)
    assert window.session.settings.columns[at] > COLUMNS[at].width


def test_a_column_is_widened_by_its_edge(hands, qtbot):
    window = hands.window
    run(hands, "columns")
    window.resize(1400, 800)
    hands.see(lambda: window.width() == 1400)
    window.splitter.setSizes([180, 900, 300])
    heads = window.list.columns
    head = heads.buttons[SortKey.TOUCHED]
    hands.see(head.isVisible)
    edge, wide = QPoint(head.geometry().left() - 3, 10), head.width()
    QTest.mousePress(heads, Qt.MouseButton.LeftButton, pos=edge)
    move(heads, edge - QPoint(40, 0))
    QTest.mouseRelease(heads, Qt.MouseButton.LeftButton, pos=edge - QPoint(40, 0))
    assert head.width() > wide + 25
    assert window.session.settings.columns


def test_several_keys_are_chosen_by_keyboard_alone(hands):
    session = hands.window.session
    hands.press("Shift+S")
    hands.type("dec")
    hands.press("Enter")
    hands.see(lambda: session.arrangement.order == ((SortKey.DECISION, False),))
    hands.type("titl")
    hands.press("Enter", "Enter")
    wanted = ((SortKey.DECISION, False), (SortKey.TITLE, True))
    hands.see(lambda: session.arrangement.order == wanted)
    hands.press("Alt+Up")
    hands.see(lambda: session.arrangement.order == wanted[::-1])
    hands.press("Del")
    hands.see(lambda: session.arrangement.order == wanted[:1])
    hands.press("Esc")
    hands.see(lambda: hands.window.list.hasFocus())
    run(hands, "as the digests have it")
    hands.see(lambda: session.arrangement == Arrangement())


def test_groups_by_command_and_their_keys(hands):
    window = hands.window
    hands.press("j", "e")
    hands.see(lambda: window.model.rowCount() == 11)
    hands.press("g", "a")
    hands.see(lambda: window.model.rowCount() == 12)
    run(hands, "group by decision")
    arranged(hands, Grouping.DECISION)
    assert groups(hands) == [("Inbox", 11), ("Done", 1)]
    hands.press("Home", "Ctrl+Down")
    hands.see(lambda: window.list.currentIndex().row() == 11)
    hands.press("Ctrl+Up")
    hands.see(lambda: window.list.currentIndex().row() == 0)
    hands.press("Shift+X")
    assert len(window.session.selected()) == 11
    run(hands, "no groups")
    arranged(hands, Grouping.NONE)


def test_a_decision_moves_the_paper_to_its_group(hands):
    hands.press("g", "a")
    hands.see(lambda: hands.window.session.place.kind == "all")
    run(hands, "group by decision")
    arranged(hands, Grouping.DECISION)
    hands.press("b")
    hands.see(lambda: groups(hands) == [("Inbox", 11), ("Later", 1)])
    hands.press("z")
    hands.see(lambda: groups(hands) == [("Inbox", 12)])


def test_deciding_in_a_grouped_inbox_empties_the_groups(hands):
    run(hands, "group by digest")
    arranged(hands, Grouping.DIGEST)
    assert groups(hands) == [("tuesday", 4), ("monday", 8)]
    hands.press("Home", "e", "e", "e")
    hands.see(lambda: groups(hands) == [("tuesday", 1), ("monday", 8)])
    hands.press("e")
    hands.see(lambda: groups(hands) == [("monday", 8)])
    assert hands.window.list.rowHeight(0) > hands.window.list.composer.height
    hands.press("z")
    hands.see(lambda: groups(hands) == [("tuesday", 1), ("monday", 8)])


def test_a_search_stands_as_it_came_until_it_is_sorted(hands):
    session = hands.window.session
    hands.press("Shift+S")
    hands.type("title")
    hands.press("Enter", "Enter", "Esc")
    hands.see(lambda: hands.titles() == sorted(hands.titles(), reverse=True))
    hands.press("/")
    hands.type("sketch")
    hands.see(lambda: session.terms.stems or session.terms.prefixes)
    assert session.arrangement == Arrangement()
    hands.press("Down")
    hands.press("Shift+S")
    hands.type("title")
    hands.press("Enter", "Esc")
    assert hands.window.search_bar.text() == "sketch sort:title"
    hands.see(lambda: hands.titles() == sorted(hands.titles(), key=letters))


def test_x_picks_papers_out_while_j_goes_on(hands):
    window = hands.window
    ids = list(window.session.listed_ids())
    hands.press("x")
    assert window.session.selected() == ids[:1]
    hands.press("j", "j")
    assert window.session.selected() == ids[:1]
    assert window.desk.selection.several() == 1
    hands.press("x")
    assert window.session.selected() == [ids[0], ids[2]]
    hands.press("k", "x", "j", "x")
    assert window.session.selected() == ids[:2]
    hands.press("Down")
    assert window.session.selected() == ids[:2]
    hands.press("e")
    hands.see(lambda: window.model.rowCount() == 10)
    assert list(window.session.listed_ids()) == ids[2:]
    assert not window.list.picking


def test_x_again_or_esc_lets_go(hands):
    window = hands.window
    ids = list(window.session.listed_ids())
    hands.press("x", "x")
    assert window.session.selected() == ids[:1]
    assert not window.list.picking
    hands.press("x", "j", "Esc")
    assert window.session.selected() == ids[1:2]
    hands.press("j")
    assert window.session.selected() == ids[2:3]


def test_picked_papers_stay_picked_when_a_mark_changes(hands):
    window = hands.window
    ids = list(window.session.listed_ids())
    hands.press("x", "j", "j", "x", "j", "s")
    hands.see(lambda: window.session.counts.starred == 2)
    assert window.session.selected() == [ids[0], ids[2]]


def test_the_mouse_selects_with_ctrl_and_shift(hands, qtbot):
    window = hands.window
    ids = list(window.session.listed_ids())
    click(hands, 0)
    click(hands, 2, Qt.KeyboardModifier.ControlModifier)
    assert window.session.selected() == [ids[0], ids[2]]
    hands.press("j")
    assert window.session.selected() == [ids[0], ids[2]]
    click(hands, 1)
    assert window.session.selected() == [ids[1]]
    click(hands, 3, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.selected() == ids[1:4]


def test_a_double_click_leads_into_the_page(hands, qtbot):
    viewport, at = hands.window.list.viewport(), place(hands, 1)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    hands.see(lambda: hands.window.page.isAncestorOf(hands.window.focusWidget()))


@pytest.fixture
def drags(hands):
    """Return the papers of each drag that begins; Qt's own loop would wait for a real pointer."""
    begun = []
    hands.window.list.start_drag = lambda drag: begun.append(papers_of(drag.mimeData()))
    return begun


def test_selected_papers_are_dragged_any_way(hands, drags):
    ids = list(hands.window.session.listed_ids())
    hands.press("Shift+J", "Shift+J")
    drag(hands, 1, QPoint(2, 60))
    assert drags == [ids[:3]]
    assert hands.window.session.selected() == ids[:3]


def test_another_paper_is_dragged_sideways_and_selected_downwards(hands, drags):
    ids = list(hands.window.session.listed_ids())
    drag(hands, 2, QPoint(-60, 4))
    assert drags == [ids[2:3]]
    drag(hands, 0, QPoint(4, 170))
    assert len(drags) == 1
    assert hands.window.session.selected() == ids[:3]


def test_a_drag_carries_our_type_only_and_nothing_is_dropped_here(hands):
    mime = PapersMime([3, 20, 1])
    assert mime.formats() == [PAPERS]
    assert bytes(mime.data(PAPERS).data()) == b"3\n20\n1"
    assert papers_of(mime) == [3, 20, 1]
    assert not hands.window.list.acceptDrops()


def test_rows_tell_everything_to_those_who_listen(hands, filled):
    with Store(filled) as store:
        triage.toggle_star(store, all_ids(store)[:1])
    window = hands.window
    hands.see(lambda: hands.current().starred)
    index = window.model.index(0, 0)
    said = window.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(hands.current().title)
    assert "starred" in said
    assert "from monday" in said
    run(hands, "columns")
    head = window.list.columns.buttons[SortKey.TITLE]
    hands.see(head.isVisible)
    face = QAccessible.queryAccessibleInterface(head)
    assert face.role() == QAccessible.Role.PushButton
    assert face.text(QAccessible.Text.Name) == "Title"
    assert face.text(QAccessible.Text.Description) == "not sorted by this"


def test_from_right_to_left_rows_are_mirrored(hands, qtbot):
    window = hands.window
    before = window.list.grab().toImage()
    window.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = window.list.grab().toImage()
    assert after != before
    turned = after.flipped(Qt.Orientation.Horizontal)
    bar = window.list.rowHeight(0) // 2
    assert turned.pixelColor(1, bar) == before.pixelColor(1, bar)


def click(hands, row, held=Qt.KeyboardModifier.NoModifier):
    at = place(hands, row)
    QTest.mouseClick(hands.window.list.viewport(), Qt.MouseButton.LeftButton, held, at)


def place(hands, row):
    view = hands.window.list
    return view.visualRect(hands.window.model.index(row, 0)).center()


def drag(hands, row, way):
    """Press on a row, move the pointer in steps, and let go."""
    viewport, at = hands.window.list.viewport(), place(hands, row)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    for step in range(1, 6):
        move(viewport, at + way * step / 5)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at + way)


def move(widget, to):
    """Move the pointer with the left button held: QTest cannot."""
    left = Qt.MouseButton.LeftButton
    place_there = QPointF(widget.mapToGlobal(to))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), place_there, left, left,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_undo_of_a_decision_comes_back_into_the_order(hands):
    hands.press("Shift+S")
    hands.type("title")
    hands.press("Enter", "Esc")
    hands.see(lambda: hands.window.session.arrangement.order)
    hands.see(lambda: hands.titles() == sorted(hands.titles(), key=letters))
    before = hands.titles()
    hands.press("Home", "j", "e")
    hands.see(lambda: hands.window.model.rowCount() == 11)
    hands.press("z")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.see(lambda: hands.titles() == before)
    hands.see(lambda: hands.window.session.counts.decisions[Decision.INBOX] == 12)
