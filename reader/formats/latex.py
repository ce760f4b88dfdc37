"""Turn the LaTeX of a bibliography's field into plain text; mathematics stays as it is.

pylatexenc would do it, but it drops what follows a per cent sign and every macro
that it does not know, and takes 12 ms an abstract.
"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "r": "\u030a", "c": "\u0327",
    "k": "\u0328", "d": "\u0323", "b": "\u0331",
}  # fmt: skip
_WORDS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ",
    "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "SS": "ẞ", "S": "§", "P": "¶", "copyright": "©", "pounds": "£",
    "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'", "textquotedbl": '"', "textasciigrave": "`", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textbraceleft": "{", "textbraceright": "}",
    "textunderscore": "_", "textdollar": "$", "textless": "<", "textgreater": ">", "textbar": "|",
    "textregistered": "®", "texttrademark": "™", "textcopyright": "©", "textdegree": "°",
    "textmu": "µ", "texteuro": "€", "textsterling": "£", "textperiodcentered": "·",
    "textbullet": "•", "guillemotleft": "«", "guillemotright": "»", "space": " ",
    "newline": "\n", "par": "\n", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
}  # fmt: skip
_FONT_NAMES = (
    "it em bf tt sc rm sf sl itshape bfseries ttfamily scshape upshape rmfamily sffamily emph"
    " textit textbf texttt textsc textrm textsf textsl textup textmd textnormal uline underline"
    " mbox hbox url path nolinkurl protect relax noopsort ensuremath"
)
_FONTS = frozenset(_FONT_NAMES.split())
"""Macros that only dress their text, or tell what it is."""
_SIGNS = {**{sign: sign for sign in "#$%&_{}~^ "}, ",": " ", ";": " ", ":": " ", "\\": " "}
_SIGNS |= dict.fromkeys("-/!@\n", "")
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}

_TOKEN = re.compile(
    r"""
    (?P<address>https?://[^\s{}\\<>"'`$]++)
  | (?P<math>\$(?:[^$\\]|\\.){1,2000}\$)
  | \\(?P<accent>[`'^"~=.]|[uvHrckdb](?![A-Za-z]))\s{0,9}
      (?:(?P<on>\\[ij](?![A-Za-z])\s{0,9}|[^\W\d_])|\{\s{0,9}(?P<within>\\[ij]|[^\W\d_])\s{0,9}\})
  | \\(?P<word>[A-Za-z]++)(?P<gap>\s{0,9})
  | \\(?P<sign>[\s\S])
  | (?P<brace>[{}])
  | (?P<ligature>---?|``|''|~)
    """,
    re.VERBOSE,
)


_WRAPPED = re.compile(r"\\(?:url|path|nolinkurl)(?![A-Za-z])")
_SPELT = re.compile(r"\\(textasciitilde|textunderscore|textasciicircum)(?![A-Za-z])")
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])|[{}]")


def plain_text(latex: str) -> str:
    r"""Return the text that *latex* stands for; a macro that is not known stays as it is.

    Accents and letters are composed, escapes undone, fonts and protecting braces
    dropped. Addresses and mathematics are left alone. ``\newline`` is a line break.
    """
    if not _TOKEN.search(latex):
        return latex
    return _Reading(latex).text()


def verbatim_text(latex: str) -> str:
    r"""Return an address or identifier: only escapes and braces go, dashes and tildes stay."""
    address = _WRAPPED.sub("", latex.strip())
    return _ESCAPED.sub(r"\1", _SPELT.sub(lambda found: _WORDS[found[1]], address)).strip()


class _Reading:
    """One walk over a field. ``_kept`` tells of each open brace whether it stays."""

    def __init__(self, latex: str) -> None:
        self._latex = latex
        self._kept: list[bool] = []
        self._argument_at = -1
        """Where the argument of a macro that stays would begin."""

    def text(self) -> str:
        return _TOKEN.sub(self._token, self._latex)

    def _token(self, found: re.Match[str]) -> str:
        match found.lastgroup:
            case "brace":
                return self._brace(found)
            case "word" | "gap":
                return self._word(found)
            case "on" | "within":
                return _accented(found["accent"], found["on"] or found["within"])
            case "sign":
                return _SIGNS.get(found["sign"], found[0])
            case "ligature":
                return _LIGATURES[found[0]]
        return found[0]

    def _word(self, found: re.Match[str]) -> str:
        word, gap = found["word"], found["gap"]
        if word in _WORDS:
            return _WORDS[word]
        if word in _FONTS:
            return ""
        self._argument_at = found.end()
        return f"\\{word}{gap}"

    def _brace(self, found: re.Match[str]) -> str:
        if found[0] == "{":
            self._kept.append(found.start() == self._argument_at)
            return "{" if self._kept[-1] else ""
        kept = self._kept.pop() if self._kept else False
        if kept:
            self._argument_at = found.end()
        return "}" if kept else ""


def _accented(accent: str, letter: str) -> str:
    bare = letter.strip().removeprefix("\\")
    return unicodedata.normalize("NFC", bare + _ACCENTS[accent])
