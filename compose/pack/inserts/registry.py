"""Which function builds which insert of a paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compose.document.model import Blocks
from compose.inserts.registry import INSERTS
from compose.pack.inserts import clauses, dispute, evaluation, implementation, logs, members, planning, returned, scores
from compose.pack.making.setting import Setting

PAPER_INSERTS: Mapping[str, Callable[[Setting, str], Blocks]] = {
    "clause": clauses.clause,
    "commitments": clauses.commitments,
    "clauses-on": clauses.clauses_on,
    "principles": clauses.principles,
    "action-plan": planning.action_plan,
    "rolling-plan": planning.rolling_plan,
    "progress": planning.progress,
    "quick-wins": planning.quick_wins,
    "implementation-checklist": implementation.implementation_checklist,
    "membership-gaps": members.membership_gaps,
    "checklist-standing": returned.checklist_standing,
    "checklist-matrix": returned.checklist_matrix,
    "scorecard-levels": evaluation.scorecard_levels,
    "measures": evaluation.measures_table,
    "scores": scores.scores,
    "successes": logs.successes,
    "concerns": logs.concerns,
    "questions-asked": logs.questions_asked,
    "dispute-flow": dispute.dispute_flow,
}
"""Builder by the name that papers use."""

NAMES: frozenset[str] = frozenset({*PAPER_INSERTS, *INSERTS})
"""Everything that a paper can put in: what is built for papers alone, and what a Compact has too."""
