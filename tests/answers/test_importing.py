"""Entries out of a spreadsheet: columns are understood, good rows are taken, and every bad one is told."""

import time

import pytest

from compose.answers import importing, store, typed
from compose.answers.importing import Likeness, understand
from compose.answers.model import TO_BE_AGREED
from compose.answers.names import alike, same
from compose.answers.tables import Row, Table
from compose.questionnaire.load import standard
from compose.yamledit import edited
from tests.helpers import SECTIONS, build_tree

ASKED = standard().by_id


def table(heads, *rows):
    """A table with `heads` on row 1; each of `rows` and the heads are texts with bars between the cells."""
    cells = [tuple(cell.strip() for cell in row.split("|")) for row in (heads, *rows)]
    return Table("list.xlsx", cells[0], 1, tuple(Row(number, row) for number, row in enumerate(cells[1:], 2)))


def partners(heads, *rows, known=()):
    return understand(table(heads, *rows), ASKED["partners"], known)


def names(preview):
    return [entry["name"] for entry in preview.entries]


def said(preview):
    return [str(problem) for problem in preview.problems]


# -- columns -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("name", "name"),
        ("Name of the partner", "name"),
        ("What is the partner's full name?", "name"),
        ("ORGANISATION", "name"),
        ("Org.", "name"),
        ("Name of organisation", "name"),
        ("Organisaton", "name"),
        ("on_group", "on_group"),
        ("On the group?", "on_group"),
        ("Champoin", "champion"),
        ("Role of signatory", "signatory_role"),
    ],
)
def test_a_column_is_known_by_its_heading(head, field):
    other = "Person who signs" if field == "name" else "Name"
    found = partners(f"{other}|{head}", "A|yes").columns
    assert found[head] == field


@pytest.mark.parametrize("head", ["Contact", "Contact name", "Chair", "Phone", "Notes", "Address", "Role", "E-mail"])
def test_a_column_of_something_else_is_not_guessed(head):
    preview = partners(f"Name|{head}", "A|B")
    assert (preview.columns, preview.unused) == ({"Name": "name"}, (head,))


def test_a_field_s_own_words_go_before_everyday_ones_and_a_second_column_for_it_is_not_used():
    preview = partners("Organisation|Name|Partner", "x|A|y")
    assert (preview.columns, preview.unused, names(preview)) == ({"Name": "name"}, ("Organisation", "Partner"), ["A"])


@pytest.mark.parametrize(
    ("cells", "field"), [(("VCS", "Public"), "sector"), (("Charity", "Police"), "kind"), (("", ""), "sector")]
)
def test_what_stands_below_type_decides_what_it_means(cells, field):
    preview = partners("Name|Type", *(f"{place}|{cell}" for place, cell in enumerate(cells)))
    assert preview.columns["Type"] == field


def test_a_column_without_a_heading_is_told_if_it_holds_anything():
    assert partners("Name||", "A|x|").unused == ("column 2, which has no heading",)


def test_a_table_without_the_column_that_counts_gives_nothing():
    preview = partners("Phone|Sector", "1|public")
    assert (preview.entries, preview.unused) == ((), ("Phone",))
    assert said(preview) == [
        "list.xlsx, line 1: no column is headed 'name of the partner' or anything like it. "
        "Head the column that holds it 'name of the partner'."
    ]


# -- cells -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "sector"),
    [("public", "public"), ("PUBLIC SECTOR", "public"), ("Statutory", "public"), ("VCS", "voluntary"),
     ("voluntary", "voluntary"), ("Voluntary & Community Sector", "voluntary"), ("charity sector", "voluntary"),
     ("Private", "business"), ("tbc", TO_BE_AGREED)],
)  # fmt: skip
def test_a_choice_may_be_in_everyday_words(typed, sector):
    assert partners("Name|Sector", f"A|{typed}").entries == ({"name": "A", "sector": sector},)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("NHS Trust", "nhs-trust"), ("nhs-trust", "nhs-trust"), ("Local authority", "council"), ("CVS", "infrastructure"),
     ("Parish church", "Parish church")],
)  # fmt: skip
def test_a_kind_may_be_in_everyday_words_or_one_s_own(typed, kind):
    assert partners("Name|Kind", f"A|{typed}").entries == ({"name": "A", "kind": kind},)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("Y", True), ("yes", True), ("X", True), ("✓", True), ("TRUE", True), ("n", False), ("No", False), ("0", False)],
)
def test_yes_and_no_may_be_ticks(typed, value):
    assert partners("Name|On the group", f"A|{typed}").entries == ({"name": "A", "on_group": value},)


