"""The seats of an effective group: which partners fill them, and which stand empty."""

import pytest

from compose.answers.model import TO_BE_AGREED, UNANSWERED
from compose.plan import membership
from compose.questionnaire import load as questionnaires
from tests.helpers import build_tree, route_of, told

KINDS = questionnaires.standard().find("partners.kind").options
SEATS = membership.standard()
SEAT = "- {id: a, label: A, kinds: [council], why: w, source: s}"
REST = "- {kinds: [police], why: w}"


def member(kind, **more):
    return {"name": kind.title(), "kind": kind, **more}


def empty(*partners):
    return [seat.id for seat in membership.missing(SEATS, partners)]


def filled(*partners):
    return {seat: names for seat, names in membership.filled(SEATS, partners).items() if names}


def load(folder, seats=SEAT, no_seat=REST, more=""):
    text = f"seats:\n  {seats}\nno_seat:\n  {no_seat}\n{more}"
    build_tree(folder, {"membership.yaml": text})
    return membership.load(folder / "membership.yaml", ["council", "police"])


# -- the seats that come with the program ----------------------------------------------------------------------------


def test_there_are_nine_seats_and_one_for_business_that_a_group_may_do_without():
    assert [seat.id for seat in SEATS if not seat.optional] == [
        "infrastructure", "councils", "councillors", "council-companies", "housing", "health", "emergency-services",
        "education", "jobcentre",
    ]  # fmt: skip
    assert [seat.id for seat in SEATS if seat.optional] == ["business"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_partner_of_each_kind_fills_one_seat_or_none_knowingly(kind):
    none = {
        "equality-led", "community-centre", "charity", "community-group", "social-enterprise", "parish-council",
        "strategic-authority", "probation",
    }  # fmt: skip
    assert len(filled(member(kind))) == (0 if kind in none else 1)


def test_each_seat_says_why_and_where_it_comes_from():
    assert all(seat.why and "User Guide" in seat.source and ", section 2" in seat.source for seat in SEATS)


# -- who fills them ----------------------------------------------------------------------------------------------------


def test_without_partners_every_seat_is_missing_but_the_one_for_business():
    assert empty() == [seat.id for seat in SEATS if seat.id != "business"]


def test_a_group_with_a_partner_of_each_kind_misses_nobody():
    assert empty(*map(member, KINDS)) == []


def test_a_member_fills_its_seat_and_no_other():
    assert "health" not in empty(member("nhs-trust")) and len(empty(member("nhs-trust"))) == 8


def test_the_members_of_a_seat_are_named_in_the_order_of_the_partners():
    found = filled(member("police"), member("council"), member("fire"), member("business"))
    assert found == {"councils": ("Council",), "emergency-services": ("Police", "Fire"), "business": ("Business",)}


def test_every_seat_has_its_place_in_what_is_filled():
    assert list(membership.filled(SEATS, ())) == [seat.id for seat in SEATS]


@pytest.mark.parametrize(
    ("more", "counts"),
    [({}, True), ({"on_group": True}, True), ({"on_group": None}, True), ({"on_group": False}, False)],
)
def test_only_partners_that_sit_on_the_group_count(more, counts):
    assert bool(filled(member("council", **more))) is counts


@pytest.mark.parametrize("still", [TO_BE_AGREED, UNANSWERED])
@pytest.mark.parametrize("field", ["kind", "on_group", "name"])
def test_what_is_still_open_counts_for_nothing(still, field):
    assert filled({**member("council"), field: still}) == {}


@pytest.mark.parametrize("partner", [{}, {"name": "A"}, {"kind": "council"}, {"name": "A", "kind": "Museum"}])
def test_a_partner_without_a_known_kind_and_a_name_fills_no_seat(partner):
    assert filled(partner) == {}


def test_the_partners_of_a_route_count_as_they_stand():
    partners = ({"name": "Anytown", "kind": "council"}, {"name": "Trust", "kind": "nhs-trust", "on_group": False})
    assert filled(*route_of(partners=partners).effective["partners"]) == {"councils": ("Anytown",)}


# -- what is refused ---------------------------------------------------------------------------------------------------


def test_a_list_of_seats_is_read_in_its_order(tmp_path):
    (seat,) = load(tmp_path)
    assert (seat.id, seat.kinds, seat.optional) == ("a", ("council",), False)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"seats": SEAT.replace("council", "councill")}, "line 1: 'seats' is not right: 'kinds' should not be"),
        ({"seats": SEAT.replace("why", "wy")}, "line 1: 'seats' is not right: 'wy' is not known here"),
        ({"seats": "{}"}, "line 1: 'seats' should be a list"),
        ({"seats": f"{SEAT}\n  {SEAT.replace('council', 'police')}", "no_seat": "[]"}, "the id 'a' is used twice"),
        ({"no_seat": REST.replace("police", "army")}, "line 3: 'no_seat' is not right: 'kinds' should not be 'army'"),
        ({"no_seat": "[]"}, "line 3: the kind 'police' is named nowhere"),
        ({"no_seat": "- {kinds: [police, council], why: w}"}, "the kind 'council' is named twice"),
        ({"more": "chairs: none\n"}, "line 5: 'chairs' is not known here"),
    ],
)
def test_what_is_wrong_with_the_seats_is_told_with_its_line(tmp_path, changes, said):
    (problem,) = told(load, tmp_path, **changes)
    assert "membership.yaml" in problem and said in problem
