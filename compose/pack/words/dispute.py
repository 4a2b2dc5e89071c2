"""The steps of the dispute procedure in a few words each, as their file states them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from compose import paths, schema, yamlio
from compose.document import markdown
from compose.document.model import Inlines
from compose.errors import refuse
from compose.schema import Key


@dataclass(frozen=True, slots=True)
class Step:
    """A step by which a concern goes on."""

    clause: str
    """Id of the clause that says what holds."""
    title: Inlines
    words: Inlines
    """What happens, with its time limit."""
    otherwise: str
    """When the next step follows; empty for the last."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way of a concern."""

    title: str
    """What sets it off, in a few words and then in a sentence."""
    words: str
    settled: str
    """What it means that a concern is settled."""
    label: str
    """The same in a word."""
    steps: tuple[Step, ...]


@cache
def standard() -> Way:
    """The way that comes with the program. Raises `InputError` with every problem."""
    path = paths.clauses() / "dispute-steps.yaml"
    source = yamlio.read(path, paths.shown(path))
    values, problems = schema.check(source, (), source.data, _WAY)
    refuse("The steps of the dispute procedure cannot be used.", [*source.problems, *problems])
    return Way(**values.pop("start"), **values)


def _step(**values: Any) -> Step:  # noqa: ANN401 - as in the file
    title, words = (markdown.inline(values[name]) for name in ("title", "words"))
    return Step(values["clause"], title, words, values.get("else", ""))


_NEEDED = Key(schema.text, required=True)
_STEP = {"clause": _NEEDED, "title": _NEEDED, "words": _NEEDED, "else": Key(schema.text)}
_WAY = {
    "start": Key(schema.record({"title": _NEEDED, "words": _NEEDED}, dict), required=True),
    "settled": _NEEDED,
    "label": _NEEDED,
    "steps": Key(schema.records(_STEP, _step), required=True),
}
