"""A library that is read-only, moved, or open in another window: said calmly, with a way on."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QFileDialog

from reader.store import papers
from reader.store.store import Store
from reader.types import Decision
from tests.ui.conftest import WAIT
from tests.ui.safety.showing import press
from tests.ui.starting import started_again
from ui.commands import commands
from ui.commands.writing import WRITING
from ui.libraries.holding import HeldBox, hold
from ui.libraries.single import _address, raise_other
from ui.menus import run


def words(widget):
    return [button.text() for button in widget.buttons()]


def test_a_library_that_is_only_read_says_so_and_rests(show, filled, qtbot):
    showing = show(replace(filled, read_only=True))
    window = showing.window
    qtbot.waitUntil(window.strip.isVisible)
    assert window.strip.text.text() == "The library is read-only. You have opened it for reading."
    star = window.menus._actions["paper.star"]
    window.menus.refresh()
    assert not star.isEnabled()
    assert "opened it for reading" in star.toolTip()
    assert window.menus._actions["paper.copy"].isEnabled()
    window.menus.release()
    run(commands["paper.dismiss"], window.session)
    assert window.page.note.editor.isReadOnly()
    window.session.search("owls")
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)

    press(window.strip, "Open for Writing")
    qtbot.waitUntil(lambda: showing.window is not window)
    window = showing.window
    qtbot.waitUntil(lambda: window.model.rowCount() == 12)
    run(commands["paper.star"], window.session)
    qtbot.waitUntil(lambda: any(one.starred for one in rows(window)))
    assert window.strip.isHidden()
    assert not any(one.decision is Decision.DISMISSED for one in rows(window))


def test_another_library_is_opened_from_the_strip_as_from_the_menu(
    show, filled, qtbot, tmp_path, monkeypatch
):
    second = replace(filled, folder=tmp_path / "shelf" / "library")
    Store(second).close()
    showing = show(replace(filled, read_only=True))
    window = showing.window
    qtbot.waitUntil(window.strip.isVisible)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "shelf"))
    press(window.strip, "Open Another…")
    qtbot.waitUntil(lambda: showing.window is not window)
    assert showing.window.session.lanes.library.folder == second.folder


def rows(window):
    return [one for one in map(window.model.paper, range(12)) if one is not None]


def test_a_library_that_is_moved_while_open_loses_no_word(show, filled, qtbot, monkeypatch):
    showing = show(filled)
    window = showing.window
    qtbot.waitUntil(lambda: window.session.open_id is not None)
    paper, elsewhere = window.session.open_id, filled.folder.with_name("elsewhere")
    filled.folder.rename(elsewhere)
    window.page.focus_note()
    qtbot.keyClicks(window.focusWidget(), "last words")
    window.page.flush()
    qtbot.waitUntil(window.strip.isVisible)
    assert "moved" in window.strip.text.text()
    assert words(window.strip) == ["Locate…", "Save a Copy…"]
    qtbot.waitUntil(lambda: window.notes.unsaved)
    assert not filled.folder.exists()

    copy = filled.folder.with_name("copy")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(copy))
    press(window.strip, "Save a Copy…")
    qtbot.waitUntil((copy / "library.sqlite").exists)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(elsewhere))
    press(window.strip, "Locate…")
    qtbot.waitUntil(lambda: showing.window is not window)
    with Store(replace(filled, folder=elsewhere)) as store:
        assert next(store.read(papers.papers, [paper])).note == "last words"
    with Store(replace(filled, folder=copy)) as store:
        assert next(store.read(papers.papers, [paper])).note == ""
    qtbot.waitUntil(lambda: showing.window.model.rowCount() == 12)


def test_words_typed_while_the_library_is_located_are_moved_too(show, filled, qtbot):
    showing = show(filled)
    window = showing.window
    qtbot.waitUntil(lambda: window.session.open_id is not None)
    paper, elsewhere = window.session.open_id, filled.folder.with_name("elsewhere")
    filled.folder.rename(elsewhere)
    window.page.focus_note()
    qtbot.keyClicks(window.focusWidget(), "last words")
    window.page.flush()
    qtbot.waitUntil(lambda: bool(window.session.condition.moved))
    moved = replace(filled, folder=elsewhere)
    with Store(moved) as other, other.writing():
        window.rescuing.open(moved)  # it waits for the other writer
        qtbot.keyClicks(window.focusWidget(), ", and more")
        window.page.flush()
    qtbot.waitUntil(lambda: showing.window is not window)
    with Store(moved) as store:
        assert next(store.read(papers.papers, [paper])).note == "last words, and more"
    qtbot.waitUntil(lambda: showing.window.model.rowCount() == 12)


def test_a_second_start_raises_the_first_window_and_nothing_else_does(show, filled, qtbot):
    showing = show(filled)
    heard = []
    showing._single.raised.connect(lambda: heard.append(1))
    for message in (b"quit!!\n", b"\x00" * 90_000, b"rai"):
        stranger = QLocalSocket()
        stranger.connectToServer(_address(filled))
        assert stranger.waitForConnected(WAIT)
        stranger.write(message)
        stranger.flush()
        qtbot.waitUntil(lambda one=stranger: not one.bytesToWrite())
        stranger.abort()
    assert not heard
    said = started_again(qtbot, filled)
    assert heard == [1]
    assert said == "raised"


def test_a_library_that_is_open_on_another_machine_is_asked_about(qtbot, filled, monkeypatch):
    told = {"program": "Lectern", "pid": 7, "host": "attic\x1b[31m", "since": "2026-03-02T08:00:00"}
    (filled.folder / "open.json").write_text(json.dumps(told))

    def answered(name):
        def answer(box):
            assert "attic[31m" in box.text()
            QTimer.singleShot(0, getattr(box, name).click if name else box.reject)
            return real(box)

        return answer

    real = HeldBox.exec
    monkeypatch.setattr(HeldBox, "exec", answered("read_only"))
    assert hold(filled).library.read_only
    monkeypatch.setattr(HeldBox, "exec", answered(""))
    assert hold(filled) is None
    monkeypatch.setattr(HeldBox, "exec", answered("anyway"))
    held = hold(filled)
    assert not held.library.read_only
    assert not raise_other(filled)
    held.owner.release()
    assert not (filled.folder / "open.json").exists()


READING = (
    "go.", "view.", "copy.", "help.", "keys.", "claim.", "group.", "list.", "selection.",
    "library.", "paper.copy", "paper.open-link", "paper.source", "paper.like", "search.complete",
    "search.meant", "search.as-typed", "search.remove-part", "search.within", "digest.report",
    "digest.preview-always", "history.show", "index.rebuild", "window.close", "triage.finish",
    "note.annotations", "note.follow", "note.preview", "note.edit-templates", "paper.advance",
    # What these open can be looked at; what is done in it is refused with the reason.
    "source.list", "tag.list", "watch.list", "guest.list", "highlight.list", "highlight.colours",
    "paper.duplicates",
)  # fmt: skip


def test_of_every_command_it_is_known_whether_it_writes():
    ids = {command.id for command in commands}
    assert ids >= WRITING
    assert [each for each in ids - WRITING if not each.startswith(READING)] == []
