"""The sources that the reader follows, how each one stands, and what was seen in folders."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

SourceId: TypeAlias = int


class SourceKind(StrEnum):
    """The kinds of place that a source stands for."""

    DAILY = "daily"
    ARXIV = "arxiv"
    FEED = "feed"
    FOLDER = "folder"


class Standing(StrEnum):
    """How the last try of a source ended. Being offline is no fault of the source's."""

    NEVER = "never"
    WELL = "well"
    OFFLINE = "offline"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said to tell by, whether the page at an address has changed."""

    address: str = ""
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """How a source stands. Times are ISO 8601, UTC; '' for never."""

    last_try: str = ""
    last_success: str = ""
    next_due: str = ""
    """'' when it has no schedule, or is due at once."""
    standing: Standing = Standing.NEVER
    failures: int = 0
    """How many tries in a row have failed; being offline is not counted."""
    message: str = ""
    validators: Validators = Validators()


@dataclass(frozen=True, slots=True)
class Source:
    """A place that the reader follows. ``id`` is 0 until it is kept.

    ``address`` is a period (day, week, month) of the daily papers, an arXiv category,
    a feed's web address, or a folder.
    """

    kind: SourceKind
    address: str
    name: str = ""
    """'' when the reader gave none: a feed then takes its own title."""
    every: int = 0
    """Minutes between refreshes; 0 for only on demand."""
    base: str = ""
    """Where the service stands, such as a mirror; '' for its own place."""
    via: str = ""
    """For arXiv: rss or atom."""
    enabled: bool = True
    id: SourceId = 0
    state: State = State()

    @property
    def label(self) -> str:
        """Return what it is called on screen."""
        return self.name or self.address


@dataclass(frozen=True, slots=True)
class Seen:
    """A file of a watched folder as it was: size in bytes, change in seconds since 1970."""

    path: str
    size: int
    changed: float
