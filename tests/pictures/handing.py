"""The states of the ways out: the export dialog in its formats, templates, and what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.scene import Scene

FORMATS = (
    "markdown", "bibtex", "citations-html", "html", "vault", "pdf", "docx", "epub", "csv", "packet", "eml",
)  # fmt: skip
"""Formats whose previews differ in kind."""


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
