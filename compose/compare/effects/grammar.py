"""Small words round a verb, which tell where a promise begins and which verb matters."""

from __future__ import annotations

import re

from compose.compare.effects.pattern import listed
from compose.compare.effects.text import stem

BE = frozenset(listed("be been being is are was were get gets"))
SKIP = frozenset(
    listed("also always both each all still first then ever now together therefore jointly only have co from")
)
LY = frozenset(listed("reply apply supply comply rely multiply imply family only"))
DETERMINERS = frozenset(
    listed("the a an this that these those our its their his her any all no some each every agreed")
)
NOUNS = frozenset(listed("the a an this that our its their his her any each every no one good free political"))
SAME_AGAIN = frozenset(listed("set put cut let run made done gone hit split"))
"""Forms after `be` that do not look like it."""
SELDOM = frozenset(listed("rarely seldom"))
AVOIDED = re.compile(r"avoid(?:s|ing)? (?!fund|train|meet|build|hous)[a-z]+ing\b|refrain(?:s|ing)? from [a-z]+ing\b")
"""Not to do something, or to try not to."""
EMPTY = frozenset(map(stem, listed("be make have need take is give")))
MORE = frozenset(listed("longer later more less fewer earlier sooner matter doubt other better worse"))
FAR = 6
UNDER = {
    **dict.fromkeys(["who", "which", "that", "whose"], 2),
    **dict.fromkeys(["if", "when", "where", "how", "what", "whether", "because"], FAR),
}
UNDER |= dict.fromkeys(listed("before after until while unless once as why whatever however whoever whichever"), FAR)
GERUND = re.compile(
    r"(?:consider(?:s|ing)?|explor(?:e|es|ing)|contemplat(?:e|es|ing)|discuss(?:es|ing)?|investigat(?:e|es|ing)) "
    r"(?!fund|train|meet|build|hous|plann|commission|hear|learn|park|exist|chang|everyth|anyth|noth|someth)[a-z]+ing\b"
)
NOUNY = re.compile(
    r"\w+ (?:due |full |some |careful |proper )?(?:regard|in mind|mindful|into|at|consideration|thought|about|open|"
    r"sympathetic|account|note|weight|attention|alert|sensitive|interested|eligible|considered|favourably|towards?|for|"
    r"priority|under review)\b"
    r"|look(?:s|ed|ing)? [a-z]+ly (?:at|on|upon)\b"
    r"|take[sn]? an? \w+ (?:view|approach|attitude)\b|take[sn]? (?:\w+ ){1,4}into (?:account|consideration)\b"
    r"|(?:keep|have|has)s? an eye\b"
    r"|(?:bear|keep|have|has)s? (?:[\w-]+ ){1,4}in (?:mind|view)\b"
    r"|reflect(?:s|ed|ing)? on\b|contribut"
    r"|(?:be|is|are) (?:mindful|sympathetic|open)|recogni|support|endors|believ|favour"
)
COMPLETE = frozenset(listed("ensure ensures ensuring sure guarantee guarantees see that"))

NO_WAY = re.compile(r"(?:under|in|on) no (?:circumstances?|case|account|event)\b")
PLACED = re.compile(
    r",\s(?:with|together with|along with|jointly with|in|through|by|as|after|before|for|on|at|from|under|following|"
    r"during|like)\s[^,;.:]{2,80},\s"
)
"""An aside that says with whom, when or how, and stands between `will` and its verb."""


def is_participle(word: str) -> bool:
    """Whether it may stand after `be`, as in `be told`."""
    return word.endswith("ed") or word in SAME_AGAIN or (stem(word) != word and not word.endswith(("s", "ing", "e")))
