"""Which lines are promises, which belong to a promise, and which are only text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from compose.intake.structure import leads, nesting, verdicts
from compose.intake.structure.leads import Lead
from compose.intake.structure.model import Judged, Line, Section, Step


@dataclass
class Judge:
    """The lines of a document, section by section in reading order."""

    leads: list[tuple[int, str, Lead]] = field(default_factory=list)
    """Words that lead in to all sections below them: the level of their section, themselves, and what they say."""

    def judged(self, section: Section) -> tuple[Judged | Step, ...]:
        """What each line of `section` is; blocks stay as they are."""
        level = section.head.level if section.head else 0
        self.leads = [one for one in self.leads if one[0] < level]
        reading = _Reading(section, self.leads[-1][1:] if self.leads else None)
        steps = section.steps
        found = tuple(
            reading.line(step, following) if isinstance(step, Line) else step
            for step, following in zip_longest(steps, steps[1:])
        )
        if reading.open_lead:
            self.leads.append((level, *reading.open_lead))
        return found


@dataclass
class _Reading:
    """One section on its way through."""

    section: Section
    above: tuple[str, Lead] | None = None
    """The words that lead in to this section from above."""
    lead: tuple[str, Lead] | None = None
    stack: nesting.Stack = field(default_factory=nesting.Stack)
    before: Judged | None = None
    named: bool = False
    """Whether the last promise has a label such as `Commitment 3`, so that another would have one too."""

    @property
    def open_lead(self) -> tuple[str, Lead] | None:
        """Words that lead in and that nothing has followed yet."""
        before = self.before
        last = (
            before is not None and self.lead is not None and before.role == "lead" and before.line.said == self.lead[0]
        )
        return self.lead if last else None

    def line(self, line: Line, after: Step | None) -> Judged:
        """What `line`, with `after` behind it, is."""
        self.before = self._listed(line, after) if line.listed else self._unlisted(line, after)
        if self.before.role == "promise":
            self.named = line.family == "word"
        return self.before

    # -- one of several ------------------------------------------------------------------------------------------------

    def _listed(self, line: Line, after: Step | None) -> Judged:
        if self._goes_on(line):
            return Judged(line, "part of it", depth=self.stack.depth)
        parent = self.stack.placed(line)
        found = self._below(line, parent, after) if parent else self._candidate(line, self.lead, after)
        self.stack.settle(found)
        return replace(found, depth=self.stack.depth)

    def _goes_on(self, line: Line) -> bool:
        """Whether an item without a label is another paragraph of the one before."""
        before = self.before
        if before is None or before.role not in ("promise", "part of it"):
            return False
        return line.more or (not line.label and bool(before.line.label))

    def _below(self, line: Line, parent: Judged, after: Step | None) -> Judged:
        if parent.role in ("promise", "part of it"):
            return Judged(line, "part of it")
        said = leads.lead(parent.line.said)
        if parent.role == "lead" and said:
            return self._candidate(line, (parent.line.said, said), after)
        open_to_more = parent.role == "lead" or parent.line.said.endswith(":")
        return self._candidate(line, self.lead, after) if open_to_more else Judged(line, "item")

    def _candidate(self, line: Line, lead: tuple[str, Lead] | None, after: Step | None) -> Judged:
        said = leads.lead(line.said)
        if said and (said.promises or said.neutral) and not leads.says_more(line.said) and _deeper(line, after, said):
            self.lead = (line.said, said) if after is None else self.lead
            return Judged(line, "lead", said.voice)
        if _topic(line, after):
            return Judged(line, "lead")
        lead = lead or self.above
        verdict = verdicts.listed(line, lead[1] if lead else None, self.section)
        cause = lead[0] if lead else ""
        return Judged(line, "promise" if verdict.is_promise else "item", verdict.voice, sure=verdict.sure, cause=cause)

    # -- by itself -----------------------------------------------------------------------------------------------------

    def _unlisted(self, line: Line, after: Step | None) -> Judged:
        self.stack = nesting.Stack()
        found = self._alone(line, after)
        if found.role == "promise" and line.text.endswith(":"):  # its points follow
            self.stack.placed(line)
            self.stack.settle(found)
        return found

    def _alone(self, line: Line, after: Step | None) -> Judged:
        said = leads.lead(line.said)
        points = leads.whole(line.said) and isinstance(after, Line) and after.listed
        if said and not points and self._leads(line, said, after):
            self.lead = (line.said, said)
            return Judged(line, "lead" if said.promises else "text", said.voice)
        if line.text.lower() in _BETWEEN or self._breaks_off(line) or self._goes_on_with_principle(line):
            return Judged(line, "part of it")
        lead = self.lead or self.above
        verdict = verdicts.unlisted(line, lead[1] if lead else None, self.section)
        if not verdict.is_promise:
            return self._no_promise_by_itself(line, sure=verdict.sure)
        return Judged(line, "promise", verdict.voice, sure=verdict.sure, cause=lead[0] if lead else "")

    def _breaks_off(self, line: Line) -> bool:
        """Whether a point of a list stops in the middle of its sentence, and `line` is the rest."""
        before = self.before
        open_end = before is not None and before.role == "promise" and before.line.listed
        return open_end and before is not None and before.line.text.endswith(",") and line.text[:1].islower()

    def _goes_on_with_principle(self, line: Line) -> bool:
        """Whether a paragraph belongs to the principle before, which has a title or a name that this one has not."""
        if self.before is None or self.before.role not in ("promise", "part of it"):
            return False
        return self.section.titled or (self.section.run_in and not line.title) or self.named

    def _no_promise_by_itself(self, line: Line, sure: bool) -> Judged:
        """Text, unless its subject is who made the promise before, as in `It will also …`."""
        before = self.before
        if before and before.role == "promise" and not before.line.listed and verdicts.goes_on(line.said):
            return Judged(line, "promise", before.voice, sure=False)
        self.lead = None
        return Judged(line, "text", sure=sure)

    def _leads(self, line: Line, said: Lead, after: Step | None) -> bool:
        """Whether something follows that `line` may lead in to; a matter under a heading that promises does not."""
        if not said.promises and not said.neutral and self.section.undertaking and _only_a_matter(line.said):
            return False
        return not isinstance(after, Line) or after.listed or said.promises


_BETWEEN = ("and", "or", "and/or")
"""Words that may stand alone between two points."""
_FEW = 4
"""Words that the name of a matter has at most."""


def _topic(line: Line, after: Step | None) -> bool:
    """Whether an item is only the name of a matter, over points that promise, such as `Funding`."""
    named = len(line.text.split()) <= _FEW and line.text[-1:].isalnum() and not verdicts.imperative(line.said)
    if not named or not isinstance(after, Line) or not verdicts.imperative(after.said):
        return False
    return _stands_below(after, line)


_MATTER = re.compile(r"(?:in|on|for|with|as|when|where|regarding|concerning)\b", re.I)


def _only_a_matter(words: str) -> bool:
    """Whether words that lead in only say what the next promises are about."""
    many = len(words.split())
    return many <= 6 or (many <= 14 and bool(_MATTER.match(words)) and not leads.says_more(words))


def _deeper(line: Line, after: Step | None, said: Lead) -> bool:
    """Whether items follow that stand below `line`, or sections of which it says who undertakes them."""
    if after is None:
        return bool(said.voice)
    return isinstance(after, Line) and _stands_below(after, line)


def _stands_below(after: Line, line: Line) -> bool:
    """Whether `after` is an item of a list below `line`."""
    stack = nesting.Stack()
    stack.placed(line)
    stack.settle(Judged(line, "lead"))
    return after.listed and stack.placed(after) is not None
