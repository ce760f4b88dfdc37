"""Every word that the window shows goes through `tr`, where translators find it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "ui").rglob("*.py"))
SINKS = {
    "label", "tip", "say", "complain", "tell", "set_empty", "show_text",
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
    "setPlaceholderText", "setTitle", "setInformativeText", "setStatusTip", "setSuffix",
    "setPrefix", "setNameFilter", "addButton", "addAction", "addItem", "addMenu", "addRow",
    "addTab", "setTabText", "setHorizontalHeaderLabels", "setHeaderLabels", "setLabelText",
    "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QLabel", "QAction", "QGroupBox",
    "QFileDialog", "getExistingDirectory", "getOpenFileNames", "getSaveFileName",
    "NoticeAction", "Said", "Hint", "LecternError", "Line", "Failed",
}  # fmt: skip
"""Calls whose words people read."""
SAID = {"tr", "QT_TR_NOOP", "keyed", "with_keys", "pixmap", "icon"}
"""Calls inside them that translate, or whose words are names of pictures."""
ROLES = {"heading", "section", "muted", "danger", "filter", "inline", "empty", "hint", "title"}
"""What `label` takes after its text: roles of the style sheet."""
TAG = re.compile(r"<[^<>]*>")
NOT_WORDS = {
    "Lectern",  # a name
    "https://…",  # how an address begins
}


def unwrapped(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and text of each literal with a letter in a call of `SINKS`."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _name(call) in SINKS:
            for literal in _of(call):
                text = TAG.sub("", literal.value)
                if any(map(str.isalpha, text)) and text not in ROLES | NOT_WORDS:
                    yield literal.lineno, text


def _of(call: ast.Call) -> Iterator[ast.Constant]:
    """Yield the literals that a call is given to be shown."""
    named = (one.value for one in call.keywords if one.arg != "role")
    for argument in (*call.args, *named):
        yield from _literals(argument)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the strings of *node* that are shown as they stand: not keys, names or formats."""
    match node:
        case ast.Call() if _name(node) in SAID | SINKS:
            return
        case ast.Subscript() | ast.Compare() | ast.Lambda() | ast.FormattedValue():
            return
        case ast.Constant(value=str()):
            yield node
        case ast.Call():
            if isinstance(node.func, ast.Attribute):
                yield from _literals(node.func.value)
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _literals(child)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_word_for_people_is_written_past_tr(file):
    assert list(unwrapped(ast.parse(file.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "line",
    [
        "button.setText('Close')",
        "label(f'{count} papers', 'muted')",
        "session.say('Copied' if copied else tr('Cut'))",
        "box.setToolTip(tip('Remove ' + name))",
        "self.complain(tr('No.'), advice='Try again.')",
    ],
)
def test_a_word_past_tr_is_found(line):
    assert list(unwrapped(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "label(tr('Close'), 'heading')",
        "button.setText(f'{count} · {name}')",
        "session.say(tr('{name} is {kind}').format(name=name, kind=kinds['a']))",
        "menu.addAction(icon('star'), command.title)",
    ],
)
def test_what_is_no_word_or_is_translated_is_left_alone(line):
    assert list(unwrapped(ast.parse(line))) == []
