"""What a process has loaded, beside the import contracts in `pyproject.toml`, which read code."""

import subprocess
import sys

import pytest

IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print(*sys.modules, sep="\\n")
"""


@pytest.mark.parametrize(
    ("package", "unwelcome"),
    [
        (
            "ui",
            (
                "whoosh",
                "reader.index",
                "reader.search",
                "reader.jobs",
                "reader.formats",
                "reader.intake",
                "urllib3",
                "feedparser",
                "bibtexparser",
                "rispy",
                "selectolax",
            ),
        ),
        ("reader", ("PySide6", "shiboken6", "ui")),
    ],
)
def test_a_process_that_has_all_of_a_package_has_not_loaded(package, unwelcome):
    """The window's process goes without the search engine, the command line without Qt."""
    command = [sys.executable, "-c", IMPORT_ALL, package]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    loaded = done.stdout.split()
    assert [name for name in unwelcome if name in loaded] == []


def test_a_window_starts_without_what_it_may_never_need():
    """Each takes a share of every start, which the first papers would wait for."""
    command = [sys.executable, "-c", "import sys, ui.app, ui.__main__; print(*sys.modules)"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    later = ("numpy", "pyqtgraph", "docx", "reader.exports.pdf")
    assert [name for name in later if name in done.stdout.split()] == []
