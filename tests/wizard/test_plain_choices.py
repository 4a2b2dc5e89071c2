"""Options read in order: which one is meant by what was typed."""

import pytest

from compose.wizard.prompter import Ask, Option, Turn
from tests.wizard.pipes import KINDS, Plain

KIND = Ask("Which kind of area is it?", options=KINDS, given="district")
BODIES = Ask("Which bodies sign?", options=KINDS, given=("unitary", "county"))


def reply(method, ask, *typed):
    return getattr(Plain(*typed).prompter, method)(ask)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1", "county"),
        ("3.", "unitary"),
        ("unitary", "unitary"),
        ("COUNTY council", "county"),
        ("dist", "district"),
        ("", "district"),
    ],
)
def test_an_option_goes_by_number_key_or_the_beginning_of_its_label(typed, key):
    assert reply("one", KIND, typed) == key


@pytest.mark.parametrize(
    ("typed", "error"),
    [("4", "There is no 4 in the list. Type a number from 1 to 2, or the beginning of a name."),
     ("0", "There is no 0 in the list. Type a number from 1 to 2, or the beginning of a name."),
     ("no", "More than one begins with no: North; North East. Type more of it, or its number."),
     ("", "Type a number from 1 to 2, or the beginning of a name, or later to leave it to be agreed.")],
)  # fmt: skip
def test_what_means_no_option_is_told(typed, error):
    ask = Ask("Which?", options=(Option("n", "North"), Option("ne", "North East")))
    terminal = Plain(typed, "north")
    assert terminal.prompter.one(ask) == "n"
    assert f"Error: {error}" in " ".join(terminal.written.split())


@pytest.mark.parametrize("typed", ["? 3", "?3", "help unitary"])
def test_help_is_asked_about_an_option(typed):
    assert reply("one", KIND, typed) == Turn("help", "district", "unitary")
    assert reply("some", BODIES, typed) == Turn("help", ("unitary", "county"), "unitary")


@pytest.mark.parametrize(
    ("typed", "keys"),
    [("3, 1", ("county", "unitary")), ("1 3", ("county", "unitary")), ("dis,", ("district",)),
     ("", ("county", "unitary")), ("all", ("county", "district", "unitary")), ("2,2", ("district",))],
)  # fmt: skip
def test_several_are_chosen_in_any_order_and_come_back_in_theirs(typed, keys):
    assert reply("some", BODIES, typed) == keys


def test_none_is_refused_where_one_is_needed_and_taken_elsewhere():
    optional = Ask("Which?", options=KINDS, required=False)
    assert reply("some", optional, "none") == reply("some", optional, "") == ()
    terminal = Plain("none", "9", "1")
    assert terminal.prompter.some(Ask("Which?", options=KINDS)) == ("county",)
    assert "Error: Choose at least one: type its number, or several such as 1, 2" in terminal.written
    assert "Error: There is no 9 in the list." in terminal.written
