"""Room to answer: what is answered at present, boxes for the choices there are, and lines to write on."""

from __future__ import annotations

from collections.abc import Iterator

from compose.answers import kinds
from compose.answers.model import Value
from compose.document import fill, show, walk
from compose.document.model import Block, Inlines, Paragraph, Strong, Tick
from compose.library.effects import Effects
from compose.pack.worksheet.facts import brought
from compose.pack.worksheet.sheet import LATER, words
from compose.questionnaire.journey import Step
from compose.questionnaire.model import Question

OTHER = "Other, please say:"
LINES = {"text": 2, "long-text": 8, "number": 1, "date": 1, "email": 1, "partner": 1}
"""Lines by kind of question; the others are ticked."""


def present(step: Step) -> Iterator[Block]:
    """What is answered at present, where no box can show it; what is usual, where nobody has answered."""
    question, value = step.question, step.value
    if step.state == "answered" and (question.kind in LINES or _own(question, value)):
        yield from _answer("Present answer: ", question, value)
    elif step.state == "suggested" and question.kind in LINES:
        yield from _answer("Usual answer: ", question, value)
    elif step.state == "asleep" and question.kind in LINES and (usual := show.usual(question)):
        yield _labelled("Usual answer: ", words(usual))
    elif question.kind == "number" and question.unit and question.unit != "per cent":
        yield Paragraph(words(f"In {question.unit}s:"))


def _answer(label: str, question: Question, value: Value) -> Iterator[Block]:
    paragraphs: tuple[Inlines, ...] = (show.shown(question, value),)
    if question.kind == "long-text":
        paragraphs = tuple(run for block in fill.paragraphs(str(value), question.id) for run in walk.runs(block))
    for place, run in enumerate(paragraphs):
        yield Paragraph(run) if place else _labelled(label, run)


def _labelled(label: str, run: Inlines) -> Block:
    return Paragraph((Strong(words(label)), *run))


def _own(question: Question, value: Value) -> bool:
    """Whether the answer is a choice that is not among those offered."""
    chosen = value if isinstance(value, tuple) else (value,)
    return bool(question.options) and any(one not in question.options for one in chosen if isinstance(one, str))


# -- boxes -------------------------------------------------------------------------------------------------------------


def ticks(question: Question, found: Effects, step: Step | None = None) -> tuple[Tick, ...]:
    """A box for each choice of `question`; `step` says what is ticked, and what is usual where nothing is."""
    given, usual = _given(step) if step else (None, False)
    chosen = given if isinstance(given, tuple) else (given,)
    if question.kind == "yes-no":
        return tuple(_tick(word, any(one is value for one in chosen), usual) for word, value in _YES_NO.items())
    boxes = [_tick(f"{label}{brought(found, key)}", key in chosen, usual) for key, label in question.options.items()]
    return (*boxes, *([Tick(OTHER, _own(question, chosen))] if question.other else ()))


_YES_NO = {"Yes": True, "No": False}


def _given(step: Step) -> tuple[object, bool]:
    """What is chosen, and whether that is only the usual choice; of a question that sleeps, what would be usual."""
    if step.state != "asleep":
        return step.value, step.state == "suggested"
    default = step.question.default
    return default if default is None or isinstance(default, tuple) else kinds.read(step.question, str(default)), True


def _tick(words: str, chosen: bool, usual: bool) -> Tick:
    return Tick(f"{words} (usual)" if chosen and usual else words, chosen and not usual)


def later(step: Step) -> Tick:
    """The box that leaves a question to be agreed."""
    return Tick(LATER, step.state == "to be agreed")


def lines(question: Question) -> int:
    """How many lines there are to write on."""
    return LINES.get(question.kind, int(question.other))
