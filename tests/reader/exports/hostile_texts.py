"""Papers whose texts try to break out of an export, for the tests of every format."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.types import Appearance, Decision, DigestDate, Facts, Link, LinkKind, Paper

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
        "decision": Decision.INBOX,
        "starred": False,
        "tags": (),
        "note": "",
        "appearances": (),
        "added": "2026-01-02T03:04:05Z",
    }
    facts = Facts(authors=fields.pop("authors", ()))  # type: ignore[arg-type]
    return Paper(id=number, title=title, **({"facts": facts} | known | fields))  # type: ignore[arg-type]


def appearance(digest: str = "monday", rank: int = 3, date: DigestDate | None = None) -> Appearance:
    """Return an appearance in *digest*."""
    return Appearance(1, digest, rank, date or DigestDate(), 10, 11)


IDS = st.sampled_from(
    [
        ("arxiv", "2503.02130"),
        ("arxiv", "hep-th/9901001"),
        ("doi", "10.1000/a--b_(c);~"),
        ("doi", "10.1016/j.é.2004,#x?'y"),
        ("acl", "p19-1001"),
        ("acl", "2023.acl-long.1"),
    ]
)
ADDRESSES = st.sampled_from(
    [
        "https://example.org/a_b~c--d",
        "http://example.org/%7Bx%7D?q=1&r=#top,(one),''",
        "https://example.org/{brace}*_[x]",
        "mailto:someone@example.org",
    ]
)
DATES = st.sampled_from(["", "2025", "2025-03", "2025-03-02"])


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """Draw what sources might tell: texts are hostile, identifiers and addresses are real ones."""
    texts = st.lists(TEXTS, max_size=3).map(tuple)
    links = st.builds(Link, st.sampled_from(LinkKind), ADDRESSES)
    return Facts(
        authors=draw(texts),
        ids=tuple(draw(st.lists(IDS, unique=True, max_size=3))),
        links=tuple(draw(st.lists(links, unique=True, max_size=3))),
        published=draw(DATES),
        venue=draw(TEXTS),
        keywords=draw(texts),
        summary=draw(TEXTS),
    )


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
            facts=draw(facts()),
            tags=draw(some),
            note=draw(TEXTS),
            starred=draw(st.booleans()),
            decision=draw(st.sampled_from(Decision)),
            appearances=(appearance(draw(TEXTS), date=DigestDate(draw(TEXTS))),),
        )
        for number in numbers
    ]
