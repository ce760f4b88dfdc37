"""The first start: something to read, that undo does not take away, and that comes only once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reader.library import settings_file
from reader.settings import Settings, load
from reader.store import counts
from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.ui.hands import Hands
from ui.app import prepare
from ui.showing import window_on


def test_the_welcome_digest_comes_once_and_undo_passes_it_over(opened, library, qtbot):
    assert prepare(library).new
    with opened() as window:
        window.welcome()
        qtbot.waitUntil(lambda: window.model.rowCount() >= 20)
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


def _hidden(window) -> bool:
    return not window.isVisible()


def test_a_place_is_kept_for_its_own_library_alone(qtbot, library):
    start = prepare(library)
    kept = Settings(library=start.library.known, place="digest:179", paper=3)
    for given, place in (
        (kept, Place(PlaceKind.DIGEST, digest=179)),
        (replace(kept, library="another"), Place(PlaceKind.INBOX)),
    ):
        window = window_on(start.library, given)
        window.show()
        assert window.session.place == place
        window.close()
        qtbot.waitUntil(partial(_hidden, window))
        assert load(settings_file()).library == start.library.known
        window.deleteLater()


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
