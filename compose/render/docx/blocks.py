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
    Commitment,
    Contents,
    Definitions,
    Figure,
    Heading,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Response,
    Signature,
    Signatures,
    Table,
    Tick,
)
from compose.render.docx import controls, figures, inlines, tables
from compose.render.docx.marks import marked
from compose.render.docx.names import clause_bookmark, term_bookmark
from compose.render.docx.numbering import BULLETS, FIRST_LIST
from compose.render.docx.parts import Parts
from compose.render.docx.sections import Flow
from compose.render.docx.xml import NOTHING, TAB, Xml, el, join, runs

Write = Callable[[Any, Parts, Flow], None]

_HEADING_STYLES = {"front": "FrontHeading", "part": "Heading1", "voice": "VoiceHeading", "group": "GroupHeading"}
_DEFINED = el("rStyle", val="DefinedTerm")
_ROLES = {"body": "BodyText", "aim": "Aim", "small": "SmallText", "byline": "Byline"}


def write(blocks: Blocks, parts: Parts, flow: Flow) -> None:
    """Put `blocks` into `flow`."""
    for block in blocks:
        BLOCKS[type(block)](block, parts, flow)


# -- headings and contents ---------------------------------------------------------------------------------------------


def _heading(node: Heading, parts: Parts, flow: Flow) -> None:
    style = _HEADING_STYLES.get(node.kind, f"Heading{node.level}")
    flow.add(style, marked((clause_bookmark(node.id),), inlines.write(node.content, parts), parts))


_TOC = 'TOC \\h \\z \\n \\t "Front Heading,1,Heading 1,1,Heading 2,2,Heading 3,2"'


def _contents(node: Contents, parts: Parts, flow: Flow) -> None:
    """The contents with their entries filled in, so that Word never has to ask whether it may update them."""
    flow.add("TOCHeading", runs(node.title))
    listed = [heading for heading in walk.headings(parts.document) if heading.kind in ("front", "part", "clause")]
    for place, heading in enumerate(listed):
        start = inlines.field_start(_TOC) if place == 0 else NOTHING
        end = inlines.FIELD_END if place == len(listed) - 1 else NOTHING
        level = 1 if heading.kind in ("front", "part") else 2
        flow.add(f"TOC{level}", join((start, _entry(heading), end)))


def _entry(heading: Heading) -> Xml:
    number = join((runs(heading.number), TAB)) if heading.number else NOTHING
    words = join((number, runs(walk.text(heading.content))))
    return el("hyperlink", words, anchor=clause_bookmark(heading.id), history=1)


# -- text --------------------------------------------------------------------------------------------------------------


def _paragraph(node: Paragraph, parts: Parts, flow: Flow) -> None:
    flow.add(_ROLES[node.role], inlines.write(node.content, parts))


def _list(node: ListBlock, parts: Parts, flow: Flow) -> None:
    style, properties = "ListNumber" if node.ordered else "ListBullet", _number_of(node, parts)
    for item in node.items:
        _item(item, style, properties, parts, flow)


def _number_of(node: ListBlock, parts: Parts) -> Xml:
    """What makes paragraphs items of a list, a numbered one of its own."""
    number = BULLETS
    if node.ordered:
        number = FIRST_LIST + parts.lists
        parts.lists += 1
    return el("numPr", el("ilvl", val=0), el("numId", val=number))


def _item(item: Blocks, style: str, properties: Xml, parts: Parts, flow: Flow) -> None:
    for place, block in enumerate(item):
        if not isinstance(block, Paragraph):
            write((block,), parts, flow)
        elif place == 0:
            flow.add(style, inlines.write(block.content, parts), properties)
        else:
            flow.add("ListContinue", inlines.write(block.content, parts))


def _note(node: Note, parts: Parts, flow: Flow) -> None:
    flow.add("NoteTitle", runs(node.title))
    for block in node.blocks:
        if isinstance(block, Paragraph):
            flow.add("NoteText", inlines.write(block.content, parts))
        elif isinstance(block, ListBlock):
            _framed_list(block, parts, flow)
        else:
            write((block,), parts, flow)


