"""Commands of the Paper menu: decide, star, tag, annotate."""

from __future__ import annotations

from functools import partial

from reader import triage
from reader.types import Decision
from reader.words import tr
from ui.commands.registry import commands
from ui.commands.when import SELECTION
from ui.session import Session

MENU = "Paper"


def _decide(session: Session, decision: Decision) -> None:
    session.decide(decision)


@commands.add("paper.done", "Done", "E", menu=MENU, when=SELECTION)
def done(session: Session) -> None:
    """Put the selected papers among those you are done with."""
    _decide(session, Decision.DONE)


@commands.add("paper.later", "Later", "B", menu=MENU, when=SELECTION)
def later(session: Session) -> None:
    """Put the selected papers off for later."""
    _decide(session, Decision.LATER)


@commands.add("paper.dismiss", "Dismiss", "#", "Del", menu=MENU, when=SELECTION)
def dismiss(session: Session) -> None:
    """Dismiss the selected papers; they stay findable, and do not come back as new."""
    _decide(session, Decision.DISMISSED)


@commands.add("paper.inbox", "Back to the Inbox", "I", menu=MENU, when=SELECTION)
def inbox(session: Session) -> None:
    """Put the selected papers back into the inbox."""
    _decide(session, Decision.INBOX)


def _advances(session: Session) -> bool:
    return session.settings.advance


@commands.add("paper.advance", "Go On After Deciding", menu=MENU, checked=_advances)
def advance(session: Session) -> None:
    """Have a decision on a paper lead to the next one, or stay where the paper stays listed."""
    on = not session.settings.advance
    session.remember(advance=on)
    session.say(
        tr("A decision leads to the next paper") if on else tr("A decision stays with its paper")
    )


@commands.add("paper.star", "Star", "S", menu=MENU, when=SELECTION)
def star(session: Session) -> None:
    """Star the selected papers, or unstar them when all are starred."""
    session.on_selected(triage.toggle_star)


@commands.add("paper.tags", "Tags…", "T", "L", menu=MENU, when=SELECTION)
def tags(session: Session) -> None:
    """Give the selected papers tags, new ones too, or take them away."""
    session.window.show_dialog("tags")


@commands.add("paper.list", "Add to Reading List…", "A", menu=MENU, when=SELECTION)
def add_to_list(session: Session) -> None:
    """Put the selected papers in reading lists, new ones too, or take them out."""
    session.window.show_dialog("reading-list-pick")


@commands.add("paper.note", "Note", "N", menu=MENU, when=SELECTION)
def note(session: Session) -> None:
    """Write a note on the paper; it saves itself, and Esc leads back."""
    session.window.focus("note")


@commands.add("paper.open-link", "Open Link", "V", menu=MENU, when=SELECTION)
def open_link(session: Session) -> None:
    """Open the paper's first link, or else the page of its number, in the web browser."""
    session.window.open_link()


@commands.add("paper.source", "Show Source", "U", menu=MENU, when=SELECTION)
def source(session: Session) -> None:
    """Show the lines of the original in which the paper stands."""
    session.window.show_dialog("source")


@commands.add("paper.like", "More Like This", "=", menu=MENU, when=SELECTION)
def like(session: Session) -> None:
    """Search for the papers that are nearest to this one in content, with the words they share."""
    session.window.show_dialog("search-like")


@commands.add("paper.merge", "Merge Selected Papers", "Ctrl+M", menu=MENU, when=SELECTION)
def merge(session: Session) -> None:
    """Make one paper of those selected, which are the same; it has the marks of all."""
    session.window.show_dialog("merge")


@commands.add("paper.separate", "Separate…", "Shift+M", menu=MENU, when=SELECTION)
def separate(session: Session) -> None:
    """Go to the other texts of a merged paper: show one instead, or make it a paper again."""
    session.window.focus("texts")


@commands.add("paper.duplicates", "Duplicates…", "D", "Ctrl+D", menu=MENU)
def duplicates(session: Session) -> None:
    """Decide on pairs of papers that may be the same, side by side, one after the other."""
    session.window.show_dialog("duplicates")


def _toggle_digit(digit: int, session: Session) -> None:
    name = next((tag.name for tag in session.counts.tags if tag.digit == digit), None)
    if name is None:
        said = tr("No tag has the key {digit} yet. Press {paper.tags} to make one.")
        session.say(session.keyed(said, digit=digit))
    else:
        session.on_selected(lambda store, ids: triage.toggle_tag(store, ids, name))


for _digit in range(1, 10):
    _run = partial(_toggle_digit, _digit)
    _run.__doc__ = f"Toggle the tag that owns the digit {_digit}."
    commands.add(
        f"paper.tag-{_digit}",
        f"Toggle Tag {_digit}",
        str(_digit),
        menu="Tags/Give or Take",
        when=SELECTION,
    )(_run)
