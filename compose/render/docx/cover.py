"""Content controls of a shell: found by their tags, and filled with what each document says there."""

from __future__ import annotations

import copy

from lxml import etree

from compose.document.model import Document
from compose.render.docx import package
from compose.render.docx.xml import Xml, runs, w

Element = etree._Element

TITLE, LINES, AREA, TAGLINE = "compact.title", "compact.lines", "compact.area", "compact.tagline"
HEAD, BODY = "compact.head", "compact.body"


def controls(root: Element, tag: str) -> list[Element]:
    """The content controls called `tag`."""
    return [control for control in root.iter(w("sdt")) if _tag(control) == tag]


def fill_cover(root: Element, document: Document) -> None:
    """Put what the cover says into the controls of the main part."""
    cover = document.cover
    fill(root, TITLE, (cover.title,))
    fill(root, TAGLINE, (cover.tagline,) if cover.tagline else ())
    fill(root, AREA, (cover.area,))
    fill(root, LINES, cover.lines)


def fill(root: Element, tag: str, lines: tuple[str, ...]) -> None:
    """Put `lines` into every control called `tag`: runs where it stands in a line, else a paragraph each."""
    for control in controls(root, tag):
        content = control.find(w("sdtContent"))
        if content is not None:
            _fill(control, content, lines)


def _tag(control: Element) -> str | None:
    found = control.find(f"{w('sdtPr')}/{w('tag')}")
    return found.get(w("val")) if found is not None else None


def _fill(control: Element, content: Element, lines: tuple[str, ...]) -> None:
    cell = content.find(w("tc"))
    home = content if cell is None else cell
    model, parent = home.find(w("p")), control.getparent()
    if model is None:
        home[:] = _runs(" ".join(lines))
    elif lines or cell is not None or parent is None or parent.tag != w("body"):
        # A cell without a paragraph would not open.
        home[:] = [*home.findall(w("tcPr")), *(_like(model, line) for line in lines or ("",))]
    else:
        parent.remove(control)


def _like(model: Element, words: str) -> Element:
    """A paragraph of the same properties as `model` that holds `words`."""
    made = copy.deepcopy(model)
    made[:] = [*made.findall(w("pPr")), *_runs(words)]
    return made


def _runs(words: str) -> list[Element]:
    return list(package.fragment(Xml(f"<w:p>{runs(words)}</w:p>")))
