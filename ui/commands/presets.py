"""The key maps that hands know from elsewhere, each laid over the keys that commands declare."""

from __future__ import annotations

from collections.abc import Mapping

Preset = Mapping[str, tuple[str, ...]]
"""Keys by the ids of commands; a command that is not named keeps those that are still free."""

# Gmail archives by E, snoozes by B, mutes by M; Shift+I reads, Shift+U makes unread.
_GMAIL: Preset = {
    "go.back": ("Esc", "U"),
    "go.later": ("G, B",),
    "paper.done": ("E", "Shift+I"),
    "paper.dismiss": ("#", "Del", "M"),
    "paper.inbox": ("Shift+U", "I"),
    "paper.tags": ("L", "T"),
    "paper.source": ("Ctrl+U",),
    "selection.all": ("Ctrl+A", "*, A"),
}

# D deletes and P puts back, Y yanks, U undoes, GF goes to the file and GX to the link.
_VIM: Preset = {
    "edit.undo": ("U", "Ctrl+Z"),
    "edit.redo": ("Ctrl+R", "Ctrl+Shift+Z"),
    "go.read-on": ("Space", "Ctrl+F"),
    "go.search": ("/",),
    "go.back": ("Esc", "Ctrl+["),
    "go.previous-digest": ("[, [", "Alt+Left"),
    "go.next-digest": ("], ]", "Alt+Right"),
    "go.dismissed": ("G, T",),
    "help.palette": (":", "Ctrl+K"),
    "paper.dismiss": ("D, D", "#", "Del"),
    "paper.duplicates": ("D, O",),
    "paper.inbox": ("P",),
    "paper.note": ("I", "N"),
    "paper.copy": ("Y, Y", "C"),
    "paper.copy-link": ("Y, L",),
    "paper.open-link": ("G, X",),
    "paper.source": ("G, F",),
    "selection.toggle": ("V", "X"),
    "window.close": ("Ctrl+Q", "Z, Z"),
}

# N and + go to the next, R reads, U makes unread, M does so for later, B opens the browser.
_NETNEWSWIRE: Preset = {
    "go.next": ("N", "+", "J"),
    "go.previous": ("-", "K"),
    "paper.done": ("R", "E"),
    "paper.inbox": ("U", "I"),
    "paper.later": ("M",),
    "paper.note": ("Shift+N",),
    "paper.open-link": ("B", "V"),
    "paper.source": ("Ctrl+U",),
}

PRESETS: Mapping[str, Preset] = {
    "lectern": {},
    "gmail": _GMAIL,
    "vim": _VIM,
    "netnewswire": _NETNEWSWIRE,
}
"""By the names that settings keep."""

PRESET_NAMES: Mapping[str, str] = {
    "lectern": "Lectern",
    "gmail": "Gmail",
    "vim": "Vim",
    "netnewswire": "NetNewsWire",
}
"""Proper names, the same in every language."""
