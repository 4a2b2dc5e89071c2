"""Contrast as WCAG defines it."""

import itertools

import pytest

from compose.brand.contrast import MINIMUM, contrast, readable_on


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#000000", 21.0),
        ("#123456", "#123456", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#777777", "#FFFFFF", 4.48),
        ("#FF0000", "#FFFFFF", 4.00),
        ("#0000FF", "#FFFFFF", 8.59),
    ],
)
def test_contrast_is_what_wcag_says(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


def test_black_or_white_can_be_read_on_every_colour():
    steps = range(0, 256, 17)
    for red, green, blue in itertools.product(steps, steps, steps):
        fill = f"#{red:02X}{green:02X}{blue:02X}"
        assert contrast(readable_on(fill), fill) >= MINIMUM


def test_words_on_a_dark_colour_are_white_and_on_a_light_one_black():
    assert (readable_on("#123F5C"), readable_on("#F2B134")) == ("#FFFFFF", "#000000")
