"""Evaluate the values of BibTeX: macros, lists and people's names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bibtexparser.model import Entry, String

from reader.formats.latex import plain_text, verbatim_text
from reader.text.months import SHORT_MONTHS
from reader.text.people import Name, name_of, told_name

_LONGEST_MACRO = 1_000
"""Characters. A journal's name has a hundred; macros of macros could fill the memory."""

_MARK = re.compile(r'(?<!\\)[{}"#]')
_AND = re.compile(r"\\.|[{}]|(?<=\s)and(?=\s)", re.IGNORECASE)
_COMMA = re.compile(r"\\.|[{},]")
_SPACE = re.compile(r"\\.|[{} ]")
_COMMA_OR_SEMICOLON = re.compile(r"\\.|[{},;]")
_BRACED = re.compile(r"\{(?:[^{}\\]|\\.|\{[^{}]*\})*\}")
"""A name of an organisation, which is not to be taken apart."""
_MOST_PARTS = 3
"""Of a name with commas: last, junior, first. More commas part people."""


class Macros:
    """The ``@string`` macros of a file and the months, which every style has."""

    def __init__(self, strings: Iterable[String]) -> None:
        self._values = {month.lower(): month.lower() for month in SHORT_MONTHS}
        for string in strings:
            self._values[string.key.lower()] = self.value(string.value)[:_LONGEST_MACRO]

    def value(self, expression: str) -> str:
        """Return the LaTeX that *expression* stands for; an unknown macro stands for its name."""
        return "".join(map(self._piece, _pieces(expression)))

    def _piece(self, piece: str) -> str:
        if piece[:1] in ("{", '"'):
            return piece[1:-1] if len(piece) > 1 else ""
        return self._values.get(piece.lower(), piece)


class Fields:
    """The fields of an entry by name, whatever its case; of two of a name the first counts."""

    def __init__(self, entry: Entry, macros: Macros) -> None:
        self._macros = macros
        self._values = {field.key.lower(): field.value for field in reversed(entry.fields)}

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def latex(self, *names: str) -> str:
        """Return the first of the fields *names* that is there, as LaTeX; '' if none is."""
        found = (self._macros.value(self._values[name]) for name in names if name in self._values)
        return next((value for value in found if value.strip()), "")

    def text(self, *names: str) -> str:
        """Return the first of the fields *names* that is there, as text."""
        return plain_text(self.latex(*names))

    def address(self, name: str) -> str:
        """Return the field *name* as an address or identifier, dashes and tildes as they are."""
        return verbatim_text(self.latex(name))


def people(latex: str) -> tuple[Name, ...]:
    """Return the names in an author field; one that stands in braces is literal."""
    names = _parted(" ".join(latex.split()), _AND, "and")
    return tuple(person for name in names for person in _people(name))


def listed(latex: str, *, semicolons: bool = True) -> tuple[str, ...]:
    """Return the items of a list with commas, or with semicolons."""
    parts = _parted(latex, _COMMA_OR_SEMICOLON if semicolons else _COMMA, ",;")
    return tuple(filter(None, (" ".join(plain_text(part).split()) for part in parts)))


def _people(name: str) -> tuple[Name, ...]:
    if name.lower() == "others":
        return ()
    parts = [" ".join(plain_text(part).split()) for part in _parted(name, _COMMA, ",")]
    if len(parts) == 1:
        return (_undivided(name, parts[0]),)
    if len(parts) > _MOST_PARTS:
        return tuple(map(name_of, parts))
    last, *junior, first = parts
    return (told_name(first, last, *junior),)


def _undivided(latex: str, text: str) -> Name:
    """Return a name without commas: what stands in braces belongs together."""
    if _BRACED.fullmatch(latex):
        return Name(literal=text)
    *first, last = _parted(latex, _SPACE, " ")
    family = plain_text(last)
    if first and " " in family:
        return told_name(plain_text(" ".join(first)), family)
    return name_of(text)


def _pieces(expression: str) -> Iterator[str]:
    """Yield what the number signs of *expression* join: braced, quoted or bare."""
    start, depth, quoted = 0, 0, False
    for mark in _MARK.finditer(expression):
        sign = mark[0]
        if sign == '"':
            quoted ^= not depth
        elif sign != "#":
            depth += _step(sign, depth)
        elif not depth and not quoted:
            yield expression[start : mark.start()].strip()
            start = mark.end()
    yield expression[start:].strip()


def _parted(latex: str, token: re.Pattern[str], separators: str) -> Iterator[str]:
    """Yield the parts of *latex* between separators that stand in no braces."""
    start, depth = 0, 0
    for found in token.finditer(latex):
        sign = found[0]
        if sign in "{}":
            depth += _step(sign, depth)
        elif not depth and sign.lower() in separators:
            yield latex[start : found.start()].strip()
            start = found.end()
    yield latex[start:].strip()


def _step(brace: str, depth: int) -> int:
    return 1 if brace == "{" else -min(depth, 1)
