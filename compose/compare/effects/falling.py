"""Whom a task falls to, in words other than `they will do it`: a table of shapes."""

from __future__ import annotations

import re

from compose.compare.effects.text import Sentence

_TASK = (
    r"\b(?:responsib\w+|duty|task|job|role|lead|onus|burden|costs?|expenses?|decision|power|say|risks?)\b[^.;]{0,80}?\b"
)
_FALLS = [
    re.compile(shape)
    for shape in (
        # It is for the council to show ...
        r"\bit (?:is|was|will be|shall be|falls?|remains|will fall) (?:for|to|up to|down to|the \w+ of) "
        r"(?P<who>[^,;.]+?) to [a-z]+",
        # The cost of the review falls to the council.
        rf"{_TASK}(?:lies?|rests?|falls?|sits?|remains?|stays?|belongs?|passes|is) (?:jointly |equally )?"
        r"(?:with|to|on|upon) (?P<who>[^,;.]+)",
        # The cost of the review is met by the council.
        rf"{_TASK}(?:is|are|will be) (?:shared|split|divided|borne|met|paid|covered|funded|held|carried|taken) "
        r"(?:jointly |equally |fairly )?(?:between|among|by) (?P<who>[^,;.]+)",
        # The council is responsible for ...
        r"\b(?P<who>[^,;.]{3,60}?) (?:is|are|will be|remains?) (?:jointly |also |together |both |each )?"
        r"(?:responsible|liable|accountable|answerable) for\b",
        # It is the council that will decide ...
        r"^it is (?P<who>[^,;.]{3,60}?) (?:that|who|which) (?:will|shall|must|should|may)\b",
        # ... is a matter for the council.
        r"\b(?:is|are|will be|remains?) (?:an? |the )?(?:\w+ )?(?:matter|task|job|duty|responsibility|role|work) "
        r"(?:for|of) (?P<who>[^,;.]+)",
        # Lead: the council
        r"^(?:lead(?:ing)?(?: (?:partner|body|organisation|officer|agency))?|led by|owner|owned by|who|by whom|"
        r"responsible(?: (?:partner|body))?|responsibility|action by|for action|actioned by)\s*(?::|\s-)\s*"
        r"(?P<who>.{3,80}?)\.?$",
    )
]


def falls_to(sentence: Sentence) -> str:
    """Whom the task falls to, as it is written; empty where that is not said in such words."""
    found = next((found for regex in _FALLS if (found := regex.search(sentence.low))), None)
    return sentence.quote(*found.span("who")) if found else ""
