"""How a sentence says what a word means: a table of shapes, the plainest first."""

from __future__ import annotations

import re

_MEANS = (
    r"(?:means|mean|(?:is|are) (?:(?:here )?defined (?:here )?(?:as|to mean)|taken to mean|understood (?:as|to mean))|"
    r"refers? to|stands? for|to mean|(?:shall|will|is to|are to) (?:mean|be read as|be taken (?:as|to mean))|includes?|"
    r"is short for|describes?|denotes?|signif(?:y|ies)|applies to|(?:has|have) the meaning(?: of)?|"
    r"is used (?:to mean|for|to describe)|excludes?|do(?:es)? not include|counts? as|covers?)"
)
_SHORT = r"(?:means|mean|(?:is|are) (?:(?:here )?defined (?:here )?as|taken to mean)|(?:shall|will) mean|counts? as)"
_PAPER = r"(?:compact|agreement|document|code|protocol|section|chapter|guide|paper|clause)"
_HERE = rf"(?:for|in|under|throughout) (?:the purposes? of )?(?:this|the|our) [\w ]{{0,30}}?{_PAPER}(?: \d+| [a-z])?,? "
_IN = r"(?:in (?:this|the) [\w ]+, |for the purposes of [\w ]+, |here,? )?(?:the (?:term|word|phrase|words) )?"
_ONE = r"(?:one|any|anyone|an? (?:person|organisation|group|body)) (?:that|which|who|with|without|whose|in|of|under)"
_TERM = r"(?P<term>(?:(?!\b(?:will|shall|must|should|may|that|who|what|which|where)\b)[\w' -]){2,50}?)"
_KIND = (
    r"(?!(?:the|it|this|that|these|those|there|here|we|they|you|all|some|most|many|each|every|our|its|their|no|both)\b)"
    r"(?:an? )?(?P<term>[\w'-]+(?: [\w'-]+){0,3}?)"
)
_TELLS = (
    r"(?:that|which|who|whose|with|without|to|from|given|paid|used|needed|for|of|on|in|by|not|but|where|run|held|owned|"
    r"named|set|made|under|over)"
)
_THOSE = (
    r"(?:about|where|when|how|what|whatever|whoever|the (?:way|ways|place|point|process|practice|act|extent|benefits?)|"
    r"any(?:one|body|thing)? [\w-]+|(?:all )?(?:the )?(?:money|time|costs|people)|"
    r"(?:those|people|persons|someone|somebody|money|time|an? [\w-]+(?: [\w-]+)?|"
    rf"the [\w-]+|(?!always|sometimes|perhaps|across|as\b|its\b|[\w-]+(?:ous|ss)\b)[\w-]+s)(?: [\w-]+)? {_TELLS})"
)
_NAME = rf"(?:(?:the|a) )?(?:(?:word|term|phrase|expression)s? )?(?:an? |the )?[\"']?{_TERM}[\"']?,?"
_LABEL = r"(?!lead\b|led\b|owner|responsib|who\b|by whom|action|note\b|contact|for )"
_BRACKET = r"(?: \([^)]*\))?"
_QUOTED = r"[^\"']{0,60}?[\"'](?P<term>[^\"']{2,60})[\"'],?\s*(?:\([^)]*\)\s*)?(?:(?:in|under|throughout) this \w+,? )?"
_WE_MEAN = r"(?:we|is|the partners|this compact) (?:mean|meant|means)"
_NO_DEED = r"(?!.*\b(?:(?<!free )will|shall|must|should|may|can)\b)"
_NO_PROMISE = r"(?!.*\b(?:(?<!free )will|shall)\b)"


def _compiled(*shapes: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape, re.S) for shape in shapes)


