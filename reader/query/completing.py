"""Tell what can be completed where the cursor stands in a search, and put it there."""

from __future__ import annotations

from dataclasses import dataclass

from reader.query.format import bare_value, quoted
from reader.query.intervals import is_count
from reader.query.leaves import word
from reader.query.names import FIELDS, SINGULAR, SORT, field_named
from reader.query.parse import LENGTH
from reader.query.problems import Problems
from reader.query.tokens import Kind, Token, tokens
from reader.query.tree import COUNTS, DATES, FILTERS, ORDERS, TEXT_FIELDS, Phrase

FIELD = "field"
WORD = "word"
_JOINED = ("", ":", "(", "-", "~")
"""What may stand right before a value."""
_OPERATORS = ("OR", "NOT", "AND")
_OFFERED = {
    **{name: values for name, values in FILTERS.items() if values},
    **dict.fromkeys(COUNTS, ("0", ">0", ">1", ">=3")),
    **dict.fromkeys(DATES, ("today", "yesterday", "<7d", "<30d", "<1y", ">1y")),
    SORT: ORDERS,
}
_RAW = (*COUNTS, *DATES, SORT, "like", FIELD)
"""Kinds whose values are written as they are: quotation marks would change them."""


@dataclass(frozen=True, slots=True)
class Completing:
    """What is being typed, from ``start`` to ``end``; ``typed`` of it stands before the cursor.

    ``kind`` is "field" where a part of the search may begin, "word" within a word, or
    the name of the field whose value is typed; a word may stand in a field of words.
    ``open``: it stands in an open quotation.
    """

    kind: str
    typed: str
    start: int
    end: int
    field: str | None = None
    open: bool = False


def completing(text: str, cursor: int) -> Completing:
    """Return what can be completed at *cursor*; nothing where the text is no longer read."""
    cursor = min(max(cursor, 0), len(text))
    if cursor > LENGTH:
        return Completing(FIELD, "", cursor, cursor)
    text = text[: 2 * LENGTH]
    field, last = _under(text[:cursor])
    if last is None:
        return Completing(_kind(field, ""), "", cursor, cursor, field)
    if last.quoted and _kind(field, last.text) == WORD:
        typed = "" if last.text[-1:].isspace() else "".join(last.text.split()[-1:])
        start, end = cursor - len(typed), _word_end(text, cursor)
        return Completing(WORD, typed, start, end, field, open=True)
    whole = next((one for one in tokens(text, _SILENT) if one.start == last.start), last)
    end = cursor if whole.quoted and not whole.closed else max(whole.end, cursor)
    skip = len(last.text) - len(last.text.lstrip("~")) if not last.quoted else 0
    typed = last.text[skip:]
    return Completing(_kind(field, typed), typed, last.start + skip, end, field)


def offered(what: Completing) -> tuple[str, ...]:
    """Return what the language itself has to offer: names of fields, operators, known values."""
    typed = what.typed.lower()
    if what.kind in (FIELD, WORD):
        if what.field or what.open:
            return ()
        operators = _OPERATORS if what.kind == FIELD else ()
        names = tuple(f"{name}:" for name in FIELDS if name.startswith(typed))
        return (*names, *operators)
    return tuple(value for value in _OFFERED.get(what.kind, ()) if value.startswith(typed))


def put(text: str, what: Completing, value: str) -> tuple[str, int]:
    """Return *text* with *value* in its place, quoted where needed, and where the cursor goes."""
    begins_field = value.endswith(":") and field_named(value[:-1]) is not None
    before, after = text[: what.start], text[what.end :]
    if what.start == what.end and not before[-1:].isspace() and before[-1:] not in _JOINED:
        before += " "
    after_colon = before.rstrip("-").endswith(":")
    if begins_field and not what.open:
        before += value
    else:
        before += _written(what, value, after_colon=after_colon)
    if begins_field or what.open:
        return before + after, len(before)
    if not after[:1].isspace():
        after = after if after.startswith(")") else f" {after}"
    return before + after, len(before) + after[:1].isspace()


def _written(what: Completing, value: str, *, after_colon: bool) -> str:
    """Return *value* so that it is read as one; without a colon before it, more is misread."""
    if what.kind in _RAW:
        return value
    if what.kind == WORD:
        plain = " ".join(value.split())
        if what.open:
            return quoted(plain)[1:-1]
        node = word(plain)
        return quoted(plain) if isinstance(node, Phrase) or not bare_value(plain) else plain
    bare = bare_value(value) and not is_count(value)
    misread = not after_colon and isinstance(word(value), Phrase)
    return value if bare and not misread else quoted(value)


def _kind(field: str | None, typed: str) -> str:
    """Return what is offered for a value of *field*, or for none, of which *typed* stands there."""
    if field is None:
        return WORD if typed else FIELD
    if field in SINGULAR and typed[:1].isalpha():
        field = SINGULAR[field]
    return WORD if field == "near" or (field in TEXT_FIELDS and field != "author") else field


def _under(before: str) -> tuple[str | None, Token | None]:
    """Return the field that holds where *before* ends, and the word or open quote there."""
    found = [token for token in tokens(before, _SILENT) if token.kind is not Kind.END]
    field, outer = _fields(found)
    last = found[-1] if found else None
    if last is None or last.end < len(before) or (last.quoted and last.closed):
        return outer, None
    if last.kind in (Kind.FIELD, Kind.OPEN, Kind.CLOSE) or last.text == "-":
        return field, None
    return field, last


def _fields(found: list[Token]) -> tuple[str | None, str | None]:
    """Return the field that holds the last token, and the one that holds what follows a space."""
    outer: list[str | None] = [None]
    field: str | None = None
    before = None
    for token in found:
        led = before and before.kind in (Kind.FIELD, Kind.NOT) and before.end == token.start
        field = field if led else outer[-1]
        match token.kind:
            case Kind.FIELD:
                field = token.text
            case Kind.OPEN:
                outer.append(field)
            case Kind.CLOSE:
                outer = outer[:-1] or [None]
                field = outer[-1]
        before = token
    return field, outer[-1]


_SILENT = Problems(typing=True)


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at
