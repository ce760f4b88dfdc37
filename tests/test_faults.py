"""The library of faults and the disk without power do what the battery trusts them to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.battery.faults.disk import Disk
from tests.battery.shim import build
from tests.shared import DataMissingError

_CHANGES = """
import errno, os, sys
from pathlib import Path
from tests.battery.shim import Action, Fault, Shim
folder, shim = Path(sys.argv[1]), Shim()
shim.arm(folder, Fault(Action[sys.argv[2]], int(sys.argv[3]), errno.ENOSPC))
(folder.parent / "elsewhere").write_text("not counted")
try:
    with (folder / "a").open("wb") as file:  # 1
        file.write(b"text")  # 2, as it is flushed
        file.flush()
        os.fsync(file.fileno())  # 3
    (folder / "a").replace(folder / "b")  # 4
    (folder / "b").unlink()  # 5
except OSError as error:
    print(error.errno == errno.ENOSPC)
print(shim.count())
"""


@pytest.fixture(scope="module")
def shim(tmp_path_factory):
    try:
        return build(tmp_path_factory.mktemp("shim"))
    except DataMissingError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize(
    ("action", "at", "said", "left"),
    [
        ("COUNT", 0, "5\n", []),
        ("FAIL", 3, "True\n3\n", ["a"]),
        ("FAIL", 5, "5\n", []),  # what frees room does not fail for lack of it
        ("KILL", 5, "", ["b"]),
    ],
)
def test_changes_are_counted_fail_or_kill(shim, tmp_path, action, at, said, left):
    folder = tmp_path / "folder"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-S", "-c", _CHANGES, str(folder), action, str(at)],
        capture_output=True,
        text=True,
        env={**os.environ, "LD_PRELOAD": str(shim), "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert done.stdout == said, done.stderr
    assert done.returncode == (-9 if action == "KILL" else 0)
    assert [path.name for path in folder.iterdir()] == left


OLD, NEW = b"old" * 400, b"new" * 500


def disk(tmp_path, *changes: tuple[str, bytes] | str) -> Disk:
    """Return a disk with a file /d/a of old text, to which *changes* were made."""
    (tmp_path / "a").write_bytes(OLD)
    made = Disk(Path("/d"), tmp_path)
    for change in changes:
        words, data = change if isinstance(change, tuple) else (change, b"")
        made.change(words.split(), data)
    return made


def states(made: Disk) -> set[tuple[tuple[str, bytes | None], ...]]:
    """Return what may be there when the power has failed, by their names."""
    found = (made.after(Random(seed)) for seed in range(300))
    return {tuple(sorted((n, c) for n, c in one.items() if n != "/d")) for one in found}


WRITTEN = ("O 7 1 0 /d/new", (f"W 7 0 {len(NEW)}", NEW))


def test_what_was_told_to_be_kept_is_kept(tmp_path):
    made = disk(tmp_path, *WRITTEN, "S 7 /d/new", "R /d/new /d/a", "S 1 /d")
    assert states(made) == {(("/d/a", NEW),)}


def test_a_file_written_whole_is_the_old_or_the_new_one(tmp_path):
    made = disk(tmp_path, *WRITTEN, "S 7 /d/new", "R /d/new /d/a")
    both = {(("/d/a", OLD),), (("/d/a", OLD), ("/d/new", NEW)), (("/d/a", NEW),)}
    assert states(made) == both


def test_a_file_that_was_not_told_to_be_kept_may_be_anything_between(tmp_path):
    made = disk(tmp_path, *WRITTEN, "R /d/new /d/a", "S 1 /d")
    found = {dict(state)["/d/a"] for state in states(made)}
    assert {b"", NEW, bytes(len(NEW)), NEW[:1024]} <= found
    assert len(found) > 6


def test_a_file_that_is_emptied_and_written_may_lose_both(tmp_path):
    made = disk(tmp_path, "O 7 0 1 /d/a", (f"W 7 0 {len(NEW)}", NEW))
    found = {dict(state)["/d/a"] for state in states(made)}
    assert {OLD, b"", NEW} <= found


def test_what_lies_in_a_folder_whose_name_is_lost_is_lost(tmp_path):
    made = disk(tmp_path, "M /d/f", "O 7 1 0 /d/f/b", (f"W 7 0 {len(NEW)}", NEW), "S 7 /d/f/b")
    made.change(["S", "1", "/d/f"], b"")
    assert {tuple(sorted(dict(one))) for one in states(made)} == {
        ("/d/a",),
        ("/d/a", "/d/f", "/d/f/b"),
    }
