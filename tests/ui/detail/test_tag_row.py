"""The row of tags: each chip, and always the way to add more."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from ui.detail.tags import Chip, TagRow
from ui.looks.colours import LIGHT_COLOURS


def test_the_way_to_add_a_tag_stands_behind_the_last_one(qtbot):
    row = TagRow(LIGHT_COLOURS)
    qtbot.addWidget(row)
    row.resize(600, 40)
    row.show()
    for names in ((), ("owls",), ("owls", "tides"), ("tides",)):
        row.show_tags(names, lambda _: QColor("#3b82c4"))
        assert [chip.toolTip() != "" for chip in visible(row)] == [True] * len(names)
        row.layout().activate()
        ends = [chip.geometry().right() for chip in visible(row)]
        assert row.findChild(QPushButton).geometry().left() > max(ends, default=-1)


def visible(row):
    return [chip for chip in row.findChildren(Chip) if chip.isVisible()]
