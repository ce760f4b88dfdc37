"""Make a Debian package of the bundle: ``python -m resources.desktop.debian dist/lectern``.

It is a recipe for a checkout, and in no package itself. It needs dpkg and binutils, and a bundle
that ``pyinstaller build_app.spec`` made on the same machine. The package has the bundle in
/usr/lib/lectern, links to it in /usr/bin, and what desktops, shells and man read in /usr/share;
nothing of it runs when it is installed or removed, and libraries of papers are not its affair.
DEBFULLNAME and DEBEMAIL name who makes it, as they do for Debian's own tools; name them before
you hand a package on, for without them nobody can be written to.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from importlib.metadata import version
from pathlib import Path

from reader.cli.desktop import placed
from resources.desktop.debian_texts import ABOUT, BUNDLED, OVERRIDES

TOP = Path(__file__).parents[2]
INSIDE = Path("usr/lib/lectern")
FONTS = "fontconfig-config"
"""What tells the bundle's fontconfig which fonts there are, and brings some."""
OF_THE_SYSTEM = {
    **dict.fromkeys(("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0"), "libc6"),
    **dict.fromkeys(("librt.so.1", "libresolv.so.2", "libutil.so.1", "libmvec.so.1"), "libc6"),
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
}
"""Packages of libraries that no bundle holds, besides those that ``run`` names."""
OF_DEBIAN = Path("usr/share/doc/lectern/libraries")
"""Where the package has the terms of libraries that were taken from the builder's Debian."""


def main() -> None:
    """Make the package, and print its path."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "lectern"
        shutil.copytree(options.bundle, root / INSIDE, symlinks=True)
        for path, content in _files(options.bundle.absolute()):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        for name in ("lectern", "lectern-window"):
            link = root / "usr/bin" / name
            link.parent.mkdir(exist_ok=True)
            link.symlink_to(f"../lib/lectern/{name}")
        _control(root)
        _allow(root)
        how = ("--root-owner-group", f"-Z{options.compression}", "--build")
        told = _said("dpkg-deb", *how, str(root), str(options.to))
    print(told.strip())  # noqa: T201 - what was asked for


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m resources.desktop.debian", description="Make a Debian package of a bundle."
    )
    parser.add_argument("bundle", type=Path, help="the bundle's folder, such as dist/lectern")
    parser.add_argument(
        "--to", type=Path, default=Path("dist"), help="the folder of the package (default: dist)"
    )
    parser.add_argument(
        "--compression", choices=("xz", "zstd", "none"), default="xz", help="default: xz"
    )
    return parser


def _files(bundle: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield the place and the content of all that is beside the bundle."""
    share = Path("usr/share")
    yield from placed(share, "lectern-window")
    about = (TOP / "resources/desktop/lectern.metainfo.xml").read_bytes()
    yield share / "metainfo/lectern.metainfo.xml", about
    for page in sorted((TOP / "resources/man").glob("*.1")):
        yield share / "man/man1" / f"{page.name}.gz", _packed(page.read_bytes())
    for shell, place in (
        ("bash", "bash-completion/completions/lectern"),
        ("zsh", "zsh/vendor-completions/_lectern"),
    ):
        script = _said(str(bundle / "lectern"), "completion", shell)
        yield share / place, script.encode()
    papers = share / "doc/lectern"
    yield papers / "copyright", _copyright()
    yield papers / "changelog.gz", _packed((TOP / "CHANGELOG.md").read_bytes())
    yield papers / "changelog.Debian.gz", _packed(_changes())
    yield from ((OF_DEBIAN / name, terms) for name, terms in _terms(bundle))
    yield share / "lintian/overrides/lectern", OVERRIDES.encode()


