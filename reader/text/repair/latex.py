"""Read the commands of LaTeX that stand in prose: fonts, symbols, scripts, escapes, accents."""

from __future__ import annotations

import re
import unicodedata

from reader.text.repair.formulas import formula, scripted
from reader.text.repair.symbols import (
    ACCENTS,
    FONTS,
    FRACTIONS,
    FUNCTIONS,
    GREEK,
    LETTERS,
    OPERATORS,
)

_INSIDE = r"\{([^{}]{0,400})\}"
_ARGUMENT = r"\s?\{[^{}]{0,200}\}"

FORMULA = re.compile(
    r"\$\$(?!\$)([^$]{1,400})\$\$"
    r"|(?<!\\)\$([^$]{1,400})\$(?!\d)|(?<!\\)\$(\\[^$]{1,40})\$"
    r"|\\\(((?:[^\\]|\\[^()\[\]]){1,400})\\\)"
    r"|\\\[((?:[^\\]|\\[^()\[\]]){1,400})\\\]"
)
_COMMAND = re.compile(r"\\[A-Za-z]")
_PROSE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")

_FONT_COMMAND = re.compile(
    rf"(?:\\(?:{'|'.join(FONTS)})|(?<![A-Za-z\\])math(?:cal|bb|bf|rm|sf|it|scr|frak)"
    rf"|(?<![A-Za-z\\])t?ext(?:bf|it|sc|tt|rm)|(?<![A-Za-z\\])emph)\*?\s?{_INSIDE}"
)
_FONT_GROUP = re.compile(
    r"\{\s?(?:\\(?:it|em|bf|sc|tt|sl|sf|rm|cal|itshape|bfseries|scshape|ttfamily|small)(?![A-Za-z])"
    r"\s?|(?:it|em|bf|sc|tt|sl)\s+)([^{}]{0,400})\}"
)

_SYMBOL = re.compile(r"\\(?<![\\:]\\)([A-Za-z]{2,20}+)(?!@)(?:\{\})?")
_BUILT = re.compile(
    rf"(?:\\|(?<![A-Za-z\\]))(?:sqrt|{'|'.join(FRACTIONS)}){_ARGUMENT}(?:{_ARGUMENT})?"
    rf"|\\(?:{'|'.join(ACCENTS)}){_ARGUMENT}"
)
_DELIMITER = re.compile(r"\\(?:left|right|[bB]igg?[lr]?)\s?(?=[()\[\]|.])\.?")
_BASE = re.compile(
    r"(?<![\w\\/.-])([A-Za-z]{2,10}+)(?=\^[\d{*A-Za-z]|_(?:\{|\w{1,2}(?!\w)|infty(?!\w)))"
)
_BARE_SCRIPT = re.compile(r"([_^])(?<=(?<![\w\\/.])\w.)([A-Za-z]{2,10}+)(?!_)")
_ORDER = re.compile(r"(?<![\w\\/.-])(Theta|Omega)(?=\([^()\s]{1,20}\))")
_RELATION = re.compile(r" (gg|ll|leq|geq)(?= \w\b)")
_BARE = GREEK | {"ell": "ℓ", "infty": "∞"}

_SCRIPT = re.compile(
    r"(?P<sign>[\^_])(?<=[\w)\]}°∞ℓ′].)"
    r"(?:\{(?P<group>[^{}]{1,60}|\{[^{}]{1,20}\}/\{[^{}]{1,20}\})\}|(?P<one>\\?circ\b))"
)
_POWER = re.compile(
    r"\^(?<=[\w)\]]\^)(?:(-?\d{1,4})(?![\d/^]|\.\d|(?<=\^1)[-+−](?![a-z]{2}))"
    r"|(?<!=\d\^)([A-Za-z])(?![\w^*/(\[]|[-+−](?:[\d(\\α-ω]|\w\b)))"
)
_NORM = re.compile(r"_(?<=(?<![\w\\/.-])[lLℓα-ωΓ-Ω]_)([0-9]|[ijkmnpt]|∞)(?![\w/.(\[=]*[\w(\[=])")

_ESCAPE = re.compile(r"\\(?:([%&$#_{}])|([,;: ])|[!/@-]|(?<!\\\\)\\(?=\s|$))")
_ACCENT = re.compile(
    r"\{?\\(['`^\"~])\s?(?:\{(\\?[A-Za-z])\}|(?<=[A-Za-z{]..)([a-zA-Z])(?=[a-z}]))\}?"
    r"|\{?\\([cv])\{([A-Za-z])\}\}?"
)
_MARKS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "c": "\u0327",
    "v": "\u030c",
}

