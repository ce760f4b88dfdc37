"""Tell what can be typed into the search box: one table for window, help, README and terminal."""

from __future__ import annotations

from dataclasses import dataclass

from reader.words import QT_TR_NOOP, tr


@dataclass(frozen=True, slots=True)
class Example:
    """What is typed, and what it finds; ``also`` are further things to type in its place."""

    typed: str
    found: str
    also: tuple[str, ...] = ()

    def told(self) -> str:
        """Return what it finds in the reader's language, with what can be typed in its place."""
        found = tr(self.found)
        if not self.also:
            return found
        return tr("{found}; also {others}").format(found=found, others=", ".join(self.also))


@dataclass(frozen=True, slots=True)
class Section:
    """Examples of one kind."""

    title: str
    examples: tuple[Example, ...]


EXAMPLES = (
    ("sparse attention", QT_TR_NOOP("both words, best first; then papers with one of them")),
    ('"sparse attention"', QT_TR_NOOP("the words next to each other")),
    ("transf*", QT_TR_NOOP("words that begin so")),
    ("~transfomer", QT_TR_NOOP("the word, or one that is spelt nearly so")),
    ("attention -vision", QT_TR_NOOP("without a word")),
    ("owls OR tides", QT_TR_NOOP("one or the other; brackets group")),
    ("title:owls", QT_TR_NOOP("in the title")),
    ("author:smith", QT_TR_NOOP("by an author of this name")),
    ("tag:method", QT_TR_NOOP("with the tag, or one below it such as method/attention")),
    ("digest:monday", QT_TR_NOOP("in digests with this in their name")),
    ("is:starred", QT_TR_NOOP("starred papers; is: and has: know more")),
    ("added:<7d", QT_TR_NOOP("added in the last 7 days")),
    ("sort:-date", QT_TR_NOOP("sorted by date, oldest first")),
)
"""The beginnings: what is typed, and what it finds."""

SECTIONS = (
    Section(
        QT_TR_NOOP("Words"),
        (
            *(Example(*pair) for pair in EXAMPLES[:4]),
            Example(
                'near:"owls moon tides"',
                QT_TR_NOOP("the words within 10 words of each other, in any order"),
            ),
            Example('"owls tides"~4', QT_TR_NOOP("the words within 4 words of each other")),
            Example(
                "We show that owls, like the tides, follow the moon.",
                QT_TR_NOOP("a sentence that was pasted: its words, best first"),
            ),
        ),
    ),
    Section(
        QT_TR_NOOP("Together, or not"),
        (
            Example("owls tides", QT_TR_NOOP("both"), ("owls AND tides",)),
            Example("owls OR tides", QT_TR_NOOP("one or the other")),
            Example("owls -tides", QT_TR_NOOP("one without the other"), ("owls NOT tides",)),
            Example(
                "(owls OR tides) -(moon is:done)", QT_TR_NOOP("brackets group; all can be mixed")
            ),
        ),
    ),
    Section(
        QT_TR_NOOP("Where the words stand"),
        (
            Example("title:owls", QT_TR_NOOP("in the title"), ("abstract:owls",)),
            Example('title:"night owls"', QT_TR_NOOP("the words next to each other there")),
            Example("title:(owls OR tides)", QT_TR_NOOP("one or the other there")),
            Example("author:smith", QT_TR_NOOP("by an author of this name"), ('author:"ann lee"',)),
            Example("note:idea", QT_TR_NOOP("in your note on the paper")),
            Example("highlight:idea", QT_TR_NOOP("in what you said of a highlight")),
        ),
    ),
    Section(
        QT_TR_NOOP("What a paper is and has"),
        (
            Example(
                "is:inbox", QT_TR_NOOP("in the inbox"), ("is:later", "is:done", "is:dismissed")
            ),
            Example("is:starred", QT_TR_NOOP("starred papers")),
            Example("is:read", QT_TR_NOOP("done or dismissed")),
            Example("is:duplicate", QT_TR_NOOP("perhaps the same as another paper")),
            Example(
                "has:note",
                QT_TR_NOOP("with a note"),
                ("has:highlight", "has:tags", "has:code", "has:abstract", "has:authors"),
            ),
            Example(
                "tag:method",
                QT_TR_NOOP("with the tag, or one below it such as method/attention"),
                ('tag:"to cite"',),
            ),
            Example("digest:monday", QT_TR_NOOP("in digests with this in their name")),
            Example("source:arxiv", QT_TR_NOOP("from a source with this in its name")),
            Example('list:"to read"', QT_TR_NOOP("in a reading list or a smart list")),
            Example("venue:acl", QT_TR_NOOP("published at a place with this in its name")),
            Example("id:2401.12345", QT_TR_NOOP("the paper of this arXiv number or DOI")),
            Example("link:github.com", QT_TR_NOOP("with a link that has this in its address")),
        ),
    ),
    Section(
        QT_TR_NOOP("How many, and when"),
        (
            Example("tags:>2", QT_TR_NOOP("with more than two tags"), ("tags:0", "tags:2..4")),
            Example("digests:>=3", QT_TR_NOOP("in three digests or more")),
            Example("highlights:>0", QT_TR_NOOP("with highlights")),
            Example("authors:<=2", QT_TR_NOOP("by two authors at most")),
            Example(
                "added:<7d",
                QT_TR_NOOP("added in the last 7 days; w, m and y are weeks, months and years"),
                ("added:>30d",),
            ),
            Example(
                "date:2024-03..2024-06",
                QT_TR_NOOP("of these months"),
                ("date:2024", "date:>2024-03", "date:2024-03-05"),
            ),
            Example(
                "touched:today",
                QT_TR_NOOP("with a mark that was changed then"),
                ("touched:yesterday", "touched:<2w"),
            ),
        ),
    ),
    Section(
        QT_TR_NOOP("Alike, and in which order"),
        (
            Example(
                "like:2401.12345",
                QT_TR_NOOP("papers that are near in content to this one"),
                ("like:#17",),
            ),
            Example(
                "sort:date",
                QT_TR_NOOP("newest first"),
                ("sort:added", "sort:touched", "sort:digests", "sort:title", "sort:relevance"),
            ),
            Example("sort:-date", QT_TR_NOOP("the same order the other way round")),
        ),
    ),
)
"""All that can be typed."""


def lines() -> list[str]:
    """Return the whole table as lines of plain text."""
    width = 24
    told: list[str] = []
    for section in SECTIONS:
        told += ["", f"{tr(section.title)}:"]
        for each in section.examples:
            short = len(each.typed) <= width
            told += [] if short else [f"  {each.typed}"]
            told.append(f"  {each.typed if short else '':<{width}}  {each.told()}")
    return told[1:]
