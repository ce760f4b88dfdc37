"""Say what this program is, its version, and under which licence it may be used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.words import QT_TR_NOOP, tr
from ui.looks.icons import app_icon
from ui.looks.theme import heading_font, px
from ui.widgets.plain import label

WIDTH = 360
ICON = 72
TEXT = QT_TR_NOOP("Read, decide on and annotate research digests, offline and by keyboard.")
LICENCE = QT_TR_NOOP("Free software under the MIT licence. It sends nothing anywhere.")


class About(QDialog):
    """The program's name, version and licence, and where the open library lies."""

    def __init__(self, version: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Lectern"))
        self.setModal(True)
        self.setFixedWidth(px(WIDTH))
        name = label("Lectern", "heading")
        name.setFont(heading_font())
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(ICON, ICON))
        where = label(tr("The open library: {folder}").format(folder=folder), "muted")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parts = (
            mark,
            name,
            label(tr("Version {version}").format(version=version), "muted"),
            label(tr(TEXT)),
            label(tr(LICENCE), "muted"),
            where,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 20)
        column.setSpacing(10)
        for part in parts:
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(8)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setCenterButtons(True)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
