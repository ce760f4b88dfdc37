"""What goes wrong in a hurry: quick keys, changing lists, failing saves, other programs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from filelock import FileLock
from PySide6.QtWidgets import QPlainTextEdit

from reader import triage
from reader.store import counts, papers
from reader.store.store import Store
from reader.types import Decision, Place, PlaceKind
from tests.builders import title, write_digest
from tests.ui.conftest import WAIT


def row(window, number):
    return window.model.paper(number)


def stored(library, paper):
    with Store(library) as store:
        return next(store.read(papers.papers, [paper]))


def test_keys_pressed_without_waiting_all_count(hands, filled):
    hands.titles()
    for key in "eeebb##":
        hands.press(key)
    hands.see(lambda: hands.window.model.rowCount() == 5)
    hands.see(lambda: hands.window.session.counts.decisions[Decision.DONE] == 3)
    hands.press("z", "z", "z", "z", "z", "z", "z", "Shift+Z")
    hands.see(lambda: hands.window.model.rowCount() == 11)


def test_quick_decisions_in_a_digest_skip_no_paper(hands):
    hands.press("g", "a")
    hands.see(lambda: hands.window.desk.shows(Place(PlaceKind.ALL)))
    hands.titles()
    hands.press("e", "e", "e")
    hands.see(lambda: [row(hands.window, n).decision for n in range(4)]
              == [Decision.DONE] * 3 + [Decision.INBOX])  # fmt: skip
    assert hands.window.list.currentIndex().row() == 3


def test_words_stay_with_their_paper_when_the_list_changes(hands, filled, tmp_path):
    paper = hands.window.session.current
    hands.into_note()
    hands.type("first ")
    hands.window.session.take_in([write_digest(tmp_path, "later", range(20, 26))])
    hands.see(lambda: hands.window.model.rowCount() == 18)
    hands.type("second")
    hands.press("Esc")
    hands.see(lambda: stored(filled, paper).note == "first second")
    assert hands.window.session.current == paper


def test_a_note_is_not_begun_on_many_papers(hands):
    hands.press("Shift+J", "Shift+J", "n", "j")
    assert not isinstance(hands.window.focusWidget(), QPlainTextEdit)
    hands.press("Shift+J", "Esc")
    hands.see(lambda: len(hands.window.session.selected()) == 1)


def test_a_menu_that_was_looked_at_leaves_the_keys_alive(hands, qtbot):
    hands.press("Ctrl+A", "#")  # with nothing left, most of a menu is grey
    hands.see(lambda: hands.window.model.rowCount() == 0)
    menu = hands.window.menuBar().actions()[3].menu()
    menu.popup(hands.window.pos())
    qtbot.waitUntil(menu.isVisible)
    assert not all(action.isEnabled() for action in hands.window.actions())
    menu.hide()
    # Keys are not pressed here: offscreen, a menu takes the keyboard and does not give it back.
    hands.see(lambda: all(action.isEnabled() for action in hands.window.actions()))


def test_the_undo_of_a_message_takes_back_that_act_or_nothing(hands, filled):
    hands.press("s")
    hands.see(lambda: hands.current().starred)
    with Store(filled) as store:
        triage.star(store, [3], on=True)
    hands.window.session.undo(1)
    hands.see(lambda: stored(filled, 3).starred)
    assert stored(filled, hands.window.session.current).starred


def test_a_note_that_cannot_be_saved_is_kept_and_tried_again(hands, filled, monkeypatch):
    monkeypatch.setattr("reader.library.WAIT", 0.1)
    monkeypatch.setattr("ui.session.trying.AGAIN", 200)
    paper = hands.window.session.current
    hands.into_note()
    with FileLock(filled.folder / "library.lock"):
        hands.type("Do not lose me")
        hands.see(lambda: not hands.window.notices.isHidden())
        hands.press("Esc", "j")
        hands.see(lambda: hands.window.session.open_id != paper)
        hands.press("k")
        hands.see(lambda: hands.window.session.open_id == paper)
        note = hands.window.page.note.editor
        hands.see(lambda: note.toPlainText() == "Do not lose me")
    hands.see(lambda: stored(filled, paper).note == "Do not lose me")


def test_what_another_program_does_is_seen(hands, filled):
    hands.titles()
    with Store(filled) as store:
        triage.decide(store, [1, 2], Decision.DONE)
        triage.note(store, 5, "from the terminal")
    hands.see(lambda: hands.window.model.rowCount() == 10)
    hands.see(lambda: hands.window.session.counts.decisions[Decision.DONE] == 2)
    hands.see(lambda: any(row(hands.window, n).has_note for n in range(10)))


def test_the_place_in_a_list_is_found_again(hands):
    hands.press("j", "j", "j", "j")
    hands.see(lambda: hands.window.list.currentIndex().row() == 4)
    hands.press("g", "s")
    hands.see(lambda: hands.window.model.rowCount() == 0)
    hands.press("g", "i")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.see(lambda: hands.window.list.currentIndex().row() == 4)
    assert row(hands.window, 4).title == title(4)


def test_export_by_keys_copies_what_the_list_shows(hands, qtbot):
    from PySide6.QtGui import QGuiApplication

    hands.press("/")
    hands.type("glaciers")
    hands.see(lambda: hands.titles() == [title(2)])
    hands.press("Enter", "Ctrl+E")
    dialog = hands.window.dialogs.exporting.dialog
    hands.see(dialog.isVisible)
    hands.see(lambda: title(2) in dialog.preview.shown)
    QGuiApplication.clipboard().clear()
    dialog.copy.setFocus()
    qtbot.keyClick(dialog.copy, " ")
    hands.see(lambda: f"## {title(2)}" in QGuiApplication.clipboard().text())


def test_export_to_a_file_is_read_by_other_programs(hands, tmp_path):
    import bibtexparser

    hands.press("Ctrl+E")
    dialog = hands.window.dialogs.exporting.dialog
    hands.see(dialog.isVisible)
    target = tmp_path / "papers.bib"
    dialog.formats.choose("bibtex")
    dialog.save_wanted.emit(dialog.choice, str(target))
    dialog.reject()
    hands.see(target.exists)
    library = bibtexparser.parse_file(str(target))
    assert len(library.entries) == 12
    assert not any("author" in entry.fields_dict for entry in library.entries)


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_sigterm_ends_the_program_with_the_note_saved(filled):
    script = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtTest import QTest\n"
        "import ui.app as app\n"
        "from reader.library import Library\n"
        "from pathlib import Path\n"
        "real = app.window_on\n"
        "def window_on(*args):\n"
        "    window = real(*args)\n"
        "    def write():\n"
        "        if window.session.open_id is None:\n"
        "            return QTimer.singleShot(50, write)\n"
        "        window.page.focus_note()\n"
        "        QTest.keyClicks(window.focusWidget(), 'last words')\n"
        "        print('written', flush=True)\n"
        "    QTimer.singleShot(50, write)\n"
        "    return window\n"
        "app.window_on = window_on\n"
        "if __name__ == '__main__':\n"
        "    folder, cache = map(Path, sys.argv[1:])\n"
        "    sys.exit(app.open_window(Library(folder, cache)))\n"
    )
    path = filled.folder.parent / "drive.py"
    path.write_text(script)
    process = subprocess.Popen(
        [sys.executable, str(path), str(filled.folder), str(filled.cache)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout.readline() == "written\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(WAIT / 1000) == 0
    process.stdout.close()
    with Store(filled) as store:
        found = store.read(papers.papers, [1, 2, 3])
        assert "last words" in [paper.note for paper in found]
        assert store.read(counts.papers) == 12


@pytest.mark.parametrize("harm", ["deleted", "cut short"])
def test_an_index_that_is_harmed_while_the_window_is_open_comes_back(hands, filled, harm):
    import shutil

    with Store(filled) as store:
        folder = filled.index(store.id)
    hands.see(lambda: (folder / "files.json").exists())
    hands.press("/")
    hands.type("glaciers")
    hands.see(lambda: hands.titles() == [title(2)])
    hands.press("Esc")
    if harm == "deleted":
        gone = folder.rename(folder.with_name("gone"))  # at once: it is made again meanwhile
        shutil.rmtree(gone)
    else:
        for path in folder.glob("*.seg"):
            path.write_bytes(path.read_bytes()[:50])
    hands.press("/")
    hands.type("owls")
    hands.see(lambda: hands.titles() == [title(0)])
    hands.see(lambda: (folder / "files.json").exists())
    hands.see(lambda: "so far" not in hands.window.search_bar.status())
