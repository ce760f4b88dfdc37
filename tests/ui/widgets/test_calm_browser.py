"""A text on a page loads nothing, and tells where a link leads before it is followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QEvent, QUrl
from PySide6.QtGui import QHelpEvent, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QToolTip

from ui.widgets.calm_browser import CalmBrowser


@pytest.fixture
def browser(qtbot):
    made = CalmBrowser()
    qtbot.addWidget(made)
    made.resize(400, 100)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://аррӏе.com/login", "https://xn--80ak6aa92e.com/login"),
        ("https://example.org/<b>?a&b", "https://example.org/%3Cb%3E?a&amp;b"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_link_is_told_as_what_it_is(browser, address, told):
    href = QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    browser.document().setMarkdown(f"[your bank]({href})")
    at = browser.cursorRect().center()
    at.setX(20)
    event = QHelpEvent(QEvent.Type.ToolTip, at, browser.viewport().mapToGlobal(at))
    QApplication.sendEvent(browser.viewport(), event)
    assert QToolTip.text() == (f"<p>{told}</p>" if told else "")


@pytest.mark.parametrize("kind", list(QTextDocument.ResourceType))
def test_nothing_is_loaded(browser, kind):
    given = browser.loadResource(kind.value, QUrl("file:///dev/zero"))
    assert isinstance(given, QImage | QByteArray)
    assert not given.isNull()
    assert isinstance(given, QImage) == (kind == QTextDocument.ResourceType.ImageResource)
