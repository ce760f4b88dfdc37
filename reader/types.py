"""The vocabulary of Lectern: plain frozen values that every layer may speak in."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Self, TypeAlias

READING = 1
"""The version of all that reads: raised when it reads better, so that originals are read anew."""

PaperId: TypeAlias = int
RecordId: TypeAlias = int
"""A paper as one source gave it; it has the number of the paper that it founded."""
DigestId: TypeAlias = int
Sequence: TypeAlias = int
"""A number in the history; order is by sequence, never by clock."""


class Word(StrEnum):
    """A closed set of words. It is pickled by its value: Python 3.11.2 would name ``getattr``."""

    def __reduce_ex__(self, _protocol: object) -> tuple[type[Self], tuple[str]]:
        return type(self), (self.value,)


class Decision(Word):
    """Where the reader has put a paper; every paper has exactly one."""

    INBOX = "inbox"
    LATER = "later"
    DONE = "done"
    DISMISSED = "dismissed"


class LineKind(Word):
    """What a line of a digest is; every line is exactly one of these."""

    FURNITURE = "furniture"
    TITLE = "title"
    ABSTRACT = "abstract"
    RECORD = "record"
    """A line of a paper's record that is neither, or both: fields, mark-up, JSON."""
    BLANK = "blank"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class DigestDate:
    """A page's date as it stood there, and what is known of it.

    ``text`` is the date as printed ("Mar 12"). ``year_inferred`` tells that the
    year came from the file's time, not from the page or the reader.
    """

    text: str = ""
    month: int | None = None
    day: int | None = None
    year: int | None = None
    year_inferred: bool = False

    @property
    def iso(self) -> str | None:
        """Return YYYY-MM-DD, or None when the page gave no date."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


Identity: TypeAlias = tuple[str, str]
"""A kind ("arxiv", "doi", "acl", "text") and a value; papers with one in common are the same."""


class LinkKind(Word):
    """What a paper's link leads to."""

    CODE = "code"
    MODEL = "model"
    DATA = "data"
    PROJECT = "project"
    PAPER = "paper"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Link:
    """A web address of a paper's, and what it leads to."""

    kind: LinkKind
    address: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source tells of a paper beside title and abstract; nothing in it is invented."""

    authors: tuple[str, ...] = ()
    ids: tuple[Identity, ...] = ()
    links: tuple[Link, ...] = ()
    published: str = ""
    """As much of YYYY-MM-DD as is known."""
    venue: str = ""
    keywords: tuple[str, ...] = ()
    """The source's own: categories, subject headings."""
    summary: str = ""
    """A sentence of the source's that stands for the abstract."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a reader marked, as an export of Lectern's tells it."""

    decision: Decision = Decision.INBOX
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ParsedPaper:
    """One paper as a digest gave it. Lines are counted from 1, ranks too."""

    title: str
    abstract: str
    rank: int
    first_line: int
    last_line: int
    facts: Facts = Facts()
    confidence: float = 1.0
    """How sure it is that these lines are one paper, title and abstract: 0 to 1."""
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True)
class Orphan:
    """A line of a digest that was not understood."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ParsedDigest:
    """A digest as read: its papers in order and an account of every line."""

    papers: tuple[ParsedPaper, ...]
    lines: tuple[LineKind, ...]
    """One kind for each line of the original, in order."""
    orphans: tuple[Orphan, ...] = ()
    date: DigestDate = DigestDate()
    warnings: tuple[str, ...] = ()
    """Remarks for the report, such as an unexpected encoding."""
    name: str = ""
    """What the source calls itself, such as a feed's title or a mail's subject."""
    format: str = ""
    """The name of the format that it was read as."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file of an import.

    ``appearances`` = ``new`` + ``known``. ``decided`` counts those of the known
    that the reader had already moved out of the inbox, ``dismissed`` those that were
    dismissed; ``added`` the appearances that were not in the library before.
    ``changed`` counts known papers that came with another text, ``doubtful`` new
    ones that may be the same as an older. ``error`` is None when it was taken in.
    """

    path: str
    digest: str = ""
    digest_id: DigestId | None = None
    appearances: int = 0
    new: int = 0
    known: int = 0
    decided: int = 0
    dismissed: int = 0
    changed: int = 0
    doubtful: int = 0
    added: int = 0
    format: str = ""
    orphans: tuple[Orphan, ...] = ()
    kinds: dict[LineKind, int] = field(default_factory=dict)
    """How many lines of each kind the file has."""
    date: DigestDate = DigestDate()
    warnings: tuple[str, ...] = ()
    error: str | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """That a paper stood in a digest, at a rank, on given source lines."""

    digest_id: DigestId
    digest: str
    rank: int
    date: DigestDate
    first_line: int
    last_line: int
    record: RecordId = 0
    """The record that came with it; a merged paper has several."""
    version: int = 1
    """The version of the digest's original in which those lines stand."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paper's title and abstract as one record has them: as they came, and repaired."""

    record: RecordId
    raw_title: str
    raw_abstract: str
    title: str
    abstract: str

    @property
    def is_repaired(self) -> bool:
        """Say whether any rule has changed it."""
        return (self.title, self.abstract) != (self.raw_title, self.raw_abstract)


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
    """What the reader calls that colour; '' for what it is called as made."""
    tags: tuple[str, ...] = ()
    """Those of the highlight, then those of the paper."""
    digest: str = ""
    made: str = ""
    """ISO 8601, UTC: when it was made, or a note changed last."""


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


HIGHLIGHT_COLOURS = ("yellow", "green", "blue", "pink", "orange", "purple")
"""The colours of highlights, in the order of their digit keys; each theme has its own shades."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper with everything the library knows of it."""

    id: PaperId
    title: str
    abstract: str
    decision: Decision
    starred: bool
    tags: tuple[str, ...]
    note: str
    appearances: tuple[Appearance, ...]
    added: str
    """When it first came in: ISO 8601, UTC."""
    facts: Facts = Facts()
    """What all its sources tell of it together."""
    texts: tuple[Text, ...] = ()
    """Every text that it came with; the one that is shown comes first."""
    highlights: tuple[Highlight, ...] = ()
    """All of them, in the order of the text, also those whose passage is not to be found."""
    backlinks: tuple[tuple[PaperId, str], ...] = ()
    """The papers whose notes link to this one, and their titles."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Return its authors' names."""
        return self.facts.authors


