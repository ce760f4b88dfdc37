"""Read exports by other people's code: how many papers are there, and is anything live in them?"""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import TypeAlias
from xml.etree import ElementTree as ET

import bibtexparser
import rispy
import yaml
from docx import Document
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

Titles: TypeAlias = list[str]

_LIVE_CELL = re.compile("\\s*[=+\\-@＝＋－＠]|[\t\r\n]")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal's cursor, or turns the direction of writing."""
_ADDRESSES = re.compile(r"\s*(?:https?:|mailto:|urn:|data:image/|#|[\w./-]*\Z)", re.I)


def _csv(data: bytes) -> Titles:
    text = data.decode("utf-8-sig")
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # cells may be long: that holds
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if _LIVE_CELL.match(cell)], "a cell is live"
    return [row["title"] for row in rows]


def _json_lines(data: bytes) -> Titles:
    return [json.loads(line)["title"] for line in data.decode().split("\n") if line]


def _json(*path: str) -> Callable[[bytes], Titles]:
    def read(data: bytes) -> Titles:
        found = json.loads(data)
        for key in path:
            found = found[key]
        return [one.get("title", "") for one in found]

    return read


def _annotations(data: bytes) -> None:
    assert json.loads(data)["type"] == "AnnotationCollection"


def _yaml(data: bytes) -> Titles:
    return [one.get("title", "") for one in yaml.safe_load(data)["references"]]


def _xml(entry: str, title: str) -> Callable[[bytes], Titles]:
    def read(data: bytes) -> Titles:
        found = ET.fromstring(data).iterfind(f".//{{*}}{entry}")
        return ["".join(one.find(f".//{{*}}{title}").itertext()) for one in found]

    return read


def _bibtex(data: bytes) -> Titles:
    library = bibtexparser.parse_string(data.decode())
    assert not library.failed_blocks, "a block is broken"
    return [entry.fields_dict["title"].value for entry in library.entries]


def _ris(data: bytes) -> Titles:
    entries = rispy.loads(data.decode("utf-8-sig"))
    return [one.get("title") or one.get("primary_title") or "" for one in entries]


def _mail(data: bytes) -> None:
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(message.walk())
    assert not [defect for part in parts for defect in part.defects], "the mail has a defect"
    for part in parts:
        if part.get_content_type() == "text/html":
            _html(part.get_content().encode())


def _html(data: bytes) -> None:
    """Find nothing that runs, or leads to anything but the web, but what is Lectern's own."""
    for node in LexborHTMLParser(data.decode()).css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on"), f"{name} runs"
            if name in ("href", "src", "action"):
                assert _ADDRESSES.match(value or ""), f"{name} leads to {value}"


def _epub(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
                ET.fromstring(archive.read(name))


def _docx(data: bytes) -> None:
    assert Document(io.BytesIO(data)).paragraphs


def _pdf(data: bytes) -> None:
    assert len(PdfReader(io.BytesIO(data), strict=True).pages)


READERS: Mapping[str, Callable[[bytes], Titles | None]] = {
    "csv": _csv,
    "json-lines": _json_lines,
    "json-feed": _json("items"),
    "csl-json": _json(),
    "csl-yaml": _yaml,
    "jsonld": _annotations,
    "atom": _xml("entry", "title"),
    "endnote": _xml("record", "title"),
    "bibtex": _bibtex,
    "biblatex": _bibtex,
    "ris": _ris,
    "eml": _mail,
    **dict.fromkeys(("html", "packet", "citations-html", "in-text-html"), _html),
    "epub": _epub,
    "docx": _docx,
    "pdf": _pdf,
}
"""What reads a format; None is returned for those that tell of no single papers."""

_ESCAPED = frozenset(("json-lines", "json-feed", "csl-json", "csl-yaml", "jsonld", "packet"))
"""Formats for programs, which see a control as a number."""


def seen_whole(name: str, data: bytes) -> bool:
    """Tell whether a text holds nothing that would not be seen in a terminal or an editor."""
    text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    return name in _ESCAPED or _UNSEEN.search(text) is None
