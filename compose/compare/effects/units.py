"""Numbers as words, units and what they come to, and the words before a number that set a least or a most."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from compose.answers import days
from compose.compare.effects.pattern import listed, phrases

_ONES = """
    nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL: Mapping[str, int] = {
    **{word: value for value, word in enumerate(listed(_ONES))},
    **{word: 10 * at for at, word in enumerate(listed(_TENS), 2)},
    **{"zero": 0, "dozen": 12, "couple": 2},
}
LARGE: Mapping[str, int] = {"hundred": 100, "thousand": 1000, "k": 1000, "million": 10**6, "m": 10**6}

DAYS: Mapping[str, Fraction] = {
    # A month is a twelfth of a year, so that 12 months are a year, and 12 weeks are a little less than 3 months.
    "minute": Fraction(1, 1440), "hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7),
    "fortnight": Fraction(14), "month": Fraction(365, 12), "quarter": Fraction(365, 4), "year": Fraction(365),
    "decade": Fraction(3650),
    # Five working days make a week, bank holidays left aside.
    "working day": Fraction(7, 5),
}  # fmt: skip
WORKING = frozenset(["working", "business", "week", "operational"])
"""Words before `day` that leave out the week-end."""
SAME_DAYS = frozenset(listed("calendar clear full whole consecutive complete further additional more successive extra"))
"""Words before a unit that leave it what it is, or nearly."""

ADVERBS: Mapping[str, Fraction] = {
    # How many times a year.
    "daily": Fraction(365), "weekly": Fraction(365, 7), "fortnightly": Fraction(365, 14), "monthly": Fraction(12),
    "quarterly": Fraction(4), "termly": Fraction(3), "half-yearly": Fraction(2), "biannual": Fraction(2),
    "bi-annual": Fraction(2), "biannually": Fraction(2), "bi-annually": Fraction(2), "yearly": Fraction(1),
    "annual": Fraction(1), "annually": Fraction(1), "biennial": Fraction(1, 2), "biennially": Fraction(1, 2),
    "triennial": Fraction(1, 3), "triennially": Fraction(1, 3),
}  # fmt: skip
TIMES: Mapping[str, int] = {"once": 1, "twice": 2, "thrice": 3}

PARTS: Mapping[str, Fraction] = {
    "half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5),
    "sixth": Fraction(1, 6), "eighth": Fraction(1, 8), "tenth": Fraction(1, 10),
}  # fmt: skip

LEAST = phrases("""
    at least
    (a)? minimum of
    minimum
    not|no|never less|fewer than
    no shorter than
    more than
    over|above|exceeding
    """)
MOST = phrases("""
    up to
    only
    at (the)? most
    (a)? maximum of
    maximum
    no|not more|longer|greater than
    not exceeding
    a ceiling of
    less|fewer than
    under|below
    capped at
    """)
DEADLINE = phrases("""
    within|inside|in|by
    no|not later than
    in no more than
    """)
ABOUT = phrases("""
    about|around|approximately|roughly|nearly|almost|circa|typically|some
    in the region of
    an average of
    """)
OR_MORE = phrases("""
    or more|longer|over
    as a|the minimum
    minimum
    at least
    """)
OR_LESS = phrases("""
    or less|fewer|under
    as a|the maximum
    maximum
    at (the)? most
    """)
OR_SO = phrases("""
    or so|thereabouts
    approximately
    """)

MONTHS = tuple(name.lower() for name in days.MONTHS)
REFERENCES = (
    "section|sections|clause|clauses|paragraph|paragraphs|para|part|principle|appendix|annex|schedule|stage|outcome|page|"
    "figure|table|article|undertaking|commitment|number|no|act|code|level|version|phase|chapter|step|tier|form|room|note|"
    "regulation|regulations|rule|group|lot|item|objective|priority|theme|compact|strategy|plan"
)
"""Words before a number that make it a name rather than an amount."""
