"""Numbers for the summary: each with what it is the number of."""

from compose.compare.effects import headlines

NOTICE = "The council will give {} notice of any change to funding."


def _line(old, new, **kwargs):
    (found,) = headlines(old, new, **kwargs)
    return found.sentence


def test_a_number_is_told_with_the_words_behind_it():
    line = _line(NOTICE.format("three months'"), NOTICE.format("six months'"))
    assert line == "notice of any change to funding: three months → six months, longer"


def test_a_time_by_which_is_told_with_the_deed():
    line = _line("We will pay invoices within 30 days of receipt.", "We will pay invoices within 20 days of receipt.")
    assert line == "pay invoices: within 30 days → within 20 days, shorter"


def test_two_units_are_told_in_one():
    line = _line("Groups will have 12 weeks for written replies.", "Groups will have 3 months for written replies.")
    assert line == "written replies: 12 weeks → 3 months, longer (84 days, then about 91 days)"


def test_a_title_stands_in_where_the_words_name_nothing():
    assert _line("Twelve weeks.", "Six weeks.", title="Time to answer").startswith("Time to answer: ")


def test_numbers_that_stay_are_no_headlines():
    assert headlines(NOTICE.format("three months'"), NOTICE.format("at least 3 months'")) == ()
