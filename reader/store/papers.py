"""Read papers: rows for the list, whole papers for the page and the exports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from reader.merge import united_facts
from reader.store import facts, guests, highlights, list_order, lists, note_links
from reader.store.reasons import Lack, reasons, ties
from reader.store.sql import ABSTRACT, SHOWN_TEXT, TAG_NAMES
from reader.store.watching import watched_rows
from reader.text.snippet import READ, hits, keys_of, passage, spans_of
from reader.types import (
    Appearance,
    Decision,
    DigestDate,
    DigestId,
    Facts,
    Paper,
    PaperId,
    PaperRow,
    Place,
    Snippet,
    Terms,
    Text,
)
from reader.words import tr

NO_FACTS = Facts()
SHOWN = 60
"""Characters of a title in the name of an act: it is said in one line."""
BATCH = 200
"""Papers read at once when many are wanted: about 1 ms of the database's time."""

_ROWS = """
SELECT papers.id, papers.title, {text}, decision, starred, digests, noted, touched,
    coalesce((SELECT at FROM history WHERE seq = touched), ''),
    {tags},
    (SELECT count(DISTINCT highlights.id) FROM appearances
     CROSS JOIN highlights USING (record_id) WHERE paper_id = papers.id),
    added,
    coalesce((SELECT facts ->> '$.published' AS told
     FROM standing CROSS JOIN facts USING (record_id, digest_id, since)
     WHERE paper_id = papers.id AND told <> '' ORDER BY length(told) DESC, told LIMIT 1), ''),
    (SELECT max(digest_id) FROM standing WHERE paper_id = papers.id)
FROM papers {join} WHERE papers.id IN (SELECT value FROM json_each(?))
"""

_DIGESTS = """
SELECT id, name, date_text, month, day, year, year_inferred FROM digests
WHERE id IN (SELECT value FROM json_each(?))
"""

_PAPERS = f"""
SELECT papers.id, papers.title, coalesce(text_id, papers.id) AS text_id, decision, starred, added,
    coalesce((SELECT body FROM notes WHERE paper_id = papers.id), '') AS note,
    {TAG_NAMES} AS tags
FROM papers WHERE papers.id IN (SELECT value FROM json_each(?))
"""

_APPEARANCES = """
SELECT paper_id, digest_id, name, rank, date_text, month, day, year, year_inferred,
    first_line, last_line, record_id, since
FROM standing JOIN digests ON digests.id = digest_id
WHERE paper_id IN (SELECT value FROM json_each(?))
ORDER BY digest_id, record_id
"""

_FACTS = """
SELECT paper_id, facts FROM standing JOIN facts USING (record_id, digest_id, since)
WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY digest_id, record_id
"""

_TEXTS = """
SELECT DISTINCT paper_id, record_id, raw_title, raw_abstract,
    coalesce(title, raw_title), coalesce(abstract, raw_abstract)
FROM (
    SELECT paper_id, record_id FROM standing WHERE paper_id IN (SELECT value FROM json_each(:ids))
    UNION
    SELECT id, coalesce(text_id, id) FROM papers WHERE id IN (SELECT value FROM json_each(:ids))
) JOIN texts USING (record_id) ORDER BY record_id
"""


def rows(
    db: Database, ids: Sequence[PaperId], terms: Terms, place: Place | None = None
) -> list[PaperRow]:
    """Return what the list draws of each paper, in no order; ids that are gone are left out.

    With *terms* the snippet is the passage that matches best, without the first words.
    In a reading list's *place* comes what the list says of each.
    """
    searching = bool(keys_of(terms))
    sql = _ROWS.format(
        tags=TAG_NAMES,
        text=ABSTRACT if searching else "lead",
        join=f"JOIN {SHOWN_TEXT}" if searching else "",
    )
    found = db.execute(sql, [json.dumps(list(ids))]).fetchall()
    newest = {row[-1] for row in found}
    sources = {
        key: (name, DigestDate(*date))
        for key, name, *date in db.execute(_DIGESTS, [json.dumps(list(newest))])
    }
    made = [_row(row, sources) for row in found]
    if place is not None and (said := list_order.sentences(db, place, ids)):
        made = [replace(row, sentence=said.get(row.id, "")) for row in made]
    return watched_rows(db, _explained(db, made, terms) if searching else made)


