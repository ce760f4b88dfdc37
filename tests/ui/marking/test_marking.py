"""Highlights through the real window: by mouse, and by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from reader.text.sentences import sentences
from reader.types import Part
from tests.builders import abstract, title
from ui.detail.painted import Layer
from ui.detail.passage_row import PassageRow


@pytest.fixture
def marking(hands):
    """Return what looks after highlights, with the first paper in the page."""
    hands.see(lambda: hands.window.page.paper is not None)
    return hands.window.dialogs.marking


def highlights(window):
    paper = window.page.paper
    return paper.highlights if paper else ()


def quotes(window):
    return [one.selector.exact for one in highlights(window)]


def number(window):
    """Return which made-up paper is in the page."""
    return next(at for at in range(12) if title(at) == window.page.paper.title)


def sentence(window, at):
    text = abstract(number(window))
    return text[slice(*sentences(text)[at])]


def chosen(marking, window, part=Part.ABSTRACT):
    return window.page.texts[part].text[slice(*marking.mode.span)]


def test_a_sentence_is_highlighted_by_keys_alone(hands, marking):
    window = hands.window
    hands.press("h")
    assert chosen(marking, window) == sentence(window, 0)
    assert "Enter" in marking.mode.hint
    hands.press("Down", "j", "k")
    assert chosen(marking, window) == sentence(window, 1)
    hands.press("3")
    hands.see(lambda: quotes(window) == [sentence(window, 1)])
    assert highlights(window)[0].colour == "blue"
    assert marking.mode.span is None
    assert not marking.mode.hint
    assert window.list.hasFocus()
    hands.press("h", "h")
    hands.see(lambda: len(quotes(window)) == 2)
    assert [one.colour for one in highlights(window)] == ["blue", "blue"]
    hands.press("z", "z")
    hands.see(lambda: not quotes(window))
