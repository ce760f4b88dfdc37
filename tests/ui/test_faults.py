"""A bug, wherever it happens, is told of once, saves what is typed, and lets the work go on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import ExitStack
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from reader import settings, starts
from reader.faults import CRASH, fault_of
from reader.library import settings_file, state_folder
from ui.care import Care
from ui.dialogs.bug import BugBox
from ui.faults import Faults

CANARY = "canary4711"


@pytest.fixture
def box(qtbot):
    made = BugBox(None)
    qtbot.addWidget(made)
    yield made
    made.close()


def fault(number: int = 0):
    try:
        raise [KeyError, ValueError, TypeError][number](CANARY)
    except (KeyError, ValueError, TypeError) as error:
        return fault_of(error)


def test_what_the_error_says_is_added_only_by_the_reader(box):
    box.tell([fault()], saved=True)
    box.copy.click()
    assert "KeyError" in QGuiApplication.clipboard().text()
    assert CANARY not in QGuiApplication.clipboard().text()
    assert not box.messages.isVisible()
    box.look.click()
    assert box.shown.isVisible()
    assert CANARY not in box.shown.toPlainText()
    box.messages.click()
    assert CANARY in box.shown.toPlainText()
    box.copy.click()
    assert QGuiApplication.clipboard().text() == box.shown.toPlainText()


def test_the_same_bug_is_counted_and_asks_only_once(box):
    same = fault()
    for _ in range(3):
        box.tell([same], saved=True)
    assert "KeyError (3 times)" in box.report
    box.go_on.click()
    box.tell([same], saved=True)
    assert not box.isVisible()
    box.tell([fault(1)], saved=True)
    assert box.isVisible()
    assert "KeyError (4 times)" in box.report


def test_it_says_that_a_note_is_not_saved_yet(box):
    box.tell([fault()], saved=False)
    assert "not saved yet" in box._saved.text()
    box.set_saved(saved=True)
    assert "is saved" in box._saved.text()


def test_bugs_of_every_kind_come_together(qtbot, tmp_path, capsys):
    class Broken:
        def __del__(self):
            raise TypeError(CANARY)

    def fail():
        raise KeyError(CANARY)

    came = []
    faults = Faults(came.append)
    with faults.caught(tmp_path) as before:
        sys.excepthook(ValueError, ValueError(CANARY), None)
        thread = threading.Thread(target=fail, name="aside")
        thread.start()
        thread.join()
        Broken()
        qtbot.waitUntil(lambda: bool(came))
    assert before == ""
    assert [each.kind for each in came[0]] == ["ValueError", "KeyError", "TypeError"]
    assert len(came) == 1
    assert "In: aside" in came[0][1].trace
    assert not any(CANARY in each.trace for each in came[0])


def test_a_bug_in_the_window_saves_the_note_first(hands, filled):
    paper = hands.window.session.current
    hands.into_note()
    hands.type("not lost")
    hands.window.show_bug([fault()])
    box = hands.window.dialogs._bug
    hands.see(lambda: not hands.window.notes.unsaved)
    hands.see(lambda: "is saved" in box._saved.text())
    from reader.store import papers
    from reader.store.store import Store

    with Store(filled) as store:
        assert next(store.read(papers.papers, [paper])).note == "not lost"
    box.quit.click()
    hands.see(lambda: not hands.window.isVisible())


_WINDOW = """
import faulthandler, sys
from pathlib import Path
from PySide6.QtCore import QTimer
import ui.app as app
from reader.library import Library
real, how = app.window_on, sys.argv[3]
def window_on(*args):
    window = real(*args)
    window.session.said.connect(lambda said: print("said:", said.text, flush=True))
    offered = lambda said: said.action and print("offers:", said.action[0], flush=True)
    window.session.said.connect(offered)
    def die():
        bug = window.dialogs._bug
        print("crash:" if bug and bug._dump else "calm", flush=True)
        if how == "segfault":
            faulthandler._sigsegv()
        print(window.session.settings.theme, flush=True)
        window.close()
    QTimer.singleShot(0, die)
    return window
app.window_on = window_on
if __name__ == "__main__":
    sys.exit(app.open_window(Library(*map(Path, sys.argv[1:3]))))
"""


@pytest.fixture
def start(library, tmp_path):
    script = tmp_path / "window.py"
    script.write_text(_WINDOW, encoding="utf-8")

    def run(how: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(script), str(library.folder), str(library.cache), how]
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        return subprocess.run(command, capture_output=True, text=True, env=env)

    return run


def test_a_start_that_ends_by_an_exception_has_failed(qtbot, tmp_path):
    def begin(error: Exception | None = None) -> int:
        with Care(tmp_path).taken("1.2"):
            failed = int((tmp_path / "starts").read_text()) - 1
            if error is not None:
                raise error
        return failed

    for _ in range(2):
        with pytest.raises(KeyError):
            begin(KeyError(CANARY))
    assert begin() == 2
    assert begin() == 0
    log = (tmp_path / "lectern.log").read_text("utf-8")
    assert "the start failed: KeyError" in log
    assert CANARY not in log


@pytest.fixture
def cared_for(window):
    """Return what starts care of a window, with the settings that it then has, and what it says."""
    care, said = Care(state_folder()), []
    window.session.said.connect(said.append)
    with ExitStack() as stack:

        def begin() -> settings.Settings:
            stack.enter_context(care.taken("1.2"))
            kept = care.settings(settings_file())
            care.look_after(lambda: window)
            return kept

        yield begin, said


def test_settings_left_out_after_failed_starts_are_taken_back(window, cared_for):
    begin, said = cared_for
    own = replace(settings.Settings(), reading_size=150, reader_name="Ada", place="later")
    settings.save(own, settings_file())
    for _ in range(2):
        starts.begin(state_folder())
    kept = begin()
    assert kept == replace(settings.Settings(), reader_name="Ada")
    ((_, take_back),) = [each.action for each in said]
    take_back()
    assert window.session.settings.reading_size == 150
    assert window.session.settings.place != "later"


def test_settings_that_cannot_be_read_are_kept_beside(cared_for):
    begin, said = cared_for
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text('{"templates": [["Talk", "# t"]], ', encoding="utf-8")
    assert begin() == settings.Settings()
    (each,) = said
    assert "settings.damaged.json" in each.text
    assert each.action is None
    aside = settings_file().with_name("settings.damaged.json")
    assert "Talk" in aside.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_a_start_after_some_that_died_tells_of_it_and_is_careful(start):
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('{"theme": "dark", "language": "en"}', encoding="utf-8")
    starts.begin(state_folder())
    assert start("segfault").returncode < 0
    third = start("close")
    assert third.returncode == 0, third.stderr
    assert "crash:" in third.stdout
    assert "offers: Use My Settings Again" in third.stdout
    assert third.stdout.splitlines()[-1] == "system"
    assert "settings.before.json" in third.stdout
    assert '"dark"' in settings_file().with_name("settings.before.json").read_text("utf-8")
    assert (state_folder() / CRASH).read_bytes() == b""
