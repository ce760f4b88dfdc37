"""Say which papers are the same, and what becomes of their facts, marks and texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from reader.text.csl import united_details
from reader.text.likeness import sketch
from reader.text.links import links_in
from reader.text.normal import fingerprint
from reader.text.repair import repaired as repaired_text
from reader.types import Decision, Facts, Identity, Link, LinkKind, Marks, ParsedPaper

_LEAST = 400
"""Characters of an abstract that may take the place of a sentence."""
_SENTENCE = 250
_TELLING = 60
"""Characters of a title that no other paper is likely to have."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A parsed paper with all that the store wants of its text: worked out where it is read.

    ``title`` and ``abstract`` are repaired; the paper's own are as they came.
    """

    paper: ParsedPaper
    title: str
    abstract: str
    identities: tuple[Identity, ...]
    sketch: tuple[int, ...]


def prepared(paper: ParsedPaper, off: frozenset[str] = frozenset()) -> Prepared:
    """Return *paper* ready to be taken in, repaired but by the rules in *off*.

    Its abstract's links join its facts.
    """
    title, abstract = repaired_text(paper.title, off), repaired_text(paper.abstract, off)
    links = joined(paper.facts.links, links_in(abstract))
    paper = replace(paper, facts=replace(paper.facts, links=links)) if links else paper
    keys = (text_identity(paper), *paper.facts.ids)
    return Prepared(paper, title, abstract, keys, sketch(paper.title, paper.abstract))


def text_identity(paper: ParsedPaper) -> Identity:
    """Return what identifies a text when case, spaces and punctuation are ignored.

    A short title alone, such as "Editorial", identifies nothing: its identifiers do.
    """
    key = fingerprint(paper.title, paper.abstract)
    if paper.abstract or len(paper.title) >= _TELLING or not paper.facts.ids:
        return ("text", key)
    return ("text", f"{key} {min(paper.facts.ids)}")


def folded(papers: Iterable[Prepared]) -> tuple[list[Prepared], list[Prepared]]:
    """Return the papers of a page, each text once, and those that stood there again."""
    seen: dict[Identity, int] = {}
    once: list[Prepared] = []
    again: list[Prepared] = []
    for each in papers:
        place = seen.setdefault(each.identities[0], len(once))
        if place == len(once):
            once.append(each)
        else:
            once[place] = _with(once[place], each)
            again.append(each)
    return once, again


def _with(kept: Prepared, other: Prepared) -> Prepared:
    """Return *kept* with what *other*, the same text, tells beside it."""
    if other.paper.facts == kept.paper.facts:
        return kept
    facts = united_facts([kept.paper.facts, other.paper.facts])
    keys = tuple(dict.fromkeys((*kept.identities, *other.identities)))
    return replace(kept, paper=replace(kept.paper, facts=facts), identities=keys)


def at_odds(first: Iterable[Identity], second: Iterable[Identity]) -> bool:
    """Say whether identifiers speak against two papers being one, however alike their texts."""
    one, other = _by_kind(first), _by_kind(second)
    return any(one[kind].isdisjoint(other[kind]) for kind in one.keys() & other.keys())


def _by_kind(keys: Iterable[Identity]) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, value in keys:
        kinds.setdefault(kind, set()).add(value)
    return kinds


def united_facts(some: Sequence[Facts]) -> Facts:
    """Return what several sources tell of one paper, in their order; nothing is guessed."""
    if len(some) == 1:
        return some[0]
    return Facts(
        authors=max((facts.authors for facts in some), key=len, default=()),
        ids=tuple(dict.fromkeys(key for facts in some for key in facts.ids)),
        links=joined(*(facts.links for facts in some)),
        published=_finest(facts.published for facts in some),
        venue=next((facts.venue for facts in some if facts.venue), ""),
        keywords=tuple(dict.fromkeys(word for facts in some for word in facts.keywords)),
        summary=next((facts.summary for facts in some if facts.summary), ""),
        details=united_details(some),
    )


def joined(*some: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return all links, each address once, with the kind that tells more."""
    known: dict[str, Link] = {}
    for link in (link for links in some for link in links):
        before = known.get(link.address)
        if before is None or before.kind is LinkKind.OTHER:
            known[link.address] = link
    return tuple(known.values())


def _finest(dates: Iterable[str]) -> str:
    """Return the date that tells most; of those the first in time."""
    return min(dates, key=lambda date: (-len(date), date), default="")


def united_marks(kept: Marks, *others: Marks) -> Marks:
    """Return the marks of one paper that stands for several; none is lost."""
    return reduce(_both, others, kept)


def _both(kept: Marks, other: Marks) -> Marks:
    inbox = kept.decision is Decision.INBOX
    return Marks(
        decision=other.decision if inbox else kept.decision,
        starred=kept.starred or other.starred,
        tags=tuple(sorted({*kept.tags, *other.tags})),
        note=put_together(kept.note, other.note),
    )


def put_together(note: str, other: str) -> str:
    """Return a note with *other* behind it, unless it says that already."""
    return note if says(note, other) else "\n\n".join(each for each in (note, other) if each)


def says(note: str, other: str) -> bool:
    """Say whether *other*, all of it, stands in a note as paragraphs of its own."""
    return f"\n\n{other}\n\n" in f"\n\n{note}\n\n"


def tells_more(shown: str, other: str) -> bool:
    """Say whether *other* is the abstract that *shown* is only a beginning or a sentence of."""
    start = shown.rstrip(". …")
    if len(other) <= len(shown):
        return False
    return other.startswith(start) or (len(shown) < _SENTENCE and len(other) >= _LEAST)
