"""Show the one window on a library: made at the start, in another language, on another library."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from reader import settings
from reader.errors import LecternError
from reader.library import Library, settings_file
from reader.recent import remember
from reader.settings import Settings
from reader.store import counts, readings, sittings
from reader.store.aside import spare
from reader.store.store import Store
from reader.types.restoring import Restored
from reader.words import spoken, tr
from ui.first_rows import FirstRows
from ui.libraries.holding import Hold, hold
from ui.libraries.single import Single
from ui.looks.tongue import language, speak_to
from ui.main_window import MainWindow
from ui.safety.restoring import Restoring
from ui.session import Session
from ui.work.lanes import Lanes

_QUEUED = Qt.ConnectionType.QueuedConnection


@dataclass(frozen=True, slots=True)
class Start:
    """What a library is at the start: ``new``, or with digests that older parsers have read.

    Or ``aside``: its log was damaged, and what it was was set aside, of which a check tells.

    ``library`` is what is to be opened from now on: that one, and no other in its place.
    """

    library: Library
    new: bool = False
    outdated: bool = False
    aside: bool = False


def prepare(library: Library) -> Start:
    """Open and so migrate the library before any worker does, and begin a sitting if it can be.

    Says what is to be done with it.
    """
    aside = bool(spare(library))
    with Store(library) as store:
        library = replace(library, known=store.id)
        if store.read_only:
            return Start(library, aside=aside)
        new = store.read(counts.papers) == 0 and not store.setting("welcomed")
        with store.writing() as db:
            sittings.begin(db)
        return Start(library, new, bool(store.read(readings.due)), aside)


def _welcomed(store: Store) -> None:
    store.set_setting("welcomed", "yes")


def window_on(library: Library, kept: Settings | None = None) -> MainWindow:
    """Return a window on a library that has been opened before, ready to be shown."""
    kept = kept or settings.load(settings_file())
    speak_to(application(), kept.language)
    # The session owns its lanes, the window its session: one is closed with the other.
    lanes = Lanes(library)
    return MainWindow(Session(lanes, kept))


class Showing(QObject):
    """The one window there is. In another language, or on another library, it is made anew."""

    window: MainWindow

    def __init__(self, held: Hold) -> None:
        super().__init__(application())
        self._held = held
        self._single = self._listening()
        self._next: Callable[[], None] | None = None
        """What comes once the window is closed; None where that ends the program."""

    def show(self, window: MainWindow, start: Start) -> None:
        """Show a window on the library that is held, and see to what the start asks for."""
        self._held = replace(self._held, library=start.library)
        remember(start.library.folder, start.library.known)
        self._take(window)
        if start.new:
            # An import that came to nothing, on a machine too busy for it, is tried again.
            lanes = window.session.lanes
            lanes.arrived.connect(partial(lanes.store.call, _welcomed))
            window.welcome()
            window.dialogs.tour.begin_once()
        self._show(start)
        window.dialogs.help.tell_news()
        window.background.tell_of_rest()
        if self._held.owner.was_unclean or start.aside:
            window.session.ended_badly.emit()

    def close(self) -> None:
        """Close the window, and with it the program."""
        self.window.close()

    def release(self) -> None:
        """Let go of the library, which is closed."""
        if self._single is not None:
            self._single.close()
        self._held.owner.release()

    def _listening(self) -> Single | None:
        """Return what hears of a second start; a library that is only read has none."""
        if self._held.library.read_only:
            return None
        single = Single(self._held.library, self)
        single.raised.connect(self._raise)
        return single

    def _raise(self, things: list[str]) -> None:
        """Bring the window to the front: Lectern was started again, maybe to open something."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        self.window.take(things)

    def _take(self, window: MainWindow) -> None:
        self.window = window
        FirstRows(window)
        window.applying.language_changed.connect(self._speak, _QUEUED)
        window.closed.connect(self._closed, _QUEUED)
        window.leaving.stayed.connect(self._stayed)
        window.rescuing.reopening.connect(self._reopen, _QUEUED)
        window.dialogs.backups.going_back.restoring.connect(self._restore, _QUEUED)

    def _show(self, start: Start | None = None) -> None:
        """Show the window that was taken, and have read anew what is outdated at its *start*."""
        if start is not None and start.outdated:
            self.window.session.lanes.reparse(everything=False, lasting=True)
        self.window.show()
        application().setQuitOnLastWindowClosed(True)

    def _close_for(self, then: Callable[[], None]) -> None:
        """Close the window, which may have to save a note first, and do *then* in its place."""
        application().setQuitOnLastWindowClosed(False)
        self._next = then
        self.window.close()

    def _closed(self) -> None:
        then, self._next = self._next, None
        if then is not None:
            self.window.deleteLater()
            then()

    def _stayed(self) -> None:
        """Forget what the window should have been closed for: hours later nobody expects it."""
        self._next = None
        application().setQuitOnLastWindowClosed(True)

    def _reopen(self, library: Library) -> None:
        """Close the window, and open *library*; or this one again, where that cannot be."""
        self._close_for(partial(self._open_library, library))

    def _open_library(self, library: Library) -> None:
        for each in (library, self._held.library):
            self.release()
            if self._opens(each):
                told = tr("The library in {folder} is open.")
                self.window.session.say(told.format(folder=self._held.library.folder))
                return
        application().quit()

    def _opens(self, library: Library) -> bool:
        """Open *library*; where it cannot be opened, say why and return False."""
        held = hold(library)
        if held is None:
            return False
        self._held = held
        try:
            start = prepare(held.library)
        except LecternError as error:
            refuse(error)
            return False
        self._single = self._listening()
        self.show(window_on(start.library), start)
        return True

    def _restore(self, prepared: Restored) -> None:
        """Close the window, and open it on the library as it was in a backup."""
        self._close_for(partial(self._carry_out, prepared))

    def _carry_out(self, prepared: Restored) -> None:
        restoring = Restoring(self._held.library, prepared, self)
        restoring.done.connect(self._restored)

    def _restored(self, outcome: Restored | BaseException) -> None:
        try:
            start = prepare(self._held.library)
        except LecternError as error:
            refuse(error)
            application().quit()
            return
        self._take(window_on(start.library))
        self._show(start)
        if isinstance(outcome, Restored):
            self.window.dialogs.backups.going_back.tell(outcome)
        else:
            self.window.session.fail(outcome)

    def _speak(self) -> None:
        """Close the window, and open one that speaks the language of the settings."""
        if language(self.window.session.settings.language) != spoken():
            self._close_for(self._open)

    def _open(self) -> None:
        self._take(window_on(self._held.library))
        self._show()
        self.window.dialogs.show("settings")


def application() -> QApplication:
    """Return the one application there is, made at the first call."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


def refuse(error: LecternError) -> int:
    """Say why a library cannot be opened; return the exit status that says so."""
    print(f"lectern: {error} {error.advice}", file=sys.stderr)  # noqa: T201
    box = QMessageBox(QMessageBox.Icon.Warning, "Lectern", "")
    box.setTextFormat(box.textFormat().PlainText)
    box.setText(str(error))
    box.setInformativeText(error.advice)
    if QApplication.platformName() != "offscreen":
        box.exec()
    return 3
