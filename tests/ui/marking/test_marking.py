"""Highlights through the real window: by mouse, and by keys alone."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from reader import merging
from reader.text import anchors
from reader.text.sentences import sentences
from reader.types import Part
from tests.builders import abstract, title
from tests.waiting import rest
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


def test_words_are_stepped_over_and_any_other_key_does_nothing_to_the_paper(hands, marking):
    window = hands.window
    hands.press("h")
    whole = sentence(window, 0)
    hands.press("Left", "Left")
    assert chosen(marking, window) == " ".join(whole.split()[:-2])
    hands.press("Right")
    assert chosen(marking, window) == " ".join(whole.split()[:-1])
    hands.press("Shift+Right", "Shift+Right")
    assert chosen(marking, window) == " ".join(whole.split()[2:-1])
    hands.press("Shift+Left", "Shift+Down")
    text = abstract(number(window))
    assert chosen(marking, window) == text[text.index("study") : sentences(text)[0][1]]
    hands.press("e", "s", "x", "#")
    assert marking.mode.span is not None
    hands.press("Esc")
    assert marking.mode.span is None
    assert window.list.hasFocus()
    assert not quotes(window)
    assert window.model.rowCount() == 12
    assert window.page.paper.decision == "inbox"


def test_tab_leads_to_the_title_and_enter_takes_the_last_colour(hands, marking):
    window = hands.window
    hands.press("h", "Tab")
    assert chosen(marking, window, Part.TITLE) == window.page.paper.title
    hands.press("Tab")
    assert chosen(marking, window) == sentence(window, 0)
    hands.press("Tab", "Left", "Enter")
    hands.see(lambda: quotes(window))
    (one,) = highlights(window)
    assert (one.part, one.colour) == (Part.TITLE, "yellow")
    assert window.page.paper.title.startswith(one.selector.exact)


def test_a_comment_is_written_with_the_highlight_and_leads_back(hands, marking):
    window = hands.window
    hands.press("Shift+H", "Enter")
    popover = marking.care.popover
    hands.see(lambda: popover.isVisible() and isinstance(window.focusWidget(), QPlainTextEdit))
    hands.type("Is that 1 so?")
    hands.press("Esc")
    hands.see(lambda: [one.comment for one in highlights(window)] == ["Is that 1 so?"])
    assert not popover.isVisible()
    assert window.list.hasFocus()
    assert window.page.paper.tags == ()
    hands.press("z")
    hands.see(lambda: [one.comment for one in highlights(window)] == [""])
    hands.press("z")
    hands.see(lambda: not highlights(window))


def test_the_list_of_highlights_is_worked_by_keys(hands, marking):
    window = hands.window
    for _ in range(2):
        hands.press("h", *["Down"] * len(quotes(window)), "1")
        count = len(quotes(window)) + 1
        hands.see(lambda count=count: len(quotes(window)) == count)
    hands.press("g", "h")
    row = window.focusWidget()
    assert isinstance(row, PassageRow)
    assert row.accessibleName().startswith("Important, yellow. We study")
    hands.press("2")
    hands.see(lambda: highlights(window)[0].colour == "green")
    hands.press("y")
    hands.see(lambda: QGuiApplication.clipboard().text() == sentence(window, 0))
    hands.press("t")
    hands.type("to cite, owls")
    hands.press("Esc")
    hands.see(lambda: highlights(window)[0].tags == ("to cite", "owls"))
    hands.press("e")
    hands.type("so")
    hands.press("Esc")
    hands.see(lambda: highlights(window)[0].comment == "so")
    row = window.focusWidget()
    assert isinstance(row, PassageRow)
    assert row.accessibleName() == f"Method, green. {sentence(window, 0)}. so. #to cite #owls"
    hands.press("Down")
    assert window.focusWidget().highlight.selector.exact == sentence(window, 1)
    hands.press("Enter")
    abstract_text = window.page.texts[Part.ABSTRACT]
    assert abstract_text.text[slice(*abstract_text.chosen())] == sentence(window, 1)
    hands.press("Del")
    hands.see(lambda: quotes(window) == [sentence(window, 0)])
    assert isinstance(window.focusWidget(), PassageRow)
    hands.press("Del")
    hands.see(lambda: not quotes(window))
    hands.press("z")
    hands.see(lambda: len(quotes(window)) == 1)
    assert window.page.paper.decision == "inbox"


def drag(qtbot, text, start, end):
    """Select from one character to another as a hand does."""
    view = text.viewport()
    points = [text.box((at, at + 1)) for at in (start, end)]
    first, last = (QPoint(box.left(), box.center().y()) for box in points)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(view, last)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)


def test_what_is_selected_by_mouse_is_offered_the_colours(hands, marking, qtbot):
    window = hands.window
    text = window.page.texts[Part.ABSTRACT]
    drag(qtbot, text, 3, 12)
    hands.see(marking.bar.isVisible)
    box = marking.care.box(Part.ABSTRACT, text.chosen())
    assert not marking.bar.geometry().intersects(box)
    words = [each.text().strip() for each in marking.bar.findChildren(QPushButton)]
    assert words[:2] == ["1 Important", "2 Method"]
    qtbot.mouseClick(marking.bar.findChildren(QPushButton)[3], Qt.MouseButton.LeftButton)
    hands.see(lambda: quotes(window))
    (one,) = highlights(window)
    assert (one.selector.start, one.selector.end, one.colour) == (3, 12, "pink")
    assert marking.bar.isHidden()
    assert text.chosen() is None


def test_the_bar_is_reached_by_keys_and_gone_on_esc_or_elsewhere(hands, marking, qtbot):
    window = hands.window
    text = window.page.texts[Part.ABSTRACT]
    drag(qtbot, text, 3, 12)
    hands.see(marking.bar.isVisible)
    hands.press("Tab")
    assert window.focusWidget().accessibleName() == "Important, yellow"
    hands.press("Right")
    assert window.focusWidget().accessibleName() == "Method, green"
    hands.press("Enter")
    hands.see(lambda: [one.colour for one in highlights(window)] == ["green"])
    drag(qtbot, text, 20, 30)
    hands.see(marking.bar.isVisible)
    hands.press("5")
    hands.see(lambda: [one.colour for one in highlights(window)] == ["green", "orange"])
    drag(qtbot, text, 40, 50)
    hands.see(marking.bar.isVisible)
    hands.press("Esc")
    assert marking.bar.isHidden()
    drag(qtbot, text, 60, 70)
    hands.see(marking.bar.isVisible)
    qtbot.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    hands.see(marking.bar.isHidden)
    assert len(quotes(window)) == 2


def test_a_click_on_a_highlight_opens_it(hands, marking, qtbot):
    window = hands.window
    hands.press("h", "4")
    hands.see(lambda: quotes(window))
    text = window.page.texts[Part.ABSTRACT]
    at = text.box((5, 6)).center()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    popover = marking.care.popover
    hands.see(popover.isVisible)
    found = {each.text(): each for each in popover.findChildren(QPushButton)}
    qtbot.mouseClick(found["Copy quote"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == sentence(window, 0)
    hands.type("mine")
    qtbot.mouseClick(found["Delete"], Qt.MouseButton.LeftButton)
    hands.see(lambda: not quotes(window))
    assert popover.isHidden()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    rest(1)
    assert popover.isHidden()


def test_a_click_where_two_highlights_are_as_long_opens_the_one_that_is_seen(hands, marking, qtbot):
    window = hands.window
    text = window.page.texts[Part.ABSTRACT]
    for start, digit in ((0, "1"), (3, "4")):
        drag(qtbot, text, start, start + 8)
        hands.see(marking.bar.isVisible)
        hands.press(digit)
        hands.see(marking.bar.isHidden)
    hands.see(lambda: [one.colour for one in highlights(window)] == ["yellow", "pink"])
    hands.see(lambda: len(passages(text)) == 2)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.box((5, 6)).center())
    popover = marking.care.popover
    hands.see(popover.isVisible)
    (copy,) = [one for one in popover.findChildren(QPushButton) if one.text() == "Copy quote"]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "study ho"


def test_a_highlight_whose_place_is_lost_waits_and_is_attached_again(hands, marking, qtbot):
    """The abstract is another: the quote waits in the tray, with its comment."""
    window = hands.window
    hands.press("h", "Down", "2")
    hands.see(lambda: quotes(window))
    paper = window.page.paper
    other = OTHER
    window.session.lanes.store.call(lambda store: rewrite(store, paper.id, other), reopen(window))
    hands.see(lambda: window.page.paper.abstract == other)
    hands.see(lambda: "1 highlight has lost its place" in labels(window.page.passages))
    hands.press("g", "h", "a")
    assert chosen(marking, window) == other[slice(*sentences(other)[0])]
    hands.press("Enter")
    hands.see(lambda: quotes(window) == [other[slice(*sentences(other)[0])]])
    hands.see(lambda: labels(window.page.passages) == ["Highlights"])
    assert highlights(window)[0].colour == "green"
    hands.press("z")
    hands.see(lambda: "1 highlight has lost its place" in labels(window.page.passages))
    hands.press("g", "h", "Del")
    hands.see(lambda: not quotes(window))


def test_the_window_never_looks_for_a_passage_itself(hands, marking, monkeypatch):
    """In a long text that takes a second for 200 of them: it is another thread's work."""
    window, threads, aligned = hands.window, [], anchors.aligned

    def told(*args):
        threads.append(threading.current_thread())
        return aligned(*args)

    monkeypatch.setattr(anchors, "aligned", told)
    hands.press("h", "Down", "2")
    hands.see(lambda: quotes(window))
    paper = window.page.paper
    window.session.lanes.store.call(lambda store: rewrite(store, paper.id, OTHER), reopen(window))
    hands.see(lambda: "1 highlight has lost its place" in labels(window.page.passages))
    assert threads
    assert threading.main_thread() not in threads


