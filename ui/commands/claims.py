"""Commands that go through the claims of an abstract."""

from __future__ import annotations

from functools import partial

from reader.types import ClaimKind
from ui.commands.registry import commands
from ui.commands.when import SELECTION
from ui.session import Session

MENU = "Go/Claims"


@commands.add("claim.next", "Next Claim", ".", menu=MENU, when=SELECTION)
def next_claim(session: Session) -> None:
    """Go to the next passage of the abstract that claims something else; Esc ends it."""
    session.window.show_dialog("claim-next")


@commands.add("claim.previous", "Previous Claim", ",", menu=MENU, when=SELECTION)
def previous_claim(session: Session) -> None:
    """Go to the passage of the abstract before, the others dimmed."""
    session.window.show_dialog("claim-previous")


def _go_to(kind: ClaimKind, session: Session) -> None:
    session.window.show_dialog(f"claim-{kind}")


_KINDS = (
    (ClaimKind.BACKGROUND, "Background of the Abstract", "', B", "what is known already"),
    (ClaimKind.PROBLEM, "Problem of the Abstract", "', P", "the problem, or the question"),
    (ClaimKind.METHOD, "Method of the Abstract", "', M", "what was made or done"),
    (ClaimKind.RESULT, "Result of the Abstract", "', R", "what was found"),
    (ClaimKind.RELEASE, "Release in the Abstract", "', C", "where code and data are"),
)
for _kind, _title, _key, _what in _KINDS:
    _run = partial(_go_to, _kind)
    _run.__doc__ = f"Go to the sentences that tell {_what}; again, to the next of them."
    commands.add(f"claim.{_kind}", _title, _key, menu=MENU, when=SELECTION)(_run)


def _is_shown(session: Session) -> bool:
    return session.settings.claims


@commands.add("view.claims", "Mark Claims", "Alt+C", menu="View", checked=_is_shown)
def shown(session: Session) -> None:
    """Show beside the abstract what is background, problem, method, result and release."""
    session.window.show_dialog("claims")
