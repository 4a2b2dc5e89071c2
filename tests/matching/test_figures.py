"""Which numbers a text names."""

import pytest

from compose.matching.figures import named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Give at least Eight weeks.", {(8, "week")}),
        ("within 12 working days, or a month", {(12, "day")}),
        ("twenty-one months and 5%, 10 per cent", {(21, "month"), (5, "%"), (10, "%")}),
        ("three people met twice", set()),
        ("3.7 Pay on time", set()),
    ],
)
def test_times_and_shares_are_found_in_words_and_figures(text, found):
    assert named(text) == found
