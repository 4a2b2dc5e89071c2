"""The plan and the records as spreadsheets: what is written, and what comes back however people left it."""

import datetime as dt
import io

import openpyxl
import pytest

from compose.brand.load import standard
from compose.questionnaire import load as questionnaires
from compose.sheets import book, xlsx
from compose.sheets.book import TITLES
from compose.sheets.changes import changes
from compose.sheets.doubts import doubts
from compose.sheets.known import as_typed
from compose.sheets.model import MEMORY
from compose.sheets.offers import Offer
from compose.sheets.reading import read
from tests.helpers import route_of
from tests.sheets.editing import edited, first_empty, row_of

PLAN = [
    {"theme": "awareness", "objective": "Known", "action": "Hold a launch", "timescale": "May", "lead": "All",
     "light": "green", "success": "Fifty come"},
    {"theme": "funding", "objective": "Fair", "action": "Agree a form", "timescale": "June", "lead": "Council"},
    {"theme": "Our own theme", "objective": "=SUM(1)", "action": "Meet & greet <all>", "timescale": "July",
     "lead": "All", "light": "red", "year": "second"},
]  # fmt: skip
SCORES = [{"year": "2026", "who": "A", "side": "public", "champions": "3"}]


def typed_plan():
    return [dict(entry) for entry in PLAN]


def route(area="Anytown", **values):
    from compose.answers import kinds

    standard_ = questionnaires.standard()
    read_ = {ident: tuple(_entry(standard_.by_id[ident], row) for row in rows) for ident, rows in values.items()}
    assert kinds
    return route_of(area_name=area, area_kind="unitary", keeps_records=True, **read_)


def _entry(question, row):
    from compose.answers import kinds

    return {name: kinds.read(question.part(name), value) for name, value in row.items()}


def written(tmp_path, ident="actions", name="plan.xlsx", **values):
    values = values or {"actions": PLAN}
    path = tmp_path / name
    path.write_bytes(xlsx(book(route(**values), ident, "2026-11-23"), standard()))
    return path


def back(path, rows=PLAN, ident="actions", area="Anytown"):
    """What the file at `path` changes of `rows`."""
    questionnaire = questionnaires.standard()
    question = questionnaire.by_id[ident]
    return changes(read(path, questionnaire, ident), question, as_typed(list(rows)), area)


def told(found):
    return [str(problem).partition("plan.xlsx, ")[2] for problem in found.problems]


# -- what is written ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return written(tmp_path_factory.mktemp("sheets"))


@pytest.fixture(scope="module")
def sheet(file):
    return openpyxl.load_workbook(file).worksheets[0]


def test_the_plan_has_calderdale_s_columns_behind_the_theme(sheet):
    assert [cell.value for cell in sheet[1]][:6] == [
        "Theme", "Objective", "Action required", "Timescale", "Lead partner", "Traffic light",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[2]][:6] == ["Awareness", "Known", "Hold a launch", "May", "All", "On track"]


def test_headings_stay_in_sight_and_on_every_printed_page(sheet):
    assert sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToWidth == 1
    assert sheet.auto_filter.ref.startswith("A1:")


def test_choices_have_a_drop_down_in_empty_rows_too(sheet):
    rules = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
    assert rules["F2"].formula1 == '"Not started,On track,At risk,Off track,Done"'
    assert str(rules["F2"].sqref) == "F2:F34" and rules["F2"].errorStyle == "stop"
    assert rules["A2"].errorStyle == "warning"  # a theme of one's own may be written


def test_a_choice_with_a_comma_is_offered_whole(file, sheet):
    rule = next(one for one in sheet.data_validations.dataValidation if str(one.sqref).startswith("I2"))
    assert MEMORY in rule.formula1
    column = rule.formula1.split("!$")[1][0]
    memory = openpyxl.load_workbook(file)[MEMORY]
    assert memory[f"{column}1"].value == "First year, a quick win" and memory.sheet_state == "veryHidden"


def test_each_light_has_its_colour_and_always_its_word(sheet):
    rules = [rule for some in sheet.conditional_formatting for rule in some.rules]
    assert {rule.formula[0] for rule in rules} == {'"Not started"', '"On track"', '"At risk"', '"Off track"', '"Done"'}
    assert {rule.dxf.fill.bgColor.rgb[-6:] for rule in rules} == {one[1:] for one in standard().lights.values()}


def test_an_answer_that_looks_like_a_sum_is_words(sheet):
    cell = sheet.cell(4, 2)
    assert cell.value == "=SUM(1)" and cell.data_type == "s"


class Clock:
    """The time as openpyxl asks for it, in another year."""

    timezone = dt.timezone

    def __init__(self, year):
        moment = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
        self.datetime = type("Moment", (), {"now": staticmethod(lambda tz=None: moment)})


