"""Lists on the screen: moving, ticking and turning elsewhere."""

import pytest

from compose.wizard.prompter import Ask, Option, Turn
from tests.wizard.pipes import (
    CTRL_C,
    CTRL_D,
    DOWN,
    END,
    ENTER,
    ESC,
    F1,
    F2,
    HOME,
    KINDS,
    PAGE_DOWN,
    UP,
    paste,
    reply,
)  # fmt: skip

pytestmark = pytest.mark.timeout(60)  # a key that is not heard would be waited for

KIND = Ask("Which kind of area is it?", options=KINDS, given="district")
BODIES = Ask("Which bodies sign?", options=KINDS, given=("unitary", "county"))


# -- one ---------------------------------------------------------------------------------------------------------------


def test_the_pointer_begins_at_what_is_given_and_enter_chooses():
    assert reply("one", KIND, ENTER) == "district"
    assert reply("one", Ask("Which?", options=KINDS, given="gone"), ENTER) == "county"
    assert reply("one", KIND, "\n") == "district"  # Enter, of a terminal that was set otherwise


@pytest.mark.parametrize(
    ("keys", "key"),
    [(UP, "county"), (DOWN, "unitary"), (DOWN * 2, "county"), (UP * 2, "unitary"), (END, "unitary"), (HOME, "county"),
     (PAGE_DOWN, "unitary"), (" 1", "district"), ("u", "district"), (paste("unitary"), "district")],
)  # fmt: skip
def test_the_pointer_moves_over_headings_and_round_the_ends_and_letters_do_nothing_in_a_short_list(keys, key):
    assert reply("one", KIND, keys + ENTER) == key


@pytest.mark.parametrize(
    ("keys", "key"), [("u", "unitary"), ("C", "county"), ("x", "district"), (paste("uni"), "unitary")]
)
def test_in_a_long_list_a_letter_leads_to_the_next_option_that_begins_with_it(keys, key):
    many = (*KINDS, *(Option(f"more{number}", f"More {number}") for number in range(6)))
    assert reply("one", Ask("Which?", options=many, given="district"), keys + ENTER) == key


@pytest.mark.parametrize(
    ("key", "way"), [(ESC, "back"), (F2, "later"), (F1, "help"), ("?", "help"), (CTRL_C, "quit"), (CTRL_D, "quit")]
)
def test_a_key_turns_elsewhere_from_the_option_that_is_pointed_at(key, way):
    assert reply("one", KIND, DOWN + key) == Turn(way, "unitary", "unitary")


def test_without_turns_only_ctrl_c_leaves_a_list():
    ask = Ask("Which?", options=KINDS, turns=frozenset())
    assert reply("one", ask, f"?{F1}{F2}{ENTER}") == "county"
    assert reply("one", ask, CTRL_C) == Turn("quit", "county", "county")


def test_an_option_may_have_an_empty_key_or_that_of_a_heading():
    options = (Option("a", "A", head="b"), Option("b", "B"), Option("", "None of these"))
    assert reply("one", Ask("Which?", options=options, given="b"), ENTER) == "b"
    assert reply("one", Ask("Which?", options=options, given="b"), DOWN + ENTER) == ""


# -- some --------------------------------------------------------------------------------------------------------------


def test_ticks_begin_at_what_is_given_and_come_back_in_order():
    assert reply("some", BODIES, ENTER) == ("county", "unitary")


def test_the_space_bar_ticks_and_unticks():
    assert reply("some", BODIES, f" {DOWN} {ENTER}") == ("district", "unitary")


def test_nothing_ticked_is_refused_where_one_is_needed_and_allowed_elsewhere():
    assert reply("some", Ask("Which?", options=KINDS), f"{ENTER}{DOWN} {ENTER}") == ("district",)
    assert reply("some", Ask("Which?", options=KINDS, required=False), ENTER) == ()


def test_ticks_go_along_where_a_person_turns_elsewhere():
    assert reply("some", BODIES, f"{DOWN} ?") == Turn("help", ("county", "district", "unitary"), "district")
