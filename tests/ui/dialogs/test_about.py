from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.dialogs.about import About


def test_it_tells_version_and_licence(qtbot):
    dialog = About("1.2.3", Path("/srv/papers"))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Version 1.2.3" in text
    assert "MIT" in text
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
