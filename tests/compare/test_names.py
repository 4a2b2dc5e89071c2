"""What changes are called: their kinds, their strength, and the promises themselves."""

import typing

import pytest

from compose.compare.changes import Kind
from compose.compare.effects.model import Kind as EffectKind
from compose.compare.names import EFFECTS, KINDS, called, first_words, in_short, kinds, label, rewritten, said, strength
from tests.compare.changing import change, promise, reworded, same, told


def test_every_kind_of_change_and_effect_has_a_name():
    assert set(KINDS) - {"retitled"} == set(typing.get_args(Kind)) - {"same"}
    assert set(EFFECTS) == set(typing.get_args(EffectKind))


def test_what_stands_as_it_stood_is_no_change_but_a_new_title_is():
    assert kinds(same()) == () == kinds(same(renumbered=True))
    assert kinds(same(retitled=True)) == ("retitled",)


def test_what_was_reworded_and_moved_is_both():
    assert kinds(reworded(moved=True)) == ("reworded", "moved")
    assert kinds(change("moved", ["a"], ["a"])) == ("moved",)


@pytest.mark.parametrize(
    ("effects", "expected"),
    [
        ((), ""), (("number",), ""), (("softer", "number"), "softer"), (("firmer",), "firmer"),
        (("softer", "firmer"), "both"), (("changed strength",), "both"),
    ],
)  # fmt: skip
def test_strength_is_that_of_all_its_effects(effects, expected):
    assert strength(reworded(effects=map(told, effects))) == expected


@pytest.mark.parametrize(
    ("kind", "says", "expected"),
    [
        ("softer", "Softer: ‘will’ became ‘may’.", "‘will’ became ‘may’."),
        ("changed strength", "Changed strength. Softer: ‘a’. Firmer: ‘b’.", "Softer: ‘a’. Firmer: ‘b’."),
        ("dropped", "No longer promised: ‘We sing’.", "‘We sing’."),
        ("voice", "Now undertaken by the council.", "Now undertaken by the council."),
    ],
)
def test_what_an_effect_says_does_not_say_its_label_twice(kind, says, expected):
    assert (label(told(kind, says)), said(told(kind, says))) == (EFFECTS[kind], expected)


def test_the_label_of_a_number_is_which_way_it_went():
    longer = told("number", "Longer: ‘3 months’ became ‘6 months’.")
    assert (label(longer), said(longer)) == ("Longer", "‘3 months’ became ‘6 months’.")


def test_what_is_worded_quite_differently_is_rewritten():
    assert rewritten(reworded(alike=0.2)) and not rewritten(reworded(alike=0.5))
    assert not rewritten(change("dropped", ["a"], alike=0)) and not rewritten(same(alike=0))


def test_a_promise_is_called_by_number_and_title_and_without_one_by_its_first_words():
    titled, bare = promise("We meet.", "3.2", "Meetings"), promise("We meet " + "again " * 30, "3.2")
    assert called(change("added", new=[titled])) == "3.2 Meetings"
    assert called(change("dropped", [bare])) == "3.2 ‘We meet again again again again again again again again …’"
    assert called(change("added", new=["We meet."])) == "‘We meet.’"


def test_in_a_sentence_it_is_called_in_as_few_words_as_can_be():
    assert in_short(change("added", new=[promise("We meet.", "3.2", "Meetings")])) == "‘Meetings’ (3.2)"
    assert in_short(change("added", new=[promise("We meet.", "3.2")])) == "3.2"
    assert in_short(change("added", new=["We meet."])) == "‘We meet.’"


def test_first_words_are_whole_words():
    assert first_words("We will meet twice a year", 14) == "We will meet …"
