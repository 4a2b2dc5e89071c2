"""Words to lines."""

from compose.intake.pdf.lines import lines_of, text_of, without_marks
from tests.intake.pdf.made import line, words


def told(found):
    return [text_of(one.words) for one in found]


def test_words_on_one_height_are_a_line_from_left_to_right():
    found = lines_of([*words("second half", left=200), *words("first"), *words("below", base=114)])

    assert told(found) == ["first second half", "below"]


def test_parts_of_a_word_in_two_fonts_stand_together():
    assert told(lines_of([*words("Comp"), *words("act", left=70, bold=True)])) == ["Compact"]


def test_letters_set_apart_in_a_title_are_one_word_each():
    apart = [word for at, letter in enumerate("COMPACT") for word in words(letter, left=50 + at * 8)]
    spaced = [word for at, letter in enumerate("OF") for word in words(letter, left=120 + at * 8)]

    assert told(lines_of([*apart, *spaced])) == ["COMPACT OF"]


def test_a_raised_number_belongs_to_the_line_it_stands_on_and_is_taken_out():
    (one,) = lines_of([*words("support"), *words("1", left=85, base=96, size=6), *words("and", left=95)])

    assert told([one]) == ["support1 and"]
    assert (told([without_marks(one)]), without_marks(one).marks) == (["support and"], ("1",))


def test_a_comma_after_a_raised_number_stays_at_its_word():
    (one,) = lines_of([*words("support"), *words("1", left=85, base=96, size=6), *words(",", left=88)])

    assert told([without_marks(one)]) == ["support,"]


def test_words_printed_twice_to_look_bold_are_read_once():
    assert told(lines_of([*words("Trust"), *words("Trust", left=50.4)])) == ["Trust"]


def test_a_line_is_bold_where_all_its_letters_are():
    assert line("All of it", bold=True).bold
    assert not line("12 –").words[0].bold
