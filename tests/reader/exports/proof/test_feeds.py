"""feedparser and a JSON schema of JSON Feed read what we write; xmllint finds the XML sound."""

from __future__ import annotations

import io
import json
import re

import feedparser
import jsonschema

from reader.exports.atom import write_atom
from reader.exports.json_feed import write_json_feed
from reader.text.visible import one_line
from tests.builders import handout
from tests.reader.exports.proof.programs import needs, output
from tests.reader.exports.proof.sample import sample

RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TEXT = {"type": "string"}
FULL = {"type": "string", "minLength": 1}
AUTHORS = {
    "type": "array",
    "items": {"type": "object", "properties": {"name": FULL}, "minProperties": 1},
}
SCHEMA = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": FULL,
        "description": FULL,
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
                "properties": {
                    "id": FULL,
                    "url": {"type": "string", "pattern": "^https?://"},
                    "title": FULL,
                    "content_text": TEXT,
                    "summary": FULL,
                    "date_published": {"type": "string", "pattern": RFC_3339.pattern},
                    "authors": AUTHORS,
                    "tags": {"type": "array", "items": TEXT},
                    "_lectern": {"type": "object"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""JSON Feed 1.1: what must be there, and of which kind. Names of its own begin with "_"."""


def written(write) -> bytes:
    out = write(handout(sample(), "All & <b>sundry</b>", introduction="Hi.", by="Ada & Bo",
                        made="2026-01-02"))  # fmt: skip
    return "".join(out).encode(errors="replace")


def seen(text: str) -> str:
    return one_line(text.replace("\ufffe", "").replace("\uffff", ""))


def test_feedparser_reads_every_field_of_the_atom_feed():
    feed = feedparser.parse(io.BytesIO(written(write_atom)), sanitize_html=False)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert (feed.feed.title, feed.feed.author) == ("All & <b>sundry</b>", "Ada & Bo")
    some = sample()
    assert len(feed.entries) == len(some)
    assert len({entry.id for entry in feed.entries}) == len(some)
    for entry, one in zip(feed.entries, some, strict=True):
        assert entry.title == seen(one.title)
        assert entry.summary == seen(one.abstract)
        names = [name for name in map(seen, one.facts.authors) if name]
        assert [author.name for author in entry.authors] == names
        assert entry.link == f"https://arxiv.org/abs/{one.facts.ids[0][1]}"
        assert entry.prism_doi == one.facts.ids[1][1]
        terms = [word for word in map(seen, one.facts.keywords) if word]
        assert [tag.term for tag in entry.tags] == terms
        assert RFC_3339.fullmatch(entry.updated)
        full = one.facts.published if len(one.facts.published) == 10 else ""
        assert entry.get("published", "")[:10] == full


def test_a_feed_has_the_same_names_each_time():
    assert written(write_atom) == written(write_atom)
    assert written(write_json_feed) == written(write_json_feed)


def test_xmllint_finds_the_feed_sound(tmp_path):
    needs("xmllint")
    path = tmp_path / "feed.atom"
    path.write_bytes(written(write_atom))
    output("xmllint", "--noout", "--nonet", path)
    count = "count(//*[local-name()='entry'])"
    assert output("xmllint", "--xpath", count, path).strip() == str(len(sample()))


def test_the_json_feed_keeps_to_the_schema():
    feed = json.loads(written(write_json_feed))
    jsonschema.validate(feed, SCHEMA)
    some = sample()
    assert len(feed["items"]) == len(some) == len({item["id"] for item in feed["items"]})
    for item, one in zip(feed["items"], some, strict=True):
        assert item["title"] == one_line(one.title).encode(errors="replace").decode()
        assert item["content_text"] == one.abstract.encode(errors="replace").decode()


def test_an_empty_list_is_a_feed_too():
    feed = json.loads("".join(write_json_feed(handout([], "Nothing"))))
    jsonschema.validate(feed, SCHEMA)
    assert feed["items"] == []
    atom = feedparser.parse(io.BytesIO("".join(write_atom(handout([], "N"))).encode()))
    assert (atom.bozo, atom.feed.title, atom.entries) == (False, "N", [])
