"""bibutils and rispy read BibTeX, RIS and EndNote XML, field by field.

bibutils knows few of LaTeX's signs and takes commas in names for its own, so hostile texts are
compared by their letters. Of EndNote's types it knows the older ones; the others it takes for
articles.
"""

from __future__ import annotations

import pytest
import rispy
from lxml import etree

from reader.exports.bibtex import write_bibtex
from reader.exports.endnote import write_endnote
from reader.exports.ris import write_ris
from reader.text.visible import lines, one_line
from tests.reader.exports.proof.bibliography import PEOPLE, key, letters, papers, written
from tests.reader.exports.proof.programs import needs, output

MODS = {"m": "http://www.loc.gov/mods/v3"}
WAYS = {
    "bibtex": (write_bibtex, ("bib2xml", "-i", "utf8", "-o", "utf8")),
    "ris": (write_ris, ("ris2xml", "-i", "utf8", "-o", "utf8")),
    "endnote": (write_endnote, ("endx2xml", "-o", "utf8")),
}
SPELT = ("textbraceleft", "textbraceright", "textbackslash", "textasciitilde", "textasciicircum")
PLAIN = {
    "m:abstract": "We count owls, and 50% of them agree.",
    "m:identifier[@type='doi']": "10.1000/a_b({})",
    ".//m:publisher": "Owl & Sons",
    ".//m:placeTerm": "Łódź",
    ".//m:detail[@type='volume']/m:number": "12",
    ".//m:extent/m:start": "101",
    ".//m:extent/m:end": "120",
    ".//m:identifier[@type='issn']": "1234-567X",
    "m:relatedItem/m:titleInfo[not(@type)]/m:title": "Annals of Owls & Tides",
}


@pytest.fixture(scope="module")
def some():
    return papers()


def records(way, some, folder):
    write, command = WAYS[way]
    needs(command[0])
    path = folder / "proof"
    path.write_text(written(write, some), encoding="utf-8", errors="replace")
    mods = output(*command, path).lstrip("\ufeff")
    found = etree.fromstring(mods.encode())
    return {one.get("ID"): one for one in found.findall("m:mods", MODS)}


def text(record, path):
    return "".join(record.xpath(f"({path})[1]/text()", namespaces=MODS))


def bare(shown):
    for word in SPELT:
        shown = shown.replace(word, "")
    return letters(shown)


@pytest.mark.parametrize("way", WAYS)
def test_every_record_is_there_with_its_title_and_abstract(way, some, tmp_path):
    found = records(way, some, tmp_path)
    assert len(found) == len(some)
    for one in some:
        record = found[key(one)]
        title = "".join(record.xpath("m:titleInfo[not(@type)]//text()", namespaces=MODS))
        assert bare(title) == bare(one_line(one.title)), one.id
        assert bare(text(record, "m:abstract")) == bare(one_line(one.abstract)), one.id


@pytest.mark.parametrize("way", WAYS)
def test_every_field_of_an_article_is_read(way, some, tmp_path):
    found = records(way, some, tmp_path)
    for one in (one for one in some if one.id == 1 or 50 <= one.id < 100):
        record = found[key(one)]
        for path, value in PLAIN.items():
            assert text(record, path) == value.format(one.id), (one.id, path)
        assert text(record, ".//m:detail[@type='issue']/m:number") == "3"
        assert any("2025" in date for date in record.xpath(".//m:part//text()", namespaces=MODS))
        names = [
            letters("".join(name.xpath("m:namePart/text()", namespaces=MODS)))
            for name in record.findall("m:name", MODS)
        ]
        assert names == list(map(letters, PEOPLE))
        tags = record.xpath("m:subject/m:topic/text()", namespaces=MODS)
        assert {"to read", "owls"} <= set(", ".join(tags).split(", "))


def test_rispy_reads_every_field(some):
    records = rispy.loads(written(write_ris, some))
    assert len(records) == len(some)
    for one, record in zip(some, records, strict=True):
        assert record["id"] == key(one)
        assert record["title"] == one_line(one.title)
        assert record.get("abstract", "") == one_line(one.abstract)
        notes = [line.strip() for line in lines(one.note)] if one_line(one.note) else []
        assert record.get("notes", []) == notes
        assert record.get("keywords", []) == [tag for tag in map(one_line, one.tags) if tag]
        details = dict(one.facts.details)
        for name, variable in (("volume", "volume"), ("number", "issue"), ("publisher",) * 2):
            assert record.get(name, "") == details.get(variable, "")
        if one.id < 100:
            assert record["doi"] == dict(one.facts.ids)["doi"]
            assert (record["start_page"], record["end_page"]) == ("101", "120")
            assert record["authors"][:2] == ["Lovelace, Ada", "van der Berg, Anna"]
            assert record["year"] == "2025"
            assert record["date"] == "2025/03/02"
