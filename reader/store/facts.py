"""Keep what a source tells of a paper as JSON; nothing is kept where it tells nothing."""

from __future__ import annotations

import json
from typing import Any

from reader.types import Facts, Link, LinkKind

_NOTHING = Facts()


def packed(facts: Facts) -> str:
    """Return *facts* as they are kept; '' when there are none."""
    if facts == _NOTHING:
        return ""
    told = {
        "authors": facts.authors,
        "ids": facts.ids,
        "links": [{"kind": link.kind, "address": link.address} for link in facts.links],
        "published": facts.published,
        "venue": facts.venue,
        "keywords": facts.keywords,
        "summary": facts.summary,
        "details": facts.details,
    }
    some = {name: value for name, value in told.items() if value}
    return json.dumps(some, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Facts:
    """Return the facts that `packed` wrote."""
    if not text:
        return _NOTHING
    told: dict[str, Any] = json.loads(text)
    return Facts(
        authors=tuple(told.get("authors", ())),
        ids=tuple((kind, value) for kind, value in told.get("ids", ())),
        links=tuple(_link(link) for link in told.get("links", ())),
        published=told.get("published", ""),
        venue=told.get("venue", ""),
        keywords=tuple(told.get("keywords", ())),
        summary=told.get("summary", ""),
        details=tuple((name, value) for name, value in told.get("details", ())),
    )


def _link(told: dict[str, str]) -> Link:
    return Link(LinkKind(told["kind"]), told["address"])
