"""The map of the library: drawn behind the window, looked around in, and used to select papers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import triage
from reader.store.store import Store
from reader.types import Decision, Place, PlaceKind
from tests.reader.map.papers import papers
from tests.reader.search.papers import add
from tests.ui.hands import Hands
from ui.looks.colours import CONTRAST_COLOURS, DARK_COLOURS, LIGHT_COLOURS, SEPIA_COLOURS, contrast
from ui.looks.hues import HUES, SEEN, hue
from ui.map import raster
from ui.map.camera import Camera
from ui.map.colouring import Colouring
from ui.map.lettering import Lettering
from ui.map.points import Points
from ui.map.raster import Wanted, painted
from ui.map.window import MAP, TOO_FEW

Key, Button = Qt.Key, Qt.MouseButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Map:
    """A reader's hands on the map."""

    def __init__(self, hands: Hands) -> None:
        self.hands, self.main = hands, hands.window
        self.main.session.window.show_dialog("map")
        desk = self.main.dialogs.map.dialog
        assert desk is not None
        self.desk, self.window, self.view = desk, desk.window, desk.window.view

    def drawn(self) -> Map:
        self.hands.see(lambda: self.desk.scene is not None)
        self.hands.see(lambda: self.window._pages.currentIndex() == MAP)
        return self

    @property
    def scene(self):
        assert self.desk.scene is not None
        return self.desk.scene

    def on_screen(self, at: int) -> QPointF:
        points = self.scene.points
        return self.view.camera.seen(float(points.x[at]), float(points.y[at]))

    def drag(self, path: list[QPointF], held=NONE) -> None:
        kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(path) - 1)]
        for kind, at in zip(
            [*kinds, QEvent.Type.MouseButtonRelease], [*path, path[-1]], strict=True
        ):
            place = QPointF(self.view.mapToGlobal(at))
            event = QMouseEvent(kind, at, place, Button.LeftButton, Button.LeftButton, held)
            QApplication.sendEvent(self.view, event)

    def key(self, key, held=NONE) -> None:
        QTest.keyClick(self.view, key, held)

    def selected(self) -> set[int]:
        return set(self.main.session.selected())


@pytest.fixture
def stocked(library):
    with Store(library) as store:
        ids = add(store, *papers(20))
        triage.tag(store, ids[:20], "to read", on=True)
        triage.decide(store, ids[-5:], Decision.DONE)
    return library


@pytest.fixture
def opened_map(opened, stocked, qtbot):
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() > 0)
        yield Map(hands).drawn()


def around(points: list[QPointF], pad: float = 6) -> list[QPointF]:
    xs, ys = [one.x() for one in points], [one.y() for one in points]
    low, high = QPointF(min(xs) - pad, min(ys) - pad), QPointF(max(xs) + pad, max(ys) + pad)
    return [low, QPointF(high.x(), low.y()), high, QPointF(low.x(), high.y()), low]


def test_few_papers_are_told_what_a_map_needs(window, hands):
    shown = Map(hands)
    hands.see(lambda: "20" in shown.window.few.text())
    assert "12" in shown.window.few.text()
    assert shown.window._pages.currentIndex() == TOO_FEW


class TestSelecting:
    """From a shape on the map to what the usual commands act on."""

    def test_a_lasso_selects_in_the_list_and_commands_act_on_it(self, opened_map):
        here, session = opened_map, opened_map.main.session
        some = [3, 4]
        inside = here.scene.points.between(
            (min(here.scene.points.x[some]), min(here.scene.points.y[some])),
            (max(here.scene.points.x[some]), max(here.scene.points.y[some])),
        )
        here.drag(around([here.on_screen(at) for at in some], pad=1), SHIFT)
        wanted = set(here.scene.points.ids[here.scene.chosen].tolist())
        assert set(here.scene.points.ids[inside].tolist()) <= wanted
        here.hands.see(lambda: here.selected() == wanted)
        assert set(session.listed_ids()) == wanted
        here.main.activateWindow()
        session.on_selected(lambda store, ids: triage.star(store, ids, on=True))
        here.hands.see(lambda: here.main.model.paper(0) and here.main.model.paper(0).starred)
        session.undo()
        here.hands.see(lambda: not here.main.model.paper(0).starred)
        session.go(Place(PlaceKind.ALL))
        here.hands.see(lambda: here.main.model.rowCount() == 60)

    def test_a_rectangle_then_alt_adds_and_esc_lets_go(self, opened_map):
        here = opened_map
        here.drag(around([here.on_screen(0)])[0:3:2], CTRL)
        first = set(here.scene.points.ids[here.scene.chosen].tolist())
        assert int(here.scene.points.ids[0]) in first
        here.window.button("rectangle").click()
        far = int(np.argmax(np.hypot(*(here.scene.points.x - here.scene.points.x[0],
                                       here.scene.points.y - here.scene.points.y[0]))))  # fmt: skip
        here.drag(around([here.on_screen(far)])[0:3:2], Qt.KeyboardModifier.AltModifier)
        both = set(here.scene.points.ids[here.scene.chosen].tolist())
        assert both > first
        assert not here.window.button("rectangle").isChecked()
        here.key(Key.Key_Escape)
        assert here.scene.chosen is None
        assert here.window.isVisible()
        here.key(Key.Key_Escape)
        here.hands.see(lambda: not here.window.isVisible())

    def test_all_that_is_seen_is_selected_by_key_but_what_the_legend_leaves_out(self, opened_map):
        here = opened_map
        here.key(Key.Key_A, CTRL)
        here.hands.see(lambda: len(here.selected()) == 60)
        legend = here.window.legend
        assert here.desk._by is Colouring.TAG
        assert [legend.item(row).text() for row in range(2)] == ["to read  ·  20", "No tag  ·  40"]
        legend.item(1).setCheckState(Qt.CheckState.Unchecked)
        assert here.scene.shown.sum() == 20
        here.key(Key.Key_A, CTRL)
        here.hands.see(lambda: len(here.selected()) == 20)


