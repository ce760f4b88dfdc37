"""bibtexparser, pybtex and biber read every entry of BibTeX and BibLaTeX."""

from __future__ import annotations

import re

import bibtexparser
import pytest
from pybtex.database import parse_string

from reader.exports.biblatex import write_biblatex
from reader.exports.bibtex import write_bibtex
from reader.text.visible import one_line
from tests.reader.exports.proof.bibliography import PEOPLE, key, papers, people, written
from tests.reader.exports.proof.programs import needs, output
from tests.reader.exports.tex import unescaped

WAYS = {"bibtex": write_bibtex, "biblatex": write_biblatex}
ways = pytest.mark.parametrize("way", WAYS)
SIGNS = {"publisher": "Owl & Sons", "volume": "12", "edition": "2", "isbn": "978-3-16-148410-0"}


@pytest.fixture(scope="module")
def some():
    return papers()


def check(fields, one):
    """Compare what a program read with a paper."""
    assert unescaped(fields["title"]) == one_line(one.title)
    assert unescaped(fields.get("abstract", "")) == one_line(one.abstract)
    if one.id < 100:
        assert unescaped(fields["pages"]) == "101--120"
        assert fields["doi"] == f"10.1000/a_b({one.id})"
        for field, value in SIGNS.items():
            told = fields.get(field) or fields.get("institution") or fields["school"]
            assert unescaped(told) == value
    elif one.id < 200:
        details = dict(one.facts.details)
        for field in ("volume", "publisher", "edition"):
            assert unescaped(fields.get(field, "")) == details.get(field, ""), field


@ways
def test_bibtexparser_reads_every_field(way, some):
    library = bibtexparser.parse_string(written(WAYS[way], some))
    assert not library.failed_blocks
    entries = {entry.key: entry for entry in library.entries}
    assert len(entries) == len(library.blocks) == len(some)
    for one in some:
        check({field.key: field.value for field in entries[key(one)].fields}, one)


@ways
def test_pybtex_reads_every_field_and_person(way, some):
    entries = parse_string(written(WAYS[way], some), "bibtex").entries
    assert len(entries) == len(some)
    for one in some:
        entry = entries[key(one)]
        check(dict(entry.fields), one)
        assert len(entry.persons.get("author", [])) == len(list(filter(None, people(one))))
    lovelace, berg, group, *_, marquez = entries["key:1"].persons["author"]
    assert (lovelace.last_names, lovelace.first_names) == (["Lovelace"], ["Ada"])
    assert berg.prelast_names == ["van", "der"]
    assert str(group) == f"{{{PEOPLE[2]}}}"
    assert marquez.last_names == ["García", "Márquez"]


@ways
def test_biber_reads_every_entry_without_a_warning(way, some, tmp_path):
    needs("biber")
    (tmp_path / "proof.bib").write_text(written(WAYS[way], some), "utf-8", errors="replace")
    command = ("biber", "--tool", "--output-encoding=UTF-8", "--output-file=out.bib", "proof.bib")
    said = output(*command, folder=tmp_path)
    wrong = [line for line in said.splitlines() if line.startswith(("WARN", "ERROR"))]
    assert not [line for line in wrong if "Range field 'pages'" not in line]  # hostile pages
    text = (tmp_path / "out.bib").read_text("utf-8")
    keys = re.findall(r"^@\w+\{([^,]+),", text, re.MULTILINE)
    assert sorted(keys) == sorted(map(key, some))
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    entries = {
        entry.key: {x.key.lower(): x.value for x in entry.fields} for entry in library.entries
    }
    for one in some:
        shown = unescaped(entries[key(one)]["title"])
        assert "".join(shown.split()) == "".join(one_line(one.title).split()), one.id
