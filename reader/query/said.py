"""Say in words a person reads what a part of a search asks for."""

from __future__ import annotations

import re

from reader.query.format import format_days
from reader.query.intervals import days_ago
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
    growing,
)
from reader.words import QT_TR_NOOP, tr

_FIELDS = {
    "title": QT_TR_NOOP("in the title: {what}"),
    "abstract": QT_TR_NOOP("in the abstract: {what}"),
    "author": QT_TR_NOOP("by {what}"),
    "note": QT_TR_NOOP("in the note: {what}"),
    "highlight": QT_TR_NOOP("in what is said of highlights: {what}"),
}
_FILTERS = {
    "tag": QT_TR_NOOP("tagged {what}"),
    "digest": QT_TR_NOOP("in the digest {what}"),
    "source": QT_TR_NOOP("from the source {what}"),
    "id": QT_TR_NOOP("the paper {what}"),
    "venue": QT_TR_NOOP("published at {what}"),
    "link": QT_TR_NOOP("with a link to {what}"),
    "list": QT_TR_NOOP("in the list {what}"),
}
_KNOWN = {
    ("is", "starred"): QT_TR_NOOP("starred"),
    ("is", "read"): QT_TR_NOOP("read"),
    ("is", "inbox"): QT_TR_NOOP("in the inbox"),
    ("is", "later"): QT_TR_NOOP("put off for later"),
    ("is", "done"): QT_TR_NOOP("done"),
    ("is", "dismissed"): QT_TR_NOOP("dismissed"),
    ("is", "duplicate"): QT_TR_NOOP("perhaps a duplicate"),
    ("has", "note"): QT_TR_NOOP("with a note"),
    ("has", "highlight"): QT_TR_NOOP("with a highlight"),
    ("has", "tags"): QT_TR_NOOP("with a tag"),
    ("has", "code"): QT_TR_NOOP("with a link to code"),
    ("has", "abstract"): QT_TR_NOOP("with an abstract"),
    ("has", "authors"): QT_TR_NOOP("with authors"),
}
_COUNTED = {
    "tags": QT_TR_NOOP("tags: {range}"),
    "digests": QT_TR_NOOP("digests: {range}"),
    "highlights": QT_TR_NOOP("highlights: {range}"),
    "authors": QT_TR_NOOP("authors: {range}"),
}
_DATED = {
    "date": QT_TR_NOOP("dated {when}"),
    "added": QT_TR_NOOP("added {when}"),
    "touched": QT_TR_NOOP("touched {when}"),
}
_ORDERS = {
    "relevance": (
        QT_TR_NOOP("sorted by relevance"),
        QT_TR_NOOP("sorted by relevance, the least first"),
    ),
    "date": (
        QT_TR_NOOP("sorted by date, newest first"),
        QT_TR_NOOP("sorted by date, oldest first"),
    ),
    "added": (
        QT_TR_NOOP("sorted by when they came, newest first"),
        QT_TR_NOOP("sorted by when they came, oldest first"),
    ),
    "digests": (
        QT_TR_NOOP("sorted by digests, most first"),
        QT_TR_NOOP("sorted by digests, fewest first"),
    ),
    "touched": (
        QT_TR_NOOP("sorted by when last touched, newest first"),
        QT_TR_NOOP("sorted by when last touched, oldest first"),
    ),
    "title": (
        QT_TR_NOOP("sorted by title, A to Z"),
        QT_TR_NOOP("sorted by title, Z to A"),
    ),
}

_NO_PART = re.compile(rf"[{QUOTES})]")
"""What may stand around a day."""