class TestLooking:
    """What is seen, and what is said of it."""

    def test_keys_and_mouse_lead_from_paper_to_paper(self, opened_map):
        here = opened_map
        here.desk._set_current(int(np.argmin(here.scene.points.x)))
        before = here.scene.points.x[here.scene.current]
        here.key(Key.Key_Right)
        assert here.scene.points.x[here.scene.current] > before
        here.hands.see(lambda: here.view.accessibleDescription())
        assert here.view.accessibleDescription() == here.window.told.text()
        paper = here.scene.points.paper(here.scene.current)
        here.key(Key.Key_Return)
        here.hands.see(lambda: here.main.session.open_id == paper)
        here.key(Key.Key_Right, SHIFT)
        assert here.scene.chosen is not None

        here.key(Key.Key_Escape)
        here.key(Key.Key_0)
        whole = here.view.camera
        here.view.zoom(4, QPointF(100, 120))
        assert here.view.camera.meant(QPointF(100, 120)) == pytest.approx(
            whole.meant(QPointF(100, 120))
        )
        here.key(Key.Key_Minus)
        assert here.view.enlarged == pytest.approx(3.2)
        here.key(Key.Key_0)
        assert here.view.camera == whole
        at = here.on_screen(7)
        place = QPointF(here.view.mapToGlobal(at))
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, place, Button.NoButton, Button.NoButton, NONE
        )
        QApplication.sendEvent(here.view, moved)
        here.hands.see(lambda: "number" in here.window.told.text())

    def test_a_search_is_lit_on_the_map(self, opened_map):
        here = opened_map
        here.main.session.search("title:owl", typing=False)
        here.hands.see(lambda: here.scene.found is not None and here.scene.found.sum() == 20)
        assert here.scene.bright is here.scene.found
        here.main.session.search("")
        here.hands.see(lambda: here.scene.found is None)

    def test_marks_are_followed(self, opened_map):
        here = opened_map
        here.window.colouring.setCurrentIndex(list(Colouring).index(Colouring.DECISION))
        here.window.colouring.activated.emit(here.window.colouring.currentIndex())
        assert [kind.papers for _, kind in here.scene.kinds()] == [55, 5]
        ids = [here.scene.points.paper(at) for at in range(3)]
        here.main.session.act(lambda store: triage.decide(store, ids, Decision.LATER))
        here.hands.see(lambda: [kind.papers for _, kind in here.scene.kinds()] == [52, 3, 5])

        for by in Colouring:
            here.desk._colour_by(by)
            assert sum(kind.papers for _, kind in here.scene.kinds()) == 60


class TestTitles:
    """What is said of the paper under the pointer."""

    def test_one_that_comes_late_is_told_of_no_other_paper(self, opened_map, monkeypatch):
        here = opened_map
        asked: list[tuple[int, Callable]] = []
        monkeypatch.setattr(
            here.main.session, "rows", lambda ids, came, _failed: asked.append((ids[0], came))
        )
        here.desk._titles.clear()
        here.view.pointed.emit(3)
        here.view.pointed.emit(4)
        here.desk._drawn(here.desk._mapped)
        (first, late), (second, came) = asked
        assert first != second
        came([SimpleNamespace(title="the second")])
        late([SimpleNamespace(title="the first")])
        assert here.window.told.text() == "the second"
        here.view.pointed.emit(3)
        assert here.window.told.text() == "the first"


class TestHandingOn:
    """The map as a file."""

    def test_svg_has_a_disc_for_each_paper_and_png_is_a_picture(self, opened_map, tmp_path):
        here = opened_map
        here.desk.write(tmp_path / "map.svg", "svg")
        here.hands.see(lambda: "map.svg" in here.window.told.text())
        here.desk.write(tmp_path / "map.png", "png")
        here.hands.see(lambda: "map.png" in here.window.told.text())
        told = (tmp_path / "map.svg").read_text("utf-8")
        ET.fromstring(told)
        discs = len(re.findall(r"<(?:circle|ellipse)", told))
        assert discs == 60 + len(here.scene.kinds())
        image = QImage(str(tmp_path / "map.png"))
        assert image.width() > 2 * here.view.width()
        (tmp_path / "no").write_text("a file")
        here.desk.write(tmp_path / "no" / "map.svg", "svg")
        here.hands.see(lambda: "its folder is a file" in here.window.told.text())


