"""Normal forms: text made safe to show, and text made equal when a reader would call it equal."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

# Controls, soft hyphens, bidi controls, zero-width and tag characters: none is meant to be read.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")

# Normalising a run of marks takes quadratic time; Unicode's stream-safe text allows 30.
_MARKS_IN_A_ROW = 30
_MAY_BE_MARKS = re.compile(rf"[^\x00-\u02ff\u2000-\u20cf]{{{_MARKS_IN_A_ROW + 1}}}")

_FONTS = r"(?:it|em|bf|tt|sc|rm|sf|sl|cal)"
_MATH = r"math(?:cal|bb|bf|rm|it|sf|tt|frak|scr|sc)"
_TEXT = r"(?:text(?:it|bf|tt|sc|rm|sf|sl|up|normal)?|emph|operatorname|url|href)"
_COMMAND = re.compile(
    rf"\\{_FONTS}(?![a-z])|(?<=\{{){_FONTS}(?=\s)"
    rf"|(?<![a-z]){_MATH}(?![a-z])|\\{_TEXT}(?![a-z])|(?<![a-z]){_TEXT}(?=\{{)"
)
_IN_COMMANDS = ("\\", "{", "math")
"""Every command has one of these: texts without them, the most, are spared the long pattern."""
# A pattern that begins with a literal is ten times as quick as one that begins by looking back.
_ELL = re.compile(r"ell(?<![a-z]ell)(?![a-z])")  # NFKD makes an l of the sign
_TIMES = re.compile(r"times(?<=\dtimes)")  # once the spaces are gone: 6 times, 6times and 6× agree
_NO_LETTER = re.compile(r"[\W_]+")
_GREEK = {
    letter: unicodedata.name(chr(letter)).removeprefix("GREEK SMALL LETTER ").lower()
    for letter in range(ord("α"), ord("ω") + 1)
} | {ord("λ"): "lambda"}  # Unicode calls it lamda


def clean(text: str) -> str:
    """Return *text* on one line, in NFC, without what cannot be seen or could mislead.

    White space of any kind becomes one space. Control, bidi and zero-width
    characters go; a lone surrogate becomes U+FFFD, so the result is valid UTF-8.
    """
    if not text.isprintable():
        text = _SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", _bounded(" ".join(text.split())))


def normal_title(title: str) -> str:
    """Return what of a title counts when titles are compared: its letters and digits."""
    return _essence(title)


def fingerprint(title: str, abstract: str) -> str:
    """Return 32 hex digits, the same for texts that differ only in dress.

    Case, accents, white space, punctuation and residue of LaTeX do not count.
    """
    text = f"{_essence(title)}\n{_essence(abstract)}"
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _essence(text: str) -> str:
    text = clean(text)
    folded = unicodedata.normalize("NFKD", text).casefold()
    if any(sign in folded for sign in _IN_COMMANDS):
        folded = _COMMAND.sub("", folded)
    named = _ELL.sub("l", folded)
    if not named.isascii():
        named = named.translate(_GREEK)
    letters = _TIMES.sub("", _NO_LETTER.sub("", named.replace(" ", "")))
    return letters or text  # a title of signs alone is still not every other such title


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
