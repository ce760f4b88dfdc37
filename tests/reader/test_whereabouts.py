"""A library on a network, or in a folder that is kept in step, is known by where it lies."""

from __future__ import annotations

import pytest

from reader import whereabouts
from reader.library import Library
from reader.whereabouts import shared_by
from ui.safety.rescuing import _place_to_tell


@pytest.fixture(autouse=True)
def plain_disk(monkeypatch, tmp_path):
    """Have the machine of the test tell of one disk."""
    mounts(monkeypatch, tmp_path)


def mounts(monkeypatch, tmp_path, *others: str) -> None:
    table = tmp_path / "mountinfo"
    lines = ("22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw", "", "nonsense", *others)
    table.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(whereabouts, "MOUNTS", table)


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Dropbox/papers", "Dropbox"),
        ("Dropbox (Personal)/papers", "Dropbox"),
        ("OneDrive - Some University/papers", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/papers", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/papers", "Google Drive"),
        ("Nextcloud/a/b/c/papers", "Nextcloud"),
        ("ownCloud/papers", "Nextcloud"),
        ("my dropbox notes/papers", ""),
        ("one/drive/papers", ""),
    ],
)
def test_folders_are_known_by_their_names(tmp_path, place, name):
    assert shared_by(tmp_path / place) == name


@pytest.mark.parametrize(
    ("mark", "name"),
    [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".owncloudsync.log", "Nextcloud")],
)
def test_folders_are_known_by_what_programs_lay_into_them(tmp_path, mark, name):
    library = tmp_path / "in" / "step" / "library"
    library.mkdir(parents=True)
    assert shared_by(library) == ""
    (tmp_path / "in" / mark).mkdir()
    assert shared_by(library) == name
    (tmp_path / "link").symlink_to(library)
    assert shared_by(tmp_path / "link") == name


@pytest.mark.parametrize("system", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_network_is_known_by_its_file_system(monkeypatch, tmp_path, system):
    at = str(tmp_path / "far away").replace(" ", r"\040")
    mounts(monkeypatch, tmp_path, f"31 22 0:44 / {at} rw,relatime shared:9 - {system} server:/ rw")
    assert shared_by(tmp_path / "far away" / "library") == f"a network ({system})"
    assert shared_by(tmp_path / "far") == ""
    over = f"32 31 8:2 / {at}/here rw - ext4 /dev/sdb1 rw"
    mounts(monkeypatch, tmp_path, f"31 22 0:44 / {at} rw - {system} server:/ rw", over)
    assert shared_by(tmp_path / "far away" / "here" / "library") == ""


def test_where_nothing_tells_nothing_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(whereabouts, "MOUNTS", tmp_path / "missing")
    assert shared_by(tmp_path) == ""


def test_it_is_told_once_for_each_place(tmp_path):
    from reader.store.store import Store

    with Store(Library(tmp_path / "Dropbox" / "library", tmp_path / "cache")) as store:
        told = _place_to_tell(store)
        assert "by Dropbox" in told
        assert _place_to_tell(store) == ""
    (tmp_path / "Dropbox").rename(tmp_path / "Nextcloud")
    with Store(Library(tmp_path / "Nextcloud" / "library", tmp_path / "cache")) as store:
        assert "by Nextcloud" in _place_to_tell(store)
    with Store(
        Library(tmp_path / "Nextcloud" / "library", tmp_path / "cache", read_only=True)
    ) as store:
        assert _place_to_tell(store) == ""
