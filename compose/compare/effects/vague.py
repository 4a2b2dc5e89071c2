"""How soon, how often, how much and to how many, where no number is named: a table to argue with.

Phrases are written one a line, as `pattern` reads them; a line that ends with `|` goes on in the next.
"""

from __future__ import annotations

from compose.compare.effects.pattern import phrases

TIMES: dict[int, tuple[str, ...]] = {
    # How soon, where no time is named: 3 at once, 2 soon, 1 some day.
    3: phrases("""
    immediately|instantly
    at once
    straight away
    straightaway
    forthwith
    without (any)? delay
    the (very)? same|next|following (working)? day|morning|afternoon|week
    by return (of post)?
    on the (same)? day
    """),
    2: phrases("""
    promptly|quickly|swiftly|speedily|rapidly|soon|shortly|early|prompt|timely|expeditiously
    in (very)? good time (for)?
    in a (more)? timely|prompt manner|fashion|way
    on time
    as soon|early|quickly as (it|they|we|is|reasonably|practicably)? (is|are|can)? (reasonably)? (possible|
      practicable|can|able|practical|available)?
    without undue|unnecessary|unreasonable|avoidable delay
    within a|an reasonable|appropriate|suitable|short|agreed (time|period|timescale|timeframe|time frame|
      length of time|space of time)?
    at an|the earliest|early|first (possible|available|reasonable)? opportunity|stage|point|date|time
    well in advance
    as much notice|warning|time as (possible|they|it|we)? (can)?
    in advance
    beforehand
    ahead of time
    before long
    """),
    1: phrases("""
    in due course
    eventually
    at a|an|some appropriate|suitable|convenient|later (time|point|stage|date)?
    when|once able|ready|convenient|practical
    as and when
    at its|their|our convenience
    at some point|stage
    in the (near|foreseeable|longer|long)? future
    over time
    """),
}
OFTEN: dict[int, tuple[str, ...]] = {
    # How often, where no number is named: 2 regularly, 1 now and then.
    2: phrases("""
    regularly|regular|frequently|frequent
    on a regular basis
    at regular intervals
    as a matter of routine
    """),
    1: phrases("""
    periodically|periodic|intermittently
    from time to time
    now and then|again
    at intervals
    on occasion
    as (and)? (when)? (needed|required|necessary)
    """),
}
SAYS: dict[int, tuple[str, ...]] = {
    # How much of a say others have: 3 they decide as well, 2 they are heard, 1 they are told.
    3: phrases("""
    jointly|together
    by|in (mutual|joint|common)? agreement|consensus (with|between)?
    (with|without|subject to)? the (prior|written|express)? agreement|consent|approval|permission of|from
    (with)? a|an|full (full|equal)? vote
    voting|joint
    equal partners
    {be} final|conclusive|binding
    consent|permission|approval|sign-off
    bound by
    """),
    2: phrases("""
    in consultation|discussion|dialogue with
    after|following|having|by (full|wide|early)? consulting|consultation|hearing|heard|asking|talking|discussion|
      discussions|listening|speaking (with|to|from)?
    the view|views|advice|opinion|opinions|comments|thoughts|feedback of|from
    taking into account
    {take} … into account
    taken into account
    the view|views|voice of … heard
    guided|informed|advised by
    views|view|opinion|opinions|comments|advice
    as|an|send (an)? observer|observers|adviser|advisers
    a|some say|voice (in|on|over)?
    non-voting|advisory|consultative
    without a|any vote
    """),
    1: phrases("""
    after|following|having|by telling|told|informing|notifying
    """),
}
CLAIMS: dict[int, tuple[str, ...]] = {
    # What people can claim: 2 it is theirs by right, 1 they may ask.
    2: phrases("""
    (a|the|their|our) (legal|full|clear)? right|rights to|of
    {have} (full)? rights
    {be} entitled to
    as of right
    entitlement|entitlements
    """),
    1: phrases("""
    may|can|could|might|free|able|welcome|invited (also)? (to)? ask|request|apply|seek
    """),
}
SHARES: dict[int, tuple[str, ...]] = {
    # To how many of them it applies, from 5 for all to 2 for a few.
    5: phrases("""
    all
    every|each|any|both
    everyone|everybody|anyone|anybody
    """),
    4: phrases("""
    most
    the majority of
    the (vast|great|large)? majority of
    nearly|almost all (of)?
    """),
    3: phrases("""
    many
    a range|variety of
    a wide range|variety of
    """),
    2: phrases("""
    some|several|certain|selected|few
    a number|sample|selection|handful|few of?
    one or more
    representative|representatives of
    some but not all
    """),
}
ENOUGH = phrases("""
    reasonable|adequate|sufficient|enough|ample|appropriate|suitable|good|fair|due|plenty|some|proper|
      meaningful (of)?
    """)
"""How much, where no amount is named."""
NARROW = phrases("""
    long-standing|trusted|preferred|well-established|bigger|biggest|largest|high-value|complex|serious|existing|
      funded|commissioned|contracted|registered|eligible|relevant|larger|large|major|significant|substantial|
      material|main|key|selected|approved|accredited|qualifying|recognised|constituted|established|incorporated|
      invited|certain|grant-funded|strategic|council-funded|priority|essential|specified|listed|
      suitable|appropriate|affiliated|paid-up
    """)
"""Words that, put before a noun which stood alone, leave some out."""
FEW = phrases("""
    some|several|certain|most|a few|a number|a sample|a selection|one or more|many
    """)
"""Shares that do the same."""
NARROWERS = phrases("""
    that|which|who|whose
    (the)? it|they|we|council {fund}|{support}|{commission}|{recognise}|{choose}|{select}|{know}
    funded|commissioned|supported|run|held by
    in receipt of
    with a|an|at|more|fewer|paid|over|under|up
    worth|costing|above|below|over|under|exceeding £?[0-9][0-9,.km]*
    (only)? if|where
    provided|providing (that)?
    (for)? as|so long as
    on condition that
    in|for|at|among|with|to (only)? larger|large|major|certain|some|most|many|key|main|selected|priority|bigger|suitable
    on the understanding that
    """)
"""What follows a noun or a promise and leaves some out, where all the other words stayed."""
