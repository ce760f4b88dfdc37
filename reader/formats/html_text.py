"""Turn HTML into lines of text; refuse what would keep the parser busy for minutes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.errors import FormatError
from reader.formats.dates import iso_date
from reader.formats.furniture import printed_date
from reader.words import tr

_TAG = re.compile(
    r"<(?:!--(?:(?!-->)[\s\S])*+|(/?)([a-zA-Z][^\s/>]{0,60}+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*))"
)
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_MOST_WORK = 300_000_000
"""Open elements summed over all tags; the parser does 300 million such steps a second."""
_MOST_ATTRIBUTES = 40_000
"""Characters of one tag outside quotes. The parser compares each attribute with every other."""

_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input"),
    *("link", "meta", "param", "source", "track", "wbr"),
}
_UNSEEN = {
    *("head", "script", "style", "template", "noscript", "svg", "math", "object"),
    *("iframe", "select", "textarea", "-comment"),
}
_LINES = {
    *("address", "button", "dd", "div", "dt", "figcaption", "figure", "form", "label"),
    *("legend", "li", "tbody", "td", "th", "thead", "tr"),
}
_APART = {
    *("article", "aside", "blockquote", "body", "center", "details", "dl", "fieldset"),
    *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "main"),
    *("nav", "ol", "p", "pre", "section", "summary", "table", "ul"),
}
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_SIGNS = re.compile(r"[\\\[\]]")
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)


def parsed(html: str) -> LexborHTMLParser:
    """Return *html* as a tree.

    Raises:
        FormatError: Its elements are nested, or its attributes strewn, beyond
            what any page has: the parser takes quadratic time over them.
    """
    _refuse_costly(html)
    return LexborHTMLParser(html)


def as_text(tree: LexborHTMLParser, *, marked: bool) -> str:
    """Return the text of *tree* that a reader sees, blocks on lines of their own.

    *Marked*, it is Markdown, with headings, links and escapes.
    """
    writer = _Writer(marked)
    if tree.root is not None:
        for node, entering in _walk(tree.root):
            writer.take(node, entering)
    return writer.text()


def _refuse_costly(html: str) -> None:
    opened: Counter[str] = Counter()
    depth = work = 0
    for tag in _TAG.finditer(html):
        name = (tag[2] or "").lower()
        if not name or name in _VOID:
            continue
        if not tag[1]:
            opened[name] += 1
            depth += 1
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
        work += depth
        if work > _MOST_WORK or _is_strewn(tag[3]):
            raise FormatError(tr("HTML with more elements inside each other than any page has"))


def _is_strewn(attributes: str) -> bool:
    if len(attributes) <= _MOST_ATTRIBUTES:
        return False
    return len(_QUOTED.sub("", attributes)) > _MOST_ATTRIBUTES


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yield every node a reader sees, elements when they begin and when they end."""
    waiting = [(root, True)]
    while waiting:
        node, entering = waiting.pop()
        if entering and _is_unseen(node):
            continue
        yield node, entering
        if entering and node.is_element_node:
            waiting.append((node, False))
            waiting.extend((child, True) for child in _children_backwards(node))


def _children_backwards(node: LexborNode) -> Iterator[LexborNode]:
    child = node.last_child
    while child is not None:
        yield child
        child = child.prev


def _is_unseen(node: LexborNode) -> bool:
    if node.tag in _UNSEEN:
        return True
    attributes = node.attributes if node.is_element_node else {}
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


class _Writer:
    """Collects text into lines; each piece of a line knows the link that it is in."""

    def __init__(self, marked: bool) -> None:
        self._marked = marked
        self._lines: list[str] = []
        self._pieces: list[tuple[str, str]] = []
        self._links: list[str] = []
        self._heading = ""
        self._as_it_is = 0
        self._day = ""

    def take(self, node: LexborNode, entering: bool) -> None:
        """Take a node's text, or the change of line or link that it makes."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
        elif tag == "a":
            self._link(node, entering)
        elif tag == "time":
            self._day = iso_date((node.attributes.get("datetime") or "")[:40]) if entering else ""
        elif tag in _APART or tag in _LINES or tag == "br":
            self._break(tag, entering)

    def text(self) -> str:
        """Return all that was taken."""
        self._flush()
        return "\n".join(self._lines).strip("\n") + "\n"

    def _break(self, tag: str, entering: bool) -> None:
        empty_line = tag == "br" and entering and not self._pieces
        self._flush()
        if tag in _APART or empty_line or (self._marked and tag != "br"):
            self._blank()
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag] if entering else ""
        elif tag == "pre":
            self._as_it_is += 1 if entering else -1

    def _link(self, node: LexborNode, entering: bool) -> None:
        if entering:
            self._links.append(node.attributes.get("href") or "")
        elif self._links:
            self._links.pop()

    def _text(self, text: str) -> None:
        link = self._links[-1] if self._links else ""
        if self._day:
            text = _with_year(text, self._day)
        first, *others = text.splitlines() if self._as_it_is and text else [text]
        self._pieces.append((first, link))
        for line in others:
            self._flush(even_empty=True)
            self._pieces.append((line, link))

    def _flush(self, *, even_empty: bool = False) -> None:
        line = "".join(self._linked(link, pieces) for link, pieces in self._by_link())
        line = line.rstrip() if self._as_it_is else _SPACES.sub(" ", line).strip()
        if line or even_empty:
            self._lines.append(self._begun(line) if self._marked else line)
        self._pieces = []

    def _by_link(self) -> Iterator[tuple[str, str]]:
        for link, pieces in groupby(self._pieces, itemgetter(1)):
            yield link, "".join(text for text, _ in pieces)

    def _linked(self, link: str, text: str) -> str:
        if not self._marked:
            return text
        text = _SIGNS.sub(r"\\\g<0>", text)
        if not link or not text.strip() or not link.isprintable():
            return text
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        return f"{before}[{text.strip()}]({_quoted(link)}){after}"

    def _begun(self, line: str) -> str:
        if self._heading:
            return f"{self._heading} {line}"
        return f"\\{line}" if line.startswith("#") else line

    def _blank(self) -> None:
        if self._lines and self._lines[-1]:
            self._lines.append("")


def _quoted(link: str) -> str:
    return link.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def _with_year(text: str, day: str) -> str:
    """Return a date's text with the year that its element tells and a reader does not see."""
    date = printed_date(text.strip())
    if date is None or date.year is not None or len(day) < 4:
        return text
    return f"{text.strip()}, {day[:4]}"
