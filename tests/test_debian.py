"""The Debian package is made, looked into and unpacked; dpkg's own tools say what is in it."""

from __future__ import annotations

import shutil
import subprocess
from ctypes.util import find_library
from pathlib import Path

import pytest

from resources.desktop.debian import depends
from tests.packaging import TOOLS, packaged

pytestmark = pytest.mark.skipif(bool(TOOLS), reason=f"not installed: {', '.join(TOOLS)}")


def said(*command: str | Path) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=250)
    return done.stdout


@pytest.fixture
def stand_in(tmp_path):
    """Return a bundle's folder whose program is a script, with one library of the system's."""
    bundle = tmp_path / "bundle"
    inside = bundle / "_internal"
    inside.mkdir(parents=True)
    program = bundle / "lectern"
    program.write_text('#!/bin/sh\necho "$*"\n')
    program.chmod(0o700)
    (bundle / "lectern-window").symlink_to("lectern")
    shutil.copy(shutil.which("true"), inside)
    if found := find_library("z"):
        (inside / found).write_bytes(b"")  # its name tells of which package it is
    return bundle


def test_a_package_has_the_bundle_and_what_desktops_shells_and_man_read(stand_in, tmp_path):
    package = packaged(stand_in, tmp_path, DEBFULLNAME="Ada Lovelace", DEBEMAIL="ada@example.org")
    root = tmp_path / "root"
    said("dpkg-deb", "-x", package, root)
    for name in ("lectern", "lectern-window"):
        assert said(root / "usr/bin" / name, "search", "owls") == "search owls\n"
        assert (root / f"usr/share/man/man1/{name}.1.gz").is_file()
    entry = (root / "usr/share/applications/lectern.desktop").read_text("utf-8")
    assert "\nExec=lectern-window %U\n" in entry
    assert (root / "usr/share/icons/hicolor/48x48/apps/lectern.png").is_file()
    assert (root / "usr/share/metainfo/lectern.metainfo.xml").is_file()
    completion = root / "usr/share/bash-completion/completions/lectern"
    assert completion.read_text() == "completion bash\n"
    if find_library("z"):
        assert (root / "usr/share/doc/lectern/libraries/zlib1g").is_file(), "its terms come along"
    fields = said("dpkg-deb", "--field", package, "Maintainer", "Depends")
    assert "Ada Lovelace <ada@example.org>" in fields
    assert "libc6 (>= 2." in fields
    assert {path.name for path in root.iterdir()} == {"usr"}, "the package's own places alone"
    for line in said("dpkg-deb", "--contents", package).splitlines():
        assert line.split()[1] == "root/root"
        assert line[7] == "r", "everybody reads it"


def test_a_library_of_which_no_package_is_known_is_told_of(stand_in, monkeypatch):
    assert depends(stand_in)[0] == "fontconfig-config"
    monkeypatch.setattr("resources.desktop.debian.OF_THE_SYSTEM", {})
    with pytest.raises(SystemExit, match=r"libc\.so\.6"):
        depends(stand_in)
