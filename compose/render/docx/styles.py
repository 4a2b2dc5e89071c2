"""The styles of a shell: what each is called, what it rests on, how it looks, and which colours a brand gives it.

A designer may change any of them in Word. What counts is that they keep their ids; `check_shell` says so if not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from compose.render.docx.xml import NOTHING, Xml, el

HALF = 2  # Word counts sizes in half points


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style."""

    name: str
    based_on: str = "Normal"
    size: float = 0
    """Difference from the size of running text, in points."""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    color: str = ""
    """Name of a colour of the brand, or one that is the same for all, as `#RRGGBB`."""
    fill: str = ""
    """The same, behind the words."""
    edge: str = ""
    """Name of a colour of the brand for a rule; `edges` says where."""
    edges: str = ""
    """`left`, `top`, `bottom` or `between` like ones, or several; all four in the colour of `fill` pad it."""
    edge_width: int = 24
    """Width of the rule in eighths of a point."""
    edge_space: int = 6
    """Space between the words and the rule, in points."""
    before: int = 0
    """Space above, in points."""
    after: int = 0
    """Space below, in points."""
    line: int = 276
    """Line height in 240ths of single spacing."""
    left: int = 0
    """Indent, in twentieths of a point."""
    right: int = 0
    hanging: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int = -1
    """Level in the navigation pane, from 0; -1 for none."""
    level: int = -1
    """Level of the headings' list, from 0; -1 for none."""
    tabs: tuple[tuple[str, int, str], ...] = ()
    """Kind, place and leader of each tab stop."""
    character: bool = False
    following: str = ""
    """Style of the next paragraph."""


def _heading(name: str, **look: Any) -> Style:  # noqa: ANN401 - the fields of a style
    """A style for headings: bold, in the brand's colour, and never parted from what it heads."""
    return replace(
        Style(name, bold=True, color="primary", keep_next=True, keep_lines=True, following="BodyText"), **look
    )


_FRAME = "top left bottom right"
_LINE_TABS = (
    ("left", 1250, ""), ("right", 4500, "underscore"), ("left", 4800, ""), ("left", 5700, ""), ("right", 9250, "underscore"),
)  # fmt: skip

