"""Tables within tables, merged cells, tables that touch and tables at the end."""

from __future__ import annotations

from collections.abc import Iterator

from tests.redline.making.nasty.case import FILLER, Case, both, there
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word

_WIDTHS = (3000, 3000)


def cases() -> Iterator[Case]:
    """All of this room."""
    yield both("nested-table", _nested, "inner words", "inner, other words", ("cell",))
    yield both("nested-table-row", lambda words: _nested(words, words), "", "a row more", ("row-added",))
    yield both(
        "cell-merged-across",
        lambda words: _grid(xml.row(xml.cell(xml.plain(words), 6000, '<w:gridSpan w:val="2"/>'))),
        "Over both",
        "Above both",
        ("cell",),
    )
    yield both("cell-merged-down", _down, "held", "held by both", ("cell",))
    yield both("row-in-cells-merged-down", lambda words: _down("held", words), "", "third", ("row-added",))
    yield Case(
        "cells-merged-anew",
        Word(_grid(_row("a", "b"), _row("c", "d")) + FILLER[1]),
        Word(_grid(xml.row(xml.cell(xml.plain("a b"), 6000, '<w:gridSpan w:val="2"/>')), _row("c", "d")) + FILLER[1]),
        ("cell",),
    )
    yield both(
        "two-paragraphs-in-cell",
        lambda words: _grid(xml.row(xml.cell(xml.plain("one") + xml.plain(words)), xml.cell(xml.plain("x")))),
        "two",
        "three",
        ("cell",),
    )
    yield Case(
        "cell-emptied",
        Word(_grid(_row("a", "b"), _row("c", "d")) + FILLER[1]),
        Word(_grid(_row("a", ""), _row("c", "d")) + FILLER[1]),
        ("cell",),
    )
    yield from _whole()


def _whole() -> Iterator[Case]:
    """Whole tables and rows that come, go and touch."""
    yield from there("table", _grid(_row("a", "b"), _row("c", "d")) + xml.plain("After it."), ("table",))
    yield from _at_the_end()
    yield Case(
        "tables-touch",
        Word(FILLER[1] + _grid(_row("a", "b")) + FILLER[2] + _grid(_row("c", "d")) + FILLER[3]),
        Word(FILLER[1] + _grid(_row("a", "b")) + _grid(_row("c", "d")) + FILLER[3]),
        ("delete",),
    )
    yield Case(
        "table-for-text",
        Word(FILLER[1] + xml.plain("Ann") + xml.plain("chairs") + FILLER[2]),
        Word(FILLER[1] + _grid(_row("Ann", "chairs")) + FILLER[2]),
        ("table",),
    )
    yield Case(
        "rows-swapped",
        Word(_grid(_row("first", "1"), _row("second", "2"), _row("third", "3")) + FILLER[1]),
        Word(_grid(_row("second", "2"), _row("first", "1"), _row("third", "3")) + FILLER[1]),
        ("row-moved",),
    )
    yield both("floating-table", _floating, "in a floating table", "in a table that floats", ("cell",))
    yield both(
        "header-row",
        lambda words: _grid(
            f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{xml.cell(xml.plain(words))}{xml.cell(xml.plain('Who'))}</w:tr>",
            _row("a", "b"),
        ),
        "Step",
        "Stage",
        ("cell",),
    )


def _row(*texts: str) -> str:
    return xml.row(*(xml.cell(xml.plain(text)) for text in texts))


def _grid(*rows: str) -> str:
    return xml.table("".join(rows), _WIDTHS)


def _nested(words: str, more: str = "") -> str:
    inner = xml.table(_row(words, "y") + (_row(more, "z") if more else ""), (1400, 1400)) + xml.paragraph()
    return _grid(xml.row(xml.cell(xml.plain("outer") + inner), xml.cell(xml.plain("x"))), _row("a", "b"))


def _down(words: str, third: str = "") -> str:
    first = xml.row(xml.cell(xml.plain(words), 3000, '<w:vMerge w:val="restart"/>'), xml.cell(xml.plain("first")))
    others = (
        xml.row(xml.cell(xml.paragraph(), 3000, "<w:vMerge/>"), xml.cell(xml.plain(text)))
        for text in ("second", third)
        if text
    )
    return _grid(first, *others)


def _floating(words: str) -> str:
    place = (
        '<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" w:tblpY="100"/>'
    )
    return _grid(_row(words, "x")).replace("<w:tblW", f"{place}<w:tblW", 1)


def _at_the_end() -> Iterator[Case]:
    start, short, long = FILLER[1], _grid(_row("a", "b")), _grid(_row("a", "b"), _row("c", "d"))
    end = xml.paragraph()
    yield Case("table-at-end-row-added", Word(start + short + end), Word(start + long + end), ("row-added",))
    yield Case("table-at-end-added", Word(start), Word(start + long + end), ("table",))
    yield Case("table-at-end-removed", Word(start + long + end), Word(start), ("table",))
    yield Case("table-and-nothing-after", Word(start + short), Word(start + long), ("row-added",))
    yield Case("table-and-nothing-else", Word(short), Word(long), ("row-added",))
