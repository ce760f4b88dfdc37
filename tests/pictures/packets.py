"""What other people say of a paper, as the window shows it: the page, the report, the preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.pictures.scene import Scene

NOTE = """Compare this with **Thursday's** talk:

- the strokes are read *in order*
- `n = 1000` sketches are few

See https://example.org/owls."""


class Packets(Scene):
    """Two people's packets come into a library of a third."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        from reader.types import Intake

        packets = list(self._packets())
        before = len(self.session.counts.digests)
        self.session.take_in(packets[:1])
        self.until(lambda: len(self.session.counts.digests) == before + 1)
        self.session.lanes.take_in(Intake(tuple(packets[1:])))
        self.until(lambda: len(self.session.counts.digests) == before + 2)
        self.press("Home")
        self.window.notices.dismiss()
        self.quiet()
        self.press("h", "Down", "2", "n")
        self.keys("My own view of it.")
        self.press("Esc")
        self.quiet()
        self.window.notices.dismiss()
        self.press("Home")
        self.quiet()
        yield "guests"
        self.press("g", "o", "Down", "Down")
        self.quiet()
        yield "guests-keys"
        self.window.steering.show_dialog("report")
        self.quiet()
        yield from self.dialog("guests-report")
        self.press("Esc", "Alt+O")
        self.window.notices.dismiss()
        self.quiet()
        yield "guests-hidden"
        self.press("Alt+O")

    def _packets(self) -> Iterator[Path]:
        from tests.builders import write_digest
        from tests.reader.packets.two_readers import Reader

        folder = Path(self.folder.name)
        for name, colour, words, note in (
            ("Ada Łukasiewicz", "blue", ("the strokes in order",), NOTE),
            ("张伟", "pink", ("right more often than people are", "what is drawn"), "Agreed."),
        ):
            with Reader(name, folder / name[0]) as reader:
                reader.take(write_digest(reader.folder, "owls", range(3)))
                reader.note(0, note)
                reader.tag(0, "owls/barn", "method")
                for each in words:
                    reader.mark(0, each, colour, "Does this hold at night?")
                of = reader.make_list("For Tuesday", [0, 2], introduction="Two *short* ones.")
                yield reader.packet(f"from {name}", of=of)
