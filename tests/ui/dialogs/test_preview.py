"""The preview of an import, through the real window, its worker and its keys."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from reader.store.store import Store
from reader.types import Intake, Novelty, PaperId
from tests.builders import abstract, all_ids, digest_text, title, write_digest
from tests.ui.hands import said, see
from ui.dialogs.preview_model import Row, Section
from ui.importing import NOTHING

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Eyes:
    """Looks at the preview that is open, and presses keys in it."""

    def __init__(self, qtbot, window):
        self._qtbot = qtbot
        self.window = window
        self.see(lambda: window.dialogs.importing.dialog)
        self.dialog = window.dialogs.importing.dialog
        self.see(lambda: not self.dialog._running)
        self._qtbot.waitUntil(lambda: self.dialog.isActiveWindow())

    def see(self, condition):
        see(self._qtbot, condition)

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        self._qtbot.keyClick(self.dialog.focusWidget(), key, held)

    def rows(self):
        model = self.dialog.model
        return [model.row(at) for at in range(model.rowCount())]

    def told(self):
        """Return each paper as (novelty, title, whether it comes)."""
        rows = (row for row in self.rows() if isinstance(row, Row))
        return [(row.paper.novelty, row.paper.paper.title, row.is_in) for row in rows]

    def at(self, row):
        self.dialog.list.setCurrentIndex(self.dialog.model.index(row, 0))

    def texts(self):
        edits = self.dialog.page.text.findChildren(QPlainTextEdit)
        return [edit.toPlainText() for edit in edits if edit.isVisible()]


@pytest.fixture
def preview(qtbot, window):
    """Open a preview of paths; return eyes on it once all of it has come."""

    def open_on(*paths):
        window.dialogs.importing.preview(Intake(tuple(paths)))
        return Eyes(qtbot, window)

    yield open_on
    if window.dialogs.importing.dialog is not None:
        window.dialogs.importing.close()


def ids(library) -> list[PaperId]:
    with Store(library) as store:
        return all_ids(store)


def changed_digest(folder):
    """Write a digest with two known papers, one of them changed, and two new ones."""
    text = digest_text([3, 4, 12, 13])
    path = folder / "later.txt"
    path.write_text(text.replace(abstract(4), abstract(4).replace("alone", "together")))
    return path


def test_a_preview_tells_what_is_new_known_and_changed_and_stores_nothing(
    preview, filled, tmp_path
):
    before = ids(filled)
    eyes = preview(changed_digest(tmp_path))
    assert eyes.told() == [
        (Novelty.KNOWN, title(3), True),
        (Novelty.CHANGED, title(4), True),
        (Novelty.NEW, title(12), True),
        (Novelty.NEW, title(13), True),
    ]
    assert eyes.dialog.frame.filters[Novelty.NEW].text() == "2 new"
    assert eyes.dialog.frame.take_in.text() == "Import 4 papers"
    eyes.press(Qt.Key.Key_Escape)
    eyes.see(lambda: eyes.window.dialogs.importing.dialog is None)
    assert ids(filled) == before


def test_a_changed_paper_is_shown_beside_the_older_with_the_words_marked(preview, tmp_path):
    eyes = preview(changed_digest(tmp_path))
    eyes.press(Qt.Key.Key_Down)
    assert eyes.texts() == [f"{title(3)}\n\n{abstract(3)}"]
    assert eyes.dialog.page.lines.source.highlighted is not None
    eyes.press(Qt.Key.Key_Down)
    eyes.see(lambda: len(eyes.texts()) == 2)
    marked = [
        [one.cursor.selectedText() for one in edit.extraSelections()]
        for edit in eyes.dialog.page.text.findChildren(QPlainTextEdit)
    ]
    assert marked == [["alone."], ["together."]]


def test_what_is_left_out_stays_out_and_undo_takes_the_rest_back_whole(
    preview, filled, tmp_path, hands
):
    eyes = preview(changed_digest(tmp_path))
    eyes.at(3)
    eyes.press(Qt.Key.Key_Delete)
    assert eyes.told()[2] == (Novelty.NEW, title(12), False)
    assert eyes.dialog.frame.take_in.text() == "Import 3 papers"
    eyes.press(Qt.Key.Key_Z, CTRL)
    assert eyes.told()[2] == (Novelty.NEW, title(12), True)
    eyes.press(Qt.Key.Key_Backspace)
    eyes.press(Qt.Key.Key_Return, CTRL)
    hands.see(lambda: hands.window.model.rowCount() == 13)
    assert title(13) in hands.titles()
    assert title(12) not in hands.titles()
    hands.see(lambda: hands.window.dialogs.importing.dialog is None)
    hands.window.activateWindow()
    hands.see(hands.window.isActiveWindow)
    hands.press("z")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    with Store(filled) as store:
        assert len(all_ids(store)) == 12


def test_lines_are_made_one_paper_and_the_place_is_kept(preview, tmp_path, hands):
    eyes = preview(write_digest(tmp_path, "wrong", [12, 13, 14]))
    eyes.at(2)
    first = eyes.rows()[2].paper.paper.first_line
    eyes.press(Qt.Key.Key_Return)
    source = eyes.dialog.page.lines.source
    assert source.hasFocus()
    for _ in range(6):
        eyes.press(Qt.Key.Key_Down, SHIFT)
    assert source.selected_lines() == (first, first + 6)
    assert eyes.dialog.page.lines._title_lines.value() == 1
    eyes.press(Qt.Key.Key_Return)
    eyes.see(lambda: len(eyes.told()) == 2)
    eyes.see(lambda: not eyes.dialog._running)
    assert eyes.dialog.list.currentIndex().row() == 2
    merged = eyes.rows()[2].paper.paper
    assert merged.title == title(13)
    assert merged.abstract == f"{abstract(13)} {title(14)} {abstract(14)}"
    eyes.press(Qt.Key.Key_Z, CTRL)
    eyes.see(lambda: len(eyes.told()) == 3)


def test_lines_that_are_no_paper_bring_none(preview, tmp_path, hands):
    eyes = preview(write_digest(tmp_path, "wrong", [12, 13]))
    eyes.at(2)
    eyes.press(Qt.Key.Key_Return)
    eyes.press(Qt.Key.Key_Down, SHIFT)
    eyes.press(Qt.Key.Key_Delete)
    eyes.see(lambda: len(eyes.told()) == 1)
    eyes.see(lambda: not eyes.dialog._running)
    eyes.press(Qt.Key.Key_Return, CTRL)
    hands.see(lambda: hands.window.model.rowCount() == 13)
    assert title(13) not in hands.titles()


def test_a_digest_of_an_archive_is_left_out_and_a_refused_one_says_why(preview, tmp_path, hands):
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("june.txt", digest_text([12, 13]))
        archive.writestr("july.txt", digest_text([14, 23, 24]))
        archive.writestr("letter.txt", "Dear all,\nthis is no digest, only prose.\n")
    eyes = preview(path)
    sections = {
        row.digest.name: at for at, row in enumerate(eyes.rows()) if isinstance(row, Section)
    }
    assert set(sections) == {"june", "july", "letter"}
    eyes.at(sections["letter"])
    assert "not a digest" in eyes.texts()[0]
    eyes.press(Qt.Key.Key_Space)
    eyes.at(sections["july"])
    eyes.press(Qt.Key.Key_Space)
    assert eyes.dialog.frame.take_in.text() == "Import 2 papers"
    eyes.press(Qt.Key.Key_Return, CTRL)
    hands.see(lambda: hands.window.model.rowCount() == 14)


def test_digits_filter_and_a_click_on_a_tick_leaves_out(preview, tmp_path, qtbot):
    eyes = preview(changed_digest(tmp_path))
    eyes.press(Qt.Key.Key_3)
    assert [novelty for novelty, *_ in eyes.told()] == [Novelty.CHANGED]
    eyes.press(Qt.Key.Key_1)
    assert len(eyes.told()) == 3
    box = eyes.dialog.list.visualRect(eyes.dialog.model.index(1, 0))
    at = box.topLeft() + box.center().__class__(12, box.height() // 3)
    qtbot.mouseClick(eyes.dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert eyes.told()[0][2] is False
    eyes.press(Qt.Key.Key_3)
    eyes.press(Qt.Key.Key_1)
    assert len(eyes.told()) == 4


def test_esc_gives_up_what_was_changed_only_when_pressed_again(preview, tmp_path):
    eyes = preview(changed_digest(tmp_path))
    eyes.at(1)
    eyes.press(Qt.Key.Key_Space)
    eyes.press(Qt.Key.Key_Escape)
    assert eyes.dialog.isVisible()
    assert "Esc again" in eyes.dialog.frame.said.text()
    eyes.press(Qt.Key.Key_Escape)
    eyes.see(lambda: eyes.window.dialogs.importing.dialog is None)


def test_records_can_be_left_out_but_not_split(preview, tmp_path, hands):
    path = tmp_path / "two.bib"
    path.write_text(
        "".join(
            f"@article{{k{n},\n title = {{{title(n)}}},\n abstract = {{{abstract(n)}}}\n}}\n"
            for n in (12, 13)
        )
    )
    eyes = preview(path)
    eyes.at(2)
    eyes.press(Qt.Key.Key_Return)
    eyes.press(Qt.Key.Key_Down, SHIFT)
    assert not eyes.dialog.page.lines._tools.isVisible()
    assert "not be split" in eyes.dialog.page.lines._hint.text()
    eyes.press(Qt.Key.Key_Return)
    assert len(eyes.told()) == 2
    eyes.press(Qt.Key.Key_Escape)
    eyes.press(Qt.Key.Key_Delete)
    eyes.press(Qt.Key.Key_Return, CTRL)
    hands.see(lambda: hands.window.model.rowCount() == 13)
    assert title(13) not in hands.titles()


def paste(hands, **held):
    data = QMimeData()
    if "text" in held:
        data.setText(held["text"])
    if "html" in held:
        data.setHtml(held["html"])
    if "paths" in held:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in held["paths"]])
    QGuiApplication.clipboard().setMimeData(data)
    hands.press("Ctrl+V")


def test_a_digest_is_pasted_into_the_list_as_text_and_as_a_file(hands, tmp_path):
    paste(hands, text=digest_text([12, 13]))
    hands.see(lambda: hands.window.model.rowCount() == 14)
    hands.see(
        lambda: any(d.name.startswith("Pasted 20") for d in hands.window.session.counts.digests)
    )
    paste(hands, paths=[write_digest(tmp_path, "file", [14])])
    hands.see(lambda: hands.window.model.rowCount() == 15)


def test_what_cannot_be_pasted_says_why_and_text_fields_keep_their_paste(hands):
    paste(hands)
    hands.see(lambda: said(hands.window) == NOTHING)
    paste(hands, text="Dear all,\nthis is no digest, only prose.\n")
    hands.see(lambda: "What was pasted: it reads like prose" in said(hands.window))
    hands.press("/")
    hands.press("Ctrl+V")
    hands.see(lambda: hands.window.session.query.startswith("Dear all"))
    assert hands.window.dialogs.importing.dialog is None


def test_with_the_setting_on_everything_is_previewed_first(hands, qtbot, filled):
    hands.press("Ctrl+K")
    hands.type("preview before")
    hands.press("Enter")
    hands.see(lambda: hands.window.session.settings.preview_imports)
    hands.window.menus.refresh()
    actions = {action.text(): action for action in hands.window.actions()}
    assert actions["Preview Before Importing"].isChecked()
    hands.see(hands.window.list.hasFocus)
    paste(hands, text=digest_text([12, 13]))
    eyes = Eyes(qtbot, hands.window)
    assert len(eyes.told()) == 2
    assert len(ids(filled)) == 12
    eyes.press(Qt.Key.Key_Return, CTRL)
    hands.see(lambda: hands.window.model.rowCount() == 14)


def test_what_is_left_out_while_it_runs_is_seen_to_be_out(hands, tmp_path, qtbot):
    path = tmp_path / "long.txt"
    path.write_text(digest_text(range(100, 3100)))
    importing = hands.window.dialogs.importing
    importing.preview(Intake((path,)))
    dialog = importing.dialog
    hands.see(lambda: dialog.model.rowCount() > 1)
    dialog.list.setCurrentIndex(dialog.model.index(1, 0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not dialog.model.row(1).is_in
    eyes = Eyes(qtbot, hands.window)
    assert [each[1] for each in eyes.told() if not each[2]] == [title(100)]
    assert "2,999" in dialog.frame.take_in.text()
    importing.close()


def test_a_preview_is_given_up_while_it_runs(hands, tmp_path, qtbot):
    path = tmp_path / "long.txt"
    path.write_text(digest_text(range(100, 3100)))
    importing = hands.window.dialogs.importing
    importing.preview(Intake((path,)))
    dialog = importing.dialog
    hands.see(lambda: dialog.frame.bar.isVisible())
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    hands.see(lambda: importing.dialog is None)
    importing.preview(Intake((write_digest(tmp_path, "short", [12]),)))
    eyes = Eyes(qtbot, hands.window)
    assert [each[1] for each in eyes.told()] == [title(12)]
    importing.close()
