"""Say what a setting may be, so that one table can list them all and widgets follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few: values and what they are called, in the order they are offered."""

    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number from *least* to *most*, changed by *step*; its unit stands after it."""

    least: int
    most: int
    step: int
    unit: str


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text, no longer than *longest*; ``hint`` is what an empty one stands for."""

    longest: int
    hint: str


@dataclass(frozen=True, slots=True)
class Door:
    """Nothing by itself: a button that opens the dialog of that name."""

    dialog: str
    button: str
    shows: str = ""
    """The field of `Settings` whose folder is shown beside it; '' for none."""
    usual: str = ""
    """The folder that is meant where the field is empty."""


Kind: TypeAlias = Switch | Choice | Number | Text | Door


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the dialog; ``name`` is a field of `Settings`, or '' for a door."""

    name: str
    title: str
    help: str
    kind: Kind
    words: str = ""
    """Other words by which it is looked for."""


@dataclass(frozen=True, slots=True)
class Group:
    """Settings under one heading."""

    title: str
    settings: tuple[Setting, ...]
