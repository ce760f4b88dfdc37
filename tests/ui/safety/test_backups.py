"""Backups through the window: made, looked over, previewed, restored, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader import triage
from reader.backups import back_up, kept
from reader.backups.restoring import prepare, preview, restore
from reader.errors import LibraryError
from reader.library import settings_file
from reader.owner import Owner
from reader.settings import load
from reader.store.store import Store
from reader.types.backups import Backup, Reason
from reader.types.restoring import Change, Difference
from tests.builders import all_ids, imported, write_digest
from tests.ui.hands import said, see
from tests.waiting import rest
from ui.commands import commands
from ui.dialogs.backups_model import STATE
from ui.dialogs.restore_preview import RestorePreview
from ui.libraries.holding import Hold
from ui.safety import backing_up
from ui.safety.restoring import Restoring
from ui.session import Session
from ui.showing import Showing, Start, application, window_on


def run(window, name):
    commands[name].run(window.session)


def backups_of(library):
    with Store(library) as store:
        return kept(library, store.id)


def test_a_backup_is_made_and_looked_over_from_the_window(window, library, qtbot):
    run(window, "library.backups")
    backups = window.dialogs.backups
    see(qtbot, lambda: backups.dialog and backups.dialog.isVisible())
    assert not backups.dialog.button("restore").isEnabled()
    backups.dialog.button("backup").click()
    see(qtbot, lambda: backups.dialog.model.rowCount() == 1)
    see(qtbot, lambda: backups.dialog.button("look").isEnabled())
    (made,) = backups_of(library)
    assert made.held.papers == 12
    made.path.write_bytes(made.path.read_bytes()[:-1])
    backups.dialog.button("look").click()
    see(qtbot, lambda: "1 backup" in backups.dialog.said.text())
    state = backups.dialog.model.index(0, STATE).data()
    assert state.startswith("Damaged")


def test_a_backup_comes_by_itself_after_changes_and_trouble_is_said_once(
    opened, filled, qtbot, monkeypatch
):
    monkeypatch.setattr(backing_up, "FIRST", 10)
    monkeypatch.setattr(backing_up, "EVERY", 50)
    filled.safe.parent.mkdir(parents=True, exist_ok=True)
    filled.safe.write_text("in the way")
    with opened() as window:
        said = []
        window.session.said.connect(said.append)
        see(qtbot, lambda: said)
        filled.safe.unlink()
        see(qtbot, lambda: backups_of(filled))
        assert [each.problem for each in said] == [True]
    assert backups_of(filled)[0].reason is Reason.CHANGE


def test_another_folder_is_used_from_the_next_backup_on(window, library, qtbot, tmp_path):
    elsewhere = tmp_path / "other disk"
    elsewhere.mkdir()
    window.dialogs.backups.use_folder(elsewhere)
    see(qtbot, lambda: load(settings_file()).backup_folder == str(elsewhere))
    run(window, "library.back-up")
    see(qtbot, lambda: list(elsewhere.glob("*/*.sqlite")))


def test_backups_in_the_home_folder_itself_are_said_to_be_there(
    window, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    backups = window.dialogs.backups
    backups.use_folder(tmp_path)
    see(qtbot, lambda: load(settings_file()).backup_folder == str(tmp_path))
    run(window, "library.backups")
    see(qtbot, lambda: backups.dialog is not None)
    assert f"will lie in {tmp_path}." in backups.dialog.where.text()


@pytest.fixture
def showing(qtbot, filled, tmp_path):
    """The window as the program shows it, on a library with a backup and a digest more."""
    with Store(filled) as store:
        back_up(store, Reason.ASKED)
        imported(store, write_digest(tmp_path, "wednesday", range(20, 23)))
        triage.toggle_star(store, all_ids(store)[:2])
    shown = Showing(Hold(filled, Owner(filled)))
    shown.show(window_on(filled), Start(filled))
    yield shown
    window = shown.window
    window.close()
    see(qtbot, lambda: not window.isVisible())
    window.deleteLater()
    shown.release()
    shown.deleteLater()
    application().setQuitOnLastWindowClosed(True)


def test_a_restore_is_previewed_carried_out_and_taken_back(showing, filled, qtbot):
    first = showing.window
    see(qtbot, lambda: first.session.counts.papers == 15)
    run(first, "library.backups")
    backups = first.dialogs.backups
    see(qtbot, lambda: backups.dialog and backups.dialog.model.rowCount() == 1)
    backups.dialog.button("restore").click()
    preview = backups.going_back.preview
    see(qtbot, preview.restore.isEnabled)
    assert [preview.titles.item(row).text()[:5] for row in range(3)] == ["Goes:"] * 3
    preview.restore.click()
    see(qtbot, lambda: showing.window is not first)
    second = showing.window
    see(qtbot, lambda: second.session.counts.papers == 12)
    assert said(second) == "The library is as it was in the backup."
    assert "Undo Restore" in offers(second)
    run(second, "edit.undo")
    see(qtbot, lambda: {"Undo Restore", "Undo the Act Before"} <= set(offers(second)))
    assert second.session.counts.papers == 12
    run(second, "edit.undo")
    see(qtbot, lambda: showing.window is not second)
    third = showing.window
    see(qtbot, lambda: third.session.counts.papers == 15 and third.model.rowCount())
    run(third, "paper.star")
    see(qtbot, lambda: "Star" in said(third))
    run(third, "edit.undo")
    see(qtbot, lambda: "Undone" in said(third))


@pytest.mark.parametrize("error", [LibraryError("The disk is full."), RuntimeError("a bug")])
def test_a_restore_that_fails_brings_the_window_back(showing, qtbot, monkeypatch, error):
    def fail(*_):
        raise error

    told = []
    monkeypatch.setattr(Session, "fail", lambda _, failed: told.append(failed))
    monkeypatch.setattr("ui.safety.restoring.carry_out", fail)
    first = showing.window
    run(first, "library.backups")
    backups = first.dialogs.backups
    see(qtbot, lambda: backups.dialog and backups.dialog.model.rowCount() == 1)
    backups.dialog.button("restore").click()
    preview = backups.going_back.preview
    see(qtbot, preview.restore.isEnabled)
    preview.restore.click()
    see(qtbot, lambda: showing.window is not first and showing.window.isVisible())
    assert told == [error]


@pytest.fixture
def opening(showing, filled, qtbot):
    """Open the preview of the backup in a row of the list; there are two."""
    window = showing.window
    with Store(filled) as store:
        back_up(store, Reason.ASKED)
    run(window, "library.backups")
    backups = window.dialogs.backups
    see(qtbot, lambda: backups.dialog and backups.dialog.model.rowCount() == 2)

    def of(row):
        backups.dialog.table.selectRow(row)
        backups.dialog.button("restore").click()
        return backups.going_back.preview

    return of


def test_a_preview_shows_its_own_backup_alone(opening, qtbot):
    older = opening(1)
    qtbot.keyClick(older, Qt.Key.Key_Escape)
    newer = opening(0)
    see(qtbot, lambda: newer.state.text() == "Nothing would change.")
    assert newer.titles.count() == newer.changes.count() == 0
    assert not newer.restore.isEnabled()
    newer.reject()


def test_esc_gives_a_restore_up_while_it_is_prepared(showing, opening, filled, qtbot):
    first, preview = showing.window, opening(1)
    going_back = first.dialogs.backups.going_back
    see(qtbot, preview.restore.isEnabled)
    with qtbot.assertNotEmitted(going_back.restoring):
        preview.restore.click()
        qtbot.keyClick(preview, Qt.Key.Key_Escape)
        see(qtbot, lambda: not going_back._is_preparing)
    assert showing.window is first
    assert first.isVisible()
    with Store(filled) as store:
        assert len(all_ids(store)) == 15


def test_while_something_is_done_no_row_offers_a_restore(opening, showing, qtbot):
    dialog = showing.window.dialogs.backups.dialog
    dialog.set_busy(busy=True)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    names = ("backup", "restore", "look")
    assert [dialog.button(name).isEnabled() for name in names] == [False] * 3
    dialog.set_busy(busy=False)
    assert [dialog.button(name).isEnabled() for name in names] == [True] * 3


def test_what_undo_asks_after_a_restore_it_asks_in_the_next_start_too(
    opened, filled, qtbot, tmp_path
):
    with Store(filled) as store:
        triage.toggle_star(store, all_ids(store)[:1])
        made = back_up(store, Reason.ASKED)
        imported(store, write_digest(tmp_path, "wednesday", range(20, 23)))
    restore(filled, made.path)
    with opened() as window:
        see(qtbot, lambda: window.session.counts.papers == 12)
        run(window, "edit.undo")
        see(qtbot, lambda: "Undo the Act Before" in offers(window))
        run(window, "paper.star")
        see(qtbot, lambda: "tar" in said(window))
        run(window, "edit.undo")
        run(window, "edit.undo")  # at once: nobody waits for the answer
        see(qtbot, lambda: "Undo Restore" in offers(window))
        assert window.session.counts.papers == 12
        press(window, "Undo the Act Before")
        see(qtbot, lambda: "Undone" in said(window))
        run(window, "edit.undo")
        see(qtbot, lambda: "tuesday" in said(window))


def press(window, name):
    next(each for each in window.notices.findChildren(QPushButton) if each.text() == name).click()


def offers(window):
    found = window.notices.findChildren(QPushButton)
    return [text for each in found if (text := each.text().strip()).startswith("Undo")]


def test_the_restore_is_undone_from_the_list_too(showing, filled, qtbot):
    first = showing.window
    with Store(filled) as store:
        before = back_up(store, Reason.RESTORE)
    run(first, "library.backups")
    backups = first.dialogs.backups
    see(qtbot, lambda: backups.dialog and backups.dialog.model.rowCount() == 2)
    backups.dialog.table.selectRow(1)
    backups.dialog.button("undo").click()
    preview = backups.going_back.preview
    assert preview.heading.text().startswith("Undo the restore of Today")
    see(qtbot, lambda: preview.state.text() == "Nothing would change.")
    assert not preview.restore.isEnabled()
    preview.reject()
    assert backups.dialog.where.text().startswith(f"“{filled.folder.name}” has 2 backups")
    assert before.library not in backups.dialog.where.text()
    backups.dialog.button("backup").click()
    see(qtbot, lambda: backups.dialog.current().number == before.number + 1)
    see(qtbot, lambda: "Readable copy: Today" in backups.dialog.where.text())


def test_a_preview_names_the_notes_that_would_go_or_be_as_they_were(filled, qtbot):
    with Store(filled) as store:
        one, two = all_ids(store)[:2]
        triage.note(store, one, "As it was.")
        then = back_up(store, Reason.ASKED)
        triage.note(store, one, "Written since.")
        triage.note(store, two, "Only now.")
    found = preview(filled, then.path)
    assert [note.begins for note in found.notes_gone] == ["Only now."]
    assert [note.begins for note in found.notes_other] == ["Written since."]
    shown = RestorePreview(then, "Today, 10:12")
    qtbot.addWidget(shown)
    shown.show_difference(found)
    assert shown.titles.item(0).text().startswith("Note goes: “Only now.”, on ")


def test_a_restore_that_would_change_nothing_is_not_offered_and_return_does_what_is_outlined(qtbot):
    preview = RestorePreview(Backup(Path("8.sqlite"), 8, Reason.ASKED, ""), "Today, 10:12")
    qtbot.addWidget(preview)
    preview.show_difference(Difference())
    assert not preview.restore.isEnabled()
    preview.show_difference(Difference((Change("papers", 1, 0, 2),)))
    with qtbot.waitSignal(preview.confirmed):
        qtbot.keyClick(preview.restore, Qt.Key.Key_Return)


def test_a_restore_that_an_unsaved_note_kept_off_does_not_come_later(showing, filled, qtbot):
    first = showing.window
    see(qtbot, lambda: first.session.open_id is not None)
    prepared = prepare(filled, backups_of(filled)[-1].path)
    filled.folder.rename(filled.folder.with_name("elsewhere"))
    first.page.focus_note()
    qtbot.keyClicks(first.focusWidget(), "not saved yet")
    with qtbot.waitSignal(first.leaving.stayed):
        first.dialogs.backups.going_back.restoring.emit(prepared)
    assert application().quitOnLastWindowClosed()
    with qtbot.waitSignal(first.closed):
        first.close()
    rest(1)  # what comes of it is queued
    assert not showing.findChildren(Restoring)
