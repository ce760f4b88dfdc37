"""Write what a packet holds for another Lectern: JSON that stands in a page and harms nothing."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import Any

from reader.exports.listed import fact_members, highlight_members
from reader.types import Handout, Item, Paper, Seal
from reader.types.packets import PACKET_BEGIN, PACKET_VERSION

IN_MEMORY = 8 << 20
"""Bytes that wait in memory until the page is written; what is beyond waits in a file."""
AT_ONCE = 1 << 16

_MARKUP = re.compile("[<>&']")


class PacketData:
    """What a packet says: gathered while the page is written, to be put at its end."""

    def __init__(self, handout: Handout) -> None:
        self._handout = handout
        self._sum = sha256()
        self._papers = 0
        self._waiting = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed in `pieces`

    def seen(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield *items*, and keep what the packet is to say of them."""
        self._sum.update(self._head().encode())
        for item in items:
            line = _json(_item(item))
            self._sum.update(b"\n" + line.encode())
            self._waiting.write((",\n" if self._papers else "").encode() + line.encode())
            self._papers += 1
            yield item

    def pieces(self) -> Iterator[str]:
        """Yield the element that holds all of it, once all papers have been seen."""
        yield f'{PACKET_BEGIN}\n{{"packet":{self._head()},\n"papers":[\n'
        with self._waiting as waiting:
            waiting.seek(0)
            # Whole lines: a page may put a line's end behind each piece.
            while lines := waiting.readlines(AT_ONCE):
                yield b"".join(lines).decode("ascii")
        yield f'\n],\n"end":{_json(self._end())}}}\n</script>\n'

    def _head(self) -> str:
        out = self._handout
        known = out.reading_list
        return _json(
            {
                "version": PACKET_VERSION,
                "person": (out.seal or Seal()).person,
                "name": out.by,
                "made": out.stamp,
                "heading": out.heading,
                "meanings": dict(out.meanings),
                "list": asdict(known) if known else None,
            }
        )

    def _end(self) -> dict[str, Any]:
        content = self._sum.hexdigest()
        secret = (self._handout.seal or Seal()).secret
        return {"papers": self._papers, "content": content, "seal": sealed(content, secret)}


def sealed(content: str, secret: bytes) -> str:
    """Return the seal of a checksum: only who has the secret can make it, or see that it holds."""
    return hmac.digest(secret, content.encode(), "sha256").hex()


def _item(item: Item) -> dict[str, Any]:
    """Return what a packet says of a paper: what others may know, and not what became of it."""
    paper = item.paper
    return {
        "id": str(paper.id),
        **_text(paper),
        "authors": list(paper.authors),
        **fact_members(paper.facts),
        "tags": list(paper.tags),
        "note": paper.note,
        "highlights": list(map(highlight_members, paper.highlights)),
        "section": item.section,
        "sentence": item.sentence,
    }


def _text(paper: Paper) -> dict[str, str]:
    """Return title and abstract as they came, so that another library knows them again."""
    if not paper.texts:
        return {"title": paper.title, "abstract": paper.abstract}
    shown = paper.texts[0]
    return {"title": shown.raw_title, "abstract": shown.raw_abstract}


def _json(value: object) -> str:
    """Return JSON of plain ASCII, in which nothing is markup, whoever saves the page in what."""
    text = json.dumps(value, separators=(",", ":"))
    return _MARKUP.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
