import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats.markdown_page import attempt
from reader.formats.table import read
from reader.types import DigestDate, LineKind, Link, LinkKind
from tests.reader.formats.page_checks import (
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
from tests.shared import shared

HEADER = """new

Get trending papers in your email inbox once a day!

[Subscribe](https://huggingface.co/login?next=%2Fpapers)

# Daily Papers

## by [![](https://huggingface.co/front/assets/papers-by.png)AK](https://huggingface.co/akhaliq) \
and the research community

- Daily
- Weekly

[Trending Papers](https://huggingface.co/papers/trending)

Oct 2
"""


def card(paper, wrap="\\\\\n"):
    address = f"https://huggingface.co/papers/{paper.number}"
    words = escaped(paper.abstract).split(" ")
    lines = [" ".join(words[start : start + 9]) for start in range(0, len(words), 9)]
    return f"""
[738](https://huggingface.co/login?next=%2Fpapers%2F{paper.number})

### [{escaped(paper.title)}]({address})

[{wrap.join(lines)}]({address})

[- ![](https://cdn-avatars.huggingface.co/v1/y.jpeg)\\\\
- 3 authors]({address})

·

{paper.date}[6]({address}#community)
"""


def page(papers, **form):
    return HEADER + "".join(card(paper, **form) for paper in papers)


def test_a_page_is_read_with_all_that_it_tells():
    text = page(PAPERS) + "\n[GitHub 20.6k](https://github.com/looms/listen)\n"
    digest = attempt(text)
    assert told(digest) == put(PAPERS)
    assert digest.date == DigestDate("Oct 2", 10, 2)
    assert [paper.facts.published for paper in digest.papers] == ["", "2024-10-07"]
    assert [paper.facts.links for paper in digest.papers] == [
        (),
        (Link(LinkKind.CODE, "https://github.com/looms/listen"),),
    ]
    assert [paper.confidence for paper in digest.papers] == [1, 1]
    assert digest.orphans == ()
    check_account(text, digest)


def test_papers_know_their_lines():
    text = page(PAPERS)
    lines = text.splitlines()
    for paper, date in zip(attempt(text).papers, ("May 30", "Oct 7, 2024"), strict=True):
        assert lines[paper.first_line - 1].startswith("### [")
        assert lines[paper.last_line - 1].startswith(date)


def test_titles_broken_by_a_backslash_or_a_line_are_whole():
    text = page([LOOMS]).replace("Looms That Listen", "Looms\\  That\\\nListen")
    assert attempt(text).papers[0].title == "Looms That Listen"


def test_the_query_below_the_header_names_the_digest():
    assert attempt(HEADER + "\nthings with strings\n" + card(KITES)).name == "things with strings"


def test_an_abstract_that_is_no_link_and_an_organisation():
    text = (
        f"{HEADER}\n### [Looms](/papers/{LOOMS.number})\n\n"
        "One [loom](https://loom.example) heard us. It is said to be the first.\n\n"
        "Weavers United\n\n"
        "A second thought, no part of anything. Nor is this, however long it goes on.\n"
    )
    digest = attempt(text)
    paper = digest.papers[0]
    assert paper.abstract == "One loom heard us. It is said to be the first."
    assert paper.facts.links == (Link(LinkKind.OTHER, "https://loom.example"),)
    assert [orphan.text[:16] for orphan in digest.orphans] == ["A second thought"]


def test_an_abstract_cut_short_is_kept_with_a_doubt():
    text = page([KITES])
    digest = attempt(text[: text.index("who held")])
    assert digest.papers[0].abstract.startswith("We fly kites")
    assert digest.papers[0].confidence == 0.5


@pytest.mark.parametrize("number", ["2410.0002", "trending", "24101.00022", "date/2024-10-07"])
def test_what_does_not_lead_to_a_paper_is_no_paper(number):
    assert attempt(page([LOOMS]).replace(LOOMS.number, number)) is None


@settings(max_examples=60)
@given(PAGES, st.sampled_from(["\\\\\n", "\\\n", "\n", " "]))
def test_what_was_written_as_a_page_is_read_back(papers, wrap):
    text = page(papers, wrap=wrap)
    digest = attempt(text)
    assert told(digest) == put(papers)
    assert digest.orphans == ()
    check_account(text, digest)


PIECES = [*page(PAPERS).splitlines(), "[", "]", "### [", "](x)", "x", "- 3 authors", "# y"]


(
    test_every_line_is_accounted_for,
    test_a_page_cut_off_anywhere_is_read_as_far_as_it_goes,
    test_hostile_text_is_quick,
) = laws(card(LOOMS), page(PAPERS), PIECES, attempt)


@pytest.mark.shared
def test_a_real_page():
    data = shared("samples/hf_page_variant_B_firecrawl_markdown.txt").read_bytes()
    digest = read(data)
    assert digest.format == "markdown"
    assert [dict(paper.facts.ids)["arxiv"] for paper in digest.papers] == [
        "2606.00683",
        "2502.20581",
    ]
    assert [paper.facts.published for paper in digest.papers] == ["", "2025-02-27"]
    assert all(paper.abstract for paper in digest.papers)
    assert digest.orphans == ()
    assert digest.lines.count(LineKind.TITLE) == 2
