import textwrap

import pytest
from hypothesis import given, settings

from reader.formats.bracketed_page import attempt
from reader.formats.table import read
from reader.types import DigestDate, LineKind, Link, LinkKind
from tests.reader.formats.page_checks import (
    HEADER,
    KITES,
    LOOMS,
    PAGES,
    PAPERS,
    check_account,
    escaped,
    laws,
    put,
    told,
)

HUB = "https://huggingface.co"


def card(paper, first):
    """Return a paper's part of the page, whose links are numbered from *first* on."""
    title = textwrap.fill(f"### [{escaped(paper.title)}][{first + 1}]", 60)
    abstract = textwrap.fill(escaped(paper.abstract), 119, break_on_hyphens=False)
    return f"""
[
65
][{first}]

{title}

[
{abstract}
][{first + 2}]

[
* [AK][{first + 3}]
* 3 authors
][{first + 2}]

·

{paper.date}[2][{first + 4}]
"""


def addresses(paper):
    page = f"{HUB}/papers/{paper.number}"
    login = f"{HUB}/login?next=%2Fpapers%2F{paper.number}"
    return [login, page, page, f"{HUB}/akhaliq", f"{page}#community"]


def page(papers, reference="{:4}. {}"):
    cards = "".join(card(paper, 5 * place) for place, paper in enumerate(papers))
    listed = enumerate(address for paper in papers for address in addresses(paper))
    references = "\n".join(reference.format(number, address) for number, address in listed)
    return f"{HEADER}\nthings with strings\n{cards}\nReferences\n\n{references}\n"


@pytest.mark.parametrize("reference", ["{:4}. {}", "[{}]: {}"])
def test_a_page_is_read_with_all_that_it_tells(reference):
    text = page(PAPERS, reference)
    digest = read(text.encode())
    assert digest.format == "bracketed"
    assert told(digest) == put(PAPERS)
    assert digest.date == DigestDate("Oct 2", 10, 2)
    assert digest.name == "things with strings"
    assert [paper.facts.published for paper in digest.papers] == ["", "2024-10-07"]
    assert digest.orphans == ()
    check_account(text, digest)


def test_a_number_leads_to_the_code():
    text = page([LOOMS]).replace("\nReferences\n", "\n[LINK: GitHub 1.2k][99]\n\nReferences\n")
    digest = attempt(f"{text}  99. https://github.com/looms/listen\n")
    assert digest.papers[0].facts.links == (Link(LinkKind.CODE, "https://github.com/looms/listen"),)


def test_papers_know_their_lines():
    text = page(PAPERS)
    lines = text.splitlines()
    for paper, date in zip(attempt(text).papers, ("May 30", "Oct 7, 2024"), strict=True):
        assert lines[paper.first_line - 1].startswith("### [")
        assert lines[paper.last_line - 1].startswith(date)
    assert attempt(text).lines.count(LineKind.TITLE) == 3


def test_without_the_list_of_addresses_the_header_vouches_for_the_papers():
    text = page(PAPERS)
    text = text[: text.index("References")]
    assert [number for number, *_ in told(attempt(text))] == ["", ""]
    assert [paper.abstract for paper in attempt(text).papers] == [KITES.abstract, LOOMS.abstract]
    assert attempt(text.removeprefix(HEADER)) is None


def test_a_document_with_numbered_links_is_no_page():
    text = f"# Notes\n\n### [Install][1]\n\n{KITES.abstract}\n\n[1]: https://example.org/papers/x\n"
    assert attempt(text) is None


@settings(max_examples=60)
@given(PAGES)
def test_what_was_written_as_a_page_is_read_back(papers):
    text = page(papers)
    digest = attempt(text)
    assert told(digest) == put(papers)
    assert digest.orphans == ()
    check_account(text, digest)


PIECES = [*page(PAPERS).splitlines(), "[", "]", "### [", "][1]", "x", "* 3 authors", "1. /a"]


(
    test_every_line_is_accounted_for,
    test_a_page_cut_off_anywhere_is_read_as_far_as_it_goes,
    test_hostile_text_is_quick,
) = laws(page([LOOMS]), page(PAPERS), PIECES, attempt)
