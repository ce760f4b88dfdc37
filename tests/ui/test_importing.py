"""Files chosen in the window's own dialog: each is told of, also what is no digest."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListView

from reader.library import settings_file
from reader.settings import Settings, load, save
from reader.store import counts
from reader.store.store import Store
from tests.builders import write_digest
from tests.ui.hands import said
from tests.ui.safety.showing import press
from ui.dialogs.import_report import ImportReport
from ui.dialogs.preview_model import Section

PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256))


@pytest.fixture
def files(tmp_path):
    """Return a digest of two papers, and a photo whose ending the dialog does not list."""
    folder = tmp_path / "chosen"
    folder.mkdir()
    photo = folder / "photo.jpg"
    photo.write_bytes(PHOTO)
    return [write_digest(folder, "june", [12, 13]), photo]


@pytest.fixture
def many(tmp_path):
    """Return a file that takes a while to come in."""
    path = tmp_path / "many.jsonl"
    lines = (
        f'{{"title": "A Paper of Number {n}", "abstract": "On {n}."}}\n' for n in range(40_000)
    )
    path.write_text("".join(lines), encoding="utf-8")
    return path


def choose(hands, qtbot, digest, names, key):
    """Type names into the file dialog, as a person does who chooses several."""
    hands.press(key)
    hands.see(lambda: hands.window.findChild(QFileDialog) is not None)
    dialog = hands.window.findChild(QFileDialog)
    line = dialog.findChild(QLineEdit)
    # Qt selects in its list what the filter lets through, sooner or later: here, before Enter.
    listed = dialog.findChild(QListView, "listView")
    dialog.setDirectory(str(digest.parent))
    hands.see(lambda: listed.model().rowCount(listed.rootIndex()) == 1)
    flag = QItemSelectionModel.SelectionFlag
    first = listed.model().index(0, 0, listed.rootIndex())
    listed.selectionModel().select(first, flag.ClearAndSelect | flag.Rows)
    line.blockSignals(True)
    line.setText(names)
    line.blockSignals(False)
    assert [Path(name) for name in dialog.selectedFiles()] == [digest]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    hands.see(lambda: hands.window.findChild(QFileDialog) is None)


def reported(hands):
    hands.window.dialogs.show("report")
    hands.see(lambda: hands.window.findChild(ImportReport) is not None)
    model = hands.window.findChild(ImportReport)._model
    return {model.index(row, 0).data() for row in range(model.rowCount())}


@pytest.mark.parametrize("is_whole", [True, False])
def test_typed_files_are_all_told_of(hands, qtbot, files, is_whole):
    hands.window.session.remember(import_folder=str(files[0].parent))
    names = [str(path) if is_whole else path.name for path in reversed(files)]
    choose(hands, qtbot, files[0], " ".join(f'"{name}"' for name in names), "Ctrl+O")
    hands.see(lambda: said(hands.window) == "Imported 1 digest · 2 new · 1 refused")
    assert reported(hands) == {"june", "photo.jpg"}


def test_typed_files_are_all_previewed(hands, qtbot, files):
    hands.window.session.remember(import_folder=str(files[0].parent))
    choose(hands, qtbot, files[0], f'"{files[0].name}" "photo.jpg"', "Ctrl+Shift+P")
    importing = hands.window.dialogs.importing
    hands.see(lambda: importing.dialog and len(importing.dialog.model.sections) == 2)
    errors = {
        each.digest.place: each.digest.error
        for each in importing.dialog.model.sections
        if isinstance(each, Section)
    }
    assert errors[str(files[0])] is None
    assert "picture" in errors[str(files[1])]
    importing.close()


def test_one_file_alone_is_chosen_as_before(hands, qtbot, files):
    choose(hands, qtbot, files[0], str(files[0]), "Ctrl+O")
    hands.see(lambda: said(hands.window))
    assert said(hands.window) == "Imported 1 digest · 2 new"


def test_pasted_files_are_all_told_of(hands, files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    QGuiApplication.clipboard().setMimeData(data)
    hands.press("Ctrl+V")
    hands.see(lambda: said(hands.window) == "Imported 1 digest · 2 new · 1 refused")


def test_where_all_files_are_refused_the_message_begins_with_that_and_has_a_cause(hands, files):
    other = files[1].with_name("another.jpg")
    other.write_bytes(PHOTO)
    hands.window.session.take_in([files[1], other])
    hands.see(lambda: said(hands.window))
    told = said(hands.window)
    assert told.startswith("Nothing was imported: 2 refused. The first: ")
    assert "photo.jpg: " in told
    hands.window.dialogs.show("report")
    hands.see(lambda: hands.window.findChild(ImportReport) is not None)
    labels = hands.window.findChild(ImportReport).findChildren(QLabel)
    assert "Nothing was imported: 2 refused" in [each.text() for each in labels]


def test_files_are_looked_for_where_browsers_put_them_at_first(hands, monkeypatch, tmp_path):
    def put(_place):
        return str(tmp_path)

    monkeypatch.setattr("ui.importing.QStandardPaths.writableLocation", put)
    hands.press("Ctrl+O")
    hands.see(lambda: hands.window.findChild(QFileDialog) is not None)
    assert hands.window.findChild(QFileDialog).directory().absolutePath() == str(tmp_path)
    hands.window.dialogs.importing.close()


def test_who_stops_an_import_is_told_and_has_the_keyboard_back_in_the_list(hands, many):
    window = hands.window
    window.session.take_in([many])
    card = window.notices._progress
    hands.see(card.isVisible)
    hands.press("F6")
    assert [each.hasFocus() for each in card.buttons()] == [True]
    hands.press("Enter")
    assert card.text.text() == "Stopping…"
    assert window.list.hasFocus()
    hands.see(lambda: said(window) == "The import was stopped. What it had taken in stays.")
    assert not card.isVisible()


def test_an_import_that_closing_cuts_short_is_kept_in_mind(show, filled, qtbot, many):
    window = show(filled).window
    window.session.take_in([many])
    qtbot.waitUntil(lambda: window.session.counts.papers > 12)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert load(settings_file()).taking_in == (str(many),)
    with Store(filled) as store:
        assert 12 < store.read(counts.papers) < 40_012


def test_the_rest_of_an_import_that_was_cut_short_is_offered_once(show, filled, qtbot, tmp_path):
    digest = write_digest(tmp_path, "wednesday", range(20, 26))
    save(Settings(taking_in=(str(digest),)), settings_file())
    window = show(filled).window
    assert f"The import of {digest.name} was cut short" in said(window)
    assert window.session.settings.taking_in == ()
    press(window.notices._message, "Import the Rest")
    qtbot.waitUntil(lambda: window.session.counts.papers == 18)
    qtbot.waitUntil(lambda: window.session.settings.taking_in == ())
