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
    aside = {_text(paper) for paper in digest.papers if _meant(fix, paper)}
    kept = [
        paper
        for paper in digest.papers
        if not _meant(fix, paper) and not (fix.rank and _text(paper) in aside)
    ]
    kinds = list(digest.lines)
    orphans: Iterable[Orphan] = digest.orphans
    if not fix.rank:
        orphans = (o for o in orphans if not fix.first_line <= o.number <= fix.last_line)
        _tell(kinds, lines, fix)
    if fix.title_lines:
        kept.append(_paper(lines, fix))
    return replace(digest, papers=tuple(kept), lines=tuple(kinds), orphans=tuple(orphans))


def _meant(fix: Fix, paper: ParsedPaper) -> bool:
    if fix.rank:
        return paper.rank == fix.rank
    return paper.first_line <= fix.last_line and fix.first_line <= paper.last_line


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
