"""Inserts about the partners."""

from compose.document import walk
from compose.document.model import Link
from compose.inserts import partners
from tests.helpers import route_of
from tests.inserts.contexts import context, rows
from tests.samples import HARD_NAMES

COUNCIL = {"name": "Council", "sector": "public", "kind": "council"}
CVS = {"name": "CVS", "sector": "voluntary", "kind": "infrastructure", "chairs": True}
HALL = {"name": "Hall", "sector": "voluntary", "kind": "community-centre", "signs": "through-lead", "lead": "CVS",
        "on_group": False}  # fmt: skip


def test_every_partner_is_listed_with_its_side_and_how_it_signs():
    guest = {"name": "Firm", "sector": "Guild", "signs": "not-signing"}
    (table,) = partners.partners_table(
        context(partners=(COUNCIL, HALL, guest, {"name": "New", "signs": "through-lead"}))
    )
    assert rows(table) == [
        ["Council", "Public sector", "For itself"],
        ["Hall", "Voluntary and community sector", "Through CVS"],
        ["Firm", "Guild", "Takes part, does not sign"],
        ["New", "[To be agreed: sector]", "Through [To be agreed: lead body]"],
    ]


def test_hard_names_are_listed_as_they_were_typed():
    (table,) = partners.partners_table(context(partners=tuple({"name": name} for name in HARD_NAMES)))
    assert [row[0] for row in rows(table)] == list(HARD_NAMES)


def test_the_group_has_its_members_the_chair_first():
    (table,) = partners.group_members(context(partners=(COUNCIL, HALL, CVS)))
    assert table.caption == "Members of the Compact Group"
    assert rows(table) == [
        [
            "CVS (chair)",
            "Voluntary and community sector",
            "Local infrastructure organisation (council for voluntary service)",
        ],
        ["Council", "Public sector", "Council"],
    ]


def test_only_partners_with_a_champion_are_listed_as_having_one():
    (table,) = partners.champions(context(partners=(COUNCIL, {**CVS, "champion": "Jo Doe"})))
    assert rows(table) == [["CVS", "Jo Doe"]]
    assert partners.champions(context(partners=(COUNCIL,))) == ()


def test_priorities_show_a_dash_where_nothing_was_said():
    (table,) = partners.priorities(context(priorities=({"partner": "Council", "hardest": "Time"},)))
    assert rows(table) == [["Council", "Time", "—"]]


def test_the_contact_can_be_written_to():
    (block,) = partners.contact(context(contact_name="Jo & Co", contact_email="jo@x.example"))
    lines = [item[0].content for item in block.items]
    assert [walk.text(line) for line in lines] == ["Contact: Jo & Co", "E-mail: jo@x.example"]
    assert lines[1][-1].url == "mailto:jo@x.example" and isinstance(lines[1][-1], Link)


def test_a_contact_that_is_open_is_a_gap():
    (block,) = partners.contact(context())
    assert walk.text(block.items[1][0].content) == "E-mail: [To be agreed: e-mail of the contact]"


def test_entries_of_a_question_without_answer_are_none():
    assert context().entries("partners") == ()
    assert not route_of().effective["partners"]
