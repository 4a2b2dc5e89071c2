"""Blocks as paragraphs and tables: one function a kind of block, all of one signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from compose.document import walk
from compose.document.model import (
    DATE,
    Block,
    Blocks,
    Checklist,
    Contents,
    Definitions,
    Heading,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from compose.render.docx import controls, inlines, tables
from compose.render.docx.names import clause_bookmark, term_bookmark
from compose.render.docx.numbering import BULLETS, FIRST_LIST
from compose.render.docx.parts import Parts
from compose.render.docx.sections import Flow
from compose.render.docx.xml import Element, add_property, el, paragraph, run, runs

Write = Callable[[Any, Parts, Flow], None]

_HEADING_STYLES = {"front": "FrontHeading", "part": "Heading1", "voice": "VoiceHeading", "group": "GroupHeading"}
_ROLES = {"body": "BodyText", "aim": "Aim", "small": "SmallText", "byline": "Byline"}


def write(blocks: Blocks, parts: Parts, flow: Flow) -> None:
    """Put `blocks` into `flow`."""
    for block in blocks:
        BLOCKS[type(block)](block, parts, flow)


# -- headings and contents ---------------------------------------------------------------------------------------------


def _heading(node: Heading, parts: Parts, flow: Flow) -> None:
    style = _HEADING_STYLES.get(node.kind, f"Heading{node.level}")
    content = _marked(clause_bookmark(node.id), inlines.write(node.content, parts), parts)
    flow.add(paragraph(style, *content))


def _marked(bookmark: str, content: Iterator[Element], parts: Parts) -> Iterator[Element]:
    ident = parts.next_id()
    yield el("bookmarkStart", id=ident, name=bookmark)
    yield from content
    yield el("bookmarkEnd", id=ident)


_TOC = 'TOC \\h \\z \\n \\t "Front Heading,1,Heading 1,1,Heading 2,2,Heading 3,2"'


def _contents(node: Contents, parts: Parts, flow: Flow) -> None:
    """The contents with their entries filled in, so that Word never has to ask whether it may update them."""
    flow.add(paragraph("TOCHeading", *runs(node.title)))
    listed = [heading for heading in walk.headings(parts.document) if heading.kind in ("front", "part", "clause")]
    entries = [_entry(heading) for heading in listed]
    *opening, ending = inlines.field(_TOC)
    if entries:
        entries[0][1:1] = opening
        entries[-1].append(ending)
    for entry in entries:
        flow.add(entry)


def _entry(heading: Heading) -> Element:
    level = 1 if heading.kind in ("front", "part") else 2
    number = [*runs(heading.number), run(el("tab"))] if heading.number else []
    link = el("hyperlink", *number, *runs(walk.text(heading.content)), anchor=clause_bookmark(heading.id), history=1)
    return paragraph(f"TOC{level}", link)


# -- text --------------------------------------------------------------------------------------------------------------


def _paragraph(node: Paragraph, parts: Parts, flow: Flow) -> None:
    flow.add(paragraph(_ROLES[node.role], *inlines.write(node.content, parts)))


def _list(node: ListBlock, parts: Parts, flow: Flow) -> None:
    style, number = "ListBullet", BULLETS
    if node.ordered:
        style, number = "ListNumber", FIRST_LIST + parts.lists
        parts.lists += 1
    for item in node.items:
        _item(item, style, number, parts, flow)


def _item(item: Blocks, style: str, number: int, parts: Parts, flow: Flow) -> None:
    for place, block in enumerate(item):
        if not isinstance(block, Paragraph):
            write((block,), parts, flow)
            continue
        made = paragraph(style if place == 0 else "ListContinue", *inlines.write(block.content, parts))
        if place == 0:
            add_property(made, el("numPr", el("ilvl", val=0), el("numId", val=number)))
        flow.add(made)


def _note(node: Note, parts: Parts, flow: Flow) -> None:
    flow.add(paragraph("NoteTitle", *runs(node.title)))
    for block in node.blocks:
        if isinstance(block, Paragraph):
            flow.add(paragraph("NoteText", *inlines.write(block.content, parts)))
        else:
            write((block,), parts, flow)


def _definitions(node: Definitions, parts: Parts, flow: Flow) -> None:
    for item in node.items:
        term = _marked(term_bookmark(item.id), runs(item.term, el("rStyle", val="DefinedTerm")), parts)
        flow.add(paragraph("DefinitionTerm", *term))
        flow.add(paragraph("DefinitionText", *inlines.write(item.meaning, parts)))


# -- tables, signatures, pages -----------------------------------------------------------------------------------------


def _table(node: Table, parts: Parts, flow: Flow) -> None:
    for made in tables.table(node, parts, flow.width):
        flow.add(made)


def _checklist(node: Checklist, parts: Parts, flow: Flow) -> None:
    for made in tables.checklist(node, parts, flow.width):
        flow.add(made)


def _signatures(node: Signatures, parts: Parts, flow: Flow) -> None:
    for entry in node.entries:
        for made in _signature(entry, parts):
            flow.add(made)


def _signature(entry: Signature, parts: Parts) -> Iterator[Element]:
    yield paragraph("SignatureName", *runs(entry.organisation))
    if entry.note:
        yield paragraph("SignatureNote", *runs(entry.note))
    pairs = [entry.lines[place : place + 2] for place in range(0, len(entry.lines), 2)]
    for pair in pairs:
        style = "SignatureLast" if pair is pairs[-1] else "SignatureLine"
        columns = [list(_signature_line(line, entry, parts)) for line in pair]
        yield paragraph(style, *_between(columns, run(el("tab"))))


def _signature_line(line: tuple[str, str], entry: Signature, parts: Parts) -> Iterator[Element]:
    label, known = line
    title = f"{label}: {entry.organisation}"
    yield from runs(label)
    yield run(el("tab"))
    yield controls.date_picker(title, parts) if label == DATE else controls.text_box(title, known, parts)
    yield run(el("tab"))


def _between(columns: list[list[Element]], mark: Element) -> Iterator[Element]:
    for place, column in enumerate(columns):
        yield from [mark] if place else []
        yield from column


def _page_break(node: PageBreak, parts: Parts, flow: Flow) -> None:
    flow.break_page(landscape=node.landscape)


BLOCKS: Mapping[type[Block], Write] = {
    Heading: _heading,
    Contents: _contents,
    Paragraph: _paragraph,
    ListBlock: _list,
    Note: _note,
    Definitions: _definitions,
    Table: _table,
    Checklist: _checklist,
    Signatures: _signatures,
    PageBreak: _page_break,
}
"""Writer by kind of block."""
