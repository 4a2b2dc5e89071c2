"""Tables out of spreadsheets: every form that offices save them in, and every fault told with what to do."""

import datetime as dt
import io
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
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    assert files[sheet].count(b"<v />") == 1
    files[sheet] = files[sheet].replace(b"<v />", b"<v>2</v>")
    (tmp_path / "a.xlsx").write_bytes(packed(files))
    assert cells(read_table(tmp_path / "a.xlsx"))[1] == ("A", "2")


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
_AS = "Open it in a spreadsheet program and save it as .xlsx or .csv."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", ": there is nothing in it. Check that it is the right file and that it was saved."),
        (b",,\n\n", ": there is nothing in it. Check that it is the right file and that it was saved."),
        (b"\n\nName,Sector\n", ", line 3: there is nothing below its headings. Write each entry on a row of its own."),
        (b'Name\n"A\nB\n', ": a quotation mark is not closed. Open it in a spreadsheet program and save it again."),
        (b"Name\n\x81\xe9\n", ": its letters cannot be made out. Save it as 'CSV UTF-8'."),
        (b"%PDF-1.7\n\xe2", ": it is not a spreadsheet. Choose a .csv or .xlsx file."),
        (b"\n<HTML><table>", ": it is not a spreadsheet. Choose a .csv or .xlsx file."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", ": it is not a spreadsheet. Choose a .csv or .xlsx file."),
        (packed({"word/document.xml": ""}), ": it is not a spreadsheet. Choose a .csv or .xlsx file."),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), ": it is not a spreadsheet. Choose a .csv or .xlsx file."),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}),
            f": it is a spreadsheet of another kind. {_AS}",
        ),
        (packed({"xl/workbook.bin": ""}), f": it is a spreadsheet of another kind. {_AS}"),
        (packed({"xl/workbook.xml": "<a"}), ": the file is damaged. Open it in Excel and save it again as .xlsx."),
        (b"PK\x03\x04 and no more", ": the file is damaged. Open it in Excel and save it again as .xlsx."),
        (_OLD + "Workbook".encode("utf-16-le"), f": it is in the format of an old Excel (.xls). {_AS}"),
        (_OLD + "WordDocument".encode("utf-16-le"), ": it is not a spreadsheet. Choose a .csv or .xlsx file."),
        (
            _OLD + "EncryptedPackage".encode("utf-16-le"),
            ": it is protected by a password. Save it without the password: in Excel, File, Info, Protect Workbook.",
        ),
        (b"Name\n" + b"A\n" * 2_001, ": it has more than 2,000 rows. Split it, or take out what is no list of entries."),
        (b"Name\n" + b"A" * 5_000_000, ": it is larger than 5 MB. Check that it is the right file, and take out pictures."),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_what_to_do(tmp_path, content, said):
    assert told(csv, tmp_path, content) == [f"partners.csv{said}"]


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
    import subprocess
    import sys

    code = "import sys, compose.answers.importing; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
