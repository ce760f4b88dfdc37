"""Repair what the way through pages and files left in prose: signs, quotes, hyphens, spaces."""

from __future__ import annotations

import re

from reader.text.repair.formulas import scripted
from reader.text.repair.symbols import ENTITIES

_TIMES = re.compile(r"times(?<=\dtimes)(?=[\s\d),.;:]|$|N\b)")

_DOUBLE = re.compile(r"``(?<!```)(?!`)\s?([^`]{1,300}?)\s?(?:''|' '|’’|\"(?=\W|$))(?!')")
_SINGLE = re.compile(r"`(?<![\w`]`)(?![\s`'])([^`'\n]{1,60}?)(?<!\s)'(?![\w'])")
_PRIMES = re.compile(r"''(?<![\w'’`]'')(?=\w)([^'\"`]{1,80}?)(?<=[\w.,!?)])''(?![\w'])")

_LONG_DASH = re.compile(r"---(?<![-<!]---)(?![->])")
_DASH = re.compile(r"--(?:(?<=[\w)\]”’%]--)(?=[\w(\[“‘])|(?<=\s--)(?=\s))")

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_LETTERS = str.maketrans(LIGATURES)

_SPL = re.compile(r"/spl ([A-Za-z]{2,7})/")
_SMALL = re.compile(r"/(sup|sub) ([^/\s]{1,6})/")
_QUOTED = re.compile(r"\b(l)([ds])quo(?=\w)|(?<=[\w.,!?])(r)([ds])quo(?=s?\b)")
_PLUS_MINUS = re.compile(r"(?<=\d) ?plusmn ?(?=\d)")
_MICRO_SEEN = re.compile(r" mu[mNWJL]")
_MICRO = re.compile(r"(?<=\d) mu(?=(?:m|N|Nm|W|J|L)\b)")

_TIE = re.compile(
    r"~(?<=[A-Za-z]~)(?=[A-Z(\[\\]|\d{1,4}(?![\d.,]*[%\w×])|[a-z]{1,20}\d{4}|cite\{|v\d)"
    r"|~(?<=[.,)]~)(?=[A-Za-z(\[\\]|\d{1,4}(?![\d.,]*[%\w×]))"
)
_TIED = re.compile(r"(?:(?:^|[\s(])[A-Za-z-]{2,}|[.,)])$")
_LOOSE_STOP = re.compile(r" ([,;])(?<=[a-z)\]] .)(?= [a-z])")

GLUED = re.compile(r"\.(?=[A-Z])(?<=[a-z0-9)\]%”’\"]\.)(?=([A-Z][a-z]*),? )")
"""A full stop with no space after it, and the word behind it."""
_ENDS_A_SENTENCE = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Za-z][a-z’'-]*[a-z]|[\w.,-]+%|\S{1,20}[)\]])[)\]”’\"]*$"
)
_LIST = """
A Additionally After All Also Although An And Another As At Based Because Besides Both But By Code
Codes Compared Comprehensive Consequently Current Currently Despite Due During Each Empirical
Empirically Even Existing Experimental Experiments Extensive Finally First Firstly For From
Furthermore Given Hence How However If Importantly In Inspired Instead Is It Its Leveraging Many
Meanwhile Moreover Most Motivated Nearly Nevertheless Next No Not Notably Of On One Only Other Our
Previous Project Recent Recently Results Second Secondly Several Since So Some Source Specifically
Such That The Their Then There Therefore These They This Third Those Though Thus To Traditional
Two Under Unfortunately Unlike Until Using Various We What When Where Whereas Whether Which While
With Within Without Yet
"""
_STARTERS = frozenset(_LIST.split())


def times(text: str) -> str:
    """Put × where "times" stuck to a number: a macro had lost its backslash."""
    return _TIMES.sub("×", text)


def quotes(text: str) -> str:
    """Put curved quotation marks for the two-character ones of LaTeX."""
    if "``" in text:
        text = _DOUBLE.sub(r"“\1”", text)
    return _SINGLE.sub(r"‘\1’", _PRIMES.sub(r"“\1”", text))


def dashes(text: str) -> str:
    """Put dashes for two and three hyphens between words."""
    return _DASH.sub("–", _LONG_DASH.sub("—", text))


def ligatures(text: str) -> str:
    """Put letters for the joined signs of a printer's case."""
    return text.translate(_LETTERS)


def entities(text: str) -> str:
    """Put characters for their names: ``/spl mu/``, ``ldquo``, ``plusmn``, "10 mum"."""
    if "/s" in text:
        text = _SMALL.sub(_small, _SPL.sub(_named, text))
    text = _PLUS_MINUS.sub(" ± ", _QUOTED.sub(_quote, text))
    return _MICRO.sub(" µ", text)


def names_characters(text: str) -> bool:
    """Tell whether *text* may have names for characters."""
    return "/s" in text or "quo" in text or "plusmn" in text or bool(_MICRO_SEEN.search(text))


def spaces(text: str) -> str:
    """Put spaces for the ties of LaTeX, and take those before a comma."""
    return _LOOSE_STOP.sub(r"\1", _TIE.sub(_untied, text))


def stops(text: str) -> str:
    """Put the space back between a full stop and the sentence after it."""
    return GLUED.sub(_spaced, text)


def _named(match: re.Match[str]) -> str:
    return ENTITIES.get(match[1], match[0])


def _small(match: re.Match[str]) -> str:
    sign = "^" if match[1] == "sup" else "_"
    return scripted(sign, match[2])


def _quote(match: re.Match[str]) -> str:
    return {"ld": "“", "rd": "”", "ls": "‘", "rs": "’"}[
        (match[1] or match[3]) + (match[2] or match[4])
    ]


def _untied(match: re.Match[str]) -> str:
    return " " if _TIED.search(_before(match)) else match[0]


def _spaced(match: re.Match[str]) -> str:
    sure = match[1] in _STARTERS and _ENDS_A_SENTENCE.search(_before(match))
    return ". " if sure else "."


def _before(match: re.Match[str]) -> str:
    return match.string[max(match.start() - 40, 0) : match.start()]
