"""The bundle is started for real: every process that it consists of has to do its work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from reader.exports.styles import available
from tests.builders import title, write_digest
from tests.bundled import bundle, lacking
from tests.packaging import TOOLS, packaged

pytestmark = [
    pytest.mark.skipif(bool(lacking()), reason=lacking()),
    pytest.mark.timeout(1200),
]
WAIT = 600
"""Seconds until a program is taken for one that hangs."""


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    return bundle(tmp_path_factory.mktemp("bundle")) / "lectern"


@pytest.fixture
def run(program, tmp_path):
    """Run the bundle's program, or its other name, with nothing of ours to lean on."""

    def run(*words: object, name: str = "lectern", **more: str) -> subprocess.CompletedProcess[str]:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return subprocess.run(
            [program.with_name(name), *map(str, words)],
            capture_output=True,
            text=True,
            timeout=WAIT,
            cwd=tmp_path,
            env={
                **kept,
                "HOME": str(tmp_path),
                "LECTERN_PORTABLE": str(tmp_path / "kept"),
                "QT_QPA_PLATFORM": "offscreen",
                **more,
            },
        )

    return run


def test_the_command_line_reads_finds_and_writes(run, tmp_path):
    digest = write_digest(tmp_path, "monday", range(3))
    imported = run("import", digest)
    assert imported.returncode == 0, imported.stderr
    assert "3 papers, 3 new" in imported.stdout
    assert title(1) in run("search", title(1)).stdout
    begins = {"bibtex": b"@", "pdf": b"%PDF", "docx": b"PK", "epub": b"PK", "citations": b""}
    for name, start in begins.items():
        done = run("export", "--format", name, "--output", tmp_path / name)
        assert done.returncode == 0, done.stderr
        data = (tmp_path / name).read_bytes()
        assert data
        assert data.startswith(start)
    cited = run("export", "--format", "citations", "--style", available()[-1].name)
    assert cited.returncode == 0, cited.stderr
    assert title(1) in cited.stdout
    checked = run("check")
    assert checked.returncode == 0, checked.stdout


def test_the_window_does_so_by_its_workers(run):
    done = run("--self-test", name="lectern-window")
    assert (done.returncode, done.stdout.count("ok ")) == (0, 6), done.stdout + done.stderr


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb")
def test_it_is_shown_on_a_screen(run, tmp_path):
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            screen = f":{server.stdout.readline().strip()}"
            words = ["--picture", tmp_path / "window.png"]
            done = run(*words, name="lectern-window", DISPLAY=screen, QT_QPA_PLATFORM="xcb")
        finally:
            server.kill()
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "window.png").read_bytes().startswith(b"\x89PNG")


def test_no_link_in_it_leads_nowhere(program):
    assert [path for path in program.parent.rglob("*") if not path.exists()] == []


@pytest.mark.skipif(bool(TOOLS), reason=f"not installed: {', '.join(TOOLS)}")
def test_it_runs_from_a_debian_package(program, tmp_path):
    package = packaged(program.parent, tmp_path)
    subprocess.run(["dpkg-deb", "-x", package, tmp_path / "root"], check=True, timeout=WAIT)
    package.unlink()
    words = [tmp_path / "root/usr/bin/lectern", "--version"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=WAIT)
    assert (done.returncode, done.stdout[:8]) == (0, "lectern "), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="its limits are the system's")
def test_a_worker_that_cannot_start_is_told_of(run, program, tmp_path):
    """What the two tests above see would be seen without workers, if this did not fail."""
    library = program.parent / "_internal" / "selectolax"
    aside = library.with_name("aside")
    library.rename(aside)  # what reads files cannot be loaded without it
    try:
        done = run("--self-test", name="lectern-window")
    finally:
        aside.rename(library)
    assert done.returncode == 1
    assert "FAIL  import" in done.stdout
