"""Write highlights and notes as W3C Web Annotations: a collection in JSON-LD.

The model: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from reader.exports.addresses import lead_of
from reader.exports.moments import moment
from reader.exports.urns import source_urn, urn
from reader.text.visible import one_line
from reader.types import Annotation, AnnotationKind, Handout, Highlight, Paper, Part, Selector
from reader.words import tr

Members: TypeAlias = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write_jsonld(handout: Handout) -> Iterator[str]:
    """Yield a collection of the highlights and notes of papers, in the papers' order."""
    meanings = dict(handout.meanings)
    creator = {"type": "Person", "name": one_line(handout.by)} if one_line(handout.by) else None
    found = (one for item in handout.items for one in _of_paper(item.paper, meanings))
    told = (one | {"creator": creator} if creator else one for one in found)
    yield from _collection(told, handout.heading)


def write_annotations(annotations: Iterable[Annotation], heading: str) -> Iterator[str]:
    """Yield a collection of *annotations*, in their order."""
    yield from _collection(map(_annotation, annotations), heading)


def _collection(annotations: Iterable[Members], heading: str) -> Iterator[str]:
    """Yield a collection of one page, annotation by annotation; how many comes at the end."""
    label = one_line(heading) or tr("Annotations")
    name = urn("annotations", label)
    head = {"@context": CONTEXT, "id": name, "type": "AnnotationCollection", "label": label}
    page = {"id": urn("page", label), "type": "AnnotationPage", "partOf": name, "startIndex": 0}
    between = f',\n"first": {_open(page)},\n"items": [\n'
    yield _open(head)
    total = 0
    for annotation in annotations:
        yield between + _json(annotation)
        between, total = ",\n", total + 1
    yield ("\n]}" if total else "") + f',\n"total": {total}}}\n'


def _of_paper(paper: Paper, meanings: dict[str, str]) -> Iterator[Members]:
    link = lead_of(paper)
    for one in paper.highlights:
        yield _highlight(one, _source(link, paper.title), meanings.get(one.colour, ""))
    if one_line(paper.note):
        yield _note(paper.note, link, paper.title)


def _annotation(one: Annotation) -> Members:
    if one.kind is AnnotationKind.NOTE:
        return _note(one.text, one.link, one.title, one.made)
    highlight = Highlight(
        one.key, 0, one.part or Part.ABSTRACT, one.selector or Selector(one.text),
        one.colour, one.comment, one.tags, one.made,
    )  # fmt: skip
    return _highlight(highlight, _source(one.link, one.title), one.meaning)


def _highlight(one: Highlight, source: Members, meaning: str) -> Members:
    target = {"type": "SpecificResource", "source": source, "selector": _selectors(one)}
    bodies = [
        *([_body(one.comment, "commenting")] if one_line(one.comment) else []),
        *(_body(tag, "tagging") for tag in one.tags),
        *([_body(meaning or one.colour, "tagging")] if meaning or one.colour else []),
    ]
    return (
        {"id": f"urn:uuid:{one.id}", "type": "Annotation", "motivation": "highlighting"}
        | _created(one.made)
        | ({"body": bodies} if bodies else {})
        | {"target": target | ({"styleClass": one.colour} if one.colour else {})}
    )


def _note(text: str, link: str, title: str, made: str = "") -> Members:
    source = _source(link, title)
    return {
        "id": urn("note", source["id"], source_urn(title)),
        "type": "Annotation",
        "motivation": "commenting",
        **_created(made),
        "body": _body(text, "commenting") | {"format": "text/markdown"},
        "target": source,
    }


def _source(link: str, title: str) -> Members:
    """Return the paper: the page where it can be read, or a name where none is known."""
    return {"id": link or source_urn(title), "type": "Text", "dc:title": one_line(title)}


def _selectors(one: Highlight) -> list[Members]:
    """Return how the passage is found: by its words, and by its place in the title or abstract."""
    known = one.selector
    around = {"prefix": known.prefix, "suffix": known.suffix}
    quote = {"type": "TextQuoteSelector", "exact": known.exact}
    place = {"type": "TextPositionSelector", "start": known.start, "end": known.end}
    return [
        quote | {name: text for name, text in around.items() if text},
        *([place | {"label": one.part.value}] if known.end > known.start >= 0 else []),
    ]


def _body(text: str, purpose: str) -> Members:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": purpose}


def _created(made: str) -> Members:
    return {"created": at} if (at := moment(made)) else {}


def _open(members: Members) -> str:
    return _json(members).removesuffix("}")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
