from array import array
from collections import Counter

from PySide6.QtCore import QAbstractTableModel, QMimeData, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.types import Decision, PaperRow, Snippet, Tag
from tests.ui.list.filling import filled, paper
from ui.list.roles import PAPER_ROLE
from ui.list.view import PaperList
from ui.looks.colours import DARK_COLOURS, LIGHT_COLOURS


def picture(view, row=0, **state):
    """Return one row as the delegate draws it."""
    option = QStyleOptionViewItem()
    option.font = view.font()
    option.rect = view.visualRect(view.model().index(row, 0)).translated(0, 0)
    option.rect.moveTo(0, 0)
    option.state = state.get("state", QStyle.StateFlag.State_Enabled)
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, view.model().index(row, 0))
    painter.end()
    return image


def has(image, colour):
    size = image.size()
    points = ((x, y) for x in range(size.width()) for y in range(size.height()))
    return any(image.pixelColor(x, y).name() == colour.name() for x, y in points)


def test_one_column_as_wide_as_the_view(view, qtbot):
    filled(view.model(), {1: paper(1)})
    assert view.columnWidth(0) == view.viewport().width()
    view.resize(700, 400)
    assert view.columnWidth(0) == view.viewport().width() > 600
    assert view.rowHeight(0) == view.composer.height


def test_rows_grow_with_the_face(view):
    filled(view.model(), {1: paper(1)})
    before = view.rowHeight(0)
    view.setFont(QFont("DejaVu Sans", 18))
    assert view.rowHeight(0) > before
    assert picture(view).height() == view.rowHeight(0)


def test_a_million_rows_come_and_are_selected_without_asking_for_them(view):
    asked = []
    view.model().page_wanted.connect(lambda ids, _: asked.extend(ids))
    view.model().set_ids(array("q", range(1_000_000)))
    view.selectAll()
    view.viewport().repaint()
    assert 0 < len(asked) < 1_000
    assert view.selectionModel().selection().count() == 1


def test_letters_are_left_to_commands(view):
    filled(view.model(), {1: paper(1), 2: paper(2)})
    view.selectRow(0)
    view.keyboardSearch("Learning to Describe Owls from Sketch 2")
    assert view.currentIndex().row() == 0


def test_arrows_stop_at_the_ends_and_tab_leaves(view, qtbot):
    filled(view.model(), {1: paper(1), 2: paper(2)})
    view.selectRow(1)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab):
        qtbot.keyClick(view, key)
    assert view.currentIndex().row() == 1
    for key, row in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Up, 0), (Qt.Key.Key_End, 1)):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert len(view.selectionModel().selectedRows()) == 2


def test_files_dropped_are_not_for_the_list(view):
    assert not view.acceptDrops()
    assert not view.model().dropMimeData(
        QMimeData(), Qt.DropAction.CopyAction, 0, 0, view.rootIndex()
    )


def test_an_empty_list_says_why(view):
    blank = view.grab().toImage()
    view.set_empty("Inbox zero", "Every paper is decided.\n<b>Ctrl+O</b> takes in the next.")
    assert view.grab().toImage() != blank
    view.set_colours(DARK_COLOURS)
    assert has(view.viewport().grab().toImage(), DARK_COLOURS.text)


def test_a_view_without_a_model_says_why(qtbot):
    bare = PaperList()
    qtbot.addWidget(bare)
    bare.set_empty("Nothing", "")
    assert not bare.grab().isNull()


def test_a_row_shows_its_marks(view):
    filled(
        view.model(),
        {
            1: paper(1),
            2: paper(2, starred=True),
            3: paper(3, decision=Decision.DONE),
            4: paper(4, digests=3),
            5: paper(5, has_note=True),
        },
    )
    view.viewport().repaint()
    pictures = [picture(view, row) for row in range(5)]
    assert has(pictures[1], LIGHT_COLOURS.star)
    assert not has(pictures[0], LIGHT_COLOURS.star)
    assert has(pictures[2], LIGHT_COLOURS.ok)
    assert len({bytes(image.constBits()) for image in pictures}) == 5


def test_a_chip_has_its_tags_colour(view):
    rows = {1: PaperRow(1, "T", Snippet("a"), Decision.INBOX, False, ("maps",), 1, False)}
    filled(view.model(), rows)
    plain = picture(view)
    view.itemDelegate().set_tags((Tag("maps", "#2b8a9d", 1),))
    fill, _ = LIGHT_COLOURS.chip(QColor("#2b8a9d"))
    assert has(picture(view), fill)
    assert not has(plain, fill)


def test_hits_are_marked(view):
    snippet = Snippet("see owls", ((4, 8),))
    rows = {1: PaperRow(1, "Owls", snippet, Decision.INBOX, False, (), 1, False, ((0, 4),))}
    filled(view.model(), rows)
    assert has(picture(view), LIGHT_COLOURS.highlight)


def test_the_selection_shows_whether_keys_go_here(view, qtbot):
    filled(view.model(), {1: paper(1)})
    selected = QStyle.StateFlag.State_Selected
    view.clearFocus()
    assert has(picture(view, state=selected), LIGHT_COLOURS.selection_inactive)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.selectRow(0)
    image = picture(view, state=selected)
    assert has(image, LIGHT_COLOURS.selection)
    assert image.pixelColor(0, 5) == LIGHT_COLOURS.accent


def test_a_row_on_its_way_is_drawn_as_bars(view):
    view.model().set_ids(array("q", [7]))
    image = picture(view)
    assert not has(image, LIGHT_COLOURS.text)
    assert len({image.pixel(x, 20) for x in range(image.width())}) > 1


def test_other_colours_reach_the_rows(view):
    filled(view.model(), {1: paper(1)})
    view.itemDelegate().set_colours(DARK_COLOURS)
    assert has(picture(view), DARK_COLOURS.surface)


class Rows(QAbstractTableModel):
    """Papers that are always there."""

    def __init__(self, parent):
        super().__init__(parent)
        self.asked = Counter()
        self._papers = [paper(n, starred=True, digests=2, has_note=True) for n in range(50)]

    def rowCount(self, parent=None):
        return 50

    def columnCount(self, parent=None):
        return 1

    def data(self, index, role=0):
        if role != PAPER_ROLE:
            return None
        self.asked[index.row()] += 1
        return self._papers[index.row()]


def test_a_row_that_is_drawn_is_asked_for_once(view):
    view.setModel(Rows(view))
    spy = QSignalSpy(view.model().dataChanged)
    view.viewport().repaint()
    view.model().asked.clear()
    view.viewport().repaint()
    asked = view.model().asked
    assert asked == Counter(range(len(asked)))
    assert len(asked) <= view.viewport().height() // view.rowHeight(0) + 1
    assert spy.count() == 0
