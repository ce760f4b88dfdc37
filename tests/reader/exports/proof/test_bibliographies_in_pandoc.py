"""pandoc reads BibTeX, BibLaTeX, CSL-JSON and CSL-YAML, field by field, and sets bibliographies.

Version 2.17 has no reader for RIS. It does not know LaTeX's ``\\textbraceleft``, so braces without
a partner are lost there; TeX and biber keep them.
"""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from reader.exports.biblatex import write_biblatex
from reader.exports.bibtex import write_bibtex
from reader.exports.csl import write_csl_json, write_csl_yaml
from reader.text.csl import reference
from reader.text.visible import one_line
from tests.reader.exports.proof.bibliography import (
    PARTS,
    key,
    letters,
    papers,
    people,
    plain,
    written,
)
from tests.reader.exports.proof.programs import needs, output

WAYS = {
    "bibtex": (write_bibtex, "bibtex", "bib"),
    "biblatex": (write_biblatex, "biblatex", "bib"),
    "csl-json": (write_csl_json, "csljson", "json"),
    "csl-yaml": (write_csl_yaml, "markdown", "yaml"),
}
EVERYWHERE = ("volume", "page", "publisher", "publisher-place", "edition", "collection-title")
NUMBERS = ("ISSN", "ISBN")
UNTOLD_BY_BIBTEX = ("webpage", "dataset", "software", "article", "patent")


@pytest.fixture(scope="module")
def some():
    return papers()


def expected(one, way):
    """Return the fields that the format has for a paper, as CSL names them."""
    told = reference(one, "")
    known = {"title": one.title, "abstract": one.abstract, "DOI": told.doi}
    names = [*EVERYWHERE, *NUMBERS]
    if way.startswith("csl") or told.type == "article-journal":
        names += ["issue"]
    if way.startswith("csl") or told.type in PARTS:
        known["container-title"] = one.facts.venue
    if way.startswith("csl") or told.type == "report" or (way, told.type) == ("biblatex", "thesis"):
        names += ["genre"]
    if told.type == "patent":
        names.remove("publisher-place")  # to BibLaTeX that is where a patent holds
    known |= {name: told.details.get(name, "") for name in names}
    return {name: one_line(value) for name, value in known.items()}


def said(name):
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "literal")
    return " ".join(name[part] for part in parts if part in name)


def braceless(text):
    return plain(re.sub(r"[{}]", "", text))


@pytest.mark.parametrize("way", WAYS)
def test_every_field_is_read(way, some):
    needs("pandoc")
    write, form, _ = WAYS[way]
    text = written(write, some)
    items = json.loads(output("pandoc", "-f", form, "-t", "csljson", given=text.encode()))
    assert len(items) == len(some)
    found = {item["id"]: item for item in items}
    same = plain if way.startswith("csl") else braceless
    for one in some:
        item = found[key(one)]
        for field, value in expected(one, way).items():
            assert same(str(item.get(field, ""))) == same(value), (one.id, field)
        names = [same(said(name)) for name in item.get("author", [])]
        assert names == list(filter(None, map(same, people(one)))), one.id


@pytest.mark.parametrize("way", WAYS)
def test_types_and_dates_are_read(way, some):
    needs("pandoc")
    write, form, _ = WAYS[way]
    known = [one for one in some if one.id < 50]
    text = written(write, known)
    for item in json.loads(output("pandoc", "-f", form, "-t", "csljson", given=text)):
        (one,) = (one for one in known if key(one) == item["id"])
        kind = dict(one.facts.details)["type"]
        assert item["issued"]["date-parts"] == [[2025, 3, 2]]
        if way == "bibtex" and kind in UNTOLD_BY_BIBTEX:
            kind = ""
        if not way.startswith("csl") and kind in ("article", "software", "pamphlet"):
            continue  # pandoc calls an online preprint a web page, and a booklet what it likes
        assert item["type"] == kind


@pytest.mark.parametrize("way", WAYS)
def test_citeproc_sets_a_bibliography(way, some, tmp_path):
    needs("pandoc")
    write, _, suffix = WAYS[way]
    path = tmp_path / f"proof.{suffix}"
    path.write_text(written(write, some), encoding="utf-8", errors="replace")
    page = "---\nnocite: '@*'\n---\n"
    html = output("pandoc", "--citeproc", f"--bibliography={path}", "-t", "html", given=page)
    assert html.count('class="csl-entry"') == len(some)
    assert "<script" not in html
    text = letters(unescape(re.sub("<[^>]*>", "", html))).lower()
    for one in some:
        if one.id >= 200 and "$" not in one.title:
            assert letters(one.title).lower() in text
