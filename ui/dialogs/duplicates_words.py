"""Put into words what two papers that may be the same have, apart and as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.merge import tells_more, united_marks
from reader.text import likeness
from reader.text.days import dated
from reader.text.decisions import decision_within
from reader.text.difference import difference
from reader.types import Doubt, Marks, Paper, RecordId, Span
from reader.words import tr
from ui.papers.appearing import in_time
from ui.papers.leads import numbers_of
from ui.widgets.marked_text import displayed
from ui.widgets.plain import and_more, cut

MOST_DIGESTS = 4
MOST_AUTHORS = 12
LONGEST = 400
"""Characters of a fact or a note that are shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a paper: what it tells, and the passages that the other has not."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One paper of a pair, line by line, and the record whose text it shows."""

    text: RecordId
    lines: tuple[Told, ...]
    """Title, authors, numbers, digests, marks, note, abstract: '' for what there is none of."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two papers to be compared: the older at the left, which stays if they are one."""

    doubt: Doubt
    left: Side
    right: Side
    best: RecordId
    """The record whose text tells more."""
    united: str
    """What is marked of them as one paper."""


def paired(doubt: Doubt, first: Paper, second: Paper) -> Pair:
    """Return two papers side by side; it may take some 10 ms."""
    sides = tuple(zip(*(_compared(*lines) for lines in _lines(first, second)), strict=True))
    texts = first.texts[0].record, second.texts[0].record
    better = tells_more(first.abstract, second.abstract)
    marks = united_marks(_marks(first), _marks(second))
    return Pair(
        doubt=doubt,
        left=Side(texts[0], sides[0]),
        right=Side(texts[1], sides[1]),
        best=texts[1] if better else texts[0],
        united=tr("As one paper: {marks}").format(marks=_marks_text(marks)),
    )


def why(doubt: Doubt) -> str:
    """Return how sure it is that the two are one paper, and why."""
    text = tr("{percent}% alike · {why}")
    return text.format(percent=round(100 * doubt.score), why=likeness.told(doubt.why))


def _lines(first: Paper, second: Paper) -> Iterator[tuple[str, str, bool]]:
    """Yield what each of the two tells, line by line, and whether the words are compared."""
    yield first.title, second.title, True
    yield _authors(first), _authors(second), True
    yield _numbers(first), _numbers(second), False
    yield _digests(first), _digests(second), False
    yield _marks_text(_marks(first)), _marks_text(_marks(second)), False
    yield _note(first), _note(second), False
    none = tr("No abstract.")
    yield first.abstract or none, second.abstract or none, True


def _compared(one: str, other: str, is_compared: bool) -> tuple[Told, Told]:
    one, other = displayed(one), displayed(other)
    if not is_compared or not one or not other:
        return Told(one), Told(other)
    left, right = difference(one, other)
    return Told(one, left), Told(other, right)


def _authors(paper: Paper) -> str:
    names = [cut(name, LONGEST) for name in paper.authors[:MOST_AUTHORS]]
    beyond = len(paper.authors) - MOST_AUTHORS
    return and_more(", ".join(names), beyond)


def _numbers(paper: Paper) -> str:
    facts = paper.facts
    names = [number.name for number in numbers_of(paper)]
    return cut(" · ".join(part for part in (*names, facts.venue, facts.published) if part), LONGEST)


def _digests(paper: Paper) -> str:
    shown = [
        " · ".join(part for part in (cut(one.digest, 80), dated(one.date)) if part)
        for one in in_time(paper.appearances)[:MOST_DIGESTS]
    ]
    beyond = len(paper.appearances) - MOST_DIGESTS
    return tr("In {names}").format(names=and_more("; ".join(shown), beyond))


def _note(paper: Paper) -> str:
    return tr("Note: {text}").format(text=cut(paper.note, LONGEST)) if paper.note else ""


def _marks(paper: Paper) -> Marks:
    return Marks(paper.decision, paper.starred, paper.tags, paper.note)


def _marks_text(marks: Marks) -> str:
    parts = [decision_within(marks.decision)]
    parts += [tr("starred")] if marks.starred else []
    tags = cut(", ".join(marks.tags), LONGEST)
    parts += [tr("tagged {tags}").format(tags=tags)] if marks.tags else []
    words = len(marks.note.split())
    parts += [tr("with a note of %n word(s)", n=words)] if marks.note else []
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]
