"""Which bodies of one side some words name, where a promise went from one to another, or to more or fewer of them."""

from __future__ import annotations

import re

_BODIES = {
    "council": r"(?:county |city |borough |district |unitary |local |the )(?:council|authority)",
    "districts": r"(?:district|borough)s?(?: and (?:district|borough))? councils|(?:district|borough)s",
    "parishes": r"(?:town and parish|parish and town|town|parish|community) councils?",
    "councillors": r"councillors|elected members|cabinet(?: member)?s?",
    "health": r"nhs|health (?:board|trust|service|bodies|authority|partners)|icb|integrated care|hospitals?|clinical",
    "police": r"police|constabulary",
    "fire": r"fire",
    "housing": r"housing associations?",
    "public": r"(?:public|statutory) (?:sector )?(?:bodies|body|partners?|agenc(?:y|ies)|organisations?|sector)|"
    r"public sector",
    "funders": r"funders?|funding bod(?:y|ies)",
    "commissioners": r"commissioners?|commissioning bod(?:y|ies)",
    "support": r"cvs|council for voluntary service|infrastructure (?:bod(?:y|ies)|organisations?)|voluntary action",
    "sector": r"(?:voluntary|community|third|vcse?|vcfse?) (?:and community )?(?:sector|organisations?|groups|bodies)",
    "partners": r"(?<!sector )(?<!public )(?<!statutory )(?:partners|signatories|parties)|both (?:sectors|sides)",
    "trustees": r"trustees",
    "centre": r"(?:volunteer|volunteering) (?:centre|bureau)",
    "healthwatch": r"healthwatch",
    "businesses": r"business(?:es)?|employers?|companies",
    "schools": r"schools?|colleges?|universit(?:y|ies)",
    "residents": r"residents?|citizens?|local people|communities",
    "head": r"chief executives?|mayor|leader|managing director|chief officer",
    "chair": r"chair|chairs|co-chairs",
    "secretary": r"secretary|secretariat|clerk|treasurer",
    "champion": r"(?:compact )?champions?",
    "group": r"(?:compact|steering|liaison|working|implementation|monitoring) (?:group|committee|board|panel)",
    "forum": r"forum|network|alliance|assembly",
    "mediator": r"mediator|arbitrator|ombudsman|auditors?",
}
_NAMED = {name: re.compile(rf"\b(?:{regex})\b") for name, regex in _BODIES.items()}
_PART = re.compile(r"\b(?:officers?|members?|staff|departments?|each|every|'s)\b|'s\b")
_ALIKE = ({"sector", "trustees"}, {"council", "councillors"}, {"council", "head"}, {"group", "forum"})


def bodies(words: str) -> frozenset[str]:
    """The bodies that `words` name; none where they name a part of one, such as `officers of the council`."""
    if _PART.search(words):
        return frozenset()
    found = {name for name, regex in _NAMED.items() if regex.search(words)}
    return frozenset(found - {"council"} if "parishes" in found and "the council" not in words else found)


def other(one: str, two: str) -> bool:
    """Whether both name bodies, and not the same."""
    before, after = bodies(one), bodies(two)
    return bool(before and after) and before != after and set(before | after) not in _ALIKE
