"""The failures of fetching. Here is no urllib3, which opens a socket when it is imported."""

from __future__ import annotations

from urllib.parse import urlsplit

from reader.errors import LecternError
from reader.words import QT_TR_NOOP, tr


class FetchError(LecternError):
    """A page that could not be fetched.

    Attributes:
        passing: It may be otherwise in a moment, so another try is worth it.
        rest: For how many seconds the server asked to be left alone.
    """

    advice = QT_TR_NOOP("Nothing was changed. Check the source's address, or refresh it later.")

    def __init__(
        self, message: str, *, advice: str = "", passing: bool = False, rest: float = 0.0
    ) -> None:
        super().__init__(message, advice=advice)
        self.passing = passing
        self.rest = rest


class OfflineError(FetchError):
    """There is no way to the server from here, now."""

    advice = QT_TR_NOOP(
        "Lectern reads what it has, and tries again by itself where there is a schedule."
    )
    quiet = True


def too_large() -> FetchError:
    """Return the refusal of a page that no feed or digest is as large as."""
    return FetchError(tr("It is larger than any feed or digest."))


def host_of(address: str) -> str:
    """Return the host of a web address, '' when there is none."""
    return urlsplit(address).hostname or ""
