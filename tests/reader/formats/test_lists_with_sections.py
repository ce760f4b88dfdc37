"""Reading lists with introduction, day, sections and highlights: their papers come back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.exports.markdown import write_markdown
from reader.formats.reading_list import attempt
from reader.text.normal import clean
from reader.text.visible import one_line
from reader.types import Handout, Item
from tests.reader.exports.hostile_texts import TEXTS, papers
from tests.reader.exports.proof import handouts
from tests.reader.formats.cut_checks import check_begun


def written(handout: Handout) -> str:
    return "".join(write_markdown(handout)).encode(errors="replace").decode()


def test_papers_come_back_without_what_the_list_says():
    digest = attempt(written(handouts.plain()))
    assert [paper.title for paper in digest.papers] == list(handouts.TITLES)
    assert [paper.abstract for paper in digest.papers] == [
        clean(item.paper.abstract) for item in handouts.items()
    ]
    assert digest.name == "Long documents, short attention"
    assert not digest.warnings
    assert not digest.orphans


@given(papers(), TEXTS, TEXTS, st.sampled_from(["", "2026-12-01"]))
def test_no_text_of_a_list_hides_or_adds_a_paper(some, text, other, target):
    kept = [one for one in some if clean(one_line(one.title))]
    marked = [replace(one, highlights=handouts.full().highlights) for one in kept]
    items = [
        Item(one, section=(text, other)[at % 2], sentence=other) for at, one in enumerate(marked)
    ]
    told = handouts.handed(items, heading=text, introduction=other, target=target)
    digest = attempt(written(told)) if kept else None
    found = digest.papers if digest else ()
    assert [one.title for one in found] == [clean(one_line(one.title)) for one in kept]
    assert [one.abstract for one in found] == [clean(one_line(one.abstract)) for one in kept]


def test_a_list_with_sections_cut_off_anywhere_invents_nothing():
    some = [
        replace(item, paper=replace(item.paper, abstract="Of it", note=""))
        for item in handouts.items()
    ]
    check_begun(attempt, written(handouts.handed(some[:3])))
