"""What the library covers, and how a draft stands to the undertakings of the national Compact."""

import dataclasses
from collections import Counter

from compose.library.check import UNDERTAKINGS
from compose.library.coverage import answered, matrix, one_sided
from compose.library.load import standard
from compose.library.model import Local
from compose.library.select import select
from tests.helpers import route_of


def states(library=None, **values):
    library = library or standard()
    return {one.number: one for one in answered(library, select(library, route_of(**values)))}


def position(wording):
    return ({"clause": "notice-of-change", "position": wording, "reason": None},)


def of_the_code():
    """A commitment of the code on funding that carries an undertaking further, and that undertaking's number."""
    clauses = (clause for clause in standard().clauses if clause.part == "code-funding" and clause.national)
    return next((clause, clause.national[0]) for clause in clauses)


def test_there_are_47_undertakings_in_their_order():
    assert len(UNDERTAKINGS) == 47 and UNDERTAKINGS[0] == "1.1" and UNDERTAKINGS[-1] == "5.5"


def test_a_draft_with_the_usual_answers_answers_every_undertaking():
    found = states()
    assert list(found) == list(UNDERTAKINGS)
    assert {one.state for one in found.values()} == {"answers"}


def test_a_stronger_wording_exceeds_and_a_lighter_softens():
    assert states(positions=position("stronger"))["4.4"].state == "exceeds"
    assert states(positions=position("lighter"))["4.4"].state == "softens"


def test_what_is_left_out_is_told_with_its_reason():
    found = states(left_out=({"clause": "notice-of-change", "reason": "Set by law here."},))["4.4"]
    assert (found.state, found.clause.id) == ("leaves out", "notice-of-change")
    assert found.reason == "The group left it out: Set by law here."


def test_local_wording_answers_in_its_own_words():
    clauses = tuple(
        dataclasses.replace(clause, local=Local(clause.id, 1)) if clause.id == "notice-of-change" else clause
        for clause in standard().clauses
    )
    assert states(dataclasses.replace(standard(), clauses=clauses))["4.4"].state == "in its own words"


def test_a_code_carries_an_undertaking_further():
    code, number = of_the_code()
    assert code not in states()[number].further
    assert code in states(codes=("funding",))[number].further


def test_an_undertaking_that_only_a_code_answers_is_answered_by_it():
    _, number = of_the_code()
    main = next(clause for clause in standard().main if number in clause.national)
    found = states(codes=("funding",), left_out=({"clause": main.id, "reason": "x"},))[number]
    assert found.state == "answers" and found.clause.part == "code-funding"
    assert found.reason == "The group chose the code of practice: funding"


def test_an_undertaking_without_a_clause_is_told():
    library = dataclasses.replace(
        standard(), clauses=tuple(clause for clause in standard().clauses if "4.4" not in clause.national)
    )
    found = states(library)["4.4"]
    assert found.clause is None and found.reason == "The library has no clause for it"


def test_the_matrix_counts_every_commitment_once_for_each_theme_and_outcome():
    counted = sum(sum(voices.values()) for cells in matrix(standard()).values() for voices in cells.values())
    expected = sum(len(clause.themes) * len(clause.outcomes or {"codes"}) for clause in standard().commitments)
    assert counted == expected
    assert matrix(standard())["change"]["outcome-4"]["public"] >= 1


def test_a_theme_on_which_one_side_promises_nothing_is_told():
    public = tuple(
        dataclasses.replace(clause, undertaken_by="public") if "change" in clause.themes else clause
        for clause in standard().clauses
    )
    assert ("change", "voluntary") in list(one_sided(dataclasses.replace(standard(), clauses=public)))
    assert ("change", "voluntary") not in list(one_sided(standard()))
    assert Counter(one_sided(standard())) == Counter(set(one_sided(standard())))
