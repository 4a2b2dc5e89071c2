"""The small language of the tables."""

import re

import pytest

from compose.compare.effects import hedging, scale, vague
from compose.compare.effects.pattern import forms, one_of, phrases


def _finds(phrase, text):
    found = re.search(one_of([phrase]), text)
    return found and found[0]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("where|when (it is)? possible", "pay when it is possible", "when it is possible"),
        ("where|when (it is)? possible", "pay where possible", "where possible"),
        ("(all|every)? effort made", "an effort made", "effort made"),
        ("(all|every)? effort made", "every effort made", "every effort made"),
        ("{try} to", "tries to pay", "tries to"),
        ("{aim} to", "aiming to pay", "aiming to"),
        ("{seek} ~ to", "seek, with groups, to pay", "seek, with groups, to"),
        ("so far as … allow", "so far as the law and time allow", "so far as the law and time allow"),
        ("where they can !", "where they can, pay", "where they can"),
        ("where they can !", "where they can turn", None),
        ("aim", "claims", None),
    ],
)
def test_a_phrase_stands_for_all_that_it_says(phrase, text, found):
    assert _finds(phrase, text) == found


@pytest.mark.parametrize(
    ("lemma", "words"),
    [
        ("try", "try tries tried trying"), ("promise", "promise promises promised promising"),
        ("aim", "aim aims aimed aiming"), ("be", "be is are was were being"), ("have", "have has had having"),
    ],
)  # fmt: skip
def test_verbs_have_their_forms(lemma, words):
    assert all(re.fullmatch(forms(lemma), word) for word in words.split())


def test_a_line_that_ends_with_a_stroke_goes_on():
    assert phrases("\n    one|\n      two three\n    four\n") == ("one|two three", "four")


def test_every_phrase_of_the_tables_can_be_found():
    lists = [*scale.LEADS.values(), *(hedge.phrases for hedge in hedging.HEDGES.values())]
    lists += [*vague.TIMES.values(), *vague.OFTEN.values(), *vague.SHARES.values(), vague.ENOUGH, vague.NARROWERS]
    for phrase in (one for some in lists for one in some):
        re.compile(one_of([phrase]))
