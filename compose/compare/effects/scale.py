"""How strongly the verbs of a promise bind, each group with its reason: a table to read aloud and to argue with.

Phrases are written one a line as `pattern` reads them; a line that ends with `|` goes on in the next. A verb may stand
for a range, since a right is as good as a promise to one reader and a mere possibility to another: two verbs are told
apart only where their ranges do not meet.
"""

from __future__ import annotations

from typing import NamedTuple

from compose.compare.effects.pattern import listed, phrases


class Verb(NamedTuple):
    """How strongly a verb before the one that matters binds: 4 a duty, 3 a promise, 2 an intention, 1 a possibility."""

    low: int
    high: int


DUTY, FIRM, MEANT, OPEN = Verb(4, 4), Verb(3, 3), Verb(2, 2), Verb(1, 1)
RIGHT, LEAVE = Verb(1, 4), Verb(1, 2)

MODALS: dict[str, Verb] = {
    **dict.fromkeys(("will", "shall", "cannot", "won't", "mustn't", "shan't", "can't"), FIRM),
    "must": DUTY,
    **dict.fromkeys(("should", "would", "ought", "shouldn't", "wouldn't"), MEANT),
    **dict.fromkeys(("may", "might", "can", "could"), OPEN),
}
"""`Will` and `shall` bind alike: which of them is written is a matter of style; `must` leaves no choice."""
NEGATED = frozenset(listed("cannot won't mustn't shan't can't shouldn't wouldn't not never"))