def _terms(bundle: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the packages of the builder's Debian that a bundle's libraries are of, and the terms.

    A library of a wheel lies in a folder of the wheel's; those of the system lie at the top.
    """
    held = [path.name for path in bundle.glob("_internal/lib*.so*") if not path.is_symlink()]
    # Of libraries of wheels, and of a Python that is not Debian's, dpkg knows nothing.
    told = _said("dpkg", "-S", *(f"*/{name}" for name in held), check=False) if held else ""
    owners = {line.partition(":")[0] for line in told.splitlines()}
    for owner in sorted(owners):
        terms = Path("/usr/share/doc") / owner / "copyright"
        if terms.is_file():
            yield owner, terms.read_bytes()


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _copyright() -> bytes:
    licence = (TOP / "LICENSE").read_text("utf-8").strip()
    holder = re.search(r"^Copyright \(c\) (.+)$", licence, re.M)
    _, _, terms = licence.partition("\n\n")
    told = "\n".join(f" {line}" if line else " ." for line in terms.splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"\nFiles: *\nCopyright: {holder[1] if holder else 'The Lectern developers'}\n"
        f"License: Expat\n{told}\n{BUNDLED}"
    ).encode()


def _changes() -> bytes:
    """Return Debian's changelog, which tells of the package alone."""
    now = format_datetime(datetime.now(UTC))
    told = "Made of a bundle; changelog.gz says what is new in Lectern."
    head = f"lectern ({_version()}) unstable; urgency=medium"
    return f"{head}\n\n  * {told}\n\n -- {_maintainer()}  {now}\n".encode()


def _version() -> str:
    return f"{version('lectern')}-1"


def _maintainer() -> str:
    name = os.environ.get("DEBFULLNAME", "The Lectern developers")
    return f"{name} <{_address()}>"


def _address() -> str:
    """Return whom to write to: for a package that stays with its maker, nobody is named."""
    return os.environ.get("DEBEMAIL") or os.environ.get("EMAIL") or "lectern@localhost"


def _control(root: Path) -> None:
    """Write what dpkg is told of the package, and the sums of its files."""
    paths = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    size = sum(-(-path.stat().st_size // 1024) for path in paths)
    fields = {
        "Package": "lectern",
        "Version": _version(),
        "Architecture": _said("dpkg", "--print-architecture").strip(),
        "Maintainer": _maintainer(),
        "Installed-Size": str(size),
        "Depends": ", ".join(depends(root / INSIDE)),
        "Recommends": "ca-certificates, xdg-utils",  # to fetch from sources, to open links
        "Section": "science",
        "Priority": "optional",
        "Description": ABOUT,
    }
    folder = root / "DEBIAN"
    folder.mkdir()
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (folder / "control").write_text(text, encoding="utf-8")
    names = [str(path.relative_to(root)) for path in paths]
    (folder / "md5sums").write_text(_said("md5sum", *names, folder=root), encoding="utf-8")


def depends(bundle: Path) -> list[str]:
    """Return the packages of the libraries that a bundle needs, and does not hold.

    Raises:
        SystemExit: Nobody knows the package of one.
    """
    held = {path.name for path in bundle.rglob("*")}
    binaries = [path for path in bundle.rglob("*") if _is_binary(path)]
    told = _said("objdump", "-p", *map(str, binaries)) if binaries else ""
    needed = set(re.findall(r"^  NEEDED +(\S+)$", told, re.M)) - held
    packages = OF_THE_SYSTEM | _named_by_run()
    if unknown := sorted(needed - packages.keys()):
        raise SystemExit(f"Name in {__file__} the package of {', '.join(unknown)}.")
    found = {packages[name] for name in needed} | {FONTS}
    releases = re.findall(r"\bGLIBC_(\d+)\.(\d+)", told)
    if releases and "libc6" in found:
        major, minor = max((int(major), int(minor)) for major, minor in releases)
        found = found - {"libc6"} | {f"libc6 (>= {major}.{minor})"}
    return sorted(found)


def _named_by_run() -> dict[str, str]:
    """Return the packages of libraries, by their names, as ``run`` has them."""
    return dict(re.findall(r"(lib[\w.-]+\.so\.\d+)=([\w.+-]+)", (TOP / "run").read_text("utf-8")))


def _is_binary(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _allow(root: Path) -> None:
    """Let everybody read all of it, whatever the builder's habits; and run the program."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path == root / INSIDE / "lectern"
            path.chmod(0o755 if runs else 0o644)


def _said(*command: str, folder: Path | None = None, check: bool = True) -> str:
    return subprocess.run(  # noqa: S603 - programs that are named here, and the bundle's own
        command, check=check, stdout=subprocess.PIPE, text=True, cwd=folder
    ).stdout


if __name__ == "__main__":
    main()
