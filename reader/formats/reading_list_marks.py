"""Read the highlights of a reading list that Lectern exported as Markdown, each found by its words.

A person can read such a list and change it: so it says in words where a passage stands, and
nothing of a highlight's id, of the moment at which it was made, or of what stands around it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from reader.formats.markdown_text import items, quoted, unescaped
from reader.formats.packet_said import MOST
from reader.formats.records import each_once
from reader.text.anchors import selector
from reader.text.normal import fingerprint
from reader.text.spans import occurrences
from reader.types import HIGHLIGHT_COLOURS, Highlight, ParsedPaper, Part, Selector

_HIGHLIGHT = re.compile(
    rf"Highlight ({'|'.join(HIGHLIGHT_COLOURS)})"
    r"(?: \((title)?(?:, )?(?:no\. (\d{1,3}))?\))?: (.+)"
)
_TAGS = "Highlight tags: "


def highlights(
    facts: Sequence[str], comments: Mapping[int, Sequence[str]], paper: ParsedPaper
) -> tuple[Highlight, ...]:
    """Return the highlights of *paper* that its *facts* tell, in Markdown.

    A comment is what is quoted below a fact, by that fact's place.
    """
    found: list[Highlight] = []
    for at, fact in enumerate(facts):
        one = _highlight(unescaped(fact), paper)
        if one is None:
            continue
        below = facts[at + 1] if at + 1 < len(facts) else ""
        tags = items(below.removeprefix(_TAGS)) if below.startswith(_TAGS) else ()
        comment = quoted(comments.get(at, ()))
        found.append(replace(one, comment=comment, tags=each_once(tags)))
        if len(found) == MOST:
            break
    return _with_ids(found, paper)


def _highlight(fact: str, paper: ParsedPaper) -> Highlight | None:
    found = _HIGHLIGHT.fullmatch(fact)
    if found is None:
        return None
    colour, title, number, words = found.groups()
    part = Part.TITLE if title else Part.ABSTRACT
    wanted = _standing(paper.title if title else paper.abstract, words, int(number or 1))
    return Highlight(fact, 0, part, wanted, colour)


def _with_ids(some: Iterable[Highlight], paper: ParsedPaper) -> tuple[Highlight, ...]:
    """Return highlights with ids of their own, which are the same whenever the list is read."""
    base = uuid5(NAMESPACE_URL, f"lectern:{fingerprint(paper.title, paper.abstract)}")
    seen: Counter[str] = Counter()
    made = []
    for one in some:
        seen[one.id] += 1
        made.append(replace(one, id=str(uuid5(base, f"{one.id}\n{seen[one.id]}"))))
    return tuple(made)


def _standing(text: str, words: str, number: int) -> Selector:
    """Return where *words* stand in *text* for that time; words alone where they do not."""
    places = occurrences(text, words, number)
    if len(places) < number:
        return Selector(words)
    return selector(text, (places[-1], places[-1] + len(words)))
