"""Every window beside the main one: opened by its command, closed by Esc, and by its own button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.hands import Hands

NAMES = (
    *("about", "backups", "check-library", "settings", "keys-edit", "help", "news", "history"),
    *("map", "dashboard", "tag-list", "watch-words", "source", "repair-rules", "sources"),
    *("export", "export-templates", "citation-keys"),
)


@pytest.fixture
def beside(hands: Hands):
    """Open one by its name and return it, as soon as it is there."""

    def opened(name: str) -> QDialog:
        hands.window.dialogs.show(name)
        hands.see(shown)
        (one,) = shown()
        hands.see(lambda: active(one))
        return one

    return opened


def active(one: QDialog) -> bool:
    """Have it be the active window: that of the one closed before may still come back late."""
    if not one.isActiveWindow():
        one.activateWindow()
    return one.isActiveWindow()


def shown() -> list[QDialog]:
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if isinstance(one, QDialog) and one.isVisible()]


def test_esc_closes_each_wherever_the_keyboard_is_in_it(hands, beside, qtbot):
    hands.see(lambda: hands.window.session.open_id is not None)
    for name in NAMES:
        one = beside(name)
        qtbot.keyClick(one.focusWidget() or one, Qt.Key.Key_Escape)
        hands.see(lambda one=one: not one.isVisible())


def test_what_closes_a_window_on_the_screen_closes_the_dashboard(hands, beside):
    assert beside("dashboard").close()
    assert not shown()
