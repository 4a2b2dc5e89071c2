"""Other programs are ended with all that they started when their time is up or they say too much."""

import sys
import time

import pytest

from compose.intake.children import run


def python(code, **limits):
    return run([sys.executable, "-c", code], **limits)


def test_what_a_program_says_comes_back_with_its_status():
    ended = python("print('x'); raise SystemExit(3)", seconds=20)
    assert (ended.code, ended.out.strip(), ended.late, ended.long) == (3, b"x", False, False)


def test_a_program_that_takes_too_long_is_ended_with_its_children():
    child = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    begun = time.monotonic()
    ended = python(f"{child}; time.sleep(60)", seconds=0.5)
    assert ended.late
    assert time.monotonic() - begun < 15


def test_a_program_that_says_too_much_is_ended():
    ended = python("while True: print('x' * 1000)", seconds=20, most=10_000)
    assert ended.long
    assert len(ended.out) == 10_000


def test_a_program_that_is_not_there_is_told():
    with pytest.raises(OSError):
        run(["no-such-program-here"], seconds=1)
