from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from reader.types import (
    Place,
    PlaceKind,
    ReadingList,
    Tag,
)
from tests.ui.sidebar.rows import counts, digest, tag
from ui.looks.colours import DARK_COLOURS
from ui.sidebar.items import Hint, Saved, Section
from ui.sidebar.model import ITEM_ROLE, SidebarModel
from ui.sidebar.tags import branches
from ui.sidebar.view import Sidebar

INBOX = Place(PlaceKind.INBOX)
NO_LISTS = ("Saved searches appear here", "Lists you make appear here")


@pytest.fixture
def sidebar(qtbot):
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(230, 500)
    made.set_counts(counts([digest(1), digest(2, inbox=0)], [tag("maps", 1), tag("to read")]))
    made.set_place(INBOX)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


@pytest.fixture
def chosen(sidebar):
    return QSignalSpy(sidebar.place_chosen)


def places(spy):
    return [spy.at(number)[0] for number in range(spy.count())]


def row(sidebar, place):
    return sidebar.model().index_of(place)


def texts(model):
    roots = [model.index(number, 0) for number in range(model.rowCount())]
    children = [model.index(n, 0, root) for root in roots for n in range(model.rowCount(root))]
    return [index.data() for index in children]


def click(qtbot, sidebar, index):
    at = sidebar.visualRect(index).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_it_shows_shelves_digests_and_tags(sidebar):
    assert texts(sidebar.model()) == [
        *("Inbox", "Later", "Done", "Dismissed", "Starred", "All"),
        *NO_LISTS,
        *("digest 1", "digest 2", "maps", "to read"),
    ]


def test_an_empty_library_teaches(qtbot):
    assert texts(SidebarModel())[6:] == [
        *NO_LISTS,
        "Imported digests appear here",
        "Tags you give appear here",
    ]


def test_marking_a_place_is_silent(sidebar, chosen):
    sidebar.set_place(Place(PlaceKind.TAG, tag="maps"))
    assert sidebar.currentIndex().data() == "maps"
    assert chosen.count() == 0


def test_a_click_goes_there_once_and_again(sidebar, chosen, qtbot):
    done = row(sidebar, Place(PlaceKind.DONE))
    click(qtbot, sidebar, done)
    assert places(chosen) == [Place(PlaceKind.DONE)]
    click(qtbot, sidebar, done)
    assert places(chosen) == [Place(PlaceKind.DONE)] * 2


def test_the_keyboard_goes_anywhere(sidebar, chosen, qtbot):
    for _ in range(9):
        qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert places(chosen)[:2] == [Place(PlaceKind.LATER), Place(PlaceKind.DONE)]
    assert places(chosen)[-1] == Place(PlaceKind.DIGEST, digest=1)
    qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert places(chosen)[-2:] == [Place(PlaceKind.DIGEST, digest=1)] * 2


def test_a_heading_is_passed_without_losing_the_place(sidebar, chosen, qtbot):
    sidebar.set_place(Place(PlaceKind.ALL))
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert sidebar.currentIndex().data(ITEM_ROLE) is Section.LISTS
    assert [index.data() for index in sidebar.selectedIndexes()] == ["All"]
    assert chosen.count() == 0
    qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert not sidebar.isExpanded(sidebar.currentIndex())


def test_a_heading_is_closed_by_a_click_and_stays_closed(sidebar, chosen, qtbot):
    heading = sidebar.model().section_index(Section.DIGESTS)
    click(qtbot, sidebar, heading)
    assert not sidebar.isExpanded(heading)
    sidebar.set_counts(counts([digest(3)], [tag("maps")]))
    assert not sidebar.isExpanded(heading)
    assert sidebar.isExpanded(sidebar.model().section_index(Section.TAGS))
    assert chosen.count() == 0


def test_counts_keep_selection_and_scroll(sidebar, chosen):
    sidebar.set_counts(counts([digest(key) for key in range(200)]))
    sidebar.set_place(Place(PlaceKind.DIGEST, digest=150))
    bar = sidebar.verticalScrollBar()
    sidebar.grab()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    sidebar.set_counts(counts([digest(key, inbox=1) for key in range(200)], inbox=1))
    sidebar.grab()
    assert bar.value() == before > 0
    assert sidebar.currentIndex().data() == "digest 150"
    assert chosen.count() == 0


def test_a_place_that_goes_and_comes_back_is_marked_again(sidebar, chosen):
    sidebar.set_place(Place(PlaceKind.DIGEST, digest=2))
    sidebar.set_counts(counts([digest(1)]))
    assert sidebar.selectedIndexes() == []
    sidebar.set_counts(counts([digest(1), digest(2)]))
    assert [index.data() for index in sidebar.selectedIndexes()] == ["digest 2"]
    assert chosen.count() == 0


