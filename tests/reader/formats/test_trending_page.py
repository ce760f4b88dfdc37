import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats.table import read
from reader.formats.trending_page import attempt
from reader.types import LineKind, Link, LinkKind
from tests.reader.formats.page_checks import (
    KITES,
    LOOMS,
    PAGES,
    PAPERS,
    check_account,
    escaped,
    laws,
    told,
)
from tests.shared import shared

HEADER = """Get trending papers in your email inbox once a day!
Get trending papers in your email inbox!

## Trending Papers

## by AK and the research community
"""
SUMMARY = "A network that listens to looms makes better cloth."


def card(paper, abstract=None):
    title = textwrap.fill(f"### {escaped(paper.title)}", 60, subsequent_indent="  ")
    return f"""
{title}

{escaped(abstract or paper.abstract)}
- 5 authors
[LINK: GitHub 20.6k](https://github.com/a/{paper.number})
Upvote 352
Published on {paper.date}
"""


def page(papers, times=2):
    return HEADER + "".join(card(paper) * times for paper in papers)


def named(papers):
    return [("", paper.title, paper.abstract) for paper in papers]


def test_a_page_is_read_with_all_that_it_tells():
    text = page(PAPERS)
    digest = read(text.encode())
    assert digest.format == "trending"
    assert told(digest) == named(PAPERS)
    assert [paper.facts.published for paper in digest.papers] == ["", "2024-10-07"]
    assert digest.papers[1].facts.links == (
        Link(LinkKind.CODE, f"https://github.com/a/{LOOMS.number}"),
    )
    assert all(paper.facts.summary == "" for paper in digest.papers)
    assert digest.orphans == ()
    check_account(text, digest)


def test_a_paper_that_stands_twice_spans_both_places():
    text = page(PAPERS)
    assert attempt(text).lines.count(LineKind.TITLE) == 6
    lines = text.splitlines()
    for paper, title in zip(attempt(text).papers, ("### Kites", "### Looms"), strict=True):
        own = lines[paper.first_line - 1 : paper.last_line]
        assert own[0].startswith(title)
        assert sum(line.startswith("### ") for line in own) == 2
        assert own[-1].startswith("Published on")


@pytest.mark.parametrize("texts", [(SUMMARY, None), (None, SUMMARY), (SUMMARY, None, SUMMARY)])
def test_of_two_texts_the_longer_is_the_abstract_and_the_other_the_summary(texts):
    digest = attempt(HEADER + "".join(card(LOOMS, text) for text in texts) + card(KITES))
    assert told(digest) == named([LOOMS, KITES])
    assert [paper.facts.summary for paper in digest.papers] == [SUMMARY, ""]


def test_a_paper_that_stands_again_elsewhere_keeps_its_rank_and_one_place():
    text = HEADER + card(LOOMS, SUMMARY) + card(KITES) + card(LOOMS)
    looms = attempt(text).papers[0]
    assert (looms.title, looms.rank, looms.abstract) == (LOOMS.title, 1, LOOMS.abstract)
    own = text.splitlines()[looms.first_line - 1 : looms.last_line]
    assert sum(line.startswith("### ") for line in own) == 1


def test_titles_that_lead_to_a_paper_have_its_number_and_different_numbers_stay_apart():
    linked = [f"\n### [Looms](/papers/2410.0002{n})\n\nA loom hears, {n}.\n" for n in "223"]
    digest = attempt(HEADER + "".join(linked))
    assert [number for number, *_ in told(digest)] == ["2410.00022", "2410.00023"]


def test_brackets_within_a_text_are_of_the_text():
    text = "[CLS] tokens help a loom to listen. The code is told of [here](https://looms.example)"
    paper = attempt(f"{HEADER}\n### Looms\n\n{text}\n").papers[0]
    assert paper.abstract == "[CLS] tokens help a loom to listen. The code is told of here"
    assert paper.facts.links == (Link(LinkKind.OTHER, "https://looms.example"),)


def test_only_the_page_s_header_tells_it_from_other_markdown():
    assert attempt(page(PAPERS).removeprefix(HEADER)) is None


@settings(max_examples=60)
@given(PAGES, st.integers(1, 3))
def test_what_was_written_as_a_page_is_read_back(papers, times):
    text = page(papers, times)
    digest = attempt(text)
    assert told(digest) == named(papers)
    assert digest.orphans == ()
    check_account(text, digest)


PIECES = [*page(PAPERS).splitlines(), "[", "]", "### [", "](x)", "x", "Upvote 1", "  y"]


(
    test_every_line_is_accounted_for,
    test_a_page_cut_off_anywhere_is_read_as_far_as_it_goes,
    test_hostile_text_is_quick,
) = laws(page([LOOMS]), page(PAPERS), PIECES, attempt)


@pytest.mark.shared
def test_a_real_page():
    digest = read(shared("samples/hf_page_variant_E_trending_twice.txt").read_bytes())
    assert digest.format == "trending"
    assert [paper.title.split(":")[0] for paper in digest.papers] == [
        "Agent Lightning",
        "SmolDocling",
    ]
    assert [len(paper.facts.links) for paper in digest.papers] == [1, 1]
    assert digest.orphans == ()