PLAIN = _compiled(
    rf"{_QUOTED}(?:{_MEANS}|is|are|has|have|must be|needs? to be|:|-)\s+(?P<meaning>.+)$",
    rf"by {_NAME} (?:{_WE_MEAN}|is meant)\s+(?P<meaning>.+)$",
    r"(?:when|where|wherever|whenever|if) (?:we|it|this [\w ]+?|the [\w ]+?) (?:say|use|refer|speak|talk|write)s?"
    rf"(?: (?:about|of|to))? {_NAME} (?:we|it|this|that) (?:means?|refers? to)\s+(?P<meaning>.+)$",
    rf"(?:any )?references? (?:in this [\w ]+? )?to {_NAME} "
    rf"(?P<meaning>(?:{_MEANS}|are|is|(?:should|must|are to|is to) be).+)$",
    rf"what (?:we|this [\w ]+?) (?:calls?|means? by|describes? as|refers? to as) {_NAME} "
    r"(?P<meaning>(?:is|are|has|have|means?|includes?)\b.+)$",
    rf"(?:{_HERE})?we (?:use|take) {_NAME} (?:to mean|for|to describe|to refer to|to cover) (?P<meaning>.+)$",
    rf"(?:we|this [\w ]+?) (?:defines?|describes?) {_NAME} (?:as|to be) (?P<meaning>.+)$",
    rf"(?:our|the|this \w+'s) (?:definition|meaning) of {_NAME} (?:in this \w+ )?(?:is|covers|includes) "
    r"(?P<meaning>.+)$",
    rf"(?:the |an? )?{_TERM}, which here means (?P<meaning>.+)$",
    r"(?P<meaning>(?:any|anyone|anybody|whoever|all)\b.+?) (?:counts? as|(?:is|are) called) "
    r"(?:an? )?(?P<term>[\w' -]{2,50})",
    r"(?P<meaning>.+?) (?:is|are) (?:together |jointly )?(?:called|known as|referred to as) "
    r"[\"'](?P<term>[^\"']{2,50})",
    rf"{_HERE}{_TERM},?\s+{_MEANS}\s+(?P<meaning>.+)$",
    rf"{_IN}{_TERM}{_BRACKET},?\s+{_SHORT}\s+(?P<meaning>.+)$",
)
"""A word and its meaning, said to be that."""
LIKELY = _compiled(
    rf"(?:an? |the ){_TERM} is (?P<meaning>{_ONE}\b.+)$",
    rf"{_KIND},? (?:here|(?:in|for|throughout) (?:the purposes? of )?this \w+),? (?:is|are|means?|includes?) "
    r"(?P<meaning>.+)$",
    rf"an? {_TERM} (?:happens|occurs|arises|exists|takes place) (?P<meaning>(?:when|where|if) .+)$",
    rf"the {_TERM} (?:is|are) (?P<meaning>{_NO_DEED}the (?:people|persons?|bod(?:y|ies)|groups?|organisations?|money|"
    r"sum|period|date|day|time|costs?|members)\b.+)$",
    rf"{_KIND} (?:is|are) (?P<meaning>{_NO_DEED}(?!important|essential|clear|vital|right|one|something)"
    r"(?:[\w-]+ ){1,2}(?:that|which)\b.+)$",
    rf"{_KIND} (?:is|are) (?P<meaning>{_NO_DEED}{_THOSE}\b.+)$",
    r"an? (?:organisation|group|body|charity|grant|contract|change) (?:is|counts as) "
    r"(?P<term>[\w-]+) (?P<meaning>(?:if|when|where) .+)$",
    rf"{_KIND} (?P<meaning>\([^)]*\),? includes? {_NO_DEED}.+)$",
    rf"{_KIND} (?P<meaning>\([^)]*\),? (?:is|are) {_NO_DEED}(?:an?|the|any|all|{_THOSE})\b.+)$",
    rf"{_HERE}{_KIND} (?:is|are) (?P<meaning>{_NO_DEED}.+)$",
    rf"{_NO_DEED}(?:an?|the) (?P<term>(?:micro|small|medium|large|local|grassroots|community)[\w -]{{0,20}}?"
    r"(?:group|organisation|body|charity|business|grant|contract)s?) (?P<meaning>(?:has|have|is|are|must|does)\b.+)$",
    rf"{_NO_DEED}{_LABEL}(?:the |an? )?{_TERM}{_BRACKET}:\s+(?P<meaning>[\w' -]+(?:,| and | or ).+)$",
    rf"{_LABEL}{_KIND}{_BRACKET}(?::| -)\s+"
    rf"(?P<meaning>{_NO_PROMISE}(?:an?|the|any|all|what|whatever|everything|{_THOSE})\b.+)$",
)
"""The same, in words that may tell of something else as well."""
COMPOSED = _compiled(
    rf"{_NO_DEED}(?:an? |the )?{_TERM} (?:(?:is|are) made up of|consists? of|comprises?|includes?|"
    rf"is limited to|(?:do|does) not include|excludes?)\s+(?P<meaning>{_NO_DEED}.+)$",
)
"""What something is made of: that only a number changed in it is told as a number."""
PERHAPS = _compiled(rf"(?:the )?{_KIND} (?:is|are) (?P<meaning>{_NO_DEED}.+)$")
"""A definition only beside another of the same word."""
