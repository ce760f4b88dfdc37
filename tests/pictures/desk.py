"""The states of the reading desk: lists, page, highlights, notes, triage, and what keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.scene import Scene

LONG = (
    "An Uncommonly Long Title That Goes On About 长标题的论文与其方法, 📚 and 🦉, "
    "مراجعة قصيرة, Until No Row Could Hold It, and Then Some More of It to Be Sure"
)
TEXT = (
    "Maps of the seabed are coarse. However, nobody can sail everywhere. We propose to listen to"
    " whales, whose song has an error of $O(n^{2})$ in the depth $\\alpha_{i}$. Our method needs"
    " two hydrophones and no ship. It halves the error on 12 bays, from 8.1 to 4.0 m. Code is at"
    " https://github.com/example/whales."
)


class Desk(Scene):
    """A window that is brought into one of these states after the other."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        self._hard_paper()
        self.marks()
        self.quiet()
        yield "desk"
        yield from self._page()
        yield from self._lists()
        yield from self._triage()
        for name, dialog in (
            ("settings", "settings"),
            ("shortcuts", "keys-edit"),
            ("help", "help"),
            ("history", "history"),
            ("annotations", "annotations"),
            ("watch-words", "watch-words"),
            ("tags-kept", "tag-list"),
            ("templates", "note-templates"),
        ):
            self.window.steering.show_dialog(dialog)
            self.quiet()
            yield from self.dialog(name)

    def _hard_paper(self) -> None:
        """Bring in a paper with everything that is hard to show."""
        from reader.types import Intake, Source

        data = f"Daily Papers\n\nMar 14\n\n{LONG}\n\n{TEXT}\n".encode()
        self.session.lanes.take_in(Intake(items=(Source(data=data, name="Hard cases"),)))
        self.until(lambda: any(d.name == "Hard cases" for d in self.session.counts.digests))
        self.press("Home")
        self.quiet()
        self.window.notices.dismiss()

    def _page(self) -> Iterator[str]:
        """Show highlights being chosen and kept, claims looked at, and a note as it reads."""
        self.press("Home", "h")
        self.quiet()
        yield "choosing"
        self.press("Down", "2")
        self.quiet()
        self.press("h", "Down", "Down", "Down", "4")
        self.quiet()
        yield "highlighted"
        self.press(".", ".")
        self.quiet()
        yield "claims"
        self.press("Esc", "n")
        self.keys("**Ask** Ada about `hydrophones`; see [[")
        self.quiet()
        yield "completing"
        self.press("Esc", "Esc")
        self.quiet()
        yield "noted"

    def _lists(self) -> Iterator[str]:
        for name, command in (
            ("compact", "list.compact"),
            ("columns", "list.columns"),
        ):
            self.run(command)
            yield name
        self.run("list.group-digest")
        yield "columns-grouped"
        self.run("list.comfortable")
        yield "grouped"
        self.run("list.group-none")
        self.run("list.sort")
        yield "sorting"
        self.press("Esc")

    def _triage(self) -> Iterator[str]:
        self.press("g", "i", "Shift+T")
        self.quiet()
        yield "triage"
        self.press("e", "b", "s", "e", "#")
        self.quiet()
        yield "triage-going"
        self.press("Shift+E")
        self.quiet()
        yield "triage-summary"
        self.press("Esc", "Esc")

    def run(self, name: str) -> None:
        """Run a command by its id."""
        from ui.commands import commands
        from ui.menus import run

        run(commands[name], self.session)
        self.quiet()
