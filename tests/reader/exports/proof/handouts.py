"""A reading list with everything that a handout can hold, and one whose every text is hostile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.types import (
    Decision,
    Facts,
    Handout,
    Highlight,
    Item,
    Link,
    LinkKind,
    Paper,
    Part,
    Selector,
)
from tests.reader.exports.hostile_texts import HOSTILE, appearance, paper

ABSTRACT = (
    "We show that sparse attention is enough for long documents. On 12 sets it is right more"
    " often than dense attention, at a tenth of the cost. Code at https://example.org/sparse_a."
)
NOTE = """## Mine

Read *again*, **twice**, after [[深い残差学習による画像認識]]:

1. one
2. `two`

> quoted

| a | b |
|--:|---|
| 1 | 2 |

<b>no</b> [x](javascript:alert(1)) [y](https://example.org) ![z](https://example.org/z.png)
"""
CJK = "深い残差学習による画像認識"
ARABIC = "التعلم العميق للغة العربية"
MATHS = "Emoji 🦉 and mathematics: $x^2 \\le \\sum_i a_i$ at O(n log n)"
TITLES = ("Sparse attention is enough for long documents", CJK, ARABIC, MATHS)
INTRODUCTION = "Read for the **group** on Monday.\n\n- first\n- second"
MEANINGS = (
    ("yellow", "Finding"),
    ("green", "Evidence"),
    ("blue", "Method"),
    ("pink", "Doubt"),
    ("orange", "Idea"),
    ("purple", "To cite"),
)
DANGEROUS = Link(LinkKind.OTHER, "javascript:alert(1)")
ODD = Link(LinkKind.CODE, "https://example.org/%7Bx%7D?q=1&r=#top,(one),''")


def highlight(words: str, colour: str, comment: str = "") -> Highlight:
    """Return a highlight of *words* in `ABSTRACT`."""
    start = ABSTRACT.index(words)
    end = start + len(words)
    around = ABSTRACT[max(0, start - 32) : start], ABSTRACT[end : end + 32]
    selector = Selector(words, *around, start, end)
    return Highlight(f"{colour}-{start}", 1, Part.ABSTRACT, selector, colour, comment)


def full() -> Paper:
    """Return a paper with everything."""
    facts = Facts(
        authors=("Ada Lovelace", "Charles Babbage"),
        ids=(("arxiv", "2503.02130"), ("doi", "10.1000/a_b")),
        links=(Link(LinkKind.CODE, "https://example.org/sparse_a"),),
        published="2025-03-02",
        venue="Journal of Trees",
    )
    return replace(
        paper(1, TITLES[0], abstract=ABSTRACT, facts=facts, tags=("method/search", "to cite")),
        starred=True,
        decision=Decision.DONE,
        note=NOTE,
        appearances=(appearance(),),
        highlights=(
            highlight("sparse attention is enough", "yellow", "The claim"),
            highlight("12 sets", "green"),
            highlight("a tenth of the cost", "pink", "Check & see"),
        ),
    )


def items() -> list[Item]:
    """Return four papers in two sections, in four scripts."""
    return [
        Item(full(), "lovelace2025", "Methods", "The paper that began it; read section 3 first."),
        Item(paper(2, CJK, abstract="本研究では、画像認識について述べる。" * 9), section="Methods"),
        Item(
            paper(3, ARABIC, abstract="نقدم نموذجًا للغة العربية يتعلم من النصوص القديمة." * 4),
            section="Other scripts",
            sentence="Right to left.",
        ),
        Item(
            paper(4, MATHS, abstract="If $n > 3$ & m < 5, 100% of 👩‍🔬 agree."), "", "Other scripts"
        ),
    ]


def plain(**told: object) -> Handout:
    """Return these papers as a reading list."""
    return handed(items(), **told)


def hostile() -> Handout:
    """Return a list in which every text of a paper is one that tries to break out."""
    papers = (
        paper(
            10 + number,
            text,
            abstract=text,
            note=text,
            tags=(text,),
            facts=Facts(
                authors=(text,),
                venue=text,
                summary=text,
                keywords=(text,),
                published="2025",
                links=(ODD, DANGEROUS),
            ),
        )
        for number, text in enumerate(HOSTILE)
    )
    some = [
        Item(each, "", HOSTILE[place] if place % 3 == 0 else "Section", HOSTILE[place])
        for place, each in enumerate(papers)
    ]
    return handed(some, heading=HOSTILE[10], introduction="\n".join(HOSTILE), by=HOSTILE[10])


def handed(some: list[Item], **told: object) -> Handout:
    """Return *some* as a reading list that can be read once, as those of the program are."""
    known = {
        "heading": "Long documents, short attention",
        "introduction": INTRODUCTION,
        "target": "2026-12-01",
        "by": "Ada",
        "made": "2026-11-22",
        "meanings": MEANINGS,
    }
    return Handout(_once(some), **(known | told))  # type: ignore[arg-type]


def _once(some: list[Item]) -> Iterator[Item]:
    yield from some


def shown(text: str) -> str:
    """Return *text* as it comes back from a file in UTF-8: a lone surrogate cannot."""
    return text.encode(errors="replace").decode()
