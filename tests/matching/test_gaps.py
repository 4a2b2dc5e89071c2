"""What an earlier Compact lacks: undertakings, principles, themes, and the clauses that would bring them."""

from compose.library.load import standard
from compose.matching.gaps import gaps
from compose.matching.words import brings


def test_of_an_empty_compact_all_is_missing():
    found = gaps(standard(), [])
    assert len(found.undertakings) == 47 and len(found.principles) == 4 and len(found.themes) == 16


def test_what_a_clause_answers_is_not_missing():
    found = gaps(standard(), ["notice-of-change"])
    assert "4.4" not in {one.name for one in found.undertakings} and len(found.undertakings) == 46
    assert "transparency" not in {one.name for one in found.principles}
    assert not {"funding", "change", "premises"} & {one.name for one in found.themes}


def test_a_clause_of_a_code_answers_the_undertakings_that_it_carries_further():
    assert "3.3" not in {one.name for one in gaps(standard(), ["funding-awards-in-the-open"]).undertakings}


def test_each_is_answered_by_a_clause_that_is_about_it_and_of_the_main_text_where_one_is():
    found = gaps(standard(), [])
    by_number = {one.name: one.clause.id for one in found.undertakings}
    assert by_number["4.4"] == "notice-of-change" and by_number["1.4"] == "data-groups-can-use"
    assert {one.name: one.clause.themes[0] for one in found.themes} == {one.name: one.name for one in found.themes}
    assert all(one.clause.id in {clause.id for clause in standard().main} for one in found.undertakings)


def test_clauses_that_nothing_matches_come_by_what_they_would_bring():
    some = [clause.id for clause in standard().main if clause.national[0][0] in "1235"]
    found = gaps(standard(), some)
    assert not set(some) & {one.clause.id for one in found.clauses}
    assert [one.gain for one in found.clauses] == sorted((one.gain for one in found.clauses), reverse=True)
    first = found.clauses[0]
    assert first.undertakings and set(first.undertakings) <= {"4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7"}


def test_those_named_already_are_not_among_the_further_ones():
    found = gaps(standard(), [])
    named = {one.clause.id for one in (*found.undertakings, *found.principles, *found.themes)}
    assert named.isdisjoint(one.clause.id for one in found.further) and found.further


def test_clauses_that_promise_nothing_are_never_missing():
    idents = {one.clause.id for one in gaps(standard(), []).clauses}
    assert idents.isdisjoint({"glossary", "national-frames", "code-funding-scope", "in-brief"})


def test_ids_that_the_library_does_not_have_answer_nothing():
    assert gaps(standard(), ["gone", ""]) == gaps(standard(), [])


def test_what_a_clause_brings_is_told_in_words():
    library = standard()
    found = {one.clause.id: one for one in gaps(library, []).clauses}
    assert brings(library, found["commissioning-needs-evidence"]).startswith("undertakings 1.4 and 2.3, the principle")
    answered = {one.clause.id: one for one in gaps(library, [clause.id for clause in library.main]).clauses}
    assert brings(library, answered["commissioning-needs-evidence"]) == ""
