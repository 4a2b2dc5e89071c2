"""Prompts line by line: what is read out, and what each reply means."""

import pytest

from compose.wizard.prompter import Ask, Option, Turn
from tests.wizard.pipes import KINDS, Plain

AREA = Ask("What is the area called?", where="Area · 1 of 9", hint="For example: Anytown.", given="Anytown")
EMPTY = Ask("What is the area called?")
NOTE = Ask("What should change?", given="One\nTwo", required=False)
KIND = Ask("Which kind of area is it?", options=KINDS, given="district")
BODIES = Ask("Which bodies sign?", options=KINDS, given=("unitary", "county"))
STOP = KeyboardInterrupt


def reply(method, ask, *typed):
    return getattr(Plain(*typed).prompter, method)(ask)


def written(method, ask, *typed, live=True):
    terminal = Plain(*typed, live=live)
    getattr(terminal.prompter, method)(ask)
    return terminal.written


# -- what is read out --------------------------------------------------------------------------------------------------


def test_a_question_is_read_in_order():
    assert written("line", AREA, "").splitlines() == [
        "",
        "Area · 1 of 9",
        "What is the area called?",
        "For example: Anytown.",
        "Now: Anytown",
        "(Enter keeps it)",
        "Instead of an answer you can type:",
        "  ?     for help",
        "  back  to go to the question before",
        "  later to leave it to be agreed",
        "  quit  to stop; everything is saved",
        'To mean the word itself, put it in quotes, such as "later".',
        ">",
    ]


def test_the_words_are_explained_once():
    terminal = Plain("a", "b")
    terminal.prompter.line(EMPTY)
    before = len(terminal.lines)
    terminal.prompter.line(EMPTY)
    assert "\n".join(terminal.lines[before:]) == "\nWhat is the area called?\n(?, back, later, quit)\n>"


def test_only_words_that_are_possible_are_told():
    said = written("line", Ask("Name?", turns=frozenset(("back",))), "a")
    assert "back" in said and "later" not in said.replace('such as "later"', "") and "quit" not in said
    assert written("line", Ask("Name?", turns=frozenset()), "a") == "\nName?\n>"


def test_options_are_numbered_with_what_there_is_to_say_below():
    assert written("one", KIND, "1").split("Instead")[0] == (
        "\nWhich kind of area is it?\n"
        " 1. County council\n    Covers a county.\n    Shares it with districts.\n"
        "Smaller:\n 2. District council\n 3. Unitary authority\n"
        "Now: 2. District council\n(Enter keeps it)\nType a number, or the beginning of a name.\n"
    )


def test_of_a_long_text_about_an_option_the_first_line_is_read():
    long = Option("code", "Code", about="First line.\nSecond.\nThird.\nFourth.")
    said = written("one", Ask("Which?", options=(long,)), "1")
    assert "    First line. …\n    (? 1 says more)\n" in said and "Second" not in said
    assert "Fourth" in written("one", Ask("Which?", options=(long,), turns=frozenset()), "1")


def test_nothing_steers_a_terminal():
    said = written("some", BODIES, "9", "1") + written("lines", NOTE, "") + written("line", AREA, "help")
    assert "\x1b" not in said and "\r" not in said


