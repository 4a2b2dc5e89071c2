"""Which side some words name: a table."""

from __future__ import annotations

import re

from compose.compare.effects.pattern import one_of, phrases

NAMES = {"public": "public bodies", "voluntary": "the voluntary sector", "all": "all partners"}
"""The sides that a Compact tells apart."""
_WHO = {
    "public": phrases("""
    council|councils|council's|councillor|councillors|cabinet|board|boards|icb|nhs|police|government|trust|trusts
    authority|authorities|commissioner|commissioners|department|departments|officer|officers|funder|funders|fire
    public|statutory|commissioning|funding|contracting body|bodies|sector|sectors|agency|agencies|partner|partners|
      organisation|organisations|services
    members of the council
    integrated care board
    local government
    """),
    "voluntary": phrases("""
    grant holders|holder|recipients|recipient
    grantee|grantees|bidder|bidders|applicant|applicants|supplier|suppliers|contractor|contractors|organiser|organisers
    network|networks|trustee|trustees
    voluntary|community|third|charitable|vcs|vcse|vcfse|vcfs|cvs|infrastructure|provider|providers
    charity|charities|group|groups|organisation|organisations
    civil society
    volunteer manager|managers|coordinator|coordinators
    the|our|local sector
    (village|community|management|parish)? hall|management committee|committees
    faith groups|bodies
    social enterprise|enterprises
    """),
    "all": phrases("""
    all|both|two sector|sectors|side|sides|party|parties
    partners|partner|signatories|everyone|both|parties
    all|each|both|either|every|neither of us|them
    each|either|every side|party|partner|sector|signatory
    together|jointly
    each other
    """),
}
_KNOWN = {name: re.compile(one_of(some)) for name, some in _WHO.items()}
_CUT = re.compile(r"\s(?:that|which|who|whose|funded|commissioned|of|in|with|from|on|for|supported|affected)\s")
_MADE_OF = re.compile(
    r"^an? (?:\w+ )?(?:panel|group|team|committee|meeting|jury) (?:of|drawn from|made up of|from) |"
    r"^(?:an?|the|its) (?:leader|chair|members?|officers?|staff|directors?|chief executive|trustees?|cabinet) of "
)
_BESIDES = re.compile(
    r",? (?:rather than|instead of|and not|not|on behalf of|supported by|in consultation with|"
    r"with (?:the )?(?:help|support|advice|assistance) (?:of|from))\b.*"
)
_ONE_SIDE = re.compile(r"\b(?:public|statutory|voluntary|funding|community|third|sector) (?:sector )?partners?\b")
_EVERYBODY = re.compile(
    r"\b(?:all|each|both|every) (?:one )?of (?:us|them|the partners)\b|\ball (?:of )?those (?:who|that)\b|"
    r"^(?:together|jointly)\b(?! with)"
)
_OTHERS = {
    "you": re.compile(r"^(?:you|your \w+(?: \w+)?)$"),
    "we": re.compile(r"^(?:we|us)$"),
    "independent": re.compile(
        r"\b(?:independent|outside|external|neutral|impartial) "
        r"(?:\w+ )?(?:person|people|mediator|auditor|arbitrator|chair|adviser|body|panel|reviewer|evaluator|"
        r"facilitator)s?$"
    ),
    "joint": re.compile(
        r"\b(?:partnership|forum|alliance|(?:steering|working|liaison|compact|implementation|task|joint|monitoring|review|"
        r"reference|core|action|planning|project|advisory) (?:group|board|committee|panel|team))(?:'s|s'?)?(?: \w+)?$"
    ),
    "volunteers": re.compile(r"\bvolunteers?$"),
    "users": re.compile(r"\b(?:service )?users?\b"),
}
_ALIKE = (
    {"we", "public"}, {"we", "all"}, {"we", "volunteers"},
    {"you", "voluntary"}, {"you", "volunteers"}, {"joint", "all"},
)  # fmt: skip
"""Sides that may well be the same people."""


def who(words: str) -> str:
    """`public`, `voluntary`, `all`, `joint`, `volunteers`, `we` or `you`; empty where `words` name none of them."""
    words = _BESIDES.sub("", words).replace("'s ", " ")
    if _EVERYBODY.search(words):
        return "all"
    words = _MADE_OF.sub("", words)
    words = _CUT.split(words, maxsplit=1)[0]
    if " and " not in words and (other := next((name for name in _OTHERS if _OTHERS[name].search(words)), "")):
        return other
    return _side(words)


def _side(words: str) -> str:
    if _KNOWN["all"].search(words) and not _ONE_SIDE.search(words):
        return "all"
    public, voluntary = _KNOWN["public"].search(words), _KNOWN["voluntary"].search(_KNOWN["public"].sub("", words))
    joint = " and " in words and any(_OTHERS["joint"].search(part) for part in words.split(" and "))
    return "all" if public and (voluntary or joint) else "public" if public else "voluntary" if voluntary else ""


def differ(one: str, two: str) -> bool:
    """Whether two sides are surely not the same people."""
    return bool(one and two) and one != two and {one, two} not in _ALIKE
