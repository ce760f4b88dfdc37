"""Packets with texts that try to break out."""

from __future__ import annotations

from reader.exports.packet import write_packet
from reader.text.anchors import selector
from reader.types import Decision, Highlight, Paper, Part, Seal
from tests.builders import abstract, handout, title

ME = Seal("a" * 32, b"secret")

STAMP = "2026-03-12T08:00:00.000001+00:00"

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "<img src=x onerror=alert(1)>",
    "=HYPERLINK(\"http://x\")",
    "{{ 7*7 }} {% raw %}",
    "\u202egnp.exe\u2066",
    "a\u2028b\u2029c\x85d\x0be",
    "&lt;script&gt; \\u003c \\\" '",
    "𝒳 ∑ 漢字 مرحبا 👩‍🔬",
)  # fmt: skip


def paper(number=1, name="", note="", words=(), comment=""):
    text = abstract(number)
    marks = []
    for at, each in enumerate(words):
        start = text.index(each)
        wanted = selector(text, (start, start + len(each)))
        marks.append(
            Highlight(f"mark-{number}-{at}", number, Part.ABSTRACT, wanted, "green", comment)
        )
    return Paper(
        number, name or title(number), text, Decision.INBOX, False, ("owls",), note, (), "",
        highlights=tuple(marks),
    )  # fmt: skip


def written(*papers, **told):
    told = {"by": "Ada", "seal": ME, "stamp": STAMP, **told}
    return "".join(write_packet(handout(papers or (paper(note="Hers"),), "To read", **told)))
