"""Put every class of hostile text, and every kind of damage, into a document of every format."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from tests.battery.documents import CONTAINERS, DOCUMENTS, document, entries

KIB, MIB = 1 << 10, 1 << 20

TITLES: Mapping[str, str] = {
    "bidi": "Safe \u202etxt.exe\u2066 \u200f\u061c title",
    "c1": "Red \x9b31m and \x85 more",
    "escape codes": "\x1b]0;owned\x07 \x1b[2J title",
    "line separators": "One\u2028two\u2029three\x0bfour\x0cfive\x1csix",
    "invisible": "Z\u200be\ufeffr\u2060o\u00ad width \U000e0041",
    "surrogates": "On \ud800 and \udfff together",
    "nul": "Before\0after",
    "picture": "<img src=/dev/zero onerror=alert(1)> and More",
    "formula": "=cmd|' /C calc'!A0",
    "path": "../../../../etc/passwd",
    "sql": "'); DROP TABLE papers; --",
    "latex": "\\input{/etc/passwd} \\write18{id} %{\\def\\x{\\x\\x}\\x}",
    "quotes": "\"'`“”«» \"\"\" ''' ``` one",
    "endings": "ER  - \nTY  - JOUR\n}\n@article{x,\n]]></title></entry>\n\\\\\n-----",
    "markup": "]]>&x;&#0;&#xD800;<!--<![CDATA[</script><!ENTITY x> title",
    "5,000 letters": "Long " + "w" * 5_000,
    "900 marks": "e" + "\u0301" * 900 + " accents",
}
"""What stands for the title of a paper between two others."""

TEXTS: Mapping[str, Callable[[], str]] = {
    "word of 1 MB": lambda: "w" * MIB,
    "500,000 combining marks": lambda: "e" + "\u0301" * 500_000,
    "open tags": lambda: "<a " * 100_000,
    "tags 20,000 deep": lambda: "<table><tr><td>" * 20_000,
    "ampersands": lambda: "&" * MIB,
    "entities": lambda: "&amp;lt;&#38;&#x26;" * 20_000,
    "braces": lambda: "{" * 10_000 + "}" * 10_000,
    "unbalanced braces": lambda: "{" * 10_000,
    "20,000 @": lambda: "@a{" + "@" * 20_000,
    "backslashes": lambda: "\\" * 200_000,
    "dollars": lambda: "$a_{b}^{c}$" * 20_000,
    "square brackets": lambda: "[" * 100_000 + "](" * 50_000,
    "full stops": lambda: ". " * 50_000,
    "blanks": lambda: "a" + " " * MIB + "b",
    "line ends": lambda: "a" + "\n" * 50_000 + "b",
    "lines of two": lambda: "a\n" * 50_000,
    "quotation marks": lambda: '"' * 200_001,
    "separators": lambda: ",;\t|" * 50_000,
    "addresses": lambda: "https://example.org/a_(b) " * 20_000,
    "half addresses": lambda: "https://" * 50_000,
    "number of a million digits": lambda: "9" * 1_000_000,
    "hyphens": lambda: "- " * 100_000 + "-" * 100_000,
    "headings": lambda: "\n### " * 20_000,
    "dates": lambda: "Feb 31, 9999 " * 20_000,
}
"""What is added to that paper's abstract."""

DAMAGES: Mapping[str, Callable[[bytes], bytes]] = {
    "cut in half": lambda data: data[: len(data) // 2],
    "cut at the end": lambda data: data[:-3],
    "utf-8 mark": lambda data: codecs.BOM_UTF8 + data,
    "utf-16": lambda data: data.decode().encode("utf-16"),
    "utf-16 unmarked": lambda data: data.decode().encode("utf-16-le"),
    "utf-32": lambda data: data.decode().encode("utf-32"),
    "invalid utf-8": lambda data: data.replace(b" the ", b" \xff\xc3 "),
    "nuls": lambda data: data.replace(b" the ", b" \0 "),
    "carriage returns": lambda data: data.replace(b"\n", b"\r"),
    "twice": lambda data: data * 2,
    "1,000 times": lambda data: data * 1_000,
    "backwards": lambda data: data[::-1],
    "after 1 MB of blanks": lambda data: b" \n" * (MIB // 2) + data,
    "before 1 MB of line ends": lambda data: data + b"\n" * MIB,
}
"""What is done to a whole document, or to an archive of it."""


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes to import, made when they are needed, by the name of what they are."""

    name: str
    make: Callable[[], bytes]


def contents() -> Iterator[Content]:
    """Yield every class of hostile text in every format, and every damage to every format."""
    for form in DOCUMENTS:
        for name, title in TITLES.items():
            yield Content(f"{form}, {name} for a title", partial(_titled, form, title))
        for name, text in TEXTS.items():
            yield Content(f"{form}, {name}", partial(_with_text, form, text))
        for name, damage in DAMAGES.items():
            yield Content(f"{form}, {name}", partial(_damaged, form, damage))
    for kind in CONTAINERS:
        for name, damage in DAMAGES.items():
            yield Content(f"{kind}, {name}", partial(_broken, kind, damage))


def _titled(form: str, title: str) -> bytes:
    return document(form, entries(title))


def _with_text(form: str, text: Callable[[], str]) -> bytes:
    return document(form, entries(text=text()))


def _damaged(form: str, damage: Callable[[bytes], bytes]) -> bytes:
    return damage(document(form, entries()))


def _broken(kind: str, damage: Callable[[bytes], bytes]) -> bytes:
    try:
        return damage(CONTAINERS[kind](document("plain", entries())))
    except UnicodeDecodeError:  # an archive is no text to be written in another encoding
        return damage(CONTAINERS[kind](document("plain", entries())).hex().encode())
