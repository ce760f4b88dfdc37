"""Papers handed on from the window: by its keys, to files and to the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from reader.exports import EXPORTS
from reader.store.store import Store
from reader.types import Progress, Shape
from reader.work import Export, packed
from tests.builders import all_ids, imported, title, write_digest
from tests.ui.hands import said
from ui.commands import commands
from ui.commands.copying import copied_as
from ui.dialogs.export import ExportDialog
from ui.exporting.exported import last_export

Key = Qt.Key


_KEYED = {
    "bibtex": "paper.copy",
    "markdown": "paper.copy-markdown",
    "citations-html": "paper.copy-reference",
    "in-text-html": "paper.copy-citation",
}
"""Formats whose commands have keys."""


class Door:
    """The export dialog, opened and used by keys."""

    def __init__(self, hands, qtbot) -> None:
        self.hands, self.qtbot = hands, qtbot

    @property
    def dialog(self) -> ExportDialog:
        return self.hands.window.dialogs.exporting.dialog

    def open(self, name: str) -> None:
        """Open the dialog by its key and type the name of a format."""
        self.front()
        self.hands.press("Ctrl+E")
        self.hands.see(lambda: self.dialog is not None and self.dialog.isVisible())
        self.dialog.formats.choose(name)
        assert self.dialog.formats.current.name == name

    def front(self) -> None:
        """Bring the window to the front, the keyboard in its list."""
        window = self.hands.window
        window.activateWindow()
        self.hands.see(window.isActiveWindow)
        window.list.setFocus()

    def scope(self, title: str) -> None:
        """Choose what goes out."""
        box = self.dialog.options.scope
        self.qtbot.keyClicks(box, title)
        assert box.currentText().startswith(title)

    def save(self, path: Path) -> None:
        """Press Return, and answer where to."""
        self.qtbot.keyClick(self.dialog.formats.field, Key.Key_Return)
        files = next(one for one in self.dialog.findChildren(QFileDialog) if one.isVisible())
        files.selectFile(str(path))
        files.accept()

    def said(self) -> str:
        return said(self.hands.window)


@pytest.fixture
def door(hands, qtbot):
    return Door(hands, qtbot)


def button(window, words: str) -> QAbstractButton:
    found = window.notices.findChildren(QAbstractButton)
    return next(one for one in found if one.isVisible() and one.text() == words)


def test_every_format_is_saved_from_the_window(door, hands, tmp_path):
    for export in EXPORTS:
        target = tmp_path / f"papers{export.suffix}"
        if export.shape is Shape.FOLDER:
            target = tmp_path / export.name
            target.mkdir()
        door.open(export.name)
        door.save(target)
        hands.see(lambda: not hands.window.session.lanes.outgoing.is_busy)
        files = [target] if target.is_file() else [*target.rglob("*.md")]
        assert files, export.name
        assert all(file.stat().st_size for file in files), export.name
        target.rename(tmp_path / f"{export.name}.kept")
    assert hands.window.session.settings.export_folder == str(tmp_path)
    assert hands.window.session.settings.export_format == EXPORTS[-1].name
    assert not list(tmp_path.glob(".lectern-*"))


def test_every_text_format_is_copied_by_its_command(door, hands):
    copied = [each for each in EXPORTS if each.shape is Shape.TEXT]
    assert len(copied) > 1
    for export in copied:
        QGuiApplication.clipboard().clear()
        run_command = commands[_KEYED.get(export.name, copied_as(export.name))].run
        run_command(hands.window.session)
        hands.see(lambda: QGuiApplication.clipboard().text())
        html = QGuiApplication.clipboard().mimeData().html()
        assert ("<" in html) == bool(export.plain), export.name


def test_the_preview_begins_with_the_first_papers(door, hands):
    door.open("markdown")
    hands.see(lambda: title(2) in door.dialog.preview.shown)
    assert title(3) not in door.dialog.preview.shown
    door.open("bibtex")
    hands.see(lambda: "@misc" in door.dialog.preview.shown)
    door.dialog.reject()


def test_what_is_saved_can_be_found(door, hands, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    door.open("bibtex")
    door.save(tmp_path / "mine.bib")
    hands.see(lambda: "12 papers to mine.bib" in door.said())
    button(hands.window, "Open folder").click()
    assert shown == [str(tmp_path)]
    door.open("bibtex")
    door.save(tmp_path / "other.bib")
    hands.see(lambda: "other.bib" in door.said())
    button(hands.window, "Copy path").click()
    assert QGuiApplication.clipboard().text() == str(tmp_path / "other.bib")


def test_a_selection_goes_out_alone(door, hands, tmp_path):
    hands.press("Shift+J", "Shift+J")
    door.open("markdown")
    assert door.dialog.options.chosen_scope.name == "selected"
    door.save(tmp_path / "three.md")
    hands.see((tmp_path / "three.md").exists)
    text = (tmp_path / "three.md").read_text(encoding="utf-8")
    assert [title(n) in text for n in range(4)] == [True, True, True, False]


def test_a_reading_list_goes_out_from_anywhere(door, hands, tmp_path, qtbot):
    hands.press("j", "a")
    hands.see(lambda: type(hands.window.focusWidget()).__name__ == "ToggleField")
    hands.type("For Thursday")
    hands.press("Enter", "Esc")
    hands.see(lambda: any(one.papers for one in hands.window.session.counts.lists))
    door.open("markdown")
    door.scope("Reading list: For Thursday")
    hands.see(lambda: door.dialog.preview.shown.startswith("# For Thursday"))
    door.save(tmp_path / "thursday.md")
    hands.see((tmp_path / "thursday.md").exists)
    text = (tmp_path / "thursday.md").read_text(encoding="utf-8")
    assert text.startswith("# For Thursday")
    assert [title(n) in text for n in range(3)] == [False, True, False]


def test_export_again_writes_the_same_papers_as_they_are_now(door, hands, tmp_path):
    hands.press("Ctrl+Shift+E")
    hands.see(lambda: "Nothing has been exported yet" in door.said())
    hands.press("Shift+J")
    door.open("markdown")
    door.save(tmp_path / "two.md")
    file = tmp_path / "two.md"
    hands.see(file.exists)
    hands.see(lambda: "two.md" in door.said())
    door.front()
    hands.press("Home", "s")
    hands.see(lambda: hands.window.session.counts.starred == 1)
    hands.press("End", "Ctrl+Shift+E")
    hands.see(lambda: "Starred" in file.read_text(encoding="utf-8"))
    text = file.read_text(encoding="utf-8")
    assert [title(n) in text for n in (0, 1, 2, 11)] == [True, True, False, False]


def test_export_again_survives_a_restart(door, hands, opened, tmp_path):
    hands.press("Shift+J")
    door.open("markdown")
    door.save(tmp_path / "two.md")
    hands.see(lambda: "two.md" in door.said())
    hands.window.close()
    (tmp_path / "two.md").unlink()
    with opened() as again:
        again.dialogs.exporting.again()
        hands.see((tmp_path / "two.md").exists)
    text = (tmp_path / "two.md").read_text(encoding="utf-8")
    assert [title(n) in text for n in (0, 1, 2)] == [True, True, False]


@pytest.mark.parametrize(
    "kept",
    [(), ("x",) * 7, ("x",) * 9, ("HERE", "gone", "list", "", "", "/x", "", ""),
     ("HERE", "text", "all", "", "", "/x", "", ""), ("HERE", "text", "list", "", "", "/x", "", "y"),
     ("HERE", "text", "list", "", "", "/x", "", "", "9" * 30)],
)  # fmt: skip
def test_what_settings_keep_of_an_export_may_be_anything(kept, library):
    words = tuple(str(library.folder) if word == "HERE" else word for word in kept)
    assert last_export(words, library) is None


def test_a_failure_names_its_cause_and_leaves_nothing(door, hands, tmp_path):
    door.open("markdown")
    door.dialog.save_wanted.emit(door.dialog.choice, str(tmp_path / "nowhere" / "papers.md"))
    door.dialog.reject()
    hands.see(lambda: "its folder does not exist" in door.said())
    assert not list(tmp_path.glob("**/papers.md"))


def test_cancel_leaves_nothing(hands, tmp_path, filled):
    with Store(filled) as store:
        imported(store, write_digest(tmp_path, "long", range(100, 1500)), year=2025)
        ids = all_ids(store)
    lanes, target = hands.window.session.lanes, tmp_path / "long.md"
    ended: list[object] = []
    lanes.progressed.connect(lambda kind, came: kind == "export" and ended.append(came))
    for name in ("long.md", "waiting.md"):
        job = Export("markdown", packed(ids * 20), "All", target.with_name(name))
        lanes.outgoing.export(job, ended.append, lambda *_: ended.append("failed"))
    hands.see(lambda: hands.window.notices._progress.isVisible())
    hands.window.notices._progress._stop.click()
    hands.see(lambda: None in ended)
    assert {type(each) for each in ended} == {Progress, type(None)}
    assert ended.count(None) == 1
    assert not target.exists()
    assert not target.with_name("waiting.md").exists()
    assert not list(tmp_path.glob(".lectern-*"))


def test_a_sample_that_never_ends_is_ended_and_the_next_one_answers(hands):
    sampling, came = hands.window.session.lanes.sampling, []
    job = Export("markdown", packed([1]), "One", preview=True)
    sampling.ask(job, came.append, lambda failed: came.append(failed.message))
    sampling._limit.timeout.emit()
    hands.see(lambda: came)
    assert came == ["This takes too long to be shown."]
    sampling.ask(job, came.append, came.append)
    hands.see(lambda: len(came) == 2)
    assert came[1].text.startswith("# One")
