from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPlainTextEdit

from reader.text.words import stem
from reader.types import Appearance, Decision, DigestDate, Facts, Link, LinkKind, Paper, Tag, Terms
from ui.commands.registry import Command
from ui.detail.heading import DecisionPill
from ui.detail.line_button import LineButton
from ui.detail.page import Page
from ui.detail.reading_text import ReadingText
from ui.keys.keycap import KeyCaps
from ui.looks.colours import DARK_COLOURS

DATE = DigestDate("Mar 12", 3, 12, 2026, year_inferred=True)
PAPER = Paper(
    id=7,
    title="Learning <b>to</b> rank & read",
    abstract="We rank models. " * 60 + "Code: https://example.org/rank.",
    facts=Facts(authors=("Ada Poe", "Bo Li")),
    decision=Decision.LATER,
    starred=False,
    tags=("nlp/eval", "a & b"),
    note="mine",
    appearances=(Appearance(1, "a.txt", 2, DATE, 5, 7), Appearance(2, "b.txt", 9, DATE, 5, 7)),
    added="2026-01-01T00:00:00Z",
)
TERMS = Terms(stems=frozenset({stem("model")}))


@pytest.fixture
def page(qtbot):
    made = Page()
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitActive(made):
        made.show()
    return made


def texts(page):
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    return labels + [each.toPlainText() for each in page.findChildren(ReadingText)]


def buttons(page):
    found = page.findChildren(QAbstractButton)
    return {each.accessibleName() or each.text(): each for each in found if each.isVisible()}


def command(title, *keys):
    return Command(title, title, keys, "Paper", "Help.", lambda _session: None)


def test_it_shows_the_paper(page):
    page.show_paper(PAPER, TERMS)
    shown = texts(page)
    assert PAPER.title in shown
    assert PAPER.abstract in shown
    assert "Ada Poe, Bo Li" in shown
    assert "in 2 digests" in shown
    assert page.findChild(DecisionPill).accessibleName() == "Later"
    assert {
        "example.org/rank, Code",
        "Remove tag a & b",
        "a.txt, no. 2 · Mar 12, 2026 (year inferred) · first seen",
    } <= set(buttons(page))


def test_labels_show_plain_text_only(page):
    page.show_paper(PAPER, TERMS)
    for each in page.findChildren(QLabel):
        assert each.textFormat() == Qt.TextFormat.PlainText


def test_marks_change_in_place(page, qtbot):
    page.show_paper(PAPER, TERMS)
    assert page.page_down()
    place = page._scroll.verticalScrollBar().value()
    revision = page.body.abstract.document().revision()
    note = page.findChild(QPlainTextEdit)
    page.focus_note()
    note.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(note, "typing ")
    place = page._scroll.verticalScrollBar().value()
    page.show_paper(replace(PAPER, starred=True, decision=Decision.DONE, tags=("x",)), TERMS)
    assert page._scroll.verticalScrollBar().value() == place
    assert page.body.abstract.document().revision() == revision
    assert note.toPlainText() == "typing mine"
    assert note.hasFocus()
    assert "Starred" in buttons(page)
    assert "Remove tag x" in buttons(page)


def test_another_paper_begins_at_its_top(page):
    page.show_paper(PAPER, TERMS)
    assert page.page_down()
    page.show_paper(replace(PAPER, id=8, note=""), TERMS)
    assert page._scroll.verticalScrollBar().value() == 0


def test_a_note_goes_to_its_own_paper(page, qtbot):
    page.show_paper(PAPER, TERMS)
    note = page.findChild(QPlainTextEdit)
    note.setFocus()
    qtbot.keyClicks(note, "x")
    with qtbot.waitSignal(page.note_changed) as changed:
        page.show_paper(replace(PAPER, id=8, note="eight"), TERMS)
    assert changed.args == [7, "xmine"]


def test_space_reads_to_the_end(page, qtbot):
    page.show_paper(PAPER, TERMS)
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    pages = 0
    while page.page_down():
        pages += 1
        assert pages < 50
    assert pages > 1
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize(
    ("button", "signal", "args"),
    [
        ("Remove tag a & b", "tag_removed", [7, "a & b"]),
        ("Add tag", "tag_wanted", []),
        ("Not starred", "star_clicked", []),
        ("example.org/rank, Code", "link_opened", ["https://example.org/rank"]),
        ("b.txt, no. 9 · Mar 12, 2026 (year inferred)", "digest_chosen", [2]),
    ],
)
def test_buttons_tell(page, qtbot, button, signal, args):
    page.show_paper(PAPER, TERMS)
    with qtbot.waitSignal(getattr(page, signal)) as told:
        buttons(page)[button].click()
    assert told.args == args


