"""XLSX: headings that stay in sight, drop-downs, colours that have a word, ready to print, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import textwrap
import zipfile
from typing import Any

from compose.brand.model import Brand
from compose.sheets.model import MEMORY, REF, Book, Column

EMPTY = 30
"""Rows ready to be filled in below those that are there."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_LIST = 250
"""Letters that a drop-down's choices may have together; longer ones are kept in the hidden sheet."""


def xlsx(book: Book, brand: Brand) -> bytes:
    """`book` as an XLSX file in the colours of `brand`; the same two give the same bytes."""
    import openpyxl  # late: it costs half a second

    file = openpyxl.Workbook()
    sheet = file.active
    sheet.title = book.title.replace(":", "")[:31]
    memory = file.create_sheet(MEMORY)
    _fill(sheet, book)
    _dress(sheet, book, brand)
    _print(sheet, book)
    _explain(file.create_sheet("How to use it", 1), book)
    _remember(memory, book)
    for place, column in enumerate(book.columns, 1):
        _validate(sheet, memory, place, column, len(book.rows) + 1 + EMPTY)
    _describe(file, book)
    return _same_each_time(file)


# -- the table ---------------------------------------------------------------------------------------------------------


def _fill(sheet: Any, book: Book) -> None:  # noqa: ANN401 - openpyxl has no types
    sheet.append([*(column.title for column in book.columns), REF])
    for row in book.rows:
        sheet.append([*(_value(column, cell) for column, cell in zip(book.columns, row.cells, strict=True)), row.ref])
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            if cell.data_type == "f":  # an answer that begins with "=" is words, not a sum
                cell.data_type = "s"


def _value(column: Column, cell: str) -> object:
    """What a cell holds: a day and a number as such, so that they sort and count."""
    if not cell:
        return None
    if column.kind == "date":
        return dt.date.fromisoformat(cell)
    return int(cell) if column.kind == "number" and cell.isdecimal() else cell


def _dress(sheet: Any, book: Book, brand: Brand) -> None:  # noqa: ANN401
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    edge = Border(bottom=Side("thin", color=brand.palette.muted[1:]))
    head = PatternFill("solid", fgColor=brand.palette.primary[1:])
    for place, column in enumerate(book.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
        title = sheet.cell(1, place)
        title.fill, title.font = head, Font(name="Arial", bold=True, color=brand.palette.on_primary[1:])
        title.alignment = Alignment(wrap_text=True, vertical="center")
        for row in range(2, len(book.rows) + 2 + EMPTY):
            cell = sheet.cell(row, place)
            cell.alignment, cell.border = Alignment(wrap_text=True, vertical="top", horizontal="left"), edge
            cell.font = Font(name="Arial", size=10)
            cell.number_format = {"date": "d mmmm yyyy", "text": "@"}.get(column.kind, "General")
    sheet.column_dimensions[get_column_letter(len(book.columns) + 1)].hidden = True
    sheet.row_dimensions[1].height = 44
    for number, entry in enumerate(book.rows, 2):
        # Not every program makes a row as tall as its words are.
        lines = (_lines(cell, column.width) for column, cell in zip(book.columns, entry.cells, strict=True))
        sheet.row_dimensions[number].height = 4 + 13 * max(lines)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(book.columns))}{len(book.rows) + 1 + EMPTY}"
    _colour(sheet, book, brand)


def _lines(words: str, width: int) -> int:
    """How many lines `words` take in a column so many letters wide, on the generous side."""
    return sum(len(textwrap.wrap(line, max(width - 3, 4))) or 1 for line in words.split("\n")) or 1


def _colour(sheet: Any, book: Book, brand: Brand) -> None:  # noqa: ANN401
    """The colour of a traffic light where its word is written."""
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(book.columns, 1):
        letter = get_column_letter(place)
        for words, light in column.lights.items():
            fill = PatternFill("solid", bgColor=brand.lights[light][1:])
            font = Font(bold=True, color=brand.on_lights[light][1:])
            rule = CellIsRule(operator="equal", formula=[f'"{words}"'], fill=fill, font=font)
            sheet.conditional_formatting.add(f"{letter}2:{letter}{len(book.rows) + 1 + EMPTY}", rule)


