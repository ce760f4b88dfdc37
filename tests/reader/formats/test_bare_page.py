import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats.bare_page import attempt
from reader.formats.table import read
from reader.types import DigestDate, LineKind
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


def card(paper, gap="\n\n"):
    address = f"{HUB}/papers/{paper.number}"
    login = f"{HUB}/login?next=%2Fpapers%2F{paper.number}"
    parts = [" [-] 1", login, escaped(paper.title), address, escaped(paper.abstract), address]
    return gap.join([*parts, f"[\n2 authors]({address})", "·", paper.date]) + gap


def page(papers, gap="\n\n"):
    return f"{HEADER}\nthings with strings\n\n" + "".join(card(paper, gap) for paper in papers)


def test_a_page_is_read_with_all_that_it_tells():
    text = page(PAPERS)
    digest = read(text.encode())
    assert digest.format == "bare"
    assert told(digest) == put(PAPERS)
    assert digest.date == DigestDate("Oct 2", 10, 2)
    assert digest.name == "things with strings"
    assert [paper.facts.published for paper in digest.papers] == ["", "2024-10-07"]
    assert [paper.confidence for paper in digest.papers] == [1, 1]
    assert digest.orphans == ()
    check_account(text, digest)


def test_papers_know_their_lines():
    text = page(PAPERS)
    lines = text.splitlines()
    for paper, date in zip(attempt(text).papers, ("May 30", "Oct 7, 2024"), strict=True):
        assert lines[paper.first_line - 1] == escaped(paper.title)
        assert lines[paper.last_line - 1] == date
    assert attempt(text).lines.count(LineKind.ABSTRACT) == 2


def test_wrapped_lines_are_joined():
    text = page([KITES]).replace(" and ", "\nand ")
    assert told(attempt(text)) == put([KITES])


def test_the_login_on_the_line_of_the_votes_and_an_organisation():
    text = page([LOOMS]).replace("1\n\nhttps", "1 https").replace("2 authors", "OCC")
    digest = attempt(text.replace(f"OCC]({HUB}/papers/{LOOMS.number}", f"OCC]({HUB}/occ-ai"))
    assert told(digest) == put([LOOMS])
    assert digest.orphans == ()


def test_an_abstract_without_its_second_address_is_kept_with_a_doubt():
    missing = f"{LOOMS.abstract}\n\n{HUB}/papers/{LOOMS.number}\n"
    text = page([LOOMS, KITES]).replace(missing, f"{LOOMS.abstract}\n")
    digest = attempt(text)
    assert told(digest) == put([LOOMS, KITES])
    assert [paper.confidence for paper in digest.papers] == [0.5, 1]


def test_a_paper_without_an_abstract_is_a_paper():
    text = f"{HEADER}\nLooms That Listen\n{HUB}/papers/{LOOMS.number}\n\n{card(KITES)}"
    assert told(attempt(text)) == [(LOOMS.number, LOOMS.title, ""), *put([KITES])]


@pytest.mark.parametrize(
    "text", [f"Read this!\n{HUB}/papers/{LOOMS.number}\n", f"{HUB}/papers/x\n"]
)
def test_a_note_with_an_address_is_no_page(text):
    assert attempt(text) is None


@settings(max_examples=60)
@given(PAGES, st.sampled_from(["\n", "\n\n", "\n \n\n"]))
def test_what_was_written_as_a_page_is_read_back(papers, gap):
    text = page(papers, gap)
    digest = attempt(text)
    assert told(digest) == put(papers)
    assert digest.orphans == ()
    check_account(text, digest)


PIECES = [*page(PAPERS).splitlines(), "[", "](x)", "x", "- 3 authors", f"{HUB}/papers/2501.00001"]


(
    test_every_line_is_accounted_for,
    test_a_page_cut_off_anywhere_is_read_as_far_as_it_goes,
    test_hostile_text_is_quick,
) = laws(page([LOOMS]), page(PAPERS), PIECES, attempt)
