"""Read what papers say in each of their parts: for a search that has no index yet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from reader.store.sql import SHOWN_TEXT
from reader.types import PaperId

_PARTS = {
    "title": "papers.title || ' ' || raw_title",
    "abstract": "raw_abstract || ' ' || coalesce(texts.abstract, '')",
    "author": (
        "coalesce((SELECT group_concat(facts ->> '$.authors', ' ') FROM standing"
        " JOIN facts USING (record_id, digest_id, since) WHERE paper_id = papers.id), '')"
    ),
    "note": (
        "coalesce((SELECT body FROM notes WHERE paper_id = papers.id), '') || ' ' ||"
        " coalesce((SELECT group_concat(note, ' ') FROM guest_pages JOIN appearances"
        "  USING (record_id) WHERE paper_id = papers.id AND instr(hidden, '\"note\"') = 0), '')"
    ),
    "highlight": (
        "coalesce((SELECT group_concat(comment || ' ' || tags, ' ') FROM highlights"
        " JOIN appearances USING (record_id) WHERE paper_id = papers.id), '') || ' ' ||"
        " coalesce((SELECT group_concat((value ->> 8) || ' ' || (value ->> 9), ' ')"
        "  FROM guest_pages JOIN appearances USING (record_id), json_each(guest_pages.highlights)"
        "  WHERE paper_id = papers.id AND instr(hidden, value ->> 0) = 0), '')"
    ),
}
_PARTS["any"] = " || ' ' || ".join(_PARTS[part] for part in ("title", "abstract", "note"))
"""Where the words of a field stand; without a field they stand anywhere but in the facts."""


def passages(
    db: Database, ids: Iterable[PaperId], parts: Sequence[str]
) -> dict[PaperId, tuple[str, ...]]:
    """Return what stands in these *parts* of papers; "any" are title, abstract and note."""
    told = ", ".join(["papers.id", *(_PARTS[part] for part in parts)])
    rows: Iterable[Any] = db.execute(
        f"SELECT {told} FROM papers JOIN {SHOWN_TEXT}"
        " WHERE papers.id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )
    return {paper: tuple(texts) for paper, *texts in rows}
