"""Packages and XML from strangers: opened within limits, so that no file takes the computer's memory or time."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from compose.errors import InputError
from compose.intake.refusing import refused

MAX_FILE = 50_000_000
"""Bytes of a file that is read at all."""
MAX_UNPACKED = 200_000_000
"""Bytes that all parts of a package may say they come to."""
MAX_PARTS = 5_000
MAX_XML = 40_000_000
"""Bytes of one part that is read; the words of a thousand pages come to ten million."""
MAX_TAGS = 1_000_000
"""Tags of one part; a thousand pages come to half a million."""
MAX_TEXT = 2_000_000
"""Characters of a text without marks; a thousand pages."""
MAX_LINES = 60_000
"""Lines of such a text."""
_UNUSUAL = (
    "It is not as word processors write it. Open it in Word or LibreOffice, save it again as .docx and import that"
)


def check_size(raw: bytes, shown: str) -> None:
    """Raise `InputError` where the file is larger than we read."""
    if len(raw) > MAX_FILE:
        raise refused(
            shown,
            f"it is larger than {MAX_FILE // 1_000_000} MB",
            "Take pictures out of a copy of it, save it again and import that",
        )


def check_text(text: str, shown: str) -> None:
    """Raise `InputError` where a text is longer than we read."""
    if len(text) > MAX_TEXT or text.count("\n") > MAX_LINES:
        raise too_long(shown)


class Package:
    """A zipped file whose parts are taken out one at a time."""

    def __init__(self, raw: bytes, shown: str) -> None:
        """Open `raw`, which messages call `shown`; raises `InputError` where it is damaged, locked or swollen."""
        self.shown = shown
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise _damaged(shown) from error
        self._check(self._zip.infolist())
        self.names = frozenset(self._zip.namelist())

    def _check(self, parts: list[zipfile.ZipInfo]) -> None:
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise refused(self.shown, "it unpacks to far more than a document does", _UNUSUAL)
        if any(part.flag_bits & 1 for part in parts):
            raise locked(self.shown)

    def part(self, name: str) -> bytes:
        """The bytes of the part `name`; none where there is no such part."""
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as part:
                found = part.read(MAX_XML + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise _damaged(self.shown) from error
        if len(found) > MAX_XML:
            raise too_long(self.shown)
        return found

    def xml(self, name: str) -> etree._Element | None:
        """The root of the part `name`, or `None` where there is no such part."""
        found = self.part(name)
        return parsed(found, self.shown) if found else None


def locked(shown: str) -> InputError:
    """The error for a file with a password."""
    return refused(
        shown,
        "it is protected with a password",
        "Open it with its password, save a copy without one, and import the copy",
    )


def too_long(shown: str) -> InputError:
    """The error for a text longer than any Compact."""
    return refused(shown, "it holds more text than a thousand pages", "Check that it is the right file")


def too_deep(shown: str) -> InputError:
    """The error for parts within parts beyond what a person writes."""
    return refused(shown, "its parts lie too deep in one another", _UNUSUAL)


def _damaged(shown: str) -> InputError:
    return refused(
        shown, "it is damaged", "Open it in Word or LibreOffice; if that works, save it again as .docx and import that"
    )


def parsed(raw: bytes, shown: str) -> etree._Element:
    """The root element of XML. Raises `InputError` where it is broken, too large, or declares entities."""
    if len(raw) > MAX_XML or raw.count(b"<") > MAX_TAGS:
        raise too_long(shown)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise refused(shown, "it declares abbreviations of its own, which no word processor writes", _UNUSUAL)
    try:
        root = etree.fromstring(raw, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise (too_deep(shown) if "depth" in str(error) else _damaged(shown)) from error
    if root.getroottree().docinfo.internalDTD is not None:  # in UTF-16 the search above does not see it
        raise refused(shown, "it declares abbreviations of its own, which no word processor writes", _UNUSUAL)
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
