"""What LaTeX's names and Unicode's small figures stand for: tables alone."""

from __future__ import annotations

_GREEK = (
    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu"
    " xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta"
    " Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
)
GREEK = dict(zip(_GREEK.split(), "αβγδϵεζηθϑικλμνξπϖρϱσςτυϕφχψωΓΔΘΛΞΠΣΥΦΨΩ", strict=True))
LETTERS = GREEK | {
    "ell": "ℓ",
    "infty": "∞",
    "partial": "∂",
    "nabla": "∇",
    "hbar": "ℏ",
    "emptyset": "∅",
    "varnothing": "∅",
    "top": "⊤",
    "bot": "⊥",
    "prime": "′",
    "degree": "°",
    "dagger": "†",
    "ast": "*",
    "star": "*",
    "forall": "∀",
    "exists": "∃",
    "neg": "¬",
    "lnot": "¬",
    "sum": "∑",
    "prod": "∏",
    "int": "∫",
    "bigcup": "⋃",
    "bigcap": "⋂",
    "lfloor": "⌊",
    "rfloor": "⌋",
    "lceil": "⌈",
    "rceil": "⌉",
    "langle": "⟨",
    "rangle": "⟩",
    "lbrace": "{",
    "rbrace": "}",
    "vert": "|",
    "lvert": "|",
    "rvert": "|",
    "Vert": "‖",
    "lVert": "‖",
    "rVert": "‖",
    "checkmark": "✓",
    "triangle": "△",
    "square": "□",
    "pounds": "£",
    "euro": "€",
    "ldots": "…",
    "dots": "…",
    "cdots": "⋯",
    "dotsc": "…",
}
OPERATORS = {
    "times": "×",
    "div": "÷",
    "cdot": "·",
    "pm": "±",
    "mp": "∓",
    "circ": "∘",
    "bullet": "•",
    "odot": "⊙",
    "oplus": "⊕",
    "otimes": "⊗",
    "setminus": "∖",
    "cup": "∪",
    "cap": "∩",
    "vee": "∨",
    "lor": "∨",
    "wedge": "∧",
    "land": "∧",
    "mid": "|",
    "parallel": "∥",
    "perp": "⊥",
    "le": "≤",
    "leq": "≤",
    "leqslant": "≤",
    "ge": "≥",
    "geq": "≥",
    "geqslant": "≥",
    "ne": "≠",
    "neq": "≠",
    "equiv": "≡",
    "approx": "≈",
    "sim": "∼",
    "simeq": "≃",
    "cong": "≅",
    "propto": "∝",
    "triangleq": "≜",
    "coloneqq": "≔",
    "ll": "≪",
    "gg": "≫",
    "lesssim": "≲",
    "gtrsim": "≳",
    "prec": "≺",
    "succ": "≻",
    "preceq": "⪯",
    "succeq": "⪰",
    "in": "∈",
    "notin": "∉",
    "ni": "∋",
    "subset": "⊂",
    "subseteq": "⊆",
    "supset": "⊃",
    "supseteq": "⊇",
    "to": "→",
    "rightarrow": "→",
    "longrightarrow": "→",
    "leftarrow": "←",
    "gets": "←",
    "leftrightarrow": "↔",
    "Rightarrow": "⇒",
    "implies": "⇒",
    "Leftarrow": "⇐",
    "Leftrightarrow": "⇔",
    "iff": "⇔",
    "mapsto": "↦",
    "uparrow": "↑",
    "downarrow": "↓",
    "rightleftharpoons": "⇌",
    "models": "⊨",
    "vdash": "⊢",
}
_FUNCTIONS = (
    "log ln exp sin cos tan sinh cosh tanh arcsin arccos arctan max min sup inf arg argmax argmin"
    " det dim ker lim limsup liminf Pr gcd deg hom polylog poly tr sgn"
)
FUNCTIONS = frozenset(_FUNCTIONS.split())
SPACES = {"quad": " ", "qquad": " ", ",": " ", ";": " ", ":": " ", " ": " ", "!": "", "/": ""}
SIGNS = {sign: sign for sign in "{}%$&#_"} | {"|": "‖"}
_UNSEEN = (
    "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr limits"
    " nolimits displaystyle textstyle scriptstyle rm bf it cal sf tt boldmath mathstrut"
)
UNSEEN = frozenset(_UNSEEN.split())
_FONTS = (
    "mathcal mathbb mathbf mathrm mathsf mathtt mathit mathscr mathfrak mathop boldsymbol bm text"
    " textbf textit textrm textsf textsc texttt textup textsl textnormal operatorname mbox hbox"
    " emph ensuremath pmb smash"
)
FONTS = frozenset(_FONTS.split())
ACCENTS = {
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "hat": "\u0302",
    "widehat": "\u0302",
    "bar": "\u0304",
    "overline": "\u0304",
    "dot": "\u0307",
    "ddot": "\u0308",
    "vec": "\u20d7",
    "check": "\u030c",
    "breve": "\u0306",
}
DOUBLE_STRUCK = dict(zip("NZQRCPH", "ℕℤℚℝℂℙℍ", strict=True))
FRACTIONS = frozenset(("frac", "tfrac", "dfrac", "nicefrac", "sfrac"))

SUPERSCRIPTS = dict(
    zip(
        "0123456789+-=abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤−",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ⁻",
        strict=True,
    )
)
SUBSCRIPTS = dict(
    zip("0123456789+-=aehijklmnoprstuvx−", "₀₁₂₃₄₅₆₇₈₉₊₋₌ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋", strict=True)
)
SMALL = frozenset([*SUPERSCRIPTS.values(), *SUBSCRIPTS.values()])

ENTITIES = GREEK | {
    "times": "×",
    "deg": "°",
    "plusmn": "±",
    "infin": "∞",
    "sim": "∼",
    "epsiv": "ε",
    "epsi": "ϵ",
    "ap": "≈",
    "les": "≤",
    "ges": "≥",
    "le": "≤",
    "ge": "≥",
    "middot": "·",
    "isin": "∈",
    "radic": "√",
    "reg": "®",
    "trade": "™",
    "par": "∥",
    "sigma": "σ",
    "rarr": "→",
    "prime": "′",
}
"""The names of characters between slashes, as old abstracts of the IEEE have them."""
