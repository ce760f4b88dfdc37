"""What fuzzing begins with: a small sound document for every importer, and the words in it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reader import tagging
from reader.backups.readable import lines
from reader.listing import keeping
from reader.store.store import Store
from reader.templating import TEMPLATED, shipped
from tests.battery.command import library_in
from tests.battery.documents import DOCUMENTS, boxed, document, entries, mailed, zipped

CORPUS = Path(__file__).parent / "corpus"
"""Inputs that fuzzing found, a folder an importer: each reaches code that the others do not."""

MOST_WORDS = 400
_WORD = re.compile(rb"[^\s\w]{1,3}\w{1,16}[^\s\w]{0,3}|\w{1,16}[^\s\w]{1,3}")

_OPML = b"""<?xml version="1.0"?><opml version="2.0" xmlns:lectern="urn:x-lectern:sources"><body>
<outline text="Owls" type="rss" xmlUrl="https://example.org/feed" lectern:kind="arxiv"
 lectern:address="cs.CL" lectern:every="60" lectern:via="rss"/></body></opml>"""
_SETTINGS = b"""{"theme": "dark", "zoom": 110, "keys": {"paper.star": ["S", "Ctrl+D"]},
"templates": [["one", "two"]], "window": [1, 2, 800, 600], "order": ["-date"]}"""
_ABSTRACT = rb"""We show that $\alpha_{i}^2 \leq \frac{1}{n}$ and \textbf{x} hold; see
https://github.com/a/b (code) and arXiv:2503.00001. However, \cite{a} is
\emph{not}: 3 \times 10^{-5}."""
_QUERY = b'owls OR (tag:birds -"a paper"~4) date:2024..2025 pap* title:~sketch sort:-date #17'


def seeds(importer: str) -> Iterator[bytes]:
    """Yield sound inputs of an importer."""
    plain = document("plain", entries())
    own = {
        "zip": [zipped(plain), zipped(mailed(plain), "a.eml")],
        "gzip": [gzip.compress(plain, mtime=0)],
        "mail": [mailed(plain), _mail_of_parts()],
        "mailbox": [boxed(plain) * 2],
        "opml": [_OPML],
        "pages of feeds": [document("feed", entries()), document("json-feed", entries())],
        "settings and keys": [_SETTINGS],
        "readable copy": [library_written()[0]],
        "backup": [library_written()[1]],
        "pattern of keys": [b"{author:upper:4}{year:2}-{title:capital}_{id}{authors}{word}"],
        "queries": [_QUERY],
        "abstracts": [_ABSTRACT],
        **{f"template of {form}": [shipped(form).encode()] for form in TEMPLATED},
        "whole files": [zipped(plain), boxed(plain), *(document(f, entries()) for f in DOCUMENTS)],
    }
    yield from own[importer] if importer in own else [document(importer, entries())]


@cache
def library_written() -> tuple[bytes, bytes]:
    """Return a small library as a readable copy, and as the file that a backup is."""
    with TemporaryDirectory() as folder:
        library = library_in(Path(folder))
        with Store(library) as store:
            tagging.make(store, "birds")
            keeping.make(store, "To read")
        return b"".join(lines(library.database)), library.database.read_bytes()


def kept(importer: str) -> list[Path]:
    """Return the inputs of an importer that are kept in the repository."""
    return sorted(path for path in (CORPUS / slug(importer)).glob("*") if path.is_file())


def slug(importer: str) -> str:
    """Return what the folder of an importer is called."""
    return importer.replace(" ", "-")


def dictionary(importer: str) -> str:
    """Return the words of the seeds as libFuzzer reads them: a line in quotation marks each."""
    words = dict.fromkeys(word for seed in seeds(importer) for word in _WORD.findall(seed))
    lines = ("".join(f"\\x{byte:02x}" for byte in word) for word in list(words)[:MOST_WORDS])
    return "".join(f'"{line}"\n' for line in lines)


def _mail_of_parts() -> bytes:
    return (
        b"From: owls@example.org\nSubject: =?utf-8?q?Owls?=\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; charset=x\n'
        b"Content-Transfer-Encoding: base64\n\nPHA+YTwvcD4=\n--b\nContent-Disposition: attachment;"
        b' filename="a.bib"\nContent-Type: application/octet-stream\n\n@article{a, title={b}}\n'
        b"--b--\n"
    )
