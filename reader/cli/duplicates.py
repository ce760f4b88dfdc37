"""The commands about papers that may be the same."""

from __future__ import annotations

import argparse

from reader import merging
from reader.cli.inward import check_shown, said
from reader.cli.terminal import print_json, visible
from reader.errors import LecternError
from reader.library import Library
from reader.store import duplicates, papers
from reader.store.store import Store


def duplicates_(library: Library, options: argparse.Namespace) -> int:
    """List the pairs of papers that may be the same, the likeliest first."""
    with Store(library) as store:
        for doubt in store.read(duplicates.doubts):
            if options.json:
                pair = {"papers": [doubt.first, doubt.second], "likeness": doubt.score}
                print_json({**pair, "why": doubt.why})
                continue
            print(visible(f"{doubt.score:>4.0%}  {doubt.why}"))
            for paper in (doubt.first, doubt.second):
                print(visible(f"{paper:>10}  {store.read(papers.title, paper)}"))
    return 0


def merge(library: Library, options: argparse.Namespace) -> int:
    """Make papers one: the first stays, and has the marks of all."""
    first, *others = _several(options)
    with Store(library) as store:
        check_shown(store, options.ids)
        return said(store, [merging.merge(store, first, others)])


def apart(library: Library, options: argparse.Namespace) -> int:
    """Remember that papers are not the same."""
    first, *others = _several(options)
    with Store(library) as store:
        check_shown(store, options.ids)
        return said(store, [merging.keep_apart(store, first, other) for other in others])


def _several(options: argparse.Namespace) -> list[int]:
    ids = list(dict.fromkeys(options.ids))
    if len(ids) < 2:
        raise LecternError("One paper alone cannot be compared.", advice="Give two numbers.")
    return ids
