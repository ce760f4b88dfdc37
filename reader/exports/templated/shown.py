"""Show templates what goes out: fields that are told of, and nothing else of the program.

The docstrings here are read by people who write templates: `reader.templating.reference`
lists them. Texts are on one line and hold nothing that cannot be seen, but for notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reader.exports.templated.paper import ShownPaper
from reader.exports.templated.parts import Colour, Shown, note_of
from reader.text.visible import one_line
from reader.types import Handout, Item


class PapersError(Exception):
    """That reading the papers failed, for its cause: it is no fault of a template."""


def _passed(some: Iterable[Item]) -> Iterator[Item]:
    try:
        yield from some
    except Exception as error:
        raise PapersError from error


class Placed(Shown):
    """A paper that has been written: what is kept of it is little, however many there are."""

    __slots__ = ("_begins", "_section")

    def __init__(self, paper: ShownPaper) -> None:
        self._section, self._begins = paper.section, paper.begins_section

    @property
    def section(self) -> str:
        """The heading of the reading list under which it stands."""
        return self._section

    @property
    def begins_section(self) -> bool:
        """Whether it is the first under that heading."""
        return self._begins


class Entry(Placed):
    """A paper in a table of contents."""

    __slots__ = ("_number", "_title")

    def __init__(self, paper: ShownPaper) -> None:
        super().__init__(paper)
        self._number, self._title = paper.number, paper.title

    @property
    def number(self) -> int:
        """The paper's place in what goes out, from 1."""
        return self._number

    @property
    def title(self) -> str:
        """Its title."""
        return self._title


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
    def list_name(self) -> str:
        """The name of the reading list that it is; empty where it is none."""
        return one_line(self._handout.reading_list.name if self._handout.reading_list else "")

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
    known = {name: value for each in reversed(kind.__mro__) for name, value in vars(each).items()}
    return {
        name: (value.__doc__ or "").partition("\n")[0]
        for name, value in known.items()
        if isinstance(value, property)
    }
