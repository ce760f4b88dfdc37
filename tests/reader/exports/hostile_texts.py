"""Papers whose texts try to break out of an export, for the tests of every format."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.types import Appearance, Decision, DigestDate, Paper

HOSTILE = (
    "}\n}\n@misc{evil, title={owned}",
    "}},\n author = {Nobody}",
    "{{{",
    "}}}",
    "\\",
    "ends in a backslash \\",
    "\\{ \\} \\\\{",
    '" # " @string{x="y"}',
    "100% of $5 & #1_a ~b ^c",
    "a--b ---c ``d'' !`e ?`f ,,g",
    "<script>alert(1)</script>",
    "<!-- hidden",
    "&lt;b&gt; &#60; AT&T",
    "# heading #",
    "- list",
    "+ list",
    "1. list",
    "2) list",
    "> quote",
    "    code",
    "```\nfence",
    "~~~ fence",
    "Title\n=====",
    "Title\n---",
    "---",
    "***",
    "| a | b |\n|---|---|",
    "[x](javascript:alert(1))",
    "![x](file:///etc/passwd)",
    "[x]: http://example.org",
    "*a* __b__ `c` ~~d~~ ==e== $f$",
    "www.example.org and me@example.org",
    "xhttp://example.org ftp://example.org",
    "<https://example.org>",
    "see https://example.org/a_b_c. Or (https://example.org/d)!",
    "right\u202eto left\u2066 \u200f",
    "esc\x1b[31m red \x9b0m",
    "nul\x00 vt\x0b ls\u2028ps\u2029 nel\x85end",
    "lone \ud800 surrogate",
    "=cmd|' /C calc'!A0",
    "",
)

CHARACTERS = st.one_of(
    st.sampled_from("\\{}\"'`%$#&_~^@,=-*[]()<>!|:+.>/ \n\r\t\x00\x1b\x85\u202e\u2028\ud800aé漢1"),
    st.characters(),
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(CHARACTERS, max_size=40))


def paper(number: int = 1, title: str = "A title", **fields: object) -> Paper:
    """Return a paper with everything plain but the *fields* given."""
    known: dict[str, object] = {
        "abstract": "An abstract.",
        "authors": (),
        "decision": Decision.INBOX,
        "starred": False,
        "tags": (),
        "note": "",
        "appearances": (),
        "added": "2026-01-02T03:04:05Z",
    }
    return Paper(id=number, title=title, **(known | fields))  # type: ignore[arg-type]


def appearance(digest: str = "monday", rank: int = 3, date: DigestDate | None = None) -> Appearance:
    """Return an appearance in *digest*."""
    return Appearance(1, digest, rank, date or DigestDate(), 10, 11)


@st.composite
def papers(draw: st.DrawFn) -> list[Paper]:
    """Draw up to three papers that differ in their numbers and are hostile in every text."""
    numbers = draw(st.lists(st.integers(1, 10**12), unique=True, max_size=3))
    some = st.lists(TEXTS, max_size=3).map(tuple)
    return [
        paper(
            number,
            draw(TEXTS),
            abstract=draw(TEXTS),
            authors=draw(some),
            tags=draw(some),
            note=draw(TEXTS),
            starred=draw(st.booleans()),
            decision=draw(st.sampled_from(Decision)),
            appearances=(appearance(draw(TEXTS), date=DigestDate(draw(TEXTS))),),
        )
        for number in numbers
    ]
