"""Files are written whole or not at all, under names that stay in their folder."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LecternError
from reader.exports import EXPORTS, export_format
from reader.files import NAME_BYTES, safe_name, write_whole
from reader.text.visible import one_line
from reader.types import Shape
from tests.builders import handout
from tests.reader.exports.hostile_texts import TEXTS


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_bytes_are_counted_and_there(tmp_path):
    target = tmp_path / "list.md"
    assert write_whole(target, ["é", "", "漢\n"]) == 6
    assert target.read_bytes() == "é漢\n".encode()
    assert names_in(tmp_path) == ["list.md"]


def test_a_failing_source_leaves_the_old_file_and_no_litter(tmp_path):
    target = tmp_path / "list.md"
    target.write_text("old")

    def broken():
        yield "new"
        raise LecternError("the source failed")

    with pytest.raises(LecternError, match="the source failed"):
        write_whole(target, broken())
    assert target.read_text() == "old"
    assert names_in(tmp_path) == ["list.md"]


def test_what_a_killed_writer_has_left_goes_away_but_not_what_is_being_written(tmp_path):
    old, new, other = (
        tmp_path / name
        for name in (f".lectern-{'0' * 16}", f".lectern-{'1' * 16}", ".lectern-keys")
    )
    for path in (old, new, other):
        path.write_text("half")
    for path in (old, other):
        os.utime(path, (0, 0))
    write_whole(tmp_path / "list.md", ["new"])
    assert names_in(tmp_path) == [new.name, ".lectern-keys", "list.md"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "cause"), [(errno.ENOSPC, "the disk is full"), (errno.EIO, "Input/output error")]
)
def test_a_failing_disk_leaves_the_old_file_and_no_litter(
    tmp_path, monkeypatch, call, number, cause
):
    target = tmp_path / "list.md"
    target.write_text("old")

    def fail(*_args):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(LecternError, match=f"list.md: {cause}") as caught:
        write_whole(target, ["new"])
    assert caught.value.advice
    assert target.read_text() == "old"
    assert names_in(tmp_path) == ["list.md"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no limit for the size of files")
def test_a_disk_that_fails_again_as_the_file_is_closed_is_told_of_once(tmp_path):
    import resource

    target = tmp_path / "list.md"
    target.write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(LecternError, match="File too large"):
            write_whole(target, ["new" * 100])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert target.read_text() == "old"
    assert names_in(tmp_path) == ["list.md"]


def test_permissions_stay_and_new_files_follow_the_umask(tmp_path):
    kept = tmp_path / "kept"
    kept.touch(0o600)
    write_whole(kept, ["x"])
    assert kept.stat().st_mode & 0o777 == 0o600
    (plain := tmp_path / "plain").touch()
    write_whole(tmp_path / "new", ["x"])
    assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", ["new"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "file").touch()
    for name, cause in {
        "": "a folder",
        "pipe": "no ordinary file",
        "circle": "circle: ",
        "absent/list.md": "its folder does not exist",
        "file/list.md": "its folder is a file",
        "x" * 300: "its name is too long",
        "a\0b": "no file can be written there",
    }.items():
        with pytest.raises(LecternError, match=cause) as caught:
            write_whole(tmp_path / name, ["x"])
        assert caught.value.advice
    assert names_in(tmp_path) == ["circle", "file", "pipe"]


def test_a_lone_surrogate_does_not_stop_the_writing(tmp_path):
    assert write_whole(tmp_path / "a", ["\ud800"]) == 1


@given(text=st.one_of(TEXTS, st.text(min_size=50, max_size=200)), export=st.sampled_from(EXPORTS))
def test_a_safe_name_is_one_visible_file_in_its_folder(text, export):
    name = safe_name(text, export.suffix)
    assert Path(name).name == name
    assert len(name.encode()) <= NAME_BYTES
    assert one_line(name) == name
    assert not set(name) & set('<>:"/\\|?*')
    assert not name.startswith((".", "-", "~", " "))
    assert name.endswith(export.suffix)
    assert name.removesuffix(export.suffix).rstrip(" .")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trees & roots: a list", "Trees & roots a list.md"),
        ("../../etc/passwd", "etc passwd.md"),
        ("CON", "CON_.md"),
        ("nul.txt", "nul_.txt.md"),
        ("Beacon", "Beacon.md"),
        ("--output", "output.md"),
        ("...", "papers.md"),
        ("", "papers.md"),
        ("abc\u202egpj.exe", "abcgpj.exe.md"),
        ("é" * 100, "é" * 58 + ".md"),
        ("👩\u200d🔬 in science", "👩\u200d🔬 in science.md"),
        ("Z\u200be\u2060r\xado", "Zero.md"),
        ("\u200d.\u200cnotes\u200d. ", "notes.md"),
    ],
)
def test_names(text, name):
    assert safe_name(text, ".md") == name


def test_an_unknown_format_names_those_there_are():
    assert export_format("BibTeX").name == "bibtex"
    with pytest.raises(LecternError, match="nonsense") as caught:
        export_format("nonsense")
    assert ", ".join(export.name for export in EXPORTS) in caught.value.advice


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_format_writes_nothing_for_nothing_and_has_a_suffix(export):
    assert export.suffix.startswith(".") or export.shape is Shape.FOLDER
    pieces = list(export.write(handout([], "Heading")))
    kinds = {Shape.TEXT: str, Shape.BINARY: bytes, Shape.FOLDER: tuple}
    assert {type(piece) for piece in pieces} <= {kinds[export.shape]}
