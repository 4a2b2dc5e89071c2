"""An OpenDocument text from its bytes to pieces: its parts opened, its body read, what was left out said."""

from __future__ import annotations

from compose.intake.limits import Package, locked
from compose.intake.model import Read
from compose.intake.odt.body import Body
from compose.intake.odt.counting import Counting
from compose.intake.odt.lists import definitions
from compose.intake.odt.names import OFFICE, TEXT, Element
from compose.intake.odt.styles import Styles
from compose.intake.odt.words import Reader
from compose.intake.pieces import scaled
from compose.intake.refusing import refused
from compose.intake.tally import Tally

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CHANGES = (f"{TEXT}insertion", f"{TEXT}deletion")


def read(raw: bytes, shown: str) -> Read:
    """The OpenDocument text `raw`, which messages call `shown`. Raises `InputError` where it cannot be read."""
    package = Package(raw, shown)
    if b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise locked(shown)
    content = package.xml("content.xml")
    text = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or text is None:
        raise refused(shown, "it holds no text", "Open it in LibreOffice, save it again as .odt and import that")
    roots = [root for root in (package.xml("styles.xml"), content) if root is not None]
    tally = Tally()
    tally.add("change", sum(1 for _ in text.iter(*_CHANGES)))
    found = tuple(_body(roots, tally).blocks(text))
    return Read(scaled(found), _title(package.xml("meta.xml")), tally.sentences())


def _body(roots: list[Element], tally: Tally) -> Body:
    styles = Styles(roots)
    return Body(styles, Counting(definitions(roots)), Reader(styles, tally), tally)


def _title(meta: Element | None) -> str:
    found = None if meta is None else meta.findtext(f".//{_TITLE}")
    return " ".join((found or "").split())
