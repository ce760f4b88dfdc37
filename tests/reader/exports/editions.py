"""A reading list with all that can be said of papers, plain, hostile and in many scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.exports.edition.passages import passage, words
from reader.text.anchors import selector
from reader.types import (
    Decision,
    DigestDate,
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

NOTE = """## Why

Read *again*, then **ask** [us](https://example.org/ask); see [[The other owls]].

1. first
2. second
   - inner `x < y`

> a quoted line

```python
if x < y:
    fly()
```

| a | b |
|---|---|
| 1 | 2 |
"""
NOTE_WORDS = (
    "Why", "Read again, then ask us; see The other owls.", "first", "second", "inner x < y",
    "a quoted line", "if x < y:", "    fly()", "a │ b", "1 │ 2",
)  # fmt: skip
ABSTRACT = (
    "Owls are drawn in $O(n^2)$ strokes. A network names them sooner than people do, and says"
    " when it is unsure. The code is at https://example.org/owls_(1)."
)
SET = ABSTRACT.replace("$O(n^2)$", "O(n2)")
"""The abstract with its formula as it is shown."""
SCRIPTS = {
    "注意力机制的综述与展望": "我们综述了注意力机制，并讨论了未来的方向。",
    "深層学習による自然言語処理": "本論文では、フクロウの描画について述べる。",
    "الشبكات العصبية العميقة": "نقدم طريقة لا مركزية لوصف البوم من الرسوم",
    "שיטות ללמידה עמוקה": "אנו מציגים שיטה חדשה לתיאור ינשופים",
    "Обзор методов": "Мы описываем сов по рисункам.",
    "Größe, naïveté & Ångström — ℓ₂ ≤ 1": "The fifth office finds fluffy affine flows.",
}
EMOJI = "🦉"


def full() -> Paper:
    """Return a paper of which everything is known."""
    start, end = ABSTRACT.index("names them"), ABSTRACT.index(", and says")
    return paper(
        1,
        "Learning to draw owls",
        abstract=ABSTRACT,
        facts=Facts(
            authors=("Ada Lovelace", "King, Jr."),
            ids=(("arxiv", "2503.02130"), ("doi", "10.1000/a_b"), ("acl", "p19-1001")),
            links=(
                Link(LinkKind.CODE, "https://example.org/code?a=1&b=2"),
                Link(LinkKind.OTHER, "javascript:alert(1)"),
            ),
            published="2025-03-02",
            venue="Journal of Owls",
            keywords=("cs.LG", "cs.CV"),
            summary="Owls, drawn.",
        ),
        decision=Decision.LATER,
        starred=True,
        tags=("method/search", "to cite"),
        note=NOTE,
        appearances=(
            appearance("monday", 3, DigestDate("Mar 12", 3, 12, 2026, year_inferred=True)),
        ),
        highlights=(
            Highlight(
                "h1",
                1,
                Part.ABSTRACT,
                selector(ABSTRACT, (start, end)),
                "green",
                "Is *that* so?",
                ("doubtful",),
            ),
            Highlight("h2", 1, Part.ABSTRACT, Selector("words that are gone"), "pink"),
        ),
    )


TOLD = (
    "Ada Lovelace, King, Jr.",
    "Journal of Owls · 2025-03-02 · arXiv 2503.02130 · DOI 10.1000/a_b · ACL Anthology p19-1001"
    " · Code: example.org/code?a=1&b=2 · Link: javascript:alert(1)",
    "Read it first.",
    SET,
    "Summary: Owls, drawn.",
    "names them sooner than people do",
    "Is that so?",
    "Tags: doubtful",
    "words that are gone",
    "Note",
    *NOTE_WORDS,
    "Tags: method/search, to cite",
    "Keywords: cs.LG, cs.CV",
    "Later · ★ Starred · In monday, rank 3, Mar 12, 2026 (year inferred)",
)
"""What is to be read of `full`, below its title, a paragraph each."""
LINKS = (
    "https://arxiv.org/abs/2503.02130",
    "https://doi.org/10.1000/a_b",
    "https://aclanthology.org/P19-1001",
    "https://example.org/code?a=1&b=2",
    "https://example.org/owls_(1)",
    "https://example.org/ask",
)


def hostile(number: int, text: str) -> Item:
    """Return a paper that says *text* wherever something can be said."""
    made = paper(
        number,
        text,
        abstract=text,
        note=text,
        tags=(text,),
        facts=Facts(
            authors=(text,),
            venue=text,
            published=text,
            keywords=(text,),
            summary=text,
            ids=(("doi", text),),
            links=(Link(LinkKind.OTHER, text),),
        ),
        appearances=(appearance(text, date=DigestDate(text)),),
        highlights=(Highlight("h", 1, Part.TITLE, Selector(text), text, text, (text,)),),
    )
    return Item(made, key=text, section="Hostile", sentence=text)


def items() -> Iterator[Item]:
    """Yield the papers of `reading_list`."""
    yield Item(full(), sentence="Read it first.")
    for number, (title, abstract) in enumerate(SCRIPTS.items(), start=2):
        yield Item(paper(number, title, abstract=abstract), section="Scripts & <signs>")
    yield Item(paper(50, f"An owl {EMOJI}", abstract="Draw it."), section="Scripts & <signs>")
    for number, text in enumerate(HOSTILE, start=100):
        yield hostile(number, text)


def reading_list() -> Handout:
    """Return a list with an introduction, sections, and meanings of colours."""
    return Handout(
        items(),
        heading="Owls & <others>",
        introduction="For **all** of us.",
        target="2026-12-24",
        by="Ada & Co",
        made="2026-11-22",
        meanings=(("green", "a result"), ("pink", "lost")),
        language="en",
    )


def many(papers: int) -> Handout:
    """Return a list of papers, with texts of different lengths and notes here and there."""
    sentence = "Owls are drawn stroke by stroke, and are named before they are done. "
    some = (
        Item(
            paper(
                number,
                f"Sketch {number}: learning to draw owls",
                abstract=sentence * (number % 7 + 1),
                note=NOTE if number % 5 == 0 else "",
                authors=("Ada Lovelace",),
            ),
            section=f"Part {number // 10 + 1}",
        )
        for number in range(1, papers + 1)
    )
    return replace(reading_list(), items=some)


def titles() -> list[str]:
    """Return the titles of `reading_list` as they are shown."""
    return [shown(item.paper.title) or "Untitled" for item in items()]


def shown(text: str) -> str:
    """Return a text of a paper as it is set: its formulas may look otherwise."""
    return "".join(run.text for run in passage(text))


def told_of(item: Item) -> Iterator[str]:
    """Yield what is to be found of a paper in any edition, besides its note and comments."""
    known, facts = item.paper, item.paper.facts
    yield from (shown(text) for text in (known.abstract, item.sentence, facts.summary))
    plain = (*facts.authors, facts.venue, facts.published, *facts.keywords, *known.tags)
    yield from (words(text).strip() for text in plain)
    yield from (words(one.digest).strip() for one in known.appearances)


def squeezed(text: str) -> str:
    """Return *text* without any white space, by which programs set lines as they like."""
    return "".join(text.split())
