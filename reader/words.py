"""The one function through which every word for people goes, so that it can be translated."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

Translate: TypeAlias = Callable[[str, str, int], str]

_SEVERAL = re.compile(r"\(s\)")


def english(text: str, _comment: str = "", n: int = -1) -> str:
    """Return *text* as it is written; "%n paper(s)" in the number that *n* asks for."""
    if n < 0:
        return text
    return _SEVERAL.sub("" if n == 1 else "s", text).replace("%n", f"{n:,}")


class _Tongue:
    """Which translation is spoken; there is one for the whole process, as there is one reader."""

    translate: Translate = staticmethod(english)
    code = "en"


def speak(translate: Translate, code: str = "en") -> None:
    """Have `tr` answer by *translate*, which speaks the language of that *code*."""
    _Tongue.translate = staticmethod(translate)
    _Tongue.code = code


def spoken() -> str:
    """Return the code of the language that `tr` speaks."""
    return _Tongue.code


def QT_TR_NOOP(text: str) -> str:  # noqa: N802  lupdate looks for this name
    """Return *text* as it is: it stands in a table that was made before a language is spoken.

    Who shows it hands it to `tr`.
    """
    return text


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """Return *text* in the reader's language.

    ``text`` is a literal, for ``lupdate`` to find it: put values in by ``.format``
    afterwards. With *n*, "%n paper(s)" takes its number and form from it. ``comment``
    tells the translator what the text is for, where one word has two meanings.
    """
    return _Tongue.translate(text, comment, n)
