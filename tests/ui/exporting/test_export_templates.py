"""Templates of exports, written by keys: kept, shown as they come out, and used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.templating import Template, Templates, check, reference, shipped, templates_folder
from tests.builders import title
from tests.ui.hands import said
from ui.commands import commands
from ui.dialogs.export_templates_menu import written

Key = Qt.Key
SHORT = "{% for paper in papers %}* {{ paper.title }}\n{% endfor %}"


@pytest.fixture
def editor(window, hands, qtbot):
    """Return the dialog, open on Markdown."""
    hands.see(lambda: window.page.paper is not None)
    commands["list.export-templates"].run(window.session)
    templating = window.dialogs.exporting.templates
    hands.see(lambda: templating.dialog is not None and templating.dialog.isVisible())
    yield templating.dialog
    templating.close()


def kept() -> tuple[Template, ...]:
    return Templates(templates_folder()).all()


def write(qtbot, editor, text: str) -> None:
    """Type *text* in the place of all that stands there."""
    editor.parts.text.selectAll()
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(editor.parts.text, Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def copied(hands, qtbot, editor, name: str = "Short") -> None:
    """Begin a template from Lectern's own, and give it a name."""
    before = editor.names.count()
    editor.names.setFocus()
    qtbot.keyClick(editor, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    hands.see(lambda: editor.names.count() == before + 1)
    qtbot.keyClicks(editor.parts.name, name)
    qtbot.keyClick(editor.parts.name, Key.Key_Return)
    hands.see(lambda: [one.name for one in kept()] == [name])
    hands.see(lambda: editor.names.currentItem().text() == name)


def test_lecterns_own_is_shown_and_cannot_be_changed(editor, hands, qtbot):
    assert editor.format.name == "markdown"
    assert editor.parts.text.toPlainText() == shipped("markdown")
    assert editor.parts.text.isReadOnly()
    assert not editor.parts.delete.isEnabled()
    hands.see(lambda: title(0) in editor.parts.preview.shown)
    qtbot.keyClick(editor.names, Key.Key_Delete)
    assert editor.names.count() == 1


def test_a_copy_is_changed_and_seen_as_it_comes_out(editor, hands, qtbot):
    copied(hands, qtbot, editor)
    assert not editor.parts.text.isReadOnly()
    write(qtbot, editor, SHORT)
    hands.see(lambda: editor.parts.preview.shown.startswith(f"* {title(0)}"))
    hands.see(lambda: kept() == (Template("markdown", "Short", SHORT),))


def test_what_is_wrong_is_said_with_its_line(editor, hands, qtbot):
    copied(hands, qtbot, editor)
    write(qtbot, editor, f"{SHORT}\n\n{{{{ nothing.of.it }}}}")
    hands.see(editor.parts.text.extraSelections)
    (marked,) = editor.parts.text.extraSelections()
    line = marked.cursor.blockNumber() + 1
    assert line == 4
    assert f"ine {line}" in editor.parts.problem.text()
    write(qtbot, editor, SHORT)
    hands.see(lambda: editor.parts.preview.shown.startswith(f"* {title(0)}"))
    assert editor.parts.problem.text() == ""
    assert editor.parts.text.extraSelections() == []


def test_what_a_template_may_use_is_offered_and_written(editor, hands, qtbot):
    assert not editor.parts.insert.isEnabled()
    copied(hands, qtbot, editor)
    write(qtbot, editor, "")
    editor.parts.menu.aboutToShow.emit()
    offered = {
        action.text().partition(" – ")[0]: action
        for part in editor.parts.menu.actions()
        for action in part.menu().actions()
    }
    assert set(offered) == {known.name for known in reference("markdown")}
    offered["heading"].trigger()
    offered["note"].trigger()
    assert editor.parts.text.toPlainText() == "{{ heading }}|note"
    assert editor.parts.text.hasFocus()


def test_the_signs_of_a_format_are_its_own():
    known = next(one for one in reference("latex") if one.name == "heading")
    check("latex", written("latex", known))
    assert written("latex", known) != written("markdown", known)
    assert written("markdown", known) == "{{ heading }}"


def test_it_can_be_reset_deleted_and_brought_back(editor, hands, qtbot):
    copied(hands, qtbot, editor)
    write(qtbot, editor, SHORT)
    editor.parts.reset.click()
    assert editor.parts.text.toPlainText() == shipped("markdown")
    editor.parts.text.undo()
    assert editor.parts.text.toPlainText() == SHORT
    editor.names.setFocus()
    qtbot.keyClick(editor.names, Key.Key_Delete)
    hands.see(lambda: not kept())
    hands.see(lambda: editor.names.count() == 1)
    editor.parts.undo.click()
    hands.see(lambda: kept() == (Template("markdown", "Short", SHORT),))
    hands.see(lambda: editor.names.count() == 2)
    assert not editor.parts.undo.isVisible()


def test_what_is_typed_last_is_kept_when_the_dialog_closes(editor, hands, qtbot):
    copied(hands, qtbot, editor)
    write(qtbot, editor, SHORT)
    qtbot.keyClick(editor, Key.Key_Escape)
    assert editor.isHidden()
    hands.see(lambda: kept() == (Template("markdown", "Short", SHORT),))


def test_a_name_that_is_taken_is_refused(editor, hands, qtbot):
    copied(hands, qtbot, editor)
    folder = Templates(templates_folder())
    folder.save(Template("markdown", "Other", SHORT))
    editor.parts.name.selectAll()
    qtbot.keyClicks(editor.parts.name, "Other")
    qtbot.keyClick(editor.parts.name, Key.Key_Return)
    hands.see(lambda: editor.parts.problem.text())
    assert sorted(one.name for one in kept()) == ["Other", "Short"]


def test_exports_and_copies_go_out_by_the_chosen_template(hands, window, qtbot, tmp_path):
    folder = Templates(templates_folder())
    folder.save(Template("markdown", "Short", SHORT))
    hands.see(lambda: window.page.paper is not None)
    hands.press("Ctrl+E")
    exporting = window.dialogs.exporting
    hands.see(lambda: exporting.dialog is not None and exporting.dialog.isVisible())
    options = exporting.dialog.options
    hands.see(lambda: options.template.count() == 2)
    qtbot.keyClick(options.template, Key.Key_Down)
    hands.see(lambda: exporting.dialog.preview.shown.startswith(f"* {title(0)}"))
    assert window.session.settings.export_templates == (("markdown", "Short"),)
    exporting.dialog.reject()
    QGuiApplication.clipboard().clear()
    window.activateWindow()
    hands.see(window.isActiveWindow)
    hands.press("Shift+C")
    hands.see(lambda: QGuiApplication.clipboard().text() == f"* {title(0)}\n")
    Path(templates_folder() / "markdown").rename(tmp_path / "gone")
    hands.press("Shift+C")
    hands.see(lambda: "Short" in said(window))


def test_a_template_is_changed_over_the_export_that_goes_out_by_it(hands, window, qtbot):
    Templates(templates_folder()).save(Template("markdown", "Short", SHORT))
    window.session.remember(export_templates=(("markdown", "Short"),))
    hands.see(lambda: window.page.paper is not None)
    hands.press("Ctrl+E")
    exporting = window.dialogs.exporting
    hands.see(lambda: exporting.dialog is not None and exporting.dialog.isVisible())
    exporting.dialog.options.changed.emit()
    assert window.session.settings.export_templates == (("markdown", "Short"),)
    hands.see(lambda: exporting.dialog.preview.shown.startswith(f"* {title(0)}"))
    exporting.dialog.options.edit.click()
    hands.see(lambda: exporting.templates.dialog is not None)
    editor = exporting.templates.dialog
    hands.see(lambda: editor.isVisible() and editor.parts.text.toPlainText() == SHORT)
    write(qtbot, editor, SHORT.replace("* ", "+ "))
    hands.see(lambda: editor.parts.preview.shown.startswith(f"+ {title(0)}"))
    qtbot.keyClick(editor, Key.Key_Escape)
    hands.see(lambda: exporting.dialog.preview.shown.startswith(f"+ {title(0)}"))
    exporting.dialog.reject()
