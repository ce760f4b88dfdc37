"""Python's email package reads the draft, in both of its forms; no text becomes a header."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, strict

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.exports.eml import write_eml
from reader.formats.opening import opened
from reader.formats.table import parts_of
from reader.text.normal import clean
from reader.text.visible import one_line
from tests.builders import handout
from tests.reader.exports.hostile_texts import paper
from tests.reader.exports.proof.sample import TEXTS, sample

KNOWN = {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}


def written(some, heading="All & <b>sundry</b>", **told) -> bytes:
    return "".join(write_eml(handout(some, heading, **told))).encode(errors="replace")


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=strict + SMTP)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_it_is_a_draft_with_two_forms():
    message = read(written(sample()))
    assert set(message.keys()) == KNOWN
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "All & <b>sundry</b>"
    parts = list(message.iter_parts())
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    assert not any(part.defects for part in parts)


@pytest.mark.parametrize(
    "heading",
    ["Owls\r\nBcc: everyone@example.org", "x\nX-Evil: 1\n\nbody", "\u2028Bcc: a@b", *TEXTS],
)
def test_no_heading_becomes_a_header(heading):
    message = read(written([paper(1)], heading))
    assert set(message.keys()) == KNOWN
    assert message["Subject"].split() == (one_line(heading) or "Reading list").split()


def test_both_forms_hold_every_paper():
    message = read(written(sample()))
    html = LexborHTMLParser(message.get_body(("html",)).get_content())
    titles = [node.text() for node in html.css("h3")]
    assert titles == [one_line(one.title) for one in sample()]
    assert html.css("script, img, iframe, style ~ style, [onload], [onclick]") == []
    addresses = {node.attributes["href"] for node in html.css("a")}
    assert all(address.startswith(("https://", "http://", "mailto:")) for address in addresses)
    text = message.get_body(("plain",)).get_content()
    assert text.count("\n## ") == len(sample())


def test_lines_are_short_and_of_ascii_as_mail_wants_them():
    data = written(sample())
    data.decode("ascii")
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert not [line for line in data.split(b"\r\n") if line.startswith(b"From ")]


def test_a_line_that_begins_another_mail_does_not():
    note = "From me to you\n.\n--=_lectern\nSubject: x"
    message = read(written([paper(1, abstract="From here on", note=note)]))
    assert len(list(message.iter_parts())) == 2
    assert "> From me to you" in message.get_body(("plain",)).get_content()


def test_lectern_reads_it_again():
    (part,) = parts_of(opened(written(sample())))
    assert part.digest.format == "lectern"
    assert [one.title for one in part.digest.papers] == [
        clean(one_line(one.title)) for one in sample()
    ]


def test_notes_are_set_as_their_markdown_means_them():
    note = "Ask **Mia** <b>now</b>\n\n1. one\n![x](https://example.org/x.png)"
    body = read(written([paper(1, note=note)])).get_body(("html",)).get_content()
    assert "<strong>Mia</strong> &lt;b&gt;now" in body
    assert "<li>one" in body
    assert "<img" not in body
