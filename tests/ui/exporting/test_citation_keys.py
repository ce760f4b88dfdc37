"""The pattern of citation keys, changed as a reader changes it, and what is then exported."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.citing import DEFAULT, PLACEHOLDERS
from tests.ui.hands import said
from ui.commands import commands

Key = Qt.Key


@pytest.fixture
def dialog(window, hands, qtbot):
    hands.see(lambda: window.page.paper is not None)
    commands["list.citation-keys"].run(window.session)
    keys = window.dialogs.citation_keys
    hands.see(lambda: keys.dialog is not None and keys.dialog.isVisible())
    yield keys.dialog
    keys.close()


def copied_key(hands) -> str:
    QGuiApplication.clipboard().clear()
    commands["paper.copy"].run(hands.window.session)
    hands.see(lambda: "@" in QGuiApplication.clipboard().text())
    return re.search(r"@\w+\{([^,]+),", QGuiApplication.clipboard().text())[1]


def put(qtbot, dialog, text) -> None:
    dialog.pattern.selectAll()
    qtbot.keyClicks(dialog.pattern, text)


def test_it_opens_on_the_usual_pattern_with_the_current_paper(dialog):
    assert dialog.pattern.text() == DEFAULT
    assert dialog.pattern.hasFocus()
    told = {each.text() for each in dialog.findChildren(type(dialog.example))}
    assert {f"{{{name}}}" for name, _ in PLACEHOLDERS} <= told


def test_the_example_follows_what_is_typed(dialog, qtbot):
    put(qtbot, dialog, "p{id}")
    assert dialog.example.text() == "p1"
    put(qtbot, dialog, "{id:")
    assert not dialog.save.isEnabled()
    assert dialog.problem.text()
    put(qtbot, dialog, "{nothing}")
    assert "{nothing}" in dialog.problem.text()
    dialog.usual.click()
    assert dialog.save.isEnabled()
    assert dialog.problem.text() == ""


def test_a_pattern_is_for_new_keys_until_all_are_renewed(dialog, hands, qtbot):
    first = copied_key(hands)
    put(qtbot, dialog, "x{id}")
    qtbot.keyClick(dialog.pattern, Key.Key_Return)
    assert dialog.isHidden()
    hands.see(lambda: "x{id}" in said(hands.window))
    assert copied_key(hands) == first
    commands["list.citation-keys"].run(hands.window.session)
    hands.see(dialog.isVisible)
    assert dialog.pattern.text() == "x{id}"
    dialog.renew.click()
    hands.see(lambda: "Renewed 1 citation key" in said(hands.window))
    assert copied_key(hands) == "x1"
