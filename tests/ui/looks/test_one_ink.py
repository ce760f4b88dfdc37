"""Who sees no colours can tell apart what colours tell: drawn in one ink it still differs."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.types import HIGHLIGHT_COLOURS, ClaimKind, Decision, Highlight, LineKind, Part, Selector
from tests.ui.list.filling import filled, paper
from ui.detail.claim_words import letter
from ui.detail.heading import DecisionPill
from ui.detail.passage_looks import draw_line, passage_form
from ui.detail.passage_row import PassageRow
from ui.history.delegate import TimelineDelegate
from ui.history.model import Line
from ui.list.delegate import PaperDelegate
from ui.list.model import PaperModel
from ui.list.row import Density
from ui.list.view import PaperList
from ui.looks.colours import LIGHT_COLOURS
from ui.source_view.view import SourceView

INK = LIGHT_COLOURS.text
ONE_INK = replace(
    LIGHT_COLOURS, muted=INK, faint=INK, accent=INK, star=INK, danger=INK, ok=INK, later=INK,
    dismissed=INK, highlight=LIGHT_COLOURS.hover,
)  # fmt: skip


def all_differ(pictures: dict[object, QImage]) -> None:
    for (one, first), (other, second) in combinations(pictures.items(), 2):
        assert first != second, f"{one} looks like {other}"


def drawn(widget: QWidget) -> QImage:
    widget.ensurePolished()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def blank(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def test_the_lines_under_highlights(qapp):
    pictures = {}
    for name in HIGHLIGHT_COLOURS:
        image = blank(QSize(60, 10))
        painter = QPainter(image)
        draw_line(painter, name, QColor("black"), (0.0, 5.0, 60.0))
        painter.end()
        pictures[name] = image
    all_differ(pictures)
    styles = {passage_form(name, ONE_INK).underlineStyle() for name in HIGHLIGHT_COLOURS}
    assert len(styles) == len(HIGHLIGHT_COLOURS)


def test_highlights_in_the_page_s_list(qtbot):
    pictures = {}
    for name in HIGHLIGHT_COLOURS:
        kept = Highlight(name, 1, Part.ABSTRACT, Selector("owls hear"), name)
        row = PassageRow(kept, "", ONE_INK)
        qtbot.addWidget(row)
        row.resize(200, 24)
        pictures[name] = drawn(row)
    all_differ(pictures)


def test_decisions(qtbot):
    pictures = {}
    for decision in Decision:
        pill = DecisionPill(ONE_INK)
        qtbot.addWidget(pill)
        pill.show_decision(decision)
        pill.resize(120, 26)
        pictures[decision] = drawn(pill)
    all_differ(pictures)


def test_claims_have_letters(qapp):
    assert len({letter(kind) for kind in ClaimKind}) == len(ClaimKind)


@pytest.mark.parametrize("density", ["comfortable", "compact", "columns"])
def test_rows_of_papers(qtbot, density):
    host = QWidget()
    qtbot.addWidget(host)
    view = PaperList(host)
    view.setModel(PaperModel(view))
    delegate = PaperDelegate(view)
    delegate.set_colours(ONE_INK)
    view.setItemDelegate(delegate)
    view.set_density(Density(density))
    view.resize(600, 400)
    looks = [
        *({"decision": decision} for decision in Decision),
        {"starred": True}, {"has_note": True}, {"highlights": 1}, {"interest": 1}, {"interest": -1},
    ]  # fmt: skip
    rows = {at: replace(paper(7, **look), id=at) for at, look in enumerate(looks, start=1)}
    filled(view.model(), rows)
    pictures = {}
    for at, look in enumerate(looks):
        pictures[str(look)] = painted(view, at)
    all_differ(pictures)


def painted(view: PaperList, at: int) -> QImage:
    option = QStyleOptionViewItem()
    option.font = view.font()
    option.rect = QRect(0, 0, 600, view.rowHeight(at))
    option.state = QStyle.StateFlag.State_Enabled
    image = blank(option.rect.size())
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, view.model().index(at, 0))
    painter.end()
    return image


def test_kinds_of_source_lines(qtbot):
    view = SourceView()
    qtbot.addWidget(view)
    view.set_colours(ONE_INK)
    view.resize(300, 200)
    pictures = {}
    for kind in (LineKind.TITLE, LineKind.ABSTRACT, LineKind.FURNITURE, LineKind.ORPHAN):
        view.show_lines("Owls at night", [kind])
        pictures[kind] = drawn(view)
    all_differ(pictures)


def test_acts_that_stand_and_those_that_do_not(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    delegate = TimelineDelegate(host)
    delegate.colours = ONE_INK
    pictures = {}
    for line in (Line("Done", 1), Line("Done", 1, stands=False), Line("Done", 1, is_here=True)):
        image = blank(QSize(300, 30))
        painter = QPainter(image)
        delegate._dot(painter, image.rect(), line)
        painter.end()
        pictures[line] = image
    all_differ(pictures)
