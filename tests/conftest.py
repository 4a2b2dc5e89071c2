"""Fixtures that several files use."""

import datetime as dt
from dataclasses import dataclass

import pytest

from compose.cli.app import main


@dataclass
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str


@pytest.fixture
def command(capsys):
    """Run `local-compact` in this process; a traceback on the screen is never right."""

    def run(*words):
        try:
            status = main([str(word) for word in words])
        except SystemExit as stop:
            status = stop.code
        said = capsys.readouterr()
        assert "Traceback" not in said.err + said.out
        return Ran(status, said.out, said.err)

    return run


@pytest.fixture
def today():
    """The day that tests take for today."""
    return dt.date(2026, 11, 22)
