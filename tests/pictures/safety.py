"""What keeps a library safe, as the window shows it: backups, restores, checks, bugs, the strip."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

from tests.pictures.scene import Scene


class Safety(Scene):
    """A library that is backed up, restored, damaged, moved and only read."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        yield from self._backups()
        yield from self._check()
        yield from self._bugs()
        yield from self._settings()
        yield from self._strips()
        yield from self._questions()

    def _backups(self) -> Iterator[str]:
        from reader.backups import back_up
        from reader.store.store import Store
        from reader.types.backups import Reason

        parts, library = self.window.dialogs.backups, self.session.lanes.library
        parts.open()
        self.until(lambda: parts.dialog is not None and parts.dialog.isVisible())
        self.quiet()
        yield from self.dialog("backups-none")
        with Store(library) as store:
            back_up(store, Reason.IMPORT)
        self.marks()
        with Store(library) as store:
            back_up(store, Reason.CHANGE)
            back_up(store, Reason.RESTORE)
        parts.open()
        self.until(lambda: parts.dialog.model.rowCount() == 3)
        parts.dialog.button("backup").click()
        self.until(lambda: parts.dialog.model.rowCount() == 4)
        self.until(parts.dialog.button("look").isEnabled)
        self.quiet()
        self.top = parts.dialog
        yield "backups"
        parts.dialog.button("look").click()
        self.until(lambda: "sound" in parts.dialog.said.text())
        self.quiet()
        yield "backups-verified"
        for row, name in ((3, "restore"), (0, "restore-nothing")):
            parts.dialog.table.selectRow(row)
            parts.dialog.button("restore").click()
            self.top = parts.going_back.preview
            if not row:
                yield "restore-comparing"
            self.until(lambda: "Comparing" not in self.top.state.text())
            self.quiet()
            yield name
            self.top.reject()
        parts.dialog.close()
        del self.top

    def _check(self) -> Iterator[str]:
        from ui.commands import commands

        checking = self.window.dialogs.checking
        checking.open()
        self.quiet(0.05)
        self.top = checking.dialog
        yield "check-running"
        self._checked()
        yield "check"
        commands["paper.star"].run(self.session)
        self.quiet()
        yield "check-old"
        with closing(sqlite3.connect(self.session.lanes.library.database)) as db:
            db.execute("UPDATE papers SET digests = 7 WHERE id = 1")
            db.execute("UPDATE papers SET starred = 1 - starred WHERE id = 2")
            db.commit()
        checking.dialog.button("again").click()
        self.quiet(0.1)
        self._checked()
        yield "check-faults"
        checking.dialog.button("repair").click()
        self.quiet(0.1)
        self._checked()
        yield "check-mended"
        checking.dialog.close()
        del self.top
        self.window.notices.dismiss()

    def _checked(self) -> None:
        self.until(lambda: not self.top.button("stop").isVisible())
        self.quiet()

    def _bugs(self) -> Iterator[str]:
        from reader.faults import fault_of

        try:
            raise KeyError("a word of the reader's")
        except KeyError as error:
            fault = fault_of(error, "MainThread")
        self.window.dialogs.show_bug([fault])
        self.quiet()
        self.top = self.window.dialogs._bug
        yield "bug"
        self.top.look.click()
        self.quiet()
        yield "bug-report"
        self.top.go_on.click()
        self.window.dialogs.show_bug([fault], saved=False)
        self.top.close()
        self.window.dialogs._bug = None
        self.window.dialogs.show_crash("Fatal Python error: Segmentation fault")
        self.quiet()
        self.top = self.window.dialogs._bug
        yield "bug-crash"
        self.top.close()
        del self.top

    def _settings(self) -> Iterator[str]:
        self.window.dialogs.settings.open()
        self.quiet()
        settings = self.window.dialogs.settings.dialog
        settings.search.setText("backup")
        self.quiet()
        yield from self.dialog("settings-backup")

    def _strips(self) -> Iterator[str]:
        from ui.session.elsewhere import Condition

        library = self.session.lanes.library
        away = library.folder.with_name(f"{library.folder.name} elsewhere")
        library.folder.rename(away)
        self.until(lambda: bool(self.session.condition.moved))
        self.quiet()
        yield "strip-moved"
        away.rename(library.folder)
        self.until(lambda: not self.session.condition.moved)
        self.session._elsewhere.stop()
        for name, is_wish, why in (
            ("strip-reading", True, "you have opened it for reading."),
            ("strip-disk", False, "It lies on a disk or in a folder that cannot be written."),
        ):
            self.session.lanes.library = replace(library, read_only=is_wish)
            self.session._now_in(Condition(read_only=why))
            self.quiet()
            yield name
        self.session.lanes.library = library
        self.session._now_in(Condition())

    def _questions(self) -> Iterator[str]:
        from ui.said import Said

        said = "Lectern did not start the last times, and uses its own settings for now."
        action = ("Use My Settings Again", lambda: None)
        self.session.said.emit(Said(f"{said} Yours are kept as x.", problem=True, action=action))
        self.quiet()
        yield "cautious"
        self.window.notices.dismiss()
        yield from self._held()

    def _held(self) -> Iterator[str]:
        """Show the question where another machine has the library open."""
        from reader.owner import Holder, LibraryHeldError
        from ui.libraries.holding import HeldBox

        self.top = HeldBox(
            LibraryHeldError(Holder("lectern", 4711, "office", "2026-11-22T20:15:00+00:00"))
        )
        self.top.show()
        self.quiet()
        yield "held"
        self.top.close()
        del self.top
