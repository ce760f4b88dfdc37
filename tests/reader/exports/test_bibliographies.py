"""Bibliographies for other programs: well-formed whatever the texts are, and nothing invented."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings
from lxml import etree

from reader.exports import EXPORTS
from reader.exports.csl import write_csl_json, write_csl_yaml
from reader.exports.endnote import write_endnote
from reader.exports.references import key_of
from reader.text.visible import one_line
from reader.types import ExportGroup, Facts, Handout, Item
from tests.builders import handout
from tests.reader.exports.hostile_texts import paper, papers

bibliographies = [each for each in EXPORTS if each.group is ExportGroup.BIBLIOGRAPHY]
every = pytest.mark.parametrize("export", bibliographies, ids=lambda each: each.name)


def written(write, some):
    return "".join(write(handout(some))).encode(errors="replace").decode()


@settings(max_examples=50)
@given(some=papers())
def test_endnote_is_well_formed_with_every_title(some):
    records = etree.fromstring(written(write_endnote, some).encode()).findall("records/record")
    assert len(records) == len(some)
    for one, record in zip(some, records, strict=True):
        assert record.findtext("label") == f"paper{one.id}"
        title = record.findtext("titles/title") or ""
        assert (
            title.split()
            == one_line(one.title).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd").split()
        )


@settings(max_examples=50)
@given(some=papers())
def test_yaml_and_json_hold_the_same_items(some):
    items = json.loads(written(write_csl_json, some))
    found = yaml.safe_load(written(write_csl_yaml, some))["references"]
    assert [one["id"] for one in found] == [one["id"] for one in items]
    assert [set(one) | {"custom"} for one in found] == [set(one) | {"custom"} for one in items]


@every
def test_a_bare_paper_has_nothing_but_its_title(export):
    text = written(export.write, [paper(1, "Owls at night", abstract="")])
    for word in ("author", "year", "date", "issued", "url", "venue", "publisher", "volume"):
        assert word not in text.lower()
    for tag in ("AU", "PY", "DA", "UR", "T2", "JF", "PB"):
        assert f"{tag}  -" not in text


@every
def test_a_paper_that_comes_twice_stands_there_once(export):
    text = written(export.write, [paper(1, "Owls"), paper(2, "Tides"), paper(1, "Owls")])
    assert text.count("Owls") == 1


@every
def test_the_key_goes_out(export):
    text = "".join(export.write(Handout([Item(paper(1, "Owls"), "lovelace1843:owls")])))
    assert "lovelace1843:owls" in text


@every
def test_no_papers_are_a_file_that_can_be_read(export):
    text = written(export.write, [])
    if export.suffix == ".json":
        assert json.loads(text) == []
    if export.suffix == ".yaml":
        assert yaml.safe_load(text) == {"references": []}
    if export.suffix == ".xml":
        assert not etree.fromstring(text.encode()).findall("records/record")


def test_a_key_that_is_not_safe_is_never_written():
    for key in ("", "a}b", "a,b", "é", "a b", "%", "-a", "a\n"):
        assert key_of(Item(paper(7), key)) == "paper7"


def test_yaml_is_markdown_that_shows_the_text():
    hostile = paper(1, "[x](y) @misc *b* <i>", facts=Facts(authors=("Ada *Love*",)))
    (item,) = yaml.safe_load(written(write_csl_yaml, [hostile]))["references"]
    assert item["title"] == r"\[x\](y) \@misc \*b\* &lt;i>"
