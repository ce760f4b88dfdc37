"""Reading in a process of its own: what comes back, and what becomes of files that harm it."""

from __future__ import annotations

import io
import json
import os
import time
import zipfile
import zlib
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.intake import read_all
from reader.merge import prepared
from reader.reading import Limits, Manner, Read, Reading, gathered
from reader.reading.reading import PLAINLY
from reader.types import Fix, Progress, Source
from tests.builders import abstract, digest_text, title, write_digest
from tests.reader.formats.parted import parts


@pytest.fixture
def reading():
    with Reading() as opened:
        yield opened


def read(reading, source, manner=PLAINLY):
    """Return what was read, each digest with the papers that followed it."""
    found = (one for one in gathered(reading.read(source, manner)) if isinstance(one, tuple))
    return [_with_papers(one, papers) for one, papers in found]


def _with_papers(one, papers):
    if one.digest is None:
        return one
    assert one.papers == len(papers)
    return replace(one, digest=replace(one.digest, papers=tuple(each.paper for each in papers)))


def json_lines(papers):
    lines = (json.dumps({"title": title(n), "abstract": abstract(n)}) for n in range(papers))
    return "\n".join(lines).encode()


def zipped(**files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


WIDE = b"w" * 120_000_000 + "🌟".encode()
"""One character makes each of the others take four bytes."""


def test_a_file_comes_with_its_place_its_time_and_its_original(reading, tmp_path):
    path = write_digest(tmp_path, "monday", range(3))
    os.utime(path, (1_000_000_000, 1_000_000_000))
    (tmp_path / "link.md").symlink_to(path)
    (one,) = read(reading, Source(path=tmp_path / "link.md"))
    assert (one.place, one.name, one.stamp) == (str(path.resolve()), "monday", 1_000_000_000)
    assert zlib.decompress(one.packed) == path.read_bytes()
    assert one.hash == sha256(path.read_bytes()).hexdigest()
    assert [paper.title for paper in one.digest.papers] == [title(n) for n in range(3)]
    assert (one.error, one.advice) == (None, "")


def test_a_paste_comes_with_the_place_and_the_name_that_were_given(reading):
    text = digest_text(range(2)).encode()
    before = time.time()
    (one,) = read(reading, Source(data=text, place="clipboard", name="Pasted"))
    assert (one.place, one.name, len(one.digest.papers)) == ("clipboard", "Pasted", 2)
    assert before <= one.stamp <= time.time()


def test_members_of_an_archive_have_places_of_their_own(reading, tmp_path):
    path = tmp_path / "week.zip"
    page = digest_text(range(2))
    path.write_bytes(zipped(**{"b/tue.txt": page, "a.txt": "prose", "b/mon.html.txt": page}))
    found = read(reading, Source(path=path))
    assert [one.place for one in found] == [
        f"{path.resolve()}#{name}" for name in ("a.txt", "b/mon.html.txt", "b/tue.txt")
    ]
    assert [one.name for one in found] == ["a", "mon", "tue"]
    assert [one.error is None for one in found] == [False, True, True]


def test_what_cannot_be_opened_says_why(reading, tmp_path):
    (tmp_path / "empty.txt").touch()
    strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    paths = (tmp_path / "missing", tmp_path / "empty.txt", tmp_path, Path("/dev/zero"), strange)
    found = [one for path in paths for one in read(reading, Source(path=path))]
    assert [one.place for one in found[:4]] == list(map(str, paths[:4]))
    assert [bool(one.error and one.advice) for one in found] == [True] * 5
    assert all(one.place.encode() for one in found)


def test_many_papers_come_in_order(reading):
    (one,) = read(reading, Source(data=json_lines(5_500), place="many"))
    assert [paper.rank for paper in one.digest.papers] == list(range(1, 5_501))
    assert len(one.digest.lines) == 5_500


def linked(digest):
    """Return *digest* with its papers as they come out: the links in their abstracts are facts."""
    return replace(digest, papers=tuple(prepared(paper).paper for paper in digest.papers))


@settings(max_examples=25)
@given(st.lists(st.sampled_from([b"", b"prose", b"\x00\xff", digest_text([1, 2]).encode()])))
def test_the_process_reads_what_the_formats_read(reading, contents):
    data = zipped(**{f"{number}.txt": content for number, content in enumerate(contents)})
    found = read(reading, Source(data=data, place="here"))
    wanted = list(parts(data))
    assert [one.place for one in found] == [
        f"here#{part.name}" if part.name else "here" for part in wanted
    ]
    assert [one.digest for one in found] == [part.digest and linked(part.digest) for part in wanted]
    assert [one.error for one in found] == [part.error and part.error.cause for part in wanted]


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(tmp_path):
    large, small = tmp_path / "large.jsonl", write_digest(tmp_path, "small", range(2))
    large.write_bytes(json_lines(30_000))
    with Reading(Limits(seconds=0.3, seconds_a_mb=0)) as reading:
        (late,) = read(reading, Source(path=large))
        assert late.error == "reading it took more than 0 s"
        assert late.place == str(large.resolve())
        assert "large" in late.name
        (good,) = read(reading, Source(path=small))
        assert good.error is None


def test_a_reader_that_is_late_to_begin_blames_the_machine_and_not_the_file(tmp_path):
    with Reading(Limits(starting=0)) as reading:
        (late,) = read(reading, Source(path=write_digest(tmp_path, "small", range(2))))
    assert late.error == "the reader of files did not begin within 0 s"
    assert "busy" in late.advice
    assert "Split" not in late.advice


def test_signs_of_life_come_while_nothing_is_ready():
    with Reading() as reading:
        first = next(reading.read(Source(data=json_lines(10), name="Ten")))
        assert first == Progress("Reading Ten", 0)


@pytest.mark.skipif(os.name != "posix", reason="memory is limited on POSIX")
def test_one_member_that_needs_too_much_memory_does_not_take_the_others_with_it():
    page = digest_text(range(2)).encode()
    data = zipped(a=page, b=WIDE, c=page)
    with Reading(Limits(memory=600_000_000)) as reading:
        found = read(reading, Source(data=data, place="here"))
    assert [one.place for one in found] == ["here#a", "here#b", "here#c"]
    assert found[1].error == "reading it needed more than 0.6 GB of memory"
    assert [one.error for one in found[::2]] == [None, None]


@pytest.mark.skipif(os.name != "posix", reason="memory is limited on POSIX")
def test_an_archive_that_kills_again_and_again_is_given_up():
    data = zipped(a=WIDE, b=WIDE, c=WIDE, d=digest_text(range(2)))
    with Reading(Limits(memory=600_000_000)) as reading:
        found = read(reading, Source(data=data, place="here"))
    assert [one.place for one in found] == ["here#a", "here#b", "here#c"]
    assert found[2].error.endswith("; the rest was not read")


def killed(reading):
    process = reading._process._process
    process.kill()
    process.wait()


def test_a_process_that_dies_is_replaced(tmp_path):
    path = write_digest(tmp_path, "monday", range(2))
    with Reading() as reading:
        assert read(reading, Source(path=path))[0].error is None
        coming = reading.read(Source(data=json_lines(30_000), place="large"))
        next(coming)
        killed(reading)
        (dead,) = [one for one in coming if isinstance(one, Read)]
        assert dead.error.startswith("the reader of files died")
        assert dead.place == "large"
        assert read(reading, Source(path=path))[0].error is None


def test_reading_can_be_stopped_at_any_time():
    with Reading() as reading:
        coming = reading.read(Source(data=json_lines(30_000), place="large"))
        next(coming)
        process = reading._process._process
        coming.close()
        assert process.returncode is not None
        (one,) = read(reading, Source(data=digest_text(range(2)).encode()))
        assert one.error is None


def test_a_file_asked_for_ahead_comes_in_its_turn(reading, tmp_path):
    first, second = (Source(path=write_digest(tmp_path, f"{n}", range(n))) for n in (2, 3))
    came = [*gathered(reading.read(first, following=second)), *gathered(reading.read(second))]
    assert [len(papers) for _, papers in (one for one in came if isinstance(one, tuple))] == [2, 3]


def test_another_source_may_come_than_was_asked_for_ahead(reading, tmp_path):
    first, second = (Source(path=write_digest(tmp_path, f"{n}", range(n))) for n in (2, 3))
    list(reading.read(first, following=second))
    (one,) = read(reading, first)
    assert one.papers == 2


def test_a_file_that_was_asked_for_ahead_is_read_as_it_is_when_asked_for_anew(reading, tmp_path):
    first, second = (Source(path=write_digest(tmp_path, f"{n}", range(n))) for n in (2, 3))
    manner = replace(PLAINLY)
    coming = read_all(reading, [first, second], manner, "Reading {name}")
    assert any(isinstance(one, Progress) and one.done == 1 for one in coming)  # the first is done
    coming.close()
    second.path.write_text(digest_text(range(5)), encoding="utf-8")
    (one,) = read(reading, second, manner)
    assert one.papers == 5


def test_a_file_that_was_asked_for_ahead_outlives_the_process(tmp_path):
    path = write_digest(tmp_path, "monday", range(2))
    with Reading() as reading:
        large = Source(data=json_lines(30_000), place="large")
        coming = reading.read(large, following=Source(path=path))
        next(coming)
        killed(reading)
        assert "died" in next(one for one in coming if isinstance(one, Read)).error
        assert read(reading, Source(path=path))[0].papers == 2


def interrupted(process):
    with Reading() as reading:
        for _ in reading.read(Source(data=digest_text(range(2)).encode())):
            process.append(reading._process._process)
            raise KeyboardInterrupt


def test_nothing_is_left_of_a_reading_that_fails():
    process = []
    with pytest.raises(KeyboardInterrupt):
        interrupted(process)
    assert process[0].returncode is not None


def test_a_known_text_is_told_and_not_read_again(reading):
    data, other = digest_text([1]).encode(), digest_text([2]).encode()
    manner = Manner(known=frozenset({sha256(data).hexdigest()}))
    one, two = read(reading, Source(data=zipped(a=data, b=other), place="here"), manner)
    assert (one.place, one.known, one.digest) == ("here#a", True, None)
    assert (two.known, len(two.digest.papers)) == (False, 1)


def test_a_known_text_with_fixes_is_read(reading):
    data = digest_text([1, 2]).encode()
    at = data.decode().split("\n").index(title(2)) + 1
    fixes = (("here#a", (Fix(at, at + 2),)), ("here#b", ()))
    manner = Manner(fixes=fixes, known=frozenset({sha256(data).hexdigest()}))
    mended, known = read(reading, Source(data=zipped(a=data, b=data), place="here"), manner)
    assert [paper.title for paper in mended.digest.papers] == [title(1)]
    assert (mended.known, known.known) == (False, True)


def test_papers_come_ready_with_rules_switched_off_and_lines_mended(reading):
    text = digest_text([1, 2]).replace(title(1), f"{title(1)} 6times9")
    at = text.split("\n").index(title(2)) + 1
    manner = Manner(off=frozenset({"times"}), fixes=(("here", (Fix(at, at + 2),)),))
    source = Source(data=text.encode(), place="here")
    (plain,) = (one for one in gathered(reading.read(source)) if isinstance(one, tuple))
    (mended,) = (one for one in gathered(reading.read(source, manner)) if isinstance(one, tuple))
    assert [each.title for each in plain[1]] == [f"{title(1)} 6×9", title(2)]
    assert [each.title for each in mended[1]] == [f"{title(1)} 6times9"]
