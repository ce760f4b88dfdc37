"""What is seen can be heard, and what can be done by mouse is reached by Tab, and seen there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDialog, QScrollArea, QWidget

from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.reader.map.papers import papers
from tests.reader.search.papers import add
from tests.waiting import rest
from ui.commands import commands
from ui.main_window import MainWindow
from ui.menus import run

Role = QAccessible.Role
MOST = 80
"""More presses of Tab than any window has stops."""

DIALOGS = (
    "settings", "keys-edit", "help", "history", "annotations", "watch-words", "tag-list",
    "note-templates", "export", "export-templates", "citation-keys", "about", "sources",
    "repair-rules", "source",
)  # fmt: skip
OVERLAYS = ("palette", "keys", "tags", "highlight-colours", "sort")


@pytest.fixture(autouse=True)
def heard(qapp) -> Iterator[None]:
    """Have a screen reader there."""
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
    qapp.setCursorFlashTime(flash)


@pytest.fixture
def said(monkeypatch) -> list[str]:
    """Return what is read out, as it comes."""
    texts: list[str] = []

    def take(event) -> None:
        if hasattr(event, "message"):
            texts.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(take))
    return texts


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name(widget: QWidget) -> str:
    """Return what a widget is called; on Linux a list to choose from is called by its label."""
    told = interface(widget)
    if told.role() == Role.ComboBox:
        relations = told.relations(QAccessible.RelationFlag.Label)
        return " ".join(other.text(QAccessible.Text.Name) for other, _ in relations)
    return told.text(QAccessible.Text.Name)


def stops(top: QWidget) -> list[QWidget]:
    """Return all in *top* that takes the keyboard, but what Qt puts inside of its own widgets."""
    found = [
        each
        for each in top.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.window() is top.window()
    ]
    return [
        each
        for each in found
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.focusProxy() is None
        and not isinstance(each.parentWidget(), QAbstractSpinBox)
    ]


def by_tab(found: list[QWidget]) -> set[QWidget]:
    return {each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus}


def chain(first: QWidget) -> set[QWidget]:
    """Press Tab until it comes round; return where it led."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached = {first}
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    return reached