@pytest.mark.parametrize("ident", TITLES)
def test_every_record_can_be_written_empty_and_with_the_same_bytes_at_any_time(ident, monkeypatch):
    made = []
    for year in (2001, 2030):
        monkeypatch.setattr("openpyxl.writer.excel.datetime", Clock(year))
        made.append(xlsx(book(route(), ident, "2026-11-23"), standard()))
    assert made[0] == made[1] and openpyxl.load_workbook(io.BytesIO(made[0])).worksheets[0].max_column > 3


# -- what comes back ---------------------------------------------------------------------------------------------------


def test_a_file_that_nobody_changed_changes_nothing(file):
    found = back(file)
    assert found.nothing and not found.missing and not found.problems
    assert found.entries == as_typed(typed_plan())


def test_cells_that_changed_are_told_with_was_and_now(tmp_path):
    def change(sheet, heads):
        at = row_of(sheet, "Agree a form")
        sheet.cell(at, heads["Traffic light"]).value = "at risk"
        sheet.cell(at, heads["Progress"]).value = "A draft is out."

    found = back(edited(written(tmp_path), change))
    assert [(one.entry, one.part.id, one.was, one.now) for one in found.changed] == [
        (1, "light", "not-started", "amber"), (1, "progress", "", "A draft is out."),
    ]  # fmt: skip
    assert found.entries[1]["light"] == "amber" and found.entries[0] == PLAN[0]


@pytest.mark.parametrize(
    ("typed", "light"), [("G", "green"), ("RED", "red"), ("On track", "green"), ("complete", "done")]
)
def test_lights_are_read_as_people_write_them(tmp_path, typed, light):
    path = edited(
        written(tmp_path), lambda sheet, heads: setattr(sheet.cell(3, heads["Traffic light"]), "value", typed)
    )
    assert back(path).entries[1]["light"] == light


def test_an_action_that_is_worded_otherwise_is_the_same_action(tmp_path):
    path = edited(
        written(tmp_path), lambda sheet, heads: setattr(sheet.cell(2, heads["Action required"]), "value", "Hold two")
    )
    found = back(path)
    assert [(one.part.id, one.was, one.now) for one in found.changed] == [("action", "Hold a launch", "Hold two")]
    assert len(found.entries) == 3 and not found.added


def test_rows_may_be_sorted_and_columns_moved(tmp_path):
    def shuffle(sheet, heads):
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=4)]
        head, *body = rows
        order = list(range(len(head)))[::-1]
        for at, row in enumerate([head, *body[::-1]], 1):
            for place, which in enumerate(order, 1):
                sheet.cell(at, place).value = row[which]
                sheet.cell(at, place).data_type = "s"  # as Excel leaves words that look like a sum

    assert back(edited(written(tmp_path), shuffle)).nothing


def test_a_new_row_is_added_without_what_is_usual_and_a_lost_one_stays(tmp_path):
    def change(sheet, heads):
        sheet.delete_rows(row_of(sheet, "Agree a form"))
        at = first_empty(sheet, heads, "Action required")
        for head, value in (
            ("Theme", "awareness"),
            ("Action required", "Hold a picnic"),
            ("Traffic light", "Not started"),
        ):
            sheet.cell(at, heads[head]).value = value

    found = back(edited(written(tmp_path), change))
    assert found.added == ({"theme": "awareness", "action": "Hold a picnic"},)
    assert [one["action"] for one in found.missing] == ["Agree a form"]
    assert [one["action"] for one in found.entries] == [
        "Hold a launch",
        "Agree a form",
        "Meet & greet <all>",
        "Hold a picnic",
    ]


def test_where_the_hidden_sheet_is_lost_rows_are_known_by_their_words(tmp_path):
    path = written(tmp_path)
    file = openpyxl.load_workbook(path)
    del file[MEMORY]
    file.worksheets[0].delete_cols(11)
    file.worksheets[0].cell(2, 6).value = "Done"
    file.save(path)
    found = back(path)
    assert [(one.part.id, one.now) for one in found.changed] == [("light", "done")] and not found.added


# -- what is refused ---------------------------------------------------------------------------------------------------


def test_what_both_changed_otherwise_is_told_and_what_only_the_folder_changed_stays(tmp_path):
    path = edited(
        written(tmp_path), lambda sheet, heads: setattr(sheet.cell(2, heads["Traffic light"]), "value", "Done")
    )
    meanwhile = [{**PLAN[0], "light": "red", "lead": "Council"}, *PLAN[1:]]
    found = back(path, meanwhile)
    assert told(found) == ["line 2: traffic light: the file says 'Done', and the folder says 'Off track' meanwhile. "
                           "Agree which holds, and write it here; it was 'On track'."]  # fmt: skip
    assert found.entries[0]["lead"] == "Council"


