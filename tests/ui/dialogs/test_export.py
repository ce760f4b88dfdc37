"""The export dialog by itself: what it offers, asks for and tells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from reader.exports import EXPORTS, GROUPS, export_format
from reader.types import ExportGroup, Shape
from reader.work import Exported
from ui.dialogs.export import ExportDialog
from ui.dialogs.export_choice import ExportChoice, ExportScope

SCOPES = [ExportScope("selected", "Selected papers", 3), ExportScope("list", "Inbox", 300)]
MARKDOWN = replace(export_format("markdown"), templated=False)
BIBTEX = export_format("bibtex")
FORMATS = (
    MARKDOWN,
    replace(MARKDOWN, name="page", title="Web page", suffix=".html", plain="markdown"),
    replace(MARKDOWN, name="tale", title="Tale", templated=True),
    replace(MARKDOWN, name="vault", title="Vault", suffix="", shape=Shape.FOLDER),
    replace(MARKDOWN, name="book", title="Book", suffix=".epub", shape=Shape.BINARY),
    BIBTEX,
    replace(BIBTEX, name="cited", title="Cited", group=ExportGroup.CITATIONS, styled=True),
)
STYLES = (("apa", "APA"), ("ieee", "IEEE"))
Key = Qt.Key


@pytest.fixture
def dialog(qtbot):
    made = ExportDialog(None, FORMATS, STYLES)
    qtbot.addWidget(made)
    made.asked = []
    made.preview_wanted.connect(made.asked.append)
    made.open_for(SCOPES, "Inbox & more")
    qtbot.waitUntil(lambda: bool(made.asked))
    return made


def press(qtbot, dialog, *keys):
    for key in keys:
        qtbot.keyClick(dialog.formats.field, key)


def test_every_group_has_a_name_and_every_format_says_what_it_is_for():
    assert list(GROUPS) == list(ExportGroup)
    assert [each.name for each in EXPORTS if not each.about] == []


def test_arrows_go_through_the_formats_and_pass_headings_by(dialog, qtbot):
    stops = [dialog.formats.current.name]
    for _ in FORMATS:
        press(qtbot, dialog, Key.Key_Down)
        stops.append(dialog.formats.current.name)
    assert stops == [*(each.name for each in FORMATS), "markdown"]
    press(qtbot, dialog, Key.Key_Up)
    assert dialog.formats.current.name == "cited"


def test_words_narrow_the_formats(dialog, qtbot):
    qtbot.keyClicks(dialog.formats.field, "refer latex")
    assert dialog.formats.current is BIBTEX
    rows = dialog.formats._rows.rows
    assert [row.title for row in rows][:2] == ["Bibliographies", "BibTeX bibliography"]
    qtbot.keyClicks(dialog.formats.field, " zzz")
    assert dialog.formats._nothing.isVisible()
    qtbot.keyClick(dialog.formats.field, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.formats.current is BIBTEX
    assert len(dialog.formats._rows.rows) == len(FORMATS) + 3


def test_it_asks_for_a_preview_of_each_choice(dialog, qtbot):
    dialog.formats.choose("bibtex")
    qtbot.waitUntil(lambda: len(dialog.asked) == 2)
    dialog.options.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(dialog.asked) == 3)
    assert dialog.asked == [
        ExportChoice("markdown", "selected"),
        ExportChoice("bibtex", "selected"),
        ExportChoice("bibtex", "list"),
    ]
    assert "first 3 of 300 papers" in dialog.whole.text()


def test_late_previews_are_left_out(dialog):
    dialog.formats.choose("bibtex")
    dialog.show_sample(ExportChoice("markdown", "selected"), Exported(3, text="late"))
    assert dialog.preview.shown == ""
    dialog.show_problem(ExportChoice("markdown", "selected"), "late", "")
    assert dialog.preview.shown == ""
    dialog.show_sample(dialog.choice, Exported(3, text="@misc{a, title = {<b>}}"))
    assert dialog.preview.shown == "@misc{a, title = {<b>}}"


def test_a_page_is_shown_as_it_is_set_and_fetches_nothing(dialog):
    dialog.formats.choose("page")
    page = "<h1>One</h1><script>two()</script><p><img src='file:///etc/passwd'><p>Three"
    dialog.show_sample(dialog.choice, Exported(3, text=page))
    shown = dialog.preview.shown.split()
    assert [shown[0], shown[-1]] == ["One", "Three"]
    assert "two()" not in shown
    assert dialog.preview.page.loadResource(2, "file:///etc/passwd").width() == 1


def test_a_folder_is_shown_with_its_files(dialog, qtbot):
    dialog.formats.choose("vault")
    dialog.show_sample(dialog.choice, Exported(3, files=(("a.md", "# A"), ("b.md", "# B"))))
    assert dialog.preview.shown == "# A"
    dialog.preview.files.setFocus()
    qtbot.keyClick(dialog.preview.files, Key.Key_Down)
    assert dialog.preview.shown == "# B"


def test_a_problem_stands_in_the_place_of_the_preview(dialog):
    dialog.show_problem(dialog.choice, "line 3: no such field", "Mend the template.")
    assert dialog.preview.shown == "line 3: no such field"


def test_only_options_that_have_an_effect_are_offered(dialog):
    seen = {}
    dialog.options.set_templates({"tale": ["short"]}, ())
    for each in FORMATS:
        dialog.formats.choose(each.name)
        options = dialog.options
        seen[each.name] = (options.style_box.isVisible(), options.template.isVisible())
    assert [name for name, (style, _) in seen.items() if style] == ["cited"]
    assert [name for name, (_, template) in seen.items() if template] == ["tale"]


def test_style_and_template_are_told(dialog, qtbot):
    dialog.options.set_templates({"tale": ["short", "long"]}, (("tale", "long"),))
    dialog.formats.choose("tale")
    assert dialog.choice == ExportChoice("tale", "selected", template="long")
    qtbot.keyClick(dialog.options.template, Key.Key_Up)
    assert dialog.choice.template == "short"
    assert dialog.options.kept_templates == (("tale", "short"),)
    qtbot.keyClick(dialog.options.template, Key.Key_Up)
    assert dialog.choice.template == ""
    dialog.formats.choose("cited")
    qtbot.keyClick(dialog.options.style_box, Key.Key_Down)
    assert dialog.choice == ExportChoice("cited", "selected", style="ieee")
    qtbot.waitUntil(lambda: dialog.asked[-1] == dialog.choice)


@pytest.mark.parametrize(("name", "word"), [("book", "no text"), ("vault", "several files")])
def test_what_cannot_be_copied_says_why(dialog, name, word):
    dialog.formats.choose(name)
    assert not dialog.copy.isEnabled()
    assert word in dialog.why.text()
    assert word in dialog.copy.accessibleDescription()
    assert dialog.save.isEnabled()
    dialog.formats.choose("bibtex")
    assert dialog.copy.isEnabled()
    assert dialog.why.text() == ""


def test_it_copies(dialog, qtbot):
    with qtbot.waitSignal(dialog.copy_wanted) as wanted:
        dialog.copy.setFocus()
        qtbot.keyClick(dialog.copy, Key.Key_Space)
    assert wanted.args == [ExportChoice("markdown", "selected")]
    assert dialog.isHidden()


def test_return_asks_where_to_save(dialog, qtbot, tmp_path):
    dialog.formats.choose("bibtex")
    dialog.set_folder(tmp_path)
    press(qtbot, dialog, Key.Key_Return)
    files = dialog.findChild(QFileDialog)
    assert files.selectedFiles() == [str(tmp_path / "Inbox & more.bib")]
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        files.accept()
    assert wanted.args == [ExportChoice("bibtex", "selected"), str(tmp_path / "Inbox & more.bib")]
    assert dialog.isHidden()


def test_a_folder_is_asked_for_as_one(dialog, qtbot, tmp_path):
    (tmp_path / "notes").mkdir()
    dialog.formats.choose("vault")
    dialog.set_folder(tmp_path)
    press(qtbot, dialog, Key.Key_Return)
    files = dialog.findChild(QFileDialog)
    assert files.fileMode() is QFileDialog.FileMode.Directory
    files.selectFile(str(tmp_path / "notes"))
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        files.accept()
    assert wanted.args == [ExportChoice("vault", "selected"), str(tmp_path / "notes")]


def test_the_format_is_remembered(dialog, qtbot):
    dialog.formats.choose("bibtex")
    dialog.formats.choose("no such")
    dialog.reject()
    dialog.open_for(SCOPES[1:], "x")
    assert dialog.formats.current is BIBTEX
    qtbot.waitUntil(lambda: dialog.asked[-1] == ExportChoice("bibtex", "list"))
    dialog.reject()


def test_nothing_to_export(dialog, qtbot):
    dialog.open_for([ExportScope("list", "Inbox", 0)], "x")
    assert not dialog.save.isEnabled()
    assert not dialog.copy.isEnabled()
    assert "no paper" in dialog.whole.text()
    press(qtbot, dialog, Key.Key_Return)
    assert dialog.findChild(QFileDialog) is None
    dialog.reject()


def test_esc_closes(dialog, qtbot):
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isHidden()