def _framed_list(node: ListBlock, parts: Parts, flow: Flow) -> None:
    """A list within a frame: in the style of the frame, which it would else break, with the numbers of a list."""
    number = join((_number_of(node, parts), el("ind", left=624, hanging=454)))
    for item in node.items:
        for place, block in enumerate(item):
            if isinstance(block, Paragraph):
                flow.add("NoteText", inlines.write(block.content, parts), number if place == 0 else _IN_FRAME)


_IN_FRAME = el("ind", left=624)


def _commitment(node: Commitment, parts: Parts, flow: Flow) -> None:
    first, *rest = node.blocks
    assert isinstance(first, Paragraph)  # a promise begins with words
    label = join((runs(node.label), TAB)) if node.label else NOTHING
    flow.add("Commitment", join((label, inlines.write(first.content, parts))))
    for block in rest:
        if isinstance(block, Paragraph):
            flow.add("ListContinue", inlines.write(block.content, parts))
        else:
            write((block,), parts, flow)


def _definitions(node: Definitions, parts: Parts, flow: Flow) -> None:
    for item in node.items:
        flow.add("DefinitionTerm", marked((term_bookmark(item.id),), runs(item.term, _DEFINED), parts))
        flow.add("DefinitionText", inlines.write(item.meaning, parts))


def _figure(node: Figure, parts: Parts, flow: Flow) -> None:
    flow.put(tables.caption(node.title))
    flow.add("BodyText", figures.picture(node, parts, (flow.width, flow.height)), _APART)
    write(node.words, parts, flow)


# -- tables, signatures, pages -----------------------------------------------------------------------------------------


def _table(node: Table, parts: Parts, flow: Flow) -> None:
    for made in tables.table(node, parts, flow.width, kept=flow.kept):
        flow.put(made)


def _checklist(node: Checklist, parts: Parts, flow: Flow) -> None:
    for made in tables.checklist(node, parts, flow.width):
        flow.put(made)


def _response(node: Response, parts: Parts, flow: Flow) -> None:
    room = list(_room(node, parts))
    with flow.together():
        write(node.blocks, parts, flow)
        for style, content in room[:-1]:
            flow.add(style, content)
    for style, content in room[-1:]:
        flow.add(style, content, _APART)


_APART = el("spacing", after=140)
"""Space below pictures and room to answer: at the foot of a page it vanishes; a small paragraph pulls lines along."""


def _room(node: Response, parts: Parts) -> Iterator[tuple[str, Xml]]:
    """The style and content of each paragraph to tick or to write on."""
    for row in node.rows:
        yield f"AnswerTicks{node.abreast}", Xml(TAB.join(_choice(tick, node, parts) for tick in row))
    yield from (("AnswerLine", NOTHING) for _ in range(node.lines))
    yield from (("AnswerTicks1", _choice(tick, node, parts)) for tick in node.below)


def _choice(tick: Tick, node: Response, parts: Parts) -> Xml:
    box = controls.tick_box(f"{tick.label}: {node.title}", parts, ticked=tick.ticked)
    return join((box, TAB, runs(tick.label)))


def _signatures(node: Signatures, parts: Parts, flow: Flow) -> None:
    for entry in node.entries:
        flow.add("SignatureName", runs(entry.organisation))
        if entry.note:
            flow.add("SignatureNote", runs(entry.note))
        pairs = [entry.lines[place : place + 2] for place in range(0, len(entry.lines), 2)]
        for pair in pairs:
            style = "SignatureLast" if pair is pairs[-1] else "SignatureLine"
            flow.add(style, Xml(TAB.join(_signature_line(line, entry, parts) for line in pair)))


def _signature_line(line: tuple[str, str], entry: Signature, parts: Parts) -> Xml:
    label, known = line
    title = f"{label}: {entry.organisation}"
    control = controls.date_picker(title, parts) if label == DATE else controls.text_box(title, known, parts)
    return join((runs(label), TAB, control, TAB))


def _page_break(node: PageBreak, parts: Parts, flow: Flow) -> None:
    flow.break_page(landscape=node.landscape)


BLOCKS: Mapping[type[Block], Write] = {
    Heading: _heading,
    Contents: _contents,
    Paragraph: _paragraph,
    ListBlock: _list,
    Note: _note,
    Commitment: _commitment,
    Definitions: _definitions,
    Figure: _figure,
    Table: _table,
    Checklist: _checklist,
    Response: _response,
    Signatures: _signatures,
    PageBreak: _page_break,
}
"""Writer by kind of block."""
