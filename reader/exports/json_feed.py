"""Write papers as a JSON Feed 1.1, which many feed readers follow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader.exports.addresses import lead_of
from reader.exports.listed import fact_members
from reader.exports.moments import day_as_moment
from reader.exports.urns import paper_urn
from reader.text.visible import one_line
from reader.types import Handout, Item
from reader.words import tr


def write_json_feed(handout: Handout) -> Iterator[str]:
    """Yield a feed with an item for each paper; marks and notes are the reader's, and stay here."""
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(handout.heading) or tr("Reading list"),
        "description": handout.introduction,
        "authors": [{"name": handout.by}] if one_line(handout.by) else [],
    }
    members = ",\n".join(f'"{name}": {_json(value)}' for name, value in head.items() if value)
    between = f'{{\n{members},\n"items": [\n'
    for item in handout.items:
        yield between + _json(_item(item))
        between = ",\n"
    yield (between if between.startswith("{") else "\n") + "]\n}\n"


def _item(item: Item) -> dict[str, Any]:
    """Return an item; what the format has no member for stands in one of our own, as it may."""
    paper, facts = item.paper, item.paper.facts
    known = {
        "id": paper_urn(paper),
        "url": lead_of(paper),
        "title": one_line(paper.title),
        "content_text": paper.abstract,
        "summary": item.sentence or facts.summary,
        "date_published": day_as_moment(facts.published),
        "authors": [{"name": name} for name in facts.authors if one_line(name)],
        "tags": list(facts.keywords),
        "_lectern": {
            "authors": list(facts.authors),
            **fact_members(facts),
        },
    }
    return {name: value for name, value in known.items() if value or name == "content_text"}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
