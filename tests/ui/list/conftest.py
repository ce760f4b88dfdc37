"""A list to fill."""

import pytest

from ui.list.delegate import PaperDelegate
from ui.list.model import PaperModel
from ui.list.view import PaperList


@pytest.fixture
def view(qtbot):
    made = PaperList()
    qtbot.addWidget(made)
    made.resize(460, 600)
    made.setModel(PaperModel(made))
    made.setItemDelegate(PaperDelegate(made))
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
