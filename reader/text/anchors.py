"""Keep a passage by its words and its place, and find it again in a text that has changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from reader.text.alignment import aligned
from reader.text.folding import folded, letters_of
from reader.text.spans import outwards, shared, trimmed
from reader.types import Highlight, Part, Selector, Span

CONTEXT = 32
"""Characters kept on each side of a passage, to know it among others of the same words."""
LONG = 400
"""Letters of a passage that are aligned as a whole; of a longer one the two ends are."""
TELLING = 34
"""Letters that must be found, in the passage and around it, to be sure that it is the one."""
ALIKE = 0.72
"""Share of a changed passage's letters that must be the same."""
AROUND = 0.5
"""Share of the letters around a changed passage that must be the same."""
MOST_SIGNS = 3
"""Signs at an edge of a passage that are taken with it."""
_MOST = 200
"""Places of the same words that are weighed against each other."""
_FIRST, _LAST = "\x02" * 16, "\x03" * 16
"""Stand for the edges of a text: a passage that began or ended it does so again."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A highlight, and where it stands in a text that is shown."""

    highlight: Highlight
    span: Span


def selector(text: str, span: Span) -> Selector:
    """Return what finds the passage *span* of *text* again; spaces at its edges are left out."""
    start, end = trimmed(text, span)
    return Selector(
        text[start:end], text[_left(text, start) : start], text[end : _right(text, end)], start, end
    )


def stands(text: str, wanted: Selector) -> bool:
    """Say at once whether the passage stands in *text* where it stood, in the same company."""
    return bool(wanted.exact) and Ground(text).is_unmoved(wanted)


def placed(
    highlights: Iterable[Highlight], texts: Mapping[Part, str]
) -> tuple[dict[Part, list[Placed]], list[Highlight]]:
    """Return where highlights stand in the *texts* of a paper, and those that have no place there.

    Each is looked for in its own part first.
    """
    grounds = {part: Ground(text) for part, text in texts.items()}
    found: dict[Part, list[Placed]] = {part: [] for part in grounds}
    lost = []
    for each in highlights:
        for part in sorted(grounds, key=lambda part: part is not each.part):
            if span := grounds[part].find(each.selector):
                found[part].append(Placed(each, span))
                break
        else:
            lost.append(each)
    for some in found.values():
        some.sort(key=lambda one: one.span)
    return found, lost


def stacked(found: Iterable[Placed]) -> list[Placed]:
    """Return highlights in the order in which they lie over their text, the uppermost last.

    A shorter one lies over a longer one; of two that are as long the later lies above.
    """
    return sorted(found, key=lambda one: one.span[0] - one.span[1])


def parted(size: int, found: Iterable[Placed]) -> Iterator[tuple[int, int, Highlight | None]]:
    """Yield the whole of a text of *size* characters in pieces, each with what is seen over it."""
    over, end = stacked(found), 0
    uppermost = [-1] * size
    for level, one in enumerate(over):
        start, stop = one.span
        uppermost[start:stop] = [level] * (stop - start)
    for level, places in groupby(uppermost):
        start, end = end, end + len(list(places))
        yield start, end, over[level].highlight if level >= 0 else None