Span: TypeAlias = tuple[int, int]
"""Start and end of a passage, in characters of the text beside it."""


Watched: TypeAlias = tuple[int, int, str]
"""Start and end of a watch word in the text beside it, and its colour."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an abstract, with the words that matched."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperRow:
    """What the list draws of a paper."""

    id: PaperId
    title: str
    snippet: Snippet
    decision: Decision
    starred: bool
    tags: tuple[str, ...]
    digests: int
    has_note: bool
    title_spans: tuple[Span, ...] = ()
    highlights: int = 0
    """How many passages of it are highlighted."""
    source: str = ""
    """The digest that it came with last."""
    dated: str = ""
    """YYYY-MM-DD of that digest, or as much as is known of the paper's own date."""
    touched: Sequence = 0
    """The last act that changed a mark of it; 0 for none."""
    touched_at: str = ""
    """When that was: ISO 8601, UTC."""
    interest: int = 0
    """The weights of the watch words in it, added up."""
    title_watch: tuple[Watched, ...] = ()
    snippet_watch: tuple[Watched, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with its colour (#rrggbb), the digit that toggles it, and its live count."""

    name: str
    colour: str
    digit: int | None
    papers: int = 0


@dataclass(frozen=True, slots=True)
class DigestRow:
    """What the sidebar shows of a digest."""

    id: DigestId
    name: str
    date: DigestDate
    path: str
    papers: int
    inbox: int
    """How many of its papers are still in the inbox."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The live counts of the sidebar."""

    decisions: dict[Decision, int]
    starred: int
    digests: tuple[DigestRow, ...]
    tags: tuple[Tag, ...]
    doubts: int = 0
    """Pairs of papers that may be the same."""
    branches: dict[str, int] = field(default_factory=dict)
    """The papers at or below each level of tags' names that has other levels below it."""

    @property
    def papers(self) -> int:
        """Return how many papers the library shows."""
        return sum(self.decisions.values())


@dataclass(frozen=True, slots=True)
class WatchWord:
    """A word that the reader watches for, its colour (#rrggbb), and what it says of a paper.

    A weight above 0 raises the papers that have it, one below 0 dims them; 0 colours only.
    """

    word: str
    colour: str
    weight: int = 1


class SortKey(Word):
    """What a list can be ordered by."""

    DIGEST = "digest"
    """As the digests stand: the newest first, then by rank."""
    TITLE = "title"
    DATE = "date"
    DIGESTS = "digests"
    DECISION = "decision"
    TAGS = "tags"
    TOUCHED = "touched"
    INTEREST = "interest"
    """By the reader's watch words."""


class Grouping(Word):
    """What the papers of a list can be put together by."""

    NONE = "none"
    DIGEST = "digest"
    DATE = "date"
    TAG = "tag"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a list is put in order: by several keys, the first first, and in which groups."""

    order: tuple[tuple[SortKey, bool], ...] = ()
    """Each key, and whether it runs downwards; none means as the place has it."""
    grouping: Grouping = Grouping.NONE


@dataclass(frozen=True, slots=True)
class Group:
    """Papers of a list that stand under one heading: the first row, the heading, how many."""

    start: int
    label: str
    papers: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The papers of a list in order, as an ``array('q')``, and its groups, if it has any."""

    ids: array[int]
    groups: tuple[Group, ...] = ()


class PlaceKind(Word):
    """The kinds of place that the sidebar leads to."""

    ALL = "all"
    INBOX = "inbox"
    LATER = "later"
    DONE = "done"
    DISMISSED = "dismissed"
    STARRED = "starred"
    DIGEST = "digest"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Place:
    """What the list shows: a decision, the starred, a digest (by id) or a tag (by name)."""

    kind: PlaceKind
    digest: DigestId | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a search, as the highlighter needs them: stems, and prefixes as typed."""

    stems: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. ``total`` is 0 while it is not known."""

    label: str
    done: int
    total: int = 0


class Novelty(Word):
    """What a paper of an import is to the library."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"
    """Known, with another text."""
    DOUBTFUL = "doubtful"
    """Perhaps the same as another paper, or perhaps no paper as it was split."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """A paper of a preview: what it would be, and its twin in the library.

    ``confidence`` is how alike a doubtful paper and its twin are; without a twin, how
    sure the split into papers is.
    """

    paper: ParsedPaper
    novelty: Novelty
    confidence: float = 1.0
    why: str = ""
    twin: PaperId | None = None
    twin_title: str = ""
    decision: Decision | None = None
    """Where the reader has put it, if it is known."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What one digest of an import would bring; nothing of it is stored.

    ``source`` is the text that the line numbers count in; the papers' ranks name them.
    """

    place: str
    name: str
    format: str = ""
    date: DigestDate = DigestDate()
    papers: tuple[Previewed, ...] = ()
    kinds: tuple[LineKind, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    warnings: tuple[str, ...] = ()
    source: str = ""
    error: str | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """The reader's own reading of some lines of a digest, from 1, both ends in it.

    The papers that the parser found there are put aside, or only the one of ``rank``
    where several stand on a line. With ``title_lines`` the first so many lines are the
    title of one paper and the rest its abstract; with 0 nothing is taken from them.
    """

    first_line: int
    last_line: int
    title_lines: int = 0
    rank: int = 0
    title: str = ""
    """The title of the paper of that rank, by which a newer reading knows it."""


@dataclass(frozen=True, slots=True)
class Source:
    """What to read: the file at ``path``, or ``data`` that came another way, such as a paste.

    ``place`` and ``name`` are for data: where it came from, and what to call it.
    """

    path: Path | None = None
    data: bytes | None = None
    place: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """What to take in: files and folders, what came another way, and what was told of it."""

    paths: tuple[Path, ...] = ()
    year: int | None = None
    """The year of their dates, if it was told."""
    name: str = ""
    """What the digest is called, if not as its file."""
    lasting: bool = False
    """Undo passes it over: it is Lectern's own doing."""
    items: tuple[Source, ...] = ()
    """What is not a file, such as a paste."""
    fixes: tuple[tuple[str, tuple[Fix, ...]], ...] = ()
    """What the reader mended in a preview, by the place of the digest."""
    left_out: tuple[str, ...] = ()
    """The places of digests that the reader left out of it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two papers that may be the same: a question for the reader."""

    first: PaperId
    second: PaperId
    score: float
    """0 to 1."""
    why: str
