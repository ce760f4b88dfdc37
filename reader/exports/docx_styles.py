"""Prepare a document of Word's: its styles, paper, running heading and page numbers."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from reader.exports.paper_size import paper_size

FONT = "Calibri"
CODE_FONT = "Consolas"
INK, QUIET, ACCENT = "1D1D20", "5D5D66", "3746B3"
"""The colours of letters, of small print and of links."""
_MARGIN = 68
"""Points."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A style: its name, the size of its letters and the spaces around it in points."""

    name: str
    size: float
    before: float = 0
    after: float = 6
    colour: str = INK
    bold: bool = False
    italic: bool = False
    leads: bool = False
    """It stays on the page of what follows it."""
    font: str = FONT


_LOOKS = (
    _Look("Normal", 11),
    _Look("Title", 24, after=4, bold=True),
    _Look("Subtitle", 11, after=14, colour=QUIET),
    _Look("Heading 1", 15, 24, 5, bold=True, leads=True),
    _Look("Heading 2", 13, 20, 3, bold=True, leads=True),
    *(_Look(f"Heading {level}", 11, 10, 3, bold=True, leads=True) for level in (3, 4, 5, 6)),
    _Look("Authors", 10.5, after=1, leads=True),
    _Look("Facts", 9.5, colour=QUIET, leads=True),
    _Look("List Sentence", 11, 2, 8, italic=True),
    _Look("Note Label", 9.5, 6, 1, QUIET, bold=True, leads=True),
    _Look("Note Quote", 10.5, 4, 4),
    _Look("Note Code", 9.5, 4, font=CODE_FONT),
    _Look("Small Print", 9.5, after=3, colour=QUIET),
    _Look("Header", 9, after=0, colour=QUIET),
    _Look("Footer", 9, after=0, colour=QUIET),
)


def prepare(document: Document, title: str, language: str) -> None:
    """Give *document* its styles, paper, language, running *title* and page numbers."""
    for look in _LOOKS:
        _set_style(document, look)
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor.from_string(ACCENT)
    link.font.underline = True
    document.styles["Normal"].paragraph_format.line_spacing = 1.15
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    _set_page(document, title)
    _drop_picture(document)


def _set_style(document: Document, look: _Look) -> None:
    known = {style.name for style in document.styles}
    if look.name not in known:
        made = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = document.styles["Normal"]
    style = document.styles[look.name]
    assert isinstance(style, ParagraphStyle)
    style.font.name = look.font
    _drop_theme(style)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, look.italic
    style.font.color.rgb = RGBColor.from_string(look.colour)
    style.paragraph_format.space_before = Pt(look.before)
    style.paragraph_format.space_after = Pt(look.after)
    style.paragraph_format.keep_with_next = look.leads


def _drop_theme(style: ParagraphStyle) -> None:
    """Have the letters be those that are named, and draw no line under a title."""
    properties = style.element.get_or_add_rPr()
    for fonts in properties.iter(qn("w:rFonts")):
        for name in [name for name in fonts.attrib if "heme" in name]:
            del fonts.attrib[name]
    for unwanted in ("w:pBdr", "w:spacing", "w:kern"):
        for found in list(style.element.iter(qn(unwanted))):
            if unwanted == "w:pBdr" or found.getparent() is properties:
                found.getparent().remove(found)


def _set_page(document: Document, title: str) -> None:
    section, paper = document.sections[0], paper_size()
    section.page_width, section.page_height = Pt(paper.width), Pt(paper.height)
    section.left_margin = section.right_margin = Pt(_MARGIN)
    section.top_margin = section.bottom_margin = Pt(_MARGIN)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = title
    for footer in (section.footer, section.first_page_footer):
        number = footer.paragraphs[0]
        number.alignment = 1
        number.style = document.styles["Footer"]
        _add_number(number)


def _add_number(paragraph: Paragraph) -> None:
    """Add the number of the page, which Word works out."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _drop_picture(document: Document) -> None:
    """Take out the template's picture of itself, which file managers would show."""
    relations = document.part.package.rels
    for key in [key for key, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[key]
