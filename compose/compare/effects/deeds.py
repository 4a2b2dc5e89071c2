"""Verbs of a promise told apart by what they come to: goodwill, a say, harm, thought, and being served: a table."""

from __future__ import annotations

from compose.compare.effects.pattern import listed
from compose.compare.effects.scale import MEANT, OPEN

_GOODWILL = """
    support help assist encourage promote facilitate steer point champion back foster aid contribute signpost enable
    recognise acknowledge value respect welcome appreciate understand note
    """
MILD = {
    # Verbs that commit to goodwill but to no deed. Beside one another they are style: `support` and `help`.
    **dict.fromkeys(listed(_GOODWILL), MEANT),
    **dict.fromkeys(
        [
            "consider",
            "explore",
            "investigate",
            "contemplate",
            "discuss",
            "entertain",
            "ponder",
            "weigh",
            "want",
            "prefer",
        ],
        OPEN,
    ),
}
NEUTRAL = frozenset(
    listed("""
    assess review weigh read examine listen take think judge study look agree hear ask talk speak let
    learn work treat evaluate promise commit undertake debate answer test try be have make do
    """)
)
"""Verbs that say neither more nor less than those of `MILD` when they stand for one another."""
THINKING = frozenset(["take", "weigh", "think", "look", "listen", "treat", "value"])
"""The same of phrases such as `have regard to`, beside which to assess something is a deed."""
HARMS = frozenset(
    listed("""
    cut reduce withhold withdraw end stop refuse penalise punish charge discriminate disclose delay impose
    restrict limit exclude close remove deduct cancel suspend terminate reject claw reclaim decommission
    interfere victimise share force compel demand deny object disadvantage ignore duplicate burden change
    alter vary
    """)
)
"""Deeds that those who rely on a promise would rather not see: not doing them is what was promised."""
TAKING = frozenset(listed("have receive get know be hear benefit gain expect see become remain lose find learn enjoy"))
"""Verbs whose subject is served rather than acts: `Groups will have 12 weeks` is not a promise of groups."""
JOINED = frozenset(
    listed("""
    explain publish report say tell give share reply answer apologise set show offer provide make consult discuss agree
    keep pay put send write invite ask meet review record name act follow fund train support help involve inform notify
    update respond let allow correct repair repay refund return protect monitor check audit evaluate display post
    circulate present submit repeat extend renew do take work hold attend appoint account learn improve thank
    sign use read bring seek build open change remove reduce increase raise spend test adopt apply comply deliver
    design develop plan prepare produce issue collect gather compare debate vote decide approve elect choose select
    nominate host lead chair manage run employ recruit insure refer resolve settle mediate respect honour uphold defend
    safeguard ensure guarantee enable encourage obtain get bear carry minimise avoid commit
    recognise celebrate promote advertise announce confirm acknowledge appeal challenge include cover meet
    """)
)
"""Deeds that a promise joins to another with `and`."""
