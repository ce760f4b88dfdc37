"""Where one reads from right to left, all that is painted by hand is turned round."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from reader.types import Decision, Highlight, Part, Place, PlaceKind, Selector, SortKey
from tests.ui.sidebar.rows import counts, digest, tag
from tests.waiting import rest
from ui.commands import commands
from ui.detail.heading import DecisionPill
from ui.detail.line_button import LineButton
from ui.detail.passage_row import PassageRow
from ui.dialogs.sort_picker import SortPicker
from ui.dialogs.tag_picker import TagPicker
from ui.keys.keycap import KeyCaps, caps_width
from ui.looks.colours import LIGHT_COLOURS
from ui.looks.sides import from_the_right, turned, write
from ui.palette import Palette
from ui.sidebar.view import Sidebar
from ui.triage.frame import KeyButton
from ui.widgets.floating import GAP, Floating
from ui.widgets.flow import Flow
from ui.widgets.pick import PickView

WAYS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
LTR, RTL = WAYS
NEAR = 4
"""Pixels that letters and icons may be less wide at one of their sides."""


@pytest.fixture(autouse=True)
def turned_back(qapp):
    yield
    qapp.setLayoutDirection(LTR)


def ink(image: QImage, rows: range) -> tuple[int, int]:
    """Return the first and last column in which anything stands on the ground."""
    columns = [
        x
        for x in range(image.width())
        if len({image.pixel(x, y) for y in rows} | {image.pixel(image.width() // 2, rows[0])}) > 1
    ]
    return columns[0], columns[-1]


def mirrored(image: QImage, other: QImage, rows: range) -> None:
    """Check that what begins so far from the left in one begins so far from the right in other."""
    (left, right), (first, last) = ink(image, rows), ink(other, rows)
    edge = image.width() - 1
    assert abs(left - (edge - last)) <= NEAR, (left, edge - last)
    assert abs(right - (edge - first)) <= NEAR, (right, edge - first)


def both(widget: QWidget) -> tuple[QImage, QImage]:
    """Return how a widget looks from the left and from the right."""
    pictures = []
    for way in WAYS:
        QApplication.setLayoutDirection(way)
        rest(1)
        pictures.append(widget.grab().toImage())
    return pictures[0], pictures[1]


def passage() -> PassageRow:
    kept = Highlight("a", 1, Part.ABSTRACT, Selector("owls hear"), "green")
    return PassageRow(kept, "", LIGHT_COLOURS)


def pill() -> DecisionPill:
    made = DecisionPill(LIGHT_COLOURS)
    made.show_decision(Decision.LATER)
    return made


WIDGETS = {
    "line": lambda: LineButton("link", "example.org", "Code", LIGHT_COLOURS),
    "line alone": lambda: LineButton("link", "example.org", "", LIGHT_COLOURS),
    "passage": passage,
    "key": lambda: KeyButton(commands["paper.done"], LIGHT_COLOURS),
}


@pytest.mark.parametrize("name", WIDGETS)
def test_what_paints_itself(qtbot, name):
    widget = WIDGETS[name]()
    qtbot.addWidget(widget)
    widget.resize(300, 26)
    mirrored(*both(widget), range(2, 24))


def test_the_pill_has_its_mark_where_one_begins(qtbot):
    widget = pill()
    qtbot.addWidget(widget)
    widget.resize(140, 26)
    inner = [picture.copy(14, 0, 112, 26) for picture in both(widget)]
    assert inner[0].copy(0, 0, 12, 26) != inner[1].copy(0, 0, 12, 26)


def sidebar() -> Sidebar:
    made = Sidebar()
    made.resize(240, 460)
    digests = [digest(1, name="Monday"), digest(2, inbox=0, name="Tuesday")]
    found = counts(digests, [tag("maps", 1), tag("maps/old"), tag("to read")])
    made.set_counts(replace(found, branches={"maps": 2}))
    return made


PLACES = [
    Place(PlaceKind.INBOX),
    Place(PlaceKind.DIGEST, digest=1),
    Place(PlaceKind.DIGEST, digest=2),
    Place(PlaceKind.TAG, tag="maps"),
    Place(PlaceKind.TAG, tag="maps/old"),
]


@pytest.mark.parametrize("place", PLACES)
def test_rows_of_the_sidebar(qtbot, place):
    view = sidebar()
    qtbot.addWidget(view)
    rect = view.visualRect(view.model().index_of(place))
    top = view.viewport().mapTo(view, rect.topLeft()).y()
    mirrored(*both(view), range(top + 2, top + rect.height() - 2))


@pytest.mark.parametrize("way", WAYS)
def test_levels_fold_by_the_arrow_that_is_drawn_and_by_keys(qtbot, way):
    view = sidebar()
    qtbot.addWidget(view)
    QApplication.setLayoutDirection(way)
    view.show()
    model, below = view.model(), Place(PlaceKind.TAG, tag="maps/old")
    index = model.index_of(Place(PlaceKind.TAG, tag="maps"))
    rect = view.visualRect(index)
    x = 26 if way is LTR else view.viewport().width() - 26
    at = QPoint(x, rect.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not model.index_of(below).isValid()
    view.setCurrentIndex(model.index_of(Place(PlaceKind.TAG, tag="maps")))
    QTest.keyClick(view, Qt.Key.Key_Right if way is LTR else Qt.Key.Key_Left)
    assert model.index_of(below).isValid()
    view.hide()


def palette(window: QWidget) -> Palette:
    made = Palette(window)
    made.open_for([commands["paper.done"], commands["go.inbox"]], lambda _: True)
    return made


def tags(window: QWidget) -> TagPicker:
    made = TagPicker(window)
    made.open_for(1, (tag("maps", 1), tag("to read")), {"maps": 1})
    return made


def sort(window: QWidget) -> SortPicker:
    made = SortPicker(window)
    made.open_for(((SortKey.TITLE, True), (SortKey.DATE, False)))
    return made


@pytest.mark.parametrize("make", [palette, tags, sort])
def test_rows_to_pick_from(qtbot, make):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    picker = make(window)
    view = picker.findChild(PickView)
    rect = view.visualRect(view.model().index(1, 0))
    mirrored(*both(view.viewport()), range(rect.top() + 2, rect.bottom() - 2))
    picker.dismiss()
    window.hide()


def test_what_flows_begins_at_the_right(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    flow = Flow(host, gap=4)
    buttons = [QPushButton(text) for text in ("One", "Two", "Three")]
    for button in buttons:
        flow.addWidget(button)
    host.resize(400, 80)
    places = []
    for way in WAYS:
        QApplication.setLayoutDirection(way)
        host.layout().activate()
        host.layout().setGeometry(host.rect())
        places.append([button.geometry() for button in buttons])
    for one, other in zip(*places, strict=True):
        assert one.left() == host.width() - 1 - other.right()


@pytest.mark.parametrize(("way", "edge"), [(LTR, QRect.left), (RTL, QRect.right)])
def test_what_floats_lies_along_the_side_one_reads_from(qtbot, way, edge):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    QApplication.setLayoutDirection(way)
    panel = Floating(window)
    QVBoxLayout(panel).addWidget(QPushButton("Copy"))
    window.show()
    place = QRect(300, 100, 120, 20)
    panel.open_beside(place)
    assert edge(panel.geometry()) == edge(place)
    assert panel.geometry().top() == place.bottom() + GAP
    panel.hide()
    window.hide()


def test_strokes_are_pressed_in_the_order_one_reads(qtbot):
    caps = KeyCaps("G, I", LIGHT_COLOURS)
    qtbot.addWidget(caps)
    caps.resize(caps.sizeHint())
    left, right = both(caps)
    first = QRect(0, 0, caps_width(("G",), caps.fontMetrics()), left.height())
    last = first.translated(left.width() - first.width(), 0)
    assert left.copy(first) == right.copy(last) != right.copy(first)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("text", "of"), [("Owls hear.", LTR), ("ינשופים.", RTL)])
def test_a_text_is_written_in_its_own_direction(qapp, way, text, of):
    """The full stop stands after the last word, whatever stands around."""
    stop = partial(_written, way=way)
    whole, bare = ink(stop(text), range(30)), ink(stop(text[:-1]), range(30))
    begins_right = way is RTL
    grows_left = whole[0] < bare[0]
    # At the side where all begins the text is fixed; it grows at the other, or its words move.
    assert grows_left == begins_right
    assert _stop_stands_outermost(stop(text), left=of is RTL)


def _written(text: str, way: Qt.LayoutDirection) -> QImage:
    surface = QPixmap(300, 30)
    surface.fill(Qt.GlobalColor.white)
    painter = QPainter(surface)
    painter.setLayoutDirection(way)
    write(painter, surface.rect(), Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return surface.toImage()


def _stop_stands_outermost(image: QImage, *, left: bool) -> bool:
    """Say whether what stands outermost at a side is no higher than a full stop."""
    first, last = ink(image, range(30))
    x = first if left else last
    ground = image.pixel(0, 0)
    return sum(image.pixel(x, y) != ground for y in range(30)) <= 3


boxes = st.builds(QRect, st.integers(0, 50), st.integers(0, 20), st.integers(1, 50), st.just(10))


@given(box=boxes, width=st.integers(100, 400))
def test_turning_twice_changes_nothing_and_keeps_inside(qapp, box, width):
    surface = QPixmap(1, 1)
    painter = QPainter(surface)
    painter.setLayoutDirection(RTL)
    row = QRect(0, 0, width, 30)
    once = turned(painter, row, box)
    again = turned(painter, row, once)
    painter.end()
    assert again == box
    assert row.contains(once)
    assert once.size() == box.size()


@given(st.text())
def test_a_text_has_a_direction(text):
    assert from_the_right("א" + text)
    assert not from_the_right("a" + text)
