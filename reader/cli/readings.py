"""The commands about how originals are read: preview, reading again, the rules of repair."""

from __future__ import annotations

import argparse
from collections import Counter

from reader.cli.inward import print_report, update_index
from reader.cli.terminal import (
    complain,
    counted,
    followed,
    preview_json,
    print_json,
    print_orphans,
    visible,
)
from reader.errors import LecternError
from reader.library import Library
from reader.previewing import preview
from reader.reparsing import reparse
from reader.store import readings
from reader.store.rules import rules_off, switch_rules_off
from reader.store.store import Store
from reader.text.repair import RULES
from reader.types import Intake, Novelty, Preview, Previewed


def preview_import(library: Library, options: argparse.Namespace) -> int:
    """Say what an import would bring; nothing is stored."""
    refused = 0
    with Store(library) as store:
        for found in followed(preview(store, Intake(tuple(options.paths), options.year))):
            refused += found.error is not None
            if options.json:
                print_json(preview_json(found))
            elif found.error is not None:
                complain(LecternError(f"{found.place}: {found.error}", advice=found.advice))
            else:
                _print_preview(found)
    return int(bool(refused))


def _print_preview(found: Preview) -> None:
    counts = Counter(each.novelty for each in found.papers)
    told = ", ".join(f"{counts[novelty]} {novelty}" for novelty in Novelty if counts[novelty])
    print(visible(f"{found.name} ({found.format}): {told or 'no papers'}"))
    for each in found.papers:
        if each.novelty is not Novelty.KNOWN:
            print(visible(_line(each)))
    print_orphans(found.orphans)


def _line(each: Previewed) -> str:
    how = "alike" if each.twin_title else "sure"
    sure = f" {each.confidence:.0%} {how}: {each.why}" if each.novelty is Novelty.DOUBTFUL else ""
    twin = f" (like “{each.twin_title}”)" if each.twin_title else ""
    return f"  {each.novelty:<8} line {each.paper.first_line}: {each.paper.title}{sure}{twin}"


def reparse_(library: Library, options: argparse.Namespace) -> int:
    """Read kept originals again by the parsers of this version; every mark stays."""
    with Store(library) as store:
        _again(store, everything=options.all)
    return 0


def repair(library: Library, options: argparse.Namespace) -> int:
    """List the rules of repair, or switch some off or on and read everything again."""
    known = {rule.name for rule in RULES}
    if unknown := {*options.off, *options.on} - known:
        raise LecternError(
            f"There is no rule of repair called {', '.join(sorted(unknown))}.",
            advice=f"The rules are {', '.join(rule.name for rule in RULES)}.",
        )
    with Store(library) as store:
        before = rules_off(store)
        off = (before | set(options.off)) - set(options.on)
        if off != before:
            switch_rules_off(store, off)
            _again(store, everything=True)
        for rule in RULES:
            state = "off" if rule.name in off else "on"
            was, now = rule.example
            print(visible(f"{state:<4}{rule.name:<14}{rule.title}: {was} → {now}"))
    return 0


def _again(store: Store, *, everything: bool) -> None:
    some = store.read(readings.due, everything=everything)
    changed = 0
    for report in followed(reparse(store, some)):
        changed += report.changed
        if report.changed or report.warnings:
            print_report(report)
    again, other = counted(len(some), "digest"), counted(changed, "paper")
    print(f"{again} read again, {other} read in another way.")
    update_index(store)
