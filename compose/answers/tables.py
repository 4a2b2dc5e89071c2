"""A table out of a spreadsheet, as texts: CSV as any program saves it, and Excel's XLSX."""

from __future__ import annotations

import csv
import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from compose import paths
from compose.errors import InputError, Place, Problem
from compose.files import read_whole

MAX_ROWS = 2_000
MAX_BYTES = 5_000_000
_MAX_UNPACKED = 100_000_000
"""A small XLSX can unpack to more than a computer holds."""


@dataclass(frozen=True)
class Row:
    """A row that holds something."""

    number: int
    """As the spreadsheet shows it at its left."""
    cells: tuple[str, ...]
    """A text for each heading."""


@dataclass(frozen=True)
class Table:
    """A table with its headings."""

    file: str
    """The file as the person would write it."""
    heads: tuple[str, ...]
    """The heading of each column; a column without one has an empty one."""
    head_row: int
    rows: tuple[Row, ...]


def read_table(path: Path, shown: str | None = None) -> Table:
    """The table in the CSV or XLSX file at `path`, which messages call `shown`: the first sheet that has anything.

    Raises `MissingError` where there is no file, and `InputError` where it is not such a table.
    """
    name = shown or paths.shown(path)
    if path.is_file() and path.stat().st_size > MAX_BYTES:
        raise _refused(name, "it is larger than 5 MB", "Check that it is the right file, and take out pictures")
    raw = read_whole(path, name)
    rows = _workbook(raw, name) if _is_workbook(raw, name) else _csv(_text(raw, name), name)
    return _table(name, rows)


def hidden_rows(path: Path, sheet: str) -> list[list[str]]:
    """The rows of the sheet called `sheet` in the XLSX file at `path`; none where there is no such file or sheet."""
    raw = read_whole(path, paths.shown(path))
    if not raw.startswith(b"PK\x03\x04"):
        return []
    import openpyxl  # late: it costs half a second

    with warnings.catch_warnings(action="ignore"):
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    with closing(book):
        return [cells for _, cells in _filled(book[sheet])] if sheet in book.sheetnames else []


def _table(name: str, rows: Iterable[tuple[int, Sequence[str]]]) -> Table:
    found: list[Row] = []
    for number, cells in rows:
        if any(cells):
            found.append(Row(number, tuple(cells)))
        if len(found) > MAX_ROWS + 1:
            raise _refused(name, "it has more than 2,000 rows", "Split it, or take out what is no list of entries")
    if not found:
        raise _refused(name, "there is nothing in it", "Check that it is the right file and that it was saved")
    head, *body = found
    if not body:
        raise _refused(name, "there is nothing below its headings", "Write each entry on a row of its own", head.number)
    width = max(len(row.cells) - next(at for at, cell in enumerate(reversed(row.cells)) if cell) for row in found)
    whole = [Row(row.number, (*row.cells, *[""] * width)[:width]) for row in body]
    heads = tuple(" ".join(cell.split()) for cell in (*head.cells, *[""] * width)[:width])
    return Table(name, heads, head.number, tuple(whole))


def _refused(name: str, what: str, remedy: str, line: int = 0) -> InputError:
    return InputError(f"{name} cannot be brought in.", [Problem(Place(name, line), what, remedy)])


# -- what kind of file it is -------------------------------------------------------------------------------------------

_AS_XLSX = "Open it in a spreadsheet program and save it as .xlsx or .csv"
_NO_TABLE = "it is not a spreadsheet", "Choose a .csv or .xlsx file"
_DAMAGED = "the file is damaged", "Open it in Excel and save it again as .xlsx"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _is_workbook(raw: bytes, name: str) -> bool:
    """Whether `raw` is an XLSX file, told by what it holds: names of files are often wrong."""
    if raw.startswith(_OLD_OFFICE):
        raise _refused(name, *_old(raw))
    if not raw.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            inside = {info.filename: info.file_size for info in packed.infolist()}
            kind = packed.read("mimetype") if "mimetype" in inside else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise _refused(name, *_DAMAGED) from None
    if sum(inside.values()) > _MAX_UNPACKED:
        raise _refused(name, "it holds more than a list does", "Save the list alone as .csv")
    if "xl/workbook.xml" not in inside:
        is_other = b"spreadsheet" in kind or {"xl/workbook.bin", "Index/Document.iwa"} & inside.keys()
        raise _refused(name, *(("it is a spreadsheet of another kind", _AS_XLSX) if is_other else _NO_TABLE))
    return True


def _old(raw: bytes) -> tuple[str, str]:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return "it is protected by a password", "Save it without the password: in Excel, File, Info, Protect Workbook"
    if "Workbook".encode("utf-16-le") in raw:
        return "it is in the format of an old Excel (.xls)", _AS_XLSX
    return _NO_TABLE


# -- CSV ---------------------------------------------------------------------------------------------------------------


def _text(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\x00" in raw or raw.lstrip()[:5].lower() in (b"%pdf-", b"{\\rtf", b"<html", b"<?xml", b"<!doc", b"<tabl"):
        raise _refused(name, *_NO_TABLE)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _refused(name, "its letters cannot be made out", "Save it as 'CSV UTF-8'")


def _csv(text: str, name: str) -> list[tuple[int, list[str]]]:
    first, _, rest = text.partition("\n")
    told = first.strip().lower().removeprefix("sep=")
    if len(told) == 1 and first.strip().lower() == f"sep={told}":  # a line for Excel, which does not show it
        return _records(rest, told, name)
    return _records(text, max(",;\t", key=lambda sign: _fit(text, sign)), name)


def _fit(text: str, sign: str) -> int:
    """How well `sign` parts the first rows into columns."""
    rows = csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=sign)
    widths = [len(row) for _, row in zip(range(20), rows, strict=False) if row]
    return sum((width - 1) * (width == widths[0]) for width in widths)


def _records(text: str, sign: str, name: str) -> list[tuple[int, list[str]]]:
    for strict in (True, False):  # people write quotation marks within cells as they come
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=strict)
        try:
            return [(number, [cell.strip() for cell in cells]) for number, cells in enumerate(reader, 1)]
        except csv.Error as error:
            if "unexpected end" in str(error) or not strict:
                break
    raise _refused(name, "a quotation mark is not closed", "Open it in a spreadsheet program and save it again")


# -- XLSX --------------------------------------------------------------------------------------------------------------


def _workbook(raw: bytes, name: str) -> list[tuple[int, list[str]]]:
    import openpyxl  # late: it costs half a second

    try:
        with warnings.catch_warnings(action="ignore"):  # of things in the file that are no concern of ours
            book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
            with closing(book):
                sheets = sorted(book.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
                return next((rows for sheet in sheets if (rows := list(_filled(sheet)))), [])
    except Exception as error:
        # What openpyxl raises of a damaged file is anything from KeyError to the XML parser's own.
        raise _refused(name, *_DAMAGED) from error


def _filled(sheet: Any) -> Iterator[tuple[int, list[str]]]:  # noqa: ANN401 - openpyxl has no types
    """The rows of `sheet` that hold something, and no more than are needed to see that they are too many."""
    sheet.reset_dimensions()  # some programs write that a sheet is as large as it can be
    rows = ((number, [*map(_words, row)]) for number, row in enumerate(sheet.iter_rows(values_only=True), 1))
    return islice(((number, cells) for number, cells in rows if any(cells)), MAX_ROWS + 2)


def _words(value: object) -> str:
    """A cell as one would type it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.15g}"
        case dt.datetime():
            return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
        case dt.date():
            return value.isoformat()
    return str(value).strip()
