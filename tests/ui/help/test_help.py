"""The help: its pages are true to the commands, and can be read, searched and followed by keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from reader.citing import PLACEHOLDERS
from reader.exports import BACK_TOLD, EXPORTS
from ui.commands import commands
from ui.help.page import HelpText
from ui.help.pages import ORDER, help_pages, page_source, places
from ui.help.tables import TABLES, code, escaped, key_table
from ui.keys.keycap import key_text

Key = Qt.Key
FOLDER = Path(__file__).parents[3] / "resources" / "help"
PICTURES = {each.name: each for each in FOLDER.glob("*.png")}


def test_the_pictures_are_few_small_and_all_shown():
    shown = [re.findall(r"!\[[^\]]{10,}\]\(([\w.-]+)\)", page_source(name)) for name in ORDER]
    assert sorted(name for some in shown for name in some) == sorted(PICTURES)
    assert 4 <= len(PICTURES) <= 6
    assert all(each.stat().st_size <= 100_000 for each in PICTURES.values())


def test_a_page_shows_its_picture_as_wide_as_there_is_room_and_no_other_file(qtbot):
    shown = HelpText()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    kind = QTextDocument.ResourceType.ImageResource.value
    for width in (500, 700):
        shown.resize(width, 400)
        picture = shown.loadResource(kind, QUrl("first.png"))
        assert 380 < picture.deviceIndependentSize().width() <= width
    for other in ("../screenshot.png", "/etc/passwd", "file:///x.png", "http://a/b.png", "a/b.png"):
        assert shown.loadResource(kind, QUrl(other)).width() == 1
    assert shown.loadResource(kind, QUrl("no-such.png")).width() <= 1


pytestmark = pytest.mark.usefixtures("declared_keys")


@pytest.mark.parametrize("name", ORDER)
def test_every_place_of_a_page_is_a_command_or_a_table(name):
    assert [one for one in places(page_source(name)) if one not in commands] in (
        [],
        [one for one in places(page_source(name)) if one in TABLES],
    )


@pytest.mark.parametrize("name", ORDER)
def test_a_page_has_a_title_and_its_links_lead_to_pages(name):
    text = page_source(name)
    assert text.startswith("# ")
    assert not re.search(r"<\w|https?:", text)
    for target in re.findall(r"\]\(([^)]*)\)", text):
        assert target.removesuffix(".md") in ORDER or target in PICTURES


def test_no_page_names_a_key_itself(qtbot):
    for name in ORDER:
        for named in re.findall(r"`([^`]+)`", page_source(name)):
            assert named not in {key_text(k) for one in commands for k in one.keys}, name


def test_every_command_is_on_the_page_of_keys(qtbot):
    page = next(page for page in help_pages() if page.name == "keys")
    document = QTextDocument()
    document.setMarkdown(page.text)
    shown = document.toPlainText()
    for command in commands:
        assert command.title.rstrip("…") in shown, command.id
        assert command.help in shown, command.id
        for key in command.keys:
            assert key_text(key) in shown


def test_every_format_and_placeholder_is_on_the_page_of_exports(qtbot):
    page = next(page for page in help_pages() if page.name == "export")
    document = QTextDocument()
    document.setMarkdown(page.text)
    shown = document.toPlainText()
    for export in EXPORTS:
        assert {export.title, export.suffix or "–", export.about} <= set(shown.splitlines())
    assert [name for name, _ in PLACEHOLDERS if f"{{{name}}}" not in shown] == []


def test_what_comes_back_of_each_format_is_on_the_page_of_exports(qtbot):
    page = next(page for page in help_pages() if page.name == "export")
    told = page.text[page.text.index("## What comes back") : page.text.index("## Templates")]
    assert all(name in told for name in BACK_TOLD.values())
    for export in EXPORTS:
        row = f"| {escaped(export.title)} | "
        assert (row in told) == bool(export.back)
        ticks = told.partition(row)[2].partition("\n")[0].count("✓")
        assert ticks == len(export.back)


def test_keys_of_any_signs_stand_in_a_table_as_they_are(qtbot):
    commands.assign({"paper.done": ("|", "`", "\\", "*", "<", "Ctrl+|")})
    table = key_table([commands["paper.done"]])
    html = MarkdownIt("commonmark").enable("table").render(table)
    shown = [re.sub(r"</?code>", "", one) for one in re.findall(r"<code>.*?</code>", html)]
    assert shown == ["|", "`", "\\", "*", "&lt;", "Ctrl+|"]
    assert escaped("a_b*<i>") == r"a\_b\*\<i\>"
    assert code("`") == "`` ` ``"


class Reader:
    """Opens the help by its key."""

    def __init__(self, qtbot, hands):
        self._qtbot = qtbot
        hands.press("F1")
        hands.see(lambda: hands.window.dialogs.help.dialog is not None)
        self.help = hands.window.dialogs.help.dialog
        with qtbot.waitActive(self.help):
            self.help.activateWindow()

    def key(self, key, held=Qt.KeyboardModifier.NoModifier):
        self._qtbot.keyClick(self.help.focusWidget() or self.help, key, held)

    def titles(self):
        return [self.help.list.item(row).text() for row in range(self.help.list.count())]


@pytest.fixture
def reading(qtbot, hands):
    made = Reader(qtbot, hands)
    yield made
    made.help.close()


def test_f1_opens_the_first_page(reading):
    assert reading.titles() == [page.title for page in help_pages()]
    assert reading.help.page == "first"
    assert "Press E when you are done" in reading.help.text.toPlainText()
    assert reading.help.list.hasFocus()


def test_the_ring_around_the_pages_lies_on_none_of_their_rows(reading):
    pages, ring = reading.help.list, reading.help._ring
    row = pages.visualItemRect(pages.item(0))
    row.moveTopLeft(pages.viewport().mapTo(reading.help, row.topLeft()))
    assert ring.isVisible()
    assert ring.geometry().adjusted(2, 2, -2, -2).contains(row)


def test_arrows_and_enter_go_through_it(reading):
    reading.key(Key.Key_Down)
    assert reading.help.page == "triage"
    reading.key(Key.Key_Return)
    assert reading.help.text.hasFocus()
    reading.key(Key.Key_Escape)
    assert reading.help.isHidden()


def test_words_narrow_the_pages_and_are_marked(reading, qtbot):
    reading.key(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(reading.help.field, "hierarchy")
    assert reading.titles() == ["Tags"]
    assert reading.help.page == "tags"
    assert len(reading.help.text.extraSelections()) == 1
    assert reading.help.text.textCursor().selectedText() == "hierarchy"  # it is in sight at once
    assert reading.help.field.hasFocus()
    reading.key(Key.Key_Return)
    assert reading.help.text.textCursor().selectedText() == "hierarchy"
    reading.key(Key.Key_Return)
    assert reading.help.text.textCursor().selectedText() == "hierarchy"
    qtbot.keyClicks(reading.help.field, "zzz")
    assert reading.titles() == []
    assert reading.help.nothing.isVisible()
    reading.key(Key.Key_Escape)
    assert len(reading.titles()) == len(help_pages())
    assert reading.help.isVisible()


def test_links_lead_to_pages_and_back(reading):
    reading.help.text.setFocus()
    reading.key(Key.Key_Tab)
    reading.help.text.anchorClicked.emit("search.md")
    assert reading.help.page == "search"
    reading.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reading.help.page == "first"
    reading.help.text.anchorClicked.emit("file:///etc/passwd")
    assert reading.help.page == "first"


def test_the_keys_in_it_follow(reading, window, qtbot):
    window.session.remember(keys={"paper.done": ("F9",), "paper.later": ()})
    text = reading.help.text.toPlainText()
    assert "Press F9 when you are done" in text
    assert "Paper ▸ Later to put it off" in text


def test_nothing_is_fetched(reading):
    assert reading.help.text.loadResource(2, "https://example.org/x.png").width() == 1


def test_it_is_drawn_in_every_theme(reading, window, qtbot):
    for name in ("light", "dark"):
        window.session.remember(theme=name)
        reading.help.go_to("keys")
        qtbot.waitUntil(lambda: not reading.help.grab().isNull())
