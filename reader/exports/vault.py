"""Write papers as a vault: a note for each, with properties and links, and one that leads to all.

It fits Obsidian and Logseq. A note is called by its paper's citation key, which stays the same
when titles are mended and other papers come; its title is an alias, and what links show.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.exports.templated.dialect import Safe
from reader.exports.templated.meter import Meter
from reader.exports.templated.paper import ShownPaper
from reader.exports.templated.rendering import Parts, shipped
from reader.exports.templated.shown import PapersError, Placed, ShownList
from reader.exports.templated.words import Words
from reader.exports.vault_text import VAULT, note, note_link, resolved, stem
from reader.text.note_links import link_key
from reader.types import Handout
from reader.words import tr

SUFFIX = ".md"


class ShownNote(Placed):
    """A note of the vault, in a loop over ``notes`` in the block ``index``."""

    __slots__ = ("_link", "_sentence")

    def __init__(self, name: str, paper: ShownPaper) -> None:
        super().__init__(paper)
        self._link, self._sentence = note_link(name, paper.title), paper.sentence

    @property
    def link(self) -> Safe:
        """A link to it, which shows its paper's title."""
        return self._link

    @property
    def sentence(self) -> str:
        """What the list says of its paper."""
        return self._sentence


def write_vault(handout: Handout, meter: Meter | None = None) -> Iterator[tuple[str, str]]:
    """Yield each note's file name with its text, and last the one that leads to all of them.

    Notes that link to other papers come after the rest: only then is it known which papers
    there are, so that every link leads to a note.

    Raises:
        TemplateError: The reader's own template cannot be used.
    """
    try:
        yield from _Vault(handout, meter or Meter(limited=bool(handout.template))).files()
    except PapersError as error:
        raise error.__cause__ or error from None


class _Vault:
    """The notes of one vault, and what is known of them."""

    def __init__(self, handout: Handout, meter: Meter) -> None:
        self._shown = ShownList(handout, meter.refill, lists=False)
        own = shipped(VAULT.name)
        self._parts = Parts(handout.template or own, VAULT, meter)
        self._shipped = Parts(own, VAULT, meter)
        self._taken: set[str] = set()
        self._names: dict[str, str] = {}
        self._notes: list[ShownNote] = []
        self._heading = self._shown.heading or tr("Reading list")
        self._index = self._free(stem(self._heading) or "Reading list", "index")
        self._given = self._shown.variables() | {
            "words": Words(),
            "index": note_link(self._index, self._heading),
        }

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield all of them."""
        waiting: list[tuple[str, ShownPaper]] = []
        for paper in self._shown.papers:
            name = self._name(paper)
            self._notes.append(ShownNote(name, paper))
            if "[[" in paper.note:
                waiting.append((name, paper))
            else:
                yield self._written(name, paper)
        for name, paper in waiting:
            yield self._written(name, paper)
        yield self._index + SUFFIX, self._part("index", {"notes": self._notes})

    def _name(self, paper: ShownPaper) -> str:
        number = str(paper.id)
        wanted = stem(paper.key) or stem(paper.title, f" {number}") or f"paper {number}"
        name = self._free(wanted, number)
        self._names.setdefault(link_key(paper.title), name)
        return name

    def _free(self, wanted: str, more: str) -> str:
        """Return a name that no other note has, also where case makes no difference."""
        name = wanted
        while name.casefold() in self._taken:
            name = f"{name} {more}"
        self._taken.add(name.casefold())
        return name

    def _written(self, name: str, paper: ShownPaper) -> tuple[str, str]:
        text = resolved(note(paper.note), self._names.get)
        return name + SUFFIX, self._part("note", {"paper": paper, "note": Safe(text)})

    def _part(self, name: str, told: dict[str, Any]) -> str:
        parts = self._parts if self._parts.has(name) else self._shipped
        return parts.written(name, self._given | told)
