"""Recognise what is no digest, so that a refusal can name it instead of guessing papers from it."""

from __future__ import annotations

import re

from reader.words import QT_TR_NOOP

_HEAD = 40_000  # characters that show what a text is
_LINES = 200

_OPENINGS = {
    "JSON": r"\[\s*[\[{\"\]]|\{\s*[\"}]",
    "HTML": r"<(?:!doctype html|html|head|body|div|p|h\d|ul|table|script|style)\b",
    "XML": r"<(?:\?xml|!--|[a-z][\w:.-]*[\s>/])",
    "RTF": r"\{\\rtf",
    "BibTeX": r"(?:%.*\s+)*@[a-z]{3,20}\s*[{(]",
    "RIS": r"TY {1,2}- ",
    QT_TR_NOOP("a script"): r"#!",
    QT_TR_NOOP("an e-mail"): r"(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|Message-ID"
    r"|MIME-Version)(?::| \S+@\S+ )",
    QT_TR_NOOP("an arXiv announcement"): r"-{30,}\s[\s\S]{0,3000}?^arXiv:\d{4}\.",
    "LaTeX": r"(?:%.*\s+)*\\(?:documentclass|usepackage|begin|input|section)\b",
}
"""What the first characters of a text say it is."""

_TEXTURES = {
    "Markdown": r"#{1,6} \S|```|~~~|[-*+] \S|> |\||\[!?\[|!?\[.{1,200}\]\(",
    QT_TR_NOOP(
        "a log"
    ): r"[\[(<]?(?:\d{4}[-/.]\d\d[-/.]\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:|\d\d:\d\d:\d\d"
    r"|\d{1,3}(?:\.\d{1,3}){3} )|(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b|\[ *\d+\.\d+\]",
    QT_TR_NOOP(
        "source code"
    ): r"(?:import|from|def|class|return|if|for|while|const|let|var|public|private"
    r"|static|package|use|fn|func|struct|elif|else)\b.*[(){}\[\];:.=]|#(?:include|define)\b"
    r"|//|/\*|\* |@\w+|.*[;{}\\]$|.*\)[:,]?$",
    QT_TR_NOOP("a settings file"): r"\[[\w .:/-]+\]$|[\w.-]{1,60} ?[:=] ?\S|[#;] ",
    QT_TR_NOOP("a table"): r"(?:[^,\t;]{0,60}[,\t;](?! )){2}",
}
"""What half of a text's lines say it is."""

_BY_OPENING = [(kind, re.compile(found, re.I | re.M)) for kind, found in _OPENINGS.items()]
_BY_TEXTURE = [(kind, re.compile(found)) for kind, found in _TEXTURES.items()]


def kind_of(text: str) -> str | None:
    """Return what *text* looks like, such as "JSON" or "a log"; None when it may be a digest."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    for kind, opening in _BY_OPENING:
        if opening.match(head):
            return kind
    lines = [line.strip() for line in head.splitlines()[:_LINES] if line.strip()]
    for kind, texture in _BY_TEXTURE:
        if 2 * sum(texture.match(line) is not None for line in lines) > len(lines):
            return kind
    return None
