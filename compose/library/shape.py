"""The shape of a Compact: its form, the frame that its commitments are set out by, and which parts it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from compose.answers.model import Open
from compose.library.model import Clause, Form, Part, Skeleton
from compose.questionnaire.journey import Journey

_CHOICES: dict[Skeleton, str] = {"outcomes": "outcomes", "principles": "covenant_principles"}
"""The question that chooses among the parts of each frame."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides of a clause whether the Compact has room for it, before any condition of its own."""

    form: Form
    skeleton: Skeleton
    parts: frozenset[str] | None
    """The chosen parts of the frame; `None` while they are still to be agreed, so that all can be read."""
    codes: frozenset[str] | None
    """The chosen codes; `None` while they are still to be agreed."""

    def without(self, clause: Clause, home: Part) -> str:
        """Why there is no room for `clause`, which belongs in `home`; nothing where there is."""
        if self.form not in clause.forms:
            return f"It belongs to the {clause.forms[0]} form"
        if home.skeleton and self.parts is not None and home.id not in self.parts:
            return f"Its {home.skeleton.removesuffix('s')} was not chosen"
        if home.code and self.codes is None:
            return "The codes of practice are still to be agreed"
        if home.code and home.code not in (self.codes or ()):
            return "Its code of practice was not chosen"
        return ""


def shape_of(route: Journey) -> Shape:
    """The shape that `route` gives a Compact. What is to be agreed is taken as the usual answer."""
    skeleton = cast(Skeleton, _settled(route, "skeleton"))
    parts, codes = route.effective[_CHOICES[skeleton]], route.effective["codes"]
    return Shape(
        form=cast(Form, _settled(route, "form")),
        skeleton=skeleton,
        parts=None if parts is None or isinstance(parts, Open) else frozenset(parts),
        codes=None if isinstance(codes, Open) else frozenset(codes or ()),
    )


def _settled(route: Journey, ident: str) -> Any:  # noqa: ANN401 - an answer
    answer = route.effective[ident]
    return route.questionnaire.by_id[ident].default if isinstance(answer, Open) else answer
