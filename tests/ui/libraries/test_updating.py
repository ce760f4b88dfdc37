"""A library of an older version is brought up to date in sight of the reader, who can leave it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.backups import updating
from reader.cli import main
from reader.errors import LecternError
from reader.library import Library
from reader.types import Progress
from tests.reader.store.old_libraries import DESKS, written_by
from ui.libraries import updating as shown
from ui.libraries.holding import hold
from ui.libraries.updating import Updating


def older(folder: Path) -> Library:
    return written_by(DESKS[-2], folder)


def test_the_command_line_says_that_it_updates_and_which_backup_there_is(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # its thread would outlive the test
    library = older(tmp_path)
    command = ["--library", str(library.folder), "list"]
    assert main(command) == 0
    said = capsys.readouterr().err
    assert "it is updated" in said
    assert "-migration has it as it was" in said
    assert main(command) == 0
    assert capsys.readouterr().err == ""


def test_what_is_told_goes_up_to_the_whole_and_can_end_it(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.store.connect._STEPS", 100)
    library, told = older(tmp_path), []
    try:
        updating.update(library, lambda progress: told.append(progress) or len(told) > 20)
    except LecternError:
        assert updating.is_due(library)
    told.clear()
    assert "was updated" in updating.update(library, told.append)
    shares = [each.done for each in told if each.total]
    assert shares == sorted(shares)
    assert 0 < shares[-1] <= told[-1].total
    assert not updating.is_due(library)


def test_a_window_waits_in_sight_for_the_update(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(shown, "SOON", 0.0)
    held = hold(older(tmp_path))
    assert held is not None
    held.owner.release()
    assert not updating.is_due(held.library)


def test_the_box_says_the_share_and_that_there_is_a_backup(qtbot, tmp_path):
    box = Updating(older(tmp_path))
    qtbot.addWidget(box)
    box._told.emit(Progress("Updating the library", 420, 1_000))
    assert box.step.text() == "Updating the library: 42%. A backup of it was made."
    assert (box.bar.value(), box.bar.maximum()) == (420, 1_000)


def test_who_does_not_want_to_wait_finds_the_library_as_it_was(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(shown, "SOON", 0.0)
    monkeypatch.setattr("reader.store.connect._STEPS", 100)
    library, real = older(tmp_path), updating.update

    def left(library, told):
        """Press Quit, and only then go on."""
        QTimer.singleShot(0, QApplication.instance(), press)
        while not told(Progress("Updating the library", 0, 1)):
            pass
        return real(library, told)

    def press():
        next(each for each in QApplication.topLevelWidgets() if isinstance(each, Updating)).reject()

    monkeypatch.setattr(updating, "update", left)
    assert hold(library) is None
    assert updating.is_due(library)
