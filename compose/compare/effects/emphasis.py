"""The words round a promise that leave less open, each group with its reason: a table to argue with.

Phrases are written one a line, as `pattern` reads them; a line that ends with `|` goes on in the next. A second word in
a name tells lines apart that stand for one another.
"""

from __future__ import annotations

from compose.compare.effects.hedge import Hedge
from compose.compare.effects.pattern import phrases

# fmt: off
FIRMING: dict[str, Hedge] = {
    # Nothing lets it off.
    "always": Hedge(1, 1, 0.9, phrases("""
    always|invariably|automatically|unconditionally|strictly
    in|on every|each|all case|cases|instance|instances|occasion|occasions|circumstances
    at all times
    at every|each stage|point|step|opportunity
    without exception|exceptions|fail|question|condition|conditions|reservation
    under|in no circumstances
    as a minimum
    in any event|case
    as of right
    as a matter of course|right
    come what may
    at the (very)? latest
    whatever happens
    regardless (of)?
    no matter what|how|who
    without delay or exception
    every single
    even if|when|where
    whatever (their|its|the) size|circumstances|outcome|cost|background|reason
    """)),
    # Nothing is left out. That every cost is met is the same as that costs are met in full.
    "full": Hedge(1, 1, 0.7, phrases("""
    full|fully|whole|entire|entirely|wholly
    actual|real|true cost|costs
    in full
    all (of)? (the|its|their|our)? (direct|running|reasonable)? cost|costs|overheads|expenses|spending
    """)),
    "writing": Hedge(1, 1, 0.8, phrases("""
    written
    in writing
    """)),
    # How it is written says no more than that it is.
    "writing by post": Hedge(1, 0, 0.8, phrases("""
    by letter|post|email|e-mail
    """)),
    # With a will, rather than when somebody asks.
    "zeal": Hedge(1, 1, 0.7, phrases("""
    actively|proactively|vigorously|rigorously|robustly|positively|diligently|consistently|unreservedly|
      systematically|scrupulously|wholeheartedly
    """)),
    # On whose own account.
    "rank": Hedge(1, 1, 0.7, phrases("""
    personally|formally|formal
    in person
    (at a)? senior|board|director|cabinet (officer)? level|rank
    at chief officer level
    answerable|accountable
    (a|one)? senior|dedicated
    a named
    face to face
    without being asked
    unprompted
    on its|their own initiative
    """)),
    # No less than others.
    "equal": Hedge(1, 1, 0.7, phrases("""
    equal|equally
    on equal|the same terms
    on an equal footing
    """)),
    # Nobody pays.
    "free": Hedge(1, 1, 0.7, phrases("""
    at no (extra|additional)? cost|charge|expense (to)?
    without (any)? charge|cost|fee
    no charge|fee|fees|charges
    not (be)? {charge}
    free of (all|any)? charge|charges|cost
    for free|nothing
    free
    """)),
    # Somebody stands for it.
    "guarantee": Hedge(1, 1, 0.7, phrases("""
    {guarantee}
    """)),
    "binding": Hedge(1, 2, 0.8, phrases("""
    {be} binding
    legally binding
    binding|compulsory|mandatory|obligatory
    """)),
    # Somebody from outside looks at it.
    "outside": Hedge(1, 1, 0.7, phrases("""
    by (an|the)? independent|external auditor|auditors|person|reviewer|assessor|evaluator|panel|chair|body|
      organisation|mediator|arbitrator|expert|researcher
    (an)? independent|external audit|review|assessment|evaluation|scrutiny|check|checks
    independently|externally
    """)),
    "open": Hedge(1, 1, 0.7, phrases("""
    publicly
    in public
    {make} public
    made public
    publicly available
    """)),
}
# fmt: on
