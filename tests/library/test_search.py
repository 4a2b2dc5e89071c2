"""Finding clauses by words."""

import pytest

from compose.library.load import standard
from compose.library.search import search
from tests.library.books import clause, loaded


def found(words):
    return [hit.clause.id for hit in search(standard(), words)]


def test_a_clause_whose_title_holds_the_words_comes_first():
    assert found("notice change funding")[0] == "notice-of-change"


def test_the_beginning_of_a_word_is_enough_and_its_middle_is_not():
    assert "full-cost-recovery" in found("runn cost")
    assert "full-cost-recovery" not in found("unning")


def test_every_word_must_be_there():
    assert set(found("notice reasons")) <= set(found("notice")) & set(found("reasons"))
    assert found("notice zebra") == []


def test_case_does_not_matter():
    assert found("NOTICE") == found("notice") != []


def test_nothing_is_found_for_no_words():
    assert found("  ") == []


def test_the_number_of_an_undertaking_is_found():
    assert "notice-of-change" in found("4.4")


def test_an_excerpt_shows_the_words_without_markup():
    hit = next(hit for hit in search(standard(), "written notice") if hit.clause.id == "notice-of-change")
    assert "written notice" in hit.excerpt
    assert not set("{}[]*") & set(hit.excerpt)


def test_an_excerpt_holds_the_find_and_names_answers_in_words(tmp_path):
    library = loaded(tmp_path, one=clause("one", "Within {{ notice_months }} we bake bread.\n"))
    (hit,) = search(library, "bread")
    assert hit.excerpt == "Within notice months we bake bread."


@pytest.mark.parametrize("words", ["£10,000", "(2026)", "10,000", "c++"])
def test_signs_are_found_as_they_stand(tmp_path, words):
    library = loaded(tmp_path, one=clause("one", "It gives £10,000 (2026) for C++.\n"))
    (hit,) = search(library, words)
    assert words.lower() in hit.excerpt.lower()
