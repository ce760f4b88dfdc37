"""What holds of every format of records, such as JSON or a feed: laws to hold them to."""

from __future__ import annotations

from pathlib import Path

from reader.errors import FormatError
from reader.text.lines import split_lines
from reader.types import LineKind

DATA = Path(__file__).parent / "data"


def fixture(name):
    return (DATA / name).read_text(encoding="utf-8")


def tried(attempt, text):
    """Return the digest, or None when it is refused; check its account of the lines."""
    try:
        digest = attempt(text)
    except FormatError:
        return None
    if digest is not None:
        check_account(text, digest)
    return digest


def check_account(text, digest):
    lines = split_lines(text)
    assert len(digest.lines) == len(lines)
    assert [kind is LineKind.BLANK for kind in digest.lines] == [not line.strip() for line in lines]
    assert [paper.rank for paper in digest.papers] == list(range(1, len(digest.papers) + 1))
    for paper in digest.papers:
        assert paper.title
        assert 1 <= paper.first_line <= paper.last_line <= len(lines)
    for orphan in digest.orphans:
        assert digest.lines[orphan.number - 1] in (LineKind.ORPHAN, LineKind.BLANK)
        assert len(orphan.text) <= 200


def check_cuts(attempt, text):
    """Wherever a text is cut off, what comes in is what came in of the whole."""
    whole = {paper.title: paper for paper in attempt(text).papers}
    for end in range(len(text)):
        digest = tried(attempt, text[:end])
        for paper in digest.papers if digest else ():
            assert whole[paper.title].abstract.startswith(paper.abstract)
            assert whole[paper.title].facts == paper.facts


def check_hostile(attempt, text):
    """A hostile text of a megabyte is read or refused: pytest's time limit ends anything else."""
    tried(attempt, text)


def texts(digest):
    return [(paper.title, paper.abstract) for paper in digest.papers]
