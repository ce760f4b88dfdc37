"""Say in chips how a search was read, where that is not plain from its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reader.query import Problem, parse
from reader.query.chips import SORT, Chip, chips, without
from reader.words import tr
from reader.work import Widened
from ui.search.chip import Part, PartKind
from ui.widgets.plain import cut

WORD, LIKE = "word", "like"
TITLE = 24
"""Letters of a title that a chip has room for; its tool tip has them all."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the library says of the search ``text``; titles and what was widened are of any."""

    text: str = ""
    widened: Sequence[Widened] = ()
    problems: Sequence[Problem] = ()
    titles: Sequence[tuple[str, str]] = ()


NOTHING_TOLD = Told()


def parts_of(text: str, about: Told = NOTHING_TOLD, *, typing: bool = True) -> list[Part]:
    """Return the parts of a search, its mistakes, and what is looked for besides.

    A search of words alone has none: it is read as it stands. While somebody is
    *typing*, what is merely unfinished is no mistake.
    """
    read = chips(parse(text), {name: cut(title, TITLE) for name, title in about.titles})
    liked = "\n".join(title for _, title in about.titles)
    shown = () if all(map(_is_plain, read)) else _joined(read)
    known = about.problems if about.text == text else ()
    wrong = dict.fromkeys([*parse(text, typing=typing).problems, *known])
    mistakes = [_mistake(one, text) for one in wrong]
    return [
        *mistakes,
        *(_part(one, liked) for one in shown),
        *(_also(one, text) for one in about.widened),
    ]


def without_part(text: str, part: Part) -> str:
    """Return the search *text* without a part of it."""
    if part.kind is PartKind.WIDENED:
        return part.without
    return without(text, Chip(part.text, part.kind, part.start, part.end))


def _joined(read: Iterable[Chip]) -> Iterator[Chip]:
    """Yield the chips, words that follow one another as one."""
    for is_plain, run in groupby(read, _is_plain):
        some = list(run)
        if is_plain:
            words = " ".join(chip.text for chip in some)
            yield replace(some[0], text=words, end=some[-1].end)
        else:
            yield from some


def _is_plain(chip: Chip) -> bool:
    return chip.kind == WORD and not chip.negated


def _part(chip: Chip, liked: str) -> Part:
    kind = PartKind.SORT if chip.kind == SORT else PartKind.PART
    tip = liked if chip.kind == LIKE else ""
    return Part(chip.text, kind, chip.start, chip.end, tip)


def _mistake(problem: Problem, text: str) -> Part:
    """Return a chip with the word at which a mistake begins."""
    start = min(problem.position, max(0, len(text.rstrip()) - 1))
    word = text[start:].split(maxsplit=1)
    end = start + (len(word[0]) if word else 0)
    return Part(text[start:end], PartKind.PROBLEM, start, end, problem.message)


def _also(one: Widened, text: str) -> Part:
    at = text.casefold().find(one.typed.casefold())
    start, end = (at, min(at + len(one.typed), len(text))) if at >= 0 else (0, 0)
    words = tr("{typed}: also {also}").format(typed=one.typed, also=one.also)
    tip = tr("Papers that say “{also}” are found, too; the cross looks for “{typed}” alone.")
    tip = tip.format(typed=one.typed, also=one.also)
    return Part(words, PartKind.WIDENED, start, end, tip, one.without)
