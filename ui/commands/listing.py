"""Commands of the View menu that say how the list looks, sorts and groups."""

from __future__ import annotations

from functools import partial

from reader.types import Grouping
from ui.commands.registry import commands
from ui.commands.when import PAPERS
from ui.session import Session

MENU, GROUPS = "View", "View/Groups"


def _is_dense(density: str, session: Session) -> bool:
    return session.settings.density == density


def _is_grouped(grouping: Grouping, session: Session) -> bool:
    return session.settings.grouping == grouping.value


@commands.add(
    "list.comfortable", "Comfortable Rows", menu=MENU, checked=partial(_is_dense, "comfortable")
)
def comfortable(session: Session) -> None:
    """Show each paper in three lines: title, abstract, marks."""
    session.remember(density="comfortable")


@commands.add("list.compact", "Compact Rows", menu=MENU, checked=partial(_is_dense, "compact"))
def compact(session: Session) -> None:
    """Show each paper in one line."""
    session.remember(density="compact")


@commands.add("list.columns", "Columns", menu=MENU, checked=partial(_is_dense, "columns"))
def columns(session: Session) -> None:
    """Show each paper in one line, in columns whose heads sort."""
    session.remember(density="columns")


@commands.add("list.sort", "Sort By…", "Shift+S", menu=MENU)
def sort(session: Session) -> None:
    """Choose what the list is sorted by: one key, or several that follow each other."""
    session.window.show_dialog("sort")


@commands.add("list.unsort", "As the Digests Have It", menu=MENU)
def unsort(session: Session) -> None:
    """Sort by nothing: as the digests have it, a reading list of yours, or what fits a search."""
    session.window.show_dialog("sort-none")


@commands.add("group.next", "Next Group", "Ctrl+Down", menu=GROUPS, when=PAPERS)
def next_group(session: Session) -> None:
    """Go to the first paper of the group below."""
    session.window.show_dialog("group-next")


@commands.add("group.previous", "Previous Group", "Ctrl+Up", menu=GROUPS, when=PAPERS)
def previous_group(session: Session) -> None:
    """Go to the first paper of this group, or of the one above."""
    session.window.show_dialog("group-previous")


@commands.add("group.select", "Select Group", "Shift+X", menu=GROUPS, when=PAPERS)
def select_group(session: Session) -> None:
    """Select all papers under one heading, as a click on the heading does."""
    session.window.show_dialog("group-select")


_GROUPINGS = (
    (Grouping.NONE, "No Groups", "Show the list in one piece."),
    (Grouping.DIGEST, "Group by Digest", "Put papers under the digest they came with last."),
    (Grouping.DATE, "Group by Date", "Put papers under the month of their newest digest."),
    (Grouping.TAG, "Group by Tag", "Put papers under the first of their tags."),
    (Grouping.DECISION, "Group by Decision", "Put papers under what was decided on them."),
)


def _group(grouping: Grouping, session: Session) -> None:
    session.window.show_dialog(f"group-by-{grouping}")


for _grouping, _title, _help in _GROUPINGS:
    _run = partial(_group, _grouping)
    _run.__doc__ = _help
    commands.add(
        f"list.group-{_grouping}", _title, menu=GROUPS, checked=partial(_is_grouped, _grouping)
    )(_run)
