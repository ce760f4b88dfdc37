"""The facet panel in the window: clicks and keys write the search, numbers are the list's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.commands import commands
from ui.facets.model import FacetModel, spoken
from ui.facets.rows import Choice, More
from ui.menus import run


@pytest.fixture
def panel(hands):
    """Return the panel of a search that finds all twelve papers, counted."""
    hands.press("/")
    hands.type("sketch")
    hands.see(lambda: choice(hands, "is", "inbox").papers == 12)
    return hands.window.facets


def choices(hands) -> list[Choice]:
    return [row for row in hands.window.facets.rows if isinstance(row, Choice)]


def choice(hands, kind: str, value: str) -> Choice:
    """Return a value as the panel shows it; one without papers if it does not."""
    found = (one for one in choices(hands) if (one.kind, one.value) == (kind, value))
    return next(found, Choice(kind, value, None))


def index(hands, kind: str, value: str):
    view = hands.window.facets.view
    model: FacetModel = view.model()
    return model.index(model.place_of((kind, value)))


def click(qtbot, hands, kind, value, modifier=Qt.KeyboardModifier.NoModifier):
    view = hands.window.facets.view
    there = index(hands, kind, value)
    view.scrollTo(there)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.viewport(), left, modifier, view.visualRect(there).center())


def text(hands) -> str:
    return hands.window.search_bar.text()


def rows(hands) -> int:
    return hands.window.model.rowCount()


def test_it_stands_beside_a_search_and_nowhere_else(hands):
    window = hands.window
    assert not window.facets.isVisible()
    hands.press("/")
    hands.type("sketch")
    hands.see(window.facets.isVisible)
    hands.press("Esc")
    hands.see(lambda: not window.facets.isVisible())


def test_it_counts_what_the_papers_have(hands, panel):
    assert choice(hands, "digest", "tuesday").papers == 4
    assert choice(hands, "digest", "monday").papers == 12


def test_clicks_include_exclude_and_let_be(qtbot, hands, panel):
    click(qtbot, hands, "digest", "tuesday")
    assert text(hands) == "sketch digest:tuesday"
    assert choice(hands, "digest", "tuesday").state == 1
    hands.see(lambda: rows(hands) == 4 and choice(hands, "digest", "tuesday").papers == 4)
    click(qtbot, hands, "digest", "tuesday")
    assert text(hands) == "sketch -digest:tuesday"
    hands.see(lambda: rows(hands) == 8 and choice(hands, "digest", "monday").papers == 8)
    assert choice(hands, "digest", "tuesday") == Choice("digest", "tuesday", None, -1)
    click(qtbot, hands, "digest", "tuesday")
    assert text(hands) == "sketch"
    hands.see(lambda: rows(hands) == 12)


def test_shift_and_a_click_exclude_at_once(qtbot, hands, panel):
    click(qtbot, hands, "digest", "tuesday", Qt.KeyboardModifier.ShiftModifier)
    assert text(hands) == "sketch -digest:tuesday"
    click(qtbot, hands, "digest", "tuesday", Qt.KeyboardModifier.ShiftModifier)
    assert text(hands) == "sketch"


def test_it_is_worked_by_keys_alone(hands, panel):
    hands.press("Enter", "f")
    hands.see(panel.view.hasFocus)
    assert panel.view.currentIndex().data() == "Inbox"
    hands.press("Down")
    assert panel.view.currentIndex().data() in ("monday", "tuesday")
    hands.press("Enter")
    name = panel.view.currentIndex().data()
    assert text(hands) == f"sketch digest:{name}"
    hands.press("-")
    assert text(hands) == f"sketch -digest:{name}"
    hands.press("Del")
    assert text(hands) == "sketch"
    hands.press("+")
    assert text(hands) == f"sketch digest:{name}"
    assert panel.view.hasFocus()
    hands.press("Esc")
    hands.see(hands.window.list.hasFocus)
    assert text(hands) == f"sketch digest:{name}"


def test_no_number_is_that_of_another_search(hands, panel):
    hands.type(" owls")
    assert all(one.papers is None for one in choices(hands))
    hands.see(lambda: choice(hands, "is", "inbox").papers == 1)


def test_the_numbers_follow_what_is_done_to_the_papers(hands, panel):
    hands.press("Enter")
    hands.see(hands.window.list.hasFocus)
    hands.press("s")
    hands.see(lambda: choice(hands, "is", "starred").papers == 1)


def test_it_shows_what_is_typed(hands, panel):
    hands.type(" -tag:maps is:later")
    assert choice(hands, "tag", "maps").state == -1
    assert choice(hands, "is", "later").state == 1


def test_it_is_hidden_by_a_key_and_stays_so(hands, panel):
    window = hands.window
    hands.press("Enter")
    hands.see(window.list.hasFocus)
    hands.press("Shift+F")
    hands.see(lambda: not panel.isVisible())
    assert not window.session.settings.facets
    hands.press("/")
    hands.type("owls")
    hands.see(lambda: rows(hands) < 12)
    assert not panel.isVisible()
    run(commands["view.facets"], window.session)
    hands.see(panel.isVisible)


def test_without_a_search_it_narrows_the_library(hands):
    window = hands.window
    hands.press("f")
    hands.see(lambda: choice(hands, "digest", "tuesday").papers == 4)
    hands.see(window.facets.view.hasFocus)
    hands.press("Down", "Enter")
    hands.see(lambda: window.session.query.startswith("digest:"))
    hands.press("Del")
    hands.see(lambda: not window.session.query)
    assert window.facets.view.hasFocus()
    hands.press("Esc")
    hands.see(lambda: not window.facets.isVisible())


def test_a_screen_reader_hears_value_number_and_state():
    assert spoken(Choice("digest", "Monday", 12, 1)) == "Digests: Monday, 12 papers, included"
    assert spoken(Choice("is", "done", None, -1)) == "Decision: Done, excluded"
    assert spoken(Choice("is", "starred", 1)) == "Has: Star, 1 paper"


def test_more_is_shown_when_it_is_asked_for(hands, panel):
    store = hands.window.session.lanes.store
    from reader import triage

    ids = list(hands.window.session.listed_ids())
    for number in range(8):
        name = f"topic {number}"
        store.call(
            lambda store, name=name: triage.tag(store, ids, name), hands.window.session.acted
        )
    hands.see(lambda: any(isinstance(row, More) for row in panel.rows))
    assert len([one for one in choices(hands) if one.kind == "tag"]) == 5
    hands.press("Enter", "f")
    hands.see(panel.view.hasFocus)
    while panel.view.currentIndex().data() != "3 more":
        hands.press("Down")
    hands.press("Enter")
    assert len([one for one in choices(hands) if one.kind == "tag"]) == 8
    assert panel.view.currentIndex().data() == "Fewer"
