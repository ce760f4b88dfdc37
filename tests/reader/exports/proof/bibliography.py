"""Papers for other people's programs to read: of every type, with every field, and hostile ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from reader.text.csl import authors_of
from reader.text.normal import clean
from reader.text.people import said
from reader.text.visible import one_line
from reader.types import Facts, Handout, Item, Paper
from tests.reader.exports.hostile_texts import HOSTILE, paper

SCRIPTS = (
    "Über Bäume: Größe & Straße, naïve façades, Łódź",
    "漢字と書道についての研究",
    "한국어 문장의 이해",
    "Emoji 😀 👩‍🔬 in science 🧪",
    "تعلم الآلة للجميع",
    "למידת מכונה לכולם",
    "The bound $O(n^2)$ for $\\alpha_i \\le \\beta$ holds",
    "100% of $5 & #1_a ~b ^c {d} \\e",
)
TYPES = ("article-journal", "paper-conference", "book", "chapter", "thesis", "report", "webpage",
         "manuscript", "dataset", "software", "article", "patent", "pamphlet")  # fmt: skip
PARTS = ("article-journal", "paper-conference", "chapter")
"""Types of what stands in something else."""
DETAILS = (
    ("editor", "Curie || Marie"),
    ("volume", "12"),
    ("issue", "3"),
    ("page", "101-120"),
    ("publisher", "Owl & Sons"),
    ("publisher-place", "Łódź"),
    ("edition", "2"),
    ("collection-title", "Notes on Owls"),
    ("ISSN", "1234-567X"),
    ("ISBN", "978-3-16-148410-0"),
    ("language", "en"),
    ("genre", "PhD thesis"),
)
LINES = ("volume", "issue", "page", "publisher", "publisher-place", "edition", "collection-title")
"""Variables that may hold any text: of the others programs expect a number or a code."""
PEOPLE = (
    "Ada Lovelace",
    "Anna van der Berg",
    "Deep Mind Team",
    "山田太郎",
    "Gabriel García Márquez",
)


def full(number: int, kind: str, title: str = "") -> Paper:
    """Return a paper of which everything is known."""
    facts = Facts(
        authors=PEOPLE,
        ids=(("doi", f"10.1000/a_b({number})"), ("arxiv", f"2503.{number:05}")),
        published="2025-03-02",
        venue="Annals of Owls & Tides" if kind in PARTS else "",
        keywords=("cs.LG",),
        details=(("type", kind), ("author", "García Márquez || Gabriel"), *DETAILS),
    )
    return paper(
        number,
        title or f"A study of {kind}",
        abstract="We count owls, and 50% of them agree.",
        tags=("to read", "owls"),
        note="Mine.\nSecond line.",
        facts=facts,
    )


def hostile(number: int, text: str) -> Paper:
    """Return a paper that has *text* wherever a text can stand."""
    line = clean(one_line(text))
    details = [(name, line) for name, _ in DETAILS if line and name in LINES]
    facts = Facts(
        authors=(line, "Ada Lovelace") if line else (),
        published="2024",
        venue=line,
        details=(("type", "article-journal"), *details),
    )
    return paper(number, text or "Nothing", abstract=text, tags=(text,), note=text, facts=facts)


def papers() -> list[Paper]:
    """Return them all: of every type, in every script, hostile in every text, and bare ones."""
    some = [full(number, kind) for number, kind in enumerate(TYPES, start=1)]
    some += [full(number, "article-journal", text) for number, text in enumerate(SCRIPTS, start=50)]
    some += [hostile(number, text) for number, text in enumerate(HOSTILE, start=100)]
    some += [paper(number, text) for number, text in enumerate(SCRIPTS, start=200)]
    return some


def key(one: Paper) -> str:
    """Return the citation key that a paper goes out with."""
    return f"key:{one.id}"


def written(write: Callable[[Handout], Iterator[str]], some: list[Paper]) -> str:
    """Return what an export makes of *some* papers."""
    return "".join(write(Handout((Item(one, key(one)) for one in some), "Proof")))


def people(one: Paper) -> list[str]:
    """Return the authors' names, shown as one says them."""
    return [one_line(said(name)) for name in authors_of(one.facts)]


def plain(text: str) -> str:
    """Return *text* as all programs agree on it: typographic signs and spaces are theirs."""
    text = unicodedata.normalize("NFC", text).replace("…", "...")
    text = re.sub("[‘’‚“”„«»`'\"]+", "'", re.sub("[–—‑-]+", "-", text))
    return " ".join(text.split())


def letters(text: str) -> str:
    """Return the letters and digits of *text*, which no program may lose."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())
