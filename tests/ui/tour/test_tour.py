"""The tour: it goes on as its keys are used, insists on nothing, and comes by itself only once."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version

import pytest
from PySide6.QtCore import QPoint, QRect

from reader import settings
from reader.library import Library, settings_file
from reader.settings import Settings
from reader.store.store import Store
from tests.ui.hands import Hands, said
from ui.commands import commands
from ui.help.news import changelog, news
from ui.help.pages import help_pages
from ui.keys.keymap import KeyChoice, in_force
from ui.libraries.holding import Hold, hold
from ui.main_window import MainWindow
from ui.showing import Showing, prepare, window_on
from ui.tour.steps import STEPS


@pytest.fixture
def tour(hands):
    hands.window.dialogs.show("tour")
    made = hands.window.dialogs.tour
    hands.see(lambda: made.step == 0)
    yield made
    commands.assign(in_force(commands, KeyChoice()))


def shown(tour) -> str:
    return tour.callout.title.text()


def _box(hands) -> QRect:
    """Return where the search is typed, in the window's pixels."""
    bar = hands.window.search_bar
    return QRect(bar.mapTo(hands.window, QPoint(0, 0)), bar.size())


def test_every_step_teaches_commands_that_have_keys():
    for step in STEPS:
        assert all(commands[name].keys for name in step.commands), step
    assert 5 <= len(STEPS) <= 7


def test_it_goes_on_as_its_keys_are_used_and_is_gone_after_the_last(tour, hands):
    for number, keys in enumerate(("j", "e", "z", "s")):
        assert tour.step == number
        assert tour.callout.isVisible()
        assert hands.window.list.hasFocus()
        hands.press(keys)
        hands.see(lambda number=number: tour.step == number + 1)
    hands.press("/")
    hands.type("owls")
    hands.see(lambda: hands.window.session.query == "owls")
    assert tour.step == 4
    assert not tour.callout.geometry().intersects(_box(hands))
    hands.press("Enter")
    hands.see(lambda: tour.step == 5)
    hands.see(hands.window.list.hasFocus)
    assert tour.callout.next.text() == "Next"
    tour.callout.next.click()
    assert tour.callout.next.text() == "Done"
    tour.callout.next.click()
    assert tour.step == -1
    assert tour.callout.isHidden()
    assert hands.window.session.settings.toured


def test_esc_leaves_it_and_the_menu_begins_it_again(tour, hands):
    hands.press("j")
    hands.see(lambda: tour.step == 1)
    hands.press("Esc")
    assert tour.step == -1
    hands.window.dialogs.show("tour")
    assert tour.step == 0


def test_whoever_works_on_is_left_alone(tour, hands):
    hands.press("j", "j", "k")
    assert tour.step == 1
    for _ in range(5):
        hands.press("s")
    hands.see(lambda: tour.step == -1)


def test_f6_reaches_its_buttons_and_leaving_gives_the_keyboard_back(tour, hands):
    hands.press("F6")
    hands.see(tour.callout.next.hasFocus)
    hands.press("Space")
    hands.see(lambda: tour.step == 1)
    hands.press("Esc")
    hands.see(lambda: tour.step == -1)
    hands.see(hands.window.list.hasFocus)


def test_it_names_the_keys_that_are_in_force(tour, hands):
    commands.assign({"go.next": ("Ctrl+J",), "go.previous": ()})
    hands.window.dialogs.keying.changed.emit()
    caps = [caps.accessibleName() for line in tour.callout.keys._lines for caps in line._caps]
    assert caps == ["Ctrl+J"]


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (760, 480)])
def test_it_stays_within_the_window(tour, hands, size):
    hands.window.resize(*size)
    for _ in STEPS:
        hands.see(lambda: not tour._placing.isActive())
        assert hands.window.rect().contains(tour.callout.geometry())
        tour.callout.next.click()


@pytest.fixture
def starting(library: Library, qtbot, qapp):
    """Start as the program does, on a library of the test's own; give the window."""
    made: list[Showing] = []

    def start() -> Hands:
        held = hold(library)
        assert isinstance(held, Hold)
        begun = prepare(held.library)
        showing = Showing(held)
        showing.show(window_on(begun.library), begun)
        made.append(showing)
        return Hands(qtbot, showing.window)

    def end() -> None:
        showing = made.pop()
        showing.close()
        qtbot.waitUntil(lambda: not showing.window.isVisible())
        showing.release()
        showing.deleteLater()

    yield start, end
    while made:
        end()


def test_the_first_start_of_a_fresh_library_begins_it_and_no_other(starting, library):
    start, end = starting
    hands = start()
    hands.see(lambda: hands.window.dialogs.tour.step == 0)
    end()
    kept = settings.load(settings_file())
    assert (kept.toured, kept.seen) == (True, version("lectern"))
    with Store(library) as store:
        store.set_setting("welcomed", "")
    hands = start()
    hands.see(lambda: hands.window.session.open_id is not None)
    assert hands.window.dialogs.tour.step == -1


def test_a_welcome_that_came_to_nothing_is_tried_again_at_the_next_start(
    starting, library, monkeypatch
):
    start, end = starting
    with monkeypatch.context() as without:
        without.setattr(MainWindow, "welcome", lambda _: None)
        hands = start()
        hands.see(lambda: hands.window.list.model() is not None)
        end()
    hands = start()
    hands.see(lambda: hands.window.dialogs.tour.step == 0)
    end()
    with Store(library) as store:
        assert store.setting("welcomed")


def test_an_update_is_told_of_once_and_leads_to_what_is_new(starting, filled):
    start, end = starting
    settings.save(replace(Settings(), seen="0.0.1", toured=True), settings_file())
    hands = start()
    message = hands.window.notices._message
    assert version("lectern") in message.text.text()
    message.buttons()[0].click()
    help_window = hands.window.dialogs.help.dialog
    hands.see(help_window.isVisible)
    assert help_window.page == "news"
    assert "In this version" in help_window.text.toPlainText()
    end()
    hands = start()
    assert version("lectern") not in said(hands.window)


def test_what_is_new_is_the_change_log_without_its_preface():
    page = news()
    assert page.splitlines()[0].startswith("# ")
    assert "Keep a Changelog" not in page
    assert page.count("\n## ") == changelog().count("\n## ")
    assert help_pages()[-1].text == page
