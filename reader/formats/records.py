"""Put the records of a structured file together: ranks, orphans and an account of every line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.errors import FormatError
from reader.formats.lines import accounted, orphan
from reader.text.lines import split_lines
from reader.text.normal import clean
from reader.text.urls import safe_address
from reader.types import Decision, LineKind, Link, LinkKind, ParsedDigest, ParsedPaper
from reader.words import QT_TR_NOOP, tr

KINDS = ("arxiv", "doi", "acl")
"""The kinds of numbers that Lectern writes of a paper."""
_NO_PAPER = QT_TR_NOOP(
    "none of its records is a paper with a title; the first begins on line {line}"
)
_ADVICE = QT_TR_NOOP("Nothing was stored from it. Open it in an editor and look at that line.")


@dataclass(frozen=True, slots=True)
class Record:
    """What stands on some lines, from 1 and inclusive; ``paper`` is None where it gave none.

    The paper's own lines and rank are set when the digest is put together.
    """

    first_line: int
    last_line: int
    paper: ParsedPaper | None = None


def unplaced(title: str, abstract: str = "") -> ParsedPaper | None:
    """Return a paper whose place is not known yet, or None when it has no title."""
    title = clean(title)
    return ParsedPaper(title, clean(abstract), 0, 0, 0) if title else None


def decision_of(word: object) -> Decision:
    """Return the decision that *word*, from a file, names; the inbox where it names none."""
    return next((one for one in Decision if one == word), Decision.INBOX)


def kept_link(kind: object, address: str) -> tuple[Link, ...]:
    """Return the link that Lectern wrote; none of a kind or an address that it never writes."""
    found = next((one for one in LinkKind if one == kind), None)
    return (Link(found, address),) if found and safe_address(address) else ()


def cleaned(texts: Iterable[str]) -> tuple[str, ...]:
    """Return *texts* cleaned and none blank; two authors may have the same name."""
    return tuple(filter(None, map(clean, texts)))


def each_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return *texts* cleaned, each once and none blank."""
    return tuple(dict.fromkeys(cleaned(texts)))


def digest_of(text: str, records: Sequence[Record], *, name: str = "") -> ParsedDigest:
    """Return the papers of *records*, which stand in *text* in this order; the others are orphans.

    Raises:
        FormatError: None of them is a paper.
    """
    lines = split_lines(text)
    papers = _papers(records)
    failed = [record for record in records if record.paper is None]
    if not papers:
        raise FormatError(_cause(failed), advice=tr(_ADVICE))
    orphans = tuple(orphan(each.first_line, _text(lines, each)) for each in failed)
    kinds = list(accounted(text, papers, orphans))
    for each in failed:
        for place in range(each.first_line - 1, min(each.last_line, len(lines))):
            if kinds[place] is LineKind.FURNITURE:
                kinds[place] = LineKind.ORPHAN
    return ParsedDigest(papers=papers, lines=tuple(kinds), orphans=orphans, name=name)


def _papers(records: Sequence[Record]) -> tuple[ParsedPaper, ...]:
    with_paper = [(each, each.paper) for each in records if each.paper is not None]
    return tuple(
        replace(paper, rank=rank, first_line=each.first_line, last_line=each.last_line)
        for rank, (each, paper) in enumerate(with_paper, start=1)
    )


def _cause(failed: Sequence[Record]) -> str:
    if not failed:
        return tr("it has no records")
    line = failed[0].first_line
    return tr(_NO_PAPER).format(line=line)


def _text(lines: Sequence[str], record: Record) -> str:
    return " ".join(lines[record.first_line - 1 : record.last_line])
