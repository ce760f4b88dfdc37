"""Files within files within files: all of them are found, and none can grow beyond limits."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats import opening
from reader.formats.opening import MOST_NESTED, opened
from tests.builders import digest_text
from tests.reader.formats.letters import PROSE, mail, mailbox
from tests.reader.formats.parted import parts

PAGE = digest_text(range(2)).encode()


def zipped(*files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return held.getvalue()


def names(data):
    return [member.name for member in opened(data)]


def test_no_two_files_have_one_name():
    with pytest.warns(UserWarning, match="Duplicate"):
        inner = zipped(("a.txt", b"text 1"), ("a.txt", b"text 2"), ("a.txt (2)", b"text 3"))
    assert names(inner) == ["a.txt", "a.txt (2)", "a.txt (2) (2)"]


TREES = st.recursive(
    st.binary(max_size=20).map(lambda data: b"text " + data),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(
        lambda files: zipped(*((f"{number}.x", data) for number, data in enumerate(files)))
    ),
    max_leaves=8,
)


def depth(data):
    if not data.startswith(b"PK"):
        return 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return 1 + max(depth(archive.read(name)) for name in archive.namelist())


def texts(data):
    if not data.startswith(b"PK"):
        return [data]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [text for name in archive.namelist() for text in texts(archive.read(name))]


@given(TREES)
def test_every_text_is_found_however_it_is_nested(data):
    found = list(opened(data))
    if depth(data) <= MOST_NESTED:
        assert [member.data for member in found] == texts(data)
    assert len({member.name for member in found}) == len(found)


def test_names_tell_the_way():
    box = mailbox(mail(PROSE, subject="Lunch"))
    data = zipped(("a.gz", gzip.compress(PAGE)), ("b.zip", zipped(("c.txt", PAGE))), ("d", box))
    assert names(data) == ["a.gz", "b.zip/c.txt", "d/Lunch"]


def test_one_text_alone_has_no_name():
    assert names(PAGE) == names(gzip.compress(PAGE)) == names(bytes(mail())) == [""]


def test_what_lies_too_deep_is_refused_as_what_it_is():
    data = PAGE
    for _ in range(MOST_NESTED):
        data = zipped(("in", data))
    (part,) = parts(data)
    assert part.digest is not None
    (part,) = parts(zipped(("in", data)))
    assert "a ZIP archive" in part.error.cause


def test_an_archive_that_is_broken_does_not_end_the_one_around_it():
    broken = zipped(("x", PAGE))[:-20]
    first, second = parts(zipped(("a.zip", broken), ("b.txt", PAGE)))
    assert (first.name, second.name) == ("a.zip", "b.txt")
    assert "damaged ZIP archive" in first.error.cause
    assert second.digest is not None


def test_what_all_of_it_comes_to_is_limited(monkeypatch):
    inner = zipped(("c", PAGE), ("d", PAGE))
    monkeypatch.setattr(opening, "MOST_BYTES", 2 * len(PAGE) + len(inner))
    found = list(parts(zipped(("a", PAGE), ("b", inner), ("z", PAGE))))
    assert [part.name for part in found] == ["a", "b/c", "b"]
    assert "the rest was not read" in found[-1].error.cause


def test_how_many_texts_there_are_is_limited(monkeypatch):
    monkeypatch.setattr(opening, "MOST_MEMBERS", 2)
    *read, last = parts(zipped(*((str(number), PAGE) for number in range(5))))
    assert [part.name for part in read] == ["0", "1"]
    assert "the rest was not read" in last.error.cause


def test_mails_of_all_mailboxes_in_an_archive_are_told_of_once():
    box = mailbox(mail(PROSE), mail(PROSE))
    attached = mail(PROSE)
    attached.add_attachment(PAGE.decode(), filename="a.txt")
    data = zipped(("a.mbox", box), ("b.mbox", box), ("c.eml", bytes(attached)))
    digest, rest = parts(data)
    assert digest.name == "c.eml/a.txt"
    assert rest.error.cause.startswith("4 of its 5 mails hold no digest")


def test_a_mail_gives_its_day_to_what_is_attached():
    message = mail(PROSE)
    message.add_attachment(PAGE.decode().replace("Mar 12", ""), filename="a.txt")
    (part,) = parts(bytes(message))
    assert part.digest.date.iso == "2026-03-13"
    assert part.digest.name == ""
