"""Tell screen readers what is said or chosen where the keyboard is not."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have *text* read out for *widget*; what is *urgent* breaks off what is being read."""
    # With no screen reader there the words would be made for nobody.
    if not text or not QAccessible.isActive():
        return
    news = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    news.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(news)
