"""The search box above the list, and under it what it found or did not understand."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.query.help import EXAMPLES
from reader.words import tr
from ui.announcing import announce
from ui.colours import LIGHT_COLOURS, Colours
from ui.commands import commands
from ui.icons import icon
from ui.keycap import key_text
from ui.plain import tip
from ui.sides import write

PADDING = 16
"""As the rows of the list below."""


class SearchBar(QWidget):
    """Tells every edit at once: who listens decides when to search."""

    text_changed = Signal(str)
    left_downwards = Signal()
    """Down or Enter: the keyboard belongs to the list."""
    cleared = Signal()
    """Esc: the box is empty, and the keyboard belongs to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._quiet = False
        self._edit = _Field(self)
        self._status = _Status(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING - 4, 10, PADDING - 4, 6)
        layout.setSpacing(4)
        layout.addWidget(self._edit)
        layout.addWidget(self._status)
        self.setFocusProxy(self._edit)
        self._edit.textChanged.connect(self._changed)
        self._edit.downwards.connect(self.left_downwards)
        self._edit.escaped.connect(self._escaped)
        self._clear = QAction(tr("Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        self._lens = QAction(self)
        self._edit.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._edit.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.set_colours(LIGHT_COLOURS)

    def text(self) -> str:
        """Return what is typed."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Show *text* without announcing it."""
        self._quiet = True
        self._edit.setText(text)
        self._quiet = False

    def clear(self) -> None:
        """Empty the box, as the reader would."""
        self._edit.clear()

    def focus(self) -> None:
        """Take the keyboard; what is there is selected, so that typing replaces it."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    def has_focus(self) -> bool:
        """Say whether the keyboard is in the box."""
        return self._edit.hasFocus()

    def status(self) -> str:
        """Return what is said under the box."""
        return self._status.text()

    def set_status(self, text: str) -> None:
        """Say how much was found."""
        self._status.say(text, problem=False)
        if self.text():
            announce(self, text)

    def set_problem(self, text: str) -> None:
        """Say what was not understood."""
        self._status.say(text, problem=True)
        announce(self, text, urgent=True)

    def show_keys(self) -> None:
        """Name the key that is in force now."""
        self._edit.show_key()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._lens.setIcon(icon("search", colours.muted))
        self._clear.setIcon(icon("close", colours.muted))
        self._status.set_colours(colours)

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if not self._quiet:
            self.text_changed.emit(text)

    def _escaped(self) -> None:
        self.clear()
        self.cleared.emit()


class _Field(QLineEdit):
    """The box itself: it knows which keys lead out of it."""

    downwards = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_key()
        self.setAccessibleName(tr("Search"))
        rows = (f"<tr><td>{escape(a)}</td><td>{escape(tr(b))}</td></tr>" for a, b in EXAMPLES)
        self.setToolTip(f"<table cellpadding=3>{''.join(rows)}</table>")
        self.setAccessibleDescription("; ".join(f"{a}: {tr(b)}" for a, b in EXAMPLES))
        self.setMaxLength(1_000)

    def show_key(self) -> None:
        """Say what is searched, and name the key that leads here."""
        keys = commands["go.search"].keys
        searched = tr("Search titles, abstracts, notes, tags")
        self.setPlaceholderText("   ".join((searched, *map(key_text, keys[:1]))))

    def event(self, event: QEvent) -> bool:
        """Claim Esc before any shortcut does."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave downwards on Down and Enter, and back on Esc."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.downwards.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)


class _Status(QWidget):
    """One line of plain text, cut where the bar ends; the whole of it is its tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._problem = "", False
        self._colours = LIGHT_COLOURS
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return what is said."""
        return self._text

    def say(self, text: str, *, problem: bool) -> None:
        self._text, self._problem = text, problem
        self.setAccessibleName(text)
        self.setToolTip(tip(text) if problem else "")
        self.update()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(self._small()).height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._small())
        painter.setPen(self._colours.danger if self._problem else self._colours.muted)
        box = self.rect().adjusted(4, 0, -4, 0)
        text = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, box.width()
        )
        write(painter, box, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _small(self) -> QFont:
        font = QFont(self.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 0.88)
        return font