def _explained(db: Database, some: Sequence[PaperRow], terms: Terms) -> list[PaperRow]:
    """Return rows with the words of a search marked, and where those are that they do not show."""
    made: list[PaperRow] = []
    lacking: dict[PaperId, Lack] = {}
    wanted = keys_of(terms) - set(terms.alike)
    tied: dict[PaperId, Snippet] = {}
    for row in some:
        in_title, in_text = hits(row.title, terms), hits(row.snippet.text[:READ], terms)
        if lacks := wanted - {hit.key for hit in (*in_title, *in_text)}:
            lacking[row.id] = Lack(lacks, row.snippet.text)
        if words := ties(terms, (row.title, in_title), (row.snippet.text, in_text)):
            tied[row.id] = words
        shown = passage(row.snippet.text, in_text)
        made.append(replace(row, title_spans=spans_of(in_title), snippet=shown))
    why = {**(reasons(db, lacking, terms) if lacking else {}), **tied}
    return [replace(row, reason=why[row.id]) if row.id in why else row for row in made]


def _row(row: tuple[Any, ...], sources: Mapping[DigestId, tuple[str, DigestDate]]) -> PaperRow:
    paper, title, text, decision, starred, digests, noted, *rest = row
    touched, touched_at, tags, passages, added, published, digest = rest
    source, date = sources.get(digest, ("", DigestDate()))
    return PaperRow(
        id=paper,
        title=title,
        snippet=Snippet(text),
        decision=Decision(decision),
        starred=bool(starred),
        tags=tuple(sorted(json.loads(tags), key=str.casefold)),
        digests=digests,
        has_note=bool(noted),
        highlights=passages,
        source=source,
        dated=date.iso or "",
        touched=touched,
        touched_at=touched_at,
        added=added,
        published=published,
    )


def title(db: Database, paper: PaperId) -> str:
    """Return a paper's title, or its number when it is not there."""
    row = db.execute("SELECT title FROM papers WHERE id = ?", [paper]).fetchone()
    return str(row[0]) if row else str(paper)


def labelled(title: str, words: str) -> str:
    """Return the name of an act on one paper: *words* and its title, in one line."""
    cut = title if len(title) <= SHOWN else title[: SHOWN - 1].rstrip() + "…"
    return tr("{words}: “{title}”").format(words=words, title=cut)


def papers(db: Database, ids: Iterable[PaperId]) -> Iterator[Paper]:
    """Yield whole papers in the order of *ids*, batch by batch; ids that are gone are left out."""
    wanted = list(ids)
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        found = _batch(db, json.dumps(batch))
        yield from (found[paper] for paper in batch if paper in found)


def _batch(db: Database, ids: str) -> dict[PaperId, Paper]:
    where: dict[PaperId, list[Appearance]] = {}
    for paper, *row in db.execute(_APPEARANCES, [ids]):
        where.setdefault(paper, []).append(_appearance(row))
    told: dict[PaperId, list[Facts]] = {}
    for paper, text in db.execute(_FACTS, [ids]):
        told.setdefault(paper, []).append(facts.unpacked(text))
    texts: dict[PaperId, list[Text]] = {}
    for paper, *row in db.execute(_TEXTS, {"ids": ids}):
        texts.setdefault(paper, []).append(Text(*row))
    marked = highlights.of_papers(db, json.loads(ids))
    listed, sentences = lists.of_papers(db, ids), lists.sentences_on(db, ids)
    said = guests.of_papers(db, json.loads(ids))
    return {
        (key := row["id"]): replace(
            _paper(row, where[key], told.get(key, []), texts[key]),
            highlights=tuple(marked.get(key, ())),
            backlinks=note_links.to_titles(db, key, _titles(texts[key])),
            lists=listed.get(key, ()),
            sentences=sentences.get(key, ()),
            guests=tuple(said.get(key, ())),
        )
        for row in db.query(_PAPERS, [ids])
        if row["id"] in where
    }


def _titles(texts: Iterable[Text]) -> Iterator[str]:
    """Yield every title that a paper has ever come with: a link may name it by any."""
    for text in texts:
        yield from (text.title, text.raw_title)


def _paper(
    row: dict[str, Any], where: list[Appearance], told: list[Facts], texts: list[Text]
) -> Paper:
    texts.sort(key=lambda text: text.record != row["text_id"])
    shown = texts[0]
    return Paper(
        id=row["id"],
        title=shown.title,
        abstract=shown.abstract,
        decision=Decision(row["decision"]),
        starred=bool(row["starred"]),
        tags=tuple(sorted(json.loads(row["tags"]), key=str.casefold)),
        note=row["note"],
        appearances=tuple(where),
        added=row["added"],
        facts=united_facts(told) if told else NO_FACTS,
        texts=tuple(texts),
    )


def _appearance(row: list[Any]) -> Appearance:
    digest, name, rank, text, month, day, year, inferred, *rest = row
    date = DigestDate(text, month, day, year, bool(inferred))
    return Appearance(digest, name, rank, date, *rest)