@pytest.mark.parametrize("typed", ["", "-", "n/a"])
def test_a_blank_cell_is_left_out(typed):
    assert partners("Name|On the group|Champion", f"A|{typed}|{typed}").entries == ({"name": "A"},)


def test_dates_and_numbers_may_be_written_the_british_way():
    question = ASKED["actions"]
    assert importing.cells.read(question, ASKED["adopted_on"], "1/4/2027").isoformat() == "2027-04-01"
    assert importing.cells.read(question, ASKED["light_touch_limit"], "£5,000") == 5000


def test_a_line_break_in_a_cell_is_a_space_where_one_line_is_wanted():
    preview = understand(Table("a.csv", ("Name",), 1, (Row(2, ("A\nB",)),)), ASKED["partners"], ())
    assert names(preview) == ["A B"]


# -- bad rows ----------------------------------------------------------------------------------------------------------


def test_every_fault_of_every_row_is_told_and_the_good_rows_are_taken():
    preview = partners(
        "Name|Sector|On the group|Champion",
        "A|Privat|perhaps|C",
        "B|public|yes|",
        "|public|yes|",
        "#REF!|public|yes|",
        "to be agreed|public|yes|",
    )
    assert (names(preview), preview.rows) == (["B"], (3,))
    assert said(preview) == [
        "list.xlsx, line 2: On the group: should be yes or no, not 'perhaps'. Write yes or no.",
        "list.xlsx, line 2: Sector: 'Privat' is a choice that is not known here. Choose one of: public "
        "(Public sector); voluntary (Voluntary and community sector); business (Business).",
        "list.xlsx, line 4: Name: the row gives no name of the partner. Fill it in, or take the row out.",
        "list.xlsx, line 5: Name: holds an error of the spreadsheet (#REF!). Type what should stand there.",
        "list.xlsx, line 6: Name: the row gives no name of the partner. Fill it in, or take the row out.",
    ]


def test_a_row_is_taken_without_an_optional_cell_that_cannot_be_used():
    preview = partners("Name|Champion", "A|#N/A")
    assert preview.entries == ({"name": "A"},)
    assert said(preview) == [
        "list.xlsx, line 2: Champion: holds an error of the spreadsheet (#N/A); the row is taken without it. "
        "Type what should stand there."
    ]


# -- names of partners -------------------------------------------------------------------------------------------------


def test_a_lead_body_is_known_or_in_the_table_and_is_written_as_there():
    known = [{"name": "Voluntary Action & Care"}]
    preview = partners("Name|Lead body", "A|voluntary action and care", "B|a", "C|Nobody at all", known=known)
    assert [entry["lead"] for entry in preview.entries] == ["Voluntary Action & Care", "A"]
    assert [problem.partition(". ")[0] for problem in said(preview)] == [
        "list.xlsx, line 4: Lead body: 'Nobody at all' is not in the list of partners"
    ]


def test_a_row_goes_when_the_row_of_its_lead_body_does():
    preview = partners("Name|Sector|Lead body", "A|x|", "B|public|A", "C|public|B", "D|public|")
    assert names(preview) == ["D"]
    assert [problem.place.line for problem in preview.problems] == [2, 3, 4]


def test_a_priority_names_a_partner_of_the_list():
    rows = table("Organisation|Biggest challenge|Most wanted", "anytown  council|Time|Trust", "Anytown Counci|x|y")
    preview = understand(rows, ASKED["priorities"], (), ["Anytown Council"])
    assert preview.entries == ({"partner": "Anytown Council", "hardest": "Time", "most_wanted": "Trust"},)
    assert said(preview) == [
        "list.xlsx, line 3: Organisation: 'Anytown Counci' is not in the list of partners. "
        "Write 'Anytown Council' if you meant that."
    ]
    assert len(understand(rows, ASKED["priorities"], ()).entries) == 2


