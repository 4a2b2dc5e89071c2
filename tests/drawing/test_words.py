"""Words are taken for wider than they are drawn, and broken so that they stay in their room."""

import pytest

from compose.brand.load import standard
from compose.drawing.words import broken, width_of
from compose.render.pdf.typeset import MAIN, fonts_in, pixels
from tests.samples import HARD_NAMES

SAID = (
    "The two people concerned meet. Within 10 working days.", "ombudsman", "WWW MMM @@@ %%%", "UNHCR & NHS ENGLAND",
    "2025 2026", "Llanfairpwllgwyngyll", "illicit fill", "quid pro quo", *HARD_NAMES[:3], HARD_NAMES[6],
)  # fmt: skip


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_no_words_are_drawn_wider_than_they_are_taken_for(weight):
    taken = {words: width_of(words, 100, bold=weight == "bold") for words in SAID}
    rows = "".join(f"({_quoted(words)}, {wide}pt),\n" for words, wide in taken.items())
    checked = f"""
#set text(100pt, font: "Arimo", weight: "{weight}")
#context for (words, wide) in ({rows}) {{ assert(measure(text(words)).width <= wide, message: words) }}
"""
    assert pixels({MAIN: checked.encode()}, fonts_in(standard().fonts.files), 10).startswith(b"\x89PNG")


def _quoted(words):
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_lines_are_as_few_as_can_be_and_about_equally_long():
    said = "The two people concerned meet within 10 working days"
    room = width_of(said, 14) * 0.9
    first, second = broken(said, 14, room)
    assert abs(width_of(first, 14) - width_of(second, 14)) < 0.3 * room
    assert f"{first} {second}" == said


def test_evening_out_lines_cuts_no_word_that_fits():
    assert broken("a Wirtschaftsministerium b c d", 12, width_of("Wirtschaftsministerium a", 12)) == [
        "a Wirtschaftsministerium", "b c d",
    ]  # fmt: skip


def test_a_word_that_is_wider_than_the_room_is_cut():
    lines = broken("short " + "x" * 60, 12, 80)
    assert "".join(lines).replace("short", "") == "x" * 60
    assert all(width_of(line, 12) <= 80 for line in lines)


def test_letters_that_fill_a_square_are_taken_for_squares_and_accents_for_nothing():
    assert width_of("名前", 10) >= 20
    assert width_of("e\u0301", 10) == width_of("e", 10)
