"""Changing answers in a YAML file that a person wrote, so that everything they typed besides stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from compose import yamlio
from compose.errors import InputError, OutputError, Place
from compose.yamledit import write
from compose.yamledit.exchange import Exchange
from compose.yamledit.nodes import Node
from compose.yamledit.parts import NotSimpleError
from compose.yamledit.remarks import remarks
from compose.yamlio import Plain

_TRIES = 3
_NO_NAME = ""


def edited(
    text: str, data: Mapping[str, Plain], order: Sequence[str] = (), head: str = "", shown: str = "the answers"
) -> str:
    """`text`, a YAML file, changed so that it holds exactly `data`; what did not change stays as it was typed.

    A new name goes behind those that stand before it in `order`, or last. `head` is the remark that a file without
    any text begins with. Raises `InputError`, which calls the file `shown`, where `text` is not YAML, and `OutputError`
    where `data` cannot be said in YAML.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    old = text.removeprefix(mark).replace("\r\n", "\n").replace("\r", "\n")
    source, root = yamlio.parse_with_nodes(old, shown)
    if not _wrong(source, data):
        return text
    lines = old.split("\n") if old.strip() else [head]
    new = _exchanged(lines, source, root, data, order)
    if new is None:
        known = list(source.data) if isinstance(source.data, dict) else []
        new = _afresh(remarks(lines, 0, [root] if root else []), data, [*known, *order])
        if _wrong_in(new, data):
            raise OutputError(f"{shown} cannot be written: an answer holds something that YAML cannot say.")
    return mark + (new.replace("\n", "\r\n") if "\r\n" in text else new)


def _exchanged(
    lines: Sequence[str], source: yamlio.Source, root: Node | None, data: Mapping[str, Plain], order: Sequence[str]
) -> str | None:
    """The text with as little exchanged as reads back as `data`: fields, or else whole answers; or else nothing."""
    exchange = Exchange(frozenset(problem.place.line - 1 for problem in source.problems), order)
    whole: set[str] = set()
    for _ in range(_TRIES):
        with suppress(NotSimpleError):
            made = exchange.top(lines, root, source.data, data, whole) if root else _afresh(lines, data, order)
            wrong = _wrong_in(made, data)
            if not wrong:
                return made
            whole |= wrong
    return None


def _afresh(above: Sequence[str], data: Mapping[str, Plain], order: Sequence[str]) -> str:
    """A file of all of `data` under the lines `above`."""
    kept = "\n".join(above).rstrip()
    names = sorted(data, key=lambda name: order.index(name) if name in order else len(order))
    lines = [*([kept] if kept else []), *(line for name in names for line in write.entry(name, data[name]))]
    return "\n".join([*lines, ""]) if lines else ""


# -- does it read back? ------------------------------------------------------------------------------------------------


def _wrong_in(text: str, data: Mapping[str, Plain]) -> set[str]:
    """The names whose values do not come back from `text` as they are in `data`."""
    try:
        return _wrong(yamlio.parse(text, "trial"), data)
    except InputError:
        return {_NO_NAME, *data}


def _wrong(source: yamlio.Source, data: Mapping[str, Plain]) -> set[str]:
    found = {} if source.data is None else source.data
    if not isinstance(found, dict):
        return {_NO_NAME, *data}
    missing = found.keys() ^ data.keys()
    unequal = {name for name in found if name in data and found[name] != data[name]}
    return missing | unequal | {_name_at(source, problem.place) for problem in source.problems}


def _name_at(source: yamlio.Source, place: Place) -> str:
    """The answer within which `place` lies."""
    above = [(line, str(key[0])) for key, line in source.lines.items() if len(key) == 1 and line <= place.line]
    return max(above)[1] if above else _NO_NAME
