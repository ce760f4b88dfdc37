import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports.bibtex_text import escaped, with_breaks
from reader.formats.latex import plain_text, verbatim_text
from reader.text.visible import lines, one_line
from tests.reader.exports.hostile_texts import TEXTS


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"G{\"o}del and \'{E}cole", "Gödel and École"),
        (r"\v{S}koda, \c{c}a, \'{\i}, \'\i, \H o, \~n", "Škoda, ça, í, í, ő, ñ"),
        (r"{\O}rsted \o rsted H\aa kan Stra{\ss}e", "Ørsted ørsted Håkan Straße"),
        (r"\"{O}zg\"ur", "Özgür"),
        ("On {DNA} and {{GPT}}", "On DNA and GPT"),
        (r"{\it determinism}, \emph{so} \textsc{Ofa}", "determinism, so Ofa"),
        ("50% of it, and more", "50% of it, and more"),
        (r"100\% of \$5 \& \#1\_a", "100% of $5 & #1_a"),
        ("``Why'' -- or--- not?", "“Why” – or— not?"),
        ("a~b\\,c\\\\d", "a b c d"),
        (r"{\textbackslash}x {\textasciitilde}", r"\x ~"),
        (r"\model beats \overfeat{A {B}}", r"\model beats \overfeat{A B}"),
        (r"\frac{a}{\textbf{b}} {c}", r"\frac{a}{b} c"),
        (r"$\mathcal{O}(n^{2})$ for {$x_{1}$}", r"$\mathcal{O}(n^{2})$ for $x_{1}$"),
        ("see https://example.org/a_b~c--d%20e.", "see https://example.org/a_b~c--d%20e."),
        (r"\url{https://example.org/~me}", "https://example.org/~me"),
        ("}{ lone {", " lone "),
    ],
)
def test_latex_reads_as_text(latex, text):
    assert plain_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"10.1000/A\_B--c", "10.1000/A_B--c"),
        (r"\url{https://example.org/\%7E\&x}", "https://example.org/%7E&x"),
        (r"https://example.org/{\textasciitilde}me~you", "https://example.org/~me~you"),
        (r"https://example.org/\~{}me", "https://example.org/~me"),
    ],
)
def test_addresses_keep_their_dashes_and_tildes(latex, text):
    assert verbatim_text(latex) == text


@given(TEXTS)
def test_what_the_export_escapes_reads_back(text):
    assert plain_text(escaped(text)) == one_line(text)


@given(TEXTS)
def test_notes_read_back_with_their_lines(text):
    expected = "\n".join(lines(text)) if one_line(text) else ""
    assert plain_text(with_breaks(text)) == expected


@given(st.text("abc 12.,:;!?()[]/漢é"))
def test_text_without_latex_stays(text):
    assert plain_text(text) == text


@pytest.mark.parametrize(
    "text",
    ["{" * 1_000_000, "\\" * 1_000_000, "$" * 1_000_000, "\\a{" * 300_000, "\\' " * 300_000,
     "$" + "a" * 1_000_000, "http://" * 150_000, "\\a " * 300_000, "-" * 1_000_000],
    ids=lambda text: repr(text[:4]),
)  # fmt: skip
def test_a_million_characters_are_quick(text):
    assert len(plain_text(text)) <= len(text)
