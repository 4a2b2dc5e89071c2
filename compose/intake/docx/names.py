"""Names of WordprocessingML, and asking its elements."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{MAIN}}}"
R = f"{{{OFFICE}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VML = "{urn:schemas-microsoft-com:vml}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", OFFICE.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", DRAWING.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.strip("{}").encode()),
)


def usual_names(raw: bytes) -> bytes:
    """A part with the names that Word gives by default, where it was saved as Strict Open XML."""
    if b"purl.oclc.org/ooxml" in raw:
        for strict, usual in _STRICT:
            raw = raw.replace(strict, usual)
    return raw


def child(element: Element | None, *names: str) -> Element | None:
    """The element that `names` lead to, each a child of the one before; `None` where one is missing."""
    for name in names:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def val(element: Element | None, *names: str) -> str | None:
    """The `w:val` of the element that `names` lead to; `None` where there is none."""
    found = child(element, *names)
    return None if found is None else found.get(f"{W}val")


def whole(text: str | None) -> int | None:
    """`text` as a whole number, or `None`; a number that no list or style needs is none."""
    try:
        number = int(text) if text is not None and len(text) < 10 else None
    except ValueError:
        return None
    return number


def switch(element: Element | None, name: str) -> bool | None:
    """Whether the property `name` is on; `None` where `element` does not say."""
    found = child(element, name)
    if found is None:
        return None
    return found.get(f"{W}val") not in ("0", "false", "off", "none")


def chosen(alternate: Element) -> Element | None:
    """Of the renderings that `mc:AlternateContent` offers, which all say the same, the first that has words."""
    offers = [one for one in alternate if one.tag in (f"{MC}Choice", f"{MC}Fallback")]
    with_words = (one for one in offers if next(one.iter(f"{W}t", f"{W}instrText"), None) is not None)
    return next(with_words, offers[0] if offers else None)


def text_boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, each once; those within them are left for who reads them."""
    for one in element:
        if one.tag == f"{W}txbxContent":
            yield one
        elif one.tag == f"{MC}AlternateContent":
            found = chosen(one)
            if found is not None:
                yield from text_boxes(found)
        else:
            yield from text_boxes(one)
