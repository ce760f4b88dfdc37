"""Name the blocks and runs of an edition, which each format draws in its own way."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from reader.types import Word


class BlockKind(Word):
    """What a block is, and so how it looks."""

    TITLE = "title"
    """The heading of the whole."""
    SUBTITLE = "subtitle"
    SECTION = "section"
    PAPER = "paper"
    """The title of a paper."""
    AUTHORS = "authors"
    FACTS = "facts"
    SENTENCE = "sentence"
    """What the reader's list says of a paper."""
    TEXT = "text"
    LABEL = "label"
    """A few words that name what follows."""
    HEADING = "heading"
    """One of the reader's own, in a note or an introduction."""
    ITEM = "item"
    """Of a list; its ``marker`` says which."""
    QUOTE = "quote"
    CODE = "code"
    RULE = "rule"
    SMALL = "small"


BULLET = "•"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text of one look; ``text`` may be shown, and written as XML, as it is."""

    text: str
    link: str = ""
    """A safe web address."""
    colour: str = ""
    """The name of a highlight's colour."""
    level: int = 0
    """1 for what stands above the line, -1 below it, as in formulas."""
    strong: bool = False
    slanted: bool = False
    struck: bool = False
    code: bool = False

    @property
    def look(self) -> tuple[str, str, int, bool, bool, bool, bool]:
        """Return all but its text."""
        return (
            self.link, self.colour, self.level, self.strong, self.slanted, self.struck, self.code,
        )  # fmt: skip

    def saying(self, text: str) -> Run:
        """Return a run of this look with another text; quicker than `replace`."""
        return Run(text, *self.look)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading."""

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    anchor: str = ""
    """A name by which the block is found, within one edition."""
    depth: int = 0
    """How deep a list or quote lies within others."""
    marker: str = ""
    """What stands before an item of a list: BULLET, or a number and a stop."""
    level: int = 0
    """Of a heading, from 1."""
    noted: bool = False
    """It is part of a note."""

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(run.text for run in self.runs)

    @property
    def from_right(self) -> bool:
        """Say whether it is read from right to left: by its first letter, as Unicode has it."""
        classes = map(unicodedata.bidirectional, self.text)
        return next((each for each in classes if each in {"L", "R", "AL"}), "L") != "L"
