"""The implementation checklist as its file states it: five areas, what should be in place in each, and how to begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from compose import paths, schema, yamlio
from compose.document import markdown
from compose.document.model import Field, Inlines
from compose.errors import Place, Problem, refuse
from compose.library.check import COMPUTED
from compose.pack.words.check import YEAR
from compose.questionnaire import load as questionnaires
from compose.schema import Key


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that should be in place."""

    id: str
    guide: str
    """Item of the user guide that it carries, such as `G-A1`."""
    text: Inlines
    how: Inlines
    """How to begin."""
    win: Inlines = ()
    """A quick win for the first year; empty where none suits."""


@dataclass(frozen=True, slots=True)
class Area:
    """Items that belong together."""

    id: str
    title: str
    items: tuple[Item, ...]


@cache
def standard() -> tuple[Area, ...]:
    """The checklist that comes with the program."""
    return load(paths.clauses() / "implementation.yaml", questionnaires.standard().field_names())


def load(path: Path, answers: frozenset[str]) -> tuple[Area, ...]:
    """The checklist in the file at `path`, whose words may use `answers`. Raises `InputError` with every problem."""
    source = yamlio.read(path, paths.shown(path))
    values, problems = schema.check(
        source, (), source.data, {"areas": Key(schema.records(_AREA, _area), required=True)}
    )
    areas: tuple[Area, ...] = values.get("areas", ())
    known = answers | COMPUTED.keys() | YEAR.keys()
    refuse("The implementation checklist cannot be used.", [*source.problems, *problems, *_unknown(path, areas, known)])
    return areas


def _unknown(path: Path, areas: tuple[Area, ...], known: frozenset[str]) -> Iterator[Problem]:
    for item in (item for area in areas for item in area.items):
        for name in [one.name for one in (*item.text, *item.how, *item.win) if isinstance(one, Field)]:
            if name not in known:
                what = f"'{item.id}' asks for '{name}', which is no answer"
                yield Problem(Place(paths.shown(path)), what, "See them with: local-compact library words")


def _area(items: tuple[dict[str, Any], ...] = (), **values: Any) -> Area:  # noqa: ANN401 - as in the file
    return Area(**values, items=tuple(map(_item, items)))


def _item(values: dict[str, Any]) -> Item:
    lines: dict[str, Any] = {name: markdown.inline(values[name]) for name in ("text", "how", "win") if name in values}
    return Item(**(values | lines))


def _as_it_stands(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - as in the file
    return values


_NEEDED = Key(schema.text, required=True)
_ITEM = {"id": _NEEDED, "guide": _NEEDED, "text": _NEEDED, "how": _NEEDED, "win": Key(schema.text)}
_AREA = {"id": _NEEDED, "title": _NEEDED, "items": Key(schema.records(_ITEM, _as_it_stands), required=True)}
