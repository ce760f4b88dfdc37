"""Our annotations keep to the W3C's model: by a schema of its MUSTs, and as the RDF they mean."""

from __future__ import annotations

import json
from datetime import datetime
from uuid import UUID

import jsonschema
import pytest
from pyld import jsonld

from reader.exports.annotations import annotation_format
from reader.exports.jsonld import CONTEXT as ADDRESS
from reader.exports.jsonld import write_jsonld
from reader.text.visible import one_line
from reader.types import Annotation, AnnotationKind, Part, Selector
from tests.builders import handout
from tests.reader.exports.hostile_texts import paper
from tests.reader.exports.proof.anno_context import CONTEXT, OA, SCHEMA
from tests.reader.exports.proof.sample import MEANINGS, sample

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"


def offline(address: str, _options: object) -> dict[str, object]:
    assert address == ADDRESS, f"a program that reads this would fetch {address}"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address,
            "document": CONTEXT}  # fmt: skip


@pytest.fixture(scope="module")
def collection():
    text = "".join(write_jsonld(handout(sample(), "All & sundry", by="Ada", meanings=MEANINGS)))
    return json.loads(text.encode(errors="replace"))


@pytest.fixture(scope="module")
def triples(collection):
    graph = jsonld.to_rdf(collection, {"documentLoader": offline})["@default"]
    return [tuple(one[part]["value"] for part in ("subject", "predicate", "object"))
            for one in graph]  # fmt: skip


def test_it_keeps_to_every_must_of_the_model(collection):
    jsonschema.validate(collection, SCHEMA)
    items = collection["first"]["items"]
    notes = [one for one in sample() if one_line(one.note)]
    assert collection["total"] == len(items) == len(sample()) + len(notes)
    assert len({one["id"] for one in items}) == len(items)


def test_every_field_is_there(collection):
    items = {one["id"]: one for one in collection["first"]["items"]}
    for one in sample():
        (highlight,) = one.highlights
        told = items[f"urn:uuid:{UUID(highlight.id)}"]
        quote, place = told["target"]["selector"]
        assert quote["exact"] == highlight.selector.exact.encode(errors="replace").decode()
        assert (place["start"], place["end"], place["label"]) == (
            highlight.selector.start, highlight.selector.end, "abstract",
        )  # fmt: skip
        assert told["target"]["source"]["id"] == f"https://arxiv.org/abs/{one.facts.ids[0][1]}"
        tags = [body["value"] for body in told["body"] if body["purpose"] == "tagging"]
        assert tags == [*highlight.tags, {"blue": "Result & <b>"}.get(highlight.colour, "yellow")]
        assert datetime.fromisoformat(told["created"]) == datetime.fromisoformat(highlight.made)
        assert told["creator"] == {"type": "Person", "name": "Ada"}


def test_nothing_of_it_is_lost_on_the_way_to_rdf(collection, triples):
    """A name that the context does not know would be dropped there without a word."""

    def subjects(kind: str) -> set[str]:
        return {one for one, name, value in triples if (name, value) == (TYPE, f"{OA}{kind}")}

    items = collection["first"]["items"]
    assert subjects("Annotation") == {one["id"] for one in items}
    assert len(subjects("TextQuoteSelector")) == len(sample())
    assert len(subjects("TextPositionSelector")) == len(sample())
    values = {value for _, name, value in triples if name == VALUE}
    assert values == {
        body["value"]
        for one in items
        for body in (one["body"] if isinstance(one["body"], list) else [one["body"]])
    }
    motives = {value for _, name, value in triples if name == f"{OA}motivatedBy"}
    assert motives == {f"{OA}highlighting", f"{OA}commenting"}


def test_an_expanded_member_is_never_left_over(collection):
    (whole,) = jsonld.expand(collection, {"documentLoader": offline})
    back = jsonld.compact(whole, ADDRESS, {"documentLoader": offline})
    assert back == collection


def test_annotations_that_were_sought_are_written_the_same():
    one = Annotation(
        str(UUID(int=7)), AnnotationKind.HIGHLIGHT, 1, "Owls", "a passage", "why?", "blue",
        "Result", ("t",), "monday", "2026-03-02T10:20:30+01:00", "https://example.org/owls",
        Part.TITLE, Selector("a passage", "be", "hind", 3, 12),
    )  # fmt: skip
    note = Annotation("note:1", AnnotationKind.NOTE, 1, "Owls", "# Mine", made="soon")
    told = json.loads("".join(annotation_format("jsonld").write([one, note], "Night")))
    jsonschema.validate(told, SCHEMA)
    first, second = told["first"]["items"]
    assert first["created"] == "2026-03-02T09:20:30Z"
    assert [each["type"] for each in first["target"]["selector"]] == [
        "TextQuoteSelector", "TextPositionSelector",
    ]  # fmt: skip
    assert "created" not in second
    assert second["body"]["format"] == "text/markdown"


def test_papers_without_annotations_are_an_empty_collection():
    told = json.loads("".join(write_jsonld(handout([paper(1)], "Night"))))
    jsonschema.validate(told, SCHEMA)
    assert (told["total"], "first" in told) == (0, False)
