"""What an officer who keeps the library is told to look at."""

import datetime as dt

import pytest

from compose.library import lint
from compose.questionnaire.load import standard
from tests.library.books import GLOSSARY, clause, loaded

TODAY = dt.date(2026, 11, 22)
LINKED = "A [lead body](term:lead-body) will sign.\n"
EXAMPLE = "example: {text: It signs on Tuesday., kind: hypothetical}\n"


def found(folder, wording=LINKED, today=TODAY, glossary=GLOSSARY, **lines):
    library = loaded(folder, glossary=glossary, one=clause("one", wording, **lines))
    return [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in lint.problems(library, standard(), today)]


def test_a_clause_with_nothing_wrong_is_passed_over(tmp_path):
    assert found(tmp_path) == []


def test_a_commitment_without_an_example_is_told(tmp_path):
    (problem,) = found(tmp_path, part="outcome-1")
    assert problem.startswith("about/one.md, line 1: it has no example")
    assert found(tmp_path, part="outcome-1", more=EXAMPLE) == []


def test_a_real_example_without_a_source_is_told(tmp_path):
    (problem,) = found(tmp_path, more=EXAMPLE.replace("hypothetical", "real"))
    assert "its example is real and has no source" in problem


def test_a_review_is_due_as_many_months_later_as_the_library_says(tmp_path):
    assert found(tmp_path, today=dt.date(2028, 11, 22)) == []
    (problem,) = found(tmp_path, today=dt.date(2028, 11, 23))
    assert "its review was due on 22 November 2028" in problem


def test_a_clause_no_answers_lead_to_is_told(tmp_path):
    (problem,) = found(tmp_path, when='"uses_panel and not uses_panel"')
    assert "no answers lead to it" in problem


def test_a_clause_that_comes_from_nowhere_is_told(tmp_path):
    (problem,) = found(tmp_path, covenant="[]")
    assert "localises no undertaking or principle" in problem
    assert found(tmp_path, covenant="[]", guide="[0, 7]") == []


@pytest.mark.parametrize(
    ("legal", "problems"),
    [
        ("Some Act 2020. As at 22 November 2026.", 0),
        ("Some Act 2020.", 1),
        ("Some Act 2020, as at last year.", 1),
    ],
)
def test_a_legal_note_has_a_date(tmp_path, legal, problems):
    assert len(found(tmp_path, more=f"legal: {legal}\n")) == problems


@pytest.mark.parametrize(
    ("sentence", "problems"),
    [
        ("The law gives them 30 days.", 1),
        ("The Ombudsman looks at it within 12 months.", 1),
        ("The statutory sum is £30,000.", 1),
        ("They answer within 30 days.", 0),
        ("The law is followed.", 0),
        ("They will act within 12 months. The law is followed.", 0),
    ],
)
def test_a_figure_of_the_law_needs_a_dated_note(tmp_path, sentence, problems):
    assert len(found(tmp_path, f"{LINKED}\n{sentence}\n")) == problems
    assert found(tmp_path, f"{LINKED}\n{sentence}\n", more="legal: As at 1 May 2026.\n") == []


def test_a_sentence_of_over_thirty_words_is_told_and_one_of_thirty_is_not(tmp_path):
    assert found(tmp_path, f"{LINKED}\n{'We ' * 30}\n") == []
    (problem,) = found(tmp_path, f"{LINKED}\n{'We ' * 31}\n")
    assert "a sentence of the standard wording has 31 words" in problem


def test_items_of_a_list_are_sentences_of_their_own(tmp_path):
    item = "- " + "we " * 20 + "\n"
    assert found(tmp_path, f"{LINKED}\nThey will:\n\n{item}{item}") == []


def test_an_answer_counts_with_its_usual_words(tmp_path):
    long = "{{ voluntary_partners }} " * 6 + "will meet in the hall of the town.\n"
    assert any("has 38 words" in problem for problem in found(tmp_path, f"{LINKED}\n{long}"))


def test_wording_that_is_hard_to_read_is_told(tmp_path):
    hard = "Organisational intersectionality necessitates multidimensional accountability methodologies.\n"
    (problem,) = found(tmp_path, f"[It](term:lead-body) {hard}")
    assert "the standard wording needs reading grade" in problem


def test_a_term_that_no_clause_uses_is_told_with_its_line(tmp_path):
    (problem,) = found(tmp_path, glossary=GLOSSARY + "  - {id: x, term: Unused, meaning: It is.}\n")
    assert problem.startswith("glossary.yaml, line 3: no clause uses 'Unused'")


COMMITMENT = {"part": "outcome-1", "more": EXAMPLE}


@pytest.mark.parametrize("words", ["should", "where possible", "aim to", "seek to", "endeavour"])
def test_a_way_out_in_a_commitment_is_told(tmp_path, words):
    wording = f"A [lead body](term:lead-body) will {words} sign.\n"
    (problem,) = found(tmp_path, wording, **COMMITMENT)
    assert f"the standard wording says '{words}', to which nobody can be held" in problem
    assert found(tmp_path / "elsewhere", wording) == []


def test_a_commitment_that_never_says_will_is_told(tmp_path):
    (problem,) = found(tmp_path, "A [lead body](term:lead-body) signs.\n", **COMMITMENT)
    assert "the standard wording nowhere says 'will'" in problem


def test_a_commitment_of_many_words_is_told(tmp_path):
    assert found(tmp_path, f"{LINKED}\n{'They will sign. ' * 36}\n", **COMMITMENT) == []
    (problem,) = found(tmp_path, f"{LINKED}\n{'They will sign. ' * 40}\n", **COMMITMENT)
    assert "the standard wording has 125 words" in problem


def test_a_review_in_time_to_come_and_a_title_with_a_full_stop_are_told(tmp_path):
    problems = found(tmp_path, reviewed="2027-01-01", title="One.")
    assert [("a day that has not come" in one, "its title ends" in one) for one in problems] == [
        (False, True), (True, False),
    ]  # fmt: skip
