"""Packets that were cut, changed, or made to harm: what can be read is, and no more happens."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.exports import packet_data
from reader.formats import packet as packets
from reader.formats.table import read
from reader.types import Decision, Packet, Part
from tests.builders import title, write_digest
from tests.reader.packets.hostile import HOSTILE, ME, STAMP, paper, written
from tests.reader.packets.two_readers import Reader

BEGIN = '<script type="application/json" id="lectern-packet">'


def data_of(text):
    return json.loads(text[text.index(BEGIN) + len(BEGIN) :].partition("</script>")[0])


def with_data(text, data):
    """Return a packet that holds other data."""
    return f"{text[: text.index(BEGIN)]}{BEGIN}{data}</script>"


def changed(text, **values):
    """Return a packet whose first paper says other things."""
    data = data_of(text)
    data["papers"][0] |= values
    return with_data(text, json.dumps(data))


def test_what_is_written_is_json_that_others_can_read():
    data = data_of(written(paper(1, note="One"), paper(2)))
    assert [each["title"] for each in data["papers"]] == [title(1), title(2)]
    assert data["packet"]["name"] == "Ada"
    assert data["end"]["papers"] == 2
    assert "decision" not in data["papers"][0]
    assert "starred" not in data["papers"][0]


def test_neither_page_nor_data_tell_what_the_reader_decided():
    plain = written(paper(1, note="One"))
    kept = replace(paper(1, note="One"), decision=Decision.DISMISSED, starred=True)
    assert written(replace(kept, lists=((1, "Dull"),))) == plain


@pytest.mark.parametrize("text", HOSTILE)
def test_what_anybody_writes_ends_neither_the_data_nor_the_page(text):
    made = written(
        paper(1, name=f"{title(1)} {text}", note=text, words=["strokes"], comment=text), by=text
    )
    assert made.count("</script>") == written().count("</script>")
    assert "<script>alert" not in made
    digest = read(made.encode())
    (found,) = digest.papers
    assert found.said.note == text.replace("\0", "")
    assert found.said.highlights[0].comment == text
    assert digest.packet.content
    assert not digest.warnings


@settings(max_examples=30)
@given(note=st.text(max_size=80), comment=st.text(max_size=40))
def test_notes_and_comments_come_back_as_they_were(note, comment):
    note = note.encode(errors="replace").decode().replace("\0", "")
    comment = comment.encode(errors="replace").decode().replace("\0", "")
    wanted = paper(note=note, words=["strokes", "sketch"], comment=comment)
    (found,) = read(written(wanted).encode()).papers
    assert found.said.note == (note if note.strip() else "")
    for mine, theirs in zip(wanted.highlights, found.said.highlights, strict=True):
        assert (mine.id, mine.selector, mine.colour) == (theirs.id, theirs.selector, theirs.colour)
        assert theirs.comment == (comment if comment.strip() else "")


def test_a_long_packet_comes_back_whole(monkeypatch):
    monkeypatch.setattr(packet_data, "IN_MEMORY", 10_000)
    digest = read(written(*(paper(at, note=f"Note {at}") for at in range(1, 121))).encode())
    assert [one.said.note for one in digest.papers] == [f"Note {at}" for at in range(1, 121)]
    assert digest.packet.content
    assert digest.warnings == ()


def test_a_packet_cut_before_its_data_says_so_by_the_line():
    whole = written(paper(1), paper(2))
    cut = whole[: whole.index(BEGIN)].rstrip()
    with pytest.raises(FormatError, match=rf"ends on line {len(cut.splitlines())}\b"):
        read(cut.encode())


def test_of_a_packet_cut_within_its_data_the_whole_papers_come():
    whole = written(paper(1, note="One"), paper(2, note="Two"), paper(3))
    at = whole.index('"note":"Two"')
    digest = read(whole[:at].encode())
    assert [one.title for one in digest.papers] == [title(1)]
    assert digest.packet.content == ""
    assert any("1 of its papers were read" in text for text in digest.warnings)
    assert any(f"line {whole[:at].count(chr(10)) + 1}" in text for text in digest.warnings)


@pytest.mark.parametrize("share", range(1, 20))
def test_wherever_it_is_cut_it_is_read_in_part_or_refused(share):
    whole = written(paper(1, note="One"), paper(2), paper(3))
    try:
        digest = read(whole[: len(whole) * share // 20].encode())
    except FormatError:
        return
    assert {one.title for one in digest.papers} <= {title(1), title(2), title(3)}


def test_a_packet_that_was_changed_says_so_and_has_no_proof():
    digest = read(written().replace('"note":"Hers"', '"note":"Not hers"').encode())
    assert digest.papers[0].said.note == "Not hers"
    assert digest.packet.content == ""
    assert digest.packet.seal == ""
    assert any("changed it" in text for text in digest.warnings)


@pytest.mark.parametrize("version", ['"²"', '"one"', "[]", "-1"])
def test_a_packet_of_no_version_is_refused(version):
    with pytest.raises(FormatError, match="version"):
        read(written().replace('"version":1', f'"version":{version}').encode())


def test_a_packet_of_a_later_lectern_is_refused_with_advice():
    made = written().replace('"version":1', '"version":7')
    with pytest.raises(FormatError, match="version 7") as refused:
        read(made.encode())
    assert "up to date" in refused.value.advice


@pytest.mark.parametrize("broken", ["{", "[]", "null", '{"packet":3,"papers":[]}', "{}" * 9, ""])
def test_data_that_is_no_packet_is_refused(broken):
    text = with_data(written(), broken)
    with pytest.raises(FormatError, match="line"):
        read(text.encode())


WRONG = (None, 3, "x", [], {}, [[]], [None], [{}], {"a": {"b": 1}}, True, 1e9, "\0", "٣")


@pytest.mark.parametrize(
    "member", ["id", "note", "tags", "highlights", "section", "authors", "ids", "links", "details"]
)
@pytest.mark.parametrize("value", WRONG)
def test_members_of_wrong_types_do_no_harm(member, value):
    digest = packets.attempt(changed(written(), **{member: value}))
    (found,) = digest.papers
    assert found.title == title(1)
    assert isinstance(found.said.note, str)
    assert all(isinstance(tag, str) for tag in found.said.tags)
    assert found.said.highlights == ()


def test_highlights_that_are_none_are_left_out_and_counted():
    good = {
        "id": "a-1",
        "exact": "strokes",
        "start": 3,
        "end": 9,
        "part": "cover",
        "colour": "beige",
    }
    bad = [
        {"id": "b"},
        {"exact": "x"},
        {"id": "<b>", "exact": "x"},
        7,
        {**good, "id": "c", "exact": " "},
    ]
    digest = packets.attempt(changed(written(), highlights=[good, good, *bad]))
    (one,) = digest.papers[0].said.highlights
    assert (one.id, one.part, one.colour) == ("a-1", Part.ABSTRACT, "yellow")
    assert (one.selector.start, one.selector.end) == (3, 9)
    assert any("6 annotations" in text for text in digest.warnings), digest.warnings


def test_what_is_huge_is_cut_to_a_measure():
    many = [{"id": f"m-{at}", "exact": "strokes"} for at in range(3_000)]
    digest = packets.attempt(
        changed(
            written(), note="n" * 900_000, tags=[f"t{at}" for at in range(900)], highlights=many
        )
    )
    said = digest.papers[0].said
    assert (len(said.note), len(said.tags), len(said.highlights)) == (500_000, 100, 2_000)
    assert any("1,000 annotations" in text for text in digest.warnings), digest.warnings


HEADS = (
    {"person": "../../etc"}, {"person": 7}, {"made": "9999"}, {"name": ["x"]},
    {"meanings": [1]}, {"meanings": {"green": 3}}, {"list": 3},
    {"list": {"key": "x", "name": "L"}}, {"list": {"key": "1"}},
)  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_a_head_of_wrong_types_does_no_harm(head):
    made = written()
    data = data_of(made)
    data["packet"] |= head
    found = packets.attempt(with_data(made, json.dumps(data))).packet
    assert isinstance(found, Packet)
    assert found.person in (ME.person, "")
    assert found.made in (STAMP, "")
    assert found.reading_list is None


def test_one_that_claims_to_be_of_the_future_is_replaced_by_the_next(tmp_path):
    with Reader("Ada", tmp_path / "a") as ada, Reader("Ben", tmp_path / "b") as ben:
        for one in (ada, ben):
            one.take(write_digest(one.folder, "monday", range(2)))
        ada.note(0, "From the future")
        ben.take(ada.packet("future", stamp="9999-01-01T00:00:00.000000+00:00"))
        ada.note(0, "From today")
        ben.take(ada.packet("today"))
        assert [one.note for one in ben.guests(0)] == ["From today"]


def test_a_packet_with_nobody_s_name_is_by_someone(tmp_path):
    with Reader("", tmp_path / "a") as ada, Reader("Ben", tmp_path / "b") as ben:
        for one in (ada, ben):
            one.take(write_digest(one.folder, "monday", range(2)))
        ada.note(0, "Hm")
        report = ben.take(ada.packet())
        assert [(one.name, one.note) for one in ben.guests(0)] == [("", "Hm")]
        assert any("by someone" in text for text in report.warnings)


def test_an_ordinary_page_is_no_packet():
    assert packets.attempt("<!doctype html><html><body><p>lectern-packet</p></body></html>") is None
    assert packets.attempt('{"packet": {"version": 1}}') is None