LEADS: dict[Verb, tuple[str, ...]] = {
    # What leaves no choice.
    DUTY: phrases("""
    {guarantee} to|that
    {have} to
    {be} (legally)? required|obliged|bound|obligated to
    {be} required|obliged|bound by … to
    {have} a|the (legal)? duty|obligation to
    {have} no choice|option but to
    {be} compelled|duty-bound to
    {be} under a|an (legal)? duty|obligation to
    """),
    # What binds as `will` does: a duty, or a promise in another word.
    FIRM: phrases("""
    {undertake}|{promise}|{pledge}|{agree}|{need} to
    {commit} (ourselves|itself|themselves)? to
    undertook|undertaken to
    {commit}|committed|committing to
    {have} a|the responsibility to
    {make} a commitment to
    {be} responsible for
    {make} sure (that)? (to)?
    {take}|{accept} responsibility for
    {see} to it that
    {be} sure|certain to
    {make} it a rule to
    """),
    # What tells of an aim or of trying: kept by trying, whatever comes of it.
    MEANT: phrases("""
    {aim}|{seek}|{try}|{attempt} not to
    {aim}|{seek}|{try}|{attempt}|{endeavour}|{strive}|{intend}|{propose}|{expect}|{look} ~ to
    {try} and
    {offer} to
    {anticipate} that
    planned|planning to
    {be} best
    sought to
    strove|striven to
    {aim}|{strive}|{work} for|towards|toward
    {work} to
    {aim} at
    {work} hard to|towards
    {move} towards|toward
    {be} aiming|seeking|trying|looking|working|hoping to
    {be} expected|intended|meant|supposed|due to
    {be} committed to
    committed to
    {do} (our|their|its|the)? best|utmost to
    {do} what|whatever|all|everything (that)? it|they|we (reasonably)? can|could to
    (every|all|best|reasonable|some)? effort|efforts|steps|step|attempts|attempt|endeavours|action will|shall|
      must|should|is|are (also)? (to)? be|being made|taken|used to
    {make}|{use} (its|their|our)? every|all|best|reasonable|some|an (best|reasonable|practicable|
      possible)? (and)? (practical)? effort|efforts|endeavour|endeavours|attempt|attempts|step|steps to
    {make}|{use}|{take} (all|its|their|our)? (best|reasonable|every|appropriate|practical)? effort|efforts|
      endeavour|endeavours|attempt|attempts|step|steps to|towards
    {take} (some|all)? steps|action towards|to
    {go} some way towards|to
    {have} the|an aim|intention of|to
    {contribute} to|towards
    {be} asked|urged|advised to
    {be} asked|urged|advised|expected|encouraged|invited by … to
    {focus} on
    {look} for|at ways|opportunities to|of
    {find}|{seek} ways|opportunities to|of
    {be} keen|willing|prepared|ready|minded|inclined|content|happy|eager|disposed|
      pleased|glad|delighted|proud|anxious|trusted|left|relied to
    {plan} ~ to
    {tend} to
    aim|intention|ambition|goal|objective|aspiration|purpose is|will to|be (to)?
    {aspire} to
    {press}|{push}|{argue}|{campaign}|{lobby} for
    {make} progress towards|on|in
    {mean} to
    preference|hope|wish is|will (be)? for|to|that
    {be} likely to
    {help}|{assist} (to)? ensure
    {help}|{assist} to
    {work} with|alongside … towards|toward
    {intend}|{expect}|{propose} that
    it is|will|would (be)? important|desirable|helpful|good|best|right|sensible|useful (practice)? to|that|for
    it is (our|their|its)? aim|intention|ambition|goal|aspiration to|that
    {recognise}|{acknowledge}|{accept}|{appreciate}|{understand}|{see}|{value} the importance|value|need|
      benefit|benefits|case|merit|desirability of|for|to|in
    {see} (some|the|great|real)? merit|value|benefit|benefits in
    {support}|{endorse} the principle|idea|aim of|that
    {believe} in|that
    {have} an|the ambition|aspiration|aim|intention|hope to|of
    {give} priority to
    {attempt} to
    """),
    # What leaves it open whether anything will be done.
    OPEN: phrases("""
    {consider} whether (or not)? (to|it|they|we)? (can|could|should|might|may)?
    {consider} how|where|when (best|far)? (to)?
    {think} about|over (whether|how|when|where)? (or not)? (to|it|they|we|you)? (can|could|should|might)?
    {weigh} up (whether|how)? (to)?
    {ask} (ourselves|itself|themselves)? whether (to|it|they|we)? (can|could|should|might)?
    {look} at|into whether|how|when (to|it|they|we)? (can|could|should|might)?
    it is (our|their|its)? hope|wish to|that
    {have} in mind to
    {be} interested in
    {reflect} on
    {take} (full|due|some|proper)? account|note of
    {take} … into account|consideration
    {give} (some|due|full|proper|careful)? weight|attention to
    {be} alert|sensitive to
    {explore}|{investigate}|{examine}|{discuss} whether|how|ways|options|opportunities|scope (best)? (to|of|for|
      it|they|we)? (can|could|might)?
    {explore}|{consider}|{investigate} (the)? possibility|option|options|scope|feasibility|case|opportunity|
      opportunities of|for|to
    {hope}|{wish}|{want}|{like} to
    {hope}|{wish}|{want} in (due)? time|course to
    {have}|{keep} an eye to|on
    {be} hoping to
    {look} into|over
    {look} forward to
    {look} at (ways|options|how|whether)? (of|to|for)?
    {be} open to
    {give} (some|due|full|careful)? consideration|thought to
    {be} encouraged|invited to
    {encourage} (themselves)?
    {bear} in mind
    {bear}|{keep}|{have} … in mind|view
    {see}|{check}|{assess}|{review}|{ask}|{find} (out)? if|whether (it|they|we|to)?|
      (is|can|could|should|might)? (possible)? (to)?
    {be} receptive|sympathetic to
    {take} a|an (more)? sympathetic|favourable|positive|flexible|generous|pragmatic|open view|approach|attitude of|to
    be sympathetic about
    {be} eligible|considered for
    {trial}|{pilot}
    {be} mindful of
    {have} (due|proper|full|some)? regard to
    {be} sympathetic to
    {look} favourably|sympathetically|kindly|carefully|closely on|upon|at
    {welcome} (the)? chance|opportunity to
    {leave} open
    (some|due|full|careful|serious|further)? consideration|thought will|shall|should|is|may be (also)? given to
    {keep} under review
    """),
    LEAVE: phrases("""
    {be} free to
    {be} at liberty to
    """),
    # What gives leave or a right: as good as a promise to the one, a mere possibility to the other.
    RIGHT: phrases("""
    {be} able|allowed|entitled|permitted|welcome to
    {have} the|a right|freedom|option|opportunity|chance to
    """),
}