def test_a_changed_row_whose_action_is_gone_cannot_be_placed_and_an_unchanged_one_is_no_matter(tmp_path):
    path = written(tmp_path)
    assert not back(path, PLAN[1:]).problems
    edited(path, lambda sheet, heads: setattr(sheet.cell(2, heads["Traffic light"]), "value", "Done"))
    (said,) = told(back(path, PLAN[1:]))
    assert said.startswith("line 2: it was changed here, and the folder has it no more")


def test_everything_that_is_wrong_is_told_at_once_with_its_row(tmp_path):
    def spoil(sheet, heads):
        sheet.cell(2, heads["Traffic light"]).value = "purple"
        sheet.cell(3, heads["Action required"]).value = None
        at = first_empty(sheet, heads, "Theme")
        sheet.cell(at, heads["Objective"]).value = "Only an objective"

    said = told(back(edited(written(tmp_path), spoil)))
    assert len(said) == 3
    assert said[0].startswith("line 2: Traffic light: ") and "On track" in said[0]
    assert said[1] == "line 3: 'Action required' is empty. Fill it in, or empty the whole row."
    assert said[2].startswith("line 5: 'Action required' is empty")


def test_two_rows_of_one_action_are_told(tmp_path):
    def double(sheet, heads):
        at = first_empty(sheet, heads, "Theme")
        for place, cell in enumerate(sheet[2], 1):
            sheet.cell(at, place).value = cell.value

    assert told(back(edited(written(tmp_path), double))) == [
        "line 5: action is the same as in line 2. Keep one of the two rows, or word it otherwise."
    ]


def test_a_copied_row_with_other_words_is_a_new_action_wherever_it_stands(tmp_path):
    def copy(sheet, heads):
        at = first_empty(sheet, heads, "Theme")
        for place, cell in enumerate(sheet[2], 1):
            sheet.cell(at, place).value = cell.value
        sheet.cell(2, heads["Action required"]).value = "Hold a second launch"

    found = back(edited(written(tmp_path), copy))
    assert not found.problems and not found.changed and not found.missing
    assert [one["action"] for one in found.added] == ["Hold a second launch"]


def test_a_row_known_only_by_its_words_empties_nothing(tmp_path):
    def lose(sheet, heads):
        sheet.cell(2, heads["Ref (leave as it is)"]).value = None
        sheet.cell(2, heads["What success looks like"]).value = None
        sheet.cell(2, heads["Lead partner"]).value = "Council"

    found = back(edited(written(tmp_path), lose))
    assert [(one.part.id, one.now) for one in found.changed] == [("lead", "Council")] and not found.problems


def test_a_heading_that_was_changed_is_told_with_the_one_that_is_missing(tmp_path):
    def rename(sheet, heads):
        sheet.cell(1, heads["Traffic light"]).value = "Banana"

    (said,) = told(back(edited(written(tmp_path), rename)))
    assert said.startswith("line 1: 'Banana': no column") and "'Traffic light' is missing" in said


def test_a_column_of_one_s_own_is_told_and_left(tmp_path):
    def add(sheet, heads):
        sheet.cell(1, len(heads) + 1).value, sheet.cell(2, len(heads) + 1).value = "Banana", "ripe"

    path = edited(written(tmp_path), add)
    assert read(path, questionnaires.standard(), "actions").unread == ("Banana",) and not back(path).problems


@pytest.mark.parametrize("cell", ["1/4/2027", "1 April 2027", "2027-04-01", "2027-04-01 00:00:00", dt.date(2027, 4, 1)])
def test_a_day_as_a_timescale_is_kept_in_the_words_it_is_printed_in(tmp_path, cell):
    path = edited(written(tmp_path), lambda sheet, heads: setattr(sheet.cell(2, heads["Timescale"]), "value", cell))
    assert [one.now for one in back(path).changed] == ["1 April 2027"]


def test_a_day_that_no_calendar_has_is_told_and_other_words_stay(tmp_path):
    def write(sheet, heads):
        sheet.cell(2, heads["Timescale"]).value = "31/2/2027"
        sheet.cell(3, heads["Timescale"]).value = "Every  meeting"

    found = back(edited(written(tmp_path), write))
    assert told(found) == ["line 2: Timescale: '31/2/2027' is no day. Write one such as 1 April 2027 or 1/4/2027."]
    assert "Every meeting" in [one.now for one in found.changed]


# -- what columns offer ------------------------------------------------------------------------------------------------

