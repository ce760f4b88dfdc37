"""The box in the window: no stale results, former searches, sorting, what was perhaps meant."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from reader import triage
from reader.store import searches
from reader.types import SortKey
from reader.work import Widened
from ui.commands import commands
from ui.list.stamps import when
from ui.menus import run
from ui.search.chip import PartChip
from ui.search.parts import Told


def field(window) -> QLineEdit:
    return window.search_bar.findChild(QLineEdit)


def kept(hands) -> list[str]:
    """Return the searches that are remembered."""
    found: list[tuple[str, ...]] = []
    store = hands.window.session.lanes.store
    store.call(lambda store: store.read(searches.searches), found.append)
    hands.see(lambda: found)
    return list(found[0])


def lists_of(window) -> list[tuple[str, str, tuple[int, ...]]]:
    """Note whenever a list comes: what stands in the box, what was searched for, the papers."""
    came: list[tuple[str, str, tuple[int, ...]]] = []
    session, bar = window.session, window.search_bar
    session.listed.connect(
        lambda listing: came.append((bar.text(), session.query, tuple(listing.ids)))
    )
    return came


def search(hands, text: str) -> None:
    """Type a search, and wait for its list."""
    came = lists_of(hands.window)
    hands.window.search_bar.focus()
    hands.type(text)
    hands.see(lambda: came and came[-1][1] == text)


def test_enter_looks_for_the_words_as_they_stand(hands):
    search(hands, "owl")
    hands.press("Return")
    hands.see(lambda: not hands.window.session.typing)
    hands.see(lambda: hands.window.list.hasFocus())


def test_no_list_is_ever_that_of_another_text(hands):
    window, session = hands.window, hands.window.session
    search(hands, "o")
    hands.see(lambda: "so far" not in window.search_bar.status())  # the index is there
    came = lists_of(window)
    for word in ("owls", "kites", "sketch", "owls", "tides"):
        field(window).selectAll()
        hands.type(word)
    hands.see(lambda: came and came[-1][1] == "tides")
    shown, came = tuple(came), lists_of(window)
    for box, query, ids in shown:
        assert box == query
        before = len(came)
        session.search(query)
        hands.see(lambda before=before: len(came) > before)
        assert came[-1][2] == ids


def test_the_rows_that_are_painted_are_of_the_search_that_is_shown(hands):
    search(hands, "owls")
    assert hands.current().title_spans
    search(hands, "sketch")
    row = hands.current()
    assert [row.title[a:b] for a, b in row.title_spans] == ["Sketch"]


def test_a_search_is_remembered_once_the_reader_goes_to_what_it_found(hands):
    search(hands, "owls")
    assert kept(hands) == []
    hands.press("Enter")
    hands.see(hands.window.list.hasFocus)
    assert kept(hands) == ["owls"]
    hands.press("/")
    hands.type("xyzzyq")
    hands.see(lambda: not hands.window.model.rowCount())
    hands.press("Enter")
    assert kept(hands) == ["owls"]


def test_a_search_that_finds_only_some_of_its_words_is_not_remembered(hands):
    hands.press("/")
    hands.type("owls xyzzyq")
    hands.press("Enter")
    hands.see(lambda: "some of the words" in hands.window.search_bar.status())
    assert kept(hands) == []
    hands.press("/")
    hands.type("owls")
    hands.press("Enter")  # before its papers are there
    hands.see(lambda: kept(hands) == ["owls"])


def test_down_in_an_empty_box_offers_former_searches(hands):
    window = hands.window
    for text in ("owls", "kites"):
        search(hands, text)
        hands.press("Enter")
        hands.see(window.list.hasFocus)
        hands.press("Esc")
    hands.press("/", "Down")
    hands.see(lambda: window.search_bar.completing.is_open)
    assert window.search_bar.completing.texts == ["kites", "owls"]
    hands.press("Down", "Enter")
    hands.see(lambda: window.session.query == "owls")
    assert window.search_bar.text() == "owls"


def test_down_in_an_empty_box_leads_to_the_list_when_nothing_was_searched_for(hands):
    hands.press("/", "Down")
    hands.see(hands.window.list.hasFocus)


def test_former_searches_are_forgotten_by_command_and_that_is_taken_back(hands):
    window = hands.window
    search(hands, "owls")
    hands.press("Enter")
    hands.see(lambda: kept(hands) == ["owls"])
    said = []
    window.session.said.connect(said.append)
    run(commands["search.forget"], window.session)
    hands.see(lambda: said)
    assert kept(hands) == []
    said[-1].action[1]()
    assert kept(hands) == ["owls"]


def test_enter_behind_half_a_word_loses_nothing(hands):
    window = hands.window
    search(hands, "sketc")
    hands.see(lambda: window.model.rowCount() == 12)
    came = lists_of(window)
    hands.press("Enter")
    hands.see(lambda: came and not window.session.typing)
    assert window.model.rowCount() == 12


def test_what_was_perhaps_meant_is_offered_and_taken_by_key(hands):
    window = hands.window
    search(hands, "owlz")
    window.search_bar.state.offer("owls")
    hands.press("Alt+D")
    assert window.search_bar.text() == "owls"
    hands.see(lambda: window.session.query == "owls")
    hands.see(lambda: window.model.rowCount())


def test_what_is_looked_for_besides_goes_by_key(hands):
    window = hands.window
    search(hands, "owls kites")
    window.search_bar.set_told(Told(widened=[Widened("owls", "night birds", '"owls" kites')]))
    hands.press("Alt+A")
    assert window.search_bar.text() == '"owls" kites'


def test_the_last_part_goes_by_key(hands):
    window = hands.window
    search(hands, "owls is:inbox")
    hands.press("Ctrl+Shift+Backspace")
    hands.see(lambda: window.session.query == "owls")
    assert window.search_bar.text() == "owls"


def test_the_order_of_a_search_is_in_its_text_wherever_it_was_chosen(hands, qtbot):
    window = hands.window
    search(hands, "sketch")
    hands.press("Enter", "Shift+S")
    hands.type("title")
    hands.press("Enter", "Esc")
    assert window.search_bar.text() == "sketch sort:title"
    hands.see(lambda: window.session.query == "sketch sort:title")
    hands.see(lambda: hands.titles() == sorted(hands.titles(), key=str.casefold))
    chips = [each for each in window.search_bar.chips.findChildren(PartChip) if each.isVisible()]
    assert chips[-1].part.text == "sorted by title, A to Z"
    qtbot.keyClick(chips[-1], Qt.Key.Key_Delete)
    assert window.search_bar.text() == "sketch"
    assert window.session.settings.order == ()


def test_a_column_s_head_sorts_a_search_as_its_text_says(hands):
    window = hands.window
    run(commands["list.columns"], window.session)
    search(hands, "sketch sort:date")
    hands.press("Enter")
    window.list.columns.sort_wanted.emit(SortKey.DATE, False)
    assert window.search_bar.text() == "sketch sort:-date"
    window.list.columns.sort_wanted.emit(SortKey.DECISION, False)
    assert window.search_bar.text() == "sketch"
    hands.see(lambda: window.session.arrangement.order == ((SortKey.DECISION, False),))


def keys_shown(window) -> list[tuple[str, int]]:
    """Return what the sort picker offers, numbered as it sorts."""
    return [(row.name, row.number) for row in window.arranging.picker._rows.rows]


def test_the_picker_shows_the_order_of_a_search_and_all_it_can_be_sorted_by(hands):
    window = hands.window
    search(hands, "sketch")
    hands.press("Enter", "Shift+S")
    assert keys_shown(window)[0] == ("Relevance", 1)
    offered = {name for name, _ in keys_shown(window)}
    assert offered == {"Relevance", "Date", "Added", "Number of digests", "Last touched", "Title"}
    hands.type("added")
    hands.press("Enter")
    assert window.search_bar.text() == "sketch sort:added"
    assert keys_shown(window)[0] == ("Added", 1)
    hands.press("Del")
    assert window.search_bar.text() == "sketch"
    assert keys_shown(window)[0] == ("Relevance", 1)
    hands.press("Esc")
    window.search_bar.write("is:inbox")
    hands.see(lambda: window.session.query == "is:inbox")
    hands.press("Enter", "Shift+S")
    assert keys_shown(window)[0] == ("Digest and rank", 1)


def test_rows_of_a_search_tell_the_date_that_orders_them(hands):
    window = hands.window
    search(hands, "sketch sort:added")
    hands.press("Enter")
    row = hands.current()

    def cells():
        return [cell.text for cell in window.list.composer.compose(row, 900, mirrored=False).cells]

    hands.see(lambda: when(row.added) in cells())
    search_again = window.search_bar.write
    search_again("sketch")
    hands.see(lambda: when(row.added) not in cells())


def test_why_a_paper_was_found_is_read_out(hands):
    window = hands.window
    paper = window.session.current
    window.session.act(lambda store: triage.note(store, paper, "ask about pelicans"))
    came = lists_of(window)
    hands.press("/")
    hands.type("pelicans")
    hands.see(lambda: window.model.rowCount() == 1)
    assert came
    assert "In the note: ask about pelicans" in window.model.data(
        window.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole
    )


def test_the_page_follows_a_search_once_typing_pauses(hands, monkeypatch):
    monkeypatch.setattr("ui.session.turning.PAUSE", 3_600_000)
    window, session = hands.window, hands.window.session
    hands.see(lambda: session.open_id == session.current)
    shown = session.open_id
    title = hands.titles()[5]
    search(hands, title)
    hands.see(lambda: session.current not in (None, shown))
    assert session.open_id == shown
    hands.press("Return")
    hands.see(lambda: session.open_id == session.current != shown)
    assert window.page.paper.title == title
