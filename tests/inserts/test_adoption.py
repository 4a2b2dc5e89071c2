"""Inserts about adopting: history, dates, and places to sign."""

import dataclasses
import datetime as dt

from compose.answers.model import TO_BE_AGREED
from compose.inserts import adoption
from compose.plan.revisions import Revision
from tests.inserts.contexts import context, rows
from tests.samples import HARD_NAMES

VOLUNTARY = {"name": "CVS", "sector": "voluntary"}
PUBLIC = {"name": "Council", "sector": "public", "signatory": "L. Leader", "signatory_role": "Leader"}
HALL = {"name": "Hall", "sector": "voluntary", "signs": "through-lead", "lead": "CVS"}


def signed(**values):
    (block,) = adoption.signatures(context(**values))
    return block.entries


# -- signatures --------------------------------------------------------------------------------------


def test_public_bodies_sign_first_and_others_last():
    firm = {"name": "Firm", "sector": "business"}
    assert [entry.organisation for entry in signed(partners=(firm, VOLUNTARY, PUBLIC))] == ["Council", "CVS", "Firm"]


def test_only_those_sign_who_sign_for_themselves_and_a_lead_body_names_its_members():
    club = {**HALL, "name": "Club & Co"}
    (entry,) = signed(partners=(VOLUNTARY, HALL, club, {"name": "Guest", "signs": "not-signing"}))
    assert (entry.organisation, entry.note) == ("CVS", "Signs also for Hall and Club & Co.")


def test_what_is_known_of_a_signatory_is_printed_and_the_rest_left_to_write_on():
    council, cvs = signed(partners=(PUBLIC, VOLUNTARY))
    assert council.lines == (("Signature", ""), ("Name", "L. Leader"), ("Role", "Leader"), ("Date", ""))
    assert cvs.lines == (("Signature", ""), ("Name", ""), ("Role", ""), ("Date", ""))


def test_a_signatory_to_be_agreed_leaves_a_line():
    (entry,) = signed(partners=({**PUBLIC, "signatory": TO_BE_AGREED},))
    assert dict(entry.lines)["Name"] == ""


def test_a_witness_signs_where_one_is_wanted():
    (entry,) = signed(partners=(PUBLIC,), witnessed=True)
    assert entry.lines[-1] == ("Witness", "")


def test_hard_names_sign_as_they_were_typed():
    partners = tuple({"name": name, "sector": "public", "signatory": name} for name in HARD_NAMES)
    entries = signed(partners=partners)
    assert [entry.organisation for entry in entries] == list(HARD_NAMES)
    assert [dict(entry.lines)["Name"] for entry in entries] == list(HARD_NAMES)


def test_a_partner_without_a_name_signs_at_a_gap_and_is_nobody_s_lead():
    entries = signed(partners=({"sector": "public"}, {"signs": "through-lead"}))
    assert [(entry.organisation, entry.note) for entry in entries] == [("[To be agreed: name of the partner]", "")]


def test_a_lead_body_names_members_whose_names_are_open_as_gaps():
    (entry,) = signed(partners=(VOLUNTARY, {"name": TO_BE_AGREED, "signs": "through-lead", "lead": "CVS"}))
    assert entry.note == "Signs also for [To be agreed: name of the partner]."


def test_without_partners_a_sentence_says_so():
    (paragraph,) = adoption.signatures(context())
    assert paragraph.content[0].text == "No partner has been named that signs for itself."


# -- dates and history -------------------------------------------------------------------------------


def test_before_adoption_dates_say_how_they_will_be_counted():
    (table,) = adoption.dates(context())
    assert rows(table) == [
        ["Adopted", "Not adopted yet"],
        ["Next review due", "12 months after adoption"],
        ["Renewal due by", "6 years after adoption"],
    ]


def test_after_adoption_dates_are_dates():
    (table,) = adoption.dates(context(adopted=dt.date(2026, 4, 1)))
    assert [row[1] for row in rows(table)] == ["1 April 2026", "1 April 2027", "1 April 2032"]


def test_an_interval_to_be_agreed_is_a_gap():
    (table,) = adoption.dates(context(review_months=TO_BE_AGREED))
    assert rows(table)[1][1] == "[To be agreed: time between reviews]"


def test_the_history_has_a_row_for_each_version_and_none_without():
    revision = Revision("0.1", dt.date(2026, 10, 5), "consultation draft", "First *draft*")
    history, dates = adoption.revisions(context(revisions=(revision,)))
    assert rows(history) == [["0.1", "5 October 2026", "Consultation draft", "First *draft*", "—"]]
    assert adoption.revisions(context()) == (dates,)


def test_a_text_that_was_amended_says_when():
    found = context(adopted=dt.date(2026, 4, 1))
    amended = dataclasses.replace(found, milestones=dataclasses.replace(found.milestones, amended=dt.date(2026, 10, 5)))
    (table,) = adoption.dates(amended)
    assert rows(table)[:2] == [["Adopted", "1 April 2026"], ["Last amended", "5 October 2026"]]
