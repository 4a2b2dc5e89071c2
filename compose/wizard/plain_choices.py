"""Options read in order, without a cursor: how they are listed, and which one is meant by what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.fitting import broken
from compose.wizard.commands import keys_given, or_later, way_of
from compose.wizard.prompter import Ask, Option, Turn

SHORT = 3
"""Lines that an option may take below its label; of a longer one the first line is read."""

NAMED = 3
"""Options that an error names before it only counts."""

_HELP = re.compile(r"(?:\?|help\s)\s*(.+)", re.IGNORECASE)
_APART = re.compile(r"\s*,\s*")
_NUMBERS = re.compile(r"\d+(?:\s+\d+)+")


def listed(ask: Ask, columns: int) -> Iterator[str]:
    """The lines that say what can be chosen."""
    for number, option in enumerate(ask.options, start=1):
        if option.head:
            yield f"{option.head}:"
        yield f"{number:>2}. {option.label}"
        yield from (f"    {line}" for line in _about(option, number, ask, columns - 4))


def _about(option: Option, number: int, ask: Ask, columns: int) -> list[str]:
    lines = broken(option.about, columns) if option.about else []
    if len(lines) <= SHORT or "help" not in ask.turns:
        return lines
    return [f"{lines[0]} …", f"(? {number} says more)"]


def chosen(ask: Ask) -> str:
    """What is chosen so far, by number and label."""
    keys = keys_given(ask)
    numbered = enumerate(ask.options, start=1)
    return "; ".join(f"{number}. {option.label}" for number, option in numbered if option.key in keys)


class NotMeant(Exception):  # noqa: N818 - not a fault of anything: the person is told and asked again
    """What was typed means no option. Says what is wrong and how to put it right."""


def one(typed: str, ask: Ask) -> str | Turn:
    """The key of the option that `typed` means, or a turn; nothing typed keeps what is given. Raises `NotMeant`."""
    if turn := _turn(typed, ask):
        return turn
    if typed.strip():
        return meant(typed, ask.options).key
    if keys := keys_given(ask):
        return keys[0]
    raise NotMeant(f"Type {_range(ask.options)}{or_later(ask)}.")


def some(typed: str, ask: Ask) -> tuple[str, ...] | Turn:
    """The keys of the options that `typed` means, in their order, or a turn. Raises `NotMeant`."""
    if turn := _turn(typed, ask):
        return turn
    keys = _keys(typed.strip(), ask)
    if ask.required and not keys:
        raise NotMeant(f"Choose at least one: type its number, or several such as 1, 2{or_later(ask)}.")
    return tuple(option.key for option in ask.options if option.key in keys)


def _turn(typed: str, ask: Ask) -> Turn | None:
    """The turn that `typed` is, if it is one; `? 3` asks for help on the third."""
    if way := way_of(typed, ask.turns):
        return Turn(way, ask.given)
    about = _HELP.fullmatch(typed.strip())
    if about and "help" in ask.turns:
        return Turn("help", ask.given, meant(about[1], ask.options).key)
    return None


def _keys(typed: str, ask: Ask) -> Sequence[str]:
    match typed.casefold():
        case "":
            return keys_given(ask)
        case "all":
            return [option.key for option in ask.options]
        case "none" | "-":
            return []
    parts = typed.split() if _NUMBERS.fullmatch(typed) else _APART.split(typed.strip(" ,"))
    return [meant(part, ask.options).key for part in parts]


def meant(typed: str, options: Sequence[Option]) -> Option:
    """The option that `typed` means: its number, its key, its label or the beginning of that. Raises `NotMeant`."""
    word = typed.strip().rstrip(".").casefold()
    if word.isdecimal() and 1 <= int(word) <= len(options):
        return options[int(word) - 1]
    exact = [option for option in options if word in (option.key.casefold(), option.label.casefold())]
    found = exact or [option for option in options if word and option.label.casefold().startswith(word)]
    if len(found) == 1:
        return found[0]
    raise NotMeant(_unclear(typed.strip(), found) if found else _unknown(typed.strip(), options))


def _unclear(typed: str, found: Sequence[Option]) -> str:
    named = [option.label for option in found[:NAMED]]
    more = [f"and {len(found) - NAMED} more"] if len(found) > NAMED else []
    return f"More than one begins with {typed}: {'; '.join([*named, *more])}. Type more of it, or its number."


def _unknown(typed: str, options: Sequence[Option]) -> str:
    return f"There is no {typed} in the list. Type {_range(options)}."


def _range(options: Sequence[Option]) -> str:
    return f"a number from 1 to {len(options)}, or the beginning of a name"
