"""Turn what stands between the operators of a search into words, phrases, beginnings and so on."""

from __future__ import annotations

from reader.query.bounds import Bounds
from reader.query.marks import address, is_address, paper_named
from reader.query.tokens import NEAR_UNSAID, OPERATORS, Token
from reader.query.tree import (
    Filter,
    Fuzzy,
    Like,
    Near,
    Node,
    Phrase,
    Prefix,
    Word,
    all_of,
    any_of,
)
from reader.text.words import fold, words
from reader.words import tr

PREFIX = 2
"""Letters that a prefix needs: one letter begins thousands of words."""
FUZZY = 4
"""Letters that a word with ~ needs: a shorter one looks like everything."""
WITHIN = 50
"""Words at most from the first to the last of those that are near each other."""

_AFTER = ",.;:!?"
"""What may stand after a word and belongs to its sentence."""


class Leaves:
    """The leaves of one search that the index answers."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._problems = bounds.problems

    def text(self, token: Token, *, growing: bool, bare: bool) -> Node | None:
        """Return the node for a word or quote; None when there is nothing to look for in it.

        ``growing``: if the text ends there, it may go on. ``bare``: no field stands
        before it, so that it may be the name of a paper.
        """
        growing = growing and self._bounds.may_grow(token)
        if token.quoted:
            return self._phrase(token, growing=growing)
        parts = self._taken(token)
        if not parts:
            if token.text.endswith("*") and not token.text.strip("*~"):
                self._short(token)
            return None
        text = token.text.rstrip(_AFTER)
        if text.startswith("~"):
            found = self._fuzzy(token, parts)
        elif text.endswith("*"):
            return self._prefix(token, parts)
        else:
            found = (_named(text, token.start) if bare else None) or self._word(token, text)
        return any_of([found, _begun(parts)]) if growing else found

    def near(self, token: Token) -> Node | None:
        """Return the node for words that stand near each other."""
        parts = self._taken(token)
        if len(parts) < 2:
            message = tr("near: takes two words or more, in quotation marks.")
            self._problems.add(token.start, message, unfinished=True)
            return word(parts[0]) if parts else None
        within = NEAR_UNSAID if token.within is None else token.within
        if not 0 < within <= WITHIN:
            message = tr("Words can be near each other within 1 to {most} words.")
            self._problems.add(token.end - 1, message.format(most=WITHIN))
        return Near(tuple(parts), min(max(within, 1), WITHIN))

    def like(self, token: Token) -> Node | None:
        """Return the node for papers near to the one that the token names."""
        text = token.text.strip()
        number = text.removeprefix("#")
        if number.isascii() and number.isdigit() and len(number) <= 18:
            paper: str | None = f"#{int(number)}"
        else:
            paper = paper_named(text)
        if paper is None:
            message = tr("like: takes a paper's number such as #17, or its arXiv number or DOI.")
            unfinished = self._bounds.may_grow(token)
            self._problems.add(token.start, message, unfinished=unfinished)
            return None
        return Like(paper, token.start) if self._bounds.room(token, 1) else None

    def _phrase(self, token: Token, *, growing: bool) -> Node | None:
        if token.within is not None:
            return self.near(token)
        parts = self._taken(token)
        typed = token.text.split()
        if not parts:
            self._problems.add(
                token.start, tr("There is no word in this quotation."), unfinished=True
            )
            return None
        if token.closed or not growing or token.text[-1:].isspace():
            return Phrase(tuple(typed))
        ending = _parts(typed[-1])
        before = Phrase(tuple(typed[:-1])) if len(parts) > len(ending) else None
        last = Phrase((typed[-1],)) if ending else None
        return all_of([before, any_of([last, _begun(ending)])])

    def _word(self, token: Token, text: str) -> Word | Phrase:
        text = text.lstrip("*-")
        if "*" in token.text:
            self._problems.add(token.start, tr("* works only at the end of a word."))
        return word(text)

    def _prefix(self, token: Token, parts: list[str]) -> Node | None:
        text = token.text.rstrip(f"*{_AFTER}")
        if "*" in text:
            self._problems.add(token.start, tr("* works only at the end of a word."))
        if len(fold(parts[-1])) >= PREFIX:
            return _begun(parts)
        self._short(token)
        return word(text.lstrip("*-"))

    def _short(self, token: Token) -> None:
        message = tr("A beginning with * needs {least} letters or more.").format(least=PREFIX)
        self._problems.add(token.start, message, unfinished=True)

    def _fuzzy(self, token: Token, parts: list[str]) -> Node | None:
        """Return the node for a word in a spelling near to this; short parts stay as they are."""
        if token.text.endswith("*"):
            self._problems.add(token.start, tr("~ and * do not go together; * is passed over."))
        nodes = [Fuzzy(part) if len(fold(part)) >= FUZZY else word(part) for part in parts]
        if not any(isinstance(node, Fuzzy) for node in nodes):
            message = tr("A word after ~ needs {least} letters or more.").format(least=FUZZY)
            self._problems.add(token.start, message, unfinished=self._bounds.may_grow(token))
        return all_of(nodes)

    def _taken(self, token: Token) -> list[str]:
        """Return the words of the index in *token*, or none when there are too many already."""
        parts = _parts(token.text)
        return parts if self._bounds.room(token, len(parts)) else []


def word(text: str) -> Word | Phrase:
    """Return the node for a bare word; one that means more elsewhere, as if it stood in quotes."""
    more = ":" in text or text in OPERATORS or text.startswith("~") or paper_named(text)
    return Phrase((text,)) if more else Word(text)


def _named(text: str, position: int) -> Node | None:
    """Return the node for the name or the address of a paper, which may also stand in its text."""
    if paper := paper_named(text):
        return any_of([Filter("id", paper, position), Phrase((text,))])
    if is_address(text):
        return any_of([Filter("link", address(text), position), Phrase((text,))])
    return None


def _parts(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words(text)]


def _begun(parts: list[str]) -> Node | None:
    """Return the node for words of which the last is a beginning; too short, it does not count."""
    whole = Phrase(tuple(parts[:-1])) if len(parts) > 1 else None
    long_enough = parts and len(fold(parts[-1])) >= PREFIX
    return all_of([whole, Prefix(parts[-1]) if long_enough else None])
