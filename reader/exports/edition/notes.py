"""Set Markdown of the reader's own as blocks; HTML in it is text, an image is its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.exports.edition.blocks import BULLET, Block, BlockKind, Run
from reader.exports.edition.passages import characters, joined, plain
from reader.exports.templated.notes import LONGEST, parser
from reader.text.note_links import note_links
from reader.text.urls import find_urls, safe_address
from reader.text.visible import lines

if TYPE_CHECKING:
    from markdown_it.token import Token

_SWITCHES = {
    "em": "slanted",
    "strong": "strong",
    "s": "struck",
}
_CELLS = " │ "
_TAB = re.compile("\t")


def note_blocks(note: str) -> list[Block]:
    """Return a note as blocks. A link to a paper is its title, without the brackets.

    What is too long, or would show nothing as Markdown, is set as it is written.
    """
    rows = lines(note)
    text = "\n".join(rows)
    if len(text) <= LONGEST and (blocks := list(_Setting().blocks(parser().parse(text)))):
        return blocks
    return [Block(BlockKind.TEXT, runs) for row in rows if (runs := plain(row))]


@dataclass(slots=True)
class _Setting:
    """Where the setting of a note stands: in which lists and quotes, and what begins next."""

    _numbers: list[int | None] = field(default_factory=list)
    """One for each list that is open: the number of its next item, None in a list of bullets."""
    _quotes: int = 0
    _marker: str = ""
    _heading: int = 0
    _cells: list[Run] = field(default_factory=list)
    _in_row: bool = False

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield the blocks of a parsed note."""
        for token in tokens:
            if token.type == "inline":
                yield from self._inline(token)
            elif token.type in {"fence", "code_block"}:
                yield from self._code(token.content)
            elif token.type == "hr":
                yield Block(BlockKind.RULE)
            elif token.type == "tr_close":
                yield from self._row()
            else:
                self._enter(token)

    def _enter(self, token: Token) -> None:
        kind, _, end = token.type.rpartition("_")
        opens = end == "open"
        match kind:
            case "heading":
                self._heading = int(token.tag[1:]) if opens else 0
            case "bullet_list" | "ordered_list" if not opens:
                self._numbers.pop()
            case "bullet_list":
                self._numbers.append(None)
            case "ordered_list":
                self._numbers.append(int(token.attrGet("start") or 1))
            case "blockquote":
                self._quotes += 1 if opens else -1
            case "list_item" | "tr" if opens:
                self._begin(kind)

    def _begin(self, kind: str) -> None:
        """Begin an item of a list, or a row of a table."""
        if kind == "tr":
            self._cells, self._in_row = [], True
            return
        number = self._numbers[-1]
        self._marker = BULLET if number is None else f"{number}."
        self._numbers[-1] = None if number is None else number + 1

    def _inline(self, token: Token) -> Iterator[Block]:
        runs = _runs(token.children or [])
        if self._in_row:
            self._cells += [*([Run(_CELLS)] if self._cells else []), *runs]
            return
        for row in _rows(runs):
            if set_ := joined(row):
                yield self._block(set_)

    def _row(self) -> Iterator[Block]:
        self._in_row = False
        if cells := joined(self._cells):
            yield Block(BlockKind.TEXT, cells, depth=len(self._numbers))

    def _code(self, content: str) -> Iterator[Block]:
        """Yield code as one block whose lines stay apart."""
        text = _TAB.sub("    ", characters(content.rstrip("\n")))
        if text.strip():
            yield Block(BlockKind.CODE, (Run(text, code=True),), depth=len(self._numbers))

    def _block(self, runs: tuple[Run, ...]) -> Block:
        depth, marker, self._marker = len(self._numbers), self._marker, ""
        if self._heading:
            return Block(BlockKind.HEADING, runs, level=self._heading)
        if marker:
            return Block(BlockKind.ITEM, runs, depth=depth, marker=marker)
        if self._quotes:
            return Block(BlockKind.QUOTE, runs, depth=depth + self._quotes)
        return Block(BlockKind.TEXT, runs, depth=depth)


_BREAK = Run("\n")


def _rows(runs: list[Run]) -> Iterator[list[Run]]:
    """Yield *runs* cut where the reader broke the line."""
    row: list[Run] = []
    for run in runs:
        if run is _BREAK:
            yield row
            row = []
        else:
            row.append(run)
    yield row


def _runs(tokens: Sequence[Token]) -> list[Run]:
    made: list[Run] = []
    look = Run("")
    for token in tokens:
        name, _, end = token.type.rpartition("_")
        if name in _SWITCHES and end in {"open", "close"}:
            look = replace(look, **{_SWITCHES[name]: end == "open"})  # type: ignore[arg-type]
        elif token.type == "link_open":
            look = replace(look, link=safe_address(str(token.attrGet("href"))) or "")
        elif token.type == "link_close":
            look = replace(look, link="")
        else:
            made += _words(token, look)
    return made


def _words(token: Token, look: Run) -> list[Run]:
    match token.type:
        case "text":
            return list(_linked(token.content, look))
        case "code_inline":
            return [replace(look, text=token.content, code=True)]
        case "softbreak":
            return [look.saying(" ")]
        case "hardbreak":
            return [_BREAK]
        case "image":
            return [look.saying(" ".join(filter(None, _image(token))))]
    return [look.saying(token.content)]


def _image(token: Token) -> tuple[str, str]:
    """Return the words of an image, and its address: nothing is ever fetched."""
    return token.content, f"[{token.attrGet('src')}]"


def _linked(text: str, look: Run) -> Iterator[Run]:
    """Yield *text* with its bare addresses as links, and the titles of papers without brackets."""
    end = 0
    for link in note_links(text):
        yield from _bare(text[end : link.start], look)
        yield replace(look, text=link.title, slanted=True)
        end = link.end
    yield from _bare(text[end:], look)


def _bare(text: str, look: Run) -> Iterator[Run]:
    end = 0
    for url in find_urls(text):
        yield look.saying(text[end : url.start])
        yield replace(look, text=url.address, link=look.link or url.address)
        end = url.end
    yield look.saying(text[end:])
