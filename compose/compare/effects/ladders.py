"""Deeds of one kind that come to more or to less, each ladder with its reason: a table to argue with.

Phrases are written one a line, as `pattern` reads them; a line that ends with `|` goes on in the next. They stand where
the verb of a promise stands.
"""

from __future__ import annotations

import re

from compose.compare.effects.group import Group
from compose.compare.effects.pattern import one_of, phrases

_LADDERS: dict[str, dict[int, tuple[str, ...]]] = {
    # How much of a say others have, or are had to: they decide, they are heard, they are told.
    "say": {
        3: phrases("""
        {agree}|{decide}|{negotiate}|{require}|{oblige}|{sign}|{elect}|{approve}|{veto}|{prevail}|{ratify}|{chair}
        co-[a-z]+
        {seek}|{get}|{obtain}|{have} the|their|its|a (prior|written)? agreement|consent|permission|approval
        be final
        """),
        2: phrases("""
        {consult}|{discuss}|{ask}|{engage}|{involve}|{invite}|{listen}|heard|{hear}
        {comment} on
        {work} with
        {be} represented
        (have|be given|get) a|some|their|more (of)? (a)? (real|full|greater)? say|voice
        """),
        1: phrases("""
        told|{tell}|{inform}|{notify}|{update}|{advise}|shown|{show}
        kept|{keep} … informed|updated|posted
        sent the|a|copies
        {let} … know
        """),
    },
    # How much of a hand: to teach or help, or to say where there may be help.
    "help": {
        3: phrases("""
        {train}|{teach}
        """),
        2: phrases("""
        {help}|{assist}|{support}
        be available|offered
        """),
        1: phrases("""
        {signpost}|{point}|{steer}
        {direct} … to
        made aware of
        """),
    },
    # Whether it is given, or people are told where they might find it.
    "giving": {
        2: phrases("""
        {provide}|{give}|{offer}|{lend}|{supply}|{fund}
        """),
        1: phrases("""
        {signpost}|{point}|{steer}
        {direct} … to
        {seek} (external|further|more|other)? funds|funding|money|resources|sponsors
        """),
    },
    # Whether all of it is borne, or a part.
    "bearing": {
        2: phrases("""
        {bear}|{carry}|{cover}
        {meet} the|all|any|its … cost|costs|risk|risks|expense|expenses
        """),
        1: phrases("""
        {share} (in)? the|any|its … cost|costs|risk|risks|expense|expenses
        {contribute}
        """),
    },
    # Whether it is paid for, or people are only thanked.
    "paying": {
        2: phrases("""
        {repay}|{reimburse}|{refund}|{compensate}
        pay|pays|paid
        """),
        1: phrases("""
        {thank}|{acknowledge}|{celebrate}|{recognise}
        """),
    },
    # Whether what hurts ends, or only grows less, or is only looked at.
    "ending": {
        3: phrases("""
        {end}|{stop}|{abolish}|{scrap}|{waive}|{remove}|{eliminate}|{cease}|{lift}|{drop}
        do|done away with
        """),
        2: phrases("""
        {phase} out|down
        {reduce}|{cut}|{lower}|{ease}|{limit}|{simplify}|{minimise}|{lessen}|{shorten}
        """),
        1: phrases("""
        {review}|{monitor}|{reconsider}|{rethink}
        {look} again at
        """),
    },
    # Whether it is kept to, or only a light to go by.
    "keeping": {
        2: phrases("""
        {follow}|{obey}|{honour}|{fulfil}
        {comply}|{abide} with|by
        {keep} to
        kept to
        """),
        1: phrases("""
        guided by
        use … as a guide
        {reflect}
        {consult}
        """),
    },
    # Whether an answer is given, or what came is only taken.
    "answering": {
        3: phrases("""
        {act} on|upon
        carry|carried out
        {implement}
        """),
        2: phrases("""
        {respond}|{answer}|{reply}
        """),
        1: phrases("""
        {receive}|{note}|{acknowledge}
        """),
    },
    # Whether it is stood up for, or only thought well of.
    "defending": {
        2: phrases("""
        {defend}|{protect}|{uphold}|{safeguard}|{guarantee}|{preserve}
        """),
        1: phrases("""
        {respect}|{recognise}|{appreciate}|{value}|{understand}
        """),
    },
}
_WITH = ("be", "been", "co", "have", "has", "is", "are")
_STEPS = [(name, step, re.compile(one_of(some))) for name, ladder in _LADDERS.items() for step, some in ladder.items()]


def climbs(one: Group, two: Group) -> int:
    """1 where the deed of `two` comes to more than that of `one`, -1 where to less, 0 where that is not told."""
    before, after = _steps(one), _steps(two)
    ways = {(after[name] > before[name]) - (after[name] < before[name]) for name in before.keys() & after.keys()}
    return ways.pop() if len(ways) == 1 else 0


def _steps(group: Group) -> dict[str, int]:
    """On which step of each ladder a deed stands."""
    words = group.sentence.words
    begin = group.last - 1 if words[group.last - 1].low in _WITH else group.last
    starts = [word.start for word in words[max(group.first, begin) : group.last + 1]]
    low = group.sentence.low
    return {name: step for name, step, regex in reversed(_STEPS) if any(regex.match(low, at) for at in starts)}
