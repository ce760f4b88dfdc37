"""Say which papers are the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from reader.text.normal import fingerprint
from reader.types import ParsedPaper

Identity: TypeAlias = tuple[str, str]
"""A kind and a value; two papers with one in common are the same paper."""


@lru_cache(2_048)  # an import asks two or three times for each paper of a page
def identities(paper: ParsedPaper) -> tuple[Identity, ...]:
    """Return what identifies *paper*: its text, when case, spaces and punctuation are ignored."""
    return (("text", fingerprint(paper.title, paper.abstract)),)


def folded(papers: Iterable[ParsedPaper]) -> tuple[list[ParsedPaper], list[ParsedPaper]]:
    """Return the papers of a page, each once, and those that stood there again."""
    seen: set[Identity] = set()
    once: list[ParsedPaper] = []
    again: list[ParsedPaper] = []
    for paper in papers:
        keys = identities(paper)
        (once if seen.isdisjoint(keys) else again).append(paper)
        seen.update(keys)
    return once, again
