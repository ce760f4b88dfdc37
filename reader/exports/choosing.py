"""Find a format by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from reader.errors import LecternError
from reader.words import tr


class Named(Protocol):
    """What has a name to be asked for by."""

    @property
    def name(self) -> str:
        """Return the name."""


F = TypeVar("F", bound=Named)


def format_named(name: str, formats: Sequence[F]) -> F:
    """Return the one of *formats* called *name*.

    Raises:
        LecternError: There is none; the advice lists the names.
    """
    wanted = name.strip().lower()
    found = next((each for each in formats if each.name == wanted), None)
    if found is None:
        names = ", ".join(each.name for each in formats)
        raise LecternError(
            tr("There is no export format “{name}”.").format(name=name),
            advice=tr("Choose one of: {names}.").format(names=names),
        )
    return found