# -- known already -----------------------------------------------------------------------------------------------------


def test_a_row_that_names_what_is_known_or_stands_further_up_is_left_out():
    known = [{"name": "Anytown Council"}, {"sector": "public"}]
    preview = partners("Name", "ANYTOWN  council", "Health & Care", "Health and Care", known=known)
    assert names(preview) == ["Health & Care"]
    assert preview.twice == (
        Likeness(2, "ANYTOWN council", "Anytown Council"),
        Likeness(4, "Health and Care", "Health & Care"),
    )


def test_a_row_that_nearly_names_what_is_known_is_taken_and_told():
    known = [{"name": "Anytown Council"}]
    preview = partners("Name", "Anytown Councl", "Police", "The Befrienders", "The Befriender", known=known)
    assert names(preview) == ["Anytown Councl", "Police", "The Befrienders", "The Befriender"]
    assert preview.alike == (
        Likeness(2, "Anytown Councl", "Anytown Council"),
        Likeness(5, "The Befriender", "The Befrienders"),
    )


def test_of_entries_that_may_share_a_name_only_equal_ones_are_left_out():
    known = [{"partner": "A", "hardest": "Time"}]
    preview = understand(table("Partner|Hardest", "A|time", "A|Money"), ASKED["priorities"], known)
    assert [entry["hardest"] for entry in preview.entries] == ["Money"]
    assert (preview.twice, preview.alike) == ((Likeness(2, "A", "A"),), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [("A & B", "a and b"), ("A&B", "A and B"), ("Anytown  Council ", "anytown council"), ("St John’s", "St John's")],
)
def test_names_that_differ_in_form_only_are_the_same(one, other):
    assert same(one, other)
    assert not same(one, f"{other} 2")


def test_of_several_names_that_are_near_the_nearest_is_found():
    assert alike("Anytown Council", ["Anytown Councils", "Anytown Council", "Police"]) == "Anytown Council"
    assert alike("Anytown Counsil", ["Police", "Anytown Council"]) == "Anytown Council"
    assert alike("Anytown Council", ["Othertown Council"]) is None


# -- what becomes of them ----------------------------------------------------------------------------------------------


def test_what_is_taken_can_be_written_into_the_answers_and_read(tmp_path):
    preview = partners(
        "Organisation|Sector|Kind|Signs|Lead body|On the group|Champion",
        "Anytown Council|Public|Local authority|yes||x|A. Officer",
        "Voluntary Action|VCS|CVS|yes||x|tbc",
        "Befrienders|VCS|Community group|through lead|voluntary action|no|",
    )
    assert not preview.problems
    text = edited("", {"partners": typed.typed(ASKED["partners"], preview.entries)})
    folder = build_tree(tmp_path, {SECTIONS["partners"]: text})
    assert store.read(folder, standard()).values["partners"] == preview.entries


def test_any_repeat_question_can_be_filled_from_a_table():
    rows = table("theme|objective|action|timescale|lead|light", "awareness|Known|Tell|May 2027|All partners|green")
    (entry,) = understand(rows, ASKED["actions"], (), []).entries
    assert entry["action"] == "Tell"


def test_two_thousand_rows_are_understood_while_a_person_waits():
    towns = [
        f"{first}{middle}{last}"
        for first in "BDFGHKLMNP"
        for middle in "aeiou"
        for last in ("ton", "ham", "by", "ford")
    ]
    kinds = ["Council", "Police", "Carers", "Arts", "Rowing", "Allotments", "Befrienders", "Youth", "Mind", "Women"]
    rows = [f"{town} {kind}|VCS|Charity" for town in towns for kind in kinds]
    start = time.process_time()
    assert len(partners("Name|Sector|Kind", *rows).entries) == 2_000
    assert time.process_time() - start < 20  # 1 s where it was measured