_ABBREVIATIONS = {
    "ie": "i.e.",
    "eg": "e.g.",
    "etal": "et al.",
    "etc": "etc.",
    "wrt": "w.r.t.",
    "cf": "cf.",
    "vs": "vs.",
    "aka": "a.k.a.",
    "iid": "i.i.d.",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "textasciitilde": "~",
    "textendash": "–",
    "textemdash": "—",
    "xspace": "",
}
_ABBREVIATION = re.compile(rf"\\({'|'.join(_ABBREVIATIONS)})(?![A-Za-z])(?:\{{\}})?(\.?)")
_MACRO = re.compile(r"\\(?<![^\s(\[“\"'-]\\)([A-Za-z]{3,30}+)(?:\{\}|(?=[\s,.;:!?)'’”-]|$))")
_OF_LATEX = re.compile(
    "emph|text|math|sqrt|frac|wide|overline|underline|tilde|hat|bar|vec|d{1,3}ot|begin|end|left"
    "|right|item|cite|ref|label|log|bold|min|max|sum|eqref|section|noindent|newcommand|def|url|bf|cal|our"
    "|(?:small|large|huge|tiny|normalsize|footnotesize|scriptsize|centering)$"
)
"""How commands of LaTeX begin. One that has lost its braces is no better without its backslash."""
_LINK = re.compile(rf"\\href\s?{_INSIDE}\s?{_INSIDE}|\\(?:url|path)\s?{_INSIDE}")
_FOOTNOTE = re.compile(rf"\s?\\footnote\s?{_INSIDE}")


def formulas(text: str) -> str:
    """Read the formulas that plain text can hold."""
    return FORMULA.sub(_formula, text)


def fonts(text: str) -> str:
    """Take away what sets a font, and leave the words."""
    return _FONT_GROUP.sub(_inside, _FONT_COMMAND.sub(_inside, text))


def symbols(text: str) -> str:
    """Put signs for their names: with a backslash, or where it is sure that one was lost."""
    if "\\" in text:
        text = _SYMBOL.sub(_symbol, _DELIMITER.sub("", text))
    if "{" in text:
        text = _BUILT.sub(_built, text)
    if "_" in text or "^" in text:
        text = _BARE_SCRIPT.sub(_bare_script, _BASE.sub(_bare, text))
    if "Theta(" in text or "Omega(" in text:
        text = _ORDER.sub(_bare, text)
    return _RELATION.sub(_relation, text)


def scripts(text: str) -> str:
    """Set powers and indices small where Unicode can, else bracket them."""
    return _NORM.sub(_norm, _POWER.sub(_power, _SCRIPT.sub(_script, text)))


def escapes(text: str) -> str:
    """Take the backslash from signs that LaTeX wants escaped, and read its spaces."""
    return _ESCAPE.sub(lambda match: match[1] or (" " if match[2] else ""), text)


def accents(text: str) -> str:
    """Put accents on their letters."""
    return _ACCENT.sub(_accent, text)


def macros(text: str) -> str:
    """Read macros of the authors' own as their names, and what holds an address or a remark."""
    text = _FOOTNOTE.sub(r" (\1)", _LINK.sub(_link, text))
    return _MACRO.sub(_macro, _ABBREVIATION.sub(_abbreviation, text))


def _inside(match: re.Match[str]) -> str:
    return match[1].replace("\\/", "").strip()


def _formula(match: re.Match[str]) -> str:
    source = match[match.lastindex or 0]
    return (is_formula(source) and formula(source)) or match[0]


def is_formula(source: str) -> bool:
    """Tell a formula from what stands between two sums of money."""
    if _COMMAND.search(source):
        return True
    loose = source[0].isspace() or source[-1].isspace()
    return not _PROSE.search(source) and ("^" in source or "_" in source or not loose)


def _symbol(match: re.Match[str]) -> str:
    name = match[1]
    if name not in FUNCTIONS:
        return LETTERS.get(name) or OPERATORS.get(name, match[0])
    before = match.string[max(match.start() - 1, 0) : match.start()]
    after = match.string[match.end() : match.end() + 1]
    return " " * before.isalnum() + name + " " * after.isalnum()


def _bare(match: re.Match[str]) -> str:
    return _BARE.get(match[1], match[0])


def _bare_script(match: re.Match[str]) -> str:
    return match[1] + _BARE.get(match[2], match[2])


def _relation(match: re.Match[str]) -> str:
    before = match.string[max(match.start() - 2, 0) : match.start()]
    alone = before[-1:].isalnum() and not before[:-1].isalnum()
    return f" {OPERATORS[match[1]]}" if alone else match[0]


def _built(match: re.Match[str]) -> str:
    source = match[0] if match[0].startswith("\\") else "\\" + match[0]
    return formula(source, bare=True) or match[0]


def _script(match: re.Match[str]) -> str:
    if match["one"]:
        return "°" if match["sign"] == "^" else match[0]
    read = formula(match["group"], bare=True)
    return scripted(match["sign"], read) if read else match[0]


def _power(match: re.Match[str]) -> str:
    return scripted("^", match[1] or match[2])


def _norm(match: re.Match[str]) -> str:
    return scripted("_", match[1])


def _accent(match: re.Match[str]) -> str:
    letter = (match[2] or match[3] or match[5]).lstrip("\\")
    accented = unicodedata.normalize("NFC", letter + _MARKS[match[1] or match[4]])
    return accented if len(accented) == 1 else match[0]


def _abbreviation(match: re.Match[str]) -> str:
    read = _ABBREVIATIONS[match[1]]
    return read if read.endswith(".") else read + match[2]


def _macro(match: re.Match[str]) -> str:
    name = match[1]
    of_latex = _OF_LATEX.match(name) or name in LETTERS or name in OPERATORS or name in ACCENTS
    return match[0] if of_latex else name


def _link(match: re.Match[str]) -> str:
    address, words = (match[1] or match[3] or "").strip(), match[2]
    if words is None or not words.isprintable() or ("/" in words and " " not in words):
        return address
    return f"{words} ({address})" if not address.isprintable() or "." in address else words
