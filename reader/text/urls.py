"""Find the web addresses in an abstract, and tell which addresses are safe to open."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

_LONGEST = 2_048

# A brace never stands in an address; after one it is LaTeX: \url{…}, or …{link text}.
_CANDIDATE = re.compile(
    r"""(?<![^\W_])https?://[^\s<>"`{}|\\^“”«»„。，、）】」]++""", re.IGNORECASE
)
_BRACKETS = {")": "(", "]": "["}
_TRAILING = ".,;:!?'’‘…*_~([&"
_SCHEMES = ("http", "https", "mailto")


@dataclass(frozen=True, slots=True)
class Url:
    """An http or https address and where it stands in its text."""

    start: int
    end: int
    address: str


def find_urls(text: str) -> tuple[Url, ...]:
    """Return the addresses in *text* without the sentence's own stops, brackets and quotes."""
    if "://" not in text:  # most texts have none, and to look for each beginning takes long
        return ()
    found = ((match.start(), _without_sentence(match[0])) for match in _CANDIDATE.finditer(text))
    return tuple(
        Url(start, start + len(address), address) for start, address in found if _leads(address)
    )


def with_links(text: str, plain: Callable[[str], str], link: Callable[[str], str]) -> str:
    """Return *text* with each of its addresses as *link* writes it, the rest as *plain* does."""
    parts: list[str] = []
    end = 0
    for url in find_urls(text):
        parts += [plain(text[end : url.start]), link(url.address)]
        end = url.end
    return "".join([*parts, plain(text[end:])])


def safe_address(address: str) -> str | None:
    """Return *address* when it may be handed to the desktop, else None.

    That is: http, https or mailto, with a host or a mailbox, and without white
    space, control or invisible characters, and without a name and a password before the host,
    which only pass it off for another.
    """
    if not 0 < len(address) <= _LONGEST or not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
        target = parts.path if parts.scheme == "mailto" else parts.hostname
        _ = parts.port  # a port that is no number is found out only when it is asked for
    except ValueError:
        return None
    is_plain = parts.scheme in _SCHEMES and "\\" not in address and "@" not in parts.netloc
    return address if is_plain and target else None


def shown_address(address: str) -> str:
    """Return a safe *address* as the network takes it: letters that look like others show."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if host.isascii():
        return address
    try:
        known = host.encode("idna").decode("ascii")
    except UnicodeError:
        known = host.encode("ascii", "backslashreplace").decode("ascii")
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit(parts._replace(netloc=known + port))


def _without_sentence(candidate: str) -> str:
    address = candidate[: _first_unbalanced(candidate)]
    return address.rstrip(_TRAILING)


def _first_unbalanced(candidate: str) -> int:
    """Return where a bracket closes that the address did not open."""
    opened = {"(": 0, "[": 0}
    for place, character in enumerate(candidate):
        if character in opened:
            opened[character] += 1
        elif character in _BRACKETS:
            opened[_BRACKETS[character]] -= 1
            if opened[_BRACKETS[character]] < 0:
                return place
    return len(candidate)


def _leads(address: str) -> bool:
    return safe_address(address) is not None
