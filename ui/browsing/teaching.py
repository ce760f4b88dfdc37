"""Say what an empty list teaches, and which commands the page does where it has no paper."""

from __future__ import annotations

from collections.abc import Callable

from reader.types import PlaceKind
from reader.words import tr
from ui.commands import Command, commands
from ui.keys.keyed import keyed

_TAUGHT = ("digest.import", "go.next", "go.search", "help.palette", "help.keys", "help.open")
_BULK = ("paper.done", "paper.later", "paper.dismiss", "paper.star", "paper.tags", "edit.undo")

# Functions, for words are looked up in the language that is spoken by then.
_EMPTY: dict[PlaceKind, Callable[[], tuple[str, str]]] = {
    PlaceKind.ALL: lambda: (
        tr("No papers yet"),
        tr(
            "Import digests with {digest.import}, or drop their files here."
            "\nIf you had papers here before, {library.backups} leads back to them."
        ),
    ),
    PlaceKind.INBOX: lambda: (
        tr("Inbox zero"),
        tr("Every paper is decided.\n{digest.import} takes in the next digest."),
    ),
    PlaceKind.LATER: lambda: (
        tr("Nothing for later"),
        tr("Press {paper.later} on a paper to put it off."),
    ),
    PlaceKind.DONE: lambda: (
        tr("Nothing done yet"),
        tr("Press {paper.done} when you are done with a paper."),
    ),
    PlaceKind.DISMISSED: lambda: (
        tr("Nothing dismissed"),
        tr("Press {paper.dismiss} on what is not for you."),
    ),
    PlaceKind.STARRED: lambda: (
        tr("No stars yet"),
        tr("Press {paper.star} on what you want to keep in sight."),
    ),
    PlaceKind.DIGEST: lambda: (
        tr("An empty digest"),
        tr(
            "Its papers were taken back. Undo ({edit.undo}) or Redo ({edit.redo})"
            " may bring them again."
        ),
    ),
    PlaceKind.LIST: lambda: (
        tr("An empty reading list"),
        tr("Press {paper.list} on a paper to add it, or drag papers onto the list's name."),
    ),
    PlaceKind.NEXT: lambda: (
        tr("Nothing is next up"),
        tr(
            "What is left to read of all your reading lists stands here, what is due first on top."
            "\n{paper.list} puts papers in lists; {lists.details} gives a list its day."
        ),
    ),
    PlaceKind.TAG: lambda: (
        tr("No paper has this tag"),
        tr("Press {paper.tags} on a paper to give it tags."),
    ),
}


def empty_list(kind: PlaceKind, *, has_papers: bool = True) -> tuple[str, str]:
    """Return the heading and the sentence for a place without papers, or a whole library."""
    is_new = kind is PlaceKind.INBOX and not has_papers
    heading, body = _EMPTY[PlaceKind.ALL if is_new else kind]()
    return heading, keyed(body)


def taught() -> list[Command]:
    """Return the commands to teach where there is nothing to read."""
    return [commands[name] for name in _TAUGHT]


def taught_for_many() -> list[Command]:
    """Return the commands to teach while many papers are selected."""
    return [commands[name] for name in _BULK]
