"""Smart lists in the window: saved, counted, opened, changed, moved, deleted, searched within."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from reader import smart
from reader.types import Place, PlaceKind
from ui.commands import commands
from ui.lists.smart_form import proposed
from ui.menus import run
from ui.sidebar.items import HINTS, Saved, Section


def shown(hands) -> list:
    """Return what stands in the section of the smart lists."""
    model = hands.window.sidebar.model()
    heading = model.section_index(Section.LISTS)
    return [model.item(model.index(row, 0, heading)) for row in range(model.rowCount(heading))]


def names(hands) -> list[str]:
    return [one.name for one in shown(hands) if isinstance(one, Saved)]


def papers(hands, name: str) -> int | None:
    return next((one.papers for one in shown(hands) if getattr(one, "name", "") == name), None)


def text(hands) -> str:
    return hands.window.search_bar.text()


def offered(hands) -> list[str]:
    offers = hands.window.search_bar.offers
    buttons = (offers.keep, offers.within)
    return [each.accessibleName() for each in buttons if each.isVisible()]


def save(hands, query: str, name: str = "") -> None:
    """Save a search as a person does."""
    hands.press("/")
    hands.type(query)
    hands.see(lambda: hands.window.session.query == query)
    hands.press("Ctrl+S")
    form = hands.window.lists.form
    hands.see(form.isVisible)
    if name:
        hands.type(name)
    hands.press("Enter")
    hands.see(lambda: not form.isVisible())
    hands.see(lambda: hands.window.lists.opened and hands.window.lists.opened in names(hands))


@pytest.fixture
def kept(hands):
    """Return the hands in a library with two smart lists, neither of them open."""
    for query, name in (("sketch owls", "Owls"), ("digest:tuesday", "Late")):
        save(hands, query, name)
        hands.press("Esc")
        hands.see(lambda: not hands.window.lists.opened)
    hands.see(lambda: papers(hands, "Late") == 4)
    return hands


def row(hands, name: str) -> QPoint:
    sidebar = hands.window.sidebar
    index = sidebar.model().index_of(name)
    sidebar.scrollTo(index)
    return sidebar.visualRect(index).center()


def click(qtbot, hands, name: str) -> None:
    viewport = hands.window.sidebar.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=row(hands, name))


def test_a_library_without_any_teaches(hands):
    hands.see(lambda: shown(hands) == [HINTS[Section.LISTS]])


def test_a_search_is_saved_under_a_name_that_is_proposed(hands):
    said = []
    hands.window.session.said.connect(said.append)
    save(hands, "owls kites")
    assert names(hands) == ["owls kites"]
    assert said[-1].text == "Saved smart list “owls kites”"
    assert hands.window.sidebar.currentIndex().data() == "owls kites"
    said[-1:] = []
    hands.window.session.undo()
    hands.see(lambda: not names(hands))


def test_its_papers_are_counted_and_follow_what_is_done(kept):
    assert papers(kept, "Late") == 4
    save(kept, "is:starred", "Stars")
    kept.see(lambda: papers(kept, "Stars") == 0)
    kept.press("Esc")
    kept.see(lambda: kept.window.model.rowCount() == 12)
    kept.window.list.setFocus()
    kept.press("s")
    kept.see(lambda: papers(kept, "Stars") == 1)


def test_a_click_shows_what_it_holds(qtbot, kept):
    click(qtbot, kept, "Late")
    assert text(kept) == "digest:tuesday"
    kept.see(lambda: kept.window.model.rowCount() == 4)
    assert kept.window.sidebar.currentIndex().data() == "Late"
    assert offered(kept) == []


def test_its_search_can_be_changed_and_the_change_kept(qtbot, kept):
    click(qtbot, kept, "Late")
    kept.press("/", "End")
    kept.type(" sketch")
    assert offered(kept) == ["Save the change", "Only in this list"]
    kept.press("Ctrl+S")
    kept.see(lambda: offered(kept) == [])
    assert kept.window.lists.is_own
    kept.window.session.undo()
    kept.see(lambda: text(kept) == "digest:tuesday")


def test_the_form_names_and_changes_it(qtbot, kept):
    click(qtbot, kept, "Owls")
    kept.window.sidebar.setFocus()
    kept.press("F2")
    form = kept.window.lists.form
    kept.see(form.isVisible)
    kept.type("Kites")
    kept.press("Tab")
    assert isinstance(kept.window.focusWidget(), QLineEdit)
    kept.window.focusWidget().selectAll()
    kept.type("kites")
    kept.press("Enter")
    kept.see(lambda: names(kept) == ["Kites", "Late"])
    kept.see(lambda: text(kept) == "kites")
    assert kept.window.sidebar.currentIndex().data() == "Kites"


def test_what_cannot_be_is_said_in_the_form_with_the_way_out(kept):
    kept.press("/")
    kept.type("owls")
    kept.press("Ctrl+S")
    form = kept.window.lists.form
    kept.type("late")
    kept.press("Enter")
    kept.see(lambda: "already" in form.problem)
    assert "another name" in form.problem
    assert form.isVisible()
    kept.press("Esc")
    assert names(kept) == ["Owls", "Late"]


def test_it_is_moved_by_keys(kept, qtbot):
    click(qtbot, kept, "Late")
    kept.window.sidebar.setFocus()
    kept.press("Alt+Up")
    kept.see(lambda: names(kept) == ["Late", "Owls"])
    kept.press("Alt+Up")
    kept.press("Alt+Down")
    kept.see(lambda: names(kept) == ["Owls", "Late"])


def test_it_is_moved_by_a_drag(kept, monkeypatch):
    """Only the system's own loop of a drag is played by us: it needs a pointer that moves."""
    sidebar = kept.window.sidebar
    viewport = sidebar.viewport()

    def carried(drag, _action):
        mime, there = drag.mimeData(), QPointF(row(kept, "Owls"))
        action, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(there.toPoint(), action, mime, left, none)
        QApplication.sendEvent(viewport, entering)
        assert entering.isAccepted()
        drop = QDropEvent(there, action, mime, left, none)
        QApplication.sendEvent(viewport, drop)
        assert drop.isAccepted()
        return action

    monkeypatch.setattr("ui.sidebar.lists.QDrag.exec", carried)
    for kind, at in (
        (QEvent.Type.MouseButtonPress, row(kept, "Late")),
        (QEvent.Type.MouseMove, row(kept, "Late") - QPoint(0, 40)),
    ):
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place = QPointF(at)
        event = QMouseEvent(kind, place, viewport.mapToGlobal(place), left, left, none)
        QApplication.sendEvent(viewport, event)
    kept.see(lambda: names(kept) == ["Late", "Owls"])


