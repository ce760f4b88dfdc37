"""Cut the source of a formula into the tokens of LaTeX."""

from __future__ import annotations

import re

from reader.text.pieces import UnsetError
from reader.types import Span

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.[\u0300-\u036f]*", re.DOTALL)
_LONGEST_NAME = 20


class Tokens:
    """The tokens of a passage, taken one after the other."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
        self._at = 0

    @property
    def last(self) -> Span:
        """Return where the token stands that was taken last."""
        return self._spans[self._at - 1]

    def peek(self) -> str:
        """Return the next token, '' at the end."""
        if self._at >= len(self._spans):
            return ""
        start, end = self._spans[self._at]
        return self._text[start:end]

    def pop(self) -> tuple[str, int, int]:
        """Take the next token; return it and where it stands.

        Raises:
            UnsetError: There is none.
        """
        token = self.peek()
        if not token:
            raise UnsetError
        self._at += 1
        return (token, *self.last)

    def after_next(self) -> str:
        """Return the beginning of what stands behind the next token."""
        end = self._spans[self._at][1]
        return self._text[end : end + _LONGEST_NAME]
