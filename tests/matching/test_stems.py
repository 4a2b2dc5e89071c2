"""Words brought down to what their forms have in common."""

import pytest

from compose.matching.stems import stem, words


@pytest.mark.parametrize(
    "forms",
    [
        "fund funds funded funding",
        "consult consults consulted consulting consultation",
        "agreeing agreed agree",
        "policy policies",
        "plan plans planned planning",
        "equal equality equalities equally",
        "organisation organisations organise",
        "report reports reporting reported",
        "manage management manager managing",
    ],
)
def test_forms_of_a_word_are_one(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["policy police", "trust train", "grant grand", "notice note", "lease least"])
def test_other_words_stay_apart(pair):
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_short_words_and_words_of_other_alphabets_stay_as_they_are():
    assert [stem(word) for word in ("is", "of", "crèche")] == ["is", "of", "crèche"]


def test_words_are_read_without_signs_capitals_and_the_genitive():
    assert list(words("Volunteers' three-month notice, the Council’s (3.2)")) == [
        "volunteers", "three", "month", "notice", "the", "council", "3", "2",
    ]  # fmt: skip
