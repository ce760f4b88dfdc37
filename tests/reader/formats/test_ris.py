"""RIS in: as publishers and reference managers write it, faults included."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.ris import attempt
from reader.formats.table import read
from reader.text.normal import clean
from reader.types import Link, LinkKind
from tests.reader.formats.cut_checks import check_begun
from tests.reader.formats.record_checks import check_hostile, tried
from tests.shared import shared

RIS = """\ufeffExported by a library
TY  - JOUR
TI  - Owls & their <i>night</i> songs
T2  - Journal of Owls
AU  - Lovelace, Ada
AU  - King, Martin, Jr.
PY  - 2001
DA  - 2001/09/01/
DO  - doi:10.1000/OWLS
UR  - https://example.org/owls;v=2
KW  - owls
KW  - songs; night
N2  - We listened for
  a hundred nights (p<0.05).

ER  - 0001
junk between
AU  - Pascal, B.
T1  - A record without a type
PY  - 2001/00/00/
UR  - https://dx.doi.org/10.1000/type
ER  -

TY  - CONF
AB  - Nobody knows what this is called.
ER  -
TY  - CONF
TI  - One that never ends
TY  - BOOK
BT  - A book
"""


def test_a_bibliography_comes_in_with_its_faults():
    digest = tried(attempt, RIS)
    first, second, third, fourth = digest.papers
    assert first.title == "Owls & their night songs"
    assert first.abstract == "We listened for a hundred nights (p<0.05)."
    assert first.facts.authors == ("Ada Lovelace", "Martin King, Jr.")
    assert first.facts.ids == (("doi", "10.1000/owls"),)
    assert first.facts.links == (Link(LinkKind.PAPER, "https://example.org/owls;v=2"),)
    assert first.facts.published == "2001-09-01"
    assert first.facts.venue == "Journal of Owls"
    assert first.facts.keywords == ("owls", "songs", "night")
    assert (first.first_line, first.last_line) == (2, 16)
    assert (second.title, second.facts.authors) == ("A record without a type", ("B. Pascal",))
    assert (second.facts.published, second.facts.links) == ("2001", ())
    assert second.facts.ids == (("doi", "10.1000/type"),)
    assert (third.title, third.first_line, third.last_line) == ("One that never ends", 27, 28)
    assert (fourth.title, fourth.facts.venue) == ("A book", "")
    assert [orphan.number for orphan in digest.orphans] == [1, 17, 24]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_it_is_read_through_the_door_with_any_line_ends(ends):
    digest = read(RIS.replace("\n", ends).encode())
    assert digest.format == "ris"
    assert [paper.first_line for paper in digest.papers] == [2, 18, 27, 29]


def test_a_type_in_the_middle_of_a_record_does_not_part_it():
    digest = attempt("TY  - BOOK\nTY  - JOUR\nTI  - A\nTY  - THES\nAB  - b\nER  -\n")
    assert [(paper.title, paper.abstract) for paper in digest.papers] == [("A", "b")]


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ("TI  - One\nTI  - Two", "One"),
        ("T1  - One\nTI  - Two", "One"),
        ("BT  - Book\nTI  - Chapter", "Chapter"),
        ("TI  - \nT1  - One", "One"),
        ("TI  - Broken\n  over lines", "Broken over lines"),
    ],
)
def test_of_several_titles_the_first_counts(fields, title):
    (paper,) = attempt(f"TY  - JOUR\n{fields}\nER  -\n").papers
    assert paper.title == title


@pytest.mark.parametrize(
    "text",
    ["", "AI - a new hope\nMe - too", "A plain line\n\nAnother", "TYPO  - no", "XX  - a\nYY  - b\n",
     "PMID- 12345\nTI  - MEDLINE\n"],
)  # fmt: skip
def test_other_texts_are_not_claimed(text):
    assert attempt(text) is None


def test_records_without_a_title_are_refused_with_their_line():
    with pytest.raises(FormatError, match="line 2"):
        attempt("\nTY  - JOUR\nPY  - 2000\nER  -\n")


@pytest.mark.parametrize(
    "text",
    ["TY  - JOUR\n" * 100_000, "TY  - JOUR\nTI  - x\n" + "AB  - y\n" * 100_000,
     "TY  - JOUR\nTI  - x\n" + "y\n" * 100_000, "TY  - JOUR\nTI  - x\n" + "ER  -\n" * 100_000,
     "TY  - JOUR\nTI  - " + "<i " * 300_000, "TY  - JOUR\nTI  - x\nAB  - " + "&#" * 500_000,
     "TY  - JOUR\nTI  - x\nAB  - " + "<title>" * 100_000, " " * 1_000_000,
     "TY  - JOUR\nTI  - x\nUR  - " + ";http:" * 100_000],
    ids=range(9),
)  # fmt: skip
def test_hostile_bibliographies_are_read_or_refused_quickly(text):
    check_hostile(attempt, text)


def test_cut_off_anywhere_nothing_is_invented():
    check_begun(attempt, RIS.replace("<i>night</i>", "night"))


PIECES = st.sampled_from(
    ["TY  - JOUR", "ER  - ", "TI  - x", "T1  -", "AB  - <p>y</p>", "\n", "\r", "AU  - a, b",
     "PY  - ", "2001/13/99/", "  more", "KW  - ;", "DO  - doi:10", "\ud800", "\x00", "QQ  - z",
     "UR  - ;http:"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("\n".join).map("TY  - JOUR\nTI  - x\n".__add__))
def test_any_jumble_is_accounted_for(text):
    assert tried(attempt, text).papers[0].title.startswith("x")


VALUES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20).filter(
    lambda text: not set(text) & set("<>&;,") and clean(text) == text
)
RECORDS = st.lists(st.tuples(VALUES, VALUES, st.lists(VALUES, max_size=3)), min_size=1, max_size=4)


@given(RECORDS)
def test_what_is_written_reads_back(records):
    text = ""
    for title, abstract, words in records:
        keywords = "".join(f"KW  - {word}\n" for word in words)
        text += f"TY  - JOUR\nTI  - {title}\nAB  - {abstract}\n{keywords}ER  - \n\n"
    found = [(p.title, p.abstract, p.facts.keywords) for p in attempt(text).papers]
    assert found == [(clean(t), clean(a), tuple(dict.fromkeys(w))) for t, a, w in records]


@pytest.mark.shared
def test_the_real_samples_come_in():
    messy = read(shared("samples/jabref_RisImporterTest1.ris").read_bytes())
    (paper,) = messy.papers
    assert paper.facts.published == "2001-09-01"
    assert paper.facts.ids == (("doi", "10.1023/a:1017379030770"),)
    assert paper.facts.keywords == ("keyword0", "keyword1")
    (paper,) = read(shared("samples/jabref_RisImporterTestScopus.ris").read_bytes()).papers
    assert paper.facts.authors == ("S. Federico", "A. Grillo", "W. Herzog")
