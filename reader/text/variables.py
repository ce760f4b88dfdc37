"""Slant the variables of formulas that stand in prose: letters alone among signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from reader.text.letters import is_alone
from reader.text.pieces import Piece
from reader.text.repair.symbols import FUNCTIONS, SMALL
from reader.text.scripts import closing
from reader.types import Span

_SMALL = "".join(SMALL)
_ORDER = re.compile(r"(?<!\w)(?:[OoÕΘΩ]|[ΘΩ]\u0303)\(")
_TOKEN = re.compile(r"\S{2,80}")
_RAISED = re.compile(rf"[\^_{_SMALL}]")
_WORD = re.compile(r"(?<![\^_])[A-Za-z]{2,}")
_SIGN = re.compile(r"\w.*[=<>≤≥≠∈∼∝≈+*/|(,].*\w")
"""What stands between the parts of a formula: without it, M² may be the name of a model."""
_UNIT = re.compile(r"[\W\d]*(?:[A-Za-zµμ]{1,3}[/·])?(?:[kcmdnµμ]?m|s|k?g)[²³⁻¹]+\W*")
"""Square metres are no variable."""
_LENGTH = re.compile(r"[\d.]+ \w+")
"""O(1 m) is about a metre."""
_SMALL_AFTER = re.compile(rf"[{_SMALL}]")


def variables(
    text: str, pieces: Collection[Piece], is_closed: Callable[[Span], bool]
) -> Iterator[Piece]:
    """Yield the letters of *text* that are variables: those beside what is raised or lowered."""
    taken = {at for piece in pieces for at in range(piece.start, piece.end)}
    raised = {piece.start for piece in pieces if piece.level}
    for at in {*_of_orders(text, taken), *_of_tokens(text, taken, raised)}:
        if at not in taken and not is_closed((at, at + 1)):
            yield Piece(at, at + 1, text[at], 0, slanted=True)


def _of_orders(text: str, taken: set[int]) -> Iterator[int]:
    """Yield the variables of O(n log n), which has nothing raised."""
    for match in _ORDER.finditer(text):
        end = closing(text, match.end() - 1)
        if end is None or not _is_set(text, (match.end(), end), taken):
            continue
        inside = text[match.end() : end]
        if _is_formula(inside) and not _LENGTH.fullmatch(inside):
            yield from (at for at in range(match.end(), end) if _is_variable(text, at))


def _of_tokens(text: str, taken: set[int], raised: set[int]) -> Iterator[int]:
    for match in _TOKEN.finditer(text) if _RAISED.search(text) else ():
        if not _RAISED.search(match[0]) or _UNIT.fullmatch(match[0]):
            continue
        is_set = _is_set(text, match.span(), taken)
        whole = is_set and _is_formula(match[0]) and _SIGN.search(match[0])
        for at in range(*match.span()):
            if _is_variable(text, at) and (whole or _is_base(text, at, raised)):
                yield at


def _is_set(text: str, span: Span, taken: set[int]) -> bool:
    """Say whether no sign of LaTeX is left in a passage: then nothing in it was unsure."""
    return all(at in taken or text[at] not in "^_" for at in range(*span))


def _is_formula(source: str) -> bool:
    """Say whether *source* has no words but the names of functions."""
    return all(word in FUNCTIONS for word in _WORD.findall(source))


def _is_variable(text: str, at: int) -> bool:
    return is_alone(text, at) and text[at : at + 2] not in ("O(", "o(", "O*")


def _is_base(text: str, at: int, raised: set[int]) -> bool:
    """Say whether something stands above or below a letter; M² may be the name of a model."""
    if at + 1 in raised:
        return text[at].islower() or not text[at + 2 : at + 3].isdigit()
    return text[at].islower() and bool(_SMALL_AFTER.match(text, at + 1))
