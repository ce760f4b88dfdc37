"""Commands of the View menu: how everything looks."""

from __future__ import annotations

from collections.abc import Callable

from reader.settings import Settings
from reader.words import tr
from ui.commands.registry import commands
from ui.session import Session

MENU = "View"
THEME_MENU, SIZE_MENU = "View/Theme", "View/Size"
ZOOMS = (70, 80, 90, 100, 110, 125, 150, 175, 200)
"""Steps of the size of everything, per cent."""
SIZES = (80, 90, 100, 115, 130, 150, 175, 200, 250)
"""Steps of the size of the page's text, per cent of the interface's."""


def _wears(theme: str) -> Callable[[Session], bool]:
    return lambda session: session.settings.theme == theme


@commands.add("view.light", "Light Theme", menu=THEME_MENU, checked=_wears("light"))
def light(session: Session) -> None:
    """Dark text on a light page."""
    session.remember(theme="light")


@commands.add("view.sepia", "Sepia Theme", menu=THEME_MENU, checked=_wears("sepia"))
def sepia(session: Session) -> None:
    """Brown text on a page as warm as paper."""
    session.remember(theme="sepia")


@commands.add("view.dark", "Dark Theme", menu=THEME_MENU, checked=_wears("dark"))
def dark(session: Session) -> None:
    """Light text on a dark page."""
    session.remember(theme="dark")


@commands.add("view.contrast", "High Contrast Theme", menu=THEME_MENU, checked=_wears("contrast"))
def contrast(session: Session) -> None:
    """White text on black, and strong edges around everything."""
    session.remember(theme="contrast")


@commands.add("view.system", "Theme of the System", menu=THEME_MENU, checked=_wears("system"))
def system(session: Session) -> None:
    """Light, dark or of high contrast as the system is, and changing with it."""
    session.remember(theme="system")


@commands.add("view.larger", "Zoom In", "Ctrl++", "Ctrl+=", menu=SIZE_MENU)
def larger(session: Session) -> None:
    """Show everything larger."""
    _zoom(session, _above(ZOOMS, session.settings.zoom))


@commands.add("view.smaller", "Zoom Out", "Ctrl+-", menu=SIZE_MENU)
def smaller(session: Session) -> None:
    """Show everything smaller."""
    _zoom(session, _below(ZOOMS, session.settings.zoom))


@commands.add("view.zoom", "Actual Size", "Ctrl+0", menu=SIZE_MENU)
def zoom(session: Session) -> None:
    """Show everything in the size it has on this system."""
    _zoom(session, Settings().zoom)


@commands.add("view.larger_text", "Larger Text", "Alt++", "Alt+=", menu=SIZE_MENU)
def larger_text(session: Session) -> None:
    """Set titles and abstracts larger, and leave everything else."""
    _set_size(session, _above(SIZES, session.settings.reading_size))


@commands.add("view.smaller_text", "Smaller Text", "Alt+-", menu=SIZE_MENU)
def smaller_text(session: Session) -> None:
    """Set titles and abstracts smaller, and leave everything else."""
    _set_size(session, _below(SIZES, session.settings.reading_size))


@commands.add("view.text", "Text as Made", "Alt+0", menu=SIZE_MENU)
def text(session: Session) -> None:
    """Set titles and abstracts in the size they have unless changed."""
    _set_size(session, Settings().reading_size)


def _is_raw(session: Session) -> bool:
    return session.settings.raw_text


@commands.add("view.raw", "Show Text as It Came", "Alt+R", "\\", menu=MENU, checked=_is_raw)
def raw(session: Session) -> None:
    """Show in the page the words of the source, or the text with its damage repaired."""
    is_raw = not session.settings.raw_text
    session.remember(raw_text=is_raw)
    session.say(tr("Texts as they came") if is_raw else tr("Texts repaired"))


def _zoom(session: Session, per_cent: int) -> None:
    session.remember(zoom=per_cent)
    session.say(tr("Zoom {number} %").format(number=per_cent))


def _set_size(session: Session, per_cent: int) -> None:
    session.remember(reading_size=per_cent)
    session.say(tr("Text {number} %").format(number=per_cent))


def _above(steps: tuple[int, ...], now: int) -> int:
    return next((step for step in steps if step > now), steps[-1])


def _below(steps: tuple[int, ...], now: int) -> int:
    return next((step for step in reversed(steps) if step < now), steps[0])
