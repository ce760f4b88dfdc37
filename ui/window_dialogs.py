"""The dialogs and overlays that the window opens, each with what it needs from the session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import triage
from reader.exports import export_format
from reader.exports.files import safe_name
from reader.intake import Intake
from reader.store.marks import Mark, get
from reader.store.store import Store
from reader.text.urls import find_urls
from reader.types import FileReport, Paper, PaperId, Place, PlaceKind
from reader.work import Export, Exported, packed
from ui.cheat_sheet import CheatSheet
from ui.colours import Colours
from ui.commands import Command, commands
from ui.dialogs.about import About
from ui.dialogs.export import ExportDialog
from ui.dialogs.import_report import ImportReport
from ui.dialogs.tag_picker import TagPicker
from ui.menus import run
from ui.palette import Palette, PaletteItem
from ui.session import Session

PREVIEW = 3
"""Papers shown in the preview of an export."""


class WindowDialogs(QObject):
    """Opens dialogs by name; the names are what commands ask for."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
