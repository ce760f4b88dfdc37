"""Decode what mails encode: words of headers, and texts with their character sets."""

from __future__ import annotations

import binascii
import re
from email.message import Message
from email.policy import Compat32

from reader.text.normal import clean

_LONGEST_HEADER = 4_000
"""Characters: the standard library splits the parameters of a header in quadratic time."""
_WORD = re.compile(r"=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,1000})\?=", re.I)
_BETWEEN = re.compile(r"(?<=\?=)\s{1,100}(?==\?)")
_STUFFED = re.compile(r"^ ", re.M)
_SOFT_BREAK = re.compile(r"(?<!^--) \n", re.M)
_NO_CHARACTERS = re.compile(r"idna|punycode|undefined|unicode.escape", re.I)
"""Codecs that the standard library takes for character sets; two of them are quadratic."""


class MailPolicy(Compat32):
    """The standard library's old policy, which is quick on encoded subjects; headers are short."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return the name and the value, cut where nobody reads on."""
        name, value = super().header_source_parse(sourcelines)
        value = value[:_LONGEST_HEADER]
        if name.lower() == "content-type":  # some versions of Python decode by it unasked
            value = _NO_CHARACTERS.sub("unknown", value)
        return name, value

    def header_fetch_parse(self, name: str, value: str) -> str:
        """Return the value with the bytes in it, if any, as text."""
        del name
        data = value.encode("ascii", "surrogateescape")
        try:
            return data.decode()
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")


def header(message: Message, name: str) -> str:
    """Return a header of a mail read under `MailPolicy`: one line, its encoded words decoded."""
    return clean(decoded_words(str(message.get(name, ""))))


def decoded_words(value: str) -> str:
    """Return *value* with its encoded words decoded, in whatever character sets they are."""
    return _WORD.sub(_decoded_word, _BETWEEN.sub("", value[:_LONGEST_HEADER]))


def text_in(part: Message) -> bytes:
    """Return the text of a part in UTF-8; as it is where it is not of the character set it says."""
    data = content(part)
    charset = part.get_content_charset() or ""
    if not charset or not _is_characters(charset):
        return data
    try:
        text = data.decode(charset)
    except ValueError:  # it lies: its reader looks for itself
        return data
    if part.get_param("format") == "flowed":
        text = _unflowed(text, joined="" if part.get_param("delsp") == "yes" else " ")
    return text.encode(errors="replace")


def content(part: Message) -> bytes:
    """Return what a part holds, its transfer encoding undone as far as it goes."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _decoded_word(word: re.Match[str]) -> str:
    charset, encoding, text = word.groups()
    raw = text.encode(errors="replace")
    is_base64 = encoding in "bB"
    data = _from_base64(raw) if is_base64 else binascii.a2b_qp(raw, header=True)
    return data.decode(charset if _is_characters(charset) else "utf-8", "replace")


def _from_base64(raw: bytes) -> bytes:
    for padding in (b"", b"=", b"=="):
        try:
            return binascii.a2b_base64(raw + padding)
        except binascii.Error:
            continue
    return b"?"


def _is_characters(charset: str) -> bool:
    try:
        b"x".decode(charset, "replace")  # that there is such a codec does not make it characters
    except (LookupError, ValueError):
        return False
    return not _NO_CHARACTERS.search(charset)


def _unflowed(text: str, joined: str) -> str:
    """Return text with the lines that a mail program had broken made one again (RFC 3676)."""
    return _SOFT_BREAK.sub(joined, _STUFFED.sub("", text.replace("\r\n", "\n")))
