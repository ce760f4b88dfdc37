import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextCharFormat

from ui.list.fitted import LONGEST, FittedText, fit_around_hit

WORDS = "Kites and lichens are described by a small network that reads every sketch. "
TEXTS = st.text(max_size=200) | st.text(
    st.sampled_from("a ب 語 𝒪 é\u0301 \u202e\u200f\ud800\n\u2028 <b>&amp;"), max_size=300
)


@pytest.fixture
def font(qapp):
    return QFont("DejaVu Sans", 10)


def drawn(text):
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    hits = QTextCharFormat()
    hits.setForeground(QColor("red"))
    painter = QPainter(image)
    text.draw(painter, QPointF(0, 0), hits)
    painter.end()
    return image


def test_short_text_is_shown_whole(font):
    text = FittedText("Kites", [], font, (300, 300))
    assert (text.lines, text.seen, text.hits) == (1, 5, [])


def test_long_text_fills_its_lines_and_no_more(font):
    text = FittedText(WORDS * 9, [], font, (300, 200))
    assert text.lines == 2
    assert 40 < text.seen < 90


def test_each_line_keeps_to_its_width(font):
    image = drawn(FittedText("x" * 500, [], font, (300, 100)))
    dark = [(x, y) for x in range(300) for y in range(60) if image.pixelColor(x, y).red() < 128]
    below = [x for x, y in dark if y > 22]
    assert 60 < max(below) <= 100
    assert max(x for x, y in dark if y < 18) > 250


def test_hits_have_a_box_on_every_line_they_stand_on(font):
    start = WORDS.index("small")
    wide = FittedText(WORDS, [(start, start + 5)], font, (2_000,))
    assert len(wide.hits) == 1
    narrow = FittedText("lichens " * 3, [(0, 23)], font, (60, 60, 60))
    assert len(narrow.hits) == 3
    assert all(box.width() <= 64 for box in narrow.hits)


def test_hits_count_characters_as_python_does(font):
    plain = FittedText("nn kites", [(3, 8)], font, (300,)).hits[0]
    beyond = FittedText("𝒪𝒪 kites", [(3, 8)], font, (300,)).hits[0]
    assert beyond.width() == pytest.approx(plain.width(), abs=1)


def test_hits_beyond_what_is_seen_are_left_out(font):
    assert FittedText(WORDS * 4, [(150, 160)], font, (120,)).hits == []


def test_a_text_is_moved_to_its_first_hit(font):
    start = WORDS.index("sketch")
    text = fit_around_hit(WORDS, [(start, start + 6)], font, (160,))
    assert len(text.hits) == 1
    assert 0 < text.hits[0].left() < 160


def test_markup_is_text(font):
    assert drawn(FittedText("<b>x</b>", [], font, (300,))) != drawn(
        FittedText("x", [], font, (300,))
    )


def test_right_to_left_text_stands_at_the_right(font):
    image = drawn(FittedText("مرحبا", [], font, (300,)))
    dark = [x for x in range(300) for y in range(20) if image.pixelColor(x, y).red() < 128]
    assert min(dark) > 200


def test_a_giant_word_costs_no_more_than_any(font):
    assert FittedText("x" * 1_000_000, [(0, 1_000_000)], font, (300, 300)).seen <= LONGEST


@given(text=TEXTS, spans=st.lists(st.tuples(st.integers(0, 250), st.integers(0, 250)), max_size=3))
def test_no_text_breaks_a_row(qapp, text, spans):
    fitted = fit_around_hit(text, spans, QFont("DejaVu Sans", 10), (90, 1, 60))
    assert fitted.lines <= 3
    drawn(fitted)
