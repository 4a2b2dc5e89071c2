"""What stands on the screen: colours, pages, what stays of a question, and whole windows as a room sees them."""

import re

import pytest

from compose.brand.contrast import contrast
from compose.wizard.prompter import Ask
from compose.wizard.rich_prompts.look import COLOURS
from tests.wizard import pipes
from tests.wizard.pipes import CTRL_S, ENTER, ESC, KINDS, drawn

pytestmark = pytest.mark.timeout(60)  # a key that is not heard would be waited for

AREA = Ask("What is the area called?", given="Anytown")
NOTE = Ask("What should change?", required=False)
KIND = Ask("Which kind of area is it?", options=KINDS, given="district")
BODIES = Ask("Which bodies sign?", options=KINDS, given=("unitary", "county"))


# -- what stays and what is said ---------------------------------------------------------------------------------------


def plain(drawing):
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", drawing).replace("\r", "")


@pytest.mark.parametrize(
    ("method", "ask", "typed", "line"),
    [("line", AREA, ENTER, "What is the area called? Anytown"),
     ("one", KIND, ENTER, "Which kind of area is it? District council"),
     ("some", BODIES, ENTER, "Which bodies sign? County council, Unitary authority"),
     ("some", BODIES, ESC, "Which bodies sign? (back)"),
     ("lines", NOTE, f"One{ENTER}Two{CTRL_S}", "What should change? One Two"),
     ("line", NOTE, ENTER, "What should change? (none)")],
)  # fmt: skip
def test_the_question_and_the_answer_stay_on_one_line(method, ask, typed, line):
    assert plain(drawn(method, ask, typed)).splitlines()[-1].endswith(line)


def test_a_long_answer_is_broken_between_words():
    lines = plain(drawn("line", Ask("Why?" * 10, given="because of words " * 20), ENTER)).splitlines()
    assert all(len(line) <= 80 for line in lines[-3:]) and lines[-1].endswith("…")


def test_no_color_means_no_colours_at_all():
    with_colours = drawn("some", BODIES, ENTER)
    without = drawn("some", BODIES, ENTER, colour=False)
    assert re.search(r"\x1b\[[0-9;]*[34]8;5;", with_colours)
    assert not re.search(r"\x1b\[[0-9;]*(3[0-9]|4[0-9]|9[0-7]|10[0-7])[;m]", without)


@pytest.mark.parametrize("colour", COLOURS.values())
def test_every_colour_can_be_read_on_black_and_on_white(colour):
    assert min(contrast(colour, "#000000"), contrast(colour, "#FFFFFF")) >= 4


def test_nothing_that_is_printed_can_steer_the_terminal():
    assert "\x1b]0;" not in drawn("line", Ask("\x1b]0;Name?", above=("\x1b]0;x",)), f"a{ENTER}")


def test_what_is_shown_waits_after_each_page_and_esc_leaves_out_the_rest():
    pages = [f"line {number}" for number in range(1, 51)]
    with pipes.rich() as terminal:
        terminal.keys.send_text(ENTER * 2)
        terminal.prompter.show(pages)
        assert plain(terminal.drawn).count("Enter: more") == 2 and "line 50" in terminal.drawn
    with pipes.rich() as terminal:
        terminal.keys.send_text(ESC)
        terminal.prompter.show(pages)
        assert "line 22" in terminal.drawn and "line 23" not in terminal.drawn


def test_wording_that_leaves_no_room_for_its_question_is_read_first():
    short, long = ("A clause.",) * 3, ("A clause.",) * 20
    assert "Enter: more" not in drawn("one", Ask("Take it?", above=short, options=KINDS), ENTER)
    assert "Enter: more" in drawn("one", Ask("Take it?", above=long, options=KINDS), ENTER * 2)


# -- in a real window --------------------------------------------------------------------------------------------------


@pipes.in_a_window
def test_a_hundred_options_scroll_with_the_pointer_in_sight():
    with pipes.Window("one") as window:
        at_sixty = window.shows("» Option number 60")
        assert "60 of 100" in at_sixty and "How long is the notice?" in at_sixty and "31 of 84" in at_sixty
        window.press("End")
        window.shows("» Option number 100")
        window.press("Down")
        first = window.shows("» Option number 1\n")
        assert "First part" in first
        window.press("End", "Up", "Enter")
        window.shows("REPLY 'key99'")


@pipes.in_a_window
@pytest.mark.parametrize("what", ["line", "lines", "few", "some"])
def test_in_80_columns_and_24_rows_all_of_a_question_can_be_seen_and_nothing_is_cut(what):
    with pipes.Window(what) as window:
        text = window.shows("Ctrl-C: stop")
        assert "31 of 84 answered" in text and text.count("Ctrl-C") == 1
        assert all(len(line) <= 80 for line in text.splitlines())
        assert "fit on one\n" in text or what in ("line", "lines")


@pipes.in_a_window
def test_what_there_is_to_say_about_an_option_is_cut_to_the_window_and_nothing_jumps():
    with pipes.Window("some") as window:
        pointed = window.shows("… ? shows all")
        window.press("Up")
        elsewhere = window.shows("Councils and charities agree how long a notice must be. Councils and")
        window.press("Down", "Down")
        window.shows("» ○ Option number 3")
        keys = [text.splitlines().index(line) for text in (pointed, elsewhere, window.text())
                for line in text.splitlines() if line.startswith("Space: tick")]  # fmt: skip
        assert len(keys) == 3 and len(set(keys)) == 1


@pipes.in_a_window
def test_an_error_stands_below_what_was_typed_which_stays():
    with pipes.Window("empty") as window:
        window.shows("Ctrl-C: stop")
        window.press("abc")
        assert "Error" not in window.shows("> abc")
        window.press("Enter")
        assert " > abc\nError: Type four letters or more.\n" in window.shows("Error")
        window.press("d")
        window.shows("> abcd\n\nEnter: next")
        window.press("Enter")
        window.shows("REPLY 'abcd'")


@pipes.in_a_window
@pytest.mark.parametrize("what", ["some", "line", "one"])
def test_a_window_may_change_its_size_while_a_question_stands(what):
    with pipes.Window(what) as window:
        window.shows("Ctrl-C: stop")
        window.resize(50, 18)
        window.shows("Ctrl-C: stop")
        window.resize(110, 30)
        text = window.shows("(all is saved)")
        assert text.count("Ctrl-C: stop") == 1
        assert "»" in text or "> Anytown" in text
        window.press("Enter")
        window.shows("REPLY")


@pipes.in_a_window
def test_a_second_ctrl_s_while_an_answer_is_saved_does_not_freeze_the_window():
    with pipes.Window("twice") as window:
        window.shows("Ctrl-S: done")
        window.press("Hello", "C-s")
        window.shows("What should the Compact change? (optional) Hello")
        window.press("C-s")
        window.shows("REPLY")


@pipes.in_a_window
def test_in_a_small_window_a_key_and_what_it_does_stay_together():
    with pipes.Window("one", columns=40, rows=16) as window:
        text = window.shows("Ctrl-C: stop")
        assert "Up/Down: move · Enter: choose ·\nEsc: back · F2: later · ?: help ·\nCtrl-C: stop" in text
        assert "» Option number 60" in text and "How long" in text and "60 of 100" in text
