"""`clauses/concepts.yaml`: what it may hold, and that all that is wrong with it is told at once."""

import pytest

from compose.library.load import standard as library
from compose.matching import lexicon_file as files
from compose.matching.shelf import answers_something
from compose.matching.texts import said
from tests.helpers import told
from tests.matching.earlier import lexicon_file


def loaded(folder, **exchange):
    return files.load(lexicon_file(folder, **exchange), library())


def tells(lexicon, text):
    (concept,) = lexicon.concepts
    spoken = said(text, lexicon)
    return any(map(spoken.tells, concept.says)) and not any(map(spoken.tells, concept.unless))


@pytest.mark.parametrize(
    "text",
    [
        "Notice that a grant will end.",
        "The funding stops after a WARNING.",
        "Service level agreements end only upon notice.",
        "Within three months.",
    ],
)
def test_a_line_tells_when_all_of_it_is_there_in_any_order_and_form(tmp_path, text):
    assert tells(loaded(tmp_path), text)


@pytest.mark.parametrize(
    "text", ["Notice of a meeting.", "Months, three of them.", "Notice of the grant for library books."]
)
def test_it_does_not_when_some_is_missing_or_something_else_is_meant(tmp_path, text):
    assert not tells(loaded(tmp_path), text)


def test_words_put_together_are_one(tmp_path):
    lexicon = loaded(tmp_path)
    assert lexicon.stem("paid") == lexicon.stem("payments") == lexicon.stem("pay")


def test_every_problem_is_told_with_its_line(tmp_path):
    wrong = {"MONEY\n": "MONNEY\n", "[notice-of-change]": "[notice-of-chance]", "funding: [finance]": "fundin: [x]"}
    problems = told(loaded, tmp_path, **wrong)
    assert [problem.partition("concepts.yaml, ")[2].partition(".")[0] for problem in problems] == [
        "line 7: 'fundin' is not known here",
        "line 11: 'notice-of-chance' is not known here",
        "line 13: 'MONNEY' is not known here",
    ]
    assert "Write 'MONEY' if you meant that" in problems[2]


def test_a_phrase_too_long_to_be_found_is_refused(tmp_path):
    (problem,) = told(loaded, tmp_path, **{"three-months": "at-least-three-months-of"})
    assert "Write one to 4 words, joined by hyphens" in problem


def test_an_id_may_stand_once(tmp_path):
    again = "  - {id: notice, name: again, clauses: [notice-of-change], says: [notice]}\nconcepts2:"
    problems = told(loaded, tmp_path, **{"    unless": f"    unless: []\n{again}"})
    assert any("there is a concept 'notice' already, on line 9" in problem for problem in problems)


def test_a_file_of_another_shape_is_refused(tmp_path):
    path = lexicon_file(tmp_path, text="passing: [a]\nconcepts: none\n")
    (problem,) = told(files.load, path, library())
    assert "this should be a list" in problem


# -- the one that comes with the program -------------------------------------------------------------------------------


def test_every_clause_that_an_old_commitment_can_match_has_words():
    named = {ident for concept in files.standard().concepts for ident in concept.clauses}
    assert [one.id for one in library().commitments if answers_something(one) and one.id not in named] == []


def test_names_read_well_behind_both_speak_of():
    for concept in files.standard().concepts:
        assert concept.name[0].islower() and not concept.name.endswith("."), concept.id
