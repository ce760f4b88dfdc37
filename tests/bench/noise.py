"""Dress papers up as careless sources give them: noisy copies whose truth is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

Texts: TypeAlias = tuple[str, str]
"""A title and an abstract."""
Noise: TypeAlias = Callable[[Random, Texts], Texts]

_SUBTITLES = (
    "Extended Version",
    "A Second Look",
    "Theory and Practice",
    "Methods, Limits and Lessons",
    "An Open Implementation",
)
_OTHER_WORDS = (
    *("notably", "often", "robust", "simple", "several", "novel", "careful", "broad", "recent"),
    *("large", "common", "strong", "public", "shared", "typical", "modern", "sparse", "learned"),
)
_FONTS = (r"{\it %s}", r"{\em %s}", r"\emph{%s}", r"\textbf{%s}", r"\textsc{%s}", "$%s$")
_SIGNS = {
    "%": (r"\%",),
    "&": (r"\&",),
    "×": (r"$\times$", r"\times", "times"),
    "α": (r"$\alpha$", r"\alpha", "alpha"),
    "β": (r"$\beta$", "beta"),
    "ε": (r"$\epsilon$", "epsilon"),
    "λ": (r"$\lambda$", "lambda"),
    "é": (r"\'e", r"{\'e}"),
    "ö": (r"\"o", r"{\"o}"),
    "“": ("``",),
    "”": ("''",),
    "–": ("--",),
}
_FORMULA = re.compile(r"(?<![\w$])(?:\d[\d.,]*|[A-Za-z])(?![\w$])")


def case(random: Random, texts: Texts) -> Texts:
    """Shout, mumble, or Begin Every Word With A Capital."""
    title, abstract = texts
    return _cased(random, title), _cased(random, abstract)


def _cased(random: Random, text: str) -> str:
    return random.choice((str.upper, str.lower, str.title))(text)


def spaces(random: Random, texts: Texts) -> Texts:
    """Lose one space in seven, and in half of the copies every line's break as well."""
    width = random.choice((0, random.randint(60, 90)))
    title, abstract = (_swallowed(random, text) for text in texts)
    return title, _unbroken(abstract, width) if width else abstract


def _swallowed(random: Random, text: str) -> str:
    first, *others = text.split(" ")
    return first + "".join((" " if random.random() > 1 / 7 else "") + word for word in others)


def _unbroken(text: str, width: int) -> str:
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "".join([*lines, line])


def latex(random: Random, texts: Texts) -> Texts:
    """Write numbers, letters, signs and some words as LaTeX; lose backslashes, even braces."""
    title, abstract = (_typeset(random, text) for text in texts)
    return title, abstract


def _typeset(random: Random, text: str) -> str:
    text = "".join(random.choice(_SIGNS[sign]) if sign in _SIGNS else sign for sign in text)
    text = _FORMULA.sub(lambda found: _sometimes(random, "$%s$", found[0], 0.5), text)
    words = [_sometimes(random, random.choice(_FONTS), word, 0.04) for word in text.split(" ")]
    lost = random.choice(("", "", "\\", "\\{}$"))
    return "".join(sign for sign in " ".join(words) if sign not in lost)


def _sometimes(random: Random, form: str, text: str, chance: float) -> str:
    return form % text if text and random.random() < chance else text


def truncated(random: Random, texts: Texts) -> Texts:
    """Keep 40 to 90 % of the abstract; half of the copies tell by an ellipsis."""
    title, abstract = texts
    kept = abstract[: int(len(abstract) * random.uniform(0.4, 0.9))]
    return title, kept + random.choice(("…", "...", " …", "", "", ""))


def later(random: Random, texts: Texts) -> Texts:
    """Return a second version: the title changed, and two to six words of the abstract."""
    title, abstract = texts
    return _retitled(random, title), _edited(random, abstract, random.randint(2, 6))


def _retitled(random: Random, title: str) -> str:
    name, colon, subtitle = title.partition(": ")
    way = random.randrange(3)
    if way == 0:
        return random.choice((name, subtitle)) if colon else f"{title}: {random.choice(_SUBTITLES)}"
    if way == 1:
        return f"{title}: {random.choice(_SUBTITLES)}"
    return _edited(random, title, 1)


def _edited(random: Random, text: str, edits: int) -> str:
    words = text.split(" ")
    for _ in range(edits):
        place = random.randrange(len(words))
        words[place : place + 1] = random.choice(
            ([], [random.choice(_OTHER_WORDS)], [words[place], random.choice(_OTHER_WORDS)])
        )
        words = words or ["untitled"]
    return " ".join(words)


def _all_of(noises: Sequence[Noise]) -> Noise:
    def noisy(random: Random, texts: Texts) -> Texts:
        for noise in noises:
            texts = noise(random, texts)
        return texts

    return noisy


NOISES: dict[str, Noise] = {
    "case": case,
    "white space lost": spaces,
    "LaTeX mangled": latex,
    "abstract truncated": truncated,
    "v2 title and edits": later,
    "case, white space, LaTeX": _all_of((latex, case, spaces)),
    "truncated, case, white space": _all_of((truncated, case, spaces)),
    "truncated, LaTeX, white space": _all_of((truncated, latex, spaces)),
    "v2, LaTeX, white space": _all_of((later, latex, spaces)),
    "v2, truncated": _all_of((later, truncated)),
    "everything": _all_of((later, truncated, latex, case, spaces)),
}
"""What is done to the copies, by the name that the figures carry."""
