"""Normal forms: text made safe to show, and text made equal when a reader would call it equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

# Controls, soft hyphens, bidi controls, zero-width and tag characters: none is meant to be read.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_LONG = 20_000
"""Characters of a text that is not remembered, lest a few of them fill the memory."""

# Normalising a run of marks takes quadratic time; Unicode's stream-safe text allows 30.
_MARKS_IN_A_ROW = 30
_MAY_BE_MARKS = re.compile(rf"[^\x00-\u02ff\u2000-\u20cf]{{{_MARKS_IN_A_ROW + 1}}}")

_FONTS = r"(?:it|em|bf|tt|sc|rm|sf|sl|cal)"
_MATH = r"(?:cal|bb|bf|rm|it|sf|tt|frak|scr|sc)"
_TEXT = r"(?:text(?:it|bf|tt|sc|rm|sf|sl|up|normal)?|emph|operatorname|url|href)"
# A pattern that begins with a literal is ten times as quick as one that begins by looking back.
_COMMANDS = (
    ("\\", re.compile(rf"\\(?:{_FONTS}|{_TEXT})(?![a-z])")),
    ("{", re.compile(rf"\{{{_FONTS}(?=\s)|(?<![a-z]){_TEXT}(?=\{{)")),
    ("math", re.compile(rf"math(?<![a-z]math){_MATH}(?![a-z])")),
)
"""What a text must have to be searched for each kind of command; most have none of them."""
_ELL = re.compile(r"ell(?<![a-z]ell)(?![a-z])")  # NFKD makes an l of the sign
_TIMES = re.compile(r"times(?<=\dtimes)")  # once the spaces are gone: 6 times, 6times and 6× agree
_NO_LETTER = re.compile(r"[\W_]+")
_ASCII_NO_LETTER = bytes(code for code in range(128) if not chr(code).isalnum())
_MAY_BE_GREEK = re.compile("[α-ω]")
_GREEK = {
    letter: unicodedata.name(chr(letter)).removeprefix("GREEK SMALL LETTER ").lower()
    for letter in range(ord("α"), ord("ω") + 1)
} | {ord("λ"): "lambda"}  # Unicode calls it lamda


def clean(text: str) -> str:
    """Return *text* on one line, in NFC, without what cannot be seen or could mislead.

    White space of any kind becomes one space. Control, bidi and zero-width
    characters go; a lone surrogate becomes U+FFFD, so the result is valid UTF-8.
    """
    if text.isascii() and text.isprintable():  # most are, and then only spaces can be amiss
        return text.strip() if "  " not in text else " ".join(text.split())
    if not text.isprintable():
        text = encodable(_UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", _bounded(" ".join(text.split())))


def encodable(text: str) -> str:
    """Return *text* with U+FFFD for each lone surrogate, which neither UTF-8 nor SQLite has."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def valid_text(text: str) -> str:
    """Return *text* with "?" for each lone surrogate: a byte of a name that was no UTF-8."""
    return text if text.isascii() else _SURROGATE.sub("?", text)


def fingerprint(title: str, abstract: str) -> str:
    """Return 32 hex digits, the same for texts that differ only in dress.

    Case, accents, white space, punctuation and residue of LaTeX do not count.
    """
    text = f"{essence(title)}\n{essence(abstract)}"
    return blake2b(text.encode(), digest_size=16).hexdigest()


def essence(text: str) -> str:
    """Return the letters and digits of *text* in one case, without residue of LaTeX.

    A text of signs alone is its own essence. The last few texts are remembered:
    a paper is asked about by its fingerprint, its sketch and each comparison.
    """
    return _remembered(text) if len(text) <= _LONG else _essence(text)


@lru_cache(256)
def _remembered(text: str) -> str:
    return _essence(text)


def _essence(text: str) -> str:
    # Most texts need no cleaning for what follows, and it takes longer than the rest.
    text = text.strip() if text.isascii() and text.isprintable() else clean(text)
    folded = unicodedata.normalize("NFKD", text).casefold()
    for sign, command in _COMMANDS:
        if sign in folded:
            folded = command.sub("", folded)
    letters = _letters(_ELL.sub("l", folded))
    if "times" in letters:
        letters = _TIMES.sub("", letters)
    return letters or clean(text)  # a title of signs alone is still not every other such title


def _letters(folded: str) -> str:
    letters = folded.encode().translate(None, _ASCII_NO_LETTER).decode()
    if letters.isascii():
        return letters
    if _MAY_BE_GREEK.search(letters):
        letters = letters.translate(_GREEK)
    return _NO_LETTER.sub("", letters)


def _bounded(text: str) -> str:
    """Return *text* with no more than 30 combining marks in a row."""
    if text.isascii() or not _MAY_BE_MARKS.search(text):
        return text
    kept = []
    run = 0
    for character in text:
        run = run + 1 if unicodedata.category(character)[0] == "M" else 0
        if run <= _MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)