def test_it_is_deleted_by_a_key_and_that_is_undone(kept, qtbot):
    click(qtbot, kept, "Late")
    kept.window.sidebar.setFocus()
    kept.press("Del")
    kept.see(lambda: names(kept) == ["Owls"])
    assert kept.window.sidebar.currentIndex().data() == "All"  # its search stays, of all papers
    assert kept.window.session.counts.decisions["inbox"] == 12
    kept.window.session.undo()
    kept.see(lambda: names(kept) == ["Owls", "Late"])


def test_one_searches_within_it(kept, qtbot):
    click(qtbot, kept, "Late")
    kept.press("Alt+I")
    assert text(kept) == "list:Late "
    kept.type("sketch")
    kept.see(lambda: kept.window.model.rowCount() == 4)
    assert offered(kept) == []


def test_one_searches_within_a_digest(kept, qtbot):
    digest = next(one for one in kept.window.session.counts.digests if one.name == "tuesday")
    kept.window.session.go(Place(PlaceKind.DIGEST, digest=digest.id))
    kept.press("/")
    kept.type("sketch")
    kept.see(lambda: kept.window.model.rowCount() == 12)
    assert offered(kept) == ["Only in this digest"]
    button = kept.window.search_bar.offers.within
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert text(kept) == "sketch digest:tuesday"
    kept.see(lambda: kept.window.model.rowCount() == 4)
    assert offered(kept) == []
    kept.press("Alt+I")
    assert text(kept) == "sketch"


def test_lists_of_another_program_appear(hands):
    hands.window.session.lanes.store.call(lambda store: smart.save(store, "Found", "owls"))
    hands.window.session.touch()
    hands.see(lambda: names(hands) == ["Found"])


def marked(hands):
    """Return what is marked at the side."""
    sidebar = hands.window.sidebar
    return [sidebar.model().item(index).kind for index in sidebar.selectedIndexes()]


def test_what_is_searched_is_marked_at_the_side(hands):
    assert marked(hands) == [PlaceKind.INBOX]
    hands.press("/")
    hands.type("owls")
    assert marked(hands) == [PlaceKind.ALL]
    hands.press("Alt+I")
    assert "is:inbox" in text(hands)
    assert marked(hands) == [PlaceKind.INBOX]
    hands.press("Alt+I")
    assert marked(hands) == [PlaceKind.ALL]
    hands.press("Esc")
    hands.see(lambda: not hands.window.session.query)
    assert marked(hands) == [PlaceKind.INBOX]
    assert hands.window.session.place == Place(PlaceKind.INBOX)


def test_the_palette_leads_to_it(kept):
    kept.press("Ctrl+K")
    kept.type("Late")
    kept.press("Enter")
    kept.see(lambda: kept.window.lists.opened == "Late")


def test_with_nothing_searched_for_there_is_nothing_to_save(hands):
    said = []
    hands.window.session.said.connect(said.append)
    run(commands["search.save"], hands.window.session)
    assert "first" in said[-1].text
    assert not hands.window.lists.form.isVisible()


def test_a_proposed_name_is_one():
    assert proposed("video generation") == "video generation"
    assert proposed('tag:maps "tide clocks" sort:date') == "tagged maps, tide clocks"
    assert len(proposed("sketch " * 40)) <= smart.LENGTH
    assert proposed('"') == ""


def test_more_like_this_searches_for_the_neighbours_of_the_paper(hands):
    paper, title = hands.current().id, hands.current().title
    hands.press("=")
    assert text(hands) == f"like:#{paper}"
    hands.see(lambda: hands.window.session.query == f"like:#{paper}")
    hands.see(lambda: title[:20] in hands.window.search_bar.chips.parts[0].text)


def test_a_list_is_changed_and_deleted_only_where_there_is_one(kept):
    for name in ("search.edit-list", "search.delete-list"):
        assert not commands[name].available(kept.window.session)
    kept.window.lists.open("Late")
    for name in ("search.edit-list", "search.delete-list"):
        assert commands[name].available(kept.window.session)
    kept.press("Esc")
    kept.press("Esc")
    kept.see(lambda: not commands["search.delete-list"].available(kept.window.session))
