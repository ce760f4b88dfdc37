"""What bounds the reading of one search: how many words count, and where typing has got to."""

from __future__ import annotations

from reader.query.problems import Problems
from reader.query.tokens import Token
from reader.words import tr

TERMS = 50
"""Words in one search: a long sentence; more would cost time and find nothing better."""


class Bounds:
    """The problems of one search, and the words that it may still have.

    ``typed_to`` is where the text ends while somebody is typing: what ends there may
    still grow.
    """

    def __init__(self, problems: Problems, typed_to: int | None) -> None:
        self.problems = problems
        self._typed_to = typed_to
        self._left = TERMS

    def may_grow(self, token: Token) -> bool:
        """Tell whether the reader is still typing *token*."""
        return token.end == self._typed_to

    def room(self, token: Token, wanted: int) -> bool:
        """Take room for the words of *token*, if there is any left."""
        if wanted > self._left:
            self.problems.add(
                token.start,
                tr("Only {most} words count; from here on they do not.").format(most=TERMS),
            )
            self._left = 0
            return False
        self._left -= wanted
        return True
