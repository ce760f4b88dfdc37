import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.normal import fingerprint
from reader.text.repair import LONGEST, RULES, repaired
from reader.text.repair.formulas import formula
from reader.text.urls import find_urls

NAMES = frozenset(rule.name for rule in RULES)
PIECES = (
    *("\\", "{", "}", "$", "^", "_", "`", "'", "--", "- ", "~", " ", "  ", ".", ",", "(", ")", "/"),
    *(
        "\\textbf{",
        "{\\it ",
        "\\frac",
        "\\sqrt",
        "\\alpha",
        "\\tilde",
        "\\href{",
        "\\url{",
        "\\(",
        "\\)",
    ),
    *("times", "6times", "ell_2", "nu^1", "/spl mu/", "/sub ", "ldquo", "(cid:173)", "algo- rithm"),
    *(
        "word.We ",
        "https://e.org/a_b.",
        "C_1",
        "5",
        "x",
        "We",
        "word",
        "\\model",
        "\\%",
        '\\"o',
        "``",
    ),
    *("''", "ﬁ", "é", "∘", "−", "\\log", "mathcal{", "\\left", "|", "&", "\U000f0000", "\n"),
)
RESIDUE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_does_what_its_example_says(rule):
    before, after = rule.example
    assert rule.apply(before) == after
    assert repaired(before) == after
    assert repaired(before, frozenset({rule.name})) != after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("with ell_2-distance and ℓ_1", "with ℓ₂-distance and ℓ₁"),
        ("of 40times60 cells, 16times faster", "of 40×60 cells, 16× faster"),
        ("risk of mathcal{O}(mathcal{C_Phi/m})", "risk of O(C_Φ/m)"),
        ("cost O(L^{{4}/{3}})", "cost O(L^(4/3))"),
        ("named DM$^2$S$^2$", "named DM²S²"),
        ("when m gg n and C_{Phicirc Psi} > 1", "when m ≫ n and C_(Φ∘Ψ) > 1"),
        ("a {it single} test in R^d", "a single test in Rᵈ"),
        (
            "the nu^1-based way, Theta(Hd^2) and (3n^2-3n)d^2",
            "the ν¹-based way, Θ(Hd²) and (3n²-3n)d²",
        ),
        ("``one'' and `two'", "“one” and ‘two’"),
        (r"as \etal and \etc, \ie this", "as et al. and etc., i.e. this"),
        (r"at \href{https://e.org/a_b}{our page}.", "at our page (https://e.org/a_b)."),
        (r"at \url{https://e.org/a_b}.", "at https://e.org/a_b."),
        ("a $360^\\circ$ view", "a 360° view"),
        ("ldquoonerdquo, lsquotwo,rsquo", "“one”, ‘two,’"),
        ("an opti-mization of sta-bility", "an optimization of stability"),
        ("see H/sub 2/O at 90/spl deg/", "see H₂O at 90°"),
    ],
)
def test_residue_reads_as_it_was_meant(before, after):
    assert repaired(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Many times, three times and sometimes 10 times.",
        "It costs $5 per file_name and 10$ more.",
        "It costs $5 and $10, or US$20 to $30 a day, $1.50 each.",
        "Use file_name_2 in C_1.py, x_i_j and snake_case names, self.x_1 = y_2[0].",
        "See https://e.org/a_b~c--d/x^2?q=$5.We and `code_1^2 -- x`.",
        "With Node.js, e.g.The U.S. and v1.2.Beta of torch.Tensor at example.We",
        "Run it with --help and pre- and post-training; state-of-the-art self- and multi-head.",
        "A set {0, 1} of {model size}, 50% and R&D #1, a ~10G budget, 5~10 of them.",
        "alpha waves and beta_version, Theta waves, psi and in or to.",
        r"Left as it is: $\begin{array}x\end{array}$ and $\unknown_2{x}$.",
        "C:\\new\\table and \\d+ stay.",
        "the '90s, rock 'n' roll, it's the users' view of the 'data'",
    ],
)
def test_what_is_no_residue_stays(text):
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("source", "read"),
    [
        (r"\tilde{\mathcal{O}}(\sqrt{T})", "Õ(√T)"),
        (r"\frac{a+b}{2}x", "((a+b)/2)x"),
        (r"n\log n \leq 2^{k+1}", "n log n ≤ 2ᵏ⁺¹"),
        (r"\sum_{i=1}^n x_i \in \mathbb{R}^d", "∑ᵢ₌₁ⁿ xᵢ ∈ ℝᵈ"),
        (r"\lambda_{\max}(A)", "λ_max(A)"),
        (r"x_{ad}k", "x_ad k"),
        (r"\left(\frac{1}{\epsilon}\right)", "(1/ϵ)"),
        ("", ""),
    ],
)
def test_formulas_become_plain_text(source, read):
    assert formula(source) == read


