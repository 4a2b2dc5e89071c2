"""Which prompter is taken, and the rich one in a real terminal."""

import io
import os
import sys

import pytest

from compose.wizard import rich_prompts, terminal
from compose.wizard.plain_prompts import PlainPrompter
from compose.wizard.prompter import Ask
from compose.wizard.terminal import prompter_for
from tests.wizard.pipes import DRIVER, ROOT


class Stream(io.StringIO):
    """A stream that is a terminal, or says so."""

    def __init__(self, text="", tty=True):
        super().__init__(text)
        self.isatty = lambda: tty


def taken(stdin=None, stdout=None, plain=False, **environ):
    stdout = stdout or Stream()
    return prompter_for(plain, stdin or Stream(), stdout, environ), stdout.getvalue()


@pytest.fixture
def drawing(monkeypatch):
    """Say which rich prompter would have been made."""
    monkeypatch.setattr(rich_prompts, "RichPrompter", lambda **how: how)


def test_a_terminal_is_drawn_on(drawing):
    assert taken(TERM="xterm-256color") == ({"colour": True}, "")


def test_no_color_is_heeded_unless_it_is_empty(drawing):
    assert taken(TERM="xterm", NO_COLOR="1") == ({"colour": False}, "")
    assert taken(TERM="xterm", NO_COLOR="") == ({"colour": True}, "")


def test_plain_is_plain_without_a_word(drawing):
    prompter, said = taken(plain=True, TERM="xterm")
    assert isinstance(prompter, PlainPrompter) and prompter.live and said == ""


@pytest.mark.parametrize("term", ["", "dumb", "unknown"])
def test_a_terminal_that_cannot_draw_is_asked_line_by_line_and_told_why(drawing, monkeypatch, term):
    monkeypatch.setattr(terminal, "WINDOWS", False)
    prompter, said = taken(TERM=term)
    assert (
        isinstance(prompter, PlainPrompter)
        and said == "This terminal cannot move its cursor, so the questions are asked line by line.\n"
    )


def test_windows_has_no_term(drawing, monkeypatch):
    monkeypatch.setattr(terminal, "WINDOWS", True)
    assert taken() == ({"colour": True}, "")


@pytest.mark.parametrize("piped", ["stdin", "stdout"])
def test_a_pipe_is_asked_line_by_line_without_a_word(drawing, piped):
    prompter, said = taken(**{piped: Stream(tty=False)}, TERM="xterm")
    assert isinstance(prompter, PlainPrompter) and said == ""
    assert prompter.live == (piped == "stdout")


def test_git_bash_is_told_why_and_is_a_person(drawing, monkeypatch):
    monkeypatch.setattr(terminal, "WINDOWS", True)
    prompter, said = taken(Stream(tty=False), Stream(tty=False), MSYSTEM="MINGW64")
    assert prompter.live and "winpty" in said


def test_a_console_that_cannot_be_opened_is_asked_line_by_line(monkeypatch):
    def refuse(**how):
        raise rich_prompts.NoConsole

    monkeypatch.setattr(rich_prompts, "RichPrompter", refuse)
    prompter, said = taken(TERM="xterm")
    assert isinstance(prompter, PlainPrompter) and "not a Windows console" in said


def test_given_streams_are_read_and_written():
    stdin, stdout = Stream("Nearby\n", tty=False), Stream(tty=False)
    prompter = prompter_for(False, stdin, stdout, {})
    assert prompter.line(Ask("Name?", turns=frozenset())) == "Nearby"
    assert stdout.getvalue() == "\nName?\n> Nearby\n"
    with pytest.raises(EOFError):
        prompter.line(Ask("Name?"))


def test_choosing_the_plain_one_does_not_import_what_draws():
    import subprocess

    code = (
        "import sys; from compose.wizard.terminal import prompter_for; prompter_for(True, sys.stdin, sys.stdout, {});"
        "print(sorted({'questionary', 'prompt_toolkit'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


# -- a real terminal ---------------------------------------------------------------------------------------------------

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a terminal as Unix has it")


def started(what, **environ):
    import pexpect

    environ = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **environ}
    return pexpect.spawn(sys.executable, [str(DRIVER), what], env=environ, encoding="utf-8", timeout=30)


@on_posix
@pytest.mark.parametrize(
    ("what", "typed", "said"),
    [("line", " and Nearby\r", "REPLY 'Anytown and Nearby'"),
     ("line", "\x03", r"REPLY Turn\(way='quit', so_far='Anytown'"),
     ("line", "\x1b", r"REPLY Turn\(way='back'"),
     ("lines", "One\rTwo\x13", r"REPLY 'One\\nTwo'"),
     ("few", "\x1b[B\x1bOQ", r"REPLY Turn\(way='later', so_far='key2', option='key2'"),
     ("some", " \x1b[A \r", r"REPLY \('key1', 'key5'\)")],
)  # fmt: skip
def test_keys_of_a_real_terminal(what, typed, said):
    terminal = started(what)
    terminal.expect("Esc: back")
    terminal.send(typed)
    terminal.expect(said)


@on_posix
def test_no_color_in_a_real_terminal():
    terminal = started("some", NO_COLOR="1")
    terminal.expect("Esc: back")
    assert "38;5" not in terminal.before
    assert "\x1b[6n" not in terminal.before  # not every terminal says where its cursor is; none is asked
    terminal.send("\r")
    terminal.expect("REPLY")


@on_posix
def test_a_dumb_terminal_is_asked_line_by_line():
    terminal = started("few", TERM="dumb")
    terminal.expect("cannot move its cursor")
    terminal.expect("> ")
    terminal.sendline("2")
    terminal.expect("REPLY 'key2'")
