"""Reading answers: bad input is told with its file, line and remedy, all of it at once."""

import datetime as dt

import pytest
from markdown_it.utils import read_fixture_file

from compose.answers import store
from compose.answers.model import TO_BE_AGREED
from compose.questionnaire.load import standard
from tests.helpers import CASES as CASE_FILES
from tests.helpers import SECTIONS, build_tree, told

CASES = read_fixture_file(CASE_FILES / "answers.md")


def read(folder, **sections):
    files = {SECTIONS[section]: text for section, text in sections.items()}
    return store.read(build_tree(folder / "answers", files), standard(), folder)


def value_of(folder, ident, text, section="area"):
    return read(folder, **{section: text}).values[ident]


@pytest.mark.parametrize(("line", "title", "typed", "expected"), CASES, ids=[title for _, title, _, _ in CASES])
def test_answers_are_read_or_told_as_the_case_says(tmp_path, line, title, typed, expected):
    section = title.partition(":")[0]
    if expected.strip() == "fine":
        assert not read(tmp_path, **{section: typed}).warnings
    else:
        found = told(read, tmp_path, **{section: typed})
        assert [problem.removeprefix(f"answers/{SECTIONS[section]}") for problem in found] == [
            f", {said}" if said.startswith("line ") else f": {said}" for said in expected.splitlines()
        ]


# -- values of each kind -----------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["0123", "NO", "12:30", "0.10", "1e3", "yes"])
def test_a_text_stays_as_it_was_typed(tmp_path, typed):
    assert value_of(tmp_path, "area_name", f"area_name: {typed}\n") == typed


def test_a_choice_may_be_written_as_its_label(tmp_path):
    partners = "partners:\n  - {name: A, sector: Public sector, kind: nhs trust or foundation trust}\n"
    (entry,) = value_of(tmp_path, "partners", partners, "partners")
    assert (entry["sector"], entry["kind"]) == ("public", "nhs-trust")


def test_a_question_of_any_kind_may_be_to_be_agreed(tmp_path):
    for section in standard().sections:
        for question in section.questions:
            home = tmp_path / question.id
            assert value_of(home, question.id, f"{question.id}: to be agreed\n", section.id) is TO_BE_AGREED


def test_files_that_a_mac_leaves_behind_are_nobody_s(tmp_path):
    build_tree(tmp_path / "answers", {"._10-area.yaml": b"\x00\x05", ".20-partners.yaml.swp": b"x"})
    assert read(tmp_path, area="area_name: A\n").values == {"area_name": "A"}


def test_values_are_of_their_kind(tmp_path):
    found = read(
        tmp_path,
        commitments="notice_months: 6\nprint_examples: yes\noutcomes: [outcome-1, outcome-2]\n",
        codes="codes: funding\n",
        adoption="adopted_on: 2026-04-01\nconsulted: |\n  One.\n\n  Two.\n",
    ).values
    assert found == {
        "notice_months": 6,
        "print_examples": True,
        "codes": ("funding",),
        "outcomes": ("outcome-1", "outcome-2"),
        "adopted_on": dt.date(2026, 4, 1),
        "consulted": "One.\n\nTwo.",
    }


@pytest.mark.parametrize("typed", ["to be agreed", "To Be Agreed", "TBA", "tbc"])
def test_to_be_agreed_is_an_answer_of_every_kind(tmp_path, typed):
    assert value_of(tmp_path, "notice_months", f"notice_months: {typed}\n", "commitments") is TO_BE_AGREED
    assert value_of(tmp_path, "contact_email", f"contact_email: {typed}\n", "governance") is TO_BE_AGREED


def test_a_choice_of_one_s_own_is_kept_where_the_question_allows_one(tmp_path):
    assert value_of(tmp_path, "document_name", "document_name: Treaty\n") == "Treaty"


def test_an_empty_answer_is_none(tmp_path):
    assert "area_name" not in read(tmp_path, area="area_name:\n").values


@pytest.mark.parametrize("text", ["", "# nothing decided yet\n"])
def test_an_empty_file_has_no_answers(tmp_path, text):
    assert not read(tmp_path, area=text).values


