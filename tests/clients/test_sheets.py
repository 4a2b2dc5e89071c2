"""Spreadsheets in LibreOffice: opened and saved there, they come back as they were, with what helps to fill them in."""

import datetime as dt

import openpyxl
import pytest

from compose import paths
from compose.building import make_draft
from compose.questionnaire import load as questionnaires
from compose.sheets import book, xlsx
from compose.sheets.book import TITLES
from compose.sheets.changes import changes
from compose.sheets.known import as_typed
from compose.sheets.reading import read
from tests.clients.libreoffice import convert
from tests.sheets.editing import edited, row_of

pytestmark = pytest.mark.clients
DAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def draft():
    return make_draft(paths.examples() / "camden", today=DAY)


def through_libreoffice(path, folder):
    """The file as LibreOffice saves it."""
    (folder / "saved").mkdir(exist_ok=True)
    return convert(path, "xlsx", folder / "saved")


def back(draft, path, ident):
    questionnaire = questionnaires.standard()
    stands = as_typed(draft.folder.answers.typed.get(ident))
    return changes(read(path, questionnaire, ident), questionnaire.by_id[ident], stands, "Camden")


@pytest.mark.parametrize("ident", TITLES)
def test_a_sheet_saved_by_libreoffice_changes_nothing(draft, ident, tmp_path):
    path = tmp_path / f"{ident}.xlsx"
    path.write_bytes(xlsx(book(draft.route, ident, "2026-11-23"), draft.folder.brand))
    found = back(draft, through_libreoffice(path, tmp_path), ident)
    assert found.nothing and not found.missing and not found.problems


def test_a_plan_edited_and_saved_by_both_comes_back_as_edited(draft, tmp_path):
    def change(sheet, heads):
        at = row_of(sheet, "Name a champion in each of the nine public bodies")
        sheet.cell(at, heads["Traffic light"]).value = "Done"
        sheet.cell(at, heads["Progress"]).value = "All nine are named."

    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx(book(draft.route, "actions", "2026-11-23"), draft.folder.brand))
    found = back(draft, through_libreoffice(edited(path, change), tmp_path), "actions")
    assert [(one.part.id, one.now) for one in found.changed] == [("light", "done"), ("progress", "All nine are named.")]


def test_libreoffice_keeps_drop_downs_and_colours(draft, tmp_path):
    """Headings that stay in sight are a matter of the window, and a converter without one writes none."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx(book(draft.route, "actions", "2026-11-23"), draft.folder.brand))
    sheet = openpyxl.load_workbook(through_libreoffice(path, tmp_path)).worksheets[0]
    assert any("On track" in str(one.formula1) for one in sheet.data_validations.dataValidation)
    assert sum(len(some.rules) for some in sheet.conditional_formatting) == 5
