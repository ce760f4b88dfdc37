"""Sources in the window: the dialog, the form and F5, by keys, with a server that answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel

from reader.library import Library
from reader.sources.schedule import iso
from reader.sources.source import LEAST_EVERY, SourceReport, checked
from reader.store import sources
from reader.store.store import Store
from reader.types import FileReport
from reader.types.sources import Seen, Source, SourceKind, Standing, State
from reader.worker import Failed, Finished
from tests.reader.sources.feeds import daily, rss
from tests.ui.hands import see
from ui.dialogs.arxiv_categories import CATEGORIES
from ui.dialogs.source_form import SourceForm
from ui.dialogs.sources_empty import PROMISE
from ui.dialogs.sources_model import STATE, SourcesModel
from ui.dialogs.sources_words import ago, ahead, choices, details, often
from ui.sources.keeping import Refusal, keep, remove, restore
from ui.sources.sourcing import NONE, PAUSED
from ui.sources.words import is_problem, told
from ui.work.refreshing import Brought, Refreshed

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Eyes:
    """Looks at the dialog that is open, and presses keys where the focus is."""

    def __init__(self, qtbot, window, library):
        self._qtbot = qtbot
        self.window = window
        self._library = library

    def see(self, condition):
        see(self._qtbot, condition)

    def open(self):
        """Open the dialog by its key."""
        self.window.activateWindow()
        self._qtbot.keyClick(self.window.focusWidget() or self.window, Key.Key_S, CTRL | SHIFT)
        self.see(lambda: self.dialog is not None and self.dialog.isVisible())
        self.see(lambda: self.dialog.isActiveWindow())

    @property
    def dialog(self):
        return self.window.dialogs.sources.dialog

    @property
    def form(self):
        found = [one for one in self.dialog.findChildren(SourceForm) if one.isVisible()]
        return found[0] if found else None

    def press(self, *keys, held=Qt.KeyboardModifier.NoModifier, at=None):
        for key in keys:
            top = at or self.form or self.dialog
            top.activateWindow()
            self.see(top.isActiveWindow)
            self._qtbot.keyClick(top.focusWidget() or top, key, held)

    def type(self, text):
        top = self.form or self.dialog
        self._qtbot.keyClicks(top.focusWidget(), text)

    def asked(self, key):
        """Press a key that opens the form."""
        self.press(key)
        self.see(lambda: self.form is not None and self.form.isActiveWindow())
        return self.form

    def rows(self):
        model = self.dialog.model
        return [
            tuple(str(model.index(row, at).data()) for at in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def states(self):
        return [row[STATE] for row in self.rows()]

    def kept(self):
        with Store(self._library) as store:
            return store.read(sources.sources)

    def texts(self):
        return [one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible()]

    def said(self):
        notices = self.window.notices
        return notices._message.text.text() if notices.isVisible() else ""


@pytest.fixture
def eyes(qtbot, window, filled):
    window.background._scheduling.stop()  # what is due by the clock has tests of its own
    made = Eyes(qtbot, window, filled)
    yield made
    if made.dialog is not None:
        made.dialog.close()


@pytest.fixture
def follow(filled: Library):
    """Add a source; return it."""

    def add(kind, address, state=None, **more):
        with Store(filled) as store, store.writing() as db:
            new = sources.add(db, checked(Source(kind, address, **{"every": 60, **more})))
            sources.set_state(db, new.id, state or State())
            return new

    return add


def test_without_a_source_the_dialog_teaches_and_promises(eyes):
    eyes.open()
    assert PROMISE in eyes.texts()
    assert "no network" in PROMISE
    assert not eyes.dialog.button("refresh").isEnabled()
    eyes.press(Key.Key_Tab)  # from one kind to the next
    form = eyes.asked(Key.Key_Space)
    assert form.chosen_kind is SourceKind.ARXIV


def test_where_a_kind_was_chosen_the_address_can_be_typed_at_once(eyes):
    eyes.open()
    eyes.press(Key.Key_Tab, Key.Key_Tab)
    form = eyes.asked(Key.Key_Space)
    eyes.type("https://example.org/feed")
    assert form.address.value == "https://example.org/feed"
    form.kind.button("arxiv").click()
    eyes.type("cs.CL")
    assert form.category.value == "cs.CL"


def test_a_feed_is_added_by_keys_and_refreshed(eyes, site, hands):
    address = site.serve("/feed", rss([12, 13], "Sketches of the Week"))
    eyes.open()
    form = eyes.asked(Key.Key_A)
    eyes.press(Key.Key_Right, Key.Key_Right)
    assert form.chosen_kind is SourceKind.FEED
    form.address.setFocus()
    eyes.type(address)
    eyes.press(Key.Key_Return)
    eyes.see(lambda: eyes.rows() and eyes.rows()[0][0] == "Sketches of the Week")
    eyes.see(lambda: eyes.states() == ["Well · 2 new"])
    eyes.see(lambda: eyes.window.model.rowCount() == 14)
    eyes.see(lambda: eyes.said() == "Sketches of the Week: 2 new, 0 seen before")
    assert site.paths() == ["/feed"]
    assert eyes.kept()[0].every == 60


def test_a_form_that_is_closed_before_the_answer_has_its_source_kept(eyes, qtbot):
    eyes.open()
    form = eyes.asked(Key.Key_A)
    eyes.press(Key.Key_Right, Key.Key_Right)
    form.address.setFocus()
    eyes.type("https://example.org/feed")
    # Both before the store's answer can come.
    qtbot.keyClick(form.address.edit, Key.Key_Return)
    qtbot.keyClick(form, Key.Key_Escape)
    eyes.see(lambda: len(eyes.rows()) == 1)
    assert [one.address for one in eyes.kept()] == ["https://example.org/feed"]


def test_what_was_asked_for_can_be_undone_and_has_a_report(eyes, site, follow):
    follow(SourceKind.FEED, site.serve("/feed", rss([14])), name="Sketches")
    eyes.press(Key.Key_F5, at=eyes.window)
    eyes.see(lambda: eyes.window.model.rowCount() == 13)
    eyes.see(lambda: eyes.said().startswith("Sketches: 1 new"))
    buttons = {each.text(): each for each in eyes.window.notices._message.buttons()}
    assert {"Report", "Undo"} <= buttons.keys()
    buttons["Undo"].click()
    eyes.see(lambda: eyes.window.model.rowCount() == 12)


def test_daily_papers_of_a_mirror_with_the_name_that_is_offered(eyes, site):
    site.serve("/api/daily_papers", daily([14]))
    eyes.open()
    form = eyes.asked(Key.Key_A)
    assert form.name.edit.placeholderText() == "Daily Papers"
    form.period.choose("week")
    form.more.click()
    assert form.base.edit.placeholderText() == "https://huggingface.co"
    form.base.setFocus()
    eyes.type(site.base)
    eyes.press(Key.Key_Return)
    eyes.see(lambda: eyes.states() == ["Well · 1 new"])
    (kept,) = eyes.kept()
    assert (kept.address, kept.base, kept.name) == ("week", site.base, "Daily Papers")


def test_what_is_wrong_is_said_at_its_field(eyes):
    eyes.open()
    form = eyes.asked(Key.Key_A)
    form.kind.choose("arxiv")
    form.category.setFocus()
    eyes.type("no category")
    form.add.click()
    eyes.see(lambda: form.category.problem.isVisible())
    wrong = "“no category” is no arXiv category. One looks like cs.CL or hep-th."
    assert form.category.problem.text() == wrong
    assert form.category.edit.hasFocus()
    eyes.type("hep-th")  # all of it was selected
    assert not form.category.problem.isVisible()
    form.more.click()
    form.base.edit.setText("ftp://example.org")
    form.add.click()
    eyes.see(lambda: form.base.problem.isVisible())
    assert form.base.problem.text().startswith("“ftp://example.org” is no web address.")
    assert eyes.kept() == ()
    form.kind.choose("folder")
    form.add.click()
    eyes.see(lambda: form.folder.problem.isVisible())
    assert "lectern source" not in form.folder.problem.text()
    eyes.press(Key.Key_Escape)
    eyes.see(lambda: eyes.form is None)


def test_a_word_of_the_title_leads_to_the_category(eyes):
    eyes.open()
    form = eyes.asked(Key.Key_A)
    form.kind.choose("arxiv")
    form.category.setFocus()
    eyes.type("robot")
    completer = form.category.edit.completer()
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "cs.RO"
    completer.popup().hide()
    form.category.edit.setText("cs.RO")
    assert form.name.edit.placeholderText() == "arXiv cs.RO"
    form.add.click()
    eyes.see(lambda: eyes.rows() and eyes.rows()[0][0] == "arXiv cs.RO")
    assert eyes.states() == ["Not refreshed yet"]


def test_what_is_followed_already_is_not_added_twice(eyes, follow):
    follow(SourceKind.ARXIV, "cs.CL", via="rss")
    eyes.open()
    form = eyes.asked(Key.Key_A)
    form.kind.choose("arxiv")
    form.category.edit.setText("cs.CL")
    form.add.click()
    eyes.see(lambda: form.category.problem.isVisible())
    assert form.category.problem.text() == "You follow this already, as “arXiv cs.CL”."
    form.via.choose("atom")
    form.add.click()
    eyes.see(lambda: len(eyes.kept()) == 2)


def test_a_folder_is_chosen_and_edited(eyes, tmp_path):
    (tmp_path / "in").mkdir()
    eyes.open()
    form = eyes.asked(Key.Key_A)
    form.kind.choose("folder")
    form.folder.button.click()
    eyes.see(lambda: form.findChild(QFileDialog))
    form.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "in"))
    form.findChild(QFileDialog).reject()
    assert form.name.edit.placeholderText() == "in"
    form.add.click()
    eyes.see(lambda: eyes.rows() and eyes.rows()[0][0] == "in")
    form = eyes.asked(Key.Key_E)
    assert not form.kind.isVisible()
    assert form.folder.value == str(tmp_path / "in")
    form.name.setFocus()
    eyes.type("My scans")
    form.often.setCurrentIndex(form.often.findData(0))
    eyes.press(Key.Key_Return)
    eyes.see(lambda: eyes.rows()[0][:3] == ("My scans", "Never", "On demand"))
    assert eyes.kept()[0].every == 0


def test_pause_and_resume(eyes, follow):
    follow(SourceKind.ARXIV, "cs.CL")
    eyes.open()
    eyes.press(Key.Key_P)
    eyes.see(lambda: eyes.states() == ["Paused"])
    assert eyes.dialog.button("pause").text() == "Resume"
    assert not eyes.kept()[0].enabled
    eyes.press(Key.Key_F5, at=eyes.window)
    eyes.see(lambda: eyes.said() == PAUSED)
    eyes.press(Key.Key_P)
    eyes.see(lambda: eyes.states() == ["Not refreshed yet"])
    assert eyes.kept()[0].enabled


def test_a_source_is_removed_and_comes_back_as_it_was(eyes, follow, filled, tmp_path):
    state = State(iso(NOW), iso(NOW), "", Standing.WELL, 0, "3 new")
    old = follow(SourceKind.FOLDER, str(tmp_path), state)
    follow(SourceKind.ARXIV, "cs.CL")
    seen = Seen(str(tmp_path / "a.txt"), 5, 1.5)
    with Store(filled) as store, store.writing() as db:
        sources.watch(db, old.id, [seen])
    eyes.open()
    before = eyes.rows()
    eyes.press(Key.Key_Down, Key.Key_Delete)
    eyes.see(lambda: len(eyes.rows()) == 1)
    assert f"Removed “{old.label}”. Its papers stay." in eyes.texts()
    eyes.press(Key.Key_Z, held=CTRL)
    eyes.see(lambda: eyes.rows() == before)
    assert eyes.dialog.selected()[0].label == old.label
    assert not eyes.dialog.news.undo.isVisible()
    with Store(filled) as store:
        again = store.read(sources.sources)[-1]
        assert replace(again, id=old.id) == replace(old, state=state)
        assert store.read(sources.watched, again.id) == {seen.path: seen}


def test_several_are_removed_at_once_to_the_last_and_all_come_back(eyes, follow):
    for category in ("cs.CL", "cs.LG", "cs.CV"):
        follow(SourceKind.ARXIV, category)
    eyes.open()
    eyes.press(Key.Key_A, held=CTRL)
    eyes.press(Key.Key_Delete)
    eyes.see(lambda: eyes.dialog.model.rowCount() == 0)
    assert "Removed 3 sources. Their papers stay." in eyes.texts()
    assert PROMISE in eyes.texts()
    eyes.dialog.news.undo.click()
    eyes.see(lambda: len(eyes.rows()) == 3)
    assert {one.address for one in eyes.kept()} == {"cs.CL", "cs.LG", "cs.CV"}


def test_a_failure_and_being_offline_are_shown_as_states(eyes, site, follow):
    follow(SourceKind.FEED, site.base + "/gone", name="A")
    follow(SourceKind.FEED, "http://no-such-host.invalid/feed", name="B")
    eyes.open()
    eyes.press(Key.Key_A, held=CTRL)
    eyes.press(Key.Key_R)
    eyes.see(lambda: eyes.states()[1] == "Offline")
    assert eyes.states()[0] == "Failing · 127.0.0.1 has no such page (404)."
    assert "127.0.0.1 has no such page (404). Last tried: Just now." in eyes.dialog.details.text()
    eyes.see(lambda: eyes.said().startswith("A: 127.0.0.1 has no such page (404)."))


def test_being_offline_is_no_problem_when_it_is_all(eyes, follow):
    follow(SourceKind.FEED, "http://no-such-host.invalid/feed", name="B")
    eyes.press(Key.Key_F5, at=eyes.window)
    eyes.see(lambda: eyes.said() == "Offline")


def test_a_row_tells_that_it_is_being_refreshed_and_the_reader_can_stop_it(
    eyes,
    site,
    follow,
):
    start = b"HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n"
    follow(SourceKind.FEED, site.serve_slowly("/slow", start, b"x" * 9_000), name="Slow")
    eyes.open()
    eyes.press(Key.Key_F5)
    eyes.see(lambda: eyes.states() == ["Refreshing…"])
    eyes.see(lambda: not eyes.window.notices._progress.isHidden())
    eyes.window.session.lanes.stop("refresh")
    eyes.see(lambda: eyes.states() == ["Not refreshed yet"])
    eyes.see(lambda: eyes.said() == "Refreshing was stopped")


def test_f5_without_sources_leads_to_them(eyes):
    eyes.press(Key.Key_F5, at=eyes.window)
    eyes.see(lambda: eyes.said() == NONE)
    buttons = {each.text(): each for each in eyes.window.notices._message.buttons()}
    buttons["Sources…"].click()
    eyes.see(lambda: eyes.dialog is not None and eyes.dialog.isVisible())
    eyes.press(Key.Key_Escape)
    assert not eyes.dialog.isVisible()


HOSTILE = "<b>A</b>\u202e" + "x" * 5_000


def test_foreign_names_and_messages_are_plain_and_short(qtbot, eyes, follow):
    state = State("", "", "", Standing.FAILED, 2, HOSTILE)
    follow(SourceKind.FEED, "https://example.org/", state, name="<img src=x>")
    eyes.open()
    model = eyes.dialog.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    assert len(model.index(0, STATE).data()) <= 300
    tool_tip = model.index(0, STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tool_tip
    assert len(tool_tip) < 600
    assert all(one.textFormat() is Qt.TextFormat.PlainText
               for one in eyes.dialog.findChildren(QLabel) if one.text())  # fmt: skip


def test_times_in_words():
    def at(**back):
        return iso(NOW - timedelta(**back))

    assert [ago(time, NOW) for time in ("", "x", at(seconds=40), at(minutes=-5), at(minutes=12),
                                        at(hours=1), at(hours=30), at(days=3))] == [
        "Never", "Never", "Just now", "Just now", "12 minutes ago",
        "1 hour ago", "30 hours ago", "3 days ago",
    ]  # fmt: skip
    source = Source(SourceKind.FEED, "https://example.org", every=60)
    due = replace(source, state=State(next_due=at(hours=-2)))
    assert ahead(due, NOW) == "In 2 hours"
    assert ahead(source, NOW) == "Now"
    assert ahead(replace(source, every=0), NOW) == "On demand"
    assert ahead(replace(source, enabled=False), NOW) == "–"
    assert [often(minutes) for minutes in (0, 5, 60, 240, 1440, 10080, 90)] == [
        "On demand", "Every 5 minutes", "Every hour", "Every 4 hours", "Every day", "Every week",
        "Every 90 minutes",
    ]  # fmt: skip


@given(st.sampled_from(SourceKind), st.integers(0, 600_000))
def test_no_interval_is_offered_that_would_be_refused(kind, every):
    address = {"daily": "day", "arxiv": "cs.CL", "feed": "https://example.org", "folder": "/"}
    kept = every if every >= LEAST_EVERY[kind] and every <= 366 * 1440 else 0
    offered = choices(kind, kept)
    assert kept in offered
    for minutes in offered:
        checked(Source(kind, address[kind], every=minutes))


@given(st.text(), st.text(), st.sampled_from(Standing), st.booleans())
def test_any_source_can_be_told_of(name, message, standing, on):
    state = State(message, name, message, standing, 3, message)
    source = Source(SourceKind.FEED, name, name, 60, enabled=on, state=state, id=1)
    model = SourcesModel(None, lambda: NOW)
    model.set_sources([source])
    texts = [model.index(0, column).data() for column in range(4)]
    assert all(isinstance(text, str) and len(text) <= 300 for text in texts)
    assert len(details(source, NOW)) <= 400


def test_every_category_that_is_offered_can_be_followed():
    for code in CATEGORIES:
        assert checked(Source(SourceKind.ARXIV, code, every=1440)).address == code


@given(st.lists(st.sampled_from(["cs.CL", "cs.LG", "hep-th", "no such", ""]), max_size=6))
def test_removing_and_restoring_is_following_what_was_followed(tmp_path_factory, categories):
    folder = tmp_path_factory.mktemp("library")
    with Store(Library(folder / "library", folder / "cache")) as store:
        for each in categories:
            done = keep(store, Source(SourceKind.ARXIV, each, every=1440))
            assert isinstance(done, Refusal if each in ("no such", "") else Source | Refusal)
        before = {replace(one, id=0) for one in store.read(sources.sources)}
        assert len(before) == len({one for one in categories if one not in ("no such", "")})
        removed = remove(store, tuple(one.id for one in store.read(sources.sources)))
        assert store.read(sources.sources) == ()
        restore(store, removed)
        assert {replace(one, id=0) for one in store.read(sources.sources)} == before


def brought(name, new=0, standing=Standing.WELL, message="", advice=""):
    files = (FileReport("x", new=new, known=2, dismissed=1, added=new + 2),) if new else ()
    return Brought(SourceReport(1, name, standing, new, message, advice), files)


WELL, NEWS = brought("A"), brought("arXiv cs.CL", 12)
GONE = brought("B", 0, Standing.FAILED, "It has gone.", "Look.")
AWAY = brought("C", 0, Standing.OFFLINE, "offline")
DONE, STOPPED = Finished(), Finished(stopped=True)


@pytest.mark.parametrize(
    ("came", "asked", "scheduled"),
    [
        ((NEWS,), *["arXiv cs.CL: 12 new, 2 seen before, 1 you dismissed"] * 2),
        ((WELL,), "A: nothing new", ""),
        ((WELL, WELL), "Nothing new from 2 sources", ""),
        ((NEWS, NEWS), "arXiv cs.CL: 12 new · arXiv cs.CL: 12 new", None),
        ((NEWS,) * 4, "4 sources: 48 new, 8 seen before, 4 you dismissed", None),
        ((GONE,), "B: It has gone. Look.", ""),
        ((GONE,) * 4, "B, B, B and 1 more failed; Sources… tells why", ""),
        (
            (NEWS, GONE),
            "arXiv cs.CL: 12 new, 2 seen before, 1 you dismissed. B: It has gone. Look.",
            "arXiv cs.CL: 12 new, 2 seen before, 1 you dismissed",
        ),
        ((AWAY,), "Offline", ""),
        ((WELL, AWAY), "1 could not be asked", ""),
        ((), "Nothing new from 0 sources", ""),
    ],
)
def test_what_a_refresh_came_to_is_told_in_one_line(came, asked, scheduled):
    assert told(Refreshed(came, scheduled=False, ended=DONE)) == asked
    quiet = asked if scheduled is None else scheduled
    assert told(Refreshed(came, scheduled=True, ended=DONE)) == quiet
    assert is_problem(Refreshed(came, scheduled=False, ended=DONE)) == (GONE in came)
    assert not is_problem(Refreshed(came, scheduled=True, ended=DONE))


def test_a_stopped_and_a_broken_refresh_are_told_as_such():
    assert told(Refreshed((), scheduled=False, ended=STOPPED)) == "Refreshing was stopped"
    assert told(Refreshed((), scheduled=False, ended=Failed("x"))) == ""


def test_the_sources_go_to_a_file(eyes, follow, tmp_path):
    follow(SourceKind.FEED, "https://example.org/owls")
    eyes.open()
    eyes.press(Key.Key_X)
    (asked,) = eyes.dialog.findChildren(QFileDialog)
    path = tmp_path / "mine.opml"
    asked.fileSelected.emit(str(path))
    asked.reject()
    eyes.see(lambda: eyes.dialog.news.said.text() == "Wrote 1 source to mine.opml")
    assert 'xmlUrl="https://example.org/owls"' in path.read_text()
    eyes.window.dialogs.sources.export_to(str(tmp_path / "absent" / "x.opml"))
    eyes.see(lambda: "its folder does not exist" in eyes.dialog.news.said.text())
