"""Write a search's tree as text that reads back as the same tree."""

from __future__ import annotations

import re
from datetime import date

from reader.query.intervals import days
from reader.query.prose import is_prose
from reader.query.tokens import QUOTES
from reader.query.tree import (
    And,
    Count,
    Dates,
    Filter,
    Fuzzy,
    In,
    Lighter,
    Like,
    Mark,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Sort,
    Text,
    Word,
)

_BARE_VALUE = re.compile(r"[\w/.+#][\w/.+#:-]*+")
_QUOTES = re.compile(f"[{QUOTES}]")


def format_query(root: Node | None, sort: Sort | None = None) -> str:
    """Return the search that means *root* in the order *sort*."""
    text = _written(root) if root else ""
    if is_prose(text):
        text = f"({text})"
    return " ".join(filter(None, (text, format_sort(sort))))


def format_sort(sort: Sort | None) -> str:
    """Return the sort word for an order; nothing for none."""
    return f"sort:{'-' * sort[1]}{sort[0]}" if sort else ""


def valued(name: str, value: str) -> str:
    """Return a field with its value, in quotation marks where it needs them."""
    return f"{name}:{value if bare_value(value) else quoted(value)}"


def bare_value(value: str) -> bool:
    """Tell whether *value* can stand after a colon as it is."""
    return bool(_BARE_VALUE.fullmatch(value))


def quoted(text: str) -> str:
    """Return *text* in quotation marks; its own become spaces."""
    return f'"{_QUOTES.sub(" ", text)}"'


def plain_name(text: str) -> str:
    """Return *text* as a name that a search can say: one line, without quotation marks."""
    seen = (sign if sign.isprintable() and sign not in QUOTES else " " for sign in text)
    return " ".join("".join(seen).split())


def plain_value(name: str, value: str) -> str:
    """Return the value of a filter as it is compared: without what writing it in a search loses."""
    if name == "tag":
        return "/".join(filter(None, map(_plain, value.split("/"))))
    return _plain(value)


def _plain(text: str) -> str:
    return " ".join(_QUOTES.sub(" ", text).split()).casefold()


def format_count(low: int, high: int | None) -> str:
    """Return how a count from *low* to *high* is written after its name."""
    if high is None:
        return f">={low}"
    if low == high:
        return str(low)
    return f"{low}..{high}" if low else f"<={high}"


def format_days(first: str, last: str) -> str:
    """Return how the days from *first* to *last* are written after their name."""
    if not last:
        return f">={first}"
    if not first:
        return f"<={last}"
    for length in (4, 7, 10):
        period = first[:length]
        if (first, last) == days(period, date.min):
            return period
    return f"{first}..{last}"


def _written(root: Node) -> str:
    match root:
        case And(nodes):
            return " ".join(map(_operand, nodes))
        case Or(nodes):
            return " OR ".join(map(_operand, nodes))
        case Not(node):
            return f"-{_operand(node)}"
        case In(field, node):
            return f"{field}:{_operand(node)}"
        case Lighter(node, _):
            return _written(node)
        case Filter() | Count() | Dates():
            return _mark(root)
    return _text(root)


def _text(leaf: Text) -> str:
    match leaf:
        case Word(text):
            return text
        case Prefix(text):
            return f"{text}*"
        case Phrase(words):
            return quoted(" ".join(words))
        case Near(words, within):
            return f"{quoted(' '.join(words))}~{within}"
        case Fuzzy(text):
            return f"~{text}"
        case Like(paper):
            return valued("like", paper)


def _mark(leaf: Mark) -> str:
    match leaf:
        case Filter(name, value):
            return valued(name, value)
        case Count(name, low, high):
            return f"{name}:{format_count(low, high)}"
        case Dates(name, first, last):
            return f"{name}:{format_days(first, last)}"


def _operand(node: Node) -> str:
    text = _written(node)
    return f"({text})" if isinstance(node, And | Or) else text
