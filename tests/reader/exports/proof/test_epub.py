"""epubcheck and pandoc read the book: it is valid, and nothing is lost."""

from __future__ import annotations

import json
import posixpath
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from reader.exports.epub import MOST, write_epub
from reader.types import Handout
from tests.reader.exports.editions import (
    EMOJI,
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
from tests.reader.exports.proof.pandoc_tree import read_by_pandoc, said
from tests.reader.exports.proof.programs import JAVA, needs, output

EPUBCHECK = "/usr/share/java/epubcheck.jar"
"""The command that Debian packages does not find its own parts."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("epub") / "list.epub"
    path.write_bytes(b"".join(write_epub(reading_list())))
    return path


def test_epubcheck_has_nothing_to_say(file, tmp_path):
    needs("java", EPUBCHECK)
    report = tmp_path / "report.json"
    output(*JAVA, "-jar", EPUBCHECK, file, "--json", report)
    told = json.loads(report.read_text(encoding="utf-8"))
    assert [message["message"] for message in told["messages"]] == []
    assert told["publication"]["title"] == "Owls & <others>"
    assert told["publication"]["creator"] == ["Ada & Co"]
    assert told["publication"]["language"] == "en"


def test_pandoc_reads_every_field_of_every_paper(file):
    needs("pandoc")
    read = read_by_pandoc(file, "epub")
    text = squeezed(said(read))
    for each in (*titles(), *TOLD, *SCRIPTS.values(), EMOJI, "Colours of highlights:"):
        assert squeezed(each) in text, each
    for item in items():
        for each in told_of(item):
            assert squeezed(each) in text, each


def pages(path: Path) -> dict[str, etree._Element]:
    """Return the pages of a book, parsed as what they say they are: XML."""
    with ZipFile(path) as archive:
        return {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xhtml")
        }


def test_contents_lead_to_each_paper(file):
    read = pages(file)
    found = []
    for link in read["EPUB/nav.xhtml"].iterfind(".//{*}nav[@id='toc']//{*}a"):
        name, _, anchor = link.get("href").partition("#")
        page = read[posixpath.join("EPUB", name)]
        if anchor:
            (heading,) = page.xpath("//*[@id=$anchor]", anchor=anchor)
            assert "".join(heading.itertext()) == link.text
            found.append(link.text)
    assert found == titles()


def test_links_are_those_that_are_safe(file):
    read = pages(file)
    found = {
        link.get("href")
        for name, page in read.items()
        if "nav" not in name
        for link in page.iterfind(".//{*}a")
    }
    assert set(LINKS) <= found
    assert {address.split(":")[0].lower() for address in found} <= {"https", "http", "mailto"}
    assert not [page for page in read.values() if page.findall(".//{*}script")]


def test_a_chapter_holds_no_more_than_a_reader_opens_at_once(tmp_path):
    path = tmp_path / "long.epub"
    papers = [replace(item, section="One") for item in many(3 * MOST + 1).items]
    path.write_bytes(b"".join(write_epub(Handout(papers))))
    counts = [len(page.findall(".//{*}h2[@class='paper']")) for page in pages(path).values()]
    assert [count for count in counts if count] == [MOST, MOST, MOST, 1]


def test_the_same_papers_give_the_same_bytes_and_others_another_identifier(file):
    again = b"".join(write_epub(reading_list()))
    assert again == file.read_bytes()
    other = b"".join(write_epub(replace(reading_list(), by="Grace")))
    assert identifier(again) != identifier(other)


def identifier(book: bytes) -> str:
    with ZipFile(BytesIO(book)) as archive:
        named = etree.fromstring(archive.read("EPUB/content.opf")).find(".//{*}identifier")
        assert named is not None
        return named.text or ""
