"""The list of a picker leaves the line under its field in sight, however few rows it has."""

from __future__ import annotations

import pytest

from ui.widgets.pick import PickField, PickView


@pytest.mark.parametrize(("key", "typed"), [("t", ""), ("t", "owls"), ("Ctrl+K", "about lectern")])
def test_one_row_does_not_cover_the_field(hands, key, typed):
    hands.press(key)
    hands.see(lambda: isinstance(hands.window.focusWidget(), PickField))
    hands.type(typed)
    field = hands.window.focusWidget()
    view = field.parentWidget().findChild(PickView)
    hands.see(lambda: view.model().rowCount() < 2)
    hands.see(lambda: view.geometry().top() > field.geometry().bottom())
