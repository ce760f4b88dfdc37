"""Tell in one line of all the mail that holds no digest: a mailbox is full of it."""

from __future__ import annotations

from reader.errors import FormatError
from reader.formats.member import Member
from reader.words import tr


class Passed:
    """Keeps account of the mails of one file, and whether they held a digest."""

    def __init__(self) -> None:
        self._empty: dict[str, tuple[str, FormatError]] = {}
        self._read: set[str] = set()

    def see(self, member: Member, error: FormatError | None) -> None:
        """Count *member*, which was read or is no digest because of *error*."""
        if not member.mail:
            return
        if error is None:
            self._read.add(member.mail)
        elif member.optional:
            self._empty.setdefault(member.mail, (member.title or member.name, error))

    def error(self) -> FormatError | None:
        """Return what to say of the mails without a digest; None where there are none."""
        empty = [told for mail, told in self._empty.items() if mail not in self._read]
        if not empty:
            return None
        name, error = empty[0]
        if len(empty) == 1 and not self._read:
            cause = tr("a mail, and its text is no digest: {error}").format(error=error.cause)
            return FormatError(cause, advice=error.advice)
        text = tr("{number} of its {all} mails hold no digest, such as “{name}”")
        if not self._read:
            text = tr("all of its {number} mails hold no digest, such as “{name}”")
        all_of_them = f"{len(empty) + len(self._read):,}"
        return FormatError(
            text.format(number=f"{len(empty):,}", all=all_of_them, name=name),
            advice=tr(
                "Nothing was stored from them: there is nothing to do if they are other mail."
            ),
        )
