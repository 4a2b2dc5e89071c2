"""Puts one question in a real terminal and prints the reply as Python sees it; for tests, and to look by hand."""

import os
import sys
import time

from compose.wizard.prompter import Ask, Option
from compose.wizard.terminal import prompter_for

ABOUT = "Councils and charities agree how long a notice must be. " * 4

OPTIONS = tuple(
    Option(
        f"key{number}",
        f"Option number {number}"
        + (" with a label that goes on and on, and does not fit on one line of it" * (number == 3)),
        about=ABOUT * (number % 3),
        head={1: "First part", 50: "Second part"}.get(number, ""),
    )
    for number in range(1, 101)
)
WHERE = "Commitments · section 4 of 9 · 31 of 84 answered"
ABOVE = tuple(f"{number}. The public bodies will give notice of at least three months." for number in range(1, 41))


def four(typed):
    """What is wrong with a text of fewer than four letters."""
    return "" if len(typed) > 3 else "Type four letters or more."


ASKS = {
    "line": Ask("What is the area called?", WHERE, "For example: Anytown.", given="Anytown"),
    "empty": Ask("What is the area called?", WHERE, check=four),
    "lines": Ask("What should the Compact change? (optional)", WHERE, "A sentence or two.", required=False),
    "one": Ask("How long is the notice?", WHERE, "In months.", options=OPTIONS, given="key60"),
    "few": Ask("Which kind of area is it?", WHERE, above=ABOVE[:3], options=OPTIONS[:5]),
    "some": Ask("Which codes do you want?", WHERE, "As many as you like.", options=OPTIONS[:7], given=("key2", "key5")),
    "above": Ask("Do you take this wording?", WHERE, above=ABOVE, options=OPTIONS[:2]),
}  # fmt: skip


def main(name, plain=""):
    """Put the question of `name`."""
    prompter = prompter_for(bool(plain), sys.stdin, sys.stdout, os.environ)
    if name == "show":
        prompter.show(ABOVE)
    elif name == "twice":
        print(prompter.lines(ASKS["lines"]))
        time.sleep(1)  # as if the answer were saved on a slow disk
        print("REPLY", prompter.lines(ASKS["lines"]))
    else:
        method = {"line": "line", "empty": "line", "lines": "lines", "some": "some"}.get(name, "one")
        print(f"\nREPLY {getattr(prompter, method)(ASKS[name])!a}")


if __name__ == "__main__":
    main(*sys.argv[1:])
