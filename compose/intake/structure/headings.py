"""Which lines are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from compose.intake.structure import leads, sections, verdicts, voices
from compose.intake.structure.content import shouted
from compose.intake.structure.model import Line, Step

_MOST = 14
"""Words that a heading may have where nothing but its look says that it is one."""
_LETTERS = 400
"""Letters that any heading may have."""
_PERSON = re.compile(r"(?:cllr|councillor|mrs?|ms|miss|dr|rev(?:erend)?|sir|dame)\b", re.I)
_HEADING_WORDS = ("section", "part", "chapter", "appendix", "annex", "annexe", "theme", "schedule", "code", "outcome")


@dataclass(frozen=True, slots=True)
class Near:
    """What stands round a line."""

    before: Step | None
    after: Sequence[Step]
    """The next few."""
    bare: bool = False
    """Whether no line of the document has any look."""
    never: bool = False
    """Whether nothing is promised where it stands, as in a glossary."""

    @property
    def next(self) -> Step | None:
        """The very next."""
        return self.after[0] if self.after else None


def is_heading(line: Line, near: Near) -> bool:
    """Whether `line` is a heading."""
    if not line.text:
        return False
    if line.head:
        return True
    if line.kind == "heading":
        return not _sentence(line) and not (_promise(line) and len(line.text.split()) > 6)
    if _looks(line):
        return True
    if _opens_list(line, near):
        return False
    if _numbers_others(line, near):
        return True
    return not near.never and (_leads_side(line) or _stands_over(line, near))


def bare(steps: Sequence[Step]) -> bool:
    """Whether hardly a line has a look of its own, as in a file of plain text."""
    lines = [step for step in steps if isinstance(step, Line)]
    return sum(stands_out(line) and not line.head for line in lines) <= 1


def sure(line: Line) -> bool:
    """Whether the file itself says so, or the line's look does beyond doubt."""
    return line.kind == "heading" or line.head or line.size > 1.1 or shouted(line.text) or bool(line.label)


def _sentence(line: Line) -> bool:
    """Whether a line with the style of a heading is a whole sentence, as where a style was used for its number."""
    many = len(line.text.split())
    ended = line.text.endswith((".", ";"))
    return (
        many > 25
        or len(line.text) > _LETTERS
        or (ended and (many > 8 or verdicts.imperative(line.text) or _vows(line)))
    )


def _vows(line: Line) -> bool:
    """Whether a side is the subject of a sentence that promises."""
    found = voices.promise(line.said)
    return found is not None and found.firm and bool(found.voice)


def only_leads(line: Line) -> bool:
    """Whether a line has no look of its own and leads in to what follows, so that it heads no part."""
    return not stands_out(line) and leads.lead(line.said) is not None


def titular(text: str) -> bool:
    """Whether `text` reads as a title: short, and no sentence."""
    return (
        len(text.split()) <= _MOST
        and len(text) <= 110
        and not re.search(r"[.;,]$|[.;] ", text)
        and bool(re.match(r"[\W\d]*[A-Z]", text))
        and not _PERSON.match(text)
    )


def _looks(line: Line) -> bool:
    """Bold, larger or in capitals, and short."""
    return stands_out(line) and line.family != "bullet" and titular(line.text) and not _promise(line)


def stands_out(line: Line) -> bool:
    """Whether `line` differs from the text around it: by its style, or bold, larger or in capitals."""
    return line.kind == "heading" or line.head or line.bold or line.size >= 1.15 or shouted(line.text)


def _promise(line: Line) -> bool:
    """Whether a line with a label is a promise rather than a title, such as `3.1 Councils will pay on time`."""
    found = voices.promise(line.said)
    return bool(line.label) and found is not None and leads.lead(line.said) is None and found.firm


def _opens_list(line: Line, near: Near) -> bool:
    """Whether `line` is the first of a list that the line before leads in to."""
    return line.listed and isinstance(near.before, Line) and leads.lead(near.before.said) is not None


def _numbers_others(line: Line, near: Near) -> bool:
    """A short line whose number the next lines count within, over a side, or such as `Section 3: Funding`."""
    if line.mark is None or not titular(line.text) or leads.lead(line.said):
        return False
    if line.mark.word:
        return line.mark.word in _HEADING_WORDS
    path = line.mark.path or (line.mark.value,)
    inner = next((step.mark for step in near.after if isinstance(step, Line) and step.mark), None)
    within = inner is not None and inner.path == (*path, 1)
    over_side = isinstance(near.next, Line) and (near.next.head or _leads_side(near.next)) and not _beside(line, near)
    return line.family in ("number", "decimal") and (within or over_side)


def _leads_side(line: Line) -> bool:
    """A short line that names a side and nothing else, or says that it undertakes what follows."""
    short = not line.listed and len(line.text.split()) <= 10 and not line.text.endswith((".", ";", ","))
    return (
        short
        and sections.undertaking(line.said)
        and not leads.whole(line.said)
        and (titular(line.text) or line.text.endswith(":"))
    )


def _stands_over(line: Line, near: Near) -> bool:
    """A short line without any look over something longer; where others have one, its title must be well known."""
    if not titular(line.text) or len(line.text.split()) > 10 or line.text.endswith(":") or _beside(line, near):
        return False
    following = near.next
    if isinstance(following, Line) and not _longer(following, line) and not _leads_side(following):
        return False
    return following is not None and (near.bare or (sections.known(line.text) and not line.listed))


def _beside(line: Line, near: Near) -> bool:
    """Whether it is one of a list: it has a bullet, or the next or last line counts with it."""
    marks = [step.mark for step in (near.before, near.next) if isinstance(step, Line) and step.mark]
    counts = line.mark and any(mark.key == line.mark.key and abs(mark.value - line.mark.value) == 1 for mark in marks)
    return bool(counts) or (line.listed and line.bulleted)


def _longer(following: Line, line: Line) -> bool:
    return following.listed or len(following.text) > 1.5 * len(line.text)
