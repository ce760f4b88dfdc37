"""Tell of papers in JSON, as `lectern list --json` prints them and JSON Lines keep them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from itertools import chain, islice
from typing import Any

from reader.types import Facts, Handout, Highlight, Item, Paper


def paper_members(paper: Paper) -> dict[str, Any]:
    """Return all that Lectern knows of a paper. These names are an interface.

    `reader.formats.json_listed` reads them back.
    """
    return {
        "id": paper.id,
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": list(paper.authors),
        **mark_members(paper),
        "appearances": [
            {
                "digest": one.digest,
                "rank": one.rank,
                "date": one.date.iso,
                "date_text": one.date.text,
                "year_inferred": one.date.year_inferred,
                "lines": [one.first_line, one.last_line],
            }
            for one in paper.appearances
        ],
        "added": paper.added,
        **fact_members(paper.facts),
        "lists": [name for _, name in paper.lists],
        "backlinks": [title for _, title in paper.backlinks],
        "raw_title": paper.texts[0].raw_title if paper.texts else paper.title,
        "raw_abstract": paper.texts[0].raw_abstract if paper.texts else paper.abstract,
        "other_titles": [text.title for text in paper.texts[1:]],
        "other_abstracts": [text.abstract for text in paper.texts[1:]],
    }


def beginning(handout: Handout) -> Iterator[Item]:
    """Yield the items that go out; the first one tells of the list that all of them are from."""
    items = iter(handout.items)
    told = replace(handout.reading_list, key="") if handout.reading_list else None
    return chain((replace(item, begins=told) for item in islice(items, 1)), items)


def item_members(item: Item, meanings: Mapping[str, str]) -> dict[str, Any]:
    """Return a paper on its way out, with what its list says of it; colours have *meanings*."""
    known = paper_members(item.paper)
    for each in known["highlights"]:
        each["meaning"] = meanings.get(each["colour"], "")
    return known | {"key": item.key} | place_members(item)


def place_members(item: Item) -> dict[str, Any]:
    """Return what a reading list says of a paper; with its first one what it says of itself."""
    known: dict[str, Any] = {"section": item.section, "sentence": item.sentence}
    if item.begins is not None:
        known["reading_list"] = {name: text for name, text in asdict(item.begins).items() if text}
    return known


def fact_members(facts: Facts) -> dict[str, Any]:
    """Return what sources tell of a paper beside its title, abstract and authors."""
    return {
        "ids": [list(identity) for identity in facts.ids],
        "links": [{"kind": link.kind.value, "url": link.address} for link in facts.links],
        "published": facts.published,
        "venue": facts.venue,
        "keywords": list(facts.keywords),
        "summary": facts.summary,
        "details": _details(facts),
    }


def _details(facts: Facts) -> dict[str, str | list[str]]:
    """Return details by their names; of what has several values, such as editors, a list."""
    known: dict[str, list[str]] = {}
    for name, value in facts.details:
        known.setdefault(name, []).append(value)
    return {name: some if some[1:] else some[0] for name, some in known.items()}


def mark_members(paper: Paper) -> dict[str, Any]:
    """Return what the reader marked on a paper."""
    return {
        "decision": paper.decision.value,
        "starred": paper.starred,
        "tags": list(paper.tags),
        "note": paper.note,
        "highlights": list(map(highlight_members, paper.highlights)),
    }


def highlight_members(highlight: Highlight) -> dict[str, Any]:
    """Return a highlight; its passage is told as W3C's selectors do."""
    selector = highlight.selector
    return {
        "id": highlight.id,
        "part": highlight.part.value,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "start": selector.start,
        "end": selector.end,
        "colour": highlight.colour,
        "comment": highlight.comment,
        "tags": list(highlight.tags),
        "made": highlight.made,
    }
