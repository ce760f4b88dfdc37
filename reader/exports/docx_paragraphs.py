"""Write blocks as paragraphs of Word's own XML: python-docx would take ten times as long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap, qn
from lxml.etree import SubElement

from reader.exports.docx_styles import CODE_FONT, INK, QUIET
from reader.exports.edition.blocks import Block, BlockKind, Run
from reader.exports.edition.xhtml import tint

_STYLES = {
    BlockKind.TITLE: "Title",
    BlockKind.SUBTITLE: "Subtitle",
    BlockKind.AUTHORS: "Authors",
    BlockKind.FACTS: "Facts",
    BlockKind.SENTENCE: "List Sentence",
    BlockKind.TEXT: "Normal",
    BlockKind.LABEL: "Note Label",
    BlockKind.ITEM: "Normal",
    BlockKind.QUOTE: "Note Quote",
    BlockKind.CODE: "Note Code",
    BlockKind.RULE: "Normal",
    BlockKind.SMALL: "Small Print",
}
_STEP = 360
"""How far each list lies within the one around it, in twentieths of a point."""
_BAR, _NOTE = "3746B3", "C9A227"
"""The colours of the bars beside what the list says, and beside notes."""
_AWAY, _FARTHEST = 8, 31
"""Points between a bar and the text; Word takes no more than the last."""
_WORD = f"{{{nsmap['w']}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Paragraphs:
    """Adds blocks to the end of a document."""

    def __init__(self, document: Document) -> None:
        self._end = document.element.body[-1]  # it says what the page is like
        self._relations = document.part.rels
        self._ids = {style.name: style.style_id for style in document.styles}
        self._links: dict[str, str] = {}

    def add(self, block: Block) -> None:
        """Add a block as a paragraph."""
        paragraph = self._end.makeelement(_WORD + "p")
        self._set_properties(paragraph, block)
        if block.kind is BlockKind.ITEM:
            marker = _add(paragraph, "r")
            _add(marker, "t").text = block.marker
            _add(marker, "tab")
        for run in block.runs:
            parent = self._hyperlink(paragraph, run.link) if run.link else paragraph
            _add_run(parent, run, from_right=block.from_right)
        self._end.addprevious(paragraph)

    def _set_properties(self, paragraph: Any, block: Block) -> None:
        """Say how a paragraph looks; the order of the parts is Word's."""
        properties = _add(paragraph, "pPr")
        _add(properties, "pStyle", val=self._ids[_style(block)])
        is_item = block.kind is BlockKind.ITEM
        bars = dict(_bars(block))
        inner = _STEP * (block.depth - is_item)
        indent = _STEP * block.depth + (_STEP // 2 if bars else 0)
        if bars:
            borders = _add(properties, "pBdr")
            space = str(min(_AWAY + inner // 20, _FARTHEST))
            for side, colour in bars.items():
                _add(borders, side, val="single", sz="12", space=space, color=colour)
        if is_item:
            _add(_add(properties, "tabs"), "tab", val="left", pos=str(indent))
        if block.from_right:
            _add(properties, "bidi")
        if indent:
            hanging = {"hanging": str(_STEP)} if is_item else {}
            _add(properties, "ind", left=str(indent), **hanging)

    def _hyperlink(self, paragraph: Any, address: str) -> Any:
        if address not in self._links:
            # The usual way looks through all links that there are for each that is added.
            self._links[address] = name = f"link{len(self._links) + 1}"
            self._relations.add_relationship(
                RELATIONSHIP_TYPE.HYPERLINK, address, name, is_external=True
            )
        link = _add(paragraph, "hyperlink")
        link.set(qn("r:id"), self._links[address])
        return link


def _style(block: Block) -> str:
    match block.kind:
        case BlockKind.SECTION:
            return "Heading 1"
        case BlockKind.PAPER:
            return f"Heading {block.level}"
        case BlockKind.HEADING:
            return f"Heading {min(block.level + 2, 6)}"
    return _STYLES[block.kind]


def _bars(block: Block) -> Iterator[tuple[str, str]]:
    """Yield the lines beside and below a paragraph, with their colours."""
    if block.kind is BlockKind.RULE:
        yield "bottom", QUIET
    elif block.noted or block.kind is BlockKind.SENTENCE:
        yield "right" if block.from_right else "left", _NOTE if block.noted else _BAR


def _add_run(parent: Any, run: Run, *, from_right: bool) -> None:
    made = _add(parent, "r")
    looks = [*_looks(run), *([("rtl", {})] if from_right else [])]
    if looks:
        properties = _add(made, "rPr")
        for name, values in looks:
            _add(properties, name, **values)
    for number, line in enumerate(run.text.split("\n")):
        if number:
            _add(made, "br")
        text = _add(made, "t")
        text.text = line
        text.set(_SPACE, "preserve")


def _looks(run: Run) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what is said of a run's looks, in Word's order."""
    if run.link:
        yield "rStyle", {"val": "Hyperlink"}
    if run.code:
        yield "rFonts", {"ascii": CODE_FONT, "hAnsi": CODE_FONT, "cs": CODE_FONT}
    switches = {"b": run.strong, "i": run.slanted, "strike": run.struck}
    yield from ((name, {}) for name, is_so in switches.items() if is_so)
    if run.colour:
        yield "color", {"val": INK}
        yield "shd", {"val": "clear", "color": "auto", "fill": tint(run.colour).lstrip("#")}
    if run.level:
        yield "vertAlign", {"val": "superscript" if run.level > 0 else "subscript"}


def _add(parent: Any, name: str, **values: str) -> Any:
    """Add an element of Word's to *parent*, with attributes of Word's."""
    return SubElement(parent, _WORD + name, {_WORD + key: value for key, value in values.items()})
