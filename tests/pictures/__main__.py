"""Draw the README's picture, and pictures of every state for looking at.

    python -m tests.pictures FOLDER [--digests PATH] [--only NAME] [--readme] [--help-pages]
        [--samples]

Opens the real window on a library of its own, drives it by keys, and saves PNG
files in both sizes and every theme; with --samples one small list in each format, as
Chromium, LibreOffice and poppler show it; with --readme only `resources/screenshot.png`,
and with --help-pages only `resources/help/*.png`, which show the welcome digest, so that
the project holds nobody else's text.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.folders import at_home
from tests.pictures import help_pages, samples
from tests.pictures.charts import Charts
from tests.pictures.desk import Desk
from tests.pictures.doors import Doors
from tests.pictures.handing import Handing
from tests.pictures.helping import Helping
from tests.pictures.lists import Lists
from tests.pictures.maps import Maps
from tests.pictures.packets import Packets
from tests.pictures.safety import Safety
from tests.pictures.search import Search

ROOT = Path(__file__).parents[2]
SIZES = ((1280, 800), (1920, 1080))
THEMES = ("light", "dark", "sepia", "contrast")
SETS = {
    "charts": Charts,
    "desk": Desk,
    "doors": Doors,
    "handing": Handing,
    "helping": Helping,
    "lists": Lists,
    "maps": Maps,
    "packets": Packets,
    "safety": Safety,
    "search": Search,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "resources")
    parser.add_argument("--digests", type=Path, help="a folder of digests to show")
    parser.add_argument("--only", choices=SETS, help="draw these states only")
    parser.add_argument("--theme", choices=THEMES, help="in this theme only")
    parser.add_argument("--readme", action="store_true", help="draw resources/screenshot.png")
    parser.add_argument("--help-pages", action="store_true", help="draw resources/help/*.png")
    parser.add_argument("--samples", action="store_true", help="exports, as other programs show")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, at_home(scratch):
        if options.readme:
            help_pages.draw_readme(options.folder)
        elif options.help_pages:
            help_pages.draw(ROOT / "resources" / "help")
        elif options.samples:
            samples.draw(options.folder)
        else:
            _draw_all(options)
    return 0


def _draw_all(options: argparse.Namespace) -> None:
    sets = [SETS[options.only]] if options.only else [*SETS.values()]
    for width, height in SIZES:
        for theme in [options.theme] if options.theme else THEMES:
            for states in sets:
                with states((width, height), theme, options.digests) as scene:
                    for name in scene.states():
                        scene.save(options.folder / f"{name}-{width}-{theme}.png")


if __name__ == "__main__":
    sys.exit(main())
