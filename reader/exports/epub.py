"""Write papers as an EPUB 3 book: a chapter for each section, or for each batch of papers."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from reader.exports.archive import zipped
from reader.exports.edition.blocks import Block, BlockKind
from reader.exports.edition.papers import heading, language_of, maker
from reader.exports.edition.passages import plain
from reader.exports.edition.setting import edition
from reader.exports.edition.xhtml import xhtml
from reader.exports.epub_files import CONTAINER, STYLE, Chapter, contents, ncx, package, page
from reader.types import Handout
from reader.words import tr

MOST = 40
"""Papers of a chapter: readers open one at a time, and long ones slowly."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_UNKNOWN = "1980-01-01"
"""An EPUB must say when it was changed last; this is what its ZIP says, too."""
_ALIKE = uuid.UUID("6f1a2f3e-0d2b-5a52-9d0e-4c1c6b1f7a10")
"""Made once: with what a book says it gives the book's identifier."""


def write_epub(handout: Handout) -> Iterator[bytes]:
    """Yield a book, after a sign of life for each paper; the same papers give the same bytes."""
    book = _Book()
    for blocks in edition(handout):
        book.add(blocks)
        yield b""
    title, language = heading(handout), language_of(handout)
    day = handout.made if _DATE.fullmatch(handout.made) else _UNKNOWN
    texts = {f"{chapter.name}.xhtml": page(chapter, language) for chapter in book.chapters}
    told = package(book.chapters, title, language, day)
    by = maker(handout)
    digest = sha256("\0".join([title, by, told, *texts.values()]).encode()).hexdigest()
    named = f"urn:uuid:{uuid.uuid5(_ALIKE, digest)}"
    files = {
        "content.opf": package(book.chapters, title, language, day, (named, by)),
        "nav.xhtml": contents(book.chapters, language),
        "toc.ncx": ncx(book.chapters, title, named),
        "style.css": STYLE,
        **texts,
    }
    yield zipped(
        [
            ("mimetype", b"application/epub+zip"),
            ("META-INF/container.xml", CONTAINER.encode()),
            *((f"EPUB/{name}", text.encode()) for name, text in files.items()),
        ],
        stored="mimetype",
    )


@dataclass(slots=True)
class _Book:
    """The chapters so far, the last of which is being written."""

    chapters: list[Chapter] = field(default_factory=list)
    _papers: int = 0
    _here: int = 0
    """Papers in the last chapter."""

    def add(self, blocks: list[Block]) -> None:
        """Add the front, a paper or the end."""
        if any(block.kind is BlockKind.PAPER for block in blocks):
            self._papers += 1
            blocks = self._begun(blocks)
            self._here += 1
        elif not self.chapters:
            self.chapters.append(Chapter("start", blocks[0].text))
        chapter = self.chapters[-1]
        chapter.papers += [
            (block.anchor, block.text) for block in blocks if block.kind is BlockKind.PAPER
        ]
        chapter.body += xhtml(blocks)

    def _begun(self, blocks: list[Block]) -> list[Block]:
        """Return the *blocks* of a paper, with a heading where a chapter begins with it."""
        first, last = blocks[0], self.chapters[-1]
        if first.kind is BlockKind.SECTION:
            self._begin(first.text, first.text)
            return blocks
        if 0 < self._here < MOST:
            return blocks
        number = tr("from paper {number}").format(number=self._papers)
        title = f"{last.section} ({number})" if last.section else tr("Papers")
        if self._here and not last.section:
            title = f"{title} ({number})"
        self._begin(title, last.section)
        return [Block(BlockKind.SECTION, plain(title), level=1), *blocks]

    def _begin(self, title: str, section: str) -> None:
        self.chapters.append(Chapter(f"chapter-{len(self.chapters)}", title, section))
        self._here = 0