def test_a_folder_without_answers_has_none(tmp_path):
    assert not store.read(tmp_path / "answers", standard()).values


# -- places and warnings -----------------------------------------------------------------------------


def test_every_answer_knows_its_place(tmp_path):
    found = read(tmp_path, partners="partners:\n  - name: A\n    sector: public\n  - name: B\n")
    assert str(found.place("partners", 0, "sector")) == "answers/20-partners.yaml, line 3"
    assert str(found.place("partners", 1, "sector")) == "answers/20-partners.yaml, line 4"
    assert str(found.place("area_name")) == "answers"


@pytest.mark.parametrize(
    ("section", "typed", "said"),
    [
        ("commitments", "notice_months: 2", "2 is below 3. Statutory guidance has asked"),
        ("commitments", "payment_days: 40", "40 is above 30. For contracts the law sets 30 days"),
        ("governance", "meetings_per_year: 1", "1 is below 2"),
        ("adoption", "review_months: 48", "48 is above 36"),
    ],
)
def test_a_number_beyond_what_is_expected_is_used_and_told_with_its_source(tmp_path, section, typed, said):
    found = read(tmp_path, **{section: typed + "\n"})
    (warning,) = found.warnings
    assert said in warning.what and "Source: " in warning.remedy and "as at 2026-11-22" in warning.remedy
    assert warning.place.line == 1 and found.values


@pytest.mark.parametrize("typed", ["notice_months: 3", "payment_days: 30", "payment_days: 1"])
def test_a_number_at_its_limit_is_fine(tmp_path, typed):
    assert not read(tmp_path, commitments=typed + "\n").warnings


@pytest.mark.parametrize(("typed", "source"), [("7", "A User Guide"), ("0", "Whole years")])
def test_a_number_beyond_a_rule_is_refused_with_its_source(tmp_path, typed, source):
    (problem,) = told(read, tmp_path, adoption=f"renewal_years: {typed}\n")
    assert f"cannot be {typed}" in problem and source in problem


# -- across files ------------------------------------------------------------------------------------


def test_every_problem_of_every_file_is_told_at_once(tmp_path):
    problems = told(
        read, tmp_path, area="aera_name: X\narea_kind: [a]\n", commitments="notice_months: many\n", plan="- a\n",
    )  # fmt: skip
    assert [problem.partition(":")[0] for problem in problems] == [
        "answers/10-area.yaml, line 1",
        "answers/10-area.yaml, line 2",
        "answers/40-commitments.yaml, line 1",
        "answers/80-plan.yaml, line 1",
    ]


def test_a_file_that_cannot_be_read_does_not_hide_the_problems_of_the_others(tmp_path):
    problems = told(read, tmp_path, area="a: [", commitments="notice_months: many\n")
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("10-aera.yaml", "10-area.yaml"),
        ("20-partners.yml", "20-partners.yaml"),
        ("80-plan.yaml.txt", "80-plan.yaml"),
        ("80-plan.YAML", "80-plan.yaml"),
    ],
)
def test_a_file_that_no_section_has_is_told(tmp_path, name, meant):
    build_tree(tmp_path, {f"answers/{name}": "area_name: X\n"})
    (said,) = told(read, tmp_path)
    assert said.startswith(f"answers/{name}: '{name}' is not a section's file. Write '{meant}' if you meant that")


def test_a_folder_among_the_answers_is_told(tmp_path):
    (tmp_path / "answers" / "old").mkdir(parents=True)
    (said,) = told(read, tmp_path)
    assert said.startswith("answers/old: 'old' is not a section's file")


@pytest.mark.parametrize("typed", ["To be agreed.", "[to be agreed]", "TBD", "T.B.A.", "tbc", "to be confirmed"])
def test_to_be_agreed_is_understood_however_it_is_written(tmp_path, typed):
    assert value_of(tmp_path, "group_name", f"group_name: '{typed}'\n", "governance") is TO_BE_AGREED


def test_a_list_that_only_says_to_be_agreed_is_open(tmp_path):
    assert value_of(tmp_path, "codes", "codes:\n  - to be agreed\n", "codes") is TO_BE_AGREED


