"""Write papers as EndNote's XML, which reference managers read, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from reader.exports.references import each_once, key_of, shown_reference
from reader.text.csl import Reference
from reader.text.csl_types import ENDNOTE
from reader.text.people import Name
from reader.text.visible import NO_CHARACTERS, lines, one_line
from reader.types import Handout, Item

_PLAIN = (
    ("pages", "page"),
    ("volume", "volume"),
    ("number", "issue"),
    ("number", "number"),
    ("edition", "edition"),
    ("section", "chapter-number"),
    ("publisher", "publisher"),
    ("pub-location", "publisher-place"),
    ("isbn", "ISSN"),
    ("isbn", "ISBN"),
    ("language", "language"),
    ("work-type", "genre"),
)
"""Elements in the order of EndNote's document type, with their variables; each stands once."""


def write_endnote(handout: Handout) -> Iterator[str]:
    """Yield one ``record`` a paper; tags are keywords, the note is EndNote's."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
    for number, item in enumerate(each_once(handout), start=1):
        yield f"<record>{''.join(_parts(item, number))}</record>\n"
    yield "</records></xml>\n"


def _parts(item: Item, number: int) -> Iterator[str]:
    told, paper = shown_reference(item.paper), item.paper
    name, code = ENDNOTE.get(told.type, ("Generic", 13))
    yield f'<rec-number>{number}</rec-number><ref-type name="{name}">{code}</ref-type>'
    yield _within("contributors", (_people("authors", told.authors), _editors(told)))
    titles = (
        _text("title", told.title),
        _text("secondary-title", told.venue),
        _text("tertiary-title", told.details.get("collection-title", "")),
        _text("alt-title", told.details.get("container-title-short", "")),
        _text("short-title", told.details.get("title-short", "")),
    )
    yield _within("titles", titles)
    yield from _plain(told)
    tags = (_text("keyword", one_line(tag)) for tag in paper.tags)
    yield _within("keywords", tags)
    day = "-".join(told.issued) if told.issued[1:] else ""
    dates = _within("pub-dates", (_text("date", day),))
    yield _within("dates", (_text("year", "".join(told.issued[:1])), dates))
    yield _text("label", key_of(item))
    yield _text("electronic-resource-num", told.doi)
    yield _within("urls", (_within("related-urls", (_text("url", told.url),)),))
    yield _text("abstract", told.abstract)
    yield _text("notes", "\n".join(lines(paper.note)) if one_line(paper.note) else "")


def _plain(told: Reference) -> Iterator[str]:
    written: set[str] = set()
    for element, variable in _PLAIN:
        value = told.details.get(variable, "")
        if value and element not in written:
            written.add(element)
            yield _text(element, value)


def _editors(told: Reference) -> str:
    return _people("secondary-authors", told.editors)


def _people(element: str, names: Iterable[Name]) -> str:
    return _within(element, (_text("author", _name(name)) for name in names))


def _name(name: Name) -> str:
    """Return a name as EndNote wants it: what ends in a comma is not taken apart."""
    if name.literal:
        return f"{name.literal}," if " " in name.literal else name.literal
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _text(element: str, text: str) -> str:
    good = NO_CHARACTERS.sub("\ufffd", text)
    return f"<{element}>{escape(good, quote=False)}</{element}>" if good else ""


def _within(element: str, parts: Iterable[str]) -> str:
    inside = "".join(parts)
    return f"<{element}>{inside}</{element}>" if inside else ""
