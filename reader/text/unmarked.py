"""Take the mark-up out of a text that may be HTML or JATS; mathematics in it stays."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

_BLOCKS = (
    "article|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul"
    "|abstract|disp-formula|label|list|list-item|sec|title"
)
_INLINE = (
    "a|abbr|b|big|cite|code|del|em|font|i|iframe|img|ins|kbd|mark|noscript|q|s|script|small|span"
    r"|strong|strike|style|sub|sup|tbody|thead|tt|u|var|video|(?:jats|mml):[\w-]{1,40}"
    "|alternatives|bold|ext-link|inf|inline-formula|inline-graphic|italic|monospace|named-content"
    "|sc|scp|styled-content|tex-math|underline|xref|math|m(?:row|i|n|o|sub|sup|subsup|text|frac"
    "|sqrt|over|under|style|space|fenced|table|tr|td)"
)
# "n<m" and "p<q and r>s" have no tags: only what HTML or JATS know is one, written as they do.
_NO_TAG = re.compile(
    rf"<(?!/?(?:{_BLOCKS}|{_INLINE})(?:\s{{0,9}}/?>|\s{{1,9}}[\w:-]{{1,40}}\s{{0,9}}=)"
    r"|(?:script|style|iframe|img|video)\b|!--)",
    re.IGNORECASE,
)
_NO_ENTITY = re.compile(r"&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,31};)", re.IGNORECASE)
_HEADING = re.compile(
    r"<(?:jats:)?title>\s{0,9}(?:abstract|summary)[\s:.]{0,9}</(?:jats:)?title>", re.IGNORECASE
)
_TITLE = re.compile(r"<(/?)(?=title[\s/>])", re.IGNORECASE)  # HTML's own can hold no other tag
_BLOCK = re.compile(rf"<(?=/?(?:jats:)?(?:{_BLOCKS})[\s/>])", re.IGNORECASE)


def unmarked(text: str) -> str:
    """Return what a reader of the mark-up would see of *text*; the words of blocks stay apart.

    A heading "Abstract" goes; what only looks like a tag, as in "p<q and r>s", stays.
    """
    if "<" not in text and "&" not in text:
        return text
    html = _NO_TAG.sub("&lt;", _NO_ENTITY.sub("&amp;", text))
    html = _TITLE.sub(r"<\1jats:", _HEADING.sub(" ", html))
    tree = LexborHTMLParser(_BLOCK.sub(" <", html))
    for unread in tree.css("script, style, iframe, noscript"):
        unread.decompose()
    return tree.body.text() if tree.body else ""
