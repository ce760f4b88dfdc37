"""The states of the search box: how a search was read, what can go on, what was perhaps meant."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.scene import Scene

TYPED = (
    ("read-as", "sparse attention -vision title:video added:<1y sort:-date"),
    ("mistakes", 'video foo:bar is:nothing "open'),
    ("completing-tag", "video tag:me"),
    ("completing-digest", "video digest:0"),
    ("completing-field", "video sou"),
    ("completing-is", "video is:"),
    ("reason", "compare group"),
    ("meant", "retreival augmented"),
    ("widened", "large language model benchmark"),
    ("like", "like:#3"),
    ("leaves", '~transfomer near:"sparse attention" visu*'),
)
"""A state's name, and what is typed for it."""


class Search(Scene):
    """A window that is brought into one of these states after the other."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        self.marks()
        self.press("g", "a")
        for name, text in TYPED:
            self._type(text)
            yield f"search-{name}"
        self._type("spar")
        self.press("Ctrl+Space", "Down")
        self.quiet()
        yield "search-completing-word"
        self._type("video generation ")
        self.press("Down", "Shift+S", "Down", "Enter", "Esc")
        self.quiet()
        yield "search-sorted"
        self.press("Esc", "/", "Down")
        self.quiet()
        yield "search-former"
        self.press("Esc", "Esc")

    def _type(self, text: str) -> None:
        bar = self.window.search_bar
        bar.focus()
        bar.set_text("")
        self.keys(text)
        self.quiet()
