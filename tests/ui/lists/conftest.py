"""A list with papers in it."""

from __future__ import annotations

import pytest

from tests.ui.lists.hands import goes, lists, picks


@pytest.fixture
def owls(hands):
    """Return four papers in a list, which is shown, in the order of the inbox."""
    hands.press("x", "Shift+J", "Shift+J", "Shift+J")
    hands.see(lambda: len(hands.window.session.selected()) == 4)
    picks(hands, "owls")
    hands.see(lambda: lists(hands) == {"owls": 4})
    before = hands.titles()[:4]
    goes(hands, "owls")
    assert hands.titles() == before
    return before
