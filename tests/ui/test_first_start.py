"""The first start: something to read, that undo does not take away, and that comes only once."""

from __future__ import annotations

from reader.owner import Owner
from reader.settings import Settings
from reader.store import counts
from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.ui.conftest import WAIT, Hands
from ui.app import prepare
from ui.libraries.holding import Hold
from ui.showing import Showing, window_on


def test_the_welcome_digest_comes_once_and_undo_passes_it_over(opened, library, qtbot):
    assert prepare(library).new
    with opened() as window:
        window.welcome()
        qtbot.waitUntil(lambda: window.model.rowCount() >= 20, timeout=WAIT)
        hands = Hands(qtbot, window)
        hands.see(lambda: window.session.counts.papers >= 20)
        hands.press("z")
        hands.press("j", "e")
        hands.press("z")
    with Store(library) as store:
        assert store.read(counts.papers) >= 20
        assert [digest.name for digest in store.read(counts.counts).digests] == [
            "Welcome to Lectern"
        ]
    assert not prepare(library).new


def test_a_new_library_begins_in_its_inbox_not_in_a_digest_of_another(qtbot, library):
    start = prepare(library)
    kept = Settings(place="digest:179")
    shown = Showing(Hold(library, Owner(library)))
    window = window_on(library, kept)
    shown.show(window, start)
    qtbot.waitUntil(lambda: window.model.rowCount() >= 20, timeout=WAIT)
    assert window.session.place == Place(PlaceKind.INBOX)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    window.deleteLater()
    shown.release()
    shown.deleteLater()


def test_every_key_that_the_welcome_digest_teaches_is_a_command(qtbot):
    from importlib.resources import files

    from ui.commands import commands

    text = (files("resources") / "welcome.txt").read_text(encoding="utf-8")
    keys = {key.upper() for command in commands for key in command.keys}
    for key in [
        "j",
        "k",
        "e",
        "b",
        "#",
        "i",
        "s",
        "z",
        "/",
        "t",
        "n",
        "?",
        "Ctrl+K",
        "Ctrl+O",
        "Ctrl+E",
        "Space",
    ]:
        assert key.upper() in keys
        assert key in text
