"""Sources go out as OPML and come in again; hostile files are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LecternError
from reader.sources.opml import read_opml, write_opml
from reader.sources.source import checked
from reader.types.sources import Source, SourceKind
from tests.reader.exports.hostile_texts import TEXTS
from tests.reader.exports.proof.programs import needs, output

FEED = Source(SourceKind.FEED, "https://example.org/feed?a=1&b='2'", "Owls & <tides>", 60)
ARXIV = Source(SourceKind.ARXIV, "cs.CL", "", 1440, via="atom")
DAILY = Source(SourceKind.DAILY, "week", "Daily", 240, base="https://mirror.example.org")


def written(*sources: Source) -> str:
    return "".join(write_opml(sources))


def test_sources_come_back_as_they_were():
    kept = tuple(map(checked, (FEED, ARXIV, DAILY)))
    assert read_opml(written(*kept).encode()) == kept


@given(name=TEXTS, every=st.integers(15, 60_000))
def test_no_name_becomes_mark_up(name, every):
    kept = checked(Source(SourceKind.FEED, "https://example.org/f", name, every))
    (found,) = read_opml(written(kept).encode(errors="replace"))
    assert (found.address, found.every) == (kept.address, every)


def test_folders_stay_on_this_machine(tmp_path):
    folder = checked(Source(SourceKind.FOLDER, str(tmp_path), "Mine", 5))
    text = written(folder, checked(FEED))
    assert str(tmp_path) not in text
    assert text.count("<outline") == 1


def test_what_another_program_wrote_is_read():
    found = read_opml(
        b'<?xml version="1.0"?><opml version="1.0"><head/><body><outline text="Science">'
        b'<outline type="rss" text="Owls" xmlUrl="https://example.org/owls.xml" htmlUrl="x"/>'
        b'<outline text="Owls again" xmlUrl="https://example.org/owls.xml"/>'
        b'<outline text="Evil" xmlUrl="file:///etc/passwd"/></outline></body></opml>'
    )
    assert [(one.kind, one.name, one.address, one.every) for one in found] == [
        (SourceKind.FEED, "Owls", "https://example.org/owls.xml", 60)
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no xml",
        b"<rss><outline xmlUrl='https://example.org/x'/></rss>",
        b"<opml><body/></opml>",
        b"<opml><body><outline text='x'/></body></opml>",
        b"<opml>" + b"<outline xmlUrl='https://example.org/x'/>" * 3_000 + b"</opml>",
        b'<!DOCTYPE opml [<!ENTITY a "b">]><opml><outline xmlUrl="https://example.org/&a;"/></opml>',
        b"<opml>" * 10_000,
        b"<opml><!--" + b"x" * (5 << 20) + b"--><outline xmlUrl='https://example.org'/></opml>",
    ],
    ids=range(9),
)
def test_what_is_no_opml_is_refused(data):
    with pytest.raises(LecternError) as caught:
        read_opml(data)
    assert caught.value.advice


def test_xmllint_reads_it(tmp_path):
    needs("xmllint")
    path = tmp_path / "sources.opml"
    path.write_text(written(*map(checked, (FEED, ARXIV, DAILY))), encoding="utf-8")
    found = output("xmllint", "--xpath", "//outline/@xmlUrl", path)
    assert "https://example.org/feed?a=1&amp;b='2'" in found
    assert "cat:cs.CL" in found
    assert output("xmllint", "--xpath", "string(/opml/@version)", path).strip() == "2.0"
