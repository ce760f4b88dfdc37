"""Set a note as its Markdown means it, with nothing in it that acts: no HTML, image or odd link."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from PySide6.QtCore import QRegularExpression, QUrl
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from reader.text.note_links import LONGEST, MOST
from reader.text.urls import safe_address
from ui.looks.colours import Colours

LONGEST_SET = 20_000
"""Characters of a note that is set: 30 ms of links at worst, most notes take one."""
MOST_LINES = 1_000
MOST_CELLS = 400
"""Bars in a note that is set: each cell of a table takes Qt a fifth of a millisecond."""

PAPER = "paper"
"""The scheme of links to papers; no browser is ever asked to open one."""

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_LINK = QRegularExpression(rf"\[\[[^\[\]]{{1,{LONGEST}}}\]\]")
_MARKUP = re.compile(
    r"[*_`~|\[]|https?://|^ {0,3}(?:#|>|[-+] |\d{1,9}[.)] |---)", re.MULTILINE | re.IGNORECASE
)


def has_markup(text: str) -> bool:
    """Say whether *text* may look otherwise when it is set."""
    return bool(_MARKUP.search(text))


def can_be_set(text: str) -> bool:
    """Say whether *text* is small enough to be set while the reader waits."""
    return (
        len(text) <= LONGEST_SET
        and text.count("\n") <= MOST_LINES
        and text.count("|") <= MOST_CELLS
    )


def set_note(
    document: QTextDocument, text: str, colours: Colours, missing: Collection[str] = ()
) -> list[str]:
    """Set *text* in *document*; return the titles of the papers it links to, by their numbers.

    The link to a paper has the address ``paper:`` and its number in that list; those
    of *missing* titles are drawn as leading nowhere.
    """
    document.setMarkdown(text, _FEATURES)
    for start, end, form in list(_fragments(document)):
        if form.isImageFormat():
            _replace_image(document, start, form)
        elif form.isAnchor():
            _tame(document, start, end, form.anchorHref(), colours)
        elif form.fontFixedPitch():
            _cursor(document, start, end).mergeCharFormat(_ground(colours))
    for block in _blocks(document):
        _calm(block, colours)
    return _link_papers(document, colours, missing)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(document: QTextDocument) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield start, end and look of each run, the last first: to replace one moves those after."""
    found = []
    for block in _blocks(document):
        runs = block.begin()
        while not runs.atEnd():
            run = runs.fragment()
            found.append((run.position(), run.position() + run.length(), run.charFormat()))
            runs += 1
    yield from reversed(found)


def _cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _replace_image(document: QTextDocument, start: int, form: QTextCharFormat) -> None:
    """Put the words and the address of an image in its place: none is ever fetched."""
    image = form.toImageFormat()
    words = str(image.property(QTextFormat.Property.ImageAltText.value) or "")
    shown = " ".join(part for part in (words, image.name()) if part)
    _cursor(document, start, start + 1).insertText(f"[{shown[:LONGEST]}]", QTextCharFormat())


def _tame(document: QTextDocument, start: int, end: int, address: str, colours: Colours) -> None:
    """Draw a link in our colours; one that is not safe is text like any other."""
    form = QTextCharFormat()
    url = QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    safe = safe_address(url)
    form.setAnchor(safe is not None)
    form.setAnchorHref(safe or "")
    form.setForeground(colours.accent if safe else colours.text)
    form.setFontUnderline(safe is not None)
    form.setToolTip("")
    _cursor(document, start, end).mergeCharFormat(form)


def _ground(colours: Colours) -> QTextCharFormat:
    """Return what lies under code."""
    form = QTextCharFormat()
    form.setBackground(colours.hover)
    return form


def _calm(block: QTextBlock, colours: Colours) -> None:
    """Keep headings near the size of the text, as the page has a title; mute what is quoted."""
    form, level = QTextCharFormat(), block.blockFormat().headingLevel()
    if level:
        size = 1 if level == 1 else 0
        form.setProperty(QTextFormat.Property.FontSizeAdjustment.value, size)
    if block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel.value):
        form.setForeground(colours.muted)
        form.setFontItalic(True)
    if form.propertyCount():
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


def _link_papers(document: QTextDocument, colours: Colours, missing: Collection[str]) -> list[str]:
    titles: list[str] = []
    cursor = document.find(_LINK, 0)
    while not cursor.isNull() and len(titles) < MOST:
        title = cursor.selectedText()[2:-2].strip()
        if title and not cursor.charFormat().fontFixedPitch() and not _is_code(cursor):
            form = _look(len(titles), colours, is_missing=title in missing)
            cursor.insertText(title, form)
            titles.append(title)
        cursor = document.find(_LINK, cursor)
    return titles


def _is_code(cursor: QTextCursor) -> bool:
    """Say whether a passage stands in code, whose brackets mean something else."""
    form = cursor.block().blockFormat()
    return form.hasProperty(QTextFormat.Property.BlockCodeFence.value) or form.hasProperty(
        QTextFormat.Property.BlockCodeLanguage.value
    )


def _look(number: int, colours: Colours, *, is_missing: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setAnchor(True)
    form.setAnchorHref(f"{PAPER}:{number}")
    form.setForeground(colours.muted if is_missing else colours.accent)
    dotted, plain = (
        QTextCharFormat.UnderlineStyle.DashUnderline,
        QTextCharFormat.UnderlineStyle.SingleUnderline,
    )
    form.setUnderlineStyle(dotted if is_missing else plain)
    form.setFontWeight(400 if is_missing else 500)
    return form
