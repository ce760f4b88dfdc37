"""Take the mark-up out of a text that may be HTML or JATS; mathematics in it stays."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

_BLOCKS = (
    "article|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul"
)
_INLINE = (
    "a|abbr|b|big|cite|code|del|em|font|i|iframe|img|ins|kbd|mark|noscript|q|s|script|small|span"
    r"|strong|strike|style|sub|sup|tbody|thead|tt|u|var|video|(?:jats|mml):[\w-]{1,40}"
)
# "n<m" and "p<q and r>s" have no tags: only what HTML or JATS know is one, written as they do.
_NO_TAG = re.compile(
    rf"<(?!/?(?:{_BLOCKS}|{_INLINE})(?:\s{{0,9}}/?>|\s{{1,9}}[\w:-]{{1,40}}\s{{0,9}}=)"
    r"|(?:script|style|iframe|img|video)\b|!--)",
    re.IGNORECASE,
)
_BLOCK = re.compile(rf"(?=</?(?:{_BLOCKS}|jats:(?:p|sec|title))[\s/>])", re.IGNORECASE)


def unmarked(text: str) -> str:
    """Return what a reader of the mark-up would see of *text*; the words of blocks stay apart."""
    if "<" not in text and "&" not in text:
        return text
    tree = LexborHTMLParser(_BLOCK.sub(" ", _NO_TAG.sub("&lt;", text)))
    for unread in tree.css("script, style, iframe, noscript"):
        unread.decompose()
    return tree.body.text() if tree.body else ""