def said(node: Node, text: str) -> str:
    """Return what *node*, a part of the search *text*, asks for."""
    match node:
        case Not(inner):
            return tr("not {what}").format(what=_grouped(inner, text))
        case In(field, inner):
            return tr(_FIELDS[field]).format(what=_grouped(inner, text))
        case And(nodes):
            return tr(" and ").join(_grouped(one, text) for one in nodes)
        case Or(nodes):
            either = tr(" or ").join(_grouped(one, text) for one in nodes)
            return _begun(nodes) or _named(nodes) or either
        case Lighter(inner, _):
            return said(inner, text)
        case Filter() | Count() | Dates():
            return _mark(node, text)
    return _text(node)


def said_sort(sort: Sort) -> str:
    """Return in which order a search is asked for."""
    order, reverse = sort
    return tr(_ORDERS[order][reverse])


def _grouped(node: Node, text: str) -> str:
    words = said(node, text)
    match node:
        case And():
            return f"({words})"
        case Or(nodes) if not (_begun(nodes) or _named(nodes)):
            return f"({words})"
    return words


def _begun(nodes: tuple[Node, ...]) -> str | None:
    """Return the word that is being typed, if it is one that may go on."""
    word = growing(nodes)
    match nodes:
        case (Phrase((text,)), Prefix(begun)) if text == begun:
            word = Word(text)
    return tr("{word}…").format(word=word.text) if word else None


def _named(nodes: tuple[Node, ...]) -> str | None:
    """Return the paper or address that was pasted, which is looked for as words, too."""
    match nodes:
        case (Filter() as name, Phrase((_,)), *_):
            return _mark(name, "")
    return None


def _text(leaf: Text) -> str:
    match leaf:
        case Word(text):
            return text
        case Phrase(words):
            return tr("“{words}”").format(words=" ".join(words))
        case Prefix(text):
            return tr("{beginning}… (any ending)").format(beginning=text)
        case Near(words, within):
            near = tr("{words} within %n word(s)", n=within)
            return near.format(words=", ".join(words))
        case Fuzzy(text):
            return tr("{word} or nearly so").format(word=text)
        case Like(paper):
            return tr("like the paper {paper}").format(paper=paper)


def _mark(mark: Mark, text: str) -> str:
    match mark:
        case Filter(name, value) if name in _FILTERS:
            return tr(_FILTERS[name]).format(what=value)
        case Filter(name, value):
            return tr(_KNOWN[name, value])
        case Count(name, low, high):
            return tr(_COUNTED[name]).format(range=_range(low, high))
        case Dates(name, first, last, position):
            return tr(_DATED[name]).format(when=_ago(text, position) or _when(first, last))


def _range(low: int, high: int | None) -> str:
    if high is None:
        return tr("{low} or more").format(low=low)
    if low == high:
        return tr("none") if low == 0 else str(low)
    if low == 0:
        return tr("{high} at most").format(high=high)
    return tr("{low} to {high}").format(low=low, high=high)


def _ago(text: str, position: int) -> str | None:
    """Return the days that are told from today in the way in which *text* has them there."""
    typed = _NO_PART.sub(" ", text[position : position + 40]).split()
    ago = days_ago(typed[0]) if typed else None
    if ago is None:
        return None
    sign, number, unit = ago
    return _units("<" if sign == "<=" else ">" if sign == ">=" else sign, unit, number)


def _units(sign: str, unit: str, number: int) -> str:
    if sign == ">":
        return {
            "d": tr("more than %n day(s) ago", n=number),
            "w": tr("more than %n week(s) ago", n=number),
            "m": tr("more than %n month(s) ago", n=number),
            "y": tr("more than %n year(s) ago", n=number),
        }[unit]
    return {
        "d": tr("in the last %n day(s)", n=number),
        "w": tr("in the last %n week(s)", n=number),
        "m": tr("in the last %n month(s)", n=number),
        "y": tr("in the last %n year(s)", n=number),
    }[unit]


def _when(first: str, last: str) -> str:
    if not last:
        return tr("since {day}").format(day=first)
    if not first:
        return tr("until {day}").format(day=last)
    period = format_days(first, last)
    between = tr("from {first} to {last}").format(first=first, last=last)
    return between if ".." in period else period
