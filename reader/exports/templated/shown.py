"""Show templates what goes out: fields that are told of, and nothing else of the program.

The docstrings here are read by people who write templates: `reader.templating.reference`
lists them. Texts are on one line and hold nothing that cannot be seen, but for notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reader.exports.addresses import address_of, lead_of
from reader.exports.templated.parts import (
    Colour,
    Marked,
    Named,
    Run,
    Shown,
    Stood,
    note_of,
    some,
)
from reader.exports.visible import one_line
from reader.text.anchors import placed
from reader.types import Decision, Handout, Highlight, Item, Part
from reader.words import tr

IDS = {"arxiv": "arXiv", "doi": "DOI", "acl": "ACL Anthology"}

_DECISIONS = {
    Decision.INBOX: "Inbox",
    Decision.LATER: "Later",
    Decision.DONE: "Done",
    Decision.DISMISSED: "Dismissed",
}


class ShownPaper(Shown):
    """A paper, as ``paper`` in a loop over ``papers``."""

    __slots__ = ("_begins", "_item", "_meanings", "_number", "_paper")

    def __init__(self, item: Item, number: int, begins: bool, meanings: Mapping[str, str]) -> None:
        self._item, self._paper = item, item.paper
        self._number, self._begins, self._meanings = number, begins, meanings

    @property
    def number(self) -> int:
        """Its place in what goes out, from 1."""
        return self._number

    @property
    def id(self) -> int:
        """Its number in your library."""
        return self._paper.id

    @property
    def key(self) -> str:
        """Its citation key."""
        return one_line(self._item.key)

    @property
    def title(self) -> str:
        """Its title."""
        return one_line(self._paper.title)

    @property
    def abstract(self) -> str:
        """Its abstract."""
        return one_line(self._paper.abstract)

    @property
    def section(self) -> str:
        """The heading of the reading list under which it stands; empty before the first."""
        return one_line(self._item.section)

    @property
    def begins_section(self) -> bool:
        """Whether it is the first under that heading."""
        return self._begins

    @property
    def sentence(self) -> str:
        """What the reading list says of it."""
        return one_line(self._item.sentence)

    @property
    def authors(self) -> tuple[str, ...]:
        """Its authors' names."""
        return some(self._paper.facts.authors)

    @property
    def published(self) -> str:
        """When it came out: as much of YYYY-MM-DD as is known."""
        return one_line(self._paper.facts.published)

    @property
    def venue(self) -> str:
        """Where it came out."""
        return one_line(self._paper.facts.venue)

    @property
    def summary(self) -> str:
        """A sentence of its source's."""
        return one_line(self._paper.facts.summary)

    @property
    def keywords(self) -> tuple[str, ...]:
        """Its source's own keywords."""
        return some(self._paper.facts.keywords)

    @property
    def ids(self) -> tuple[Named, ...]:
        """Its numbers at arXiv, DOI and the ACL Anthology, each with ``name`` and ``address``."""
        known = (each for each in self._paper.facts.ids if each[0] in IDS)
        return tuple(Named(IDS[each[0]], address_of(each)) for each in known)

    @property
    def links(self) -> tuple[Named, ...]:
        """Its links, each with ``name``, ``address`` and ``safe_address``."""
        links = self._paper.facts.links
        return tuple(Named(link.kind.capitalize(), link.address) for link in links)

    @property
    def address(self) -> str:
        """The one address where it can be read; empty where none is known."""
        return lead_of(self._paper)

    @property
    def decision(self) -> str:
        """Inbox, Later, Done or Dismissed."""
        return _DECISIONS[self._paper.decision]

    @property
    def decided(self) -> str:
        """The same in the language that Lectern speaks."""
        return decided(self._paper.decision)

    @property
    def starred(self) -> bool:
        """Whether you starred it."""
        return self._paper.starred

    @property
    def tags(self) -> tuple[str, ...]:
        """Your tags."""
        return some(self._paper.tags)

    @property
    def note(self) -> str:
        """Your note, in Markdown: put it out with the filter ``note``."""
        return note_of(self._paper.note)

    @property
    def highlights(self) -> tuple[Marked, ...]:
        """Your highlights, in the order of the text."""
        return tuple(Marked(each, self._meanings) for each in self._paper.highlights)

    @property
    def title_runs(self) -> list[Run]:
        """Its title in pieces, each with ``text``, ``colour``, ``meaning`` and ``comment``."""
        return self._runs(Part.TITLE)

    @property
    def abstract_runs(self) -> list[Run]:
        """Its abstract in such pieces."""
        return self._runs(Part.ABSTRACT)

    @property
    def digests(self) -> tuple[Stood, ...]:
        """The digests that it stood in, each with ``digest``, ``rank`` and ``date``."""
        return tuple(map(Stood, self._paper.appearances))

    @property
    def lists(self) -> tuple[str, ...]:
        """The names of the reading lists that hold it."""
        return some(name for _, name in self._paper.lists)

    @property
    def added(self) -> str:
        """The day on which it first came in: YYYY-MM-DD."""
        return one_line(self._paper.added)[:10]

    def _runs(self, part: Part) -> list[Run]:
        texts = {Part.TITLE: self._paper.title, Part.ABSTRACT: self._paper.abstract}
        if not one_line(texts[part]):
            return []
        if not self._paper.highlights:
            return [Run(one_line(texts[part]), None, self._meanings)]
        found, _ = placed(self._paper.highlights, texts)
        return list(_pieces(texts[part], [(*one.span, one.highlight) for one in found[part]], self))

    def run(self, text: str, highlight: Highlight | None = None) -> Run:
        """Return a piece of its text; templates cannot call this."""
        return Run(text, highlight, self._meanings)


