"""The mode in which a passage is chosen by keys alone, and what each key does in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.types import Part, Span
from reader.words import tr
from ui.detail.page import Page
from ui.detail.painted import Layer, Painted
from ui.detail.passage_looks import chosen_form, colour_of
from ui.detail.places import plain_texts
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.marking.choosing import Steps
from ui.marking.hands import Deed
from ui.marking.hint import Hint

_Key = Qt.Key
_None = Qt.KeyboardModifier.NoModifier
_Shift = Qt.KeyboardModifier.ShiftModifier
Step = Callable[[Steps, Span], Span]
_STEPS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Step] = {
    (_Key.Key_Down, _None): lambda steps, span: steps.sentence(span, 1),
    (_Key.Key_J, _None): lambda steps, span: steps.sentence(span, 1),
    (_Key.Key_Up, _None): lambda steps, span: steps.sentence(span, -1),
    (_Key.Key_K, _None): lambda steps, span: steps.sentence(span, -1),
    (_Key.Key_Right, _None): lambda steps, span: steps.end_by_word(span, 1),
    (_Key.Key_Left, _None): lambda steps, span: steps.end_by_word(span, -1),
    (_Key.Key_Right, _Shift): lambda steps, span: steps.start_by_word(span, 1),
    (_Key.Key_Left, _Shift): lambda steps, span: steps.start_by_word(span, -1),
    (_Key.Key_Down, _Shift): lambda steps, span: steps.extended(span, 1),
    (_Key.Key_Up, _Shift): lambda steps, span: steps.extended(span, -1),
}
_DONE = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_H)
_COMMENT = ((_Key.Key_H, _Shift), (_Key.Key_C, _None))


class Mode(QObject):
    """A passage on its way to be highlighted; at most one at a time."""

    done = Signal(object, object, str, bool)
    """The `Part`, the span, the name of a colour or '', and whether a comment is to be written."""
    ended = Signal()
    """The mode was left, by a choice or without."""

    def __init__(self, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._hint = Hint(page)
        self._colours = LIGHT_COLOURS
        self._part = Part.ABSTRACT
        self._span: Span | None = None
        self._steps: dict[Part, Steps] = {}
        self._texts: dict[Part, str] = {}
        self._before: QWidget | None = None

    @property
    def span(self) -> Span | None:
        """Return the passage that is chosen now; None outside the mode."""
        return self._span

    @property
    def line(self) -> QWidget:
        """Return what shows the hint."""
        return self._hint.line

    @property
    def hint(self) -> str:
        """Return the line at the foot; '' outside the mode."""
        return self._hint.text

    def begin(self, wanted: tuple[Part, Span] | None = None) -> bool:
        """Choose a passage, or the first sentence; say False where there is nothing to choose."""
        self._texts = plain_texts(self._page.texts)
        self._steps = {part: Steps.of(text) for part, text in self._texts.items()}
        part, span = wanted or (Part.ABSTRACT, self._steps[Part.ABSTRACT].first())
        if span is None:
            part, span = Part.TITLE, self._steps[Part.TITLE].first()
        if span is None:
            return False
        if self._span is None:
            self._before = QApplication.focusWidget()
        self._page.texts[part].choose(None)
        self._hint.show(
            tr("↓ ↑ sentence · → ← end · Shift+→ ← start · Shift+↓ ↑ more · Tab title or abstract")
            + "\n"
            + tr("1–6 colour · Enter highlights · C with a comment · Esc leaves")
        )
        self._choose(part, span)
        return True

    def leave(self) -> None:
        """End without a highlight; the keyboard goes back to where it was."""
        if self._span is None:
            return
        before, inside = self._before, self._page.texts[self._part].hasFocus()
        self._end()
        if inside and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Go on over the texts that the page shows now; leave when they are others."""
        texts = plain_texts(self._page.texts)
        if self._span is not None and texts != self._texts:
            self.leave()
        self._paint()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._paint()

    def deed(self, event: QKeyEvent) -> Deed | None:
        """Return what a key is to do. Keys with Ctrl or Alt are not ours; all others are."""
        if self._span is None or event.modifiers() & _OTHERS:
            return None
        stroke = (Qt.Key(event.key()), event.modifiers() & _Shift)
        if step := _STEPS.get(stroke):
            return partial(self._choose, self._part, step(self._steps[self._part], self._span))
        return self._ending(event, stroke)

    def _ending(self, event: QKeyEvent, stroke: tuple[Qt.Key, Qt.KeyboardModifier]) -> Deed:
        if colour := colour_of(event):
            return partial(self._finish, colour, comment=False)
        if stroke in _COMMENT:
            return partial(self._finish, "", comment=True)
        if stroke[0] in _DONE:
            return partial(self._finish, "", comment=False)
        if stroke[0] == Qt.Key.Key_Escape:
            return self.leave
        if stroke[0] in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._other_part
        return _nothing

    def _other_part(self) -> None:
        other = Part.TITLE if self._part is Part.ABSTRACT else Part.ABSTRACT
        if first := self._steps[other].first():
            self._page.texts[self._part].paint(Layer.MARKING, ())
            self._choose(other, first)

    def _choose(self, part: Part, span: Span) -> None:
        self._part, self._span = part, span
        text = self._page.texts[part]
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        text.setAccessibleDescription(tr("Chosen: {words}").format(words=text.text[slice(*span)]))
        self._paint()
        around = self._hint.height + self._page.fontMetrics().lineSpacing()
        for end in ((span[1] - 1, span[1]), (span[0], span[0] + 1)):
            self._page.scroller.reveal(text.viewport(), text.box(end), around)

    def _paint(self) -> None:
        if self._span is not None:
            chosen = Painted(*self._span, chosen_form(self._colours))
            self._page.texts[self._part].paint(Layer.MARKING, [chosen])

    def _finish(self, colour: str, *, comment: bool) -> None:
        part, span = self._part, self._span
        self.done.emit(part, span, colour, comment)
        self.leave()

    def _end(self) -> None:
        self._span = None
        self._hint.hide()
        for text in self._page.texts.values():
            text.paint(Layer.MARKING, ())
            text.setAccessibleDescription("")
        self.ended.emit()


_OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def _nothing() -> None:
    """Do nothing: a key that would act on the paper is no slip of the finger's to make."""