def _validate(sheet: Any, memory: Any, place: int, column: Column, last: int) -> None:  # noqa: ANN401
    """What may be written in a column, with words for whoever writes something else."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = None
    if column.choices:
        rule = DataValidation("list", formula1=_offer(memory, place, column.choices), allow_blank=True)
        rule.error, rule.errorStyle = "Choose one of the list.", "warning" if column.free else "stop"
    elif column.kind == "date":
        rule = DataValidation("date", operator="greaterThan", formula1="32874", allow_blank=True)
        rule.error, rule.errorStyle = "Write a day, such as 1/4/2027.", "warning"
    elif column.kind == "number" and column.least is not None and column.most is not None:
        rule = DataValidation("whole", formula1=str(column.least), formula2=str(column.most), allow_blank=True)
        rule.error = f"Write a number from {column.least} to {column.most}."
    if rule:
        rule.errorTitle, rule.showErrorMessage = column.title[:32], True
        letter = get_column_letter(place)
        rule.add(f"{letter}2:{letter}{last}")
        sheet.add_data_validation(rule)


def _offer(memory: Any, place: int, choices: tuple[str, ...]) -> str:  # noqa: ANN401
    """The choices of a drop-down, in the rule itself or, where they are long or hold commas, in the hidden sheet."""
    from openpyxl.utils import get_column_letter

    together = ",".join(choices)
    if len(together) <= _LIST and not any("," in one or '"' in one for one in choices):
        return f'"{together}"'
    letter = get_column_letter(place + 4)
    for row, one in enumerate(choices, 1):
        memory[f"{letter}{row}"] = one
    return f"'{MEMORY}'!${letter}$1:${letter}${len(choices)}"


# -- paper, and what is kept -------------------------------------------------------------------------------------------


def _print(sheet: Any, book: Book) -> None:  # noqa: ANN401
    from openpyxl.utils import get_column_letter

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.print_area = f"A1:{get_column_letter(len(book.columns))}{len(book.rows) + 1 or 2}"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.oddHeader.left.text = f"{book.subtitle}: {book.title}".replace("&", "&&")
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = f"As at {book.date}", "Page &P of &N"


def _explain(sheet: Any, book: Book) -> None:  # noqa: ANN401
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width = 90
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for row, line in enumerate((f"{book.subtitle}: {book.title}", *book.how), 1):
        cell = sheet.cell(row, 1, line)
        cell.data_type = "s"
        cell.font, cell.alignment = Font(name="Arial", bold=row == 1), Alignment(wrap_text=True, vertical="top")


def _remember(memory: Any, book: Book) -> None:  # noqa: ANN401
    """What was written, so that it can be told later what changed."""
    memory.sheet_state = "veryHidden"
    memory.append(["local-compact", "1", book.question, book.area])
    for row in book.rows:
        cells = {column.id: cell for column, cell in zip(book.columns, row.cells, strict=True)}
        memory.append([row.ref, json.dumps(cells, ensure_ascii=False, sort_keys=True)])
    for row in memory.iter_rows():
        for cell in row:
            cell.data_type = "s" if cell.value is not None else cell.data_type


def _describe(file: Any, book: Book) -> None:  # noqa: ANN401
    moment = dt.datetime.fromisoformat(f"{book.date}T00:00:00")
    about = file.properties
    about.title, about.creator, about.language = f"{book.subtitle}: {book.title}", book.area, "en-GB"
    about.created = about.modified = moment


def _same_each_time(file: Any) -> bytes:  # noqa: ANN401
    """The bytes of `file`, which say nothing of the moment or the machine they were made on."""
    moment, raw, out = file.properties.modified, io.BytesIO(), io.BytesIO()
    file.save(raw)
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(raw) as made, zipfile.ZipFile(out, "w") as same:
        for name in sorted(made.namelist()):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            same.writestr(entry, _stamped(made.read(name), stamp) if name == "docProps/core.xml" else made.read(name))
    return out.getvalue()


def _stamped(core: bytes, stamp: bytes) -> bytes:
    """The properties with `stamp` as the moment of the last change: saving writes the present one."""
    return re.sub(rb"(<dcterms:modified\b[^>]*>)[^<]*", rb"\g<1>" + stamp, core)