@pytest.mark.parametrize("colours", [LIGHT_COLOURS, SEPIA_COLOURS, DARK_COLOURS, CONTRAST_COLOURS])
def test_classes_are_seen_on_the_ground(colours):
    assert all(contrast(hue(at, colours), colours.surface) >= SEEN for at in range(HUES))


class TestParts:
    """Painting and words, by themselves."""

    def test_words_never_cover_each_other_and_points_are_where_they_are_seen(self, opened_map):
        here = opened_map
        letters = Lettering(here.scene.labels, LIGHT_COLOURS)
        for enlarged in (1.0, 2.5, 6.0):
            areas = [one.area for one in letters.written(here.view.camera, enlarged)]
            assert areas
            assert not any(a.intersects(b) for at, a in enumerate(areas) for b in areas[:at])
        camera = Camera(0, 0, 100, 200, 160)
        some = here.scene.points.between((-0.9, -0.7), (0.9, 0.7))
        image = painted(here.scene.wanted(camera))
        ground = LIGHT_COLOURS.surface.rgb()
        assert (image.width(), image.height()) == (200, 160)
        for at in np.flatnonzero(some).tolist():
            place = camera.seen(float(here.scene.points.x[at]), float(here.scene.points.y[at]))
            assert image.pixel(int(place.x()), int(place.y())) != ground

    def test_a_ray_tells_what_is_in_a_polygon(self):
        x, y = np.meshgrid(np.linspace(-1, 1, 21), np.linspace(-1, 1, 21))
        points = Points(np.arange(441), x.ravel().astype("f4"), y.ravel().astype("f4"))
        corner = [
            (-0.55, -0.55),
            (0.55, -0.55),
            (0.55, 0.05),
            (0.05, 0.05),
            (0.05, 0.55),
            (-0.55, 0.55),
        ]
        inside = points.within(corner)
        told = (np.abs(points.x) < 0.55) & (np.abs(points.y) < 0.55)
        told &= ~((points.x > 0.05) & (points.y > 0.05))
        assert (inside == told).all()


class TestPictures:
    """What is painted, and when."""

    def test_a_drag_moves_the_picture_and_a_rest_paints_another(self, opened_map):
        here, view = opened_map, opened_map.view
        here.hands.see(lambda: view._taken is not None and at_rest(view))
        before = view._taken
        view.drag(QPointF(-40, 30))
        assert view._taken is before
        assert before.serves(view.camera, view._all_of_it)
        here.hands.see(lambda: view._taken is not before and at_rest(view))
        view.zoom(3)
        assert not view._taken.serves(view.camera, view._all_of_it)
        here.hands.see(lambda: at_rest(view))
        last = view._taken
        here.desk._set_current(3)
        assert not view.rendering._busy
        assert not view.rendering._waiting.isActive()
        assert view._taken is last

    @given(
        places=st.lists(st.tuples(*[st.floats(-1, 1, width=32)] * 2), min_size=1, max_size=40),
        beyond=st.sampled_from([0.0, 7.0]),
        band=st.sampled_from([1, 3, 8_000]),
        scale=st.sampled_from([8.0, 15.0, 250.0]),
        size=st.sampled_from([(60, 48), (24, 18)]),
    )
    def test_bands_and_margins_change_no_pixel(self, places, beyond, band, scale, size):
        width, height = size
        made = np.array(places, np.float32)
        many = len(made)
        points = Points(np.arange(1, many + 1), made[:, 0].copy(), made[:, 1].copy())
        wanted = Wanted(
            points=points,
            classed=np.arange(many, dtype=np.uint8) % 3,
            shown=np.full(many, fill_value=True),
            bright=np.arange(many) % 2 == 0,
            inks=(QColor("#c80000"), QColor("#00c800"), QColor("#0000c8")),
            rest=(False, True, False),
            ground=QColor("#ffffff"),
            camera=Camera(0, 0, scale, width, height),
        )
        whole = painted(wanted)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(raster, "BAND", band)
            wider = painted(replace(wanted, beyond=beyond))
        inner = wider.copy(int(beyond), int(beyond), width, height)
        ours, theirs = (np.array(each.constBits()).reshape(-1, 4) for each in (whole, inner))
        edge = np.zeros((height, width), np.bool_)
        edge[[0, -1]] = edge[:, [0, -1]] = beyond > 0
        assert np.abs(ours.astype(int) - theirs)[~edge.ravel()].max() <= 1


def at_rest(view) -> bool:
    taken = view._taken
    return taken is not None and (taken.lens.x, taken.lens.y, taken.lens.scale) == (
        view.camera.x,
        view.camera.y,
        view.camera.scale,
    )
