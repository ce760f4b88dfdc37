"""Poppler, qpdf and pypdf read the pages: all the text is there, and the outline leads to it."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from reader.exports.pdf import write_pdf
from reader.types import Handout, Item
from tests.reader.exports.editions import (
    LINKS,
    SCRIPTS,
    TOLD,
    items,
    many,
    reading_list,
    squeezed,
    titles,
    told_of,
)
from tests.reader.exports.hostile_texts import paper
from tests.reader.exports.proof.programs import needs, output
from ui.printed.hidden_text import drawable

_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e]")
"""Poppler puts them around what is read from right to left."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "list.pdf"
    path.write_bytes(b"".join(write_pdf(reading_list())))
    return path


@pytest.fixture(scope="module")
def long() -> bytes:
    return b"".join(write_pdf(many(60)))


def told(text: str) -> str:
    """Return *text* as programs tell it: without what is not drawn."""
    text = text.replace("\ufefb", "لا")  # two letters in one shape, which says so when asked
    return squeezed("".join(sign for sign in _DIRECTIONS.sub("", text) if drawable(sign)))


def pages_of(path: Path) -> list[str]:
    """Return the text of each page, without what stands above and below it."""
    pages = output("pdftotext", path, "-").split("\f")
    inner = (re.sub(r"\n+\d+\n*\Z", "\n", page) for page in pages)
    return [page.removeprefix("Owls & <others>\n").strip() for page in inner if page.strip()]


def test_poppler_reads_every_field_of_every_paper(file, qapp):
    needs("pdftotext")
    text = told("\n".join(pages_of(file)))
    for each in (*titles(), *TOLD, *SCRIPTS.values(), "Colours of highlights: a result · lost"):
        assert told(each) in text, each
    for item in items():
        for each in told_of(item):
            assert told(each) in text, each


def test_fonts_are_within_the_file(file):
    needs("pdffonts")
    rows = output("pdffonts", file).splitlines()[2:]
    assert rows
    assert {row.split("Identity-H")[1].split()[0] for row in rows} == {"yes"}


def test_qpdf_finds_nothing_wrong(file):
    needs("qpdf")
    assert "No syntax or stream encoding errors" in output("qpdf", "--check", file)


def test_it_says_what_it_is(file):
    read = PdfReader(file)
    assert read.metadata is not None
    assert (read.metadata.title, read.metadata.author) == ("Owls & <others>", "Ada & Co")
    assert read.root_object["/Lang"] == "en"


def test_links_are_those_that_are_safe(file):
    found = {
        annotation.get_object()["/A"]["/URI"]
        for page in PdfReader(file).pages
        for annotation in page.get("/Annots", [])
    }
    assert set(LINKS) <= found
    assert {address.split(":")[0].lower() for address in found} <= {"https", "http", "mailto"}


def flat(
    outline: list[Destination | list[Destination]], level: int = 1
) -> list[tuple[int, Destination]]:
    found: list[tuple[int, Destination]] = []
    for each in outline:
        found += flat(each, level + 1) if isinstance(each, list) else [(level, each)]
    return found


def test_the_outline_is_that_of_the_list(file):
    read = PdfReader(file)
    found = [(level, each.title) for level, each in flat(read.outline)]
    first, *others = titles()
    cut = len(SCRIPTS) + 1
    assert found == [
        (1, first),
        (1, "Scripts & <signs>"),
        *((2, title) for title in others[:cut]),
        (1, "Hostile"),
        *((2, title) for title in others[cut:]),
    ]


def test_the_outline_leads_to_the_headings(long, tmp_path):
    needs("pdftotext")
    path = tmp_path / "long.pdf"
    path.write_bytes(long)
    read = PdfReader(BytesIO(long))
    for level, each in flat(read.outline):
        page = read.get_destination_page_number(each)
        assert page is not None
        height = float(read.pages[page].mediabox.height)
        box = ("-f", page + 1, "-l", page + 1, "-x", 0, "-W", 600, "-H", 30)
        top = round(height - float(each.top))
        words = output("pdftotext", *map(str, box), "-y", str(top), path, "-")
        assert squeezed(words).startswith(squeezed(each.title)), (level, each.title)


def test_no_page_ends_with_a_heading(long, tmp_path):
    needs("pdftotext")
    path = tmp_path / "long.pdf"
    path.write_bytes(long)
    pages = pages_of(path)
    assert len(pages) > 8
    for page in pages:
        last = page.splitlines()[-1]
        assert not last.startswith(("Sketch", "Part", "Ada Lovelace", "Note")), last


def test_what_no_font_has_hides_nothing_beside_it(tmp_path, qapp):
    needs("pdftotext")
    path = tmp_path / "odd.pdf"
    odd = Item(
        paper(1, "before \U0001fae9 \ue000 after", abstract="\U0001f469\u200d\U0001f52c end")
    )
    path.write_bytes(b"".join(write_pdf(Handout([odd]))))
    text = " ".join(pages_of(path))
    assert re.search("before \U0001fae9 \ue000 after\n\U0001f469\u200d\U0001f52c end", text)


def test_characters_beyond_the_first_planes_are_told_where_they_stand(tmp_path):
    """More of them than one font of hidden letters tells."""
    needs("pdftotext")
    path = tmp_path / "beyond.pdf"
    words = [f"w{number} {chr(0x1D400 + number)}{chr(0x1F300 + number)}" for number in range(170)]
    path.write_bytes(b"".join(write_pdf(Handout([Item(paper(1, abstract=" ".join(words)))]))))
    assert " ".join(words) in " ".join(" ".join(pages_of(path)).split())
    extracted = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert squeezed(" ".join(words)) in squeezed(extracted)
    assert not re.search(r"[\x00-\x08]", extracted)
