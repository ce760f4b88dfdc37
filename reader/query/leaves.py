"""Turn what stands between the operators of a search into words, phrases, prefixes and filters."""

from __future__ import annotations

from reader.query.problems import Problems
from reader.query.tokens import OPERATORS, Kind, Token
from reader.query.tree import FILTERS, Filter, Node, Phrase, Prefix, Word, all_of, any_of
from reader.text.words import fold, words
from reader.words import tr

TERMS = 50
"""Words in one search: a long sentence; more would cost time and find nothing better."""
PREFIX = 2
"""Letters that a prefix needs: one letter begins thousands of words."""


class Leaves:
    """The leaves of one search, which together hold a limited number of words.

    ``typed_to`` is where the text ends while somebody is typing: a word that ends
    there may still grow, so it is looked for as a prefix too.
    """

    def __init__(self, problems: Problems, typed_to: int | None) -> None:
        self._problems = problems
        self._typed_to = typed_to
        self._left = TERMS

    def text(self, token: Token, *, growing: bool) -> Node | None:
        """Return the node for a word or quote; None when there is nothing to look for in it."""
        growing = growing and token.end == self._typed_to
        if token.kind is Kind.PHRASE:
            return self._phrase(token, growing=growing)
        stars = token.text.endswith("*")
        if "*" in token.text.rstrip("*"):
            self._problems.add(token.start, tr("* works only at the end of a word."))
        parts = self._taken(token)
        if stars:
            return self._prefix(token, parts)
        word = _word(token.text) if parts else None
        return any_of([word, _begun(parts)]) if growing else word

    def filter(self, name: str, token: Token) -> Filter | None:
        """Return the filter *name* with the token's text as its value; None when it cannot be."""
        value = " ".join(token.text.split())
        if name == "tag":
            value = value.strip("/ ")
        if known := FILTERS[name]:
            value = value.lower()
            if value not in known:
                begun = token.end == self._typed_to and any(one.startswith(value) for one in known)
                names = ", ".join(known)
                self._problems.add(
                    token.start,
                    tr("{name}: takes one of {names}.").format(name=name, names=names),
                    unfinished=begun,
                )
                return None
        if not value:
            self._problems.add(
                token.start, tr("{name}: needs a name.").format(name=name), unfinished=True
            )
            return None
        return Filter(name, value, token.start) if self._room(token, 1) else None

    def _phrase(self, token: Token, *, growing: bool) -> Node | None:
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

    def _prefix(self, token: Token, parts: list[str]) -> Node | None:
        if parts and len(fold(parts[-1])) >= PREFIX:
            return _begun(parts)
        message = tr("A beginning with * needs {least} letters or more.").format(least=PREFIX)
        self._problems.add(token.start, message, unfinished=True)
        return _word(token.text.rstrip("*")) if parts else None

    def _taken(self, token: Token) -> list[str]:
        """Return the words of the index in *token*, or none when there are too many already."""
        parts = _parts(token.text)
        return parts if self._room(token, len(parts)) else []

    def _room(self, token: Token, wanted: int) -> bool:
        if wanted > self._left:
            self._problems.add(
                token.start,
                tr("Only {most} words count; from here on they do not.").format(most=TERMS),
            )
            self._left = 0
            return False
        self._left -= wanted
        return True


def _parts(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words(text)]


def _word(text: str) -> Word | Phrase:
    """Return the node for a bare word; one that means more elsewhere, as if it stood in quotes."""
    return Phrase((text,)) if ":" in text or text in OPERATORS else Word(text)


def _begun(parts: list[str]) -> Node | None:
    """Return the node for words of which the last is a beginning; too short, it does not count."""
    whole = Phrase(tuple(parts[:-1])) if len(parts) > 1 else None
    long_enough = parts and len(fold(parts[-1])) >= PREFIX
    return all_of([whole, Prefix(parts[-1]) if long_enough else None])
