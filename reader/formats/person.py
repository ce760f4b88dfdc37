"""Put the parts of a person's name in the order in which one says them."""

from __future__ import annotations


def person(first: str, last: str, suffix: str = "") -> str:
    """Return a name such as "Ada Lovelace" or "Martin King, Jr."; any part may be missing."""
    name = " ".join(f"{first} {last}".split())
    suffix = " ".join(suffix.split())
    return f"{name}, {suffix}" if name and suffix else name or suffix


def turned(name: str) -> str:
    """Return the name that "Last, First" or "Last, First, Jr." stands for; others as they are."""
    last, *rest = name.split(",")
    if len(rest) > 2 or not rest:
        return " ".join(name.split())
    return person(rest[0], last, *rest[1:])
