import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.unmarked import unmarked


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("<p>One</p><p>two<br/>three</p>", "One two three"),
        ("H<sub>2</sub>O &amp; <i>E. coli</i>", "H2O & E. coli"),
        ("<jats:p>We <jats:italic>do</jats:italic> it.</jats:p>", "We do it."),
        ("<a href='http://x.example'>here</a>, <b class=y>there</b>", "here, there"),
        ("n<m and p < 0.05, p<q and r>s", "n<m and p < 0.05, p<q and r>s"),
        ("a<script async>alert(1)</script><style>b{}</style>c<!-- d -->", "ac"),
        ("<img src=/dev/zero onerror=alert(1)> and more", "and more"),
        ("<title>A <i>b</i></title><sec><title>Abstract</title>C</sec>", "A b C"),
        ("<jats:title>Summary: </jats:title><jats:p>We saw</jats:p>it.", "We saw it."),
        ("<list><list-item>a</list-item><list-item>b</list-item></list>", "a b"),
        (
            "<mml:math><mml:mi>x</mml:mi></mml:math> and <math><mi>y</mi><mn>2</mn></math>",
            "x and y2",
        ),
        ('<xref rid="b1">1</xref>, <tex-math>$a<b$</tex-math>, <italic>c</italic>', "1, $a<b$, c"),
        ("R&D, a?b=1&copy=2&para", "R&D, a?b=1&copy=2&para"),
        ("caf&eacute; &lt;b&gt; &#8364;", "café <b> €"),
    ],
)
def test_what_a_reader_would_see_stays(text, seen):
    assert " ".join(unmarked(text).split()) == seen


@given(st.text(alphabet="ab <>&/=\"'!-;#pqx\n\0\ud800", max_size=60))
def test_any_text_is_taken(text):
    unmarked(text)


@given(st.text(alphabet="ab1 <>≤=.,", max_size=60))
def test_without_a_tag_nothing_is_lost(text):
    if not any(f"<{tag}" in text or f"</{tag}" in text for tag in "ab"):
        assert unmarked(text).split() == text.split()


HOSTILE = {"<title>abstract": "abstract", "<b><p></b>": ""} | dict.fromkeys(
    ["<p>", "<!--", "<table><tr><td>", "<i a=", "<title>", "<math><mi>", "<jats:p>"], ""
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_mark_up_leaves_what_is_read(piece):
    count = 1_000_000 // len(piece)
    assert "".join(unmarked(piece * count).split()) == HOSTILE[piece] * count


@pytest.mark.parametrize("piece", ["<a ", "<", "&", "&amp", "&#"])
def test_hostile_text_without_mark_up_stays(piece):
    text = piece * (1_000_000 // len(piece))
    assert unmarked(text) == text
