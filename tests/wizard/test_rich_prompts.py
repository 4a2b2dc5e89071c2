"""Texts typed where the prompt draws on the screen: what each key does to them."""

import time

import pytest

from compose.wizard.prompter import Ask, Turn
from tests.wizard import pipes
from tests.wizard.pipes import BACKSPACE, CTRL_C, CTRL_D, CTRL_S, DOWN, ENTER, ESC, F1, F2, LEFT, UP, paste, reply

pytestmark = pytest.mark.timeout(60)  # a key that is not heard would be waited for

AREA = Ask("What is the area called?", given="Anytown")
EMPTY = Ask("What is the area called?")
NOTE = Ask("What should change?", required=False)


# -- a line ------------------------------------------------------------------------------------------------------------


def test_what_is_given_stands_there_and_enter_takes_it():
    assert reply("line", AREA, ENTER) == "Anytown"


def test_what_is_given_can_be_typed_on():
    assert reply("line", AREA, f" and Nearby{LEFT * 6}X{ENTER}") == "Anytown and XNearby"


@pytest.mark.parametrize(
    "text", ["Tŷ Ŵyn", "القاهرة", "東京都", "e\u0301cole", "#1 <Smith> & *Co* {{ x }} ${y}", "👩‍👩‍👧 group"]
)
@pytest.mark.parametrize("how", [str, paste])
def test_every_alphabet_comes_back_as_it_was_typed_or_pasted(text, how):
    assert reply("line", EMPTY, how(text) + ENTER) == text


@pytest.mark.parametrize(
    ("lines", "line"),
    [("One\nTwo", "One Two"), ("One\r\n\r\n  Two\r", "One Two"), ("Anytown\n", "Anytown"), ("a\tb\x07\x1b", "a b"),
     ("One\x0bTwo", "One Two"), ("\n", "")],
)  # fmt: skip
def test_several_lines_pasted_into_one_are_joined_and_nothing_is_sent_early(lines, line):
    assert reply("line", NOTE, paste(lines) + CTRL_C) == Turn("quit", line)


def test_what_is_wrong_is_refused_and_what_was_typed_stays():
    ask = Ask("Year?", check=lambda typed: "" if typed.isdecimal() else "Type the year in figures.")
    assert reply("line", ask, f"20x{ENTER}{CTRL_C}") == Turn("quit", "20x")
    assert reply("line", ask, f"20x{ENTER}{BACKSPACE}27{ENTER}") == "2027"


def test_a_required_text_cannot_be_left_empty_and_an_optional_one_can():
    assert reply("line", EMPTY, f"  {ENTER}{CTRL_C}").way == "quit"
    assert reply("line", NOTE, ENTER) == ""


def test_an_optional_text_that_is_empty_is_not_checked():
    assert reply("line", Ask("Year?", required=False, check=lambda typed: "Wrong."), ENTER) == ""


@pytest.mark.parametrize(("key", "way"), [(ESC, "back"), (F2, "later"), (F1, "help"), (CTRL_C, "quit")])
@pytest.mark.parametrize("method", ["line", "lines"])
def test_a_key_turns_elsewhere_and_what_was_typed_goes_with_it(method, key, way):
    assert reply(method, EMPTY, f"Half a na{key}") == Turn(way, "Half a na")


@pytest.mark.parametrize(("word", "way"), [("help", "help"), ("Back", "back"), (" later ", "later"), ("quit", "quit")])
def test_a_word_typed_alone_turns_elsewhere_and_what_was_given_goes_with_it(word, way):
    assert reply("line", AREA, BACKSPACE * 7 + word + ENTER) == Turn(way, "Anytown")


@pytest.mark.parametrize(
    ("typed", "text"), [('"back"', "back"), ("“Later”", "Later"), ('"Anytown"', '"Anytown"'), ("back up", "back up")]
)
def test_in_quotes_a_word_is_the_word(typed, text):
    assert reply("line", EMPTY, typed + ENTER) == text


def test_a_given_word_is_kept_by_enter():
    assert reply("line", Ask("Name?", given="back"), ENTER) == "back"


def test_a_question_mark_asks_for_help_until_something_is_typed():
    assert reply("line", EMPTY, "?") == Turn("help", "")
    assert reply("line", AREA, "?") == Turn("help", "Anytown")
    assert reply("line", EMPTY, f"Who? Us{ENTER}") == "Who? Us"


def test_ctrl_d_stops_where_nothing_is_typed_and_deletes_elsewhere():
    assert reply("line", EMPTY, CTRL_D) == Turn("quit", "")
    assert reply("line", AREA, LEFT + CTRL_D + ENTER) == "Anytow"


def test_a_turn_that_is_not_possible_is_a_key_or_word_like_any_other():
    ask = Ask("Name?", turns=frozenset())
    assert reply("line", ask, f"{F2}{F1}?{ENTER}") == "?"
    assert reply("line", ask, f"later{ENTER}") == "later"
    assert reply("line", ask, CTRL_C) == Turn("quit", "")


@pytest.mark.parametrize("key", ["\x12", "\x11", "\x1a"])
def test_keys_of_programmers_do_nothing(key):
    assert reply("line", AREA, key + ENTER) == "Anytown"


def test_arrows_are_not_taken_for_esc():
    assert reply("line", AREA, f"{UP}{DOWN}{LEFT}{ENTER}") == "Anytown"


def test_the_end_of_the_keys_is_told():
    with pipes.rich() as terminal:
        terminal.keys.close()
        with pytest.raises(EOFError):
            terminal.prompter.line(AREA)


# -- lines -------------------------------------------------------------------------------------------------------------


def test_enter_begins_a_new_line_and_ctrl_s_ends_the_text():
    assert reply("lines", NOTE, f"One{ENTER}{ENTER}Two {ENTER}{CTRL_S}") == "One\n\nTwo"


def test_alt_and_enter_end_the_text_too():
    assert reply("lines", NOTE, f"One{ESC}{ENTER}") == "One"


def test_several_lines_are_pasted_whole():
    assert reply("lines", NOTE, paste("Tŷ\r\n\r\n- 東京") + CTRL_S) == "Tŷ\n\n- 東京"


def test_a_text_of_several_lines_is_put_back_and_checked():
    ask = Ask("What?", given="One\nTwo", check=lambda typed: "Too long." if "Three" in typed else "")
    assert reply("lines", ask, CTRL_S) == "One\nTwo"
    assert reply("lines", ask, f"{ENTER}Three{CTRL_S}{BACKSPACE * 6}{CTRL_S}") == "One\nTwo"


def test_esc_is_taken_at_once():
    begun = time.monotonic()
    reply("line", AREA, ESC)
    assert time.monotonic() - begun < 1.2  # by default it would be 1.5 seconds, and a busy machine is slow


@pytest.mark.parametrize(("typed", "answer"), [("7", "7"), (LEFT + "7", "170"), (BACKSPACE + "2", "12"), ("", "10")])
def test_the_first_figure_takes_the_place_of_a_number_that_stands_there(typed, answer):
    assert reply("line", Ask("How many?", given="10", replaces=True), typed + ENTER) == answer


def test_in_a_text_what_is_typed_goes_behind_what_stands_there():
    assert reply("line", Ask("What?", given="Any"), "town" + ENTER) == "Anytown"
