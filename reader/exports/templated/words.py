"""Say what Lectern itself says in a page, in the language that it speaks."""

from __future__ import annotations

from reader.exports.templated.parts import Shown
from reader.words import tr


class Words(Shown):
    """What Lectern says, as ``words`` in a template: in the language that it speaks."""

    __slots__ = ()

    @property
    def reading_list(self) -> str:
        """“Reading list”."""
        return tr("Reading list")

    @property
    def untitled(self) -> str:
        """“Untitled”."""
        return tr("Untitled")

    @property
    def contents(self) -> str:
        """“Contents”."""
        return tr("Contents")

    @property
    def search(self) -> str:
        """“Search these papers”."""
        return tr("Search these papers")

    @property
    def found(self) -> str:
        """“{shown} of {all} papers”."""
        return tr("{shown} of {all} papers")

    @property
    def skip(self) -> str:
        """“To the papers”."""
        return tr("To the papers")

    @property
    def target(self) -> str:
        """“To be read by”, before a day."""
        return tr("To be read by", "before a day")

    @property
    def colours(self) -> str:
        """“What the colours mean”."""
        return tr("What the colours mean")

    @property
    def highlights(self) -> str:
        """“Highlights”."""
        return tr("Highlights")

    @property
    def note(self) -> str:
        """“Note”."""
        return tr("Note")

    @property
    def starred(self) -> str:
        """“Starred”."""
        return tr("Starred")

    @property
    def tags(self) -> str:
        """“Tags”."""
        return tr("Tags")

    @property
    def made_with(self) -> str:
        """“Written by Lectern”."""
        return tr("Written by Lectern")
