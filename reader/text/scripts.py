"""Set what stands above or below a letter in prose, where the dollars of its formula are lost."""

from __future__ import annotations

import re

from reader.text.pieces import Piece, UnsetError
from reader.text.repair.symbols import FUNCTIONS, LETTERS, SMALL, SUPERSCRIPTS
from reader.text.setting import Setter

_LONGEST = 80
"""Characters of what is raised or lowered in brackets."""
_GREEK = "α-ωΑ-Ωϵϑϕϱϖ"
_CLOSERS = frozenset(")]}|‖∞′⊤*")
_BRACKETS = {"(": ")", "{": "}"}
_PROSE = re.compile(r"[A-Za-z]{3,}[ -][A-Za-z]{3,}")
_SIMPLE = re.compile(r"\w+|.")
_BASE = re.compile(
    rf"(?:(?<![A-Za-z0-9_\\/.@#])[A-Za-z]|[{_GREEK}∇∑∏∫ℓℝℕℤℚℂÕ∞|‖)\]}}⊤]|\w[\u0300-\u036f])$"
)
"""What an index may stand at: a letter by itself, or a sign that is in no word."""
_WORD = re.compile(r"[a-z]{4}$")
"""What a word ends in: what stands behind its ^ is a letter that somebody points at."""
_FUNCTION = re.compile(rf"(?<![A-Za-z_\\])(?:{'|'.join(sorted(FUNCTIONS))})$")
_KNOWN = "max|min|inf|sup|eff|opt|avg|tot|obs|ref|kin|pot|init|loc|var|std|rand|sim|adv"
"""Indices that are words; others may be parts of a program's names."""
_END = rf"(?![A-Za-z0-9_\[{{{_GREEK}])(?!\.[a-z]{{1,5}}\b)(?![/-]\w+_)(?!,\d(?![/\w]))"
_INDEX = re.compile(
    rf"[A-Za-z0-9]{{1,2}}{_END}|[A-Z]{{3,6}}{_END}|(?:{_KNOWN}){_END}|[{_GREEK}∞]|\*(?![\w*])"
    rf"|[+](?!\w)|\d(?=\^)|[A-Za-z](?=\^[\d(*])"
)
_SURE_INDEX = re.compile(rf"[{_GREEK}∞]|\*(?![\w*])")
"""No name of a program has one of these, so that it may stand at any word."""
_NAME = re.compile(r"\\([A-Za-z]+)")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_POWER = re.compile(
    r"[-−+]?\d{1,4}(?:\.\d{1,3})?(?![\d/^])(?!\.\d)(?<!\.)"
    rf"|[A-Za-z{_GREEK}][{''.join(SUPERSCRIPTS.values())}]+(?!\w)|(?:{_KNOWN})(?!\w)"
    rf"|[A-Za-z{_GREEK}∞⊤†ℓ](?![\w^*/(\[{{]|[-+−][\w(\\])|[A-Za-z](?=_\w(?!\w))|\*(?![\w*])|[⊤†′]"
)


def script_at(text: str, at: int, follows: bool) -> list[Piece]:
    """Return the pieces of what the ``^`` or ``_`` at *at* raises or lowers; none if unsure.

    ``follows``: it stands right behind another that was set.
    """
    before = text[max(0, at - 16) : at]
    mark, after = text[at], text[at + 1 : at + 2]
    if not before or before[-1].isspace():
        return []
    if after == "\\":
        return _named(text, at, before)
    if after in _BRACKETS:
        return _in_brackets(text, at, before, follows=follows)
    match = _plain(text, at, before, follows=follows)
    if match is None:
        return []
    return Setter(text, *match.span(), 1 if mark == "^" else -1).whole(at, match.end())


def _plain(text: str, at: int, before: str, *, follows: bool) -> re.Match[str] | None:
    if text[at] == "_":
        if follows or _BASE.search(before):
            return _INDEX.match(text, at + 1)
        if _FUNCTION.search(before):
            match = _INDEX.match(text, at + 1)
            return match if match and len(match[0]) == 1 else None
        return _SURE_INDEX.match(text, at + 1) if before[-1].isalnum() else None
    if before[-1].isdigit() and (ordinal := _ORDINAL.match(text, at + 1)):
        return ordinal
    if not (follows or before[-1].isalnum() or before[-1] in _CLOSERS) or _WORD.search(before):
        return None
    return _POWER.match(text, at + 1)


def _named(text: str, at: int, before: str) -> list[Piece]:
    r"""Set a sign by its name: ``x_\rho``."""
    match = _NAME.match(text, at + 1)
    if match is None or match[1] not in LETTERS or not (before[-1].isalnum() or before[-1] in "})"):
        return []
    level = 1 if text[at] == "^" else -1
    return Setter(text, *match.span(), level).whole(at, match.end())


def _in_brackets(text: str, at: int, before: str, *, follows: bool) -> list[Piece]:
    """Set what stands in brackets, without those that only hold it together."""
    end = closing(text, at + 1)
    if end is None or not _may_have(text[at], text[at + 1], before, follows=follows):
        return []
    inside, level = text[at + 2 : end], 1 if text[at] == "^" else -1
    if not inside.strip() or _PROSE.search(inside):
        return []
    # Round brackets around one sign mean something: W^(t) is no power.
    keeps = text[at + 1] == "(" and _SIMPLE.fullmatch(inside)
    try:
        setter = Setter(text, at + 2 - bool(keeps), end + bool(keeps), level)
        return setter.whole(at, end + 1)
    except UnsetError:
        return []


def _may_have(mark: str, bracket: str, before: str, *, follows: bool) -> bool:
    if follows or mark == "^":
        return follows or before[-1].isalnum() or before[-1] in _CLOSERS
    if bracket == "{":
        return before[-1].isalnum() or before[-1] in _CLOSERS
    return bool(_BASE.search(before) or _FUNCTION.search(before) or before[-1] in SMALL)


def closing(text: str, at: int) -> int | None:
    """Return where the bracket at *at* is closed, if that is near."""
    opener, closer, depth = text[at], _BRACKETS[text[at]], 0
    for place in range(at, min(len(text), at + _LONGEST)):
        if text[place] == opener:
            depth += 1
        elif text[place] == closer:
            depth -= 1
            if not depth:
                return place
        elif text[place] == "\n":
            return None
    return None
