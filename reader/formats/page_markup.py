"""Read the Markdown of saved pages line by line: links, images, escapes and hard wraps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.text.identifiers import arxiv_id
from reader.text.normal import clean
from reader.text.wraps import unwrapped

_ADDRESS = r"([^()\s]*+)(?:[ ]\"[^\"\n]{0,300}+\")?"
_IMAGE = re.compile(rf"!\[[^\[\]]*+\]\({_ADDRESS}\)")
_LINK = re.compile(rf"(?<!\\)\[((?:[^\[\]\\]++|\\.)*)\]\({_ADDRESS}\)")
_COMMENTS = re.compile(r"\[[^\[\]]*+\]\([^()\s#]*+#community\)")
_CLOSING = re.compile(rf"\](?:\({_ADDRESS}\))?$")
_BULLETS = re.compile(r"\A(?:\s*+(?:[-*+•](?=\s|$)|#{1,6}(?=\s)))+\s*+")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#+=|~.-])")
_BRACKET_ESCAPED = re.compile(r"\\[\\\[\]]")
_BROKEN = re.compile(r"(?<!\\)\\++(?=\s)")
_PAPER = re.compile(r"(?:(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co))?/papers/([^\s?#]++)")
_NUMBER = re.compile(r"(?:0[7-9]|1[0-4])\d\d\.\d{4}|(?:1[5-9]|[2-9]\d)\d\d\.\d{5}|[a-z.-]+/\d{7}")


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a bracketed text, and where it leads to."""

    target: str
    lone: bool
    """The bracket was opened on an earlier line."""


def paper_number(address: str) -> str:
    """Return the arXiv number of the paper's page that *address* is, whole; else ''.

    Numbers have five digits since 2015: one that is cut short is none.
    """
    match = _PAPER.fullmatch(address)
    number = arxiv_id(match[1]) if match else None
    return number if number and _NUMBER.fullmatch(number) else ""


def may_be_paper(target: str) -> bool:
    """Tell whether a bracket leads to a paper's page, or to an address that is not known."""
    return not target or target.startswith("#") or bool(paper_number(target))


def before_closing(line: str) -> str:
    """Return what *line* has before its last closing bracket."""
    return line[: line.rfind("]")]


def closing(line: str) -> Closing | None:
    """Return what a bracket leads to that *line* closes at its end, or None."""
    bare = _IMAGE.sub("", without_wrap(line))
    match = _CLOSING.search(bare)
    if match is None or (match[1] is None and bare != "]"):
        return None
    signs = _BRACKET_ESCAPED.sub("", bare)
    return Closing(match[1] or "", signs.count("]") > signs.count("["))


def without_wrap(line: str) -> str:
    """Return *line* without the white space around it and the backslashes of a hard wrap."""
    return line.strip().rstrip("\\").rstrip()


def shown(source: str) -> str:
    """Return what a reader sees of a short piece: no images, link targets, bullets, comments."""
    text = _COMMENTS.sub("", _IMAGE.sub("", source))
    text = _CLOSING.sub("", _LINK.sub(r"\1", text)).strip()
    return clean(_BULLETS.sub("", text.removeprefix("[")))


def targets(source: str) -> list[str]:
    """Return where the links in a piece lead to, images left out."""
    if "](" not in source:
        return []
    text = _IMAGE.sub("", source)
    found = [match[2] for match in _LINK.finditer(text)]
    last = _CLOSING.search(text)
    return [*found, last[1]] if last and last[1] and last[1] not in found else found


def is_links(source: str) -> bool:
    """Tell whether a short piece is nothing but links, or the end of one, images and bullets."""
    bare = _LINK.sub("", _IMAGE.sub("", source))
    if bare != source and not _BULLETS.sub("", bare).strip(" ·•|"):
        return True
    closed = closing(source)
    return closed is not None and closed.lone and bool(closed.target)


def running(lines: Iterable[str]) -> str:
    """Return the text of *lines* on one line: unwrapped, unescaped, of links only their text."""
    text = _LINK.sub(_label, unwrapped(map(without_wrap, lines)))
    return clean(_ESCAPED.sub(r"\1", _BROKEN.sub(" ", text)))


def _label(link: re.Match[str]) -> str:
    """Return the text of what is surely a link; f[x](y) is left alone."""
    return (link[1] or link[2]) if link[2].startswith(("http://", "https://")) else link[0]
