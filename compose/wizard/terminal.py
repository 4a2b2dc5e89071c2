"""Which prompter fits the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TextIO

from compose.wizard.plain_prompts import PlainPrompter
from compose.wizard.prompter import Prompter

WINDOWS = sys.platform == "win32"


def prompter_for(plain: bool, stdin: TextIO, stdout: TextIO, environ: Mapping[str, str]) -> Prompter:
    """The prompter that fits: one that draws on the screen, or one that goes line by line, after saying why."""
    if plain:
        return _line_by_line(stdin, stdout, environ)
    if not (stdin.isatty() and stdout.isatty()):
        return _line_by_line(stdin, stdout, environ, _unlike_a_terminal(environ))
    if not WINDOWS and environ.get("TERM", "") in ("", "dumb", "unknown"):
        return _line_by_line(stdin, stdout, environ, "This terminal cannot move its cursor")
    # Late, because what draws takes a while to import and `--plain` never needs it.
    from compose.wizard import rich_prompts

    try:
        return rich_prompts.RichPrompter(colour=not environ.get("NO_COLOR"))
    except rich_prompts.NoConsole:
        return _line_by_line(stdin, stdout, environ, _GIT_BASH)


_GIT_BASH = "This window is not a Windows console (winpty in front of the command makes one)"


def _unlike_a_terminal(environ: Mapping[str, str]) -> str:
    """What to say of streams that are none: in Git Bash a person sits there, in a pipe nobody needs to be told."""
    return _GIT_BASH if _in_git_bash(environ) else ""


def _line_by_line(stdin: TextIO, stdout: TextIO, environ: Mapping[str, str], why: str = "") -> Prompter:
    if why:
        stdout.write(f"{why}, so the questions are asked line by line.\n")
    live = stdin.isatty() or _in_git_bash(environ)
    if stdin is sys.stdin and stdout is sys.stdout:
        return PlainPrompter(live=live)
    return PlainPrompter(_reader(stdin, stdout), lambda line: print(line, file=stdout), live)


def _reader(stdin: TextIO, stdout: TextIO) -> Callable[[str], str]:
    """What `input` is for the streams of the process, for two others."""

    def read(prompt: str) -> str:
        stdout.write(prompt)
        stdout.flush()
        line = stdin.readline()
        if not line:
            raise EOFError
        return line

    return read


def _in_git_bash(environ: Mapping[str, str]) -> bool:
    """Whether this is the window of Git Bash, which hands a person's keys through a pipe and shows them itself."""
    return WINDOWS and "MSYSTEM" in environ
