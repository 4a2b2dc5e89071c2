"""The hedges round a promise, each group with its reason: a table to argue with.

Phrases are written one a line, as `pattern` reads them; a line that ends with `|` goes on in the next.
"""

from __future__ import annotations

from compose.compare.effects.emphasis import FIRMING
from compose.compare.effects.hedge import Hedge
from compose.compare.effects.pattern import phrases

# fmt: off
SOFTENING: dict[str, Hedge] = {
    # It need be done only as far as it can be, and who promised says how far that is.
    "possible": Hedge(-1, 1, 0.9, phrases("""
    where|wherever|when|whenever|if|unless (and where)? (this is|it is|that is|these are|they are)? (at all|at|
      reasonably|practically|operationally)? possible|practicable|practical|feasible|appropriate|reasonable|
      applicable|suitable|available|justified|merited|warranted|useful|helpful|achievable|viable|realistic|affordable|desirable|convenient
    as|so|in|to far|much|many|the|long as|extent (far)? (as)? (that)? (it|this|they)? (is|
      are)? (reasonably)? possible|practicable|appropriate|practical|feasible
    insofar|inasmuch as (it|this)? (is)? (possible|practicable|able|reasonable)?
    as … as (is|are)? (reasonably)? possible|practicable|practical|feasible
    as open|full|clear|fair|helpful|flexible|generous|honest|much as it|they|we (reasonably)? can|could
    as|so far as (is)? (reasonably)? possible|practicable|practical|reasonable|able
    (where|wherever|when|whenever|if|as far as|so far as|as best) (it|they|we|the council|
      partners) (reasonably)? (can|could|is able|are able) !
    where|wherever|when|if|as (the)? it|they|we|council|authority|partners|funders|bodies can|
      could afford|manage (it|this|to)?
    where|wherever|when|whenever|if|as it|they|we {be} able
    as|so far as it|they|we|resources|circumstances {be} able|can|allow|permit
    to the (best|full|fullest|greatest|maximum)? (possible)? extent possible|practicable|practical|that
    to the best of its|their|our ability|abilities
    within reason|limits|bounds
    up to a point|limit
    if at all possible
    what|whatever|all it|they|we (reasonably)? can
    as|where|when|if|wherever|whenever (the|its|their|our|available)? resources|budget|budgets|funds|funding|
      finances|money|capacity|time|circumstances|law|space|staffing|workload|diaries|timescales|
      conditions|rules|systems allow|allows|permit|permits
    as|so|in far|much as … allow|allows|permit|permits|permitted
    insofar as … allow|allows|permit|permits
    to the extent (that)? … allow|allows|permit|permits
    [a-z]+ permitting|allowing !
    opportunities|opportunity arise|arises
    when|where|if … (can be found|is available|are available|is free|are free)
    (should|given) (enough|sufficient)? funds|funding|money|resources|time|capacity (allow|permit|be found)?
    as circumstances|events dictate|demand|require|allow
    on a best (efforts|endeavours) basis
    as (and)? (when)? appropriate
    """)),
    # It is the usual, so that each case may be the exception.
    "usual": Hedge(-1, 1, 0.9, phrases("""
    normally|usually|generally|typically|ordinarily|mostly|mainly|broadly|largely|often|sometimes|occasionally|
      ideally|preferably|potentially|possibly|perhaps|customarily|commonly|predominantly|rarely|seldom
    hardly ever
    not|never (always|automatically|necessarily|routinely|invariably|as a matter of course)
    in general|principle|practice
    in broad|general|outline terms
    for now
    as a (matter of)? courtesy
    for the time being|present
    until further notice
    initially|provisionally|tentatively
    on a trial|pilot|rolling|case-by-case|voluntary basis
    case by case
    all being well
    as a guide|guideline|goal|target
    in (the)? (most|many|some|normal|ordinary|usual|majority of|appropriate|certain|suitable|
      the majority of) (cases|circumstances|instances|situations|times|areas)
    on most|many|some occasions
    as a general|normal rule|principle|practice
    in|for the most|main part
    for the most part
    most of the time
    under normal|ordinary circumstances
    in the ordinary|normal course (of events|of business)?
    (as a rule|on the whole|by default|by and large|more often than not)
    wherever else
    """)),
    # Money, staff or somebody's leave may stop it.
    "limits": Hedge(-1, 1, 0.9, phrases("""
    subject to
    dependent|depending|conditional|contingent on|upon
    (where|when|if|as|so far as)? (available|sufficient)? (the)? resources|budgets|budget|funds|funding|
      finances|capacity|staffing|workload|money allow|allows|allowing|permit|permits|permitting|is available|
      are available|can be found|will allow
    within (the)? (limits|limit|constraints)? (of)? (its|their|our|the)? (available|existing|limited|agreed|
      current)? (available)? resources|budget|budgets|means|capacity
    in line with available|current (resources|budgets)?
    if|where|when|provided|providing (that)? (there is|there are)? (sufficient|enough|available)? (resources|
      funds|funding|money|capacity|staff)
    when|where|if affordable|funds allow
    if|where|when|provided|providing|as long as (that)? there is|are (enough|sufficient)? time|space|room|capacity|scope
    if|provided|providing … money|funds|funding|budget|resources|cash|capacity|demand
    where|when|once there is|are … money|funds|funding|budget|resources|cash|capacity|demand
    taking|bearing into|in account|mind (of)? (the)? (resources|budget|budgets|pressures)?
    """)),
    # Whoever promised decides whether it applies.
    "discretion": Hedge(-1, 2, 0.9, phrases("""
    at (the)? (its|their|our|his|her|council's|authority's|funder's)? (sole|absolute|own|
      complete)? discretion (of)?
    at the (sole|absolute)? discretion of
    discretionary
    (for)? as|so|where|when|if|provided|unless (long)? (as)? (that)? (the)? it|they|we|council|authority|board|
      funder {consider}|{judge}|{think}|{deem}|{believe}|{wish}|{choose}|{decide}|{feel}|{find}|{see}
    as|where|when|if (the)? it|they|we|council|authority|partners|funder see|sees|think|thinks|consider|
      considers|deem|deems|judge|judges|feel|feels|believe|believes (it|this|that)? (is|to be)? fit|appropriate|
      necessary|reasonable|suitable|right|proper|best
    {reserve} the right to
    in (its|their|our|the)? (opinion|view|judgement|judgment) of?
    see|sees fit
    deemed|considered|judged|thought|felt (to be)? appropriate|necessary|suitable|reasonable|fit
    if|where|when it|they|we so choose|chooses|wish|wishes|decide|decides
    voluntary|optional basis
    non-binding|nonbinding|optional|not binding|advisory only|aspirational
    """)),
    # What is reasonable is for whoever promised to say first.
    "reasonable": Hedge(-1, 1, 0.8, phrases("""
    reasonably|reasonable|appropriate|suitable
    """)),
    # It is hoped for or meant, and no more.
    "hoped": Hedge(-1, 1, 0.9, phrases("""
    {be} recommended|suggested|advisable (that|for|to)?
    it is|was hoped|intended|expected|anticipated|envisaged|planned|proposed|assumed that
    we|they|partners hope|expect|intend that
    with a view to|towards
    with the aim|intention|hope|ambition of
    in the hope (of|that)?
    no (current)? plan|plans|intention|obligation|duty|commitment to
    hopes|expects|trusts that
    (as|be|is|remains)? an|our|its|their aspiration|ambition (of|for)?
    there is an|a (expectation|intention|presumption|hope|ambition) that
    the|our|their|its (expectation|intention|hope|presumption|aim) is (that)?
    """)),
    # There is a way out.
    "exception": Hedge(-1, 1, 0.9, phrases("""
    unless
    except (where|when|in|for|that|if|as)?
    excepting|excluding
    apart|aside from
    save for|where|when|that|as|in
    other than
    (barring|but for|in all but)
    with (some|a few|certain|limited)? exceptions
    with the exception of
    {do} not apply
    shall|will not apply
    not including
    not applicable
    exceptions may|might|can|could|will
    but not
    notwithstanding
    {be} disapplied
    save in|where|when|by|on|with
    departs|depart from this
    without being bound
    in exceptional|emergency circumstances|cases
    """)),
    # It is to be asked for.
    "asked": Hedge(-1, 1, 0.7, phrases("""
    on|upon|by (a|their|specific)? (written|reasonable|formal)? request|application
    if|when|where|whenever (so|they|it|a group|groups|an organisation)? (are|is|have|has)? (been)? asked|
      requested|ask|asks|request|requests|wanted|needed|necessary|required|challenged|approached|pressed|
      invited (to|for|it|so)?
    by invitation|appointment
    (if|where|when|on|upon|following)? there is a request
    at|on the … invitation|request
    as|where|when (and when|is|are)? necessary|needed|required
    """)),
    # Not quite on the day.
    "about": Hedge(-1, 1, 0.8, phrases("""
    around|about|roughly|approximately|near the day|date|time|end|start|beginning|middle|first|last
    close to the day|date|time|end|start|beginning
    on|at or around|about
    """)),
    # It does not leave the house.
    "inside": Hedge(-1, 1, 0.8, phrases("""
    internally|privately|confidentially|informally|verbally|orally|informal|verbal
    inside|within the council|authority|board|trust|department|organisation
    in confidence|private|outline
    behind closed doors
    for internal use
    by phone|telephone
    """)),
    "part": Hedge(-1, 1, 0.8, phrases("""
    partly|partially|partial
    in part
    part of
    a contribution towards|to
    some of
    a (fair|reasonable|small|large|modest|good|significant)? proportion|share|portion|part of
    a summary|outline|overview|digest|selection of
    extracts|excerpts|highlights|headlines of|from
    an agreed|a set|some|a certain level|amount of
    limited|some|a degree (of)? (extent|measure)?
    """)),
}
# fmt: on

HEDGES = {**SOFTENING, **FIRMING}
"""Both tables."""