class PapersError(Exception):
    """That reading the papers failed, for its cause: it is no fault of a template."""


def _passed(some: Iterable[Item]) -> Iterator[Item]:
    try:
        yield from some
    except Exception as error:
        raise PapersError from error


def _pieces(
    text: str, spans: Iterable[tuple[int, int, Highlight]], paper: ShownPaper
) -> Iterator[Run]:
    """Yield the whole of *text*; where highlights overlap, the first keeps what both have."""
    done = 0
    for start, end, highlight in spans:
        start = max(start, done)  # noqa: PLW2901
        if done < start:
            yield paper.run(text[done:start])
        if start < end:
            yield paper.run(text[start:end], highlight)
            done = end
    if done < len(text):
        yield paper.run(text[done:])


def decided(decision: Decision) -> str:
    """Return what a decision is called in the language that Lectern speaks."""
    return {
        Decision.INBOX: tr("Inbox"),
        Decision.LATER: tr("For later"),
        Decision.DONE: tr("Done"),
        Decision.DISMISSED: tr("Dismissed"),
    }[decision]


class Entry(Shown):
    """A paper that has been written, for a table of contents."""

    __slots__ = ("_begins", "_number", "_section", "_title")

    def __init__(self, paper: ShownPaper) -> None:
        self._number, self._title = paper.number, paper.title
        self._section, self._begins = paper.section, paper.begins_section

    @property
    def number(self) -> int:
        """The paper's place in what goes out, from 1."""
        return self._number

    @property
    def title(self) -> str:
        """Its title."""
        return self._title

    @property
    def section(self) -> str:
        """The heading of the reading list under which it stands."""
        return self._section

    @property
    def begins_section(self) -> bool:
        """Whether it is the first under that heading."""
        return self._begins


class ShownList(Shown):
    """All that goes out. A template has each field as a variable of its name."""

    __slots__ = ("_contents", "_handout", "_meanings", "_read")

    def __init__(self, handout: Handout, read: Callable[[], None], *, lists: bool = True) -> None:
        """Show *handout*; call *read* for each paper.

        It *lists* what was written only where that is asked for: memory grows with it.
        """
        self._handout, self._read = handout, read
        self._meanings = dict(handout.meanings)
        self._contents: list[Entry] | None = [] if lists else None

    @property
    def heading(self) -> str:
        """The list's heading; empty where it has none."""
        return one_line(self._handout.heading)

    @property
    def introduction(self) -> str:
        """Its introduction, in Markdown: put it out with the filter ``note``."""
        return note_of(self._handout.introduction)

    @property
    def target(self) -> str:
        """The day by which it is to be read: YYYY-MM-DD."""
        return one_line(self._handout.target)

    @property
    def by(self) -> str:
        """Your name, where the settings have it."""
        return one_line(self._handout.by)

    @property
    def made(self) -> str:
        """Today: YYYY-MM-DD."""
        return one_line(self._handout.made)

    @property
    def language(self) -> str:
        """The language that Lectern speaks, as a code: “en”, “de”."""
        return one_line(self._handout.language) or "en"

    @property
    def colours(self) -> tuple[Colour, ...]:
        """The colours of highlights, each with ``name`` and ``meaning``."""
        return tuple(Colour(name, one_line(meaning)) for name, meaning in self._handout.meanings)

    @property
    def papers(self) -> Iterator[ShownPaper]:
        """The papers in their order. They are read as they are written, so only once."""
        section = ""
        for number, item in enumerate(_passed(self._handout.items), start=1):
            self._read()
            paper = ShownPaper(item, number, item.section != section, self._meanings)
            if self._contents is not None:
                self._contents.append(Entry(paper))
            yield paper
            section = item.section

    @property
    def contents(self) -> list[Entry]:
        """The papers written so far: ``number``, ``title``, ``section``, ``begins_section``."""
        return [] if self._contents is None else self._contents

    def variables(self) -> dict[str, object]:
        """Return the fields by their names."""
        return {name: getattr(self, name) for name in fields_of(type(self))}


def fields_of(kind: type[Shown]) -> dict[str, str]:
    """Return what templates see of a *kind*: each field with what its docstring tells of it."""
    return {
        name: (value.__doc__ or "").partition("\n")[0]
        for name, value in vars(kind).items()
        if isinstance(value, property)
    }
