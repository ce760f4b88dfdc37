"""Read the corpus of 100,000 real papers, and cut digests from it to import."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from reader.text.normal import clean
from reader.types import Facts, ParsedPaper
from tests.builders import saved_page
from tests.shared import shared

CORPUS = "corpus/papers-100k.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of the corpus with the identifier it has there."""

    id: str
    paper: ParsedPaper
    tags: tuple[str, ...] = ()


def entries(limit: int | None = None) -> Iterator[Entry]:
    """Yield the first *limit* papers in the order of the corpus, or all; ranks count from 1.

    Raises:
        DataMissingError: The corpus is not on this machine.
    """
    with gzip.open(shared(CORPUS), "rt", encoding="utf-8") as lines:
        for rank, line in enumerate(islice(lines, limit), start=1):
            yield _entry(json.loads(line), rank)


def papers(limit: int | None = None) -> Iterator[ParsedPaper]:
    """Yield the papers of ``entries`` by themselves."""
    return (entry.paper for entry in entries(limit))


def write_digests(folder: Path, count: int, each: int = 100) -> list[Path]:
    """Write *count* papers as plain digests of *each* into *folder*; return their paths."""
    paths: list[Path] = []
    stream = papers(count)
    while page := list(islice(stream, each)):
        path = folder / f"digest-{len(paths) + 1:05}.txt"
        path.write_text(_digest(page), encoding="utf-8")
        paths.append(path)
    return paths


def _digest(page: Iterable[ParsedPaper]) -> str:
    return saved_page(line for paper in page for line in (paper.title, paper.abstract))


def _entry(record: dict[str, object], rank: int) -> Entry:
    authors, tags = record["authors"], record.get("tags", [])
    assert isinstance(authors, list)
    assert isinstance(tags, list)
    return Entry(
        str(record["id"]),
        ParsedPaper(
            title=clean(str(record["title"])),
            abstract=clean(str(record["abstract"])),
            rank=rank,
            first_line=2 * rank - 1,
            last_line=2 * rank,
            facts=Facts(authors=tuple(map(str, authors)), published=str(record.get("date", ""))),
        ),
        tuple(map(str, tags)),
    )
