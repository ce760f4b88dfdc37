"""The papers that other people's programs read in the tests of data: every text is hostile."""

from __future__ import annotations

from uuid import UUID

from reader.types import (
    Decision,
    Facts,
    Highlight,
    Link,
    LinkKind,
    Paper,
    Part,
    Selector,
)
from tests.reader.exports.hostile_texts import HOSTILE, paper

SCRIPTS = (
    "漢字と仮名 — 深層学習",
    "👩‍🔬 emoji 🦉",
    "עברית and العربية",
    "∑ x² ≤ ∫ √π · ℓ₂",
    "quotes \" ' “” and ; , tabs\tin it",
    "'=1+1",
    "@SUM(A1)",
)
TEXTS = tuple(dict.fromkeys((*HOSTILE, *SCRIPTS)))
MEANINGS = (("blue", "Result & <b>"), ("yellow", ""))


def sample() -> list[Paper]:
    """Return a paper for each text, which stands in all that a paper has."""
    return [_paper(number, text) for number, text in enumerate(TEXTS, start=1)]


def _paper(number: int, text: str) -> Paper:
    selector = Selector(text or "abstract", text[:4], text[-4:], 7, 7 + len(text or "abstract"))
    highlight = Highlight(
        str(UUID(int=number)), number, Part.ABSTRACT, selector, ("blue", "yellow")[number % 2],
        text, (f"t{number}",), "2026-03-02T10:20:30+00:00",
    )  # fmt: skip
    facts = Facts(
        authors=(text, "Ada Berg"),
        ids=(("arxiv", f"2401.{10000 + number}"), ("doi", f"10.1000/x(y)&z;{number}")),
        links=(Link(LinkKind.CODE, f"https://example.org/{number}?a=1&b='2'"),),
        published=("2026-01-02", "2026-01", "")[number % 3],
        venue=text,
        keywords=(text, "owls"),
        summary=text,
    )
    return paper(
        number, f"Study {number}: {text}", abstract=f"We see {text}", note=text,
        decision=list(Decision)[number % 4], starred=bool(number % 2), tags=("a/b", "c;d"),
        facts=facts, highlights=(highlight,),
    )  # fmt: skip
