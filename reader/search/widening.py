"""Look for acronyms by their long forms too, and for long forms by their acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.query import Query
from reader.query.editing import exactly
from reader.query.tokens import QUOTES
from reader.query.tree import And, In, Lighter, Node, Or, Phrase, Word, any_of, growing
from reader.search.lexicon import Lexicon
from reader.search.short_forms import Pair
from reader.text.acronyms import is_acronym, key
from reader.text.words import stemmed
from reader.work import Widened

WEIGHT = 0.4
"""What a form that was not typed counts for, beside the one that was."""
MOST = 6
"""Forms that one search is widened by: a pasted sentence has no need of more."""
SHARE = 0.1
"""Of the papers that have a word in small letters, how many must explain it as an acronym."""
_FIELDS = ("title", "abstract")
_QUOTE = re.compile(f"[{QUOTES}]")


def widen(query: Query, lexicon: Lexicon) -> tuple[Node | None, tuple[Widened, ...]]:
    """Return what *query* asks for, acronyms read both ways, and what was added.

    Nothing is added in quotation marks or while one is open, to what must not be, and to
    a word that may go on, unless it is in capitals.
    """
    if query.root is None or len(_QUOTE.findall(query.text)) % 2:
        return query.root, ()
    widening = _Widening(lexicon)
    root = widening.node(query.root)
    return root, tuple(
        Widened(typed, also, exactly(query.text, typed)) for typed, also in widening.added.items()
    )


class _Widening:
    """One search being widened; ``added`` says for what was typed what is looked for besides."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.added: dict[str, str] = {}

    def node(self, node: Node) -> Node:
        match node:
            case Word():
                return self._and((node,))[0]
            case And(nodes):
                return And(tuple(self._and(nodes)))
            case Or(nodes) if (word := growing(nodes)) is not None:
                return self._word(word, node) if is_acronym(word.text) else node
            case Or(nodes):
                return any_of([self.node(one) for one in nodes]) or node
            case In(field, inner) if field in _FIELDS:
                return In(field, self.node(inner))
        return node

    def _and(self, nodes: Sequence[Node]) -> list[Node]:
        """Return the nodes, those that are long forms or acronyms widened."""
        widened: list[Node] = []
        for is_word, group in groupby(nodes, lambda node: isinstance(node, Word)):
            if is_word:
                widened += self._words([node for node in group if isinstance(node, Word)])
            else:
                widened += map(self.node, group)
        return widened

    def _words(self, words: list[Word]) -> Iterator[Node]:
        at = 0
        while at < len(words):
            end, pair = self._long_form(words, at)
            if pair is None:
                yield self._word(words[at], words[at])
            else:
                yield from self._called(words[at:end], pair)
            at = end

    def _long_form(self, words: list[Word], at: int) -> tuple[int, Pair | None]:
        """Return where the longest long form ends that begins at *at*, and its acronym."""
        forms = self._lexicon.short_forms
        found: tuple[int, Pair | None] = (at + 1, None)
        typed: tuple[str, ...] = ()
        for end, word in enumerate(words[at : at + forms.longest], at + 1):
            typed += stemmed(word.text)
            if (pair := forms.name_of(typed)) is not None:
                found = end, pair
        return found

    def _called(self, words: list[Word], pair: Pair) -> Iterator[Node]:
        """Yield each of *words* or the acronym: the same as all of them, or the acronym.

        So papers with only some of the words can still be found.
        """
        typed = " ".join(word.text for word in words)
        short = Lighter(Word(pair.short), WEIGHT / len(words))
        added = self._add(typed, pair.short)
        return (Or((word, short)) if added else word for word in words)

    def _word(self, word: Word, node: Node) -> Node:
        """Return *node*, which is *word* or may become it, or what it stands for."""
        pairs = list(self._lexicon.short_forms.meanings(word.text))
        if not is_acronym(word.text):
            pairs = [pair for pair in pairs if self._is_known_small(word.text, pair)]
        longs = [pair.long for pair in pairs]
        if not longs or not self._add(word.text, ", ".join(longs)):
            return node
        besides = (Lighter(Phrase(tuple(long.split())), WEIGHT) for long in longs)
        return any_of([node, *besides]) or node

    def _is_known_small(self, word: str, pair: Pair) -> bool:
        """Say whether *word*, in small letters, is mostly the acronym: "llm", but not "map"."""
        return pair.papers >= SHARE * self._lexicon.words.papers(key(word))

    def _add(self, typed: str, also: str) -> bool:
        same = key(typed) == key(also)
        if same or (typed not in self.added and len(self.added) >= MOST):
            return False
        self.added[typed] = also
        return True
