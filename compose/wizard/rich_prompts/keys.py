"""The keys that lead elsewhere, and the line that says which keys there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from compose.fitting import broken
from compose.wizard.prompter import Ask, Turn, Way

Handler = Callable[[KeyPressEvent], None]
KEYS: Mapping[str, Way] = {"escape": "back", "f2": "later", "f1": "help"}

STOP = "Ctrl-C: stop"
SAVED = "Ctrl-C: stop (all is saved)"


def turns(ask: Ask, so_far: Callable[[], str | tuple[str, ...]], option: Callable[[], str] = str) -> KeyBindings:
    """The keys that turn elsewhere from `ask`; ctrl-C always does."""
    bindings = KeyBindings()
    for key, way in KEYS.items():
        if way in ask.turns:
            bindings.add(key)(turn(way, so_far, option))
    for key in ("c-c", "<sigint>"):
        bindings.add(key, eager=True)(turn("quit", so_far, option))
    return bindings


def turn(way: Way, so_far: Callable[[], str | tuple[str, ...]], option: Callable[[], str] = str) -> Handler:
    """What leaves the prompt by `way`."""

    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=Turn(way, so_far(), option()))

    return leave


def told(ask: Ask, own: Sequence[str], columns: int, help_key: str = "?") -> str:
    """What says which keys there are, `own` and the turns: one line, or where that is too long several."""
    names = {"back": "Esc: back", "later": "F2: later", "help": f"{help_key}: help"}
    parts = [*own, *(name for way, name in names.items() if way in ask.turns)]
    if len(full := " · ".join([*parts, SAVED])) <= columns:
        return full
    # A key and what it does stay together.
    line = " · ".join(part.replace(" ", "\xa0") for part in [*parts, STOP])
    return "\n".join(broken(line, columns)).replace("\xa0", " ")
