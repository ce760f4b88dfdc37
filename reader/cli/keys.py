"""The command that shows and changes how papers are cited: the pattern of their keys."""

from __future__ import annotations

import argparse

from reader import citing
from reader.cli.terminal import visible
from reader.library import Library
from reader.store.store import Store
from reader.text.normal import valid_text


def arrange_keys(to: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    to.add_argument(
        "--pattern", type=valid_text, metavar="PATTERN", help="set it; '' for the usual one"
    )
    to.add_argument(
        "--renew", action="store_true", help="give papers new keys by it: texts may know the old"
    )
    to.epilog = "\n".join(("what a pattern may have:", *_reference(), "", to.epilog or ""))
    to.set_defaults(run=keys)


def keys(library: Library, options: argparse.Namespace) -> int:
    """Print the pattern of citation keys, and a key that it makes; change them where asked to."""
    with Store(library) as store:
        if options.pattern is not None:
            citing.set_pattern(store, options.pattern)
        pattern = citing.pattern(store)
        print(visible(f"{pattern}: {citing.example(pattern)}"))
        if options.renew:
            print(f"keys changed: {citing.renew(store):,}")
    return 0


def _reference() -> list[str]:
    names = [(f"{{{name}}}", about) for name, about in citing.PLACEHOLDERS]
    modifiers = [(f"{{author:{name}}}", about) for name, about in citing.MODIFIERS]
    return [f"  {name:<18}{about}" for name, about in (*names, *modifiers)]
