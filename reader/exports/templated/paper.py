"""Show templates a paper: each field is told of to the people who write templates."""

from __future__ import annotations

from collections.abc import Mapping

from reader.exports.addresses import address_of, lead_of
from reader.exports.templated.parts import Marked, Named, Run, Shown, Stood, note_of, some
from reader.text.anchors import parted, placed
from reader.text.decisions import decision_name
from reader.text.identifiers import ID_NAMES
from reader.text.visible import one_line
from reader.types import Decision, Item, Part

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
        known = (each for each in self._paper.facts.ids if each[0] in ID_NAMES)
        return tuple(Named(ID_NAMES[each[0]], address_of(each)) for each in known)

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
        return decision_name(self._paper.decision)

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
        texts = self._texts()
        return tuple(Marked(each, self._meanings, texts) for each in self._paper.highlights)

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

    def _texts(self) -> dict[Part, str]:
        return {Part.TITLE: self._paper.title, Part.ABSTRACT: self._paper.abstract}

    def _runs(self, part: Part) -> list[Run]:
        texts = self._texts()
        if not one_line(texts[part]):
            return []
        if not self._paper.highlights:
            return [Run(one_line(texts[part]), None, self._meanings)]
        found, _ = placed(self._paper.highlights, texts)
        text = texts[part]
        pieces = parted(len(text), found[part])
        return [Run(text[start:end], over, self._meanings) for start, end, over in pieces]