STYLES: Mapping[str, Style] = {
    "Normal": Style("Normal", based_on="", color="text"),
    "BodyText": Style("Body Text", after=8),
    "Title": Style("Title", size=22, bold=True, color="on_primary", fill="primary", edge="primary", edges=_FRAME, edge_width=96, line=252, keep_next=True, left=360, right=360),
    "Subtitle": Style("Subtitle", size=4, color="on_primary", fill="primary", edge="primary", edges=_FRAME, edge_width=96, line=264, left=360, right=360),
    "CoverLogo": Style("Cover Logo", after=150),
    "CoverArea": Style("Cover Area", size=3, color="on_primary", fill="primary", edge="primary", edges=_FRAME, edge_width=96, line=264, keep_next=True, left=360, right=360),
    "CoverLine": Style("Cover Line", size=2, before=8),
    "CoverImprint": Style("Cover Imprint", size=-2, color="muted", before=24),
    "FrontHeading": _heading("Front Heading", size=8, after=12, before=0, outline=0),
    "TOCHeading": _heading("TOC Heading", size=8, after=10),
    "Heading1": _heading("heading 1", size=8, before=30, after=10, outline=0, level=0),
    "VoiceHeading": _heading("Voice Heading", size=1, before=16, after=8, outline=1, color="on_primary", fill="primary", edge="primary", edges=_FRAME, edge_width=8, left=140, right=140),
    "GroupHeading": _heading("Group Heading", size=2, before=14, after=4, outline=1),
    "Heading2": _heading("heading 2", size=1, before=16, after=4, outline=1, level=1),
    "Heading3": _heading("heading 3", size=1, before=14, after=4, outline=2, level=2),
    "Aim": Style("Aim", size=1, color="muted", after=10),
    "SmallText": Style("Small Text", size=-2, color="muted", after=6),
    "Byline": Style("Byline", bold=True, after=22, color="primary"),
    "ListBullet": Style("List Bullet", after=5, left=454, hanging=454),
    "ListNumber": Style("List Number", after=5, left=454, hanging=454),
    "Commitment": Style("Commitment", after=6, left=624, hanging=624),
    "ListContinue": Style("List Continue", after=5, left=454),
    "Caption": Style("caption", size=-1, bold=True, color="muted", before=8, after=4, keep_next=True),
    "TableText": Style("Table Text", size=-1, before=2, after=2, line=252),
    "TableDense": Style("Table Text Dense", based_on="TableText", size=-2, before=2, after=2, line=245),
    "TableHead": Style("Table Head", size=-1, bold=True, color="on_primary", before=3, after=3, line=252, keep_next=True),
    "TableHeadDense": Style("Table Head Dense", based_on="TableHead", size=-2, bold=True, color="on_primary", before=3, after=3, line=245, keep_next=True),
    "AfterTable": Style("After Table", size=-8, after=2, line=240),
    "NoteTitle": Style("Note Title", size=-1, bold=True, color="primary", fill="band", edge="accent", edges="left", before=4, keep_next=True, left=170),
    "NoteText": Style("Note Text", size=-1, fill="band", edge="accent", edges="left", after=10, left=170, keep_lines=True),
    "DefinitionTerm": Style("Definition Term", before=6, after=0, keep_next=True),
    "DefinitionText": Style("Definition Text", after=4, left=284),
    "SignatureName": Style("Signature Name", bold=True, color="primary", before=12, after=2, keep_next=True, keep_lines=True),
    "SignatureNote": Style("Signature Note", size=-2, color="muted", after=2, keep_next=True, keep_lines=True),
    "SignatureLine": Style("Signature Line", size=-1, before=11, keep_next=True, keep_lines=True, tabs=_LINE_TABS, line=240),
    "SignatureLast": Style("Signature Last Line", size=-1, before=11, after=14, keep_lines=True, tabs=_LINE_TABS, line=240),
    "AnswerTicks1": Style("Answer Ticks 1", before=2, after=2, line=252, keep_lines=True, left=425, hanging=425, tabs=(("left", 425, ""),)),
    "AnswerTicks2": Style("Answer Ticks 2", before=2, after=2, line=252, keep_lines=True, left=425, hanging=425, tabs=(("left", 425, ""), ("left", 4720, ""), ("left", 5145, ""))),
    "AnswerTicks3": Style("Answer Ticks 3", before=2, after=2, line=252, keep_lines=True, left=425, hanging=425, tabs=(("left", 425, ""), ("left", 3140, ""), ("left", 3565, ""), ("left", 6280, ""), ("left", 6705, ""))),
    "AnswerLine": Style("Answer Line", edge="muted", edges="bottom between", edge_width=4, edge_space=1, line=400),
    "TOC1": Style("toc 1", bold=True, size=-1, before=6, after=1, line=240, left=680, hanging=680, tabs=(("left", 680, ""),)),
    "TOC2": Style("toc 2", size=-2, line=240, left=1361, hanging=681, tabs=(("left", 1361, ""),)),
    "PaperLogo": Style("Paper Logo", after=6),
    "PaperArea": Style("Paper Area", color="muted", after=2, keep_next=True),
    "PaperTitle": Style("Paper Title", size=10, bold=True, color="primary", line=252, after=4, keep_next=True, keep_lines=True),
    "PaperLine": Style("Paper Line", size=-1, color="muted", after=2, keep_next=True),
    "PaperLast": Style("Paper Last Line", size=-1, color="muted", edge="accent", edges="bottom", edge_width=12, edge_space=6, after=14),
    "Header": Style("header", size=-2.5, color="muted", edge="accent", edges="bottom", edge_width=6, line=240),
    "Footer": Style("footer", size=-2.5, color="muted", line=240),
    "Hyperlink": Style("Hyperlink", based_on="", color="primary", underline=True, character=True),
    "TermUse": Style("Term Use", based_on="", color="primary", character=True),
    "DefinedTerm": Style("Defined Term", based_on="", bold=True, character=True),
    "Gap": Style("Gap", based_on="", bold=True, color="text", fill="gap", character=True),
    "PutIn": Style("Put In", based_on="", underline=True, color="#14602F", fill="#DFF3E4", character=True),
    "TakenOut": Style("Taken Out", based_on="", strike=True, color="#A3221A", fill="#FDE8E4", character=True),
}  # fmt: skip
"""Style by its id."""
LATER = frozenset(ident for ident in STYLES if ident.startswith(("Answer", "Commitment", "Paper", "PutIn", "TakenOut")))
"""Styles that a shell made before they came does not have; it is given them."""