class Ground:
    """A text in which passages are looked for; what is worked out for one serves the next."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(self, wanted: Selector) -> Span | None:
        """Return where the passage stands: by its words, else by what is left of them.

        None says that it is not there, or that it is not sure where.
        """
        if not wanted.exact:
            return None
        if self.is_unmoved(wanted):
            return wanted.start, wanted.start + len(wanted.exact)
        return self._verbatim(wanted) or self._changed(wanted)

    def is_unmoved(self, wanted: Selector) -> bool:
        """Say whether the passage stands where it stood, with the same words around it."""
        before = wanted.start - len(wanted.prefix)
        whole = wanted.prefix + wanted.exact + wanted.suffix
        return before >= 0 and self._text.startswith(whole, before)

    def _verbatim(self, wanted: Selector) -> Span | None:
        """Return the place of the same words that has most of what stood around them."""
        places = list(outwards(self._text, wanted.exact, wanted.start, _MOST))
        if not places:
            return None
        size = len(wanted.exact)
        prefix, exact, suffix = parts = _parts(wanted)
        scored = [(self._around(parts, (place, place + size)), place) for place in places]
        around, start = max(scored, key=lambda one: (one[0], -abs(one[1] - wanted.start)))
        needed = min(TELLING, len(prefix + exact + suffix))
        return (start, start + size) if len(exact) + around >= needed else None

    def _around(self, parts: tuple[str, str, str], place: Span) -> int:
        """Return how many letters around a place are those that stood around the passage."""
        start, end = place
        before, after = start - 2 * CONTEXT, end + 2 * CONTEXT
        left = (_FIRST if before <= 0 else "") + folded(self._text[max(0, before) : start])
        right = folded(self._text[end:after]) + (_LAST if after >= len(self._text) else "")
        prefix, _, suffix = parts
        return shared(prefix[::-1], left[::-1]) + shared(suffix, right)

    def _changed(self, wanted: Selector) -> Span | None:
        """Return the place of a passage whose words were changed a little."""
        parts = _parts(wanted)
        if not parts[1]:
            return None
        if len(parts[1]) > LONG:
            found = self._by_ends(wanted)
        else:
            found = self._aligned(parts, self._letters_before(wanted.start))
        return self._with_signs(found, wanted.exact) if found else None

    def _by_ends(self, wanted: Selector) -> Span | None:
        """Return the place of a long passage, whose ends must stand as far apart as they did."""
        cut = LONG // 2
        prefix, exact, suffix = _parts(wanted)
        head = prefix, exact[:cut], exact[cut : cut + CONTEXT]
        tail = exact[-cut - CONTEXT : -cut], exact[-cut:], suffix
        first = self._aligned(head, self._letters_before(wanted.start))
        last = self._aligned(tail, self._letters_before(wanted.end) - cut)
        if first is None or last is None:
            return None
        length = (last[1] - first[0]) / len(wanted.exact)
        return (first[0], last[1]) if ALIKE <= length <= 1 / ALIKE else None

    def _aligned(self, parts: tuple[str, str, str], expected: int) -> Span | None:
        """Return the place of what lies between what stood before and after it.

        *expected* counts letters, as does all that is aligned.
        """
        prefix, exact, suffix = parts
        letters, origin = self._letters
        best = aligned(prefix + exact + suffix, letters, expected - len(prefix))
        if best is None:
            return None
        inside = slice(len(prefix), len(prefix) + len(exact))
        places = [place for place in best.places[inside] if place is not None]
        if not places:
            return None
        same, around = sum(best.same[inside]), sum(best.same) - sum(best.same[inside])
        length = max(len(exact), places[-1] + 1 - places[0])
        if not _is_sure(same, length, around, len(prefix) + len(suffix)):
            return None
        return origin[places[0]], origin[places[-1]] + 1

    def _with_signs(self, span: Span, exact: str) -> Span:
        """Return *span* with signs at its edges, such as a full stop, where *exact* has some."""
        start, end = span
        if not exact[-1].isalnum():
            end += _signs(self._text[end : end + MOST_SIGNS])
        if not exact[0].isalnum():
            start -= _signs(self._text[max(0, start - MOST_SIGNS) : start][::-1])
        return start, end

    def _letters_before(self, place: int) -> int:
        """Return how many letters stand before a place of the text, those of its edge included."""
        _, origin = self._letters
        return bisect_left(origin, place, len(_FIRST), len(origin) - len(_LAST))

    @cached_property
    def _letters(self) -> tuple[str, list[int]]:
        """Return the text folded, and where each letter of that stands in the text."""
        text = self._text
        if text.isascii():
            letters = folded(text)
            origin = [place for place, sign in enumerate(text) if sign.isalnum()]
        else:
            folds = [letters_of(sign) for sign in text]
            letters = "".join(folds)
            origin = [place for place, fold in enumerate(folds) for _ in fold]
        edges = [0] * len(_FIRST), [max(0, len(text) - 1)] * len(_LAST)
        return _FIRST + letters + _LAST, [*edges[0], *origin, *edges[1]]


def _is_sure(same: int, length: int, around: int, context: int) -> bool:
    """Say whether a changed passage is the one: by its own letters, and those around it."""
    if same + around < min(TELLING, length + context):
        return False
    return same >= ALIKE * length and (around >= AROUND * context or same >= 2 * TELLING)


def _parts(wanted: Selector) -> tuple[str, str, str]:
    """Return the letters before a passage, of it, and after it; edges of its text count, too."""
    prefix = folded(wanted.prefix) or (_FIRST if wanted.start == 0 else "")
    return prefix, folded(wanted.exact), folded(wanted.suffix) or _LAST


def _signs(text: str) -> int:
    """Return how many signs, such as brackets, *text* begins with."""
    letters = (at for at, sign in enumerate(text) if sign.isalnum() or sign.isspace())
    return next(letters, len(text))


def _left(text: str, start: int) -> int:
    """Return where the context before a passage begins: at the edge of a word, if one is near."""
    at = max(0, start - CONTEXT)
    edge = text.find(" ", at, start)
    return edge + 1 if at and 0 <= edge < start - CONTEXT // 2 else at


def _right(text: str, end: int) -> int:
    at = min(len(text), end + CONTEXT)
    edge = text.rfind(" ", end, at)
    return edge if at < len(text) and edge > end + CONTEXT // 2 else at