def test_lines_are_broken_between_words_where_a_person_reads(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    ask = Ask("Why?", above=("word " * 30,))
    assert max(map(len, written("line", ask, "a").split("Instead")[0].splitlines())) <= 40
    hanging = written("line", Ask("Why?", above=("- " + "word " * 10,)), "a")
    assert f"\n- {'word ' * 7}".rstrip() + "\n  word word word\n" in hanging
    assert "word " * 29 in written("line", ask, "a", live=False)


def test_in_a_pipe_what_was_read_is_written_too():
    assert written("line", AREA, "\ufeffNearby\r\n", live=False).endswith(">\nNearby")


def test_pages_wait_where_a_person_reads_and_ctrl_c_leaves_out_the_rest(monkeypatch):
    monkeypatch.setenv("LINES", "12")
    lines = [f"line {number}" for number in range(1, 26)]
    terminal = Plain("", "", STOP)
    terminal.prompter.show(lines)
    assert terminal.written.count("Press Enter for more") == 2 and "line 25" in terminal.written
    terminal.prompter.show(lines)
    assert terminal.written.count("line 11") == 1
    pipe = Plain(live=False)
    pipe.prompter.show(lines)
    assert pipe.written == "\n".join(lines)


# -- texts -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text"), [("Nearby ", "Nearby"), ("", "Anytown"), ("Tŷ 東京", "Tŷ 東京"), ('"back"', "back")]
)
def test_a_line_is_what_was_typed_and_nothing_keeps_what_is_given(typed, text):
    assert reply("line", AREA, typed) == text


def test_a_hyphen_takes_an_optional_answer_out_and_is_text_elsewhere():
    assert reply("line", Ask("Name?", given="x", required=False), "-") == ""
    assert "(Enter keeps it, - takes it out)" in written("line", Ask("Name?", given="x", required=False), "-")
    assert reply("line", AREA, "-") == "-"


def test_what_is_wrong_is_told_with_what_was_typed_and_asked_again():
    ask = Ask("Year?", check=lambda typed: "" if typed.isdecimal() else "Type the year in figures.")
    terminal = Plain("20x", "", "2027")
    assert terminal.prompter.line(ask) == "2027"
    assert ">\nError: Type the year in figures.\nYou typed: 20x\n>" in terminal.written
    assert "Error: Type an answer, or later to leave it to be agreed.\n>" in terminal.written


def test_a_text_ends_with_a_full_stop_on_its_own_line():
    assert reply("lines", NOTE, "One", "", "back", "?", ".") == "One\n\nback\n?"
    assert reply("lines", NOTE, "") == "One\nTwo"
    assert reply("lines", NOTE, "-") == ""
    assert reply("lines", Ask("What?"), ".", "", "One", ".") == "One"


def test_a_full_stop_at_once_keeps_what_is_given():
    assert reply("lines", NOTE, ".") == "One\nTwo"
    assert reply("lines", Ask("What?", given="One"), ".") == "One"
    assert reply("lines", Ask("What?", required=False), ".") == ""


def test_a_given_text_is_read_out_whole():
    assert "Now:\n  One\n  Two\n(Enter keeps it, - takes it out)\nType any number of lines." in written(
        "lines", NOTE, ""
    )


@pytest.mark.parametrize(
    ("word", "way"), [("?", "help"), ("HELP", "help"), ("back", "back"), ("later ", "later"), ("quit", "quit")]
)
@pytest.mark.parametrize(("method", "ask"), [("line", AREA), ("lines", NOTE), ("one", KIND), ("some", BODIES)])
def test_a_word_turns_elsewhere_from_everywhere(method, ask, word, way):
    assert reply(method, ask, word) == Turn(way, ask.given)


def test_a_given_word_is_kept_by_enter():
    assert reply("line", Ask("Name?", given="back"), "") == "back"


@pytest.mark.parametrize(("method", "ask"), [("line", AREA), ("lines", NOTE), ("one", KIND), ("some", BODIES)])
def test_ctrl_c_stops_and_the_end_of_the_input_is_told(method, ask):
    assert reply(method, ask, STOP) == Turn("quit", ask.given)
    with pytest.raises(EOFError):
        reply(method, ask)


def test_ctrl_c_in_a_text_keeps_its_lines():
    assert reply("lines", NOTE, "Three", "Four", STOP) == Turn("quit", "Three\nFour")


def test_an_empty_first_line_skips_an_optional_text_and_keeps_one_that_stands_there():
    assert reply("lines", Ask("What should change?", required=False), "") == ""
    assert reply("lines", NOTE, "") == "One\nTwo"
    assert reply("lines", NOTE, "Three", "", "Four", ".") == "Three\n\nFour"
