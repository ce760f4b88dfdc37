"""Put into a foreign format what it has no field for, so that Lectern can read its own again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from reader.exports.addresses import address_of
from reader.exports.listed import highlight_members, place_members
from reader.text.visible import one_line
from reader.types import Item

_SPACE_AGAIN = re.compile("(?<= ) ")


def own_record(
    item: Item,
    *,
    authors: Iterable[str] = (),
    details: Iterable[tuple[str, str]] = (),
    tags: Iterable[str] = (),
) -> dict[str, Any]:
    """Return the reader's marks and what else is known of a paper, for JSON.

    The note is not among it: every format has a field for that. Identifiers are told as
    addresses; those that have fields of their own may be among them. *Authors*, *details*
    and *tags* are those that the format itself would not give back as they are.
    """
    paper, facts = item.paper, item.paper.facts
    told = {
        "decision": paper.decision.value,
        "starred": paper.starred,
        "tags": list(filter(None, map(one_line, tags))),
        "authors": list(map(one_line, authors)),
        "ids": list(filter(None, map(address_of, facts.ids))),
        "links": [[link.kind.value, one_line(link.address)] for link in facts.links],
        "keywords": list(filter(None, map(one_line, facts.keywords))),
        "summary": one_line(facts.summary),
        "details": [[name, one_line(value)] for name, value in details],
        **beside_marks(item),
    }
    return {name: value for name, value in told.items() if value or name == "decision"}


def beside_marks(item: Item) -> dict[str, Any]:
    """Return what is highlighted in a paper, and what its reading list says."""
    highlights = list(map(highlight_members, item.paper.highlights))
    return {"highlights": highlights, **place_members(item)}


def own_json(record: Mapping[str, Any]) -> str:
    """Return a record as JSON on one line, for formats in which runs of spaces do not last."""
    text = json.dumps(
        {name: value for name, value in record.items() if value}, separators=(",", ":")
    )
    return _SPACE_AGAIN.sub(r"\\u0020", text)
