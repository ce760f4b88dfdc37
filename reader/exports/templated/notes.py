"""Write notes, which are Markdown, in other formats; no HTML, image or odd link of theirs lives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from reader.text.note_links import with_note_links
from reader.text.urls import safe_address

LONGEST = 50_000
"""Characters of a note whose Markdown is obeyed: what is longer is written as it stands."""


class Listed(Protocol):
    """Writes a list of items that are written in the format already."""

    def __call__(self, rows: list[str], *, numbered: bool) -> str:
        """Return the list."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How a format marks text up: each takes what it marks, written in the format already."""

    escape: Callable[[str], str]
    spans: Mapping[str, tuple[str, str]]
    """What stands before and after what is strong, em, s or code_inline."""
    link: Callable[[str, str], str]
    """Takes words and a safe address."""
    heading: Callable[[str], str]
    code: Callable[[str], str]
    """Takes lines as they are."""
    quote: Callable[[str], str]
    listed: Listed
    rule: str
    line_break: str


def without_brackets(note: str) -> str:
    """Return a note whose links to papers, in double brackets, are the titles alone."""
    return with_note_links(note, str)


def as_marked(note: str, marks: Marks) -> str:
    """Return *note* in a format with these *marks*."""
    if len(note) > LONGEST:
        rows = filter(None, map(str.strip, note.split("\n")))
        return "\n\n".join(map(marks.escape, rows))
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415

    return _blocks(SyntaxTreeNode(parser().parse(without_brackets(note))), marks)


@cache
def parser() -> Any:
    """Return the parser of notes: no HTML; links to safe addresses only."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - not all exports have notes

    made = MarkdownIt("commonmark", {"html": False, "maxNesting": 20, "xhtmlOut": False})
    made.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"])
    made.validateLink = _is_safe  # type: ignore[method-assign]
    return made


def _is_safe(url: str) -> bool:
    return safe_address(url) is not None


def _blocks(node: Any, marks: Marks) -> str:
    return "\n\n".join(filter(None, (_block(each, marks) for each in node.children)))


def _block(node: Any, marks: Marks) -> str:
    match node.type:
        case "heading":
            return marks.heading(_inline(node, marks))
        case "fence" | "code_block":
            return marks.code(node.content.rstrip("\n"))
        case "blockquote":
            return marks.quote(_blocks(node, marks))
        case "bullet_list" | "ordered_list":
            items = [_blocks(each, marks) for each in node.children]
            return marks.listed(items, numbered=node.type == "ordered_list")
        case "hr":
            return marks.rule
        case "table":
            return _table(node, marks)
    return _inline(node, marks)


def _table(node: Any, marks: Marks) -> str:
    rows = [row for part in node.children for row in part.children]
    cells = ([_inline(cell, marks) for cell in row.children] for row in rows)
    return marks.listed([" · ".join(row) for row in cells], numbered=False)


def _inline(node: Any, marks: Marks) -> str:
    written = "".join(_piece(each, marks) for each in node.children)
    if node.type in marks.spans and written:
        before, after = marks.spans[node.type]
        return f"{before}{written}{after}"
    return written


def _piece(node: Any, marks: Marks) -> str:
    match node.type:
        case "text":
            return marks.escape(node.content)
        case "code_inline":
            before, after = marks.spans["code_inline"]
            return f"{before}{marks.escape(node.content)}{after}"
        case "softbreak":
            return "\n"
        case "hardbreak":
            return marks.line_break
        case "link" | "image":  # an image is not fetched: its words lead to it
            address = safe_address(str(node.attrs.get("href", node.attrs.get("src", ""))))
            words = _inline(node, marks)
            is_outer = node.parent.type != "link"
            return marks.link(words, address) if address and is_outer else words
    return _inline(node, marks)


def listed(rows: list[str], *, numbered: bool) -> str:
    """Write a list as text: "1. " or "- " before its items."""
    signs = (f"{number}. " if numbered else "- " for number in range(1, len(rows) + 1))
    return "\n".join(indented(row, sign) for sign, row in zip(signs, rows, strict=True))


def indented(text: str, first: str, other: str = "") -> str:
    """Return *text* with *first* before its first line, and *other* before the further ones."""
    other = other or " " * len(first)
    rows = text.split("\n")
    return "\n".join([first + rows[0], *(other + row if row else "" for row in rows[1:])])
