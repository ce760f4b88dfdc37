"""The table of repairs: what each is called, an example, where it is needed, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.text.repair import cuts, latex, plain
from reader.words import QT_TR_NOOP


@dataclass(frozen=True, slots=True)
class Rule:
    """One repair. It changes no text in which it ``sees`` nothing, which is quick to tell."""

    name: str
    title: str
    example: tuple[str, str]
    """Before and after."""
    sees: Callable[[str], object]
    apply: Callable[[str], str]


def _any(*signs: str) -> Callable[[str], bool]:
    return lambda text: any(map(text.__contains__, signs))


FORMULAS = Rule(
    "formulas",
    QT_TR_NOOP("Formulas between dollars"),
    (r"in $O(\sqrt{n}\log n)$ steps", "in O(√n log n) steps"),
    _any("$", "\\"),
    latex.formulas,
)
RULES: tuple[Rule, ...] = (
    FORMULAS,
    Rule(
        "ligatures",
        QT_TR_NOOP("Joined letters of a printer's case"),
        ("e\ufb03cient", "efficient"),
        _any(*plain.LIGATURES),
        plain.ligatures,
    ),
    Rule(
        "accents",
        QT_TR_NOOP("Accents before their letters"),
        (r"Schr\"{o}dinger", "Schrödinger"),
        _any("\\"),
        latex.accents,
    ),
    Rule(
        "fonts",
        QT_TR_NOOP("Commands that set a font"),
        (r"a {\it neural} \textsc{Net}", "a neural Net"),
        _any("{"),
        latex.fonts,
    ),
    Rule(
        "symbols",
        QT_TR_NOOP("Names of signs"),
        (r"an \alpha-divergence, Theta(n)", "an α-divergence, Θ(n)"),
        _any("\\", "_", "^", "Theta(", "Omega(", " gg ", " ll ", "eq "),
        latex.symbols,
    ),
    Rule(
        "superscripts",
        QT_TR_NOOP("Powers and indices"),
        ("O(n^2) for ℓ_2 and L^{4/3}", "O(n²) for ℓ₂ and L^(4/3)"),
        _any("^", "_"),
        latex.scripts,
    ),
    Rule(
        "times",
        QT_TR_NOOP("Times signs"),
        ("6times faster", "6× faster"),
        _any("times"),
        plain.times,
    ),
    Rule(
        "macros",
        QT_TR_NOOP("Macros of the authors' own"),
        (r"Our \model, \ie a net", "Our model, i.e. a net"),
        _any("\\"),
        latex.macros,
    ),
    Rule("escapes", QT_TR_NOOP("Escaped signs"), (r"by 5\%", "by 5%"), _any("\\"), latex.escapes),
    Rule(
        "quotes",
        QT_TR_NOOP("Quotation marks"),
        ("the ``head''", "the “head”"),
        _any("`", "''"),
        plain.quotes,
    ),
    Rule(
        "dashes", QT_TR_NOOP("Dashes"), ("one -- or two", "one – or two"), _any("--"), plain.dashes
    ),
    Rule(
        "entities",
        QT_TR_NOOP("Names of characters"),
        ("a 5 /spl mu/m gap, 3plusmn1", "a 5 μm gap, 3 ± 1"),
        plain.names_characters,
        plain.entities,
    ),
    Rule(
        "hyphens",
        QT_TR_NOOP("Words cut at a line's end"),
        ("meth-ods for an algo- rithm", "methods for an algorithm"),
        cuts.cuts,
        cuts.whole,
    ),
    Rule(
        "spaces",
        QT_TR_NOOP("Ties, and spaces before commas"),
        ("codecs~(and files) , too", "codecs (and files), too"),
        _any("~", " ,", " ;"),
        plain.spaces,
    ),
    Rule(
        "stops",
        QT_TR_NOOP("Sentences that stick together"),
        ("of surveys.Nearly all", "of surveys. Nearly all"),
        plain.GLUED.search,
        plain.stops,
    ),
)
"""Every repair, in the order in which they are made. Formulas are out of sight for the others."""
