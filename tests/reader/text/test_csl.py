"""What bibliographies tell of papers is kept, joined and told again."""

from __future__ import annotations

import pytest

from reader.formats import bibtex, csl_json, ris
from reader.merge import united_facts
from reader.text.csl import details_of, reference
from reader.text.people import Name
from reader.types import Facts
from tests.reader.exports.hostile_texts import paper

BIBTEX = r"""
@InProceedings{love:43,
  title = {Owls}, author = {Lovelace, Ada and {Deep Mind} and Juan {Garc{\'\i}a M{\'a}rquez}},
  booktitle = {Proc. of Owls}, pages = {1--20}, volume = 3, series = {LNO}, publisher = {Press},
  address = {Rome}, editor = {Curie, Marie}, isbn = {978-3-16-148410-0}, year = 2020,
}
"""
RIS = """TY  - CONF
ID  - love:43
TI  - Owls
AU  - Lovelace, Ada
AU  - Deep Mind
AU  - García Márquez, Juan
A2  - Curie, Marie
T2  - Proc. of Owls
SP  - 1
EP  - 20
VL  - 3
T3  - LNO
PB  - Press
CY  - Rome
SN  - 978-3-16-148410-0
PY  - 2020
ER  -
"""
CSL = """[{"id": "x", "citation-key": "love:43", "type": "proceedings-article", "title": "Owls",
 "author": [{"family": "Lovelace", "given": "Ada"}, {"literal": "Deep Mind"},
            {"family": "García Márquez", "given": "Juan"}],
 "editor": [{"family": "Curie", "given": "Marie"}], "container-title": "Proc. of Owls",
 "page": "1–20", "volume": 3, "collection-title": "LNO", "publisher": "Press",
 "publisher-place": "Rome", "ISBN": ["978-3-16-148410-0"], "issued": {"date-parts": [[2020]]}}]"""
DETAILS = {
    "type": "paper-conference",
    "editor": "Curie || Marie",
    "page": "1-20",
    "volume": "3",
    "collection-title": "LNO",
    "publisher": "Press",
    "publisher-place": "Rome",
    "ISBN": "978-3-16-148410-0",
    "citation-key": "love:43",
}


@pytest.mark.parametrize(
    ("attempt", "text"), [(bibtex.attempt, BIBTEX), (ris.attempt, RIS), (csl_json.attempt, CSL)]
)
def test_every_format_tells_the_same(attempt, text):
    (one,) = attempt(text).papers
    facts = one.facts
    assert facts.authors == ("Ada Lovelace", "Deep Mind", "Juan García Márquez")
    assert (facts.venue, facts.published) == ("Proc. of Owls", "2020")
    assert {name: value for name, value in facts.details if name != "author"} == DETAILS
    authors = [value for name, value in facts.details if name == "author"]
    assert authors[-1] == "García Márquez || Juan"


def test_the_first_source_that_tells_a_thing_is_believed():
    first = Facts(authors=("A B",), details=(("type", "book"), ("volume", "1")))
    second = Facts(
        authors=("Ann B", "C De"),
        details=(("author", "B || Ann"), ("editor", "X"), ("editor", "Y"), ("volume", "2")),
    )
    third = Facts(details=(("editor", "Z"), ("author", "De || C")))
    united = united_facts([first, second, third])
    assert united.details == (
        *(("type", "book"), ("author", "B || Ann"), ("author", "De || C")),
        *(("editor", "X"), ("editor", "Y"), ("volume", "1")),
    )
    told = reference(paper(1, facts=united), "")
    assert told.authors == (Name("B", "Ann"), Name("De", "C"))


def test_details_are_clean_known_and_bounded():
    told = [("volume", " 1\u202e\n2 "), ("volume", "3"), ("type", "poem"), ("colour", "red")]
    told += [
        ("page", "5–9"),
        ("publisher", "x" * 10**6),
        *[("editor", f"E {n}") for n in range(5000)],
    ]
    found = details_of(told)
    assert ("volume", "1 2") in found
    assert ("page", "5-9") in found
    assert len(found) < 1100
    assert max(len(value) for _, value in found) <= 2000
    assert {name for name, _ in found} == {"editor", "volume", "page", "publisher"}


def test_a_paper_of_a_digest_has_nothing_invented():
    told = reference(paper(1, "Owls"), "")
    assert (told.type, told.authors, told.issued, told.venue) == ("document", (), (), "")
    assert not told.details
    assert not any((told.doi, told.arxiv, told.url))
