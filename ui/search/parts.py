"""Say in chips how a search was read, where that is not plain from its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from reader.query import Problem, parse
from reader.query.chips import SORT, Chip, chips, without
from reader.words import tr
from reader.work import Widened
from ui.search.chip import Part, PartKind

WORD = "word"


def parts_of(text: str, widened: Iterable[Widened] = (), *, typing: bool = True) -> list[Part]:
    """Return the parts of a search, its mistakes, and what is looked for besides.

    A search of words alone has none: it is read as it stands. While somebody is
    *typing*, what is merely unfinished is no mistake.
    """
    read = chips(parse(text))
    shown = list(_joined(read, text)) if any(chip.kind != WORD for chip in read) else []
    wrong = [_mistake(one, text) for one in parse(text, typing=typing).problems]
    return [*wrong, *map(_part, shown), *(_also(one, text) for one in widened)]


def without_part(text: str, part: Part) -> str:
    """Return the search *text* without a part of it."""
    if part.kind is PartKind.WIDENED:
        return part.without
    return without(text, Chip(part.text, part.kind, part.start, part.end))


def _joined(read: Iterable[Chip], text: str) -> Iterator[Chip]:
    """Yield the chips, words that follow one another as one."""
    for is_word, run in groupby(read, lambda chip: chip.kind == WORD and not chip.negated):
        some = list(run)
        if is_word:
            start, end = some[0].start, some[-1].end
            yield replace(some[0], text=" ".join(text[start:end].split()), end=end)
        else:
            yield from some


def _part(chip: Chip) -> Part:
    kind = PartKind.SORT if chip.kind == SORT else PartKind.PART
    return Part(chip.text, kind, chip.start, chip.end)


def _mistake(problem: Problem, text: str) -> Part:
    """Return a chip with the word at which a mistake begins."""
    start = min(problem.position, max(0, len(text.rstrip()) - 1))
    word = text[start:].split(maxsplit=1)
    end = start + (len(word[0]) if word else 0)
    return Part(text[start:end], PartKind.PROBLEM, start, end, problem.message)


def _also(one: Widened, text: str) -> Part:
    start = max(0, text.casefold().find(one.typed.casefold()))
    words = tr("{typed}: also {also}").format(typed=one.typed, also=one.also)
    return Part(words, PartKind.WIDENED, start, start + len(one.typed), without=one.without)