def is_seen(widget: QWidget) -> bool:
    """Say whether anything is drawn in another way while the keyboard is there."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_sight(widget)
    rest(1)
    with_it = around(widget)
    widget.clearFocus()
    rest(1)
    return with_it != around(widget)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll as Tab would."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def around(widget: QWidget) -> QImage:
    """Return what is seen of a widget, and a little of what is beside it: rings stand there."""
    top = widget.window()
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    return top.grab(place.adjusted(-8, -8, 8, 8)).toImage()


def check(found: list[QWidget]) -> None:
    assert found
    assert [each for each in found if not name(each).strip()] == []
    described = [interface(each).text(QAccessible.Text.Description) for each in found]
    assert [text for text in described if text.startswith("<")] == [], "no markup is read out"
    assert [each for each in found if not is_seen(each)] == []


@pytest.fixture
def marked(hands, window) -> MainWindow:
    """Return a window whose first paper has a star, a tag, a note and a highlight."""
    hands.press("s", "t")
    hands.see(lambda: type(window.focusWidget()).__name__ == "ToggleField")
    hands.type("method/maps")
    hands.press("Enter", "Esc")
    hands.see(lambda: window.list.hasFocus())
    hands.write_note("Ask Ada.")
    hands.press("h", "2")
    hands.see(lambda: window.page.paper is not None and window.page.paper.highlights)
    hands.press("Esc", "Esc")
    hands.see(lambda: hands.current().highlights and hands.current().has_note)
    hands.see(lambda: window.session.counts.tags)
    window.list.setFocus()
    return window


def cell(window: MainWindow, row: int = 0) -> QAccessibleInterface:
    table = interface(window.list)
    # Qt counts the heads too, though they are hidden.
    return table.child((row + 1) * 2 + 1)


@pytest.mark.parametrize("density", ["list.comfortable", "list.compact", "list.columns"])
def test_a_row_tells_all_that_it_shows(marked, hands, density):
    run(commands[density], marked.session)
    told = cell(marked)
    words = told.text(QAccessible.Text.Name)
    paper = hands.current()
    assert words.startswith(paper.title)
    for part in ("in the inbox", "starred", "tagged method/maps", "with a note", "1 highlight"):
        assert part in words
    assert told.role() == Role.Cell
    assert told.state().focused and told.state().selected  # noqa: PT018  one state
    assert told.text(QAccessible.Text.Description) == paper.snippet.text


def test_the_row_that_begins_a_group_tells_its_heading(marked, hands):
    run(commands["list.group-decision"], marked.session)
    hands.see(lambda: len(marked.model.groups))
    assert cell(marked).text(QAccessible.Text.Name).startswith("Inbox, 12 papers. ")


def test_a_decision_is_heard_in_its_row(hands, window):
    hands.press("g", "a")
    hands.see(lambda: window.session.place.kind.value == "all" and window.model.rowCount() == 12)
    hands.titles()
    hands.press("Home", "e")
    hands.see(lambda: "done" in cell(window).text(QAccessible.Text.Name))


def test_a_level_of_tags_tells_whether_it_is_open(marked, hands):
    sidebar = marked.sidebar
    model = sidebar.model()
    index = model.index_of(Place(PlaceKind.TAG, tag="method"))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert index.data(spoken) == "method, 1 paper, open"
    sidebar.setFocus()
    sidebar.setCurrentIndex(index)
    hands.press("Left")
    assert index.data(spoken) == "method, 1 paper, closed"


def test_what_is_said_is_read_out(hands, window, said):
    hands.press("e")
    hands.see(lambda: any(text.startswith("Done: ") for text in said))
    hands.press("z")
    hands.see(lambda: any(text.startswith("Undone: ") for text in said))


def test_what_a_search_finds_is_read_out(hands, window, said):
    hands.press("/")
    hands.type("owls")
    hands.see(lambda: any("whole library" in text for text in said))


def test_what_is_stepped_through_from_a_field_is_read_out(hands, window, said):
    hands.press("Ctrl+K")
    hands.see(lambda: type(window.focusWidget()).__name__ == "PickField")
    hands.type("dark")
    hands.see(lambda: said and said[-1].startswith("Dark"))


def test_triage_reads_out_paper_and_progress(hands, window, said):
    hands.press("Shift+T")
    hands.see(lambda: window.triaging.is_on)
    hands.press("e")
    hands.see(lambda: any("1 of 12" in text for text in said))
    hands.press("Esc", "Esc")


def test_the_window_can_be_heard_and_gone_through(marked, hands):
    found = stops(marked)
    check(found)
    assert by_tab(found) <= chain(marked.list)


def test_triage_can_be_heard_and_gone_through(hands, window):
    hands.press("Shift+T")
    hands.see(lambda: window.triaging.is_on)
    found = stops(window)
    check(found)
    assert by_tab(found) <= chain(window.triaging.frame.bar.finish)
    window.triaging.leave()


def opened(window: MainWindow, door: str, see: Callable[..., None]) -> QDialog:
    window.steering.show_dialog(door)
    tops: list[QDialog] = []

    def came() -> bool:
        tops[:] = [
            top
            for top in QApplication.topLevelWidgets()
            if isinstance(top, QDialog) and top.isVisible()
        ]
        return bool(tops)

    see(came)
    return tops[0]


@pytest.mark.parametrize("door", DIALOGS)
def test_a_dialog_can_be_heard_and_gone_through(marked, hands, qtbot, door):
    dialog = opened(marked, door, hands.see)
    qtbot.waitActive(dialog)
    try:
        found = stops(dialog)
        check(found)
        first = next(each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        assert by_tab(found) <= chain(first)
    finally:
        dialog.close()


def test_the_dashboard_can_be_heard_and_gone_through(marked, hands):
    marked.steering.show_dialog("dashboard")
    dashboard = marked.dialogs.dashboard.dialog
    hands.see(lambda: dashboard.figures is not None and dashboard.cards["tags"].view.isVisible())
    try:
        found = stops(dashboard)
        check(found)
        assert by_tab(found) <= chain(dashboard.period)
    finally:
        dashboard.close()


def test_the_map_can_be_heard_and_gone_through(library, opened, qtbot):
    with Store(library) as store:
        add(store, *papers(7))
    with opened() as window:
        window.steering.show_dialog("map")
        desk = window.dialogs.map.dialog
        qtbot.waitUntil(lambda: desk.scene is not None and desk.window.view.isVisible())
        found = stops(desk.window)
        check(found)
        assert by_tab(found) <= chain(desk.window.view)


@pytest.mark.parametrize("door", OVERLAYS)
def test_an_overlay_can_be_heard_and_keeps_the_keyboard(marked, hands, door):
    before = marked.focusWidget()
    marked.steering.show_dialog(door)
    hands.see(lambda: marked.focusWidget() is not before)
    held = marked.focusWidget()
    panel = held.parentWidget()
    found = stops(panel)
    check(found)
    assert chain(held) <= set(stops(panel.parentWidget()))
    held.setFocus()
    hands.press("Esc")
    hands.see(lambda: marked.list.hasFocus())
