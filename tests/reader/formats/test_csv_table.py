"""Tables in: commas, tabs and semicolons, other programs' headings, quotation marks gone wrong."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.csv_table import attempt
from reader.formats.table import read
from reader.text.normal import clean
from reader.types import Link, LinkKind, Orphan
from tests.reader.formats.cut_checks import check_begun
from tests.reader.formats.record_checks import check_hostile, tried

HEADER = ["Title", "Authors", "Abstract Note", "arXiv ID", "DOI", "Year", "Tags", "URL"]
OWLS = ["Owls, and songs", "Ada Lovelace; King, M.", 'Broken\nover "lines"', "2503.02130",
        "10.1000/X", "2025", "a; b", "https://example.org"]  # fmt: skip


def table(*rows, delimiter=",", end="\n"):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_comes_in_whatever_parts_its_cells(delimiter, end):
    text = table(HEADER, OWLS, delimiter=delimiter, end=end)
    digest = read(f"\ufeff{text}".encode())
    (paper,) = digest.papers
    assert digest.format == "csv"
    assert (paper.title, paper.abstract) == ("Owls, and songs", 'Broken over "lines"')
    assert paper.facts.authors == ("Ada Lovelace", "M. King")
    assert paper.facts.ids == (("arxiv", "2503.02130"), ("doi", "10.1000/x"))
    assert paper.facts.links == (Link(LinkKind.PAPER, "https://example.org"),)
    assert (paper.facts.published, paper.facts.keywords) == ("2025", ("a", "b"))
    assert (paper.first_line, paper.last_line, paper.confidence) == (2, 3, 1.0)


def test_the_apostrophe_before_a_formula_goes():
    digest = attempt(table(["title", "abstract"], ["'=sum(a)", "'quoted' here"], ["'@x", "'-1"]))
    assert [(paper.title, paper.abstract) for paper in digest.papers] == [
        ("=sum(a)", "'quoted' here"),
        ("@x", "-1"),
    ]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Lovelace, Ada", ("Ada Lovelace",)),
        ("Ada Lee, Bo Ray and Cy Poe", ("Ada Lee", "Bo Ray", "Cy Poe")),
        ("['Ada Lovelace', 'Blaise Pascal']", ("Ada Lovelace", "Blaise Pascal")),
        ("King, Martin, Jr.; Lovelace, A.", ("Martin King, Jr.", "A. Lovelace")),
        ("", ()),
    ],
)  # fmt: skip
def test_authors_are_parted(cell, names):
    (paper,) = attempt(table(["title", "author"], ["x", cell])).papers
    assert paper.facts.authors == names


def test_a_bad_row_costs_only_itself():
    text = 'title,abstract,year\nA,"never closed,2001\nB,b,2002\n,c,2003\nD,"d",2004\nE,e,f,g\n'
    digest = tried(attempt, text)
    found = [(p.title, p.first_line, p.confidence) for p in digest.papers]
    assert found == [("B", 3, 1.0), ("D", 5, 1.0), ("E", 6, 0.5)]
    assert digest.orphans == (Orphan(2, 'A,"never closed,2001'), Orphan(4, ",c,2003"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "id,name,year\n1,a,2000\n",
        "Title, Year\nIt was evening, and late.\n",
        "The title, the abstract, and the authors.\nAll of it is prose, as one sees.\n",
        "title,abstract\nThere was no comma.\nNor is one here.\nHere, at last, is.\n",
        "A title alone\n\nAnd an abstract, below it.\n",
    ],
)
def test_prose_is_not_claimed(text):
    assert attempt(text) is None


def test_a_header_alone_is_refused():
    with pytest.raises(FormatError):
        attempt("title,abstract\n")


def test_cut_off_anywhere_nothing_is_invented():
    check_begun(attempt, table(HEADER, OWLS, ["Tides", *OWLS[1:]]))


@pytest.mark.parametrize(
    "text",
    [table(HEADER, *[OWLS] * 20_000), "title,abstract\n" + 'a,"x\n' * 100_000,
     "title,abstract\n" + '"' * 1_000_000, "title,abstract\n" + "," * 1_000_000,
     'title,abstract\na,"' + "x" * 500_000 + '"\nb,c\nd,e\n', "title,id\n" + "\x00,\x00\n" * 1_000,
     "title," * 1_500 + "abstract\n", 'title,authors\nx,"' + " and " * 50_000 + '"'],
    ids=range(8),
)  # fmt: skip
def test_hostile_tables_are_read_or_refused_quickly(text):
    check_hostile(attempt, text)


CELLS = st.text(
    st.sampled_from("ab \"',;\t=é漢<&\\") | st.characters(exclude_categories=["C"]), max_size=12
)
CELLS = CELLS.filter(lambda cell: not cell.startswith("'"))


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_what_is_written_reads_back(rows, delimiter):
    digest = tried(attempt, table(["title", "abstract"], ("first", ""), *rows, delimiter=delimiter))
    expected = [(clean(title), clean(abstract)) for title, abstract in rows if clean(title)]
    assert [(paper.title, paper.abstract) for paper in digest.papers[1:]] == expected


@given(st.text(st.sampled_from('ab",;\t\n\r\ud800\x00'), max_size=60))
def test_any_jumble_is_accounted_for(text):
    tried(attempt, "title,abstract\n" + text)