def test_nothing_to_read_teaches_keys(page):
    page.set_commands([command("Next Paper", "j"), command("No Key")], [command("Done", "e")])
    page.show_paper(None, Terms())
    assert "Nothing to read" in texts(page)
    assert "Next Paper" in texts(page)
    assert "No Key" not in texts(page)
    assert [caps.accessibleName() for caps in page.findChildren(KeyCaps)] == ["J"]
    assert not page.page_down()


def test_many_selected_and_back(page):
    page.show_paper(PAPER, TERMS)
    page.set_commands([], [command("Done", "e")])
    page.show_many(1200)
    assert "1,200 papers selected" in texts(page)
    page.show_paper(replace(PAPER, starred=True), TERMS)
    assert "1,200 papers selected" in texts(page)
    page.show_one()
    assert "1,200 papers selected" not in texts(page)
    assert page._scroll.isVisible()


def test_tags_take_new_colours(page):
    page.show_paper(PAPER, TERMS)
    before = page.grab().toImage()
    page.set_tags((Tag("nlp/eval", "#00aa00", 1), Tag("a & b", "no colour", None)))
    assert page.grab().toImage() != before
    page.set_colours(DARK_COLOURS)


@pytest.mark.parametrize("in_front", [True, False])
def test_another_theme_leaves_the_keyboard_and_the_page_where_they_are(page, qtbot, in_front):
    links = tuple(Link(LinkKind.CODE, f"https://example.org/{n}") for n in range(9))
    page.show_paper(replace(PAPER, facts=replace(PAPER.facts, links=links)), TERMS)
    line = page.findChildren(LineButton)[4]
    line.setFocus()
    scroll, named = page._scroll.verticalScrollBar(), line.accessibleName()
    scroll.setValue(scroll.maximum() // 2)
    before = scroll.value()
    if not in_front:
        other = QDialog(page)
        qtbot.addWidget(other)
        with qtbot.waitActive(other):
            other.show()
    page.set_colours(DARK_COLOURS)
    assert page.focusWidget().accessibleName() == named
    assert page.focusWidget() is not line
    assert scroll.value() == before


def test_the_caret_stays_in_sight(page, qtbot):
    page.show_paper(replace(PAPER, note="\n".join("line" for _ in range(40))), TERMS)
    page.focus_note()
    note = page.findChild(QPlainTextEdit)
    qtbot.keyClick(note, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _ in range(5):
        qtbot.keyClick(note, Qt.Key.Key_Return)

    def in_sight():
        return page.rect().contains(note.viewport().mapTo(page, note.cursorRect().center()))

    qtbot.waitUntil(in_sight)


def test_a_strange_paper_is_shown(page):
    odd = replace(
        PAPER,
        title="\u202e\x00𝒪" * 100,
        abstract="",
        facts=Facts(authors=tuple("x" * 100 for _ in range(200))),
        tags=tuple(f"<i>{n}" * 20 for n in range(60)),
        appearances=tuple(Appearance(n, "&x", n, DigestDate(), 1, 2) for n in range(100)),
    )
    page.show_paper(odd, TERMS)
    assert "and 60 more" in texts(page)
    assert not page.grab().isNull()


def test_writing_goes_on_at_the_end(page, qtbot):
    page.show_paper(PAPER, TERMS)
    page.focus_note()
    note = page.findChild(QPlainTextEdit)
    assert note.hasFocus()
    qtbot.keyClicks(note, " too")
    assert note.toPlainText() == "mine too"


def test_what_lists_say_of_a_paper_is_shown_as_it_is(page):
    said = (("owls", "<b>Start</b> here."), ("for & against", "Compare."))
    page.show_paper(replace(PAPER, sentences=said), TERMS)
    assert "<b>Start</b> here. — owls\nCompare. — for & against" in texts(page)
    page.show_paper(replace(PAPER, id=8), TERMS)
    assert not [text for text in texts(page) if "owls" in text]
