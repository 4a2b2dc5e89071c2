"""Tables out of spreadsheets: every form that offices save them in, and every fault told with what to do."""

import datetime as dt
import io
import re
import subprocess
import sys
import zipfile

import openpyxl
import pytest

from compose.answers import tables
from compose.answers.tables import read_table
from compose.errors import MissingError
from tests.helpers import build_tree, told


def csv(folder, content, name="partners.csv"):
    content = content if isinstance(content, bytes) else content.encode()
    return read_table(build_tree(folder, {name: content}) / name, name)


def xlsx(folder, *sheets):
    """The table read from a workbook with `sheets`, each a list of rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for place, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {place}")
        for row in rows:
            sheet.append(row)
    book.save(folder / "partners.xlsx")
    return read_table(folder / "partners.xlsx", "partners.xlsx")


def cells(table):
    return [table.heads, *(row.cells for row in table.rows)]


def exchanged(path, old, new):
    """Exchange what stands in the first sheet of the workbook at `path`."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    files[sheet], count = re.subn(old, new, files[sheet])
    assert count == 1
    path.write_bytes(packed(files))


def packed(files):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return raw.getvalue()


EXPECTED = [("Name", "Sector"), ("Café", "public")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_is_read_as_any_program_saves_it(tmp_path, encoding, sign, end):
    text = f"Name{sign}Sector{end}Café{sign}public{end}"
    assert cells(csv(tmp_path, text.encode(encoding))) == EXPECTED


def test_the_line_that_tells_excel_its_separator_is_no_row(tmp_path):
    table = csv(tmp_path, "sep=;\r\nName;Sector\r\nA, B;public\r\n")
    assert cells(table) == [("Name", "Sector"), ("A, B", "public")]
    assert table.rows[0].number == 2


def test_commas_within_texts_do_not_make_columns(tmp_path):
    assert cells(csv(tmp_path, "Name;Sector, side\nA, B, C;public\n"))[1] == ("A, B, C", "public")


def test_a_list_of_one_column_is_a_table(tmp_path):
    assert cells(csv(tmp_path, "Name\nA\nB\n")) == [("Name",), ("A",), ("B",)]


def test_line_breaks_and_quotation_marks_within_a_cell_are_part_of_it(tmp_path):
    table = csv(tmp_path, 'Name,"Sec\ntor"\n"A\n""B""",public\nThe "Hub" Trust,\n"C"ops,x\n')
    assert cells(table)[:3] == [("Name", "Sec tor"), ('A\n"B"', "public"), ('The "Hub" Trust', "")]


def test_rows_have_the_numbers_that_the_spreadsheet_shows(tmp_path):
    table = csv(tmp_path, '\n,,\nName,Sector,\n\n"A\nB",public,\n , ,\nC,,\n')
    assert (table.head_row, [row.number for row in table.rows]) == (3, [5, 7])
    assert cells(table) == [("Name", "Sector"), ("A\nB", "public"), ("C", "")]


def test_a_cell_beyond_the_headings_has_a_column_without_a_heading(tmp_path):
    assert cells(csv(tmp_path, "Name\nA,extra\n")) == [("Name", ""), ("A", "extra")]


# -- XLSX --------------------------------------------------------------------------------------------------------------


def test_cells_of_excel_are_texts_as_one_would_type_them(tmp_path):
    table = xlsx(
        tmp_path,
        [
            ["Name", "Number", "Share", "Date", "Hour", "Member", "None"],
            [" A ", 3.0, 0.1, dt.date(2027, 4, 1), dt.datetime(2027, 4, 1, 9, 30), True, None],
            [12, 3, 1e6, dt.datetime(2027, 4, 1), None, False, "x"],
        ],
    )
    assert cells(table)[1:] == [
        ("A", "3", "0.1", "2027-04-01", "2027-04-01 09:30", "yes", ""),
        ("12", "3", "1000000", "2027-04-01", "", "no", "x"),
    ]


def test_the_first_sheet_that_has_anything_is_read_and_its_empty_rows_are_passed_over(tmp_path):
    table = xlsx(tmp_path, [], [[None, None], ["Name"], [None], ["A"]], [["Other"], ["x"]])
    assert cells(table) == [("Name",), ("A",)]
    assert table.rows[0].number == 4


def test_a_hidden_sheet_is_not_read_where_another_can_be(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Hidden"])
    book.active.sheet_state = "hidden"
    shown = book.create_sheet("Shown")
    shown.append(["Name"])
    shown.append(["A"])
    book.save(tmp_path / "a.xlsx")
    assert read_table(tmp_path / "a.xlsx").heads == ("Name",)


def test_of_a_formula_its_value_counts(tmp_path):
    book = openpyxl.Workbook()
    for row in (["Name", "Total"], ["A", "=1+1"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    exchanged(tmp_path / "a.xlsx", rb"<v ?/>|<v></v>", b"<v>2</v>")
    assert cells(read_table(tmp_path / "a.xlsx"))[1] == ("A", "2")


@pytest.mark.parametrize("size", [b"A1", b"A1:XFD1048576"])
def test_a_sheet_is_as_large_as_its_cells_whatever_it_says_of_itself(tmp_path, size):
    xlsx(tmp_path, [["Name", "Sector"], ["A", "public"]])
    exchanged(tmp_path / "partners.xlsx", rb'<dimension ref="A1:B2"', b'<dimension ref="' + size + b'"')
    assert cells(read_table(tmp_path / "partners.xlsx")) == [("Name", "Sector"), ("A", "public")]


def test_the_contents_tell_what_a_file_is_and_not_its_name(tmp_path):
    xlsx(tmp_path, [["Name"], ["A"]])
    (tmp_path / "partners.csv").write_bytes((tmp_path / "partners.xlsx").read_bytes())
    assert cells(read_table(tmp_path / "partners.csv")) == [("Name",), ("A",)]


def test_the_file_is_closed_when_it_was_read(tmp_path):
    xlsx(tmp_path, [["Name"], ["A"]])
    (tmp_path / "partners.xlsx").rename(tmp_path / "other.xlsx")  # Windows refuses this for a file that is open
    (tmp_path / "other.xlsx").unlink()


# -- faults ------------------------------------------------------------------------------------------------------------

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
_NO = "it is not a spreadsheet. Choose a .csv or .xlsx file."
_OTHER = "it is a spreadsheet of another kind. Open it in a spreadsheet program and save it as .xlsx or .csv."
_DAMAGED = "the file is damaged. Open it in Excel and save it again as .xlsx."
_OPEN = "application/vnd.oasis.opendocument"

FAULTS = {
    "empty": (b"", "there is nothing in it. Check that it is the right file and that it was saved."),
    "only commas": (b",,\n\n", "there is nothing in it. Check that it is the right file and that it was saved."),
    "a quote": (
        b'Name\n"A\nB\n',
        "a quotation mark is not closed. Open it in a spreadsheet program and save it again.",
    ),
    "letters": (b"Name\n\x81\xe9\n", "its letters cannot be made out. Save it as 'CSV UTF-8'."),
    "pdf": (b"%PDF-1.7\n\xe2", _NO),
    "web page": (b"\n<HTML><table>", _NO),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00", _NO),
    "docx": (packed({"word/document.xml": ""}), _NO),
    "odt": (packed({"mimetype": f"{_OPEN}.text"}), _NO),
    "doc": (_OLD + "WordDocument".encode("utf-16-le"), _NO),
    "ods": (packed({"mimetype": f"{_OPEN}.spreadsheet"}), _OTHER),
    "xlsb": (packed({"xl/workbook.bin": ""}), _OTHER),
    "numbers": (packed({"Index/Document.iwa": ""}), _OTHER),
    "damaged": (packed({"xl/workbook.xml": "<a"}), _DAMAGED),
    "cut off": (b"PK\x03\x04 and no more", _DAMAGED),
    "xls": (
        _OLD + "Workbook".encode("utf-16-le"),
        "it is in the format of an old Excel (.xls). Open it in a spreadsheet program and save it as .xlsx or .csv.",
    ),
    "password": (
        _OLD + "EncryptedPackage".encode("utf-16-le"),
        "it is protected by a password. Save it without the password: in Excel, File, Info, Protect Workbook.",
    ),
    "rows": (
        b"Name\n" + b"A\n" * 2_001,
        "it has more than 2,000 rows. Split it, or take out what is no list of entries.",
    ),
    "size": (
        b"Name\n" + b"A" * 5_000_000,
        "it is larger than 5 MB. Check that it is the right file, and take out pictures.",
    ),
}


@pytest.mark.parametrize(("content", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_what_to_do(tmp_path, content, said):
    assert told(csv, tmp_path, content) == [f"partners.csv: {said}"]


def test_headings_without_anything_below_are_told_with_their_row(tmp_path):
    assert told(csv, tmp_path, "\n\nName,Sector\n") == [
        "partners.csv, line 3: there is nothing below its headings. Write each entry on a row of its own."
    ]


def test_an_empty_workbook_and_one_with_too_many_rows_are_told(tmp_path):
    assert "there is nothing in it" in told(xlsx, tmp_path, [])[0]
    assert "more than 2,000 rows" in told(xlsx, tmp_path, [["x"]] * 2_002)[0]
    assert len(xlsx(tmp_path, [["x"]] * 2_001).rows) == 2_000


def test_what_would_unpack_to_more_than_a_computer_holds_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_MAX_UNPACKED", 1_000)
    assert "it holds more than a list does" in told(xlsx, tmp_path, [["Name"], ["A"]])[0]


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(MissingError, match=r"There is no file partners\.csv"):
        read_table(tmp_path / "x.csv", "partners.csv")
    assert "it cannot be opened" in told(read_table, tmp_path, "folder")[0]


def test_excel_s_library_is_not_loaded_for_csv():
    code = "import sys, compose.answers.importing; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
