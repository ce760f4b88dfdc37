"""Write papers as a page: one file that needs nothing else, is searched, printed and read aloud.

Its policy lets nothing run or load but the page's own style and script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.exports.html_text import HTML, attached
from reader.exports.templated.dialect import Safe
from reader.exports.templated.rendering import written
from reader.exports.templated.words import Words
from reader.types import Handout


def write_html(handout: Handout, attachment: Iterable[str] = (), head: str = "") -> Iterator[str]:
    """Yield the page piece by piece.

    *attachment* is finished HTML at its very end, *head* at the beginning of its head.

    Raises:
        TemplateError: The reader's own template cannot be used.
    """
    more = {"words": Words(), "attachment": attached(attachment), "head": Safe(head)}
    yield from written(handout, HTML, more)