@pytest.mark.parametrize(
    "source", ["{", "}", r"\unknown", "x^", r"\frac{1}", "a&b", r"\mathbf{1}", "^^", "x" * 500]
)
def test_formulas_that_plain_text_would_harm_are_not_read(source):
    assert formula(source) is None


@settings(max_examples=400)
@given(RESIDUE)
def test_repairing_twice_is_repairing_once(text):
    once = repaired(text)
    assert repaired(once) == once


@given(RESIDUE, st.sets(st.sampled_from(sorted(NAMES))))
def test_so_it_is_with_rules_turned_off(text, off):
    once = repaired(text, frozenset(off))
    assert repaired(once, frozenset(off)) == once


@given(RESIDUE | st.text())
def test_no_rule_changes_a_text_in_which_it_sees_nothing(text):
    for rule in RULES:
        assert rule.sees(text) or rule.apply(text) == text


@given(RESIDUE | st.text())
def test_without_rules_nothing_changes(text):
    assert repaired(text, NAMES) == text


@given(st.text(alphabet="abcxyzWT. ,;:!?()0123456789'\"%-éß", max_size=200))
def test_text_without_residue_is_its_own_repair(text):
    text = text.replace("--", "").replace("''", "").replace(" ,", ",").replace(" ;", ";")
    assert repaired(text, frozenset({"stops", "hyphens"})) == text


@given(st.lists(st.sampled_from(("https://e.org/a_b", "http://f.net/x~y--z", "n^2", "``a''", " "))))
def test_addresses_come_out_as_they_were(words):
    text = " ".join(words)
    assert [url.address for url in find_urls(repaired(text))] == [
        url.address for url in find_urls(text)
    ]


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.name in ("times", "quotes", "dashes", "fonts")]
)
def test_a_repaired_text_is_the_same_paper(rule):
    before, after = rule.example
    assert fingerprint(before, "") == fingerprint(after, "")


HOSTILE = [
    "x" * 1_000_000,
    "$" * 1_000_000,
    "\\" * 1_000_000,
    "{" * 1_000_000,
    "{\\it " * 200_000,
    "\\textbf{" * 120_000,
    "\\frac{a}{b}" * 90_000,
    "$x^" * 330_000,
    "x^2" * 330_000,
    "x_" * 500_000,
    "`" * 1_000_000,
    "'" * 1_000_000,
    "`a" * 500_000,
    "-" * 1_000_000,
    "a- b" * 250_000,
    "algo- rithm " * 80_000,
    "0times" * 160_000,
    "~" * 1_000_000,
    "word.We " * 120_000,
    "https://e.org/a " * 60_000,
    "/spl mu/" * 120_000,
    "(cid:173)" * 110_000,
    "<a " * 8_000,
    " " * 1_000_000,
    "\u0301" * 500_000,
    "Theta(" * 160_000,
    "\\(" * 500_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:9])
def test_hostile_text_is_repaired_once_and_left_alone_beyond_the_longest(text):
    once = repaired(text[:LONGEST])
    assert len(once) < 2 * LONGEST
    assert find_urls(once) or "://" not in once
    assert len(text) <= LONGEST or repaired(text) == text
