"""Put into a foreign format what it has no field for, so that Lectern can read its own again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reader.exports.addresses import address_of
from reader.exports.visible import one_line
from reader.types import Paper


def own_record(
    paper: Paper,
    *,
    authors: Iterable[str] = (),
    details: Iterable[tuple[str, str]] = (),
    tags: Iterable[str] = (),
) -> dict[str, Any]:
    """Return the reader's marks and what else is known of *paper*, for JSON.

    The note is not among it: every format has a field for that. Identifiers are told as
    addresses; those that have fields of their own may be among them. *Authors*, *details*
    and *tags* are those that the format itself would not give back as they are.
    """
    facts = paper.facts
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
    }
    return {name: value for name, value in told.items() if value or name == "decision"}
