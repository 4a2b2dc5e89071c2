"""Sections, headers, footers, lists and styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tests.redline.making.nasty.boxes import modern
from tests.redline.making.nasty.case import FILLER, Case, amid, both
from tests.redline.making.word import native, xml
from tests.redline.making.word.package import Word, style

_WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_TALL = '<w:pgSz w:w="11906" w:h="16838"/>'


def cases() -> Iterator[Case]:
    """All of this room."""
    yield both(
        "section-break-moved",
        lambda size: xml.paragraph(xml.run("Turn."), f"<w:sectPr>{size}</w:sectPr>"),
        _TALL,
        _WIDE,
        ("section",),
    )
    breaks = xml.paragraph(xml.run("Turn."), f"<w:sectPr>{_WIDE}</w:sectPr>")
    yield Case("section-break-added", Word(amid(xml.plain("Turn."))), Word(amid(breaks)), ("section",))
    yield Case("section-break-removed", Word(amid(breaks)), Word(amid(xml.plain("Turn."))), ("section",))
    yield Case("page-turned", Word(amid(""), section=_TALL), Word(amid(""), section=_WIDE), ("section",))
    yield Case("header-of-first-section", _two("Part one, draft"), _two("Part one, final"), ("header",))
    yield from _headers()
    yield from _lists()


def _two(words: str) -> Word:
    turn = xml.paragraph(
        "", f'<w:sectPr><w:headerReference w:type="default" r:id="rel-header1.xml"/>{_TALL}</w:sectPr>'
    )
    return Word(amid(turn), headers={"header:default": xml.plain("Part two")}, extra={"header1.xml": xml.plain(words)})


def _headers() -> Iterator[Case]:
    def pair(name: str, old: Mapping[str, str], new: Mapping[str, str], kind: str = "header") -> Case:
        return Case(
            name,
            *(Word(amid(""), headers={place: xml.plain(text) for place, text in one.items()}) for one in (old, new)),
            (kind,),
        )

    usual = {"header:default": "The Compact", "footer:default": "Kelder and Moss"}
    yield pair("header-changed", usual, usual | {"header:default": "The new Compact"})
    yield pair("header-added", {}, usual)
    yield pair("header-removed", usual, {})
    yield pair("first-header-added", usual, usual | {"header:first": "For partners"})
    yield pair(
        "first-header-changed", usual | {"header:first": "For partners"}, usual | {"header:first": "For all partners"}
    )
    yield pair("first-header-removed", usual | {"footer:first": "x"}, usual)
    boxed = {"header:default": xml.paragraph(modern("Draft one"))}
    yield Case(
        "box-in-header",
        Word(amid(""), headers=boxed),
        Word(amid(""), headers={"header:default": boxed["header:default"].replace("one", "two")}),
        ("header",),
    )
    grid = xml.table(xml.row(xml.cell(xml.plain("Left")), xml.cell(xml.plain("Right"))), (3000, 3000)) + xml.paragraph()
    yield Case(
        "table-in-footer",
        Word(amid(""), headers={"footer:default": grid}),
        Word(amid(""), headers={"footer:default": grid.replace("Right", "Far right")}),
        ("footer",),
    )


def _lists() -> Iterator[Case]:
    listed = Word(amid("".join(_item(words) for words in ("one", "two", "three"))), native.LOOKS, native.numbering())
    yield Case(
        "list-level", listed, replace(listed, body=listed.body.replace(_item("two"), _item("two", 1))), ("format",)
    )
    yield Case(
        "list-item-added",
        listed,
        replace(listed, body=listed.body.replace(_item("two"), _item("two") + _item("two and a half"))),
        ("insert",),
    )
    yield Case(
        "list-removed", listed, Word(amid("".join(xml.plain(words) for words in ("one", "two", "three")))), ("format",)
    )
    yield Case(
        "list-signs", listed, replace(listed, numbering=native.numbering().replace("%1.%2", "%1(%2)")), ("format",)
    )
    looks = [style("Quiet", "Quiet", f'<w:rPr><w:sz w:val="{size}"/></w:rPr>') for size in (20, 28)]
    body = amid(xml.paragraph(xml.run("Said quietly."), xml.styled("Quiet")))
    yield Case("style-redefined", Word(body, looks[0]), Word(body, looks[1]))
    loud = xml.paragraph(xml.run("Said quietly."), xml.styled("Loud"))
    yield Case(
        "style-renamed",
        Word(body, looks[0]),
        Word(amid(loud), style("Loud", "Loud", "<w:rPr><w:b/></w:rPr>")),
        ("format",),
    )
    yield Case("style-only-in-old", Word(body, looks[0]), Word(amid(FILLER[1])), ("words",))


def _item(words: str, level: int = 0) -> str:
    return xml.paragraph(xml.run(words), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')
