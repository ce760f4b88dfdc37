import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog

from ui.dialogs.export import ExportDialog, ExportScope

SCOPES = [ExportScope("selected", "Selected papers", 3), ExportScope("list", "Inbox", 300)]


@pytest.fixture
def dialog(qtbot):
    made = ExportDialog()
    qtbot.addWidget(made)
    made.asked = []
    made.preview_wanted.connect(lambda *names: made.asked.append(names))
    made.open_for(SCOPES, "Inbox & more")
    return made


def test_it_asks_for_a_preview_of_each_choice(dialog):
    dialog.set_format("bibtex")
    dialog._scope.setCurrentIndex(1)
    assert dialog.asked == [
        ("markdown", "selected"),
        ("bibtex", "selected"),
        ("bibtex", "list"),
    ]
    assert [box.itemText(0) for box in dialog.findChildren(QComboBox)] == [
        "Selected papers (3 papers)",
        "Markdown reading list",
    ]


def test_late_previews_are_left_out(dialog):
    dialog.set_format("bibtex")
    dialog.set_preview("markdown", "selected", "late")
    assert dialog._preview.toPlainText() == ""
    dialog.set_preview("bibtex", "selected", "@misc{a, title = {<b>}}")
    assert dialog._preview.toPlainText() == "@misc{a, title = {<b>}}"


def test_it_copies(dialog, qtbot):
    with qtbot.waitSignal(dialog.copy_wanted) as wanted:
        dialog._copy.click()
    assert wanted.args == ["markdown", "selected"]
    assert dialog.isHidden()


def test_it_saves(dialog, qtbot, tmp_path):
    dialog.set_format("bibtex")
    dialog.set_folder(tmp_path)
    dialog._save.click()
    files = dialog.findChild(QFileDialog)
    assert files.selectedFiles() == [str(tmp_path / "Inbox & more.bib")]
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        files.accept()
    assert wanted.args == ["bibtex", "selected", str(tmp_path / "Inbox & more.bib")]
    assert dialog.isHidden()


def test_the_format_is_remembered(dialog):
    dialog.set_format("bibtex")
    dialog.set_format("no such")
    dialog.reject()
    dialog.open_for(SCOPES[1:], "x")
    assert dialog.format_name == "bibtex"
    assert dialog.asked[-1] == ("bibtex", "list")
    dialog.reject()


def test_nothing_to_export(dialog):
    dialog.open_for([ExportScope("list", "Inbox", 0)], "x")
    assert not dialog._save.isEnabled()
    assert not dialog._copy.isEnabled()
    dialog.reject()


def test_esc_closes(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
