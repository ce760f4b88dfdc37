import os
import socket
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.formats.open import LIMIT, find_files, read_file


def refusal(path):
    with pytest.raises(SourceError) as caught:
        read_file(path)
    assert caught.value.advice
    assert str(caught.value).encode()
    return caught.value.cause


@pytest.fixture
def tree(tmp_path):
    for name in ("b.txt", "a/2.txt", "a/1.txt", "a/c/deep.txt", ".hidden.txt", "a/.git/x.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path


def test_a_file_is_read(tree):
    assert read_file(tree / "b.txt") == b"b.txt"


def test_a_link_to_a_file_is_read(tree):
    (tree / "link").symlink_to(tree / "b.txt")
    assert read_file(tree / "link") == b"b.txt"


def test_what_is_not_there_or_holds_nothing(tmp_path):
    (tmp_path / "empty.txt").touch()
    assert refusal(tmp_path / "missing.txt") == "there is no such file"
    assert refusal(tmp_path / "empty.txt" / "below.txt") == "there is no such file"
    assert refusal(tmp_path / "empty.txt") == "the file is empty"
    assert refusal(tmp_path / ("n" * 300)) == "its name is too long"
    assert refusal(Path("nul\0byte")) == "its name is not a file's name"


def test_folders_are_refused_with_a_word_on_what_they_hold(tree):
    (tree / "nothing" / "below").mkdir(parents=True)
    (tree / "nothing" / ".hidden").touch()
    assert refusal(tree) == "it is a folder, not a file"
    assert refusal(tree / "nothing") == "the folder holds no files to import"


def test_nothing_but_regular_files_is_opened(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "device").symlink_to("/dev/zero")
    assert "named pipe" in refusal(tmp_path / "fifo")
    assert "device" in refusal(tmp_path / "device")
    assert "leads back to itself" in refusal(tmp_path / "loop")


def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's address may have no more than 108 bytes
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        assert "socket" in refusal(tmp_path / "socket")


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(LIMIT + 1)
    assert "larger than 512 MB" in refusal(tmp_path / "huge.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tree):
    (tree / "b.txt").chmod(0)
    (tree / "a").chmod(0)
    try:
        assert refusal(tree / "b.txt") == "you may not read it"
        assert list(find_files([tree])) == [tree / "a", tree / "b.txt"]
        assert refusal(tree / "a") == "you may not read it"
    finally:
        (tree / "a").chmod(0o700)


def test_a_name_that_is_no_text_is_refused_with_a_message(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text("x")
    except OSError:
        pytest.skip("this file system takes no such name")
    (found,) = find_files([tmp_path])
    assert "not valid text" in refusal(found)


def test_folders_are_walked_in_order_without_what_is_hidden(tree):
    names = [file.relative_to(tree).as_posix() for file in find_files([tree])]
    assert names == ["a/1.txt", "a/2.txt", "a/c/deep.txt", "b.txt"]


def test_each_file_comes_once_however_it_is_reached(tree):
    (tree / "z.txt").symlink_to(tree / "b.txt")
    given = [tree / "b.txt", tree, tree / "a", tree / "a" / "1.txt"]
    names = [file.relative_to(tree).as_posix() for file in find_files(given)]
    assert names == ["b.txt", "a/1.txt", "a/2.txt", "a/c/deep.txt"]


def test_linked_folders_are_not_followed_but_broken_links_are_told(tree):
    (tree / "a" / "up").symlink_to(tree)
    (tree / "broken").symlink_to(tree / "gone")
    assert tree / "broken" in list(find_files([tree]))
    assert len(list(find_files([tree]))) == 5


def test_what_was_named_is_never_passed_over_in_silence(tree):
    (tree / "nothing").mkdir()
    given = [tree / "missing", tree / ".hidden.txt", tree / "nothing", Path("nul\0byte")]
    assert list(find_files(given)) == given
