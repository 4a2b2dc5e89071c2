"""What a file really is, by its bytes: people rename files, and programs save web pages as `.doc`."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from compose.intake.encodings import start_of_text
from compose.intake.limits import Package, locked
from compose.intake.refusing import refused

Kind = Literal["docx", "odt", "rtf", "html", "md", "txt", "pdf", "doc"]

ENDINGS: dict[str, Kind] = {
    "docx": "docx", "docm": "docx", "dotx": "docx", "dotm": "docx",
    "odt": "odt", "ott": "odt",
    "rtf": "rtf",
    "html": "html", "htm": "html", "xhtml": "html",
    "md": "md", "markdown": "md",
    "txt": "txt", "text": "txt",
    "pdf": "pdf",
    "doc": "doc", "dot": "doc", "wps": "doc", "wpd": "doc",
}  # fmt: skip
"""Endings of file names that can be read, and what each stands for."""
NAMES: dict[Kind, str] = {
    "docx": "a Word document", "odt": "an OpenDocument text", "rtf": "a rich text file (RTF)", "html": "a web page",
    "md": "Markdown text", "txt": "plain text", "pdf": "a PDF", "doc": "a document of an older word processor",
}  # fmt: skip
"""What each kind is called."""

_ANOTHER = "Import the Compact itself, as .docx, .odt, .pdf, .rtf, .html, .md or .txt"
_SAVE = "Open it in the program it was made with, save it as .docx or .pdf and import that"
_PICTURE = (
    "Import the PDF or Word file that it was taken from; if there is none, type the Compact out or have its words "
    "recognised (OCR) first"
)
_PICTURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"\x00\x00\x01\x00", b"8BPS", b"RIFF",
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_WORD = (b"\xffWPC", b"\xdb\xa5-\x00", b"\x31\xbe\x00\x00", b"\x01\xfe", b"\xfe7\x00")
"""WordPerfect, Word 2, Write and Word for DOS, Works."""
_TAG = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|p|h1|div)\b", re.I | re.S
)
_PACKAGES = (
    (b"wordprocessingml", "docx"),
    (b"spreadsheetml", "a spreadsheet"),
    (b"presentationml", "a presentation"),
    (b"visio", "a drawing"),
)
_OPEN_DOCUMENTS = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet"),
    (b"application/vnd.oasis.opendocument.presentation", "a presentation"),
    (b"application/epub", "an e-book"),
    (b"application/", "a package of another program"),
)


def ending(name: str) -> str:
    """The ending of the file name, small and without its dot."""
    return PurePath(name).suffix.lower().removeprefix(".")


def kind_of(raw: bytes, name: str) -> Kind:
    """What the file is. Raises `InputError` that says what it is instead where it cannot be a Compact."""
    if not raw.strip(b"\x00 \t\r\n"):
        raise refused(name, "the file is empty", "Check that it was copied or downloaded whole")
    if raw.startswith(_OLE):
        return _of_ole(raw, name)
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(raw, name)
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw.startswith(_OLD_WORD) or (ending(name) == "wps" and b"\x00" in raw[:64]):
        return "doc"
    return _of_text(raw, name)


def _of_ole(raw: bytes, name: str) -> Kind:
    """Of the container that Office used before 2007, and uses still for what has a password."""
    if _wide("EncryptedPackage") in raw:
        raise locked(name)
    if _wide("WordDocument") in raw:
        if raw[512:514] == b"\xec\xa5" and raw[523] & 1:  # fEncrypted, in the header that Word files begin with
            raise locked(name)
        return "doc"
    for stream, what in (("Workbook", "a spreadsheet"), ("PowerPoint Document", "a presentation")):
        if _wide(stream) in raw:
            raise refused(name, f"it is {what}", _ANOTHER)
    if _wide("__substg1.0_") in raw:
        raise refused(name, "it is an e-mail", "Save the file that is attached to it, and import that")
    if ending(name) in ("wps", "doc", "dot"):
        return "doc"
    raise refused(name, "it is a file of an older program", _SAVE)


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _of_zip(raw: bytes, name: str) -> Kind:
    package = Package(raw, name)
    types = package.part("[Content_Types].xml")
    what = next((what for mark, what in _PACKAGES if mark in types), "")
    if not what:
        mime = package.part("mimetype")
        what = next((what for mark, what in _OPEN_DOCUMENTS if mime.startswith(mark)), "")
    if what in ("docx", "odt"):
        return ENDINGS[what]
    if not what:
        raise refused(name, "it is a zip file of other files", "Unpack it, and import the Compact that is in it")
    raise refused(name, f"it is {what}", _ANOTHER)


def _of_text(raw: bytes, name: str) -> Kind:
    start = start_of_text(raw)
    if start.lstrip().startswith("{\\rtf"):
        return "rtf"
    if raw.startswith(_PICTURES) or raw[4:12] in (b"ftypheic", b"ftypavif", b"ftypmif1"):
        raise refused(name, "it is a picture", _PICTURE)
    if "\x00" in start:
        raise refused(name, "it is not a text that can be read", _SAVE)
    _refuse_other_texts(start, name)
    if _TAG.match(start):
        return "html"
    known = ENDINGS.get(ending(name))
    return known if known in ("md", "html") else "txt"


def _refuse_other_texts(start: str, name: str) -> None:
    if re.match(r"\s*(?:From:|MIME-Version:|Message-ID:)", start, re.I) and "multipart/related" in start.lower():
        raise refused(
            name,
            "it is a web archive (MHTML)",
            "Open it in Word or a browser, save it as .docx or .html and import that",
        )
    if re.search(r"<(?:w:wordDocument|pkg:package|office:document)\b", start):
        raise refused(
            name,
            "it is a document saved as one XML file",
            "Open it in Word or LibreOffice, save it as .docx and import that",
        )
    if ending(name) == "eml" or re.match(r"(?:Received|Return-Path|Delivered-To): ", start):
        raise refused(name, "it is an e-mail", "Save the file that is attached to it, and import that")
