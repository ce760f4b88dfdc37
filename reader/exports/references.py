"""Pass over papers that come twice, and tell of each what a bibliography says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.exports.addresses import address_of
from reader.exports.listed import beginning
from reader.text.csl import Reference, reference
from reader.text.key_patterns import SAFE_KEY
from reader.text.people import Name
from reader.text.visible import one_line
from reader.types import Handout, Item, Paper, PaperId


def each_once(handout: Handout) -> Iterator[Item]:
    """Yield the items that go out, each paper once."""
    seen: set[PaperId] = set()
    for item in beginning(handout):
        if item.paper.id not in seen:
            seen.add(item.paper.id)
            yield item


def key_of(item: Item) -> str:
    """Return the item's citation key, or one of its number where it has none that is safe."""
    return item.key if SAFE_KEY.fullmatch(item.key) else f"paper{item.paper.id}"


def shown_reference(paper: Paper) -> Reference:
    """Return what a bibliography says of *paper*, every text on one line that holds no control."""
    told = reference(paper, next(filter(None, map(address_of, paper.facts.ids)), ""))
    return replace(
        told,
        title=one_line(told.title),
        abstract=one_line(told.abstract),
        venue=one_line(told.venue),
        authors=_shown(told.authors),
        editors=_shown(told.editors),
        translators=_shown(told.translators),
        details={name: shown for name, text in told.details.items() if (shown := one_line(text))},
    )


def _shown(names: tuple[Name, ...]) -> tuple[Name, ...]:
    parts = ((name.family, name.given, name.suffix, name.literal) for name in names)
    shown = (Name(*map(one_line, each)) for each in parts)
    return tuple(name for name in shown if name != Name())
