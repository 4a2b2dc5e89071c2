"""Tables merged row by row, and where the cells of rows answer one another, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W, val
from compose.redline.blocks import Block, text
from compose.redline.columns import Column, columns, widths
from compose.redline.formatting import canonical
from compose.redline.pairing import Group, groups
from compose.redline.pieces import Fate

if TYPE_CHECKING:
    from compose.redline.story import Story

_NS = {"w": MAIN}
_THROUGH = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml"))
_SPANS = ("gridSpan", "vMerge", "hMerge")
_BEFORE_TRPR = frozenset((f"{W}tblPrEx",))


def merged(story: Story, old: Element, new: Element) -> Element:
    """The table that `old` and `new` make together; `new` is used up."""
    before, after = [*within(old, "tr")], [*within(new, "tr")]
    found = groups([Block(row, text(row)) for row in before], [Block(row, text(row)) for row in after])
    plan = [] if story.whole else _columns(before, after, found)
    rows: list[Element] = []
    for group in found:
        rows += _rows(story, [before[i] for i in group.old], [after[i] for i in group.new], plan)
    _formerly(story, new, old, "tblPr")
    _grid(story, new, old, plan)
    kept = [one for one in new if one.tag in (f"{W}tblPr", f"{W}tblGrid")]
    new[:] = [*kept, *rows]
    return new


def one_sided(story: Story, table: Element, fate: Fate) -> Element:
    """A table that is put in or taken out."""
    kept = [one for one in table if one.tag in (f"{W}tblPr", f"{W}tblGrid")]
    rows = [_one_sided_row(story, row, fate) for row in within(table, "tr")]
    table[:] = [*kept, *rows]
    return table


def _rows(story: Story, old: list[Element], new: list[Element], found: Sequence[Column]) -> Iterator[Element]:
    plan = _plan(old[0], new[0], found) if len(old) == len(new) == 1 else None
    if plan is not None:
        yield _row(story, old[0], new[0], plan)
        return
    yield from (_one_sided_row(story, row, "out") for row in old)
    yield from (_one_sided_row(story, row, "in") for row in new)


def _plan(old: Element, new: Element, found: Sequence[Column]) -> Sequence[Column] | None:
    """Which cells of two rows answer one another, given the columns that do; None where that cannot be told."""
    if found and (len(_plain(old)), len(_plain(new))) == widths(found):
        return found
    shape = _shape(old)
    return [(place, place) for place in range(len(shape))] if shape == _shape(new) else None


def _shape(row: Element) -> list[tuple[str | None, bool, str | None]]:
    """How many columns each cell spans, and whether it goes on from the row above: rows of one shape can be merged."""
    cells = within(row, "tc")
    return [
        (val(cell, "tcPr", "gridSpan"), cell.find(f"{W}tcPr/{W}vMerge") is not None, val(cell, "tcPr", "vMerge"))
        for cell in cells
    ]


def _row(story: Story, old: Element, new: Element, plan: Sequence[Column]) -> Element:
    before, after = [*within(old, "tc")], [*within(new, "tc")]
    last: Element | None = None
    for was, now in plan:
        cell = _cell(story, None if was is None else before[was], None if now is None else after[now])
        if now is None and last is None:
            after[0].addprevious(cell)
        elif now is None and last is not None:
            last.addnext(cell)
        last = cell
    _formerly(story, new, old, "trPr")
    return new


def _cell(story: Story, old: Element | None, new: Element | None) -> Element:
    if new is None:
        assert old is not None  # a column is one of either side at least
        return _one_sided_cell(story, old, "out")
    if old is None:
        return _one_sided_cell(story, new, "in")
    story.merge(old, new)
    _formerly(story, new, old, "tcPr")
    return new


def _one_sided_cell(story: Story, cell: Element, fate: Fate) -> Element:
    _one_sided_content(story, cell, fate)
    properties(cell, "tcPr").append(story.writer.marks.made("cellDel" if fate == "out" else "cellIns"))
    return cell


def _one_sided_row(story: Story, row: Element, fate: Fate) -> Element:
    for cell in within(row, "tc"):
        _one_sided_content(story, cell, fate)
    properties(row, "trPr").append(story.writer.marks.made("del" if fate == "out" else "ins"))
    return row


def _one_sided_content(story: Story, cell: Element, fate: Fate) -> None:
    kept = [one for one in cell if one.tag == f"{W}tcPr"]
    cell[:] = [*kept, *story.one_sided(cell, fate)]


def within(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever content control they stand in."""
    for one in parent:
        if one.tag == f"{W}{name}":
            yield one
        elif one.tag in _THROUGH:
            yield from within(one, name)


# -- columns -----------------------------------------------------------------------------------------------------------


def _columns(old: Sequence[Element], new: Sequence[Element], found: Sequence[Group]) -> list[Column]:
    """Which columns of two tables answer one another; nothing where no rows tell."""
    wide, now_wide = (max((len(_plain(row)) for row in side), default=0) for side in (old, new))
    pairs = ((old[one.old[0]], new[one.new[0]]) for one in found if len(one.old) == len(one.new) == 1)
    rows = [(_plain(before), _plain(after)) for before, after in pairs]
    texts = [
        ([text(one) for one in before], [text(one) for one in after])
        for before, after in rows
        if len(before) == wide and len(after) == now_wide
    ]
    return columns(texts) if wide and now_wide else []


def _plain(row: Element) -> list[Element]:
    """The cells of a row that has one for each column; none where some span others, or stand in a content control."""
    if row.find(f"{W}trPr/{W}gridBefore") is not None or row.find(f"{W}trPr/{W}gridAfter") is not None:
        return []
    cells = [*row.iterchildren(f"{W}tc")]
    spans = any(cell.find(f"{W}tcPr/{W}{name}") is not None for cell in cells for name in _SPANS)
    return [] if spans or len(cells) != sum(1 for _ in within(row, "tc")) else cells


# -- properties --------------------------------------------------------------------------------------------------------


def _formerly(story: Story, new: Element, old: Element, name: str) -> None:
    """Note in the properties called `name` of `new` what they are in `old`, where they differ."""
    before, after = old.find(f"{W}{name}"), new.find(f"{W}{name}")
    if _said(before) != _said(after):
        story.writer.marks.formerly(properties(new, name), None if before is None else deepcopy(before))


def _grid(story: Story, new: Element, old: Element, plan: Sequence[Column]) -> None:
    """Give the grid of `new` the columns that are taken out as well, and note what that of `old` is."""
    before, after = old.find(f"{W}tblGrid"), new.find(f"{W}tblGrid")
    if before is None or after is None:
        return
    theirs, ours = [*before.iterchildren(f"{W}gridCol")], [*after.iterchildren(f"{W}gridCol")]
    if (len(theirs), len(ours)) == widths(plan):
        after[:] = [ours[now] if now is not None else deepcopy(theirs[was or 0]) for was, now in plan]
    if _said(before) != _said(after):
        mark = etree.SubElement(after, f"{W}tblGridChange")
        mark.set(f"{W}id", story.writer.marks.next_id())
        mark.append(deepcopy(before))


def _said(properties: Element | None) -> bytes:
    return b"" if properties is None else canonical(properties)


def properties(element: Element, name: str) -> Element:
    """The properties called `name` of a table, row or cell, made where there are none."""
    found = element.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}", nsmap=_NS)
        element.insert(1 if len(element) and element[0].tag in _BEFORE_TRPR else 0, found)
    return found
