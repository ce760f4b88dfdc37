"""Take out of a bibliography's text the mark-up of publishers: JATS and a little HTML."""

from __future__ import annotations

import re
from html import unescape

_PARTING = "p|title|sec|list|list-item|label|br|div|li|ul|ol|h[1-6]|abstract|disp-formula"
_WITHIN = (
    "i|b|em|strong|sub|sup|u|tt|sc|small|span|scp|inf|italic|bold|monospace|underline|inline-formula"
    "|tex-math|alternatives|xref|ext-link|styled-content|named-content|inline-graphic|math|m(?:row|i"
    "|n|o|sub|sup|subsup|text|frac|sqrt|over|under|style|space|fenced|table|tr|td)"
)
_ATTRIBUTES = r"(?:\s[^<>]{0,300}+)?/?>"
_HEADING = re.compile(
    r"<(?:jats:)?title>\s{0,9}(?:abstract|summary)[\s:.]{0,9}</(?:jats:)?title>", re.I
)
_APART = re.compile(rf"</?(?:jats:)?(?:{_PARTING}){_ATTRIBUTES}", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:(?:jats|mml):)?(?:{_WITHIN}){_ATTRIBUTES}", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)


def without_markup(text: str) -> str:
    """Return *text* without known tags and with its entities resolved.

    A heading "Abstract" goes; what only looks like a tag, as in "p<q and r>s", stays.
    """
    if "<" in text:
        text = _APART.sub(" ", _HEADING.sub(" ", text))
        text = _TAG.sub("", text)
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text
