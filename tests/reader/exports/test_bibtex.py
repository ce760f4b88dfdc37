"""The bibliography, read back by two other programs."""

from __future__ import annotations

import re

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from pybtex.database import parse_string

from reader.exports.bibtex import write_bibtex
from reader.exports.bibtex_text import escaped
from reader.text.normal import clean
from reader.text.visible import one_line
from reader.types import Decision, Facts, Handout, Item, Link, LinkKind
from tests.builders import handout
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS, paper, papers
from tests.reader.exports.tex import SPELT, unescaped

SPELT |= {"braceleft": "{", "braceright": "}"}
FIELDS = {"title", "author", "howpublished", "year", "month", "day", "eprint", "archivePrefix"}
FIELDS |= {"doi", "url", "abstract", "keywords", "annote", "lectern", "lectern-ids"}
FIELDS |= {"lectern-links", "lectern-keywords", "lectern-summary"}


def by_bibtexparser(text: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert len(library.blocks) == len(library.entries)
    return {
        entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries
    }


def by_pybtex(text: str) -> dict[str, dict[str, str]]:
    entries = parse_string(text, "bibtex").entries
    return {key: dict(entry.fields) for key, entry in entries.items()}


def written(*some: object) -> str:
    return "".join(write_bibtex(handout(some, "A heading")))  # type: ignore[arg-type]


@given(TEXTS)
def test_escaped_text_reads_back(text):
    assert unescaped(escaped(text)) == one_line(text)


@given(TEXTS)
def test_braces_balance_even_where_escaped(text):
    depth = 0
    for brace in re.findall("[{}]", escaped(text)):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("read", [by_bibtexparser, by_pybtex])
@given(some=papers())
def test_both_programs_read_every_field_back(read, some):
    entries = read(written(*some))
    assert len(entries) == len(some)
    for each in some:
        fields = entries[f"paper{each.id}"]
        assert unescaped(fields.get("title", "")) == one_line(each.title)
        assert unescaped(fields.get("abstract", "")) == one_line(each.abstract)
        assert one_line(unescaped(fields.get("annote", ""))) == one_line(each.note)
        tags = ", ".join(filter(None, map(one_line, each.tags)))
        assert unescaped(fields.get("keywords", "")) == tags
        assert set(fields) <= FIELDS


@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_text_ends_its_entry(text):
    evil = paper(1, text, abstract=text, note=text, tags=(text,))
    for entries in (by_bibtexparser(written(evil, paper(2))), by_pybtex(written(evil, paper(2)))):
        assert len(entries) == 2
        assert not any("author" in fields for fields in entries.values())


@pytest.mark.parametrize("text", ["100% of $5 & #1_a ~b c", "a \\b {c} d", "a--b ``c''", "é漢ß"])
def test_a_latex_decoder_reads_the_same_text(text):
    decoding = [LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(written(paper(1, text)), append_middleware=decoding)
    assert library.entries[0]["title"] == text


@given(papers())
def test_every_author_is_one_person(some):
    entries = parse_string(written(*some), "bibtex").entries
    for each in some:
        names = [name for name in each.authors if clean(one_line(name))]
        persons = entries[f"paper{each.id}"].persons.get("author", [])
        assert len(persons) == len(names)


@pytest.mark.parametrize("name", ["King, Jr., Martin", "Rand AND Co", "others", "Lab, and, more"])
def test_a_name_that_bibtex_would_split_is_protected(name):
    entry = parse_string(written(paper(1, authors=(name, "Ada Lovelace"))), "bibtex").entries[
        "paper1"
    ]
    assert [str(person) for person in entry.persons["author"]] == [f"{{{name}}}", "Lovelace, Ada"]


def test_an_entry_reads_well():
    full = paper(
        12,
        "Attention & the Budget: is {50%} enough?",
        abstract="We ask.",
        tags=("to cite", "a, b"),
        note="Ask.\nThen read.",
        decision=Decision.LATER,
        starred=True,
        facts=Facts(
            authors=("Ada Lovelace", "Blaise Pascal"),
            ids=(("arxiv", "2503.02130"), ("doi", "10.1000/a_b")),
            links=(Link(LinkKind.CODE, "https://example.org/x_y"),),
            published="2025-03-02",
            venue="Journal of Budgets",
            keywords=("cs.LG",),
            summary="One line.",
            details=(
                ("type", "article-journal"),
                ("editor", "García Márquez || Gabriel"),
                ("editor", "Deep Mind"),
                ("volume", "12"),
                ("issue", "3"),
                ("page", "1-20"),
                ("event-place", "Rome"),
            ),
        ),
    )
    text = "".join(write_bibtex(Handout([Item(full, "lovelace2025")])))
    assert text == (
        "@article{lovelace2025,\n"
        "  title = {{Attention \\& the Budget: is \\{50\\%\\} enough?}},\n"
        "  author = {Lovelace, Ada and Pascal, Blaise},\n"
        "  editor = {García Márquez, Gabriel and {Deep Mind}},\n"
        "  journal = {Journal of Budgets},\n"
        "  number = {3},\n"
        "  pages = {1--20},\n"
        "  volume = {12},\n"
        "  year = {2025},\n"
        "  month = mar,\n"
        "  day = {02},\n"
        "  eprint = {2503.02130},\n"
        "  archivePrefix = {arXiv},\n"
        "  doi = {10.1000/a_b},\n"
        "  url = {https://arxiv.org/abs/2503.02130},\n"
        "  abstract = {We ask.},\n"
        "  keywords = {to cite, {a, b}},\n"
        "  annote = {Ask.\\newline{}Then read.},\n"
        "  lectern = {later, starred},\n"
        "  lectern-links = {code https://example.org/x\\_y},\n"
        "  lectern-keywords = {cs.LG},\n"
        "  lectern-summary = {One line.},\n"
        "  lectern-details = {event-place Rome},\n"
        "}\n"
    )


def test_a_paper_that_comes_twice_is_one_entry():
    assert written(paper(1), paper(2), paper(1)).count("@misc") == 2


def test_no_papers_no_text():
    assert written() == ""
