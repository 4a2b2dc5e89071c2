"""Words such as `will`, with which a promise begins, and clauses in which they promise nothing."""

from __future__ import annotations

import re

from compose.compare.effects import grammar, scale
from compose.compare.effects.scale import Verb
from compose.compare.effects.text import Sentence

_IS_TO = re.compile(r"(?:is|are) to (?!be\b)[a-z]")
_IS_TO_BE = re.compile(
    r"(?:is|are) to be (?:\w+ly )?(?:[a-z]+ed|led|made|held|paid|set|put|given|taken|run|kept|met|drawn|written)\b"
)
_PURPOSE = re.compile(
    r"\b(?:aim|purpose|intention|goal|ambition|hope|wish|idea|plan|role|task|job|objective)s?\b[^,;]*$"
)
_IS_AIM = re.compile(r"\b(?:of|for|by|with|from|to) (?:the |all |both |each )?[\w ]{0,30}$")
_SIDE = re.compile(
    r"\b(?:council|bod(?:y|ies)|sectors?|partners?|groups?|charit\w+|organisations?|authorit\w+|board|trust|police|"
    r"commissioners?|funders?|officers?|forum|providers?|signator\w+|departments?|trustees)$"
)


def modal(sentence: Sentence, at: int) -> Verb | None:
    """How strongly the word at `at` binds what follows; nothing where it is no such word or promises nothing."""
    words, word = sentence.words, sentence.words[at]
    if word.low.endswith("'ll"):
        return scale.FIRM
    verb = scale.MODALS.get(word.low) or _is_to(sentence, at)
    if word.low == "may" and at + 1 < len(words) and words[at + 1].low == "not":
        verb = scale.RIGHT  # it may be forbidden, or it may not come about
    if verb is None or (at and words[at - 1].low in grammar.NOUNS) or _is_month(sentence, at):
        return None
    if at == 0 and len(words) > 1 and words[1].low in grammar.DETERMINERS:
        return None  # "Should a grant end, ..."
    return None if verb < scale.FIRM and is_under(sentence, at) else verb


def _is_to(sentence: Sentence, at: int) -> Verb | None:
    """`Will`, where it is written as `the council is to`, rather than `the aim is to`."""
    start = sentence.words[at].start
    before = sentence.low[:start].rstrip()
    if _IS_TO_BE.match(sentence.low, start):
        return None if _PURPOSE.search(before) else scale.FIRM
    said = _IS_TO.match(sentence.low, start) and _SIDE.search(before[-40:])
    return scale.FIRM if said and not _IS_AIM.search(before) else None


def _is_month(sentence: Sentence, at: int) -> bool:
    """Whether it is the month of May."""
    word = sentence.words[at]
    return word.low == "may" and at > 0 and sentence.text[word.start] == "M"


def is_under(sentence: Sentence, at: int) -> bool:
    """Whether it stands in a clause that hangs on another, and says what may be rather than what is promised."""
    low, words = sentence.low, sentence.words
    begin = max(low.rfind(sign, 0, words[at].start) for sign in ",;:(")
    inside = [one for one in range(max(0, at - 6), at) if words[one].start > begin]
    return any(at - one <= _reach(sentence, one) and not _completes(sentence, one) for one in inside)


def _reach(sentence: Sentence, at: int) -> int:
    """How many words a clause may hold up to its verb that the word at `at` begins; 0 where it begins none."""
    word = sentence.words[at].low
    return grammar.FAR if word == "that" and at and sentence.words[at - 1].low == "so" else grammar.UNDER.get(word, 0)


def _completes(sentence: Sentence, at: int) -> bool:
    """Whether what follows is what is promised, as in `make sure that`."""
    return at > 0 and sentence.words[at - 1].low in grammar.COMPLETE
