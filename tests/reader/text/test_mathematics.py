r"""Formulas set for reading: raised, lowered, slanted; prose, code and addresses left alone."""

from __future__ import annotations

import re
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.mathematics import LONGEST, set_formulas

SIGNS = st.text("xnO^_${}()\\ *,.-/2αε²₁|=", max_size=60)
_PARTS = r"$ \alpha \frac{ } { ^ _ x 2 \log \sqrt{n} ( ) \left( \right) \hat{x} \mathbb{R} \, \("
_TOKENS = r"\frac \sqrt \bf \mathrm \mathbb \limits \left \hat \log \alpha \, { } ^ _ x 2 ( . ~ ' &"
"""One of each kind that is set in its own way, and what is unseen."""
LATEX = st.lists(st.sampled_from([*_PARTS.split(), " ", "and so", "\\text{if }"]), max_size=14)


def shown(text):
    """Return what is shown of *text*: ↑ raised, ↓ lowered, each up to ·; /slanted/."""
    out, at = "", 0
    for piece in set_formulas(text):
        part = f"/{piece.shown}/" if piece.slanted else piece.shown
        mark = {1: f"↑{part}·", -1: f"↓{part}·"}.get(piece.level, part)
        out += text[at : piece.start] + mark
        at = piece.end
    return out + text[at:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"in $O(n^{2})$ steps", "in /O/(/n/↑2·) steps"),
        (r"a $\alpha$-stable law", "a α-stable law"),
        (r"$x_i^2$", "/x/↓/i/·↑2·"),
        (r"\(k\)-means", "/k/-means"),
        (r"$\frac{1}{2}$ and $\frac{a+b}{2n}$", "1/2 and (/a/+/b/)/(2/n/)"),
        (r"$O(\frac{1}{\epsilon^6}\log n)$", "/O/((1/ϵ↑6·)log /n/)"),
        (r"$\sqrt{n}$, $\sqrt{dT}$", "√/n/, √(/dT/)"),
        (r"$\sum_{i=1}^n x_i$", "∑↓/i/·↓=·↓1·↑/n/· /x/↓/i/·"),
        (r"$\hat{x} \in \mathbb{R}^d$", "/x̂/ ∈ ℝ↑/d/·"),
        (r"$\theta \in \hat{\theta} - \theta^*$", "θ ∈ θ̂ - θ↑*·"),
        (r"$e^{-\lambda_{\max} t}$", "/e/↑-·↑λ·↑_max·↑ ·↑/t/·"),
        (r"$\frac{n^2}{m}$", "/n/↑2·//m/"),
        (r"$2^{n^2}$", "2↑/n/·↑²·"),
        (r"$90^\circ$", "90°"),
        (r"$\|x\|_2 \leq \text{cost of } y$", "‖/x/‖↓2· ≤ cost of /y/"),
        ("DM$^2$S$^2$", "DM↑2·/S/↑2·"),
        ("T^(2/3), x^(n+1)", "/T/↑2·↑/·↑3·, /x/↑/n/·↑+·↑1·"),
        ("W^(t) at t", "/W/↑(·↑/t/·↑)· at t"),
        ("10^-3 and 2^10, the 4^th", "10↑-·↑3· and 2↑1·↑0·, the 4↑t·↑h·"),
        ("Q^* and π^*", "/Q/↑*· and π↑*·"),
        ("P_x(Y), L_∞, θ_t, d_eff", "/P/↓/x/·(/Y/), /L/↓∞·, θ↓/t/·, /d/↓e·↓ff·"),
        ("e^(-λ_max t), 2^n² and f^opt", "/e/↑-·↑λ_max ·↑/t/·, 2↑/n/·↑²· and /f/↑o·↑pt·"),
        ("BERT_{base}", "BERT↓b·↓as·↓e·"),
        ("in O(n log n) time", "in O(/n/ log /n/) time"),
        ("n² + k and x₁", "/n/² + k and /x/₁"),
        (r"the \alpha-divergence", "the α-divergence"),
        (r"x^{2}", "/x/↑2·"),
    ],
)
def test_formulas_are_set(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 million to $10 million.",
        "between US$ and A$ rates",
        "for $50 and $80 a month",
        "snake_case_name and word_word, a_file, x_train, n_jobs",
        "see https://example.org/a_b/x^2 or x_1.txt",
        "at(https://example.org/a)x_1 here",
        "mail a_b@example.org",
        "github.com/some_one/x_y and std::x_i",
        "run `x_1 ^ y_2` now",
        r"in C:\alpha\beta",
        "an _emphasis_ and **bold**; a smile ^_^",
        "5 m² of 14~μm² at 3 m/s²",
        "our M² and S² models",
        r"$O(1/\eps)$ for \cite{some_one}",
        r"$\frac\bf{x}{y}$ and $\frac\rm d x$, $a\frac\big{a}{b}$ or $\frac\limits$",
        "n^k+2, d^p/2, s=2^δn",
        "R&D, AT&T, C++ and a*b",
        "word^a word_b",
        "q’s and x's",
        "$",
        "",
    ],
)
def test_what_is_unsure_or_no_formula_is_left_alone(text):
    assert shown(text) == text


@given(SIGNS | LATEX.map("".join) | st.text())
def test_pieces_stand_in_order_for_characters_of_the_text(text):
    pieces = set_formulas(text)
    edges = [edge for piece in pieces for edge in (piece.start, piece.end)]
    assert edges == sorted(edges)
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)
    assert all(piece.shown and "\n" not in piece.shown for piece in pieces if "\n" not in text)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_no_short_formula_throws(length):
    for tokens in product([*_TOKENS.split(), " "], repeat=length):
        source = "".join(tokens)
        for text in (source, f"${source}$"):
            assert all(piece.end <= len(text) for piece in set_formulas(text))


@given(st.lists(st.sampled_from([*_TOKENS.split(), " "]), min_size=4, max_size=12).map("".join))
def test_no_formula_throws(source):
    set_formulas(f"${source}$")


@given(st.text("abcdefgh .,;:!?-'", max_size=80))
def test_prose_has_no_formulas(text):
    assert set_formulas(text) == ()


@given(LATEX.map("".join))
def test_letters_and_digits_outside_of_commands_are_never_lost(text):
    bare, seen = (re.sub(r"\\[a-z]+", "", one) for one in (text, shown(text)))
    for letter in "x2":
        count = sum(one in {"x": "xˣₓ", "2": "2²₂"}[letter] for one in seen)
        assert count == sum(one == letter for one in bare)


HOSTILE = {"$x$": 10_000, "x² ": 10_000, "$x": 7_500} | dict.fromkeys(
    ["$", "\\", "^", "_", "x^", "x_{", "\\frac{", "(", "O(", "a", "²"], 0
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_has_the_formulas_that_are_written_out(text):
    found = set_formulas(text * (LONGEST // len(text)))
    assert len(found) == HOSTILE[text]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert set_formulas(text * (1_000_000 // len(text))) == ()
