"""What amounts look like: one expression for each way to write a time, how often, money, a share, a count or a date."""

from __future__ import annotations

import re
from typing import Literal

from compose.compare.effects import numerals, units

Sort = Literal["time", "rate", "money", "share", "count", "date"]

_N = numerals.NUMBER
_UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|quarter|year|decade|weekday)s?\b(?:'s?)?"
_QUALIFIED = rf"(?:(?P<how>{'|'.join([*units.WORKING, *units.SAME_DAYS])})[\s-]+)?{_UNIT}"
_TWO = rf"(?:\s*(?:-|to|or|and)\s*(?P<two>{_N}))?"
_RANGE = rf"(?P<one>{_N}){_TWO}"
_PER = r"(?:a|an|per|each|every|in (?:a|any|each|every|the)(?: one)?|in every)"
_MONTH = rf"(?P<month>{'|'.join(units.MONTHS)})\b"
_BEFORE_MONTH = "by|in|of|until|from|before|every|each|on|since|to|late|early|mid|during|over|this|next|throughout"
_YEAR = r"(?P<year>20\d\d)"
_ADVERB = "|".join(sorted(units.ADVERBS, key=len, reverse=True))
_EVERY = rf"(?:(?P<every>{_N}|other|second|third)\s+)?(?:calendar |financial |full |single )?"
_SPAN = r"(?P<unit>day|week|fortnight|month|quarter|year|twelve months|12 months)s?\b"
_NO_NOUN = r"(?:weeks?|months?|years?|hours?|pounds?|minutes?|and|or|to|of|in)\b"
_MANY = rf"(?P<one>{_N})(?:\s*(?:-|to|or)\s*(?P<two>{_N}))?\s+(?:(?!{_NO_NOUN})[a-z]+\s+){{1,3}}?"
_PART = r"(?P<part>half|halves|thirds?|quarters?|fifths?|tenths?)"

_SHAPES: list[tuple[Sort, str]] = [
    ("date", rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?"),
    ("date", rf"\b(?:{_BEFORE_MONTH})[\s-]{_MONTH}(?:\s+(?P<day>\d\d?)\b)?(?:,?\s+{_YEAR})?"),
    ("date", rf"\b(?:by|in|until|from|before|during|since|for|of|to) {_YEAR}\b(?!\s*[/%]|-\d)"),
    ("rate", rf"\b(?:(?P<count>once|twice|thrice)\s+|{_MANY}){_PER}\s+{_EVERY}{_SPAN}"),
    ("rate", rf"\b(?:(?:once|one)\s+)?(?:every|each|per)\s+{_EVERY}{_SPAN}"),
    ("rate", r"\balternate (?P<unit>day|week|month|year)s?\b"),
    ("rate", rf"\b(?P<every>{_N})[\s-](?P<unit>week|month|year)ly\b"),
    ("rate", rf"\b(?P<adverb>{_ADVERB})\b"),
    (
        "money",
        rf"£\s?(?P<one>{_N})(?:\s*(?:-|to)\s*£?\s?(?P<two>{_N}))?(?:\s?(?P<large>k|m|million|thousand)\b)?"
        rf"(?:\s+{_PER}\s+(?:day|week|month|quarter|year)\b)?",
    ),
    ("money", rf"\b{_RANGE}\s+(?P<unit>pounds?|pence)\b|\b(?P<pence>\d+)p\b"),
    ("share", rf"\b{_RANGE}\s?(?:%|per ?cent\b)"),
    ("share", rf"\b(?:(?P<top>a|an|one|two|three|four)[\s-])?{_PART}\s+(?:of|the)\b(?! year)"),
    (
        "share",
        rf"\b(?P<one>{_N})\s+(?:in|out of(?: every)?)\s+(?:every\s+)?(?P<whole>{_N})\b"
        r"(?!\s+(?:day|week|month|year|working))",
    ),
    ("time", rf"\b(?:a )?{_RANGE}[\s-]*{_QUALIFIED}"),
    ("time", rf"\b(?:a|an|one)\s+(?:further\s+)?(?P<some>couple of |dozen )?{_QUALIFIED}"),
    ("time", r"\bhalf (?:a|an) (?P<half>day|hour|year)\b"),
    ("count", r"\b(?P<times>once|twice|thrice)\b(?! (?:a|an|the|it|they|we|this|that|all|groups?)\b)"),
    ("count", rf"(?<![\w£.,:/-])(?:a )?{_RANGE}(?![\w%:/]|[.,]\d)"),
]
SHAPES = [(sort, re.compile(shape)) for sort, shape in _SHAPES]
"""In the order in which they are looked for; what one has found the next leaves alone."""
