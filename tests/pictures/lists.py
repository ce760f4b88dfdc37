"""The states of reading lists: the list in its place, its details, the queue, the archive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tests.pictures.desk import Desk

INTRO = (
    "What we read before the seminar on **Thursday**: three papers on methods, and two that"
    " disagree with them.\n\n- bring one question to each\n- `code` where there is any\n"
)
SENTENCES = (
    "Start here: the only one that says what all the others take for granted.",
    "The proof in §3 is worth the evening; skip the experiments.",
    "Disagrees with both, and is probably right: compare its second table with that of the first"
    " paper, line by line, before Thursday.",
)


class Lists(Desk):
    """A window that is brought into one of these states after the other."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        self.press("x", *["Shift+J"] * 7)
        self._make("Seminar on sketches")
        self.press("g", "i", "j", "j", "x", *["Shift+J"] * 3)
        self._make("For the journey")
        self._go("Seminar on sketches")
        yield "list-plain"
        for sentence in SENTENCES:
            self.press("r")
            self.keys(sentence)
            self.press("Enter", "j")
        self._section("Methods")
        self.press("j", "j")
        self._section("Against them")
        self.press("g", "g", "e", "j", "#")
        self._describe()
        self.window.notices.dismiss()
        self.press("k", "k")
        self.quiet()
        yield "list-place"
        self.press("j", "j", "r")
        self.keys(" And more of it")
        yield "list-sentence"
        self.press("Esc", "p")
        self.quiet()
        self.top = self.app.activePopupWidget()
        yield "list-sections"
        self.top.close()
        del self.top
        self.press("Shift+D")
        self.quiet()
        yield "list-details"
        self.press("Esc", "g", "u")
        self.window.notices.dismiss()
        self.quiet()
        yield "list-next"
        self._go("For the journey")
        self.run("lists.archive")
        self.quiet()
        self.window.sidebar.set_place(self.session.place)
        yield "list-archived"
        self.press("g", "i", "Shift+L")
        self.quiet()
        yield "list-naming"
        self.press("Esc")

    def _make(self, name: str) -> None:
        self.press("a")
        self.quiet()
        self.keys(name)
        self.press("Enter", "Esc")
        self.until(lambda: any(one.name == name for one in self.session.counts.lists))
        self.window.notices.dismiss()

    def _go(self, name: str) -> None:
        of = next(one.id for one in self.session.counts.lists if one.name == name)
        self.window.reading.open(of)
        self.quiet()
        self.window.list.setFocus()

    def _section(self, name: str) -> None:
        self.press("Shift+B")
        self.quiet()
        self.keys(name)
        self.press("Enter")
        self.quiet()

    def _describe(self) -> None:
        from reader import listing

        of = self.session.place.reading_list
        day = (date.today() + timedelta(days=4)).isoformat()
        heading = "Sketches of things that nobody has seen"
        self.session.act(lambda store: listing.describe(store, of, (heading, INTRO, day)))
        self.quiet()
