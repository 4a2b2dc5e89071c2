"""Which function builds which insert."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compose.document.model import Blocks
from compose.inserts import adoption, partners, plan, reference
from compose.inserts.context import Context

INSERTS: Mapping[str, Callable[[Context], Blocks]] = {
    "partners-table": partners.partners_table,
    "group-members": partners.group_members,
    "champions": partners.champions,
    "priorities": partners.priorities,
    "contact": partners.contact,
    "action-plan": plan.action_plan,
    "delivery-overview": plan.delivery_overview,
    "checklist": plan.checklist,
    "commitments-on": reference.commitments_on,
    "other-frame": reference.other_frame,
    "glossary": reference.glossary,
    "revisions": adoption.revisions,
    "dates": adoption.dates,
    "signatures": adoption.signatures,
}
"""Builder by the name that wording uses; `model.InsertName` lists the same names."""
