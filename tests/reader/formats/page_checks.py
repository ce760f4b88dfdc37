"""What holds of every dialect of the page: papers to write as pages, and laws to hold them to."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.text.lines import split_lines
from reader.text.normal import essence
from reader.types import LineKind

HEADER = """new

Get trending papers in your email inbox!

Daily Papers

by AK and the research community

Oct 2
"""


@dataclass(frozen=True)
class Written:
    """A paper as a test writes it into a page."""

    number: str
    title: str
    abstract: str
    date: str = ""


KITES = Written(
    "2605.00011",
    "Kites and Their Strings: A Field Study [of Everything] That Flies",
    "We fly kites on four beaches and write down how long each of them stays up, in which wind, "
    "and who held the string in the end. The notes of [7] tell good strings_long from bad ones, "
    "and a small network reads them aloud. It is right more often than the fishermen are.",
    "May 30",
)
LOOMS = Written(
    "2410.00022",
    "Looms That Listen",
    "A loom hears the weaver long before the weaver hears the loom. We show on eleven looms that "
    "it can learn from that, and that the cloth is better for it at no cost in yarn.",
    "Oct 7, 2024",
)
PAPERS = (KITES, LOOMS)

_WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäπ[]_*`\\%$#0123456789", min_size=1, max_size=8)
_WORDS = st.lists(_WORD.map(lambda word: f"q{word}q"), min_size=2, max_size=9).map(" ".join)
TITLES = _WORDS.map(lambda words: f"Q{words}")
ABSTRACTS = st.lists(TITLES, min_size=1, max_size=4).map(
    lambda sentences: (
        f"{'. '.join(sentences)}. This sentence makes an abstract long enough to tell."
    )
)
DATES = st.sampled_from(["May 30", "Feb 27, 2025", "October 4, 2026"])


def written(number: int, title: str, abstract: str, date: str) -> Written:
    return Written(f"25{1 + number % 12:02}.{number:05}", f"{title} {number}", abstract, date)


PAGES = st.lists(st.tuples(TITLES, ABSTRACTS, DATES), min_size=1, max_size=5).map(
    lambda papers: [written(number, *paper) for number, paper in enumerate(papers)]
)


def escaped(text: str) -> str:
    """Return *text* as Markdown."""
    return re.sub(r"[\\\[\]_*`]", r"\\\g<0>", text)


def told(digest):
    """Return what a page was written from, as far as the digest tells it."""
    return [
        (dict(paper.facts.ids).get("arxiv", ""), paper.title, paper.abstract)
        for paper in digest.papers
    ]


def put(papers):
    return [(paper.number, paper.title, paper.abstract) for paper in papers]


def check_account(text, digest):
    """Every line is of one kind, and papers stand where they say."""
    lines = split_lines(text)
    assert len(digest.lines) == len(lines)
    orphans = [
        number for number, kind in enumerate(digest.lines, start=1) if kind is LineKind.ORPHAN
    ]
    assert [orphan.number for orphan in digest.orphans] == orphans
    blank = [kind is LineKind.BLANK for kind in digest.lines]
    assert blank == [not line.strip() for line in lines]
    assert [paper.rank for paper in digest.papers] == list(range(1, len(digest.papers) + 1))
    for paper in digest.papers:
        assert 1 <= paper.first_line <= paper.last_line <= len(lines)


def check_truncations(text, attempt):
    """Wherever a page is cut off: no error but ours, and nothing that does not stand in it."""
    data = text.encode()
    for end in range(len(data)):
        cut = data[:end].decode("utf-8", "ignore")
        try:
            digest = attempt(cut)
        except FormatError:
            continue
        if digest is None:
            continue
        check_account(cut, digest)
        whole = essence(re.sub(r"\\|\]\[\d+\]|\]\([^()]*\)", "", cut))
        for paper in digest.papers:
            assert essence(paper.title) in whole
            assert not paper.abstract or essence(paper.abstract) in whole
            assert all(number in cut for _, number in paper.facts.ids)


HOSTILE = {
    "one word": "x" * 1_000_000,
    "openings": "[" * 1_000_000,
    "openings on lines": "[\n" * 12_000,
    "openings with text": "[a\n" * 12_000,
    "closings": "](" * 300_000,
    "closings on lines": "](#1)\n" * 12_000,
    "images": "![](" * 200_000,
    "images on a line": "![a](b)" * 8_000,
    "links on lines": "".join(f"[a](https://b.example/{n})\n" for n in range(10_000)),
    "escapes": "[\\[" * 300_000,
    "backslashes": "\\" * 1_000_000,
    "backslashes on lines": ("\\" * 50_000 + "a\n") * 10,
    "headings": "### T\n" * 12_000,
    "headings with text": "### T\n\nx y\n" * 10_000,
    "linked headings": "### [T](/papers/2501.00001)\n" * 10_000,
    "numbered headings": "### [T][1]\n" * 10_000,
    "open headings": "### [T\n" * 12_000,
    "addresses": "https://huggingface.co/papers/2501.00001\n" * 12_000,
    "titles and addresses": "T\nhttps://huggingface.co/papers/2501.00001\n" * 10_000,
    "references": "1. https://a.example/\n" * 12_000,
    "bullets": "- " * 500_000,
    "bullets on lines": "- - - - -\n" * 12_000,
    "dots": "·\n" * 12_000,
    "spaces": " " * 1_000_000 + "x",
    "marks": "a" + "\u0327\u0301" * 200_000,
    "carriage returns": "\r" * 100_000,
    "tags": "<a " * 300_000,
    "ampersands": "&" * 1_000_000,
    "one long paper": "word word\n" * 12_000,
}


def check_hostile(text, attempt):
    """Odd text is read or refused; pytest's own time limit ends what would take for ever."""
    for whole in (text, HEADER + "### [T](/papers/2501.00001)\n" + text):
        try:
            digest = attempt(whole)
        except FormatError:
            digest = None
        if digest is not None:
            check_account(whole, digest)


def laws(start: str, whole: str, pieces, attempt):
    """Return the laws of one dialect, as tests: lines after *start*, *whole* cut off, odd text."""

    @given(
        st.lists(st.sampled_from(pieces) | st.text(max_size=20)), st.sampled_from(["\n", "\r\n"])
    )
    def every_line_is_accounted_for(lines, end):
        text = start.replace("\n", end) + end.join(lines)
        check_account(text, attempt(text))

    def cut_off_anywhere():
        check_truncations(whole, attempt)

    @pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
    def hostile_text(text):
        check_hostile(text, attempt)

    return every_line_is_accounted_for, cut_off_anywhere, hostile_text
