"""Word documents of any papers, read back by python-docx."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.shared import Pt
from hypothesis import given, settings

from reader.exports.docx import LONGEST, write_docx
from reader.exports.paper_size import LETTER
from reader.types import Handout, Item
from tests.builders import handout
from tests.reader.exports.editions import reading_list, shown
from tests.reader.exports.hostile_texts import TEXTS, papers


def written(handed: Handout) -> bytes:
    return b"".join(write_docx(handed))


@settings(max_examples=15)
@given(papers(), TEXTS)
def test_any_papers_make_a_document_with_their_titles(some, heading):
    document = Document(BytesIO(written(handout(some, heading))))
    found = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert found == [shown(each.title) or "Untitled" for each in some]
    assert document.paragraphs[-1].text == ("1 paper" if len(some) == 1 else f"{len(some)} papers")


def test_the_same_papers_give_the_same_bytes():
    assert written(reading_list()) == written(reading_list())


def test_a_title_longer_than_word_takes_is_cut_in_the_properties_alone():
    heading = "long " * 100
    document = Document(BytesIO(written(Handout((), heading=heading))))
    assert len(document.core_properties.title) == LONGEST
    assert document.paragraphs[0].text == heading.strip()


def test_paper_is_that_of_the_territory(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    section = Document(BytesIO(written(Handout(())))).sections[0]
    assert section.page_width == Pt(LETTER.width)
    assert section.page_height == Pt(LETTER.height)


def test_nothing_of_the_template_is_left():
    data = written(Handout(()))
    with ZipFile(BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]
    told = Document(BytesIO(data)).core_properties
    assert (told.author, told.comments, told.last_modified_by) == ("", "", "")


def test_a_link_that_many_papers_have_is_kept_once():
    item = Item(reading_list().items.__next__().paper)
    part = Document(BytesIO(written(Handout([item] * 20)))).part
    addresses = [each.target_ref for each in part.rels.values() if each.is_external]
    assert len(addresses) == len(set(addresses)) > 3
