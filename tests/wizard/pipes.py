"""Terminals for tests: keys through a pipe, lines through a list, and a real window that can be looked at."""

import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from compose.wizard.plain_prompts import PlainPrompter
from compose.wizard.prompter import Option
from compose.wizard.rich_prompts import RichPrompter

ROOT = Path(__file__).parents[2]
DRIVER = ROOT / "tests/wizard/driver.py"

ESC, F1, F2, CTRL_C, CTRL_D, CTRL_S, ENTER = "\x1b", "\x1bOP", "\x1bOQ", "\x03", "\x04", "\x13", "\r"
UP, DOWN, HOME, END, PAGE_DOWN, LEFT, BACKSPACE = "\x1b[A", "\x1b[B", "\x1b[H", "\x1b[F", "\x1b[6~", "\x1b[D", "\x7f"


KINDS = (
    Option("county", "County council", about="Covers a county.\nShares it with districts."),
    Option("district", "District council", head="Smaller"),
    Option("unitary", "Unitary authority"),
)
"""Options that several tests put."""


def paste(text):
    """What a terminal sends when `text` is pasted."""
    return f"\x1b[200~{text}\x1b[201~"


class Rich:
    """A rich prompter, and what it has drawn."""

    def __init__(self, keys, rows=24, columns=80, colour=True):
        self.keys = keys
        self._screen = io.StringIO()
        size = Size(rows=rows, columns=columns)
        screen = Vt100_Output(self._screen, lambda: size, term="xterm-256color", enable_cpr=False)
        self.prompter = RichPrompter(colour=colour, keys=keys, screen=screen)

    @property
    def drawn(self):
        """All that was sent to the screen."""
        return self._screen.getvalue()

    def reply(self, method, ask, typed):
        """What `method` of the prompter returns when `typed` is typed."""
        self.keys.send_text(typed)
        return getattr(self.prompter, method)(ask)


@contextmanager
def rich(**window):
    """A rich prompter whose keys come from a test."""
    with create_pipe_input() as keys:
        yield Rich(keys, **window)


def reply(method, ask, typed, **window):
    """What a rich prompter returns when `typed` is typed."""
    with rich(**window) as terminal:
        return terminal.reply(method, ask, typed)


def drawn(method, ask, typed, **window):
    """What a rich prompter sends to the screen."""
    with rich(**window) as terminal:
        terminal.reply(method, ask, typed)
        return terminal.drawn


class Plain:
    """A plain prompter that is typed at, and what it has written."""

    def __init__(self, *typed, live=True):
        self.lines = []
        self._typed = iter(typed)
        self.prompter = PlainPrompter(self._read, self.lines.append, live)

    def _read(self, prompt):
        self.lines.append(prompt.rstrip())
        typed = next(self._typed, EOFError)
        if isinstance(typed, type):
            raise typed
        return typed

    @property
    def written(self):
        """All that was written."""
        return "\n".join(self.lines)


# -- a real window -----------------------------------------------------------------------------------------------------

in_a_window = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("tmux"), reason="needs tmux, which shows a terminal to a test"
)


class Window:
    """A window of tmux in which the driver runs."""

    def __init__(self, what, columns=80, rows=24, **environ):
        self._folder = tempfile.TemporaryDirectory()
        self._tmux = ["tmux", "-S", f"{self._folder.name}/s", "-f", os.devnull]
        variables = " ".join(f"{name}={value}" for name, value in environ.items())
        run = f"PYTHONPATH={ROOT} {variables} {sys.executable} {DRIVER} {what}; sleep 60"
        self._do("new-session", "-d", "-s", "x", "-x", str(columns), "-y", str(rows), run)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._do("kill-server")
        self._folder.cleanup()

    def _do(self, *words):
        return subprocess.run([*self._tmux, *words], check=True, capture_output=True, encoding="utf-8").stdout

    def press(self, *keys):
        """Press `keys`, called as tmux calls them."""
        self._do("send-keys", "-t", "x", *keys)

    def resize(self, columns, rows):
        """Make the window larger or smaller."""
        self._do("resize-window", "-t", "x", "-x", str(columns), "-y", str(rows))

    def text(self, *how):
        """What stands in the window."""
        return self._do("capture-pane", "-p", "-t", "x", *how)

    def shows(self, words):
        """The text of the window once `words` stand in it."""
        end = time.monotonic() + 20
        while words not in (text := self.text()):
            assert time.monotonic() < end, f"{words!r} never came:\n{text}"
            time.sleep(0.02)
        return text
