"""BibTeX in: as JabRef, arXiv, DBLP and Google Scholar write it, and as nobody should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.bibtex import attempt
from reader.formats.table import read
from reader.types import Link, LinkKind, Marks, Orphan
from tests.reader.formats.record_checks import check_cuts, check_hostile, tried
from tests.shared import shared

BIB = r"""% Encoding: UTF-8

@string{owls = "Proceedings on " # {Owls}}

@misc{lee2025,
  title         = {The {DNA} of {\"O}zg{\"u}r's 50% Gap},
  author        = "Lovelace, Ada and {Big Lab, Inc.} and Martin Lee and others",
  eprint        = {2503.02130},
  archivePrefix = {arXiv},
  primaryClass  = {cs.LG},
  url           = {https://example.org/a_b~c%20d},
  month = mar, year = 2025,
  abstract      = {We listen to owls,
                   by night.},
  keywords      = {owls; listening, {tides, ebb}},
}

@Article(tides,
  title = "Tides " # "again",
  journal = owls,
  doi = {https://doi.org/10.1000/A\_B},
  date = {2024-05-06/2024-06-07}
)
@comment{jabref-meta: databaseType:bibtex;}
"""


def only(text):
    (paper,) = attempt(text).papers
    return paper


def entry(fields, kind="misc"):
    return only(f"@{kind}{{key, title = {{A title}}, {fields}}}")


def test_a_bibliography_comes_in_whole():
    digest = tried(attempt, BIB)
    first, second = digest.papers
    assert first.title == "The DNA of Özgür's 50% Gap"
    assert first.abstract == "We listen to owls, by night."
    assert first.facts.authors == ("Ada Lovelace", "Big Lab, Inc.", "Martin Lee")
    assert first.facts.ids == (("arxiv", "2503.02130"),)
    assert first.facts.links == (Link(LinkKind.PAPER, "https://example.org/a_b~c%20d"),)
    assert first.facts.published == "2025-03"
    assert first.facts.keywords == ("owls", "listening", "tides, ebb", "cs.LG")
    assert (first.first_line, first.last_line) == (5, 16)
    assert second.title == "Tides again"
    assert second.facts.venue == "Proceedings on Owls"
    assert second.facts.ids == (("doi", "10.1000/a_b"),)
    assert second.facts.published == "2024-05-06"
    assert (second.first_line, second.last_line) == (18, 23)
    assert first.marks == second.marks == Marks()
    assert [kind.value for kind in digest.lines[:5]] == [
        "furniture", "blank", "furniture", "blank", "record",
    ]  # fmt: skip


def test_it_is_read_through_the_door_with_any_line_ends():
    for ends in ("\r\n", "\r"):
        digest = read(BIB.replace("\n", ends).encode())
        assert digest.format == "bibtex"
        assert [paper.first_line for paper in digest.papers] == [5, 18]


@pytest.mark.parametrize(
    ("fields", "ids"),
    [
        ("eprint = {hep-th/9901001}", (("arxiv", "hep-th/9901001"),)),
        ("eprint = {2503.02130v2}, eprinttype = {arXiv}", (("arxiv", "2503.02130"),)),
        ("eprint = {12345}, archiveprefix = {jstor}", ()),
        ("journal = {arXiv preprint arXiv:1706.03762}", (("arxiv", "1706.03762"),)),
        ("journal = {CoRR}, volume = {abs/1706.03762}", (("arxiv", "1706.03762"),)),
        ("url = {https://arxiv.org/abs/1706.03762}", (("arxiv", "1706.03762"),)),
        ("url = {https://aclanthology.org/P19-1001/}", (("acl", "p19-1001"),)),
        ("doi = {10.48550/arXiv.1706.03762}", (("arxiv", "1706.03762"),)),
        ("volume = {1706}, number = {03762}", ()),
    ],
)
def test_identifiers_are_found_where_programs_put_them(fields, ids):
    assert entry(fields).facts.ids == ids


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 2020", "2020"),
        ("year = {2020}, month = {December}", "2020-12"),
        ("year = {2020}, month = 5, day = 17", "2020-05-17"),
        ("year = {in press}", ""),
        ("date = {2020-01}", "2020-01"),
        ("month = jan", ""),
    ],
)
def test_dates_are_as_much_as_is_known(fields, date):
    assert entry(fields).facts.published == date


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("van der Berg, Jr., J{\\'e}r{\\^o}me", ("Jérôme van der Berg, Jr.",)),
        ("A and B AND  C", ("A", "B", "C")),
        ("{Owls and Tides Ltd} and Sandra", ("Owls and Tides Ltd", "Sandra")),
        ("Ann Lee, Bo Ray, Cy Poe, Di Roe", ("Ann Lee", "Bo Ray", "Cy Poe", "Di Roe")),
        ("others", ()),
        ("A and  and B", ("A", "B")),
    ],
)
def test_names_are_put_first_name_first(author, names):
    assert entry(f"author = {{{author}}}").facts.authors == names


def test_a_bad_entry_costs_only_itself():
    text = (
        "@misc{a, title = {Good}}\n@misc{b, title = {Never closed\n\n"
        "@misc{c, title = {Also good}}\n@misc{d, year = 2000}\n@misc{a, title = {Same key}}\n"
        "@misc{e, title = {First}, title = {Second}}\n"
    )
    digest = tried(attempt, text)
    assert [paper.title for paper in digest.papers] == ["Good", "Also good", "Same key", "First"]
    assert digest.orphans == (
        Orphan(2, "@misc{b, title = {Never closed"),
        Orphan(5, "@misc{d, year = 2000}"),
    )


def test_another_programs_keywords_and_notes_are_no_marks():
    paper = entry("keywords = {owls}, annote = {Not mine}")
    assert paper.marks == Marks()
    assert paper.facts.keywords == ("owls",)


def test_bibliographies_without_a_title_are_refused_with_their_line():
    with pytest.raises(FormatError, match="line 2"):
        attempt("\n@misc{a, year = 2000}\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Prose that writes to me@example.org (soon).",
        "# Cite\n\n```bibtex\n@misc{a, title = {B}}\n```\n",
        "@Test\npublic void reads() {\n}\n",
        "@media (max-width: 9px) { a { b: c } }",
        "@app.route('/')\ndef main():\n    pass\n",
        '{"a": "@misc{a, title = {B}}"}',
    ],
)
def test_other_texts_are_not_claimed(text):
    assert attempt(text) is None


def test_macros_of_macros_cannot_fill_the_memory():
    text = '@string{a = "xxxxxxxxxx"}\n' + "".join(
        f"@string{{{chr(98 + n)} = {' # '.join([chr(97 + n)] * 10)}}}\n" for n in range(20)
    )
    assert len(only(f"{text}@misc{{k, title = u}}").title) == 1_000


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("@misc{k, title={x}}\n" + "@" * 20_000, 1),
        ("@misc{k, title={x}}\n" + "@{" * 20_000, 1),
        ("@misc{k, title={x}}\n" + "@misc{\n" * 20_000, 1),
        ("@misc{k, title={" + "{" * 10_000 + "x" + "}" * 10_000 + "}}", 1),
        ("@misc{k, title={" + "{" * 1_000_000, None),
        ("@misc{k, title=x, author={" + " and a,b" * 100_000 + "}}", 1),
        ("@misc{k, title=" + "x#" * 300_000 + "x}", 1),
        ("@misc{k, title=" + '"' * 300_000, None),
        ("@misc{k,title=x}" * 20_000, 20_000),
        ("x\n" * 200_000, None),
        ("@article{" + "k" * 1_000_000, None),
        ("a@" * 500_000, None),
    ],
    ids=lambda value: repr(value)[-12:],
)
def test_hostile_bibliographies_are_read_or_refused_quickly(text, papers):
    check_hostile(attempt, text)
    digest = tried(attempt, text)
    assert (digest and len(digest.papers)) == papers


def test_cut_off_anywhere_only_whole_entries_come_in():
    check_cuts(attempt, BIB)


PIECES = st.sampled_from(
    ["@misc{", "@string(", "k,", "title", "=", "{", "}", '"', ",", "#", "(", ")", "\n", "\\", "x",
     " and ", "author", "@", "%", "abstract", "2020", "\r", "\ud800", "\x00"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join).map("@misc{k, title={x}}".__add__))
def test_any_jumble_is_accounted_for(text):
    digest = tried(attempt, text)
    assert digest is None or digest.papers[0].title


@pytest.mark.shared
def test_the_real_sample_comes_in_whole():
    digest = read(shared("samples/jabref_ArXivQuantumMock.bib").read_bytes())
    assert [paper.first_line for paper in digest.papers] == [2, 7, 12]
    assert digest.papers[1].facts.authors == ("Phillip Kaye", "Michele Mosca")
    assert not digest.orphans