def test_a_screen_reader_hears_names_and_numbers(sidebar):
    def spoken(place):
        return row(sidebar, place).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken(INBOX) == "Inbox, 12 papers"
    assert spoken(Place(PlaceKind.TAG, tag="maps")) == "maps, 2 papers, key 1"
    assert spoken(Place(PlaceKind.DIGEST, digest=1)) == (
        "digest 1, Mar 12, 2026 (year inferred), 3 left in the inbox"
    )
    assert spoken(Place(PlaceKind.DIGEST, digest=2)).endswith("finished")


def test_tool_tips_never_become_markup(sidebar):
    sidebar.set_counts(counts([digest(1, name="<img src=x>")], [tag("<b>")]))
    shown = row(sidebar, Place(PlaceKind.DIGEST, digest=1)).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in shown
    assert "<img" not in shown
    assert "/papers/1.txt" in shown
    assert "9 papers, 3 left in the inbox" in shown
    of_tag = row(sidebar, Place(PlaceKind.TAG, tag="<b>")).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in of_tag


def test_letters_are_left_to_the_commands(sidebar):
    sidebar.keyboardSearch("Done")
    assert sidebar.currentIndex().data() == "Inbox"


def test_both_themes_are_drawn(sidebar):
    light = sidebar.grab().toImage()
    sidebar.set_colours(DARK_COLOURS)
    assert sidebar.grab().toImage() != light


def test_two_thousand_digests_are_changed_in_one_go(sidebar):
    digests, tags = [digest(key) for key in range(2_000)], [tag(f"t{key}") for key in range(500)]
    sidebar.set_counts(counts(digests, tags))
    sidebar.grab()
    again = counts([digest(key, inbox=key % 3) for key in range(2_000)], tags)
    model = sidebar.model()
    told = [model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged]
    spies = [QSignalSpy(signal) for signal in (*told, model.dataChanged)]
    sidebar.set_counts(again)
    assert [spy.count() for spy in spies] == [0, 0, 0, 0, 1]


KEYS = st.lists(st.integers(0, 12), unique=True, max_size=9)


@settings(max_examples=40)
@given(steps=st.lists(st.tuples(KEYS, KEYS, st.integers(0, 3)), max_size=5))
def test_whatever_comes_the_model_shows_it_and_rows_keep_their_meaning(qapp, steps):
    model = SidebarModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for digests, tags, doubts in steps:
        kept = {key: QPersistentModelIndex(_of(model, key)) for key in range(13)}
        named = [tag(f"t{key}") for key in tags]
        model.set_counts(counts(map(digest, digests), named, doubts=doubts))
        shown = texts(model)[6:]
        asks = f"{doubts} duplicate{'s' * (doubts != 1)}?"
        assert shown == [
            *([asks] if doubts else []),
            *NO_LISTS,
            *([f"digest {key}" for key in digests] or ["Imported digests appear here"]),
            *(sorted(f"t{key}" for key in tags) or ["Tags you give appear here"]),
        ]
        assert all(not at.isValid() or at.data() == f"digest {key}" for key, at in kept.items())
    del tester


def _of(model, key):
    return model.index_of(Place(PlaceKind.DIGEST, digest=key))


NESTED = [tag("a", 1, papers=1), tag("a/b", papers=2), tag("c/d/e", papers=3), tag("z")]
LEVELS = {"a": 3, "c": 3, "c/d": 3}


def nested(qtbot) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(230, 600)
    made.set_counts(replace(counts((), NESTED), branches=LEVELS))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_tags_are_a_tree_with_the_levels_that_are_no_tags(qtbot):
    sidebar = nested(qtbot)
    model = sidebar.model()
    assert texts(model)[9:] == ["a", "b", "c", "d", "e", "z"]
    at = row(sidebar, Place(PlaceKind.TAG, tag="c/d"))
    spoken = at.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "c, d, 3 papers, open"
    sidebar.hide()


def test_a_level_is_closed_and_opened_by_keys_and_by_mouse(qtbot):
    sidebar = nested(qtbot)
    sidebar.setFocus()
    sidebar.setCurrentIndex(row(sidebar, Place(PlaceKind.TAG, tag="c/d/e")))
    qtbot.keyClick(sidebar, Qt.Key.Key_Left)
    assert sidebar.currentIndex() == row(sidebar, Place(PlaceKind.TAG, tag="c/d"))
    qtbot.keyClick(sidebar, Qt.Key.Key_Left)
    assert texts(sidebar.model())[9:] == ["a", "b", "c", "d", "z"]
    qtbot.keyClick(sidebar, Qt.Key.Key_Right)
    assert texts(sidebar.model())[9:] == ["a", "b", "c", "d", "e", "z"]
    place = QSignalSpy(sidebar.place_chosen)
    box = sidebar.visualRect(row(sidebar, Place(PlaceKind.TAG, tag="c")))
    mark = QPoint(box.left() + 26, box.center().y())
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=mark)
    assert texts(sidebar.model())[9:] == ["a", "b", "c", "z"]
    assert place.count() == 0
    sidebar.hide()


