"""Archives: what comes out of them, and what is refused before it can do harm."""

from __future__ import annotations

import bz2
import gzip
import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.zipped import MOST_FILES, members
from tests.builders import digest_text

PAGE = digest_text(range(2)).encode()


def archive(files, method=zipfile.ZIP_DEFLATED):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return held.getvalue()


def inside(data):
    return {member.name: member.data for member in members(data)}


def causes(data):
    return {member.name: member.error.cause for member in members(data) if member.error}


def refusal(data):
    with pytest.raises(FormatError) as caught:
        list(members(data))
    return caught.value.cause


@pytest.mark.parametrize("data", [b"", b"P", b"PK", PAGE, b"\x1f\x8b", b"%PDF-1.7"])
def test_other_bytes_are_not_opened(data):
    assert members(data) is None


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8}){0,3}", fullmatch=True), st.binary()))
def test_every_file_comes_out_in_order_of_name(files):
    data = archive(files)
    if files:
        assert list(inside(data).items()) == sorted(files.items())
    else:
        assert refusal(data) == "the archive holds no files"


@given(st.binary())
def test_a_gzip_archive_holds_one_text_without_a_name(data):
    assert inside(gzip.compress(data)) == {"": data}
    assert inside(gzip.compress(data) + gzip.compress(b"more")) == {"": data + b"more"}


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2], ids=str
)
def test_the_usual_ways_of_packing_are_known(method):
    assert inside(archive({"a": PAGE}, method)) == {"a": PAGE}


def test_others_are_named():
    assert "number 14" in causes(archive({"a": PAGE}, zipfile.ZIP_LZMA))["a"]


def test_folders_and_hidden_files_are_passed_over():
    files = dict.fromkeys(
        ("in/a.txt", ".hidden", "in/.hidden/b", "__MACOSX/in/._a.txt", "in/empty/"), b"x"
    )
    assert list(inside(archive(files))) == ["in/a.txt"]


@pytest.mark.parametrize(
    ("given_", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/root/a.txt", "root/a.txt"),
        ("..\\..\\a.txt", "a.txt"),
        ("a\n\x1b[31m\u202eb.txt", "a [31mb.txt"),
        ("./ /a//b.txt", "a/b.txt"),
        ("n" * 400 + ".txt", "n" * 196 + ".txt"),
        ("...", "no name"),
        ("wöche.txt", "wöche.txt"),
    ],
)
def test_names_are_text_that_leads_nowhere(given_, shown):
    assert list(inside(archive({given_: PAGE}))) == [shown]


def test_names_in_utf_8_without_the_flag_are_understood():
    # The same length in bytes, so that both copies of the name can be replaced.
    data = archive({"w__che.txt": PAGE}).replace(b"w__che", "wöche".encode())
    assert list(inside(data)) == ["wöche.txt"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("[Content_Types].xml", "office document"),
        ("mimetype", "e-book"),
        ("META-INF/MANIFEST.MF", "Java program"),
    ],
)
def test_documents_that_are_archives_are_refused_by_name(name, kind):
    assert kind in refusal(archive({name: "x", "a.txt": PAGE}))


def test_an_encrypted_file_is_told_and_the_others_come():
    data = bytearray(archive({"a": PAGE, "b": PAGE}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert causes(bytes(data)) == {"a": "it is encrypted"}
    assert inside(bytes(data))["b"] == PAGE


def test_a_damaged_file_is_told_and_the_others_come():
    data = archive({"a": PAGE, "b": PAGE}, zipfile.ZIP_STORED)
    damaged = data.replace(PAGE, PAGE.replace(b"owls", b"bats"), 1)
    assert list(causes(damaged)) == ["a"]
    assert "damaged in its archive" in causes(damaged)["a"]
    assert inside(damaged)["b"] == PAGE


def test_a_cut_archive_is_refused_in_words():
    assert "damaged ZIP archive" in refusal(archive({"a": PAGE})[:-30])
    assert "damaged gzip archive" in refusal(gzip.compress(PAGE)[:-9])
    assert "damaged gzip archive" in refusal(gzip.compress(PAGE)[:-4] + b"\0\0\0\1")


def test_more_files_than_anybody_reads_are_refused():
    names = [f"{number}.txt" for number in range(MOST_FILES + 1)]
    assert len(inside(archive(dict.fromkeys(names[1:], b"x")))) == MOST_FILES
    assert "more than 2,000 files" in refusal(archive(dict.fromkeys(names, b"x")))


def test_a_list_of_a_million_files_is_not_even_read():
    assert "more than 2,000 files" in refusal(b"PK\x03\x04" + b"PK\x01\x02" * 1_000_000)


def test_a_bomb_is_not_set_off():
    data = bytearray(archive({"a": bytes(2_000)}))
    where = data.index(b"PK\x01\x02") + 24  # where the list says how large it is unpacked
    data[where : where + 4] = (600 << 20).to_bytes(4, "little")
    assert causes(bytes(data)) == {"a": "it opens to more than 512 MB, which no digest has"}


@given(st.data(), st.sampled_from(["zip", "bzip2", "gzip"]))
def test_no_damage_raises_anything_else(data, kind):
    whole = {
        "zip": archive({"a.txt": PAGE, "b.txt": PAGE}),
        "bzip2": archive({"a.txt": PAGE}, zipfile.ZIP_BZIP2),
        "gzip": gzip.compress(PAGE) + bz2.compress(b""),
    }[kind]
    harmed = bytearray(whole)
    places = st.integers(0, len(harmed) - 1)
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=6)):
        harmed[place] = byte
    harmed = harmed[: data.draw(places)] if data.draw(st.booleans()) else harmed
    with suppress(FormatError):
        for member in members(bytes(harmed)) or ():
            member.name.encode()  # no half of a letter; a lone gzip has none, it is the file