def style_element(ident: str, style: Style, *, size: float, colours: Mapping[str, str]) -> Xml:
    """`w:style` for `style`; `size` is that of running text, `colours` are `#RRGGBB` by name."""
    kind = {"type": "character" if style.character else "paragraph"}
    return el(
        "style",
        el("name", val=style.name),
        el("basedOn", val=style.based_on) if style.based_on else NOTHING,
        el("next", val=style.following) if style.following else NOTHING,
        el("qFormat"),
        NOTHING if style.character else el("pPr", *_paragraph_properties(style, colours)),
        el("rPr", *_run_properties(style, size, colours)),
        **(kind | ({"default": "1"} if ident == "Normal" else {})),
        styleId=ident,
    )


def _run_properties(style: Style, size: float, colours: Mapping[str, str]) -> Iterator[Xml]:
    """The children of `w:rPr`, in the order of the schema."""
    if style.bold:
        yield from (el("b"), el("bCs"))
    if style.strike:
        yield el("strike")
    if style.color:
        yield el("color", val=_colour(style.color, colours))
    if not style.character:
        figure = round((size + style.size) * HALF)
        yield from (el("sz", val=figure), el("szCs", val=figure))
    if style.underline:
        yield el("u", val="single")
    if style.character and style.fill:
        yield _shade(f"#{_colour(style.fill, colours)}")


def _colour(name: str, colours: Mapping[str, str]) -> str:
    """The six figures of a colour."""
    return colours.get(name, name)[1:]


def _paragraph_properties(style: Style, colours: Mapping[str, str]) -> Iterator[Xml]:
    """The children of `w:pPr`, in the order of the schema."""
    if style.keep_next:
        yield el("keepNext")
    if style.keep_lines:
        yield el("keepLines")
    if style.level >= 0:
        yield el("numPr", el("ilvl", val=style.level), el("numId", val=1))
    if style.edges:
        yield el("pBdr", *_edges(style, colours))
    if style.fill:
        yield _shade(colours[style.fill])
    if style.tabs:
        yield el("tabs", *map(_tab, style.tabs))
    yield el("spacing", before=20 * style.before, after=20 * style.after, line=style.line, lineRule="auto")
    if style.left or style.right or style.hanging:
        yield el("ind", left=style.left, right=style.right, hanging=style.hanging)
    if style.outline >= 0:
        yield el("outlineLvl", val=style.outline)


def _edges(style: Style, colours: Mapping[str, str]) -> Iterator[Xml]:
    for edge in ("top", "left", "bottom", "right", "between"):
        if edge in style.edges.split():
            yield el(edge, val="single", sz=style.edge_width, space=style.edge_space, color=colours[style.edge][1:])


def _shade(colour: str) -> Xml:
    return el("shd", val="clear", color="auto", fill=colour[1:])


def _tab(tab: tuple[str, int, str]) -> Xml:
    kind, place, leader = tab
    return el("tab", val=kind, leader=leader, pos=place) if leader else el("tab", val=kind, pos=place)


def table_style(colours: Mapping[str, str]) -> Xml:
    """`w:style` of every table: a coloured heading row, a band behind every second row, thin rules between rows."""
    borders = [el(edge, val="single", sz=4, space=0, color="BFC8CF") for edge in ("top", "bottom", "insideH")]
    margins = [el(side, w=100, type="dxa") for side in ("left", "right")]
    return el(
        "style",
        el("name", val="Compact Table"),
        el("basedOn", val="TableNormal"),
        el("qFormat"),
        el("tblPr", el("tblStyleRowBandSize", val=1), el("tblBorders", *borders), el("tblCellMar", *margins)),
        el("tblStylePr", el("tcPr", _shade(colours["primary"])), type="firstRow"),
        el("tblStylePr", el("rPr", el("b"), el("bCs")), type="firstCol"),
        el("tblStylePr", el("tcPr", _shade(colours["band"])), type="band2Horz"),
        type="table",
        styleId="CompactTable",
    )


def table_normal() -> Xml:
    """`w:style` that Word expects every table to rest on."""
    sides = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    margins = el("tblCellMar", *(el(side, w=width, type="dxa") for side, width in sides))
    return el(
        "style",
        el("name", val="Normal Table"),
        el("uiPriority", val=99),
        el("semiHidden"),
        el("unhideWhenUsed"),
        el("tblPr", el("tblInd", w=0, type="dxa"), margins),
        type="table",
        default=1,
        styleId="TableNormal",
    )
