"""A brand's shell, made ready at its first use and kept for every document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from compose.brand.model import Brand
from compose.errors import InputError, Problem, refuse
from compose.render.docx import check_shell, package
from compose.render.docx.check_shell import DOCUMENT, STYLE_SHEET
from compose.render.docx.dress import UNUSABLE, dress, filled, parts_of
from compose.render.docx.sections import Page
from compose.render.docx.xml import NAMESPACES, Xml, join, w

Element = etree._Element


@dataclass(frozen=True)
class Shell:
    """A shell with the brand's colours, fonts and logo in it."""

    parts: Mapping[str, bytes]
    """Every part of the file by its name."""
    document: Element
    """Root of the document; copy it before changing it."""
    styles: Element
    """Root of the styles."""
    page: Page
    """The page of the body's sections."""
    taken: frozenset[int]
    """Ids of its own bookmarks and content controls."""


_KEPT = 8
_shells: dict[str, Shell] = {}


def ready(brand: Brand) -> Shell:
    """The shell of `brand`, kept by the hash of everything that shapes it. Raises `InputError`, telling every fault."""
    digest = brand.digest
    if digest not in _shells:
        made = _made(brand)
        if len(_shells) >= _KEPT:
            del _shells[next(iter(_shells))]
        _shells[digest] = made
    return _shells[digest]


def problems(raw: bytes, shown: str) -> list[Problem]:
    """Everything that is wrong with the Word file `raw` as a shell; messages call it `shown`."""
    try:
        return check_shell.problems(parts_of(filled(raw, shown)), shown)
    except InputError as error:
        return list(error.problems)


def _made(brand: Brand) -> Shell:
    word = filled(brand.shell, brand.shell_file, brand.imprint, brand.name)
    refuse(UNUSABLE, check_shell.problems(parts_of(word), brand.shell_file))
    dress(word, brand)
    parts = parts_of(word)
    document = _with_our_namespaces(package.parse(parts[DOCUMENT]))
    _drop_last_edit(document)
    return Shell(parts, document, package.parse(parts[STYLE_SHEET]), _page(document), frozenset(_ids(parts)))


def _with_our_namespaces(root: Element) -> Element:
    """`root` with the prefixes that the body uses; lxml cannot add one to an element that is there."""
    spaces: Any = root.nsmap  # lxml's types do not know that None names the default namespace
    spaces.update(NAMESPACES)
    made = etree.Element(root.tag, nsmap=spaces)
    for name, value in root.attrib.items():
        made.set(name, value)
    made[:] = list(root)
    return made


def _drop_last_edit(document: Element) -> None:
    """Take out Word's note of where the designer was last, which would pass for a place in the document."""
    last = {mark.get(w("id")) for mark in document.iter(w("bookmarkStart")) if mark.get(w("name")) == "_GoBack"}
    for mark in list(document.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        parent = mark.getparent()
        if mark.get(w("id")) in last and parent is not None:
            parent.remove(mark)


def _ids(parts: Mapping[str, bytes]) -> Iterator[int]:
    for name, raw in parts.items():
        if name.startswith(("word/document", "word/header", "word/footer")) and name.endswith(".xml"):
            root = package.parse(raw)
            found = [mark.get(w("id")) for mark in root.iter(w("bookmarkStart"))]
            found += [ident.get(w("val")) for ident in root.iterfind(f".//{w('sdtPr')}/{w('id')}")]
            yield from (int(ident) for ident in found if ident and ident.lstrip("-").isdigit())


def _page(document: Element) -> Page:
    """The page that the shell's last section has."""
    (body,) = document.iterfind(w("body"))
    section = body[-1]
    (size,), (margins,) = section.iterfind(w("pgSz")), section.iterfind(w("pgMar"))
    place = section.index(size)
    children = [_as_xml(child, document) for child in section]
    return Page(
        width=int(size.get(w("w"), 0)),
        height=int(size.get(w("h"), 0)),
        left=int(margins.get(w("left"), 0)),
        right=int(margins.get(w("right"), 0)),
        references=join(children[:place]),
        rest=join(children[place + 1 :]),
    )


def _as_xml(element: Element, root: Element) -> Xml:
    """`element` without the namespaces that `root` declares already."""
    written = etree.tostring(element, encoding="unicode", with_tail=False)
    known = {f' xmlns:{prefix}="{space}"' for prefix, space in root.nsmap.items()}
    return Xml(re.sub(r' xmlns:\w+="[^"]*"', lambda match: "" if match[0] in known else match[0], written))
