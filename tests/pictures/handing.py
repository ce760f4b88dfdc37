"""The states of the ways out: the export dialog in its formats, templates, and what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.scene import Scene

FORMATS = (
    "markdown", "bibtex", "citations-html", "html", "vault", "pdf", "docx", "epub", "csv", "packet",
    "eml",
)  # fmt: skip
"""Formats whose previews differ in kind."""
TEMPLATE = """{% for paper in papers %}
* {{ paper.title }}
  {{ paper.authors|items }}
{% endfor %}
"""


class Handing(Scene):
    """A window that is brought into one of these states after the other."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        self.marks()
        exporting = self.window.dialogs.exporting
        exporting.open()
        self.top = exporting.dialog
        self.top.resize(1040, 680)  # the screen that is drawn to is smaller
        for name in FORMATS:
            self.top.formats.choose(name)
            if self.top.formats.current.name == name:
                self.until(lambda: self.top.preview.shown)
                self.quiet()
                yield f"export-{name}"
        self.top.formats.field.setFocus()
        self.keys("latex")
        self.quiet()
        yield "export-searched"
        self.press("Esc", "Esc")
        del self.top
        yield from self._templates()
        self.window.steering.show_dialog("citation-keys")
        self.until(lambda: self.window.dialogs.citation_keys.dialog is not None)
        self.quiet()
        yield from self.dialog("citation-keys")

    def _templates(self) -> Iterator[str]:
        """Show Lectern's own template, one of the reader's, and one that fails."""
        templates = self.window.dialogs.exporting.templates
        templates.open("html")
        self.until(lambda: templates.dialog is not None and templates.dialog.isVisible())
        self.top = templates.dialog
        self.top.resize(1120, 680)
        self.until(lambda: self.top.parts.preview.shown)
        self.quiet()
        yield "template-own"
        self.top.parts.format.setCurrentIndex(0)
        self.top.copy_wanted.emit("markdown", "")
        self.until(lambda: self.top.names.count() > 1)
        self.top.parts.text.setPlainText(TEMPLATE)
        self.quiet(1.5)
        yield "template"
        self.top.parts.text.setPlainText(TEMPLATE + "\n{{ paper.titel }}\n")
        self.until(self.top.parts.text.extraSelections)
        self.quiet()
        yield "template-fails"
        self.press("Esc")
        del self.top
