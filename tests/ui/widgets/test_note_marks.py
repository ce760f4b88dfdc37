"""What a hostile note cannot do: act, fetch, or hold the window up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from reader.text.urls import safe_address
from ui.looks.colours import LIGHT_COLOURS
from ui.widgets.note_marks import LONGEST_SET, PAPER, can_be_set, set_note
from ui.widgets.note_preview import NotePreview


def anchors(document: QTextDocument) -> list[str]:
    found, block = [], document.begin()
    while block.isValid():
        runs = block.begin()
        while not runs.atEnd():
            form = runs.fragment().charFormat()
            assert not form.isImageFormat()
            found += [form.anchorHref()] if form.isAnchor() else []
            runs += 1
        block = block.next()
    return found


def made(text: str) -> tuple[QTextDocument, list[str]]:
    document = QTextDocument()
    return document, set_note(document, text, LIGHT_COLOURS)


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[x](paper:0)",
        "[x](data:text/html,y)",
        "<a href='https://example.org'>x</a>",
        "![x](https://example.org/y.png)",
        "![x](file:///etc/passwd)",
        "<img src='https://example.org/y.png'>",
    ],
)
def test_what_is_not_safe_is_no_link(qapp, text):
    document, titles = made(text)
    assert [one for one in anchors(document) if "example" not in one] == titles == []


def test_html_is_shown_letter_by_letter(qapp):
    document, _ = made("a <b>bold</b> <script>x</script>")
    assert document.toPlainText() == "a <b>bold</b> <script>x</script>"


def test_links_to_papers_are_found_but_in_code(qapp):
    document, titles = made("[[One *two*]] `[[three]]`\n\n```\n[[four]]\n```\n\n[[Five]]")
    assert titles == ["One two", "Five"]
    assert anchors(document) == [f"{PAPER}:0", f"{PAPER}:1"]


def test_nothing_is_loaded_for_a_note(qtbot, tmp_path):
    secret = tmp_path / "secret.html"
    secret.write_text("secret")
    preview = NotePreview(LIGHT_COLOURS)
    qtbot.addWidget(preview)
    preview.show_note(f"![x](https://example.org/y.png) ![z]({secret.as_uri()})")
    assert preview.document().toPlainText().count("example.org") == 1
    kind = QTextDocument.ResourceType
    for each in (kind.HtmlResource, kind.StyleSheetResource, kind.MarkdownResource):
        loaded = preview.document().resource(each.value, secret.as_uri())
        assert b"secret" not in bytes(loaded or b"")
    assert preview.loadResource(kind.ImageResource.value, secret.as_uri()).width() == 1


@pytest.mark.parametrize(
    "piece",
    ["a", "[", "![", "[[a]]", "> ", "- ", "|a", "*", "`", "# a\n", "\n", "|a|b|\n|-|-|\n", "1. a\n",
     "\u0301", "\u202e", "<b>", "http://a.b/ "],
)  # fmt: skip
def test_of_a_megabyte_only_the_beginning_is_shown(qtbot, piece):
    preview = NotePreview(LIGHT_COLOURS)
    qtbot.addWidget(preview)
    for size in (20_000, 1_000_000):
        preview.show_note(piece * (size // len(piece)))
        assert preview.document().characterCount() <= LONGEST_SET + 1
    assert preview.document().characterCount() == LONGEST_SET + 1


@given(st.text(st.sampled_from("[]()!<>*_`|#-\n .:ahtp/"), max_size=80))
def test_whatever_is_written_only_safe_addresses_are_links(qapp, text):
    document, titles = made(text)
    for address in anchors(document):
        scheme, _, number = address.partition(":")
        assert (scheme == PAPER and int(number) < len(titles)) or safe_address(address)
    assert can_be_set(text)
