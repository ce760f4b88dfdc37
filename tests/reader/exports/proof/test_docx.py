"""LibreOffice, pandoc and python-docx read the Word document: nothing is lost, nothing acts."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from reader.exports.docx import write_docx
from reader.exports.edition.xhtml import tint
from tests.reader.exports.editions import (
    EMOJI,
    LINKS,
    SCRIPTS,
    TOLD,
    items,
    reading_list,
    squeezed,
    titles,
    told_of,
)
from tests.reader.exports.proof.pandoc_tree import links, nodes, read_by_pandoc, said
from tests.reader.exports.proof.programs import needs, output


@pytest.fixture(scope="module")
def written() -> bytes:
    return b"".join(write_docx(reading_list()))


@pytest.fixture(scope="module")
def file(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docx") / "list.docx"
    path.write_bytes(written)
    return path


def headings(document: Any) -> list[tuple[str, str]]:
    found = ((one.style.name, one.text) for one in document.paragraphs)
    return [each for each in found if each[0].startswith(("Heading 1", "Heading 2"))]


def expected_headings() -> list[tuple[str, str]]:
    named = titles()
    first = 1 + len(SCRIPTS) + 1
    scripts = [("Heading 2", title) for title in named[1:first]]
    others = [("Heading 2", title) for title in named[first:]]
    return [
        ("Heading 1", named[0]),
        ("Heading 1", "Scripts & <signs>"),
        *scripts,
        ("Heading 1", "Hostile"),
        *others,
    ]


def test_python_docx_finds_the_headings_and_all_that_is_told(written):
    document = Document(io.BytesIO(written))
    assert headings(document) == expected_headings()
    texts = [one.text for one in document.paragraphs]
    start = texts.index("Learning to draw owls") + 1
    found = "\n".join(texts[start : texts.index("Scripts & <signs>")])
    assert re.sub(r"(?m)^(?:•|\d\.)\t", "", found) == "\n".join(TOLD)


def test_python_docx_finds_what_the_document_is(written):
    document = Document(io.BytesIO(written))
    told = document.core_properties
    assert (told.title, told.author, told.language) == ("Owls & <others>", "Ada & Co", "en")
    assert told.created.date().isoformat() == "2026-11-22"
    assert document.paragraphs[0].style.name == "Title"
    assert document.sections[0].header.paragraphs[0].text == "Owls & <others>"


def test_python_docx_finds_the_links_that_are_safe_and_no_other(written):
    document = Document(io.BytesIO(written))
    found = {link.address for one in document.paragraphs for link in one.hyperlinks}
    assert set(LINKS) <= found
    assert {address.split(":")[0].lower() for address in found} <= {"https", "http", "mailto"}


def test_highlights_are_shaded_in_their_colours(written):
    document = Document(io.BytesIO(written))
    shaded = {
        (run.text, shade.get(qn("w:fill")))
        for one in document.paragraphs
        for run in one.runs
        for shade in run._r.xpath("./w:rPr/w:shd")
    }
    assert ("names them sooner than people do", tint("green")[1:]) in shaded
    assert ("words that are gone", tint("pink")[1:]) in shaded


def test_libreoffice_reads_every_field_of_every_paper(file, tmp_path):
    needs("soffice")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    to_text = ("--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path)
    output("soffice", profile, "--headless", *to_text, file)
    text = squeezed((tmp_path / "list.txt").read_text(encoding="utf-8-sig"))
    for each in (*titles(), *TOLD, *SCRIPTS.values(), EMOJI, "Colours of highlights:"):
        assert squeezed(each) in text, each
    for item in items():
        for each in told_of(item):
            assert squeezed(each) in text, each


def test_pandoc_reads_headings_links_and_text(file):
    needs("pandoc")
    read = read_by_pandoc(file, "docx")
    found = [(node["c"][0], squeezed(said(node["c"][2]))) for node in nodes(read, "Header")]
    levels = [(int(name[-1]), squeezed(text)) for name, text in expected_headings()]
    assert [each for each in found if each[0] < 3] == levels
    text = squeezed(said(read))
    for item in items():
        for each in told_of(item):
            assert squeezed(each) in text, each
    assert set(LINKS) <= links(read)
