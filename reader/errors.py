"""Every failure a person can act on, with its advice. Anything else that is raised is a bug."""

from __future__ import annotations

from pathlib import Path

from reader.words import QT_TR_NOOP, tr

MISREAD = (
    *(ArithmeticError, AttributeError, LookupError),
    *(RecursionError, TypeError, ValueError),
)
"""What code that expects sound values raises on those of a damaged or a foreign file."""


class LecternError(Exception):
    """Base of all expected failures.

    Attributes:
        advice: What the reader of the message can do next; one sentence. A class gives it in
            English, an error in the reader's language.
        quiet: It passes by itself, and needs no telling where nobody asked for it.
    """

    advice = ""
    quiet = False

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice or (tr(type(self).advice) if type(self).advice else "")


class SourceError(LecternError):
    """A file that cannot be taken in: unreadable, too large, or not a digest."""

    advice = QT_TR_NOOP("Nothing was stored from it. Check the file and import it again.")

    def __init__(self, path: Path | str, cause: str, *, advice: str = "") -> None:
        super().__init__(f"{Path(path).name}: {cause}", advice=advice)
        self.path = Path(path)
        self.cause = cause


class FormatError(LecternError):
    """Bytes that are not a digest; whoever read the file adds its name."""

    advice = QT_TR_NOOP(
        "Lectern reads Daily Papers pages (text, Markdown, HTML, JSON), arXiv mail, RSS and Atom,"
        " BibTeX, RIS, CSL-JSON, CSV, e-mail, and archives of these."
    )

    def __init__(self, cause: str, *, advice: str = "") -> None:
        super().__init__(cause, advice=advice)
        self.cause = cause


class LibraryError(LecternError):
    """The library cannot be opened or written."""


class LibraryBusyError(LibraryError):
    """Another program has been writing to the library for too long."""

    advice = QT_TR_NOOP("Wait until the other import or window has finished, then try again.")


OPENED_FOR_READING = QT_TR_NOOP("You have opened it for reading.")
"""Why a library is open for reading alone where the reader has wished it."""


class LibraryReadOnlyError(LibraryError):
    """The library is open for reading alone; the message says why."""

    advice = QT_TR_NOOP(
        "You can read, search, copy and export. Once that is mended, open it again."
    )


class LibraryMovedError(LibraryError):
    """The library's file is no longer where it was opened; nothing is written to what is there."""

    advice = QT_TR_NOOP("Put it back, or open it where it is now. Nothing was changed.")


class LibraryTooNewError(LibraryError):
    """The library was last written by a newer version of Lectern."""

    advice = QT_TR_NOOP("Update Lectern, or open another library.")


class UnguardedError(LibraryError):
    """The library is of an older version, and no backup could be made before its update."""

    advice = QT_TR_NOOP(
        "Free some space, or choose another folder for backups in the settings; or run 'lectern"
        " --without-backup' once. Nothing was changed."
    )


class LibraryDamagedError(LibraryError):
    """The library's file is not a healthy Lectern library."""

    advice = QT_TR_NOOP("Keep a copy of the folder, then run 'lectern check'.")


def read_only(why: str) -> LibraryReadOnlyError:
    """Return what says that a library is open for reading alone, and why."""
    return LibraryReadOnlyError(tr("The library is open for reading alone. {why}").format(why=why))


def too_new() -> LibraryTooNewError:
    """Return what says that a newer version wrote a library."""
    return LibraryTooNewError(tr("This library was written by a newer version of Lectern."))


def damaged(error: object) -> LibraryDamagedError:
    """Return what says that a library is damaged, and how."""
    return LibraryDamagedError(tr("The library is damaged: {error}.").format(error=error))


class DiskFullError(LibraryError):
    """The disk has no room; the act was not saved."""

    advice = QT_TR_NOOP("Free some space, then do it again: nothing was changed.")


class DoubtfulSaveError(LibraryError):
    """The disk failed at the very end of an act: it may be there when the library opens next."""

    advice = QT_TR_NOOP(
        "It is not saved now, but may be found saved when Lectern is started again: look then."
    )


class NoSuchPaperError(LecternError):
    """A paper's number that the library does not hold."""

    advice = QT_TR_NOOP("'lectern list' shows the numbers.")


class NoPaperLeftError(LecternError):
    """Of two papers that would be made of one, one stands in no digest."""

    advice = QT_TR_NOOP(
        "One of the two would have no text that a digest gives now: its digest was taken back,"
        " or is read in another way."
    )


class TemplateError(LecternError):
    """A template that cannot be used.

    Attributes:
        line: Where it fails, counted from 1; 0 where that is not known. The message names it, too.
    """

    advice = QT_TR_NOOP("Mend the template, or take the one that Lectern comes with.")

    def __init__(self, cause: str, line: int = 0) -> None:
        told = tr("Line {line}: {cause}").format(line=line, cause=cause) if line else cause
        super().__init__(told)
        self.line = line
