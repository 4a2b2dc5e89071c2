"""Words that a person types instead of an answer, and what a text that was typed means; the same in every prompter."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from compose.wizard.prompter import Ask, Turn, Way

WORDS: Mapping[str, Way] = {"?": "help", "help": "help", "back": "back", "later": "later", "quit": "quit"}
"""Word, typed alone, and where it leads."""

MEANING: Mapping[str, str] = {
    "?": "for help",
    "back": "to go to the question before",
    "later": "to leave it to be agreed",
    "quit": "to stop; everything is saved",
}
"""What each word does; `help` is the same as `?`."""

_QUOTES = ('""', "''", "“”", "‘’")


def way_of(typed: str, turns: Collection[Way]) -> Way | None:
    """Where `typed` leads if it is one of the words and that turn is possible."""
    way = WORDS.get(typed.strip().casefold())
    return way if way in turns else None


def meant(typed: str) -> str:
    """The text that is meant by `typed`: without spaces around it, and of a word in quotes the word itself."""
    text = typed.strip()
    inner = text[1:-1]
    return inner if text[:1] + text[-1:] in _QUOTES and inner.strip().casefold() in WORDS else text


def put_back(text: str, turns: Collection[Way]) -> str:
    """`text` as it is put before a person to be kept or changed: in quotes where it would lead elsewhere."""
    return f'"{text}"' if way_of(text, turns) else text


def problem(typed: str, ask: Ask) -> str:
    """What is wrong with `typed` as a text, and how to put it right; nothing where it can be taken."""
    text = meant(typed)
    if way_of(typed, ask.turns):
        return ""
    if text:
        return ask.check(text)
    return f"Type an answer{or_later(ask)}." if ask.required else ""


def taken(typed: str, ask: Ask, so_far: str) -> str | Turn:
    """What `typed`, of which nothing is wrong, stands for: a text, or a turn with `so_far`."""
    way = way_of(typed, ask.turns)
    return Turn(way, so_far) if way else meant(typed)


def or_later(ask: Ask) -> str:
    """How an error goes on where a question need not be answered today."""
    return ", or later to leave it to be agreed" if "later" in ask.turns else ""


def text_given(ask: Ask) -> str:
    """The text that stands there so far."""
    return ask.given if isinstance(ask.given, str) else ", ".join(ask.given)


def keys_given(ask: Ask) -> tuple[str, ...]:
    """The keys that are chosen so far, in the order of the options; what is no longer offered is left out."""
    given = (ask.given,) if isinstance(ask.given, str) else ask.given
    return tuple(option.key for option in ask.options if option.key in given)
