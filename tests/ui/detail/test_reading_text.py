import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QFont, QImage, QTextDocument
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from reader.text.unobeyed import unobeyed
from reader.text.urls import find_urls
from reader.text.words import stem
from reader.types import Terms
from ui.detail.reading_text import ReadingText
from ui.detail.runs import PARTS, Places, runs
from ui.looks.colours import DARK_COLOURS, LIGHT_COLOURS

NONE = Terms()


@pytest.fixture
def shown(qtbot):
    text = ReadingText(LIGHT_COLOURS, 150)
    text.resize(400, 100)
    qtbot.addWidget(text)
    return text


@given(st.text())
def test_the_runs_are_the_text(text):
    composed = list(runs(text, find_urls(text), ()))
    tame = unobeyed("".join(" " if letter in PARTS else letter for letter in text))
    assert "".join(run.shown for run in composed if run.start < run.end) == tame


@given(st.text(st.characters(codec="utf-8")), st.data())
def test_every_character_is_known_by_its_place_and_back(text, data):
    places = Places(list(runs(text, find_urls(text), ())))
    at = data.draw(st.integers(0, len(text)))
    assert places.position(places.place(at)) == at


def test_hits_and_links_are_told_apart(shown):
    text = "Code for 𝒪(n) models: https://example.org/models."
    shown.show_text(text, Terms(stems=frozenset({stem("model")})))
    hits = [one.cursor.selectedText() for one in shown.extraSelections()]
    assert hits == ["models", "models"]
    linked = "".join(run.shown for run in runs(text, find_urls(text), ()) if run.address)
    assert linked == "https://example.org/models"


def test_a_passage_is_chosen_and_found_again(shown):
    shown.show_text("𝒪(n) of " + "x" * 1200 + " models", NONE)
    shown.choose((1210, 1214))
    assert shown.chosen() == (1210, 1214)
    assert shown.textCursor().selectedText() == "odel"


@pytest.mark.parametrize(
    "text", ["<img src=/etc/passwd>", "<b>bold</b> &amp;", "[x](y)", "a\u2028b", "a\x00b", "tab\tx"]
)
def test_text_is_never_markup(shown, text):
    shown.show_text(text, NONE)
    assert shown.document().blockCount() == 1
    assert shown.toPlainText() == "".join(" " if c in PARTS else c for c in text)


def test_nothing_is_loaded(shown):
    image = shown.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///x"))
    assert isinstance(image, QImage)
    assert not image.isNull()
    sheet = shown.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("x"))
    assert bytes(sheet) == b" "


def test_only_safe_links_are_opened(shown, qtbot):
    opened = []
    shown.link_opened.connect(opened.append)
    for address in ("file:///etc/passwd", "javascript:x", "https://example.org/a"):
        shown.anchorClicked.emit(QUrl(address))
    assert opened == ["https://example.org/a"]


def test_a_link_is_followed_by_keyboard(shown, qtbot):
    shown.show_text("See https://example.org/a.", NONE)
    with qtbot.waitActive(shown):
        shown.show()
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Tab)
    with qtbot.waitSignal(shown.link_opened) as opened:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert opened.args == ["https://example.org/a"]


def test_it_is_as_high_as_its_text(shown):
    shown.show()
    shown.show_text("word " * 20, NONE)
    low = shown.height()
    shown.show_text("word " * 400, NONE)
    assert shown.height() > 3 * low
    assert shown.verticalScrollBar().maximum() == 0


def test_the_same_text_is_not_written_again(shown):
    shown.show_text("some words", NONE)
    revision = shown.document().revision()
    shown.show_text("some words", NONE)
    assert shown.document().revision() == revision
    shown.set_look(DARK_COLOURS, QFont())
    assert shown.document().revision() > revision


def test_a_copy_is_plain_and_whole(shown):
    word = "x" * 2000
    shown.show_text(f"{word} <b>", NONE)
    shown.selectAll()
    copied = shown.createMimeDataFromSelection()
    assert copied.text() == f"{word} <b>"
    assert not copied.hasHtml()


@pytest.mark.parametrize("text", ["x" * 60_000, "a" + "\u0301" * 60_000, "ab-" * 20_000])
def test_hostile_text_is_laid_out_whole(shown, text):
    shown.show()
    shown.show_text(text, NONE)
    assert shown.height() > 0
    shown.selectAll()
    assert shown.createMimeDataFromSelection().text() == text


def test_single_keys_reach_the_window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    text = ReadingText(LIGHT_COLOURS, 150)
    middle = QWidget()
    QVBoxLayout(middle).addWidget(text)
    window.setCentralWidget(middle)
    pressed = []
    for key in ("j", "Space", "Return", "Home", "Esc"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: pressed.append(key))
        window.addAction(action)
    text.show_text("See https://example.org/a.", NONE)
    with qtbot.waitActive(window):
        window.show()
    text.setFocus()
    for key in (Qt.Key.Key_J, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(text, key)
    assert pressed == ["j", "Space", "Return", "Esc"]
