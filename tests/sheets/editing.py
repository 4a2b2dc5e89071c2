"""Spreadsheets as people leave them: cells changed, rows sorted, columns moved, by openpyxl in the place of Excel."""

import openpyxl


def edited(path, change):
    """The file at `path` after `change` was at its first sheet; it gets the sheet and the place of each column."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = {cell.value: at for at, cell in enumerate(sheet[1], 1)}
    change(sheet, heads)
    book.save(path)
    return path


def row_of(sheet, words):
    """The number of the row that holds `words`."""
    return next(row[0].row for row in sheet.iter_rows(min_row=2) if any(cell.value == words for cell in row))


def first_empty(sheet, heads, main):
    return next(at for at in range(2, 200) if not sheet.cell(at, heads[main]).value)
