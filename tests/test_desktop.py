"""What desktops, shells and man read: as the program is, and as their own checkers want it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from reader.cli.main import main
from reader.store.store import Store
from tests import icons, manual

DESKTOP = icons.RESOURCES / "desktop"


def checked(*command: str | Path, status: int = 0) -> str:
    """Run a checker; return what it says, and skip where it is not installed."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    return said


def test_manual_pages_are_as_python_m_tests_manual_makes_them():
    for name, text in manual.pages().items():
        kept = (manual.FOLDER / name).read_text("utf-8")
        assert kept == text, "run: python -m tests.manual"


@pytest.mark.parametrize("name", ["lectern.1", "lectern-window.1"])
def test_man_reads_the_manual_pages_without_a_word(name):
    assert checked("groff", "-ww", "-man", "-Tutf8", "-z", manual.FOLDER / name) == ""


def test_the_desktop_entry_is_valid_and_claims_no_kind_that_others_own():
    checked("desktop-file-validate", DESKTOP / "lectern.desktop")
    entry = (DESKTOP / "lectern.desktop").read_text("utf-8")
    (kinds,) = [line for line in entry.splitlines() if line.startswith("MimeType=")]
    for kind in kinds.removeprefix("MimeType=").strip(";").split(";"):
        assert "lectern" in kind


def test_the_metadata_are_valid_but_for_a_domain():
    said = checked(
        "appstreamcli", "validate", "--no-net", DESKTOP / "lectern.metainfo.xml", status=3
    )
    assert "E:" not in said
    assert [line.split()[2] for line in said.splitlines() if line.startswith("W:")] == [
        "cid-desktopapp-is-not-rdns"
    ]


def test_kinds_of_files_are_alike_everywhere(tmp_path):
    kinds = ET.parse(DESKTOP / "lectern.xml")  # our own file
    types = [each.get("type") for each in kinds.iter() if each.tag.endswith("mime-type")]
    globs = [each.get("pattern") for each in kinds.iter() if each.tag.endswith("glob")]
    entry = (DESKTOP / "lectern.desktop").read_text("utf-8")
    about = (DESKTOP / "lectern.metainfo.xml").read_text("utf-8")
    assert all(kind in entry and kind in about for kind in types)
    assert all(each.startswith("*.lectern.") for each in globs)
    shutil.copytree(DESKTOP, tmp_path / "mime" / "packages", ignore=lambda *_: ["icons"])
    checked("update-mime-database", tmp_path / "mime")
    assert "lectern" in (tmp_path / "mime" / "globs2").read_text()


def test_every_icon_is_as_large_as_its_name_says_and_drawn_from_the_one_svg(qapp):
    for size in icons.SIZES:
        picture = QImage(str(icons.FOLDER / f"lectern-{size}.png"))
        assert (picture.width(), picture.height()) == (size, size)
        assert picture.hasAlphaChannel()
    drawn = QImage.fromData(icons.drawn(128))
    assert drawn == QImage(str(icons.FOLDER / "lectern-128.png")), "run: python -m tests.icons"
    for name, start in (("lectern.ico", b"\0\0\1\0"), ("lectern.icns", b"icns")):
        assert (icons.FOLDER / name).read_bytes().startswith(start)


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Return a program called lectern-window beside the interpreter's name, in an awkward place."""
    folder = tmp_path / "my programs"
    folder.mkdir()
    window = folder / "lectern-window"
    window.write_text("#!/bin/sh\n")
    window.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(folder / "lectern")])
    return window


def test_lectern_goes_into_the_menus_and_out_again_without_a_trace(tmp_path, program, capsys):
    data = tmp_path / "data"  # XDG_DATA_HOME
    other = data / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n")
    for _ in range(2):
        assert main(["desktop", "install"]) == 0
    entry = data / "applications" / "lectern.desktop"
    assert f'Exec="{program}" %U' in entry.read_text("utf-8")
    assert (data / "icons/hicolor/48x48/apps/lectern.png").is_file()
    if shutil.which("desktop-file-validate"):
        checked("desktop-file-validate", entry)
    for _ in range(2):
        assert main(["desktop", "remove"]) == 0
    assert list(data.rglob("*lectern*")) == []
    assert other.exists()
    assert "out of the menus" in capsys.readouterr().out


def test_a_shell_completes_commands_formats_and_files(tmp_path, capsys):
    assert main(["completion", "bash"]) == 0
    script = tmp_path / "lectern.bash"
    script.write_text(capsys.readouterr().out)
    (tmp_path / "monday.txt").touch()
    asked = {"backu": "backup backups", "export --format csl": "csl-json csl-yaml"}
    asked |= {"--libr": "--library", "import mon": "monday.txt", "desktop ''": "install remove"}
    for words, found in asked.items():
        tried = (
            f"source {script}; COMP_WORDS=(lectern {words}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1));"
            " _shtab_lectern; echo ${COMPREPLY[@]}"
        )
        done = subprocess.run(
            ["bash", "--norc", "-c", tried], capture_output=True, text=True, cwd=tmp_path
        )
        assert done.stdout.split() == found.split()


def test_files_and_links_open_the_window_and_commands_do_not(tmp_path, monkeypatch):
    import ui.__main__

    opened = []
    monkeypatch.setattr(ui.__main__, "main", lambda given: opened.append(given) or 0)
    (tmp_path / "a.txt").touch()
    (tmp_path / "list").touch()  # a command is a command
    monkeypatch.chdir(tmp_path)
    for given in (["a.txt"], ["--read-only", "a.txt", "list"], ["lectern://paper/acl/x"], []):
        assert main(given) == 0
    assert opened == [
        ["a.txt"], ["--read-only", "a.txt", "list"], ["lectern://paper/acl/x"], [],
    ]  # fmt: skip
    assert main(["list"]) == 3
    with pytest.raises(SystemExit):
        main(["nothing.txt"])
    assert len(opened) == 4


def test_where_a_library_vanished_the_command_line_makes_no_new_one(library, tmp_path, capsys):
    from reader.recent import locate, remember

    with Store(library) as store:
        remember(library.folder, store.id)
    moved = tmp_path / "moved"
    library.folder.rename(moved)
    for words in (["list"], ["import", str(moved)]):
        assert main(["--library", str(library.folder), *words]) == 3
        assert "not there any more" in capsys.readouterr().err
    assert not library.folder.exists()
    locate(library.folder, moved)
    assert main(["--library", str(library.folder), "list"]) == 0
    assert not library.folder.exists()
