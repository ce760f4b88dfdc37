"""Write papers as an e-mail that opens as a draft, in plain text and HTML."""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from functools import partial
from tempfile import TemporaryFile
from typing import IO

from reader.exports.eml_page import page_end, page_head, page_item
from reader.exports.markdown import write_markdown
from reader.exports.urns import urn
from reader.text.visible import one_line
from reader.types import Handout, Item
from reader.words import tr

_READ = 1 << 16
_LONGEST_SUBJECT = 200
"""Characters: mail programs cut longer ones off."""


def write_eml(handout: Handout) -> Iterator[str]:
    """Yield a mail without sender, receiver or date: the program that opens it asks for them.

    Its plain text is the Markdown list, which Lectern reads again. The page of HTML waits in
    a file meanwhile, so that neither is ever whole in memory.
    """
    boundary = urn("boundary", handout.heading, handout.made).replace("urn:uuid:", "=_lectern-")
    yield _head(handout, boundary)
    with TemporaryFile("w+", encoding="utf-8", errors="replace", newline="") as page:
        page.write(page_head(handout))
        told = replace(handout, items=_told(handout.items, page))
        yield from _part(boundary, "plain", write_markdown(told))
        page.write(page_end())
        page.seek(0)
        yield from _part(boundary, "html", iter(partial(page.read, _READ), ""))
    yield f"--{boundary}--\r\n"


def _told(items: Iterable[Item], page: IO[str]) -> Iterator[Item]:
    """Yield *items*, each of which is told of on the *page* then, under the heading it has."""
    section = ""
    for item in items:
        page.write(page_item(item, section))
        section = item.section
        yield item


def _head(handout: Handout, boundary: str) -> str:
    """Return the headers; the library encodes them, and refuses a line break in any."""
    mail = EmailMessage(policy=SMTP)
    heading = one_line(handout.heading) or tr("Reading list")
    mail["Subject"] = heading[:_LONGEST_SUBJECT]
    mail["X-Unsent"] = "1"
    mail["MIME-Version"] = "1.0"
    mail["Content-Type"] = "multipart/alternative"
    mail.set_param("boundary", boundary)
    return "".join(SMTP.fold(name, value) for name, value in mail.items()) + "\r\n"


def _part(boundary: str, kind: str, pieces: Iterable[str]) -> Iterator[str]:
    yield (
        f"--{boundary}\r\nContent-Type: text/{kind}; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    yield from _quoted(pieces)
    yield "\r\n"


def _quoted(pieces: Iterable[str]) -> Iterator[str]:
    """Yield text in quoted-printable, line by line: a line that is begun waits for its end."""
    begun = ""
    for piece in pieces:
        whole, end, begun = (begun + piece).rpartition("\n")
        if end:
            yield _encoded(whole + end)
    if begun:
        yield _encoded(f"{begun}\n")


def _encoded(lines: str) -> str:
    data = "\r\n".join(lines.split("\n")).encode(errors="replace")
    quoted = binascii.b2a_qp(data, istext=True).decode("ascii")
    # A line that begins so is another mail, where mails stand in one file.
    return f"\n{quoted}".replace("\nFrom ", "\n=46rom ")[1:]
