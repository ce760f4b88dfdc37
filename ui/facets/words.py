"""Call the groups of facets and their values what a reader calls them."""

from __future__ import annotations

from enum import IntEnum

from reader.text.decisions import decision_name
from reader.types import Decision
from reader.words import tr


class Group(IntEnum):
    """The panel's groups, from the top."""

    DECISION = 0
    TAGS = 1
    DIGESTS = 2
    SOURCE = 3
    YEAR = 4
    VENUE = 5
    HAS = 6

    @property
    def title(self) -> str:
        """Return its name as people read it."""
        return {
            Group.DECISION: tr("Decision"),
            Group.TAGS: tr("Tags"),
            Group.DIGESTS: tr("Digests"),
            Group.SOURCE: tr("Source"),
            Group.YEAR: tr("Year"),
            Group.VENUE: tr("Venue"),
            Group.HAS: tr("Has"),
        }[self]


_GROUPS = {
    "is": Group.DECISION,
    "tag": Group.TAGS,
    "digest": Group.DIGESTS,
    "source": Group.SOURCE,
    "date": Group.YEAR,
    "venue": Group.VENUE,
    "has": Group.HAS,
}


_VALUES = {
    "is": frozenset(decision.value for decision in Decision),
    "has": frozenset({"note", "highlight", "code"}),
}
"""The values that are facets, of kinds where not all are."""


def group_of(kind: str, value: str) -> Group | None:
    """Return the group in which a value stands; None when it is no facet."""
    if (kind, value) == ("is", "starred"):
        return Group.HAS
    return _GROUPS.get(kind) if value in _VALUES.get(kind, (value,)) else None


def value_name(kind: str, value: str) -> str:
    """Return what a value is called on screen: tags, digests and the like by their own names."""
    if group_of(kind, value) is Group.DECISION:
        return decision_name(Decision(value))
    own = {
        ("is", "starred"): tr("Star"),
        ("has", "note"): tr("Note"),
        ("has", "highlight"): tr("Highlight"),
        ("has", "code"): tr("Link to code"),
    }
    return own.get((kind, value), value)
