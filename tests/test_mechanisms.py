"""Mechanisms that run, load or open what comes from outside stand nowhere in the program."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(path for part in ("reader", "ui") for path in (ROOT / part).rglob("*.py"))

FORBIDDEN = {
    "QSettings", "QDataStream", "QVariant", "readQVariant", "restoreState", "restoreGeometry",
    "QUiLoader", "loadUi", "QProcess", "QWebEngineView", "QNetworkAccessManager",
    "shelve", "marshal", "dill", "joblib", "cloudpickle", "eval", "os.system", "os.popen",
    "yaml.load", "yaml.unsafe_load", "yaml.full_load", "setOpenExternalLinks(True)",
    "setAutoFormatting", "insertHtml", "setTextFormat(Qt.TextFormat.RichText)", "np.load",
}  # fmt: skip
"""Names and calls; where one is allowed, `ALLOWED` says where."""

ALLOWED = {
    "np.load": {"reader/search/lexicon.py"},  # with allow_pickle=False, see below
    "setHtml": {"ui/dialogs/export_preview.py", "ui/widgets/clipboard.py"},  # pages that we wrote
    "openUrl": {"ui/opening.py"},  # the one door
    "pickle": {
        "reader/index/unpickling.py",  # by a list of what is allowed
        "reader/reading/process.py",  # by a list of what is allowed
        "reader/reading/child.py",  # from its parent alone
    },
    "subprocess": {
        "reader/starting.py", "reader/reading/process.py", "reader/index/helper.py",
        "reader/exports/pdf.py",
    },
    "dropMimeData": set(),
    "mimeTypes": set(),
    "setDragDropMode": {"ui/sidebar/model.py"},
}  # fmt: skip


BARE = {"exec", "eval", "compile", "__import__"}
"""Functions that run a text."""


def named(node: ast.AST) -> Iterator[str]:
    """Yield what a part of a file names, imports or calls; some calls with their arguments."""
    match node:
        case ast.Import() | ast.ImportFrom():
            yield from (part for each in node.names for part in each.name.split("."))
            yield from (getattr(node, "module", None) or "").split(".")
        case ast.Name():
            yield node.id
        case ast.Attribute():
            yield node.attr
            if isinstance(node.value, ast.Name):
                yield f"{node.value.id}.{node.attr}"
        case ast.Call(func=ast.Attribute(attr=("setOpenExternalLinks" | "setTextFormat") as name)):
            yield f"{name}({', '.join(map(ast.unparse, node.args))})"
        case ast.FunctionDef():
            yield node.name


@pytest.fixture(scope="module")
def nodes() -> dict[str, list[ast.AST]]:
    """Return all parts of the files that have one of the words at all: few have."""
    words = {name.partition("(")[0] for name in FORBIDDEN | ALLOWED.keys()} | BARE | {"QLabel"}
    any_word = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
    texts = ((path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in FILES)
    return {name: [*ast.walk(ast.parse(text))] for name, text in texts if any_word.search(text)}


@pytest.fixture(scope="module")
def names(nodes) -> dict[str, set[str]]:
    """Return which files name what."""
    found: dict[str, set[str]] = {}
    for file, parts in nodes.items():
        for name in {name for node in parts for name in named(node)}:
            found.setdefault(name, set()).add(file)
    return found


def called(nodes: dict[str, list[ast.AST]], *wanted: str) -> set[str]:
    """Return the files that call one of the functions *wanted* by its bare name."""
    return {
        file
        for file, parts in nodes.items()
        for node in parts
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in wanted
    }


def test_there_is_something_to_look_at(names):
    assert len(FILES) > 400
    assert {"QLabel", "setToolTip", "pickle", "openUrl"} <= names.keys()


@pytest.mark.parametrize("name", sorted(FORBIDDEN - ALLOWED.keys()))
def test_no_file_names(name, names):
    assert names.get(name, set()) == set()


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_only_these_files_name(name, names):
    assert names.get(name, set()) <= ALLOWED[name]


def test_nothing_is_executed(nodes):
    """`exec` is a method of Qt's too; alone it would run a text."""
    assert called(nodes, *BARE) == set()


def test_labels_are_made_plain(nodes):
    """A QLabel guesses whether its text is markup: `widgets.plain.label` makes a plain one."""
    own_words = {"ui/lists/smart_form.py", "ui/dialogs/about.py", "ui/dialogs/bug.py",
                 "ui/dialogs/keys_head.py", "ui/dialogs/list_details.py"}  # fmt: skip
    assert called(nodes, "QLabel") <= own_words


def test_an_array_from_the_disk_is_never_a_pickle():
    text = (ROOT / "reader/search/lexicon.py").read_text("utf-8")
    assert text.count("np.load(") == text.count("allow_pickle=False)\n", 0, text.index("np.savez"))
