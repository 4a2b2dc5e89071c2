"""Counts as the numbers and letters that lists print."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
MOST = 32_767
"""No list that a person wrote counts higher."""


def roman(count: int) -> str:
    """`count` in small Roman numerals; as figures where it has none."""
    if not 0 < count < 4000:
        return str(count)
    found = ""
    for value, sign in _ROMAN:
        found += sign * (count // value)
        count %= value
    return found


def letter(count: int) -> str:
    """`count` as a small letter: a to z, then aa to zz as word processors do; as figures where it has none."""
    if not 0 < count <= 780:
        return str(count)
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def cardinal(count: int) -> str:
    """`count` in words with a capital; as figures from a hundred."""
    if not 0 <= count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    words = _ONES[count] if count < 20 else _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    return words.capitalize()


def ordinal(count: int) -> str:
    """`count` as 1st, 2nd, 3rd, 4th …."""
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def ordinal_word(count: int) -> str:
    """`count` as First, Second, …; as 100th from a hundred."""
    if not 0 < count < 100:
        return ordinal(count)
    head, dash, last = cardinal(count).lower().rpartition("-")
    word = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return (head + dash + word).capitalize()


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": letter,
    "upperLetter": lambda count: letter(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "ordinal": ordinal,
    "cardinalText": cardinal,
    "ordinalText": ordinal_word,
    "none": lambda count: "",
}


def numeral(count: int, form: str) -> str:
    """`count` in `form`, named as Word names it, such as `lowerRoman`; as figures where the form is not known."""
    return _FORMS.get(form, str)(count)
