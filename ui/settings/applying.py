"""Have settings take effect the moment they change, and keep them on disk soon after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.library import settings_file
from reader.settings import Settings, save
from ui.detail.page import Page
from ui.looks.colours import Colours
from ui.looks.theme import Reading, Theme, apply
from ui.session import Session

SOON = 400
"""Milliseconds from the last change of a setting until it is on disk."""

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Applying(QObject):
    """The one place that knows what follows from a setting."""

    language_changed = Signal()
    """All that is said is to be said in another language: the window is to be made anew."""

    def __init__(
        self, session: Session, page: Page, show_colours: Callable[[Colours], object]
    ) -> None:
        """Apply to *page*; *show_colours* hands new colours to all that paints by itself."""
        super().__init__(session)
        self._session = session
        self._page = page
        self._show_colours = show_colours
        self._worn: tuple[object, ...] = ()
        self._stillness = _Stillness()
        self._saving = QTimer(self, singleShot=True, interval=SOON)
        self._saving.timeout.connect(self._save)
        page.set_raw(session.settings.raw_text)
        page.set_formulas(session.settings.maths)
        self._appliers: dict[str, Callable[[], object]] = {
            "theme": self.dress,
            "zoom": self.dress,
            "still": self.dress,
            "reading_face": self._set_page,
            "reading_size": self._set_page,
            "reading_lines": self._set_page,
            "reading_width": self._set_page,
            "language": self.language_changed.emit,
            "raw_text": lambda: page.set_raw(session.settings.raw_text),
            "maths": lambda: page.set_formulas(session.settings.maths),
        }
        session.setting_changed.connect(self._changed)

    def start(self) -> None:
        """Apply what was kept, and follow the desktop from now on."""
        self._set_page()
        self.dress()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def dress(self) -> None:
        """Wear the theme and size of the settings; the same again changes nothing."""
        kept = self._session.settings
        wanted = (kept.theme, kept.zoom, kept.still)
        if wanted == self._worn:
            return
        self._worn = wanted
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._stillness.set(kept.still)
        themes = {theme.value: theme for theme in Theme}
        theme = themes.get(kept.theme, Theme.SYSTEM)
        self._show_colours(apply(app, theme, kept.zoom))

    def stop(self) -> None:
        """Write for the last time: the window closes."""
        self._saving.stop()
        self._save()

    def _changed(self, name: str) -> None:
        if name in self._appliers:
            self._appliers[name]()
        self._saving.start()

    def _save(self) -> None:
        """Write the settings, whole or not at all, on the store's thread."""
        kept = self._session.settings
        self._session.lanes.store.call(lambda _: save(kept, settings_file()))

    def _set_page(self) -> None:
        self._page.set_reading(reading_of(self._session.settings))

    def _follow(self, *_: object) -> None:
        if self._session.settings.theme == Theme.SYSTEM:
            self._worn = ()
            self.dress()


def reading_of(settings: Settings) -> Reading:
    """Return how the page is to be set."""
    return Reading(
        settings.reading_face,
        settings.reading_size,
        settings.reading_lines,
        settings.reading_width,
    )


class _Stillness:
    """Stops what Qt moves by itself: the caret's blinking, and menus that fade or slide.

    Where the reader asks for nothing, the desktop's own wish is left in force.
    """

    def __init__(self) -> None:
        self._is_still = False
        self._blink = 0
        self._effects: tuple[Qt.UIEffect, ...] = ()

    def set(self, is_still: bool) -> None:
        """Stop, or give back what was stopped."""
        if is_still == self._is_still:
            return
        self._is_still = is_still
        if is_still:
            self._blink = QApplication.cursorFlashTime()
            self._effects = tuple(each for each in _EFFECTS if QApplication.isEffectEnabled(each))
        QApplication.setCursorFlashTime(0 if is_still else self._blink)
        for effect in self._effects:
            QApplication.setEffectEnabled(effect, not is_still)
