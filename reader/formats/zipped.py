"""Open ZIP and gzip archives: the files in them, within limits, and their names as mere text."""

from __future__ import annotations

import gzip
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from reader.errors import FormatError
from reader.formats.member import Member
from reader.formats.open import LIMIT
from reader.text.normal import clean
from reader.words import QT_TR_NOOP, tr

MOST_FILES = 2_000
"""Files of an archive that are read."""
_MOST_ENTRIES = 100_000  # the list of them alone costs a kilobyte each
_LONGEST_NAME = 200
_ZIP, _EMPTY_ZIP, _GZIP = b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08"
_ENTRY = b"PK\x01\x02"
_UTF_8, _ENCRYPTED = 0x800, 0x1

# LZMA is left out: a few bytes can ask for 4 GiB of memory.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    IndexError,
    RuntimeError,
)
"""All that zipfile and gzip were seen to raise on damaged archives, and what they say they do."""

_PACKED_DOCUMENTS = {
    "[Content_Types].xml": QT_TR_NOOP("an office document (such as .docx or .xlsx)"),
    "mimetype": QT_TR_NOOP("an e-book or an office document (such as .epub or .odt)"),
    "META-INF/MANIFEST.MF": QT_TR_NOOP("a Java program"),
}
_ADVICE = QT_TR_NOOP("Save it as plain text or HTML, then import that.")


def members(data: bytes) -> Iterator[Member] | None:
    """Yield the files in *data* in order of name; return None when it is no archive.

    Folders and hidden files are passed over. A file that cannot be had is a member
    with the error.

    Raises:
        FormatError: From the iterator: the archive as a whole cannot be opened.
    """
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return _zip_members(data)
    return _gzip_members(data) if data.startswith(_GZIP) else None


def _gzip_members(data: bytes) -> Iterator[Member]:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            yield Member("", _bounded(file.read(LIMIT + 1)))
    except _DAMAGE as error:
        raise FormatError(tr("a damaged gzip archive ({error})").format(error=error)) from error


def _zip_members(data: bytes) -> Iterator[Member]:
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise _too_many()
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _DAMAGE as error:
        raise FormatError(tr("a damaged ZIP archive ({error})").format(error=error)) from error
    with archive:
        for info in _wanted(archive):
            yield _zip_member(archive, info)


def _wanted(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    names = archive.NameToInfo
    document = next((kind for name, kind in _PACKED_DOCUMENTS.items() if name in names), None)
    if document is not None:
        raise FormatError(tr("{kind}, not text").format(kind=tr(document)), advice=tr(_ADVICE))
    wanted = [info for info in archive.infolist() if _is_shown(info)]
    if not wanted:
        raise FormatError(tr("the archive holds no files"))
    if len(wanted) > MOST_FILES:
        raise _too_many()
    return sorted(wanted, key=_name)


def _is_shown(info: zipfile.ZipInfo) -> bool:
    """Tell whether it is no folder, nor hidden; ".." hides nothing."""
    *folders, name = info.filename.replace("\\", "/").split("/")
    hidden = (place.startswith(".") and place.strip(".") for place in (*folders, name))
    return bool(name) and "__MACOSX" not in folders and not any(hidden)


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    try:
        return Member(_name(info), _unpacked(archive, info))
    except FormatError as error:
        return Member(_name(info), b"", error)
    except _DAMAGE as error:
        return Member(
            _name(info),
            b"",
            FormatError(tr("damaged in its archive ({error})").format(error=error)),
        )


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise FormatError(
            tr("it is encrypted"), advice=tr("Unpack the archive, then import the files.")
        )
    if info.compress_type not in _METHODS:
        raise FormatError(
            tr("it is packed in a way (number {number}) that Lectern does not know").format(
                number=info.compress_type
            ),
            advice=tr("Unpack the archive, then import the files."),
        )
    if info.file_size > LIMIT:
        raise _too_large()
    with archive.open(info) as file:
        return _bounded(file.read(LIMIT + 1))


def _bounded(data: bytes) -> bytes:
    if len(data) > LIMIT:
        raise _too_large()
    return data


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name as text that leads nowhere: no controls, no way up, no root."""
    name = info.filename
    if not info.flag_bits & _UTF_8:
        name = _true_name(name)
    places = clean(name[: 10 * _LONGEST_NAME].replace("\\", "/")).split("/")
    kept = "/".join(place for place in places if place.strip(". "))
    return kept[-_LONGEST_NAME:] or tr("no name")


def _true_name(name: str) -> str:
    """Return a name that was taken for code page 437 as UTF-8, where it is that."""
    try:
        return name.encode("cp437").decode()
    except UnicodeError:
        return name


def _too_large() -> FormatError:
    return FormatError(
        tr("it opens to more than {size} MB, which no digest has").format(size=LIMIT // 1024**2)
    )


def _too_many() -> FormatError:
    return FormatError(
        tr("the archive holds more than {most} files").format(most=f"{MOST_FILES:,}"),
        advice=tr("Split it, or unpack it and import the folder."),
    )
