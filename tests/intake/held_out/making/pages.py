"""A text as a page of HTML, in different manners."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True)
class Manner:
    """How a page is made."""

    css: str = ""
    typed: bool = False
    """Numbers and bullets of lists are typed; else list elements give them."""
    gap: str = " "
    """What stands between a typed number and the words."""
    bold_heads: bool = False
    """Headings are paragraphs of bold words and nothing more."""
    label_above: bool = True
    """A label such as "Commitment 1" is a heading of its own; else it opens the paragraph in bold."""
    boxes: str = "div"
    """`div`, or `table` of one cell."""
    notes: str = "span"
    """`span` (a style sheet or pandoc makes the note), `office` (as LibreOffice marks one in a page) or `none`."""
    before: str = ""
    after: str = ""
    words: Callable[[str], str] = str
    """What becomes of the words, such as curly quotes."""


def page(root: etree._Element, manner: Manner) -> str:
    """`root` as a whole page."""
    body = lowered(root, manner)
    inner = "\n".join(_written(element) for element in body)
    title, subtitle, date = (_escaped(manner.words(root.get(key))) for key in ("title", "subtitle", "date"))
    cover = (
        f"<p><b><font size=6>{title}</font></b></p><p><i>{subtitle}</i></p><p>{date}</p>"
        if manner.bold_heads
        else f'<div class="cover"><h1>{title}</h1><p class="subtitle">{subtitle}</p><p>{date}</p></div>'
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{manner.css}</style></head>\n<body>{manner.before}\n{cover}\n"
        f'<div class="text">\n{inner}\n</div>{manner.after}</body></html>\n'
    )


def lowered(root: etree._Element, manner: Manner) -> list[etree._Element]:
    """The elements of the page, each of plain HTML and without our marks."""
    root = deepcopy(root)
    notes: list[str] = []
    for element in list(root.iter("*")):
        element.text, element.tail = (manner.words(text) if text else text for text in (element.text, element.tail))
    for note in list(root.iter("fn")):
        _noted(note, manner, notes)
    for head in list(root.iter("h")):
        head.tag = "span" if head.get("plain") else "b"
    made = [each for element in root for each in _block(element, root, manner)]
    return made + [etree.fromstring(_note(number, text)) for number, text in enumerate(notes, 1)]


def _noted(note: etree._Element, manner: Manner, notes: list[str]) -> None:
    if manner.notes == "span":
        note.tag = "span"
        note.set("class", "fn")
        return
    if manner.notes == "office":
        notes.append(note.text)
        number, note.tag, note.text = len(notes), "a", None
        place = {"name": f"sdfootnote{number}anc", "href": f"#sdfootnote{number}sym"}
        note.attrib.update({"class": "sdfootnoteanc", **place})
        etree.SubElement(note, "sup").text = str(number)
        return
    tail, before = note.tail or "", note.getparent()
    before.text = (before.text or "") + tail
    before.remove(note)


def _note(number: int, text: str) -> str:
    link = f'<a class="sdfootnotesym" name="sdfootnote{number}sym" href="#sdfootnote{number}anc">{number}</a>'
    return f'<div id="sdfootnote{number}"><p class="sdfootnote">{link} {_escaped(text)}</p></div>'


def _block(element: etree._Element, root: etree._Element, manner: Manner) -> list[etree._Element]:
    if element.tag in ("h2", "h3"):
        return [_heading(element, manner)]
    if element.tag == "contents":
        return _contents(root)
    if element.tag == "div" and manner.boxes == "table":
        return [_of("table", {"border": "1"}, [_of("tr", {}, [_of("td", {}, list(element))])])]
    if element.tag in ("ul", "ol"):
        return _list(element, manner)
    if element.tag == "p":
        return _paragraph(element, manner)
    return [_clean(element)]


def _heading(element: etree._Element, manner: Manner) -> etree._Element:
    if number := element.get("n"):
        element.text = f"{number}{'.' if manner.typed else ''}{manner.gap}{element.text}"
    if not manner.bold_heads:
        return _clean(element)
    element.tag = "b"
    return _of("p", {}, [_clean(element)])


def _contents(root: etree._Element) -> list[etree._Element]:
    lines = [f"{h.get('n', '')} {h.text} ........ {n}".strip() for n, h in enumerate(root.iter("h2"), 2)]
    head = etree.fromstring("<p><b>Contents</b></p>")
    return [head, *(_said("p", line) for line in lines)]


def _list(element: etree._Element, manner: Manner) -> list[etree._Element]:
    mark = "☐" if element.get("box") else "•"
    if not manner.typed and not element.get("box"):
        if element.tag == "ol" and element.get("round"):
            element.set("class", "round")
        return [_clean(element)]
    items = []
    for item in element:
        item.tag = "p"
        _led(item, item.get("n", mark), manner.gap)
        items.append(_clean(item, {"class": "item"}))
    return items


def _paragraph(element: etree._Element, manner: Manner) -> list[etree._Element]:
    number, own = element.get("n"), element.get("own")
    if not number:
        return [_clean(element)]
    if own and manner.label_above:
        head = _said("h3", number)
        return [_heading(head, manner), _clean(element)]
    if own:
        _led(element, "", "")
        element[0].text = f"{number}: {element[0].text}"
        return [_clean(element)]
    _led(element, number, manner.gap)
    return [_clean(element, {"class": "item"})]


def _led(element: etree._Element, lead: str, gap: str) -> None:
    """Put a number before the words of an element."""
    if lead:
        element.text = f"{lead}{gap}{element.text or ''}"


def _clean(element: etree._Element, more: dict[str, str] | None = None) -> etree._Element:
    for each in element.iter():
        for mark in ("c", "n", "own", "plain", "round", "box"):
            each.attrib.pop(mark, None)
    element.attrib.update(more or {})
    element.tail = None
    return element


def _of(tag: str, marks: dict[str, str], inner: list[etree._Element]) -> etree._Element:
    made = etree.Element(tag, marks)
    made.extend(_clean(each) for each in inner)
    return made


def _said(tag: str, text: str) -> etree._Element:
    made = etree.Element(tag)
    made.text = text
    return made


def _written(element: etree._Element) -> str:
    text = etree.tostring(element, encoding="unicode", method="html")
    return re.sub("\t", "&nbsp;&nbsp; ", text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
