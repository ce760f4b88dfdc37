"""The reading list, read back by a CommonMark parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.exports.markdown import write_markdown
from reader.exports.markdown_text import autolinked, escaped, quoted
from reader.text.visible import one_line
from reader.types import Decision, DigestDate, Facts, Link, LinkKind, Paper
from tests.builders import handout
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS, appearance, paper, papers

VIEWER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def blocks(text: str) -> list[Token]:
    return [token for token in VIEWER.parse(text) if token.level == 0 and token.nesting >= 0]


def kinds(text: str) -> list[str]:
    return [token.type.removesuffix("_open") + token.markup for token in blocks(text)]


def shown(text: str) -> str:
    """Return what a viewer shows of *text*; fail on anything but plain words."""
    tokens = VIEWER.parse(text)
    assert [token.type for token in tokens] in (
        [],
        ["paragraph_open", "inline", "paragraph_close"],
    )
    inline = tokens[1].children or [] if tokens else []
    assert {token.type for token in inline} <= {"text"}
    return "".join(token.content for token in inline)


@given(TEXTS)
def test_escaped_text_shows_exactly_its_characters(text):
    assert shown(escaped(text)) == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_text_becomes_markup(text):
    assert shown(escaped(text)) == one_line(text)
    assert "<" not in escaped(text)


@given(TEXTS)
def test_a_heading_shows_exactly_its_characters(text):
    tokens = VIEWER.parse(f"## {escaped(text)}\n")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    inline = tokens[1].children or []
    assert "".join(token.content for token in inline) == one_line(text)
    assert {token.type for token in inline} <= {"text"}


@given(TEXTS)
def test_only_addresses_become_links(text):
    inline = VIEWER.parseInline(autolinked(text))[0].children or []
    assert "".join(token.content for token in inline) == one_line(text)
    for token in inline:
        assert token.type in {"text", "link_open", "link_close"}
        if token.type == "link_open":
            assert str(token.attrs["href"]).lower().startswith(("http://", "https://"))


def test_links_leave_the_full_stop_outside():
    text = "Code: https://example.org/a_b_c. More (http://example.org/d)!"
    assert autolinked(text) == "Code: <https://example.org/a_b_c>. More (<http://example.org/d>)!"


@pytest.mark.parametrize("text", ["www.example.org", "me@example.org", "ftp://a.org", "xhttp://b"])
def test_an_address_that_is_none_of_ours_is_no_link_by_accident(text):
    assert "\\" in autolinked(text)


@given(TEXTS, TEXTS)
def test_a_note_cannot_leave_its_quote(note, after):
    text = f"{quoted(note)}\n\nLast words {escaped(after)}\n"
    html = VIEWER.render(text)
    assert kinds(text) == ["blockquote>"] * bool(quoted(note)) + ["paragraph"]
    assert html.rstrip().endswith("</p>")
    assert not {token.type for token in walk(VIEWER.parse(text))} & {"html_block", "html_inline"}


def walk(tokens: list[Token]) -> list[Token]:
    return [each for token in tokens for each in (token, *walk(token.children or []))]


def test_a_note_stays_markdown():
    note = "## Mine\n\n- see <https://example.org>\n- `a < b`\n\n```python\nx = [1]\n```"
    assert quoted(note).replace("\n> ", "\n").replace("\n>\n", "\n\n") == f"> {note}"


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("<!-- open", "> &#60;!-- open"),
        ("a \\<b>", "> a \\<b>"),
        ("a \\\\<b>", "> a \\\\&#60;b>"),
        ("<javascript:x>", "> &#60;javascript:x>"),
        ("was &#60;b>, &lt;b>", "> was &#060;b>, &lt;b>"),
    ],
)
def test_html_in_a_note_is_shown(note, written):
    assert quoted(note) == written


@given(papers(), TEXTS)
def test_the_list_has_one_section_a_paper(some, heading):
    text = "".join(write_markdown(handout(some, heading)))
    expected = ["heading#"]
    for each in some:
        expected += ["heading##", "bullet_list-"]
        expected += ["paragraph"] * bool(one_line(each.abstract))
        expected += ["blockquote>"] * bool(one_line(each.note))
    assert kinds(text) == [*expected, "hr----", "paragraph"]


def test_a_paper_with_everything_reads_well():
    full = paper(
        7,
        "Trees * that grow",
        abstract="We grow trees. Code at https://example.org/trees.",
        facts=Facts(
            authors=("Ada Lovelace", "King, Jr."),
            ids=(("arxiv", "2503.02130"), ("doi", "10.1000/a_b"), ("acl", "p19-1001")),
            links=(Link(LinkKind.CODE, "https://example.org/x_y"),),
            published="2025-03-02",
            venue="Journal of Trees",
            keywords=("cs.LG",),
            summary="One line.",
        ),
        decision=Decision.LATER,
        starred=True,
        tags=("method/search", "to cite"),
        note="Read *again*.\n\nAsk about roots.",
        appearances=(
            appearance("monday_1", 3, DigestDate("Mar 12", 3, 12, 2026, year_inferred=True)),
            appearance("tuesday", 1, DigestDate("May 30, 2024", 5, 30, 2024)),
            appearance("wednesday", 2),
        ),
    )
    assert "".join(write_markdown(handout([full], "Trees & more"))) == (
        "# Trees & more\n\n"
        "## Trees \\* that grow\n\n"
        "- Later · ★ Starred\n"
        "- By Ada Lovelace, King\\, Jr.\n"
        "- Tags: method/search, to cite\n"
        "- Published: 2025-03-02\n"
        "- Venue: Journal of Trees\n"
        "- Summary: One line.\n"
        "- Keywords: cs.LG\n"
        "- arXiv: <https://arxiv.org/abs/2503.02130>\n"
        "- DOI: <https://doi.org/10.1000/a_b>\n"
        "- ACL Anthology: <https://aclanthology.org/P19-1001>\n"
        "- Code: <https://example.org/x_y>\n"
        "- In *monday\\_1*, rank 3, Mar 12, 2026 (year inferred)\n"
        "- In *tuesday*, rank 1, May 30, 2024\n"
        "- In *wednesday*, rank 2\n\n"
        "We grow trees. Code at <https://example.org/trees>.\n\n"
        "> Read *again*.\n>\n> Ask about roots.\n\n"
        "---\n\n1 paper\n"
    )


def test_papers_are_written_as_they_come():
    taken: list[int] = []

    def stream() -> object:
        for number in range(1, 1000):
            taken.append(number)
            yield paper(number)

    pieces = write_markdown(handout(stream(), "Long"))
    next(pieces)
    assert not taken
    first = next(pieces)
    assert 1 <= len(taken) <= first.count("## A title") + 1


def test_an_empty_list_says_so():
    nothing: list[Paper] = []
    assert "".join(write_markdown(handout(nothing))) == "# Reading list\n\n---\n\n0 papers\n"
