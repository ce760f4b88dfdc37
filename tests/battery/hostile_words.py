"""Titles and texts that would break a careless reader or writer of any format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

MIB = 1 << 20

TITLES: Mapping[str, str] = {
    "bidi": "Safe \u202etxt.exe\u2066 \u200f\u061c title",
    "c1": "Red \x9b31m and \x85 more",
    "escape codes": "\x1b]0;owned\x07 \x1b[2J\x1b[31m \x1b]8;;file:///x\x07 title",
    "line separators": "One\u2028two\u2029three\x0bfour\x0cfive\x1csix\x1eseven",
    "invisible": "Z\u200be\ufeffr\u2060o\u00ad width \U000e0041\U000e007f",
    "surrogates": "On \ud800 and \udfff together",
    "nul": "Before\0after",
    "picture": "<img src=/dev/zero onerror=alert(1)> and More",
    "formula": "=cmd|' /C calc'!A0",
    "path": "../../../../etc/passwd",
    "sql": "'); DROP TABLE papers; --",
    "latex": "\\input{/etc/passwd} \\write18{id} %{\\def\\x{\\x\\x}\\x}",
    "quotes": "\"'`“”«» \"\"\" ''' ``` one",
    "endings": "ER  - \nTY  - JOUR\n}\n@article{x,\n]]></title></entry>\n\\\\\n-----",
    "markup": "]]>&x;&#0;&#xD800;<!--<![CDATA[</script><!ENTITY x> title",
    "5,000 letters": "Long " + "w" * 5_000,
    "900 marks": "e" + "\u0301" * 900 + " accents",
}
"""What stands for the title of a paper between two others."""

TEXTS: Mapping[str, Callable[[], str]] = {
    "word of 1 MB": lambda: "w" * MIB,
    "500,000 combining marks": lambda: "e" + "\u0301" * 500_000,
    "open tags": lambda: "<a " * 100_000,
    "tags 20,000 deep": lambda: "<table><tr><td>" * 20_000,
    "ampersands": lambda: "&" * MIB,
    "entities": lambda: "&amp;lt;&#38;&#x26;" * 20_000,
    "braces": lambda: "{" * 10_000 + "}" * 10_000,
    "unbalanced braces": lambda: "{" * 10_000,
    "20,000 @": lambda: "@a{" + "@" * 20_000,
    "backslashes": lambda: "\\" * 200_000,
    "dollars": lambda: "$a_{b}^{c}$" * 20_000,
    "square brackets": lambda: "[" * 100_000 + "](" * 50_000,
    "full stops": lambda: ". " * 50_000,
    "blanks": lambda: "a" + " " * MIB + "b",
    "line ends": lambda: "a" + "\n" * 50_000 + "b",
    "lines of two": lambda: "a\n" * 50_000,
    "quotation marks": lambda: '"' * 200_001,
    "separators": lambda: ",;\t|" * 50_000,
    "addresses": lambda: "https://example.org/a_(b) " * 20_000,
    "half addresses": lambda: "https://" * 50_000,
    "number of a million digits": lambda: "9" * 1_000_000,
    "hyphens": lambda: "- " * 100_000 + "-" * 100_000,
    "headings": lambda: "\n### " * 20_000,
    "dates": lambda: "Feb 31, 9999 " * 20_000,
}
"""What is added to that paper's abstract."""
