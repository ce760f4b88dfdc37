"""What a page tells of a paper beside its text: facts, the other texts, and what was repaired."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton, QLabel

from reader.types import (
    Appearance,
    Decision,
    DigestDate,
    Facts,
    Link,
    LinkKind,
    Paper,
    Terms,
    Text,
)
from ui.detail.body import keywords, sentence
from ui.detail.facts import told
from ui.detail.page import Page
from ui.detail.reading_text import ReadingText
from ui.detail.texts import from_difference, others

FACTS = Facts(
    authors=("Ada Poe",),
    ids=(("arxiv", "2403.10001"), ("doi", "10.1234/owls&more")),
    links=(Link(LinkKind.DATA, "https://example.org/data"),),
    published="2024-03-05",
    venue="Journal of <b>Owls</b>",
    keywords=("owls", "cs.SD"),
    summary="Owls are weighed by ear.",
)
TEXTS = (
    Text(7, r"The $\alpha$ of owls", "Raw words.", "The α of owls", "Words, mended."),
    Text(9, "Owls, again", "Words, and more.", "Owls, again", "Words, and more."),
)
PAPER = Paper(
    id=7,
    title="The α of owls",
    abstract="Words, mended.",
    decision=Decision.INBOX,
    starred=False,
    tags=(),
    note="",
    appearances=(
        Appearance(2, "june", 9, DigestDate("Jun 2", 6, 2, 2024), 5, 7, record=9),
        Appearance(1, "march", 2, DigestDate("Mar 5", 3, 5, 2024), 12, 13, record=7),
    ),
    added="2026-01-01T00:00:00Z",
    facts=FACTS,
    texts=TEXTS,
)


@pytest.fixture
def page(qtbot):
    made = Page()
    qtbot.addWidget(made)
    made.resize(600, 900)
    with qtbot.waitActive(made):
        made.show()
    made.show_paper(PAPER, Terms())
    return made


def words(page):
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    return labels + [each.toPlainText() for each in page.findChildren(ReadingText)]


def buttons(page):
    found = page.findChildren(QAbstractButton)
    return {each.accessibleName() or each.text(): each for each in found if each.isVisible()}


def test_facts_stand_below_the_title_as_plain_text(page):
    shown = words(page)
    assert "Journal of <b>Owls</b> · 5 March 2024" in shown
    assert "Owls are weighed by ear." in shown
    assert "Keywords: owls · cs.SD" in shown
    assert {"arXiv 2403.10001", "DOI 10.1234/owls&more", "example.org/data, Data"} <= set(
        buttons(page)
    )


@pytest.mark.parametrize(
    ("button", "address"),
    [
        ("arXiv 2403.10001", "https://arxiv.org/abs/2403.10001"),
        ("DOI 10.1234/owls&more", "https://doi.org/10.1234/owls%26more"),
        ("example.org/data, Data", "https://example.org/data"),
    ],
)
def test_numbers_and_links_open_their_pages(page, qtbot, button, address):
    with qtbot.waitSignal(page.link_opened) as opened:
        buttons(page)[button].click()
    assert opened.args == [address]


def test_nothing_is_shown_of_what_is_not_told(page):
    page.show_paper(replace(PAPER, id=8, facts=Facts(), texts=TEXTS[1:]), Terms())
    shown = words(page)
    assert not [text for text in shown if text.startswith(("Keywords", "Journal", "Repaired"))]
    assert "Other texts" not in shown
    assert "Links" not in shown


def test_the_text_is_shown_as_it_came_and_repaired_again(page):
    assert "The α of owls" in words(page)
    assert "Repaired · Alt+R shows it as it came" in words(page)
    page.set_raw(is_raw=True)
    assert r"The $\alpha$ of owls" in words(page)
    assert "Raw words." in words(page)
    assert "As it came · Alt+R repairs it" in words(page)
    page.set_raw(is_raw=False)
    assert "Words, mended." in words(page)


def test_a_text_that_needed_no_repair_says_nothing_of_it(page):
    page.show_paper(replace(PAPER, texts=TEXTS[1:]), Terms())
    page.set_raw(is_raw=True)
    assert not [text for text in words(page) if "As it came" in text or "Repaired" in text]


def test_the_oldest_appearance_comes_first_and_says_so(page, qtbot):
    names = list(buttons(page))
    first = "march, no. 2 · Mar 5, 2024 · first seen"
    assert names.index(first) < names.index("june, no. 9 · Jun 2, 2024")
    with qtbot.waitSignal(page.source_wanted) as wanted:
        buttons(page)[f"lines 12–13 of {first}"].click()
    assert wanted.args == [PAPER.appearances[1]]


@pytest.mark.parametrize(
    ("button", "signal", "args"),
    [
        ("Show this text: In june", "text_wanted", [7, 9]),
        ("Not the same paper: In june", "separate_wanted", [7, 9]),
    ],
)
def test_other_texts_can_be_shown_or_sent_away(page, qtbot, button, signal, args):
    assert "Owls, again" in words(page)
    with qtbot.waitSignal(getattr(page, signal)) as told_:
        buttons(page)[button].click()
    assert told_.args == args


def test_the_keyboard_stays_in_the_page_when_the_last_other_text_is_gone(page):
    assert page.focus_texts()
    page.show_paper(replace(PAPER, texts=TEXTS[:1]), Terms())
    assert page.focusWidget().accessibleName() == "Abstract"
    assert not page.focus_texts()


def test_a_paper_cannot_leave_itself():
    shown_other = replace(PAPER, texts=TEXTS[::-1])
    (own,) = others(shown_other)
    assert (own.record, own.leaves) == (7, 9)


@given(st.text(), st.text())
def test_another_text_is_shown_from_where_it_becomes_another(one, other):
    found = from_difference(one, other)
    if one != other and other:
        assert other.endswith(found.removeprefix("…"))
        alike = len(other) - len(found.removeprefix("…"))
        assert one[:alike] == other[:alike]


def test_long_facts_are_cut():
    facts = Facts(
        venue="v" * 10_000, keywords=tuple("k" * 500 for _ in range(100)), summary="s" * 9_999
    )
    long = replace(PAPER, facts=facts)
    assert len(told(long)) < 200
    assert len(keywords(facts.keywords)) < 1_000
    assert len(sentence(long)) < 700


def test_a_sentence_that_the_abstract_holds_is_not_said_twice():
    assert sentence(replace(PAPER, facts=Facts(summary="words, MENDED…"))) == ""
