"""What the reader marks in texts and writes on papers, and what sentences claim."""

from __future__ import annotations

from dataclasses import dataclass

from reader.types.basic import DigestId, PaperId, RecordId, Word


class Part(Word):
    """The parts of a paper's text in which passages can be highlighted."""

    TITLE = "title"
    ABSTRACT = "abstract"


class ClaimKind(Word):
    """What a sentence of an abstract does for its paper."""

    BACKGROUND = "background"
    PROBLEM = "problem"
    METHOD = "method"
    RESULT = "result"
    RELEASE = "release"
    """It tells where code, data or more can be had."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a passage stands, by the W3C's Web Annotation model: by its words, and by position.

    ``prefix`` and ``suffix`` are the words around ``exact`` when it was marked; ``start``
    and ``end`` count characters of the text that was shown then.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that the reader marked, in the text that one record of a paper has."""

    id: str
    """A UUID: it stays the same through undo, merges and exports."""
    record: RecordId
    part: Part
    selector: Selector
    colour: str
    """A name of `HIGHLIGHT_COLOURS`."""
    comment: str = ""
    tags: tuple[str, ...] = ()
    made: str = ""
    """ISO 8601, UTC."""


HIGHLIGHT_COLOURS = ("yellow", "green", "blue", "pink", "orange", "purple")
"""The colours of highlights, in the order of their digit keys; each theme has its own shades."""


class AnnotationKind(Word):
    """What an annotation is."""

    NOTE = "note"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note or a highlight, with the paper that it is on and where that stood last."""

    key: str
    """``note:`` and the paper's number, or the highlight's own id."""
    kind: AnnotationKind
    paper: PaperId
    title: str
    text: str
    """The note, or the words that are highlighted."""
    comment: str = ""
    colour: str = ""
    meaning: str = ""
    """What the reader calls that colour; '' for what it is called as made, but in exports."""
    tags: tuple[str, ...] = ()
    """Those of the highlight, then those of the paper."""
    digest: str = ""
    made: str = ""
    """ISO 8601, UTC: when it was made, or a note changed last."""
    link: str = ""
    """Where the paper can be read, in exports; '' when that is not known."""
    part: Part | None = None
    """In which text a highlight stands; None for a note."""
    selector: Selector | None = None
    """Where it stands there."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which annotations are wanted: those that pass all of it; what is empty asks for nothing."""

    text: str = ""
    """Words, each of which the note, quote, comment or title has."""
    kind: AnnotationKind | None = None
    colour: str = ""
    tag: str = ""
    """Or one below it."""
    digest: DigestId | None = None
    since: str = ""
    """A day, month or year, as ISO 8601 has it, in the reader's own time."""
    until: str = ""
    """The last such day, month or year."""
