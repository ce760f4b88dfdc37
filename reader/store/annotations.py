"""Find notes and highlights in the whole library, and read them with their papers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from reader.store.sql import CHUNK, TAG_NAMES, Sql, is_or_below
from reader.store.turns import follow_annotations
from reader.text.normal import encodable
from reader.text.note_links import ascii_small
from reader.types import Annotation, AnnotationKind, Part, Selector, Sought

MOST_WORDS = 12
NOTE = "note:"

_PAPER = "(SELECT paper_id FROM appearances WHERE record_id = highlights.record_id LIMIT 1)"
_NOTES = (
    f"SELECT '{NOTE}' || paper_id AS key, changed AS made"
    " FROM notes JOIN papers ON papers.id = paper_id"
)
_HIGHLIGHTS = (
    f"SELECT highlights.id AS key, made FROM highlights JOIN papers ON papers.id = {_PAPER}"
)
_PAPER_TAGGED = (
    "papers.id IN (SELECT paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
    f" WHERE {is_or_below('name')})"
)
_TAGGED = (
    f"EXISTS (SELECT 1 FROM json_each(highlights.tags) AS own WHERE {is_or_below('own.value')})"
)

_READ = f"""
SELECT key, kind, papers.id, papers.title, body, comment, colour,
    coalesce((SELECT meaning FROM meanings WHERE meanings.colour = found.colour), ''), own,
    {TAG_NAMES},
    coalesce((SELECT name FROM digests WHERE id =
     (SELECT max(digest_id) FROM standing WHERE paper_id = papers.id)), ''), made,
    part, prefix, suffix, start, end
FROM (
    SELECT '{NOTE}' || paper_id AS key, 'note' AS kind, paper_id AS paper, body, '' AS comment,
        '' AS colour, '[]' AS own, changed AS made, '' AS part, '' AS prefix, '' AS suffix,
        0 AS start, 0 AS end
    FROM notes WHERE paper_id IN (SELECT value FROM json_each(:notes))
    UNION ALL
    SELECT id, 'highlight', {_PAPER}, exact, comment, colour, tags, made, part, prefix, suffix,
        start, end
    FROM highlights WHERE id IN (SELECT value FROM json_each(:highlights))
) AS found JOIN papers ON papers.id = paper
"""


def keys(db: Database, sought: Sought) -> list[str]:
    """Return the keys of the annotations that are sought, those written last first."""
    parts: list[Sql] = []
    if sought.kind is not AnnotationKind.HIGHLIGHT and not sought.colour:
        parts.append(_select(_NOTES, _of_notes(sought)))
    if sought.kind is not AnnotationKind.NOTE:
        parts.append(_select(_HIGHLIGHTS, _of_highlights(sought)))
    if not parts:  # notes of a colour: they have none
        return []
    follow_annotations(db)
    cursor = db.execute(
        f"SELECT key FROM ({' UNION ALL '.join(sql for sql, _ in parts)})"
        " LEFT JOIN temp.writings USING (key) ORDER BY turn DESC, made DESC, key",
        [value for _, values in parts for value in values],
    )
    found: list[str] = []
    while rows := cursor.fetchmany(CHUNK):
        found += [key for (key,) in rows]
    return found


def read(db: Database, wanted: Sequence[str]) -> list[Annotation]:
    """Return the annotations of these keys in their order; those that are gone are left out."""
    notes = [int(key.removeprefix(NOTE)) for key in wanted if key.startswith(NOTE)]
    others = [key for key in wanted if not key.startswith(NOTE)]
    rows = db.execute(_READ, {"notes": json.dumps(notes), "highlights": json.dumps(others)})
    found = {row[0]: _annotation(row) for row in rows}
    return [found[key] for key in wanted if key in found]


def count(db: Database) -> int:
    """Return how many annotations the library shows."""
    (found,) = db.execute(
        f"SELECT count(*) FROM ({_NOTES} WHERE digests > 0"
        f" UNION ALL {_HIGHLIGHTS} WHERE digests > 0)"
    ).fetchone()
    return int(found)


def tags(db: Database) -> list[str]:
    """Return every tag of a highlight, or of a paper with an annotation, by name."""
    found = db.execute(
        "SELECT DISTINCT value FROM highlights, json_each(highlights.tags)"
        " UNION SELECT name FROM tags WHERE EXISTS (SELECT 1 FROM paper_tags"
        "  WHERE tag_id = tags.id AND (paper_id IN (SELECT paper_id FROM notes)"
        f"  OR paper_id IN (SELECT {_PAPER} FROM highlights)))"
    )
    return sorted((name for (name,) in found), key=str.casefold)


def _annotation(row: tuple[Any, ...]) -> Annotation:
    key, kind, paper, title, text, comment, colour, meaning, own, tagged, digest, made = row[:12]
    names = [*json.loads(own), *sorted(json.loads(tagged), key=str.casefold)]
    return Annotation(
        key=key,
        kind=AnnotationKind(kind),
        paper=paper,
        title=title,
        text=text,
        comment=comment,
        colour=colour,
        meaning=meaning,
        tags=tuple(dict.fromkeys(names)),
        digest=digest,
        made=made,
        **_place(text, *row[12:]),
    )


def _place(exact: str, part: str, prefix: str, suffix: str, *span: int) -> dict[str, Any]:
    """Return where a highlight stands; a note has no place."""
    if not part:
        return {}
    return {"part": Part(part), "selector": Selector(exact, prefix, suffix, *span)}


def _select(select: str, conditions: list[Sql]) -> Sql:
    """Return a selection of what the library shows and passes the conditions."""
    parts = ["digests > 0", *(condition for condition, _ in conditions)]
    return f"{select} WHERE {' AND '.join(parts)}", [v for _, values in conditions for v in values]


def _of_notes(sought: Sought) -> list[Sql]:
    tagged: list[Sql] = [(_PAPER_TAGGED, [sought.tag])] if sought.tag else []
    return [*_words("body || ' ' || title", sought.text), *tagged, *_common("changed", sought)]


def _of_highlights(sought: Sought) -> list[Sql]:
    conditions = _words("exact || ' ' || comment || ' ' || title", sought.text)
    if sought.tag:
        conditions.append((f"({_TAGGED} OR {_PAPER_TAGGED})", [sought.tag] * 2))
    if sought.colour:
        conditions.append(("colour = ?", [sought.colour]))
    return [*conditions, *_common("made", sought)]


def _words(text: str, typed: str) -> list[Sql]:
    words = encodable(typed).split()[:MOST_WORDS]
    return [(f"instr(lower({text}), ?)", [ascii_small(word)]) for word in words]


def _common(at: str, sought: Sought) -> list[Sql]:
    day = f"date({at}, 'localtime')"
    found: list[Sql] = []
    if sought.digest is not None:
        inside = "papers.id IN (SELECT paper_id FROM standing WHERE digest_id = ?)"
        found.append((inside, [sought.digest]))
    if sought.since:
        found.append((f"{day} >= ?", [sought.since]))
    if sought.until:
        found.append((f"substr({day}, 1, length(?)) <= ?", [sought.until, sought.until]))
    return found
