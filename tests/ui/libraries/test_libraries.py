"""Several libraries, one after the other in the window; files and links from other programs."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.backups import back_up
from reader.errors import LibraryError
from reader.library import Library
from reader.recent import found, remember, remembered, vanished
from reader.store import counts
from reader.store.store import Store
from reader.types.backups import Reason
from tests.builders import write_digest
from tests.ui.hands import Hands
from tests.ui.safety.showing import press
from tests.ui.starting import started_again
from ui.commands import commands
from ui.libraries.vanished import VanishedBox, there
from ui.menus import run


@pytest.fixture
def other(library) -> Library:
    """Return a second library, which is empty."""
    second = replace(library, folder=library.folder.with_name("second"))
    with Store(second) as store:
        remember(second.folder, store.id)
    return second


def recent_menu(window):
    """Return the names in File ▸ Recent Libraries that can be chosen, and those that cannot."""
    actions = [each for each in window.menus.menu("File/Recent Libraries").actions() if each.text()]
    can = [each.text() for each in actions if each.isEnabled()]
    return can, [each for each in actions if not each.isEnabled()]


def test_recent_libraries_lead_to_and_fro(show, filled, other, qtbot, tmp_path):
    remember(tmp_path / "un & plugged", "x")
    showing = show(filled)
    window = showing.window
    assert window.windowTitle() == "library — Lectern"
    qtbot.waitUntil(lambda: len(recent_menu(window)[0]) == 2)
    can, cannot = recent_menu(window)
    assert [can[0], can[-1]] == [str(other.folder), "Clear Recent Libraries"]
    assert "un && plugged" in cannot[0].text()
    assert "not connected" in cannot[0].toolTip()
    (item,) = window.libraries.places()
    assert item.title == str(other.folder)

    item.run()
    qtbot.waitUntil(lambda: showing.window is not window)
    window = showing.window
    assert window.session.lanes.library.folder == other.folder
    assert window.windowTitle() == "second — Lectern"
    assert [each.folder for each in remembered().opened][:2] == [other.folder, filled.folder]

    run(commands["library.forget-recent"], window.session)
    qtbot.waitUntil(lambda: recent_menu(window)[0] == ["Clear Recent Libraries"])
    assert filled.database.exists()


def test_a_new_library_is_made_where_nothing_is_and_only_after_asking(
    show,
    filled,
    qtbot,
    tmp_path,
    monkeypatch,
):
    showing = show(filled)
    window = showing.window
    busy, new = tmp_path / "busy", tmp_path / "new"
    busy.mkdir()
    (busy / "thesis.tex").write_text("words")
    said = []
    window.session.said.connect(lambda one: said.append(one.text))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(busy))
    run(commands["library.open"], window.session)
    qtbot.waitUntil(lambda: any("other files are" in text for text in said))

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(new))
    for answer in ("Cancel", "Make New Library"):
        run(commands["library.open"], window.session)
        qtbot.waitUntil(lambda: window.findChildren(QMessageBox) != [])
        (box,) = window.findChildren(QMessageBox)
        assert not new.exists()
        press(box, answer)
        if answer == "Cancel":
            qtbot.waitUntil(lambda: window.findChildren(QMessageBox) == [])
    qtbot.waitUntil(lambda: showing.window is not window)
    assert showing.window.session.lanes.library.folder == new
    assert sorted(each.name for each in busy.iterdir()) == ["thesis.tex"]


def test_a_second_start_hands_its_files_and_links_to_the_window(
    show,
    filled,
    qtbot,
    tmp_path,
):
    showing = show(filled)
    window = showing.window
    digest = write_digest(tmp_path, "wednesday", range(20, 23))
    run(commands["paper.copy-address"], window.session)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("lectern://paper/"))
    address, first = QGuiApplication.clipboard().text(), window.session.current
    Hands(qtbot, window).press("j")
    assert window.session.current != first
    assert started_again(qtbot, filled, [str(digest), address]) == "raised"
    qtbot.waitUntil(lambda: window.session.current == first)
    qtbot.waitUntil(lambda: window.session.counts.papers == 15)


def test_a_link_to_a_paper_that_is_not_here_offers_a_search(window, qtbot):
    said = []
    window.session.said.connect(said.append)
    window.take(["lectern://paper/nonsense", "lectern://paper/arxiv/2401.99999"])
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "leads to no paper" in said[0].text
    assert said[1].text == "2401.99999 is not in this library."
    name, search = said[1].action
    assert name == "Search for It"
    search()
    qtbot.waitUntil(lambda: window.model.rowCount() == 0)
    assert window.search_bar.text() == '"2401.99999"'


@pytest.fixture
def gone(filled):
    """Return a library that was open in a window, has a backup, and is not there any more."""
    with Store(filled) as store:
        remember(filled.folder, store.id)
        back_up(store, Reason.ASKED)
    filled.folder.rename(filled.folder.with_name("elsewhere"))
    return filled


def answer(monkeypatch, *names):
    """Have the box be answered by buttons, one after the other; '' is Esc."""
    left, real, seen = list(names), VanishedBox.exec, []

    def answered(box):
        seen.append(f"{box.text()} {box.informativeText()}")
        name = left.pop(0)
        QTimer.singleShot(0, getattr(box, name).click if name else box.reject)
        return real(box)

    monkeypatch.setattr(VanishedBox, "exec", answered)
    return seen


def test_a_library_that_vanished_is_located_and_found_by_the_next_start(qtbot, gone, monkeypatch):
    wrong, elsewhere = gone.folder.with_name("wrong"), gone.folder.with_name("elsewhere")
    chosen = [str(wrong), "", str(elsewhere)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen.pop(0))
    seen = answer(monkeypatch, "locate", "locate", "locate", "")
    moved = there(gone)
    assert moved.folder == elsewhere
    assert f"not in {gone.folder} any more" in seen[0]
    assert "12 papers" in seen[0]
    assert "There is no library in" in seen[1]
    assert found(gone).folder == elsewhere
    elsewhere.rename(gone.folder.with_name("again"))
    assert there(found(gone)) is None  # Esc quits
    assert not gone.folder.exists()


def test_a_library_that_vanished_comes_back_from_its_backup(qtbot, gone, monkeypatch):
    answer(monkeypatch, "restore")
    back = there(gone)
    with Store(back) as store:
        assert store.read(counts.papers) == 12


def test_a_library_that_vanished_makes_room_for_a_new_one_only_when_told(qtbot, gone, monkeypatch):
    with pytest.raises(LibraryError, match="any more"):
        there(gone, asks=False)
    shutil.rmtree(gone.safe)
    seen = answer(monkeypatch, "begin")
    assert there(gone) == gone
    assert "no backup" in seen[0]
    assert vanished(gone) is None
