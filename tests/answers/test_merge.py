"""Two people's changes to one answer: both are kept; where they clash, a person says which goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from compose.answers.differences import differences
from compose.answers.merge import Clash, merged
from compose.questionnaire import load as questionnaires

ASK = questionnaires.standard().by_id
PARTNERS, PRIORITIES, TITLE = ASK["partners"], ASK["priorities"], ASK["title"]

A, B, C = ({"name": name, "sector": "public"} for name in ("Anytown Council", "Police", "Fire"))


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "value"),
    [
        ("old", "new", "old", "new"),
        ("old", "old", "new", "new"),
        ("old", "same", "same", "same"),
        (None, "first", None, "first"),
        ("old", None, "old", None),
    ],
)
def test_the_side_that_changed_a_value_goes(base, mine, theirs, value):
    assert merged(TITLE, base, mine, theirs).value == value
    assert not merged(TITLE, base, mine, theirs).clashes


def test_a_value_changed_in_two_ways_clashes():
    clash = Clash(("title",), "mine", "theirs")
    assert merged(TITLE, "old", "mine", "theirs").clashes == (clash,)
    assert merged(TITLE, "old", "mine", "theirs", [(clash, "mine")]).value == "mine"
    assert merged(TITLE, "old", "mine", "theirs", [(clash, "theirs")]).value == "theirs"


def test_a_clash_that_was_settled_clashes_again_where_the_other_side_has_changed_since():
    settled = [(Clash(("title",), "mine", "theirs"), "mine")]
    assert merged(TITLE, "old", "mine", "later", settled).clashes == (Clash(("title",), "mine", "later"),)


def test_partners_that_two_people_add_are_both_kept():
    assert merged(PARTNERS, [A], [A, B], [A, C]).value == [A, B, C] or merged(PARTNERS, [A], [A, B], [A, C]).value == [
        A,
        C,
        B,
    ]


def test_fields_of_one_partner_that_two_people_change_are_both_kept():
    mine, theirs = {**A, "kind": "council"}, {**A, "champion": "Pat"}
    assert merged(PARTNERS, [A, B], [mine, B], [theirs, B]).value == [{**A, "kind": "council", "champion": "Pat"}, B]


def test_one_field_that_two_people_change_clashes_by_its_name():
    mine, theirs = {**A, "kind": "council"}, {**A, "kind": "police"}
    clash = Clash(("partners", "Anytown Council", "kind"), "council", "police")
    assert merged(PARTNERS, [A], [mine], [theirs]).clashes == (clash,)
    assert merged(PARTNERS, [A], [mine], [theirs], [(clash, "mine")]).value == [mine]


def test_a_partner_that_one_removes_and_another_changes_clashes():
    changed = {**A, "kind": "council"}
    assert merged(PARTNERS, [A, B], [B], [changed, B]).clashes == (
        Clash(("partners", "Anytown Council"), None, changed),
    )
    assert merged(PARTNERS, [A, B], [B], [A, B]).value == [B]


def test_a_partner_renamed_here_and_changed_there_is_one_partner():
    renamed, changed = {**A, "name": "Anytown Borough Council"}, {**A, "kind": "council"}
    assert merged(PARTNERS, [A, B], [renamed, B], [changed, B]).value == [{**renamed, "kind": "council"}, B]


def test_a_new_order_is_kept_beside_what_another_adds():
    assert merged(PARTNERS, [A, B], [B, A], [A, B, C]).value == [B, C, A] or merged(
        PARTNERS, [A, B], [B, A], [A, B, C]
    ).value == [B, A, C]


def test_entries_without_a_name_of_their_own_are_told_apart_by_what_they_say():
    one, two, new = ({"partner": "Police", "hardest": words} for words in ("Time", "Money", "People"))
    edited = {**one, "hardest": "Less time"}
    assert merged(PRIORITIES, [one, two], [edited, two], [one, two, new]).value == [edited, two, new]
    assert merged(PRIORITIES, [one, two], [two], [one, two, new]).value == [two, new]


ENTRY = some.fixed_dictionaries(
    {"name": some.sampled_from("ABCDEF")},
    optional={"kind": some.sampled_from("xyz"), "champion": some.sampled_from("pq")},
)
ROWS = some.lists(ENTRY, max_size=5, unique_by=lambda row: row["name"])


@given(ROWS, ROWS)
def test_where_one_side_changed_nothing_the_other_goes_to_the_letter(base, changed):
    for question in (PARTNERS, PRIORITIES):
        assert merged(question, base, changed, base).value == changed
        assert merged(question, base, base, changed).value == changed
        assert merged(question, base, changed, changed).value == changed


@given(ROWS, ROWS, ROWS)
def test_nothing_that_one_side_added_is_lost(base, mine, theirs):
    result = merged(PARTNERS, base, mine, theirs)
    names = {row["name"] for row in base}
    kept = [row["name"] for row in result.value]
    told = {clash.key[1] for clash in result.clashes}
    for row in (*mine, *theirs):
        assert row["name"] in names or row["name"] in kept or told


@given(ROWS, ROWS)
def test_the_differences_tell_every_change_of_a_table(before, after):
    found = list(differences(PARTNERS, {"partners": before}, after))
    assert bool(found) == (before != after)
    added = {one.key for one in found if one.what == "added"}
    assert len(added) - sum(one.what == "removed" for one in found) == len(after) - len(before)


def test_the_log_is_told_a_change_of_one_field_by_its_way():
    (one,) = differences(PARTNERS, {"partners": [A]}, [{**A, "kind": "council"}])
    assert (one.what, one.key, one.was, one.now) == ("answered", "partners/Anytown Council/kind", None, "council")
