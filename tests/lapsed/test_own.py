"""Looking through what a group wrote itself, and what it is told before its Compact goes out."""

import datetime as dt

import pytest

from compose.folder import open_folder
from compose.lapsed import own
from compose.lapsed.advise import problems
from compose.lapsed.load import standard
from compose.lapsed.own import in_own
from compose.library.load import standard as library
from compose.questionnaire.journey import journey
from compose.questionnaire.load import standard as questionnaire
from tests.helpers import small_folder

TODAY = dt.date(2026, 11, 22)
WORDING = """\
---
title: {title}
part: outcome-4
undertaken_by: voluntary
covenant: [partnership]
---
We eat soup.

We eat bread with the
Primary Care Trust and
the PCT's friends.
"""
PARTNERS = """\
partners:
  - name: Anytown Council
    sector: public
    kind: council
    signatory_role: Chairman
  - name: Anytown PCT
    sector: public
    kind: nhs-commissioner
"""


@pytest.fixture
def told(tmp_path):
    """Place and words of everything that is found in a folder, and what the group is advised of."""

    def look(files=None, **sections):
        folder = open_folder(small_folder(tmp_path, files, **sections), questionnaire(), library())
        clauses = [clause for clause in folder.library.clauses if clause.local]
        route = journey(questionnaire(), folder.answers)
        found = [f"{one.where}: {one.words}" for one in in_own(clauses, route, standard())]
        return found, [str(problem) for problem in problems(clauses, route, standard(), TODAY)]

    return look


def test_a_folder_with_names_of_today_is_told_of_nothing(told):
    assert told() == ([], [])


def test_local_wording_is_told_with_its_line(told):
    found, advised = told({"wording/bread.md": WORDING.format(title="The LSP (Local Strategic Partnership)")})
    assert found == [
        "wording/bread.md, line 1, 'The LSP (Local Strategic Partnership)': LSP",
        "wording/bread.md, line 1, 'The LSP (Local Strategic Partnership)': Local Strategic Partnership",
        "wording/bread.md, line 10, 'The LSP (Local Strategic Partnership)': Primary Care Trust",
        "wording/bread.md, line 11, 'The LSP (Local Strategic Partnership)': PCT's",
    ]
    assert advised == [
        "wording/bread.md, line 1: 'LSP' no longer stands (ended, from 2010 to 2011). Ask what there is today, and "
        "name that board, such as the health and wellbeing board or a place partnership.",
        "wording/bread.md, line 10: 'Primary Care Trust' no longer stands (abolished, 31 March 2013) and is used in 1 "
        "more place. Name the integrated care board (ICB), or the council where public health is meant.",
    ]


def test_answers_are_told_with_what_was_asked_and_the_kind_of_partner_tells_what_letters_mean(told):
    found, advised = told(partners=PARTNERS)
    assert found == [
        "answers/20-partners.yaml, line 5, role of the person who signs: Chairman",
        "answers/20-partners.yaml, line 6, name of the partner: PCT",
    ]
    assert [one.partition(" (")[0] for one in advised] == ["answers/20-partners.yaml, line 6: 'PCT' no longer stands"]


def test_choices_in_own_words_and_lists_are_looked_through(told):
    found, _ = told(area="area_name: Anytown\narea_kind: Part of the Government Office region\n")
    assert found == ["answers/10-area.yaml, line 2, kind of authority: Government Office"]


def test_what_a_group_tells_of_its_past_is_not_looked_through(told):
    past = "previous_version: the Big Lottery Fund Compact of 2008\nconsulted: The Primary Care Trust helped in 2009.\n"
    assert told(adoption=past) == ([], [])


def test_answers_that_are_asleep_or_to_be_agreed_are_not_looked_through(told):
    asleep = "has_officer: tba\nhas_champions: no\n"
    assert told(governance=asleep + "contact_name: tba\ncontact_email: tba\n") == ([], [])


def test_what_could_not_be_verified_is_told_so(told):
    _, (advised,) = told(governance="contact_name: Volunteering England\ncontact_email: a@anytown.example\n")
    assert advised.endswith("Name NCVO. Check this before you rely on it.")


def test_what_is_still_there_is_not_advised_of(told):
    found, advised = told(governance="contact_name: Healthwatch Anytown\ncontact_email: a@anytown.example\n")
    assert (len(found), advised) == (1, [])


def test_the_answers_left_aside_are_questions_that_there_are():
    for ident in own.HISTORY:
        assert questionnaire().find(ident)
