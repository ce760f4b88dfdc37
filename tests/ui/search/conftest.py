"""The search box by itself, with the keyboard in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from ui.search.bar import SearchBar


@pytest.fixture
def bar(qtbot):
    top = QWidget()
    qtbot.addWidget(top)
    top.resize(460, 600)
    made = SearchBar(top)
    made.resize(460, 110)
    with qtbot.waitActive(top):
        top.show()
        top.activateWindow()
    made.focus()
    qtbot.waitUntil(made.has_focus)
    yield made
    top.hide()
