"""Open what holds other files, however deep, so that only single texts are left to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reader.errors import FormatError
from reader.formats import mail, zipped
from reader.formats.member import Member
from reader.words import tr

MOST_NESTED = 3
"""How deep a mail may lie in an archive in a mail."""
MOST_BYTES = 1 << 30
"""What all that a file opens to may come to: small archives can hold any amount."""
MOST_MEMBERS = 100_000
"""Texts of one file; a mailbox may have as many mails."""


@dataclass(frozen=True, slots=True)
class Container:
    """What holds other files. ``members`` returns None for bytes of another kind.

    Its iterator raises `FormatError` where the whole cannot be opened.
    """

    name: str
    members: Callable[[bytes], Iterator[Member] | None]


CONTAINERS = (
    Container("zip", zipped.members),
    Container("mail", mail.members),
)
"""What is opened to find files in it, asked in this order."""


def opened(data: bytes) -> Iterator[Member]:
    """Yield the single texts in *data*: itself, or all that is inside it.

    Names are paths of members, each different. Never raises: what cannot be opened
    is a member with the error, and what goes beyond the limits ends with one.
    """
    return _Opening().leaves(Member("", data), MOST_NESTED)


class _Opening:
    """Counts what one file opens to."""

    def __init__(self) -> None:
        self._bytes = self._members = 0
        self._names: Counter[str] = Counter()

    def leaves(self, member: Member, depth: int) -> Iterator[Member]:
        inner = _members(member) if depth else None
        if inner is None:
            yield replace(member, name=self._own(member.name))
            return
        try:
            for one in inner:
                if self._is_full():
                    return
                self._count(one)
                yield from self.leaves(_within(member, one), depth - 1)
        except FormatError as error:
            yield Member(self._own(member.name), b"", error, mail=member.mail)

    def _count(self, member: Member) -> None:
        self._bytes += len(member.data) + sum(map(len, member.others))
        self._members += 1
        if self._is_full():
            raise FormatError(
                tr(
                    "it opens to more than {size} GB or {files} files; the rest was not read"
                ).format(size=MOST_BYTES >> 30, files=f"{MOST_MEMBERS:,}"),
                advice=tr("Unpack it, and import what you need of it."),
            )

    def _is_full(self) -> bool:
        return self._bytes > MOST_BYTES or self._members > MOST_MEMBERS

    def _own(self, name: str) -> str:
        """Return *name*, with a number where it comes again; none is given twice."""
        own = name
        while self._names[own]:
            self._names[name] += 1
            own = f"{name} ({self._names[name]})"
        self._names[own] += 1
        return own


def _members(member: Member) -> Iterator[Member] | None:
    if member.error is not None:
        return None
    found = (container.members(member.data) for container in CONTAINERS)
    return next((members for members in found if members is not None), None)


def _within(outer: Member, inner: Member) -> Member:
    name = "/".join(filter(None, (outer.name, inner.name)))
    return replace(
        inner,
        name=name,
        date=inner.date or outer.date,
        mail=f"{outer.name}/{inner.mail}" if inner.mail else outer.mail,
    )
