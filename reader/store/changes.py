"""Read the change log, which tells the search index what to look at again."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from reader.store import guests, highlights
from reader.store.sql import ABSTRACT, SHOWN_TEXT
from reader.types import PaperId


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search index holds of a paper: as repaired, as it came, and other texts of it.

    ``note`` holds the notes of others, too.

    ``highlight`` is what was written on highlights: comments and tags.
    """

    id: PaperId
    title: str
    author: str
    tags: str
    note: str
    highlight: str
    abstract: str


def last(db: Database) -> int:
    """Return the sequence of the last change; 0 in a new library."""
    return int(db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()[0])


def version(db: Database) -> int:
    """Return a number that changes when another connection has changed the library."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def pending(db: Database, after: int, until: int) -> tuple[array[int], array[int]]:
    """Return the papers that changed after a change and until another, in order, each once.

    Also returns the first of these changes of each paper.
    """
    papers, firsts = array("q"), array("q")
    for first, paper in db.execute(
        "SELECT min(seq) AS first, paper_id FROM changes WHERE seq > ? AND seq <= ?"
        " GROUP BY paper_id ORDER BY first",
        [after, until],
    ):
        papers.append(paper)
        firsts.append(first)
    return papers, firsts


def indexed(db: Database, ids: Sequence[PaperId]) -> Iterator[Indexed]:
    """Yield what is to be indexed of those papers that the library shows."""
    wanted = json.dumps(list(ids))
    others = _gathered(db, _OTHER_TEXTS, wanted)
    authors = {paper: max(some, key=len) for paper, some in _gathered(db, _AUTHORS, wanted).items()}
    notes, tags = _gathered(db, _NOTES, wanted), _gathered(db, _TAGS, wanted)
    marked = highlights.of_papers(db, ids)
    for paper, others_say in guests.of_papers(db, ids).items():
        notes.setdefault(paper, []).extend(one.note for one in others_say if one.note)
        marked.setdefault(paper, []).extend(each for one in others_say for each in one.highlights)
    said = {
        paper: " ".join([text for one in some for text in (one.comment, *one.tags)])
        for paper, some in marked.items()
    }
    for paper, title, raw_title, abstract, raw_abstract in db.execute(_SHOWN, [wanted]):
        yield Indexed(
            id=paper,
            title=_with_others(title, [raw_title]),
            author=authors.get(paper, ""),
            tags=" ".join(tags.get(paper, ())),
            note=" ".join(notes.get(paper, ())),
            highlight=said.get(paper, ""),
            abstract=_with_others(abstract, [raw_abstract, *others.get(paper, ())]),
        )


_SHOWN = f"""
SELECT papers.id, papers.title, raw_title, {ABSTRACT}, raw_abstract
FROM papers JOIN {SHOWN_TEXT}
WHERE digests > 0 AND papers.id IN (SELECT value FROM json_each(?))
"""
_OTHER_TEXTS = """
SELECT DISTINCT papers.id, raw_title || ' ' || raw_abstract
FROM papers JOIN standing ON paper_id = papers.id JOIN texts USING (record_id)
WHERE papers.id IN (SELECT value FROM json_each(?)) AND record_id <> coalesce(text_id, papers.id)
"""
_AUTHORS = """
SELECT paper_id,
    coalesce((SELECT group_concat(value, ' ') FROM json_each(facts, '$.authors')), '')
FROM standing JOIN facts USING (record_id, digest_id, since)
WHERE paper_id IN (SELECT value FROM json_each(?))
"""
_NOTES = "SELECT paper_id, body FROM notes WHERE paper_id IN (SELECT value FROM json_each(?))"
_TAGS = """
SELECT paper_id, name FROM paper_tags JOIN tags ON tags.id = tag_id
WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY name
"""


def _gathered(db: Database, sql: str, ids: str) -> dict[PaperId, list[str]]:
    found: dict[PaperId, list[str]] = {}
    for paper, text in db.execute(sql, [ids]):
        found.setdefault(paper, []).append(text)
    return found


def _with_others(shown: str, others: Iterable[str]) -> str:
    """Return *shown*, and after it what other texts of it say in other words.

    Each such passage brings a word before and after it, so that a phrase across its
    edge is found, too. A text that came in five digests alike is held once.
    """
    text = shown
    for other in others:
        if other != shown and (more := _lacking(other.split(), set(text.split()))):
            text = f"{text} {more}"
    return text


def _lacking(words: list[str], known: set[str]) -> str:
    new = [word not in known for word in words]
    near = zip(words, [False, *new], new, [*new[1:], False], strict=False)
    return " ".join(word for word, before, here, after in near if before or here or after)
