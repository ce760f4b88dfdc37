"""Turn the bytes of a file into text, or say what the bytes are when they are no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.errors import FormatError
from reader.words import QT_TR_NOOP, tr

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = (
    (b"%PDF", QT_TR_NOOP("a PDF document")),
    (b"PK\x03\x04", QT_TR_NOOP("a ZIP archive or an office document")),
    (b"\x1f\x8b", QT_TR_NOOP("a gzip archive")),
    (b"\x89PNG", QT_TR_NOOP("a PNG picture")),
    (b"\xff\xd8\xff", QT_TR_NOOP("a JPEG picture")),
    (b"GIF8", QT_TR_NOOP("a GIF picture")),
    (b"SQLite format 3\x00", QT_TR_NOOP("an SQLite database")),
    (b"\x7fELF", QT_TR_NOOP("a program")),
    (b"MZ", QT_TR_NOOP("a program")),
)
_BINARY = QT_TR_NOOP("binary data, not text")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01  # a saved page has none; a stray one must not cost the reader the page
_BREAK = re.compile(rb"\r\n|\r|\n")
_HEAD = 1_024  # bytes in which XML and HTML tell their encoding
_DECLARED = re.compile(
    rb"(?:<\?xml[^<>]{0,200}?encoding|<meta[^<>]{0,200}?charset)\s{0,9}=\s{0,9}[\"']?([\w.-]{2,20})",
    re.IGNORECASE,
)
_ENCODINGS = re.compile(
    r"(?:iso[-_]?8859[-_]?|latin[-_]?)\d{1,2}|(?:windows[-_]?|cp)125\d|koi8[-_][ru]|macroman"
    r"|euc[-_](?:jp|kr)|shift[-_]jis|big5|gb(?:k|2312|18030)",
)
_LATIN_1 = re.compile(r"(?:iso[-_]?8859[-_]?|latin[-_]?)1")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and remarks on how it was read."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return the text in *data*: UTF-8, marked UTF-16 or UTF-32, as declared, or Windows-1252.

    Raises:
        FormatError: The bytes are empty, or not text.
    """
    if not data:
        raise FormatError(tr("the file is empty"))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    _refuse_binary(data)
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError as error:
        return _repaired(data, _BREAK.subn(b"", data[: error.start])[1] + 1)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return Decoded(
            text,
            (
                tr("Damaged {encoding}: some characters were lost.").format(
                    encoding=encoding.upper()
                ),
            ),
        )
    if "\0" in text:
        raise FormatError(tr(_BINARY))
    return Decoded(text)


def _refuse_binary(data: bytes) -> None:
    known = next((name for magic, name in _KNOWN if data.startswith(magic)), None)
    nul = b"\0" in data
    if known is not None and (nul or not data[:200].isascii() or known.startswith("a PDF")):
        raise FormatError(tr("{kind}, not text").format(kind=tr(known)))
    if nul:
        raise FormatError(_with_nuls(data))
    if len(_CONTROLS.findall(data[:1_000_000])) > _MOST_CONTROLS * min(len(data), 1_000_000):
        raise FormatError(tr(_BINARY))


def _with_nuls(data: bytes) -> str:
    halves = (data[0:2_000:2], data[1:2_000:2])
    if sum(half.count(0) > 0.9 * len(half) for half in halves) == 1:
        return tr("UTF-16 text without a byte order mark; save it as UTF-8")
    return tr(_BINARY)


def _repaired(data: bytes, line: int) -> Decoded:
    """Return UTF-8 with a few bytes lost, where it mostly is UTF-8, else what it is instead."""
    text = data.decode(errors="replace")
    lost = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    if beyond_ascii > 2 * lost:
        warning = tr("Damaged UTF-8: characters were lost, the first on line {line}.")
        return Decoded(text, (warning.format(line=line),))
    declared = _declared(data)
    if declared is not None:
        return declared
    text = data.decode("cp1252", errors="replace")
    warning = tr("Not UTF-8, read as Windows-1252; the first such line is {line}.")
    return Decoded(text, (warning.format(line=line),))


def _declared(data: bytes) -> Decoded | None:
    """Return the text in the encoding that XML or HTML tells, if that is known and can be right."""
    match = _DECLARED.search(data, 0, _HEAD)
    name = match[1].decode("ascii", errors="replace").lower() if match else ""
    if not _ENCODINGS.fullmatch(name):
        return None
    try:
        # As in browsers: what calls itself Latin-1 is Windows-1252.
        return Decoded(data.decode("cp1252" if _LATIN_1.fullmatch(name) else name))
    except (UnicodeDecodeError, LookupError):
        return None
