"""Read some lines of a digest as the reader says they are, instead of as the parser did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.text.lines import split_lines
from reader.text.normal import clean
from reader.text.wraps import unwrapped
from reader.types import Fix, LineKind, Orphan, ParsedDigest, ParsedPaper


def mended(digest: ParsedDigest, text: str, fixes: Iterable[Fix]) -> ParsedDigest:
    """Return *digest*, parsed from *text*, with every fix made; the papers are ranked anew."""
    lines = split_lines(text)
    for fix in fixes:
        digest = _mended(digest, lines, fix)
    papers = sorted(digest.papers, key=lambda paper: (paper.first_line, paper.rank))
    ranked = (replace(paper, rank=rank) for rank, paper in enumerate(papers, start=1))
    return replace(digest, papers=tuple(ranked))


def _mended(digest: ParsedDigest, lines: Sequence[str], fix: Fix) -> ParsedDigest:
    aside = _aside(digest.papers, fix)
    texts = {_text(paper) for paper in aside} if fix.rank else set()
    kept = [p for p in digest.papers if p not in aside and _text(p) not in texts]
    kinds = list(digest.lines)
    orphans: Iterable[Orphan] = digest.orphans
    if not fix.rank:
        orphans = (o for o in orphans if not fix.first_line <= o.number <= fix.last_line)
        _tell(kinds, lines, fix)
    if fix.title_lines:
        kept.append(_paper(lines, fix))
    return replace(digest, papers=tuple(kept), lines=tuple(kinds), orphans=tuple(orphans))


def _aside(papers: Sequence[ParsedPaper], fix: Fix) -> list[ParsedPaper]:
    """Return the papers that a fix puts aside; a newer reading may rank them otherwise."""
    if fix.rank:
        named = [paper for paper in papers if fix.title in ("", paper.title)]
        return [paper for paper in named if paper.rank == fix.rank] or named * bool(fix.title)
    return [
        paper
        for paper in papers
        if paper.first_line <= fix.last_line and fix.first_line <= paper.last_line
    ]


def _text(paper: ParsedPaper) -> tuple[str, str]:
    """Return what a page that has a paper twice has twice."""
    return paper.title, paper.abstract


def _tell(kinds: list[LineKind], lines: Sequence[str], fix: Fix) -> None:
    """Give the lines of a fix the kinds that it says."""
    for at in range(fix.first_line - 1, min(fix.last_line, len(lines))):
        if not lines[at].strip():
            kinds[at] = LineKind.BLANK
        elif not fix.title_lines:
            kinds[at] = LineKind.FURNITURE
        elif at < fix.first_line - 1 + fix.title_lines:
            kinds[at] = LineKind.TITLE
        else:
            kinds[at] = LineKind.ABSTRACT


def _paper(lines: Sequence[str], fix: Fix) -> ParsedPaper:
    cut = fix.first_line - 1 + fix.title_lines
    return ParsedPaper(
        title=clean(unwrapped(lines[fix.first_line - 1 : cut])),
        abstract=clean(unwrapped(lines[cut : fix.last_line])),
        rank=0,
        first_line=fix.first_line,
        last_line=fix.last_line,
    )