NAMES = {"Camden Council": "Camden Council", "A Trust": "A Trust"}
LED = {"lead": Offer("partner of this folder", NAMES, several=True),
       "serves": Offer("clause of this text", {"notice-of-change": "Notice of a change"})}  # fmt: skip
SERVING = [{**PLAN[0], "lead": "A Trust", "serves": "notice-of-change"}]


def offered(tmp_path, change):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx(book(route(actions=SERVING), "actions", "2026-11-23", LED), standard()))
    question = questionnaires.standard().by_id["actions"]
    sheet = read(edited(path, change), questionnaires.standard(), "actions")
    return changes(sheet, question, as_typed(SERVING), "Anytown", LED)


def test_a_clause_stands_by_its_title_and_is_kept_by_its_id(tmp_path):
    shown = []
    found = offered(tmp_path, lambda sheet, heads: shown.append(sheet.cell(2, heads["Clause it serves"]).value))
    assert shown == ["Notice of a change"] and found.nothing and not found.problems

    def add(sheet, heads):
        row = {"Theme": "Awareness", "Objective": "O", "Action required": "New", "Timescale": "May",
               "Lead partner": "camden council", "Clause it serves": "notice of a change"}  # fmt: skip
        for head, value in row.items():
            sheet.cell(3, heads[head]).value = value

    (new,) = offered(tmp_path, add).added
    assert new["serves"] == "notice-of-change" and new["lead"] == "Camden Council"


def test_what_names_nobody_and_nothing_is_to_be_looked_at_again(tmp_path):
    def slip(sheet, heads):
        sheet.cell(2, heads["Lead partner"]).value = "Camdn Council"
        sheet.cell(2, heads["Clause it serves"]).value = "5.3"

    said = list(doubts(offered(tmp_path, slip), LED, dt.date(2026, 11, 23)))
    assert said == [
        "Hold a launch: 'Camdn Council' is no partner of this folder (perhaps 'Camden Council')",
        "Hold a launch: '5.3' is no clause of this text",
    ]


@pytest.mark.parametrize("lead", ["A Trust and Camden Council", "A Trust, Camden Council", "All partners"])
def test_several_partners_may_lead(tmp_path, lead):
    found = offered(tmp_path, lambda sheet, heads: setattr(sheet.cell(2, heads["Lead partner"]), "value", lead))
    assert found.changed and not list(doubts(found, LED, dt.date(2026, 11, 23)))


def test_days_to_come_and_gaps_of_records_are_to_be_looked_at_again(tmp_path):
    path = written(tmp_path, "concerns", concerns=[{"date": "2026-06-01", "body": "A", "what": "It was late"}])

    def fill(sheet, heads):
        sheet.cell(2, heads["Date settled"]).value = dt.date(2026, 5, 1)
        sheet.cell(3, heads["Date raised"]).value = dt.date(2027, 5, 1)
        sheet.cell(3, heads["What happened"]).value = "Not yet"

    rows = [{"date": "2026-06-01", "body": "A", "what": "It was late"}]
    found = back(edited(path, fill), rows, "concerns")
    assert list(doubts(found, {}, dt.date(2026, 11, 23))) == [
        "2026-06-01, It was late: it was settled before it was raised",
        "2027-05-01, Not yet: 'Date raised', 2027-05-01, is still to come",
        "2027-05-01, Not yet: 'Body concerned' is still empty",
    ]


def test_a_file_of_another_area_is_refused(file):
    (problem,) = back(file, area="Elsewhere").problems
    assert problem.what == "it is of Anytown, and this folder is of Elsewhere"


def test_a_sheet_that_does_not_tell_what_it_holds_is_refused_unless_the_plan_is_expected(tmp_path):
    path = tmp_path / "some.csv"
    path.write_text("Action required,Status\nHold a launch,G\n")
    assert read(path, questionnaires.standard()).problems[0].what == "it does not tell which records it holds"
    found = back(path)
    assert [one["action"] for one in found.missing] == ["Agree a form", "Meet & greet <all>"] and found.nothing


def test_numbers_and_days_of_records_come_back_as_they_are_kept(tmp_path):
    successes = [{"date": "2026-06-01", "what": "It worked"}]
    path = written(tmp_path, "successes", successes=successes)
    assert back(path, successes, "successes").nothing
    path = written(tmp_path, "scores", scores=SCORES)
    edited(path, lambda sheet, heads: setattr(sheet.cell(2, heads["Champions"]), "value", 9))
    (said,) = told(back(path, SCORES, "scores"))
    assert "9" in said and "1 to 5" in said


def test_every_question_that_is_kept_as_a_spreadsheet_says_what_names_its_entries():
    questionnaire = questionnaires.standard()
    assert all(questionnaire.by_id[ident].named_by for ident in TITLES)
