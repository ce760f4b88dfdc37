"""Name the kinds of claims for people: by a word, by a letter, and by what one can count."""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.claims import Claim
from reader.types import ClaimKind
from reader.words import tr

SURE = 0.7
"""From here on a claim is told without a "perhaps"; of those below, four in ten are wrong."""


def word(kind: ClaimKind) -> str:
    """Return a kind's name."""
    return {
        ClaimKind.BACKGROUND: tr("Background"),
        ClaimKind.PROBLEM: tr("Problem"),
        ClaimKind.METHOD: tr("Method"),
        ClaimKind.RESULT: tr("Result"),
        ClaimKind.RELEASE: tr("Release"),
    }[kind]


def within(kind: ClaimKind) -> str:
    """Return a kind's name as it stands within a sentence."""
    return {
        ClaimKind.BACKGROUND: tr("background", "within a sentence"),
        ClaimKind.PROBLEM: tr("problem", "within a sentence"),
        ClaimKind.METHOD: tr("method", "within a sentence"),
        ClaimKind.RESULT: tr("result", "within a sentence"),
        ClaimKind.RELEASE: tr("release", "within a sentence"),
    }[kind]


def letter(kind: ClaimKind) -> str:
    """Return the sign that stands for a kind; no two have the same."""
    return {
        ClaimKind.BACKGROUND: tr("B", "one letter for Background"),
        ClaimKind.PROBLEM: tr("P", "one letter for Problem"),
        ClaimKind.METHOD: tr("M", "one letter for Method"),
        ClaimKind.RESULT: tr("R", "one letter for Result"),
        ClaimKind.RELEASE: "↓",
    }[kind]


def told(claim: Claim) -> str:
    """Return what a passage claims, and of how many sentences it is."""
    count = tr("%n sentence(s)", n=claim.sentences)
    form = tr("{kind}, {count}") if claim.sureness >= SURE else tr("{kind} perhaps, {count}")
    return form.format(kind=word(claim.kind), count=count)


def summed_up(claims: Sequence[Claim]) -> str:
    """Return all passages of an abstract in one line, for those who do not see them."""
    return tr("; ", "between the parts of a list").join(map(told, claims))