@pytest.mark.parametrize(("typed", "meant"), [("distrikt", "district"), ("A londn borough", "A London borough")])
def test_a_choice_of_one_s_own_that_is_nearly_a_known_one_is_taken_for_a_slip(tmp_path, typed, meant):
    (said,) = told(read, tmp_path, area=f"area_kind: {typed}\n")
    assert f"Write '{meant}' if you meant that" in said


def test_a_choice_of_one_s_own_is_taken_as_it_is(tmp_path):
    assert value_of(tmp_path, "area_kind", "area_kind: An island\n") == "An island"


@pytest.mark.parametrize("typed", ["Unit #2", "Youth *Stars* #1", "&Smith", "!Smith"])
def test_words_that_yaml_would_drop_are_told(tmp_path, typed):
    (said,) = told(read, tmp_path, area=f"area_name: {typed}\n")
    assert said.startswith("answers/10-area.yaml, line 1: ") and "ut quotes round" in said


def test_a_remark_after_a_value_is_a_remark(tmp_path):
    assert value_of(tmp_path, "area_name", "area_name: Anytown   # as residents say\n") == "Anytown"
    assert value_of(tmp_path, "tagline", "tagline: 'Unit #2 #3'  # quoted\n") == "Unit #2 #3"


@pytest.mark.parametrize("typed", ["2,5", "1_5", "٣", "1e3", "12.0", "1" * 30, "twelve", "3 months"])
def test_a_number_is_never_guessed(tmp_path, typed):
    (said,) = told(read, tmp_path, commitments=f"notice_months: {typed}\n")
    assert "should be a whole number" in said


def test_commas_may_part_thousands(tmp_path):
    assert value_of(tmp_path, "light_touch_limit", "light_touch_limit: 10,000\n", "commitments") == 10000


@pytest.mark.parametrize("typed", ["20260601", "2026-W01-1", "9996-01-01", "2026-02-30", "1 June 2026", "31/02/2027"])
def test_a_date_is_never_guessed(tmp_path, typed):
    (said,) = told(read, tmp_path, adoption=f"adopted_on: {typed}\n")
    assert "should be a date of the calendar" in said


def test_partners_that_cannot_be_read_make_no_further_complaint_elsewhere(tmp_path):
    (said,) = told(read, tmp_path, partners="partners: nobody\n", governance="has_officer: yes\nofficer_host: A\n")
    assert "'partners' should be a list" in said


def test_an_answer_in_the_wrong_file_is_told_where_it_belongs(tmp_path):
    assert told(read, tmp_path, area="notice_months: 4\n") == [
        "answers/10-area.yaml, line 1: 'notice_months' belongs in another file. Move it to 40-commitments.yaml."
    ]


def test_a_partner_that_is_not_listed_is_told_wherever_it_is_named(tmp_path):
    problems = told(
        read, tmp_path,
        partners="partners:\n  - {name: Anytown Council, signs: through-lead, lead: Anytwon Council}\n",
        priorities="priorities:\n  - partner: Police\n",
        governance="has_officer: yes\nofficer_host: anytown council\n",
    )  # fmt: skip
    assert problems == [
        "answers/20-partners.yaml, line 2: 'Anytwon Council' is not in the list of partners. "
        "Write 'Anytown Council' if you meant that.",
        "answers/30-priorities.yaml, line 2: 'Police' is not in the list of partners. Known here: Anytown Council.",
        "answers/50-governance.yaml, line 2: 'anytown council' is not in the list of partners. "
        "Write 'Anytown Council' if you meant that.",
    ]


def test_a_partner_still_to_be_agreed_is_no_problem(tmp_path):
    assert read(tmp_path, governance="officer_host: to be agreed\n").values["officer_host"] is TO_BE_AGREED


def test_a_huge_file_and_one_in_latin_1_are_told_beside_each_other(tmp_path):
    build_tree(tmp_path, {"answers/10-area.yaml": b"a: b\n" * 400_001, "answers/80-plan.yaml": b"# caf\xe9"})
    assert [problem.partition(". ")[0] for problem in told(read, tmp_path)] == [
        "answers/10-area.yaml: the file is larger than 2 MB",
        "answers/80-plan.yaml, line 1: a character is not in UTF-8",
    ]
