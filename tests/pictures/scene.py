"""A window to be pictured: opened on a library of its own, driven by keys, saved as PNG."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Self

from tests.waiting import rest, until

PATIENCE = 120.0


class Scene:
    """One window with a library of its own."""

    def __init__(self, size: tuple[int, int], theme: str, digests: Path | None) -> None:
        from PySide6.QtWidgets import QApplication

        from reader import settings
        from reader.library import Library, settings_file
        from ui.app import prepare, window_on

        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        kept = replace(settings.Settings(), theme=theme, window=(0, 0, *size), place="inbox")
        settings.save(kept, settings_file())
        self.folder = tempfile.TemporaryDirectory()
        library = Library(Path(self.folder.name))
        prepare(library)
        self.window = window_on(library)
        self.window.show()
        self.window.activateWindow()
        self.session = self.window.session
        if digests is None:
            self.window.welcome()
        else:
            self.session.take_in([digests])
        self.until(lambda: self.window.model.rowCount() > 20)
        self.quiet()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.window.close()
        self.folder.cleanup()

    def marks(self) -> None:
        """Decide, star, tag and annotate a little, as a reader would."""
        self.press("j", "s", "j", "j", "s")
        for tag in ("method/attention", "to read"):
            self.press("t")
            self.quiet()
            self.keys(tag)
            self.press("Enter", "Esc")
            self.quiet()
        self.press("n")
        self.keys("Compare with last week's list; ask the group on Thursday.")
        self.press("Esc")
        self.press("j", "1", "j", "e", "b", "j", "2")
        self.quiet()
        self.press("k", "k", "k")
        self.quiet()
        self.window.notices.dismiss()

    def press(self, *names: str) -> None:
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        for name in names:
            if len(name) == 1:
                self.keys(name)
                continue
            combination = QKeySequence("Return" if name == "Enter" else name)[0]
            QTest.keyClick(
                self.app.focusWidget() or self.window, combination.key(),
                combination.keyboardModifiers(),
            )  # fmt: skip
            self.quiet(0.15)

    def keys(self, text: str) -> None:
        from PySide6.QtTest import QTest

        for letter in text:
            QTest.keyClicks(self.app.focusWidget() or self.window, letter)
        self.quiet(0.15)

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, PATIENCE)

    def quiet(self, seconds: float = 0.6) -> None:
        """Let the window work for a while."""
        rest(int(seconds * 1000))

    def save(self, path: Path) -> None:
        getattr(self, "top", self.window).grab().save(str(path))
        print(path)

    def dialog(self, name: str) -> Iterator[str]:
        """Yield the name of a dialog that is open, then close it."""
        from PySide6.QtWidgets import QApplication, QDialog

        self.top = next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible()
        )
        yield name
        self.top.close()
        del self.top
        self.window.activateWindow()  # as whatever manages windows does
        self.quiet(0.15)
