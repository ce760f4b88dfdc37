"""What the Debian package says of itself: to people, of licences, and to lintian."""

from __future__ import annotations

ABOUT = """\
reader of research digests, offline and by keyboard
 Lectern reads research digests: pages of papers, each a title and an abstract,
 as mailing lists, alerts, feeds and search pages give them. It folds them into
 one library in which a paper stands once, however many digests list it.
 .
 Go through them by keyboard: decide, star, tag, take notes, search, undo. Hand
 on reading lists, bibliographies and books. Everything stays on your machine."""
BUNDLED = """
Files: usr/lib/lectern/_internal/*
Copyright: their authors
License: several
 Qt, NumPy and other packages of Python have their licences in their folders
 usr/lib/lectern/_internal/*.dist-info, Python in python3/LICENSE.txt beside
 them; that of Qt and PySide6 is the LGPL-3, on Debian in
 /usr/share/common-licenses. Libraries that Debian has packaged are under the
 terms in usr/share/doc/lectern/libraries, one file for each package.
"""
OVERRIDES = """\
# The package is a bundle: it has libraries of its own, as the wheels of Python's packages, and
# the builder's Python and Debian, have them.
lectern: embedded-library * [usr/lib/lectern/_internal/*]
lectern: shared-library-lacks-prerequisites [usr/lib/lectern/_internal/*]
lectern: library-not-linked-against-libc [usr/lib/lectern/_internal/python3.*/lib-dynload/*]
lectern: hardening-no-bindnow [usr/lib/lectern/*]
lectern: hardening-no-fortify-functions [usr/lib/lectern/_internal/*]
# To strip those of NumPy breaks them; in that of ICU there is nothing but data.
lectern: unstripped-binary-or-object [usr/lib/lectern/_internal/numpy*]
lectern: unstripped-binary-or-object [usr/lib/lectern/_internal/PySide6/Qt/lib/libicudata.so.*]
# The program that starts it is PyInstaller's, as its wheel has it.
lectern: hardening-no-pie [usr/lib/lectern/lectern]
# Licences lie where Python's packages have them, and the copyright file leads there.
lectern: extra-license-file [*.dist-info/*]
lectern: extra-license-file [usr/lib/lectern/_internal/python3/LICENSE.txt]
lectern: package-contains-documentation-outside-usr-share-doc [*.dist-info/*]
lectern: package-contains-documentation-outside-usr-share-doc [*/_internal/python3/*]
# The window shows these: its help, and the digest that it begins with.
lectern: package-contains-documentation-outside-usr-share-doc [*/_internal/resources/*]
# It is not part of Debian.
lectern: initial-upload-closes-no-bugs [usr/share/doc/lectern/changelog.Debian.gz:1]
"""