@given(names=st.lists(st.text("ab/", min_size=1, max_size=6), unique=True), data=st.data())
def test_every_tag_stands_once_in_the_tree_unless_it_is_closed(names, data):
    tags = [Tag(name, "#000000", None, 1) for name in names]
    levels = {"/".join(name.split("/")[:end]): 1 for name in names for end in range(1, 9)}
    below = {
        level: 1
        for level in levels
        if level and any(name.startswith(f"{level}/") for name in names)
    }
    shut = data.draw(st.sets(st.sampled_from(sorted(below)) if below else st.nothing()))
    shown = [branch.name for branch in branches(tags, below, shut)]
    assert len(shown) == len(set(shown))
    hidden = {name for name in names if any(name.startswith(f"{level}/") for level in shut)}
    assert {*names} - hidden <= {*shown}
    assert not hidden & {*shown}


def test_hints_cannot_be_chosen():
    model = SidebarModel()
    hint = model.index(0, 0, model.section_index(Section.TAGS))
    assert isinstance(hint.data(ITEM_ROLE), Hint)
    assert model.flags(hint) == Qt.ItemFlag.NoItemFlags
    assert model.data(QModelIndex()) is None


LISTS = st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 3)), unique_by=lambda x: x[0])


@settings(max_examples=40)
@given(steps=st.lists(LISTS, max_size=5))
def test_smart_lists_stand_as_they_come_and_keep_their_rows(qapp, steps):
    model = SidebarModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for lists in steps:
        kept = {name: QPersistentModelIndex(model.index_of(name)) for name in "abcdef"}
        model.set_lists([Saved(name, "owls", papers) for name, papers in lists])
        assert texts(model)[6:-3] == ([name for name, _ in lists] or [NO_LISTS[0]])
        assert all(not at.isValid() or at.data() == name for name, at in kept.items())
    del tester


def test_a_smart_list_is_chosen_and_told_of(sidebar, chosen, qtbot):
    lists = QSignalSpy(sidebar.list_chosen)
    sidebar.set_lists([Saved("Owls", "night owls", 12), Saved("<b>", "kites")])
    click(qtbot, sidebar, row(sidebar, "Owls"))
    assert lists.at(0) == ["Owls"]
    assert chosen.count() == 0
    assert row(sidebar, "Owls").data(Qt.ItemDataRole.AccessibleTextRole) == "Owls, 12 papers"
    assert "night owls" in row(sidebar, "Owls").data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in row(sidebar, "<b>").data(Qt.ItemDataRole.ToolTipRole)
    sidebar.set_lists([Saved("<b>", "kites"), Saved("Owls", "night owls", 3)])
    assert sidebar.currentIndex().data() == "Owls"


def reading(*lists):
    return replace(counts(), lists=lists, next_up=5)


OWLS = ReadingList(1, "owls", 4, decided=1, target="2026-12-03")
AWAY = ReadingList(2, "bells", 2, decided=2, archived=True)


def test_reading_lists_tell_what_is_left_and_by_when(sidebar):
    model = sidebar.model()
    sidebar.set_counts(reading(OWLS, replace(AWAY, archived=False)))
    heading = model.section_index(Section.READING)
    said = [
        model.index(n, 0, heading).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in range(model.rowCount(heading))
    ]
    assert said == [
        "Next up, 5 papers",
        "owls, 4 papers, 3 left to read, by 3 December 2026",
        "bells, 2 papers, all read",
    ]
    sidebar.grab()


def test_archived_lists_fold_in_and_out_by_keys(sidebar, chosen, qtbot):
    sidebar.set_counts(reading(OWLS, AWAY))
    assert "bells" not in texts(sidebar.model())
    away = row(sidebar, Place(PlaceKind.LIST, reading_list=1)).siblingAtRow(2)
    assert away.data(Qt.ItemDataRole.AccessibleTextRole) == "Archived, 1 reading list, closed"
    sidebar.setCurrentIndex(away)
    for key, is_open in (
        (Qt.Key.Key_Right, True),
        (Qt.Key.Key_Right, True),
        (Qt.Key.Key_Left, False),
        (Qt.Key.Key_Return, True),
    ):
        qtbot.keyClick(sidebar, key)
        assert ("bells" in texts(sidebar.model())) == is_open
    assert chosen.count() == 0
    assert row(sidebar, INBOX) in sidebar.selectedIndexes()
    sidebar.grab()


def test_only_archived_lists_leave_no_queue(sidebar):
    sidebar.set_counts(reading(AWAY))
    assert "Next up" not in texts(sidebar.model())
    sidebar.set_place(Place(PlaceKind.LIST, reading_list=2))
    assert sidebar.currentIndex().data() == "bells"