def test_the_text_that_a_lost_highlight_came_from_is_shown_again(hands, marking, qtbot):
    """Two papers become one and the other text is shown: a button leads back."""
    window = hands.window
    hands.press("h", "Enter")
    hands.see(lambda: quotes(window))
    first, own = window.page.paper.id, window.page.paper.abstract
    hands.see(lambda: window.model.paper(3))
    other = window.model.paper(3).id
    window.session.act(lambda store: shown_by_other(store, first, other))
    hands.see(lambda: window.page.paper.abstract == OTHER)
    hands.see(lambda: "1 highlight has lost its place" in labels(window.page.passages))
    buttons = {each.text(): each for each in window.page.passages.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Show the text it came from"], Qt.MouseButton.LeftButton)
    hands.see(lambda: window.page.paper.abstract == own)
    hands.see(lambda: labels(window.page.passages) == ["Highlights"])
    assert len(passages(window.page.texts[Part.ABSTRACT])) == 1


def shown_by_other(store, paper, other):
    rewrite(store, other, OTHER)
    return merging.merge(store, paper, [other], other)


OTHER = "Nobody has yet asked the moss. We ask it, and wait for nine years. It says nothing."


def rewrite(store, paper, text):
    with store.writing() as db:
        db.execute(
            "UPDATE texts SET raw_abstract = ?, abstract = NULL WHERE record_id = ?", [text, paper]
        )


def reopen(window):
    return lambda _: window.session.read(window.session.current)


def labels(widget):
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def test_every_colour_has_a_line_of_its_own_over_the_text(hands, marking):
    window = hands.window
    for digit in "123456":
        hands.press("h", digit)
        hands.see(lambda digit=digit: len(quotes(window)) == int(digit))
    text = window.page.texts[Part.ABSTRACT]
    hands.see(lambda: len(passages(text)) == 6)
    assert len({form.underlineStyle() for form in passages(text)}) == 6
    assert len({form.background().color().name() for form in passages(text)}) == 6


def passages(text):
    """Return how the passages look that are painted with a line below."""
    forms = [QTextCharFormat(each.format) for each in text.extraSelections()]
    return [
        form for form in forms if form.underlineStyle().value and form.background().style().value
    ]


def test_colours_are_named(hands, marking):
    window = hands.window
    hands.press("h", "2")
    hands.see(lambda: quotes(window))
    window.dialogs.show("highlight-colours")
    hands.press("Tab")
    hands.type("Data & sets")
    hands.press("Esc")
    hands.see(lambda: marking.care.meanings["green"] == "Data & sets")
    key = highlights(window)[0].id
    hands.see(lambda: window.page.passages.row(key).accessibleName().startswith("Data & sets, gr"))
