"""What every test gets: no display, folders of its own, and a check that nothing is left behind."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = (
    "offscreen"  # before anything imports Qt: without a display it aborts
)

import multiprocessing
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

from reader.library import Library
from reader.reading import Reading
from reader.store.store import Store
from tests.builders import reading_once, shared_reading
from tests.folders import HYPOTHESIS, own_folders
from tests.forking import fork_workers
from tests.shared import DataMissingError
from tests.shared import shared as find_shared

# Whatever starts pytest, what Hypothesis keeps stays out of the top level.
set_hypothesis_home_dir(HYPOTHESIS)
settings.register_profile(
    "lectern",
    # Each run looks at others, so many short runs see as much as a few long ones.
    max_examples=1_000 if os.environ.get("LECTERN_THOROUGH") == "1" else 50,
    deadline=None,  # a slow machine is no failure
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    database=None,
)
settings.load_profile("lectern")


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, caches and the default library of a test in its own folder."""
    for name, own in own_folders(tmp_path).items():
        monkeypatch.setenv(name, own)


@pytest.fixture(scope="session", autouse=True)
def one_process() -> Iterator[None]:
    """Have one process read what all tests take in by themselves, and one to fork workers from."""
    fork_workers()
    with reading_once():
        yield


@pytest.fixture(autouse=True)
def nothing_left_behind(one_process: None) -> Iterator[None]:
    """Fail a test that leaves a window, a thread or a process behind, and only that test."""
    before = _alive()
    yield
    assert [left for left in _alive() if left not in before] == []


def _alive() -> list[object]:
    """Return the windows in sight, the processes and the threads that no test keeps for others."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    windows = app.topLevelWidgets() if isinstance(app, QApplication) else []
    kept = {threading.main_thread(), *(_hearing(reading) for reading in shared_reading())}
    return [
        *(window for window in windows if window.isVisible()),
        *multiprocessing.active_children(),
        *(thread for thread in threading.enumerate() if thread not in kept),
    ]


def _hearing(reading: Reading) -> threading.Thread | None:
    """Return the thread that hears the process of *reading*, if it has started one."""
    return None if reading._process is None else reading._process._hearing


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Return where a library may be made."""
    return Library(tmp_path / "library", tmp_path / "cache")


@pytest.fixture
def store(library: Library) -> Iterator[Store]:
    """Return an open, empty library."""
    with Store(library) as opened:
        yield opened


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real digests and corpora; skip where there is none."""
    try:
        return find_shared("digests").parent
    except DataMissingError:
        pytest.skip("reads ../shared (or LECTERN_SHARED), which is not here")
