"""Write down what a file may hold to break a reader of digests, and whether it is one still."""

from __future__ import annotations

import codecs
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from tests.battery.documents import zipped
from tests.battery.hostile_words import MIB, TEXTS, TITLES
from tests.builders import HEADER, abstract, digest_text, saved_page, title

Content: TypeAlias = Callable[[], bytes]
"""Made when it is needed: some are large."""

ACUTE = "\u0301"


def page(*lines: str, newline: str = "\n") -> str:
    """Return a digest of three papers with *lines* after the first two."""
    start = (title(0), abstract(0), title(1), abstract(1))
    return saved_page((*start, *lines, title(2), abstract(2)), newline=newline)


def paper(name: str = "", text: str = "") -> bytes:
    """Return the page with one more paper, of this title and with this in its abstract."""
    name = name or "A Plain Title for What Is Below"
    return page(name, f"{abstract(9)} Here it comes: {text} and so on.").encode()


def _zip_bomb(*sizes: int) -> bytes:
    """Return an archive of files of so many MiB of zeros each."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, size in enumerate(sizes):
            with archive.open(f"{number}.txt", "w", force_zip64=True) as file:
                for _ in range(size):
                    file.write(bytes(MIB))
    return held.getvalue()


def _gzip_bomb(size: int) -> bytes:
    packing = zlib.compressobj(9, wbits=31)
    return b"".join([*(packing.compress(bytes(MIB)) for _ in range(size)), packing.flush()])


def _zip_in_zip(times: int) -> bytes:
    data = page().encode()
    for _ in range(times):
        data = zipped(data, "inner.zip")
    return data


def _between(text: Callable[[], str]) -> bytes:
    return page(text()).encode()


_KEEP_THE_PAGE = [name for name in TITLES if name not in {"surrogates", "nul", "endings"}]
"""The titles that can stand in a page, and leave it one: lines of RIS would make it that."""

TAKEN: Mapping[str, Content] = {
    "utf-8 mark": lambda: codecs.BOM_UTF8 + page().encode(),
    "utf-8 mark twice": lambda: codecs.BOM_UTF8 * 2 + page().encode(),
    "utf-16 le": lambda: codecs.BOM_UTF16_LE + page().encode("utf-16-le"),
    "utf-16 be": lambda: codecs.BOM_UTF16_BE + page().encode("utf-16-be"),
    "utf-32 le": lambda: codecs.BOM_UTF32_LE + page().encode("utf-32-le"),
    "utf-32 be": lambda: codecs.BOM_UTF32_BE + page().encode("utf-32-be"),
    "utf-16 cut in a character": lambda: codecs.BOM_UTF16_LE + page().encode("utf-16-le")[:-1],
    "windows-1252": lambda: paper("Über den Zweifel").decode().encode("cp1252"),
    "invalid utf-8": lambda: paper(text="é" * 20).replace("é".encode(), b"\xc3\xa9", 19) + b"\xff",
    "surrogates in utf-8": lambda: paper(text="HERE").replace(b"HERE", b"\xed\xa0\xbd"),
    "surrogate escapes": lambda: paper(r"On \ud800 and \udfff", r"\ud800"),
    "carriage returns": lambda: page(newline="\r").encode(),
    "all three line ends": lambda: page().replace("\n\n", "\r\n\r", 4).encode(),
    "word of 50,000": lambda: paper(text="w" * 50_000),
    "50,000 combining marks": lambda: paper("e" + ACUTE * 900, "e" + ACUTE * 50_000),
    "marks of mixed classes": lambda: paper(text="a" + "\u0316\u0301" * 25_000),
    "open tags": lambda: page("<a " * 8_000).encode(),
    "nested tags": lambda: paper("<b>" * 200 + "x", "<table><tr><td>" * 3_000),
    "braces": lambda: paper("{" * 400, "}" * 10_000 + "{" * 10_000),
    "full stops": lambda: paper(text=". " * 25_000),
    "dates that are none": lambda: page("Feb 31", "Mar 99999999999", "Xyz 1, 9999").encode(),
    "date of far away": lambda: page().replace("Mar 12", "Feb 29, 9999").encode(),
    "date of no year": lambda: page().replace("Mar 12", "Mar 12, 0000").encode(),
    "digits of other scripts": lambda: page().replace("Mar 12", "Mar ١٢").encode(),
    "header 20,000 times": lambda: ("\n".join(HEADER) + "\n").encode() * 20_000 + page().encode(),
    "one paper 5,000 times": lambda: digest_text([7] * 5_000).encode(),
    "one title, 5,000 abstracts": lambda: "\n".join(
        [*HEADER, *(line for n in range(5_000) for line in (title(0), abstract(n)))]
    ).encode(),
    "100,000 lines not understood": lambda: page(*["Neither this nor that"] * 100_000).encode(),
    "200,000 blank lines": lambda: b"\n" * 200_000 + page().encode(),
    "ris": lambda: b"TY  - JOUR\nT1  - A\n broken\nAB  - " + b"x" * 100_000 + b"\nER  - \n",
    "2,000 papers": lambda: digest_text(range(2_000)).encode(),
    **{f"{name} in a title": partial(paper, TITLES[name], TITLES[name]) for name in _KEEP_THE_PAGE},
    **{f"{name} between": partial(_between, text) for name, text in TEXTS.items()},
}
"""These are digests, whatever else they are."""

REFUSED: Mapping[str, Content] = {
    "empty": bytes,
    "blank": lambda: b"\n \t\r\n\x0c\n",
    "mark alone": lambda: codecs.BOM_UTF8,
    "mark of utf-16 alone": lambda: codecs.BOM_UTF16_LE,
    "unmarked utf-16 le": lambda: page().encode("utf-16-le"),
    "unmarked utf-16 be": lambda: page().encode("utf-16-be"),
    "nul within": lambda: paper(text="\0"),
    "nuls": lambda: bytes(MIB),
    "every byte": lambda: bytes(range(256)) * 4_000,
    "header alone": lambda: "\n".join(HEADER).encode(),
    "pdf": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"stream\n" * 9_000,
    "zip of 1 MB that opens to 1 GiB": lambda: _zip_bomb(1_024),
    "zip of files that open to more than 1 GiB": lambda: _zip_bomb(*[200] * 6),
    "zip of 2,001 files": lambda: _zip_bomb(*[0] * 2_001),
    "gzip bomb of 1 GiB": lambda: _gzip_bomb(1_024),
    "zip in zip in zip in zip": lambda: _zip_in_zip(4),
    "zlib": lambda: zlib.compress(page().encode()),
    "sqlite": lambda: b"SQLite format 3\x00" + bytes(5_000),
    "json 100,000 deep": lambda: b"[" * 100_000 + b"]" * 100_000,
    "json of objects 100,000 deep": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "json oddities": lambda: b'[{"a": NaN, "a": ' + b"9" * 1_000_000 + b', "t": "\\ud800"}]',
    "html 20,000 deep": lambda: b"<html>" + b"<table><tr><td>" * 20_000,
    "html of open tags": lambda: b"<p>" + b"<a " * 300_000,
    "xml bomb": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(20))
        + b"]><l>&u;</l>"
    ),
    "xml of a local file": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>'
    ),
    "mbox of 100,000": lambda: (
        b"From a@example.org Thu Jan  1 00:00:00 1970\nSubject: x\n\ny\n\n" * 100_000
    ),
    "mbox of 100,000 longer ones": lambda: (
        (
            b"From a@example.org Thu Jan  1 00:00:00 1970\nMessage-ID: <a@example.org>\n"
            b"Subject: x\n\n" + b"It was so.\n" * 30
        )
        * 100_000
    ),
    "mbox of 2,000 of prose": lambda: (
        (
            b"From a@example.org Thu Jan  1 00:00:00 1970\nSubject: x\n\n"
            + b"It was a quiet evening, and nobody came to see us but the owl and its family.\n"
            * 30
        )
        * 2_000
    ),
    "mime 3,000 deep": lambda: (
        b"Subject: x\n" + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' * 3_000
    ),
    "subject of 320 kB": lambda: b"Subject: " + b"=?utf-8?q?a?= " * 23_000 + b"\n\nbody\n",
    "bibtex nested": lambda: b"@article{a, title = " + b"{" * 10_000 + b"}" * 10_000 + b"}",
    "bibtex of 20,000 @": lambda: b"@a{" + b"@" * 20_000,
    "rtf": lambda: rb"{\rtf1" + rb"{\b " * 50_000,
    "log": lambda: b"2024-01-01 00:00:00 INFO all is well\n" * 50_000,
    "comma separated": lambda: b"a,b,c,d,e\n" * 50_000,
    "prose": lambda: b"It was a quiet evening.\nNobody came.\n" * 10_000,
    "one line of 30 MiB": lambda: b"word " * (6 * MIB),
    "one word of 30 MiB": lambda: b"w" * (30 * MIB),
    "30 MiB of marks": lambda: b"e" + ACUTE.encode() * (15 * MIB - 1),
    "30 MiB of stars beyond 16 bits": lambda: "🌟".encode() * (7 * MIB),
    "30 MiB of line ends": lambda: b"\n" * (30 * MIB),
    "30 MiB of short lines": lambda: b"a\n" * (15 * MIB),
    "30 MiB of full stops": lambda: b". " * (15 * MIB),
    "240,000 lines of 100": lambda: (b"Nor this " * 11 + b"\n") * 240_000,
    "33 MiB": lambda: page().encode() + b"\n" * (33 * MIB),
}
"""These are none, and have to be refused in words."""
