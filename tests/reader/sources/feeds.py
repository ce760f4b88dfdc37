"""Made-up feeds and pages."""

from __future__ import annotations

import json

from tests.builders import abstract, title


def rss(numbers, name: str = "Sketches of the Week") -> bytes:
    """Return an RSS feed of made-up papers."""
    items = "".join(
        f"<item><title>{title(one)}</title><link>https://example.org/{one}</link>"
        f"<description>{abstract(one)}</description></item>"
        for one in numbers
    )
    head = f"<title>{name}</title><link>https://example.org/</link><description>x</description>"
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()
    )


def daily(numbers) -> bytes:
    """Return a day of the daily-papers API."""
    return json.dumps([
        {"paper": {"id": f"2611.{one:05}", "title": title(one), "summary": abstract(one),
                   "authors": [{"name": "Ada Lovell"}], "publishedAt": "2026-11-21T00:00:00.000Z"},
         "title": title(one), "summary": abstract(one), "publishedAt": "2026-11-21T00:00:00.000Z"}
        for one in numbers
    ]).encode()  # fmt: skip
