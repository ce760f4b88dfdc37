"""The states of the help: the tour round the window, each page that differs, what is new."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.scene import Scene

PAGES = ("first", "triage", "search", "importing", "settings", "scripting", "keys", "contributing")


class Helping(Scene):
    """A window that is toured, and whose help is read."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        self.press("j", "j", "k")
        self.quiet()
        tour = self.window.dialogs.tour
        self.window.steering.show_dialog("tour")
        while tour.step >= 0:
            self.quiet()
            yield f"tour-{tour.step + 1}"
            tour.callout.next.click()
        self.window.notices.dismiss()
        yield from self._pages()
        self.window.dialogs.help.close()

    def _pages(self) -> Iterator[str]:
        self.window.steering.show_dialog("help")
        self.quiet()
        self.top = self.window.dialogs.help.dialog
        for name in PAGES:
            self.top.go_to(name)
            self.quiet()
            yield f"help-{name}"
        self.top.go_to("scripting")
        bar = self.top.text.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.quiet()
        yield "help-scripts"
        self.window.steering.show_dialog("news")
        self.quiet()
        yield "help-news"
        self.top.field.setText("undo import")
        self.quiet()
        yield "help-searched"
        self.top.field.clear()
        del self.top
