"""Go through what pandoc has read, as the tree that it gives as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.reader.exports.proof.programs import output


def read_by_pandoc(file: Path, kind: str) -> list[Any]:
    """Return the blocks of a file of a *kind*."""
    blocks: list[Any] = json.loads(output("pandoc", "-f", kind, "-t", "json", file))["blocks"]
    return blocks


def nodes(tree: Any, kind: str = "") -> Iterator[Any]:
    """Yield the nodes of a tree, or those of one *kind*, in their order."""
    if isinstance(tree, dict) and "t" in tree:
        if kind in ("", tree["t"]):
            yield tree
        tree = tree.get("c")
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for each in tree:
            yield from nodes(each, kind)


def said(tree: Any) -> str:
    """Return the words of a tree."""
    return " ".join(filter(None, map(_words, nodes(tree))))


def _words(node: Any) -> str:
    if node["t"] == "Str":
        return str(node["c"])
    return str(node["c"][1]) if node["t"] in {"Code", "CodeBlock"} else ""


def links(tree: Any) -> set[str]:
    """Return the addresses that the links of a tree lead to."""
    return {node["c"][2][0] for node in nodes(tree, "Link")}
