"""The whole wizard in a real terminal: stopped in every way there is, and started again."""

import json
import os
import random
import signal
import sys
import time

import pytest

from compose.answers import store
from compose.building import make_draft
from compose.questionnaire import load as questionnaires
from tests.wizard.pipes import CTRL_C, CTRL_S, DOWN, ENTER, ESC, F2, ROOT, paste
from tests.wizard.rooms import TODAY

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a terminal of POSIX")

STANDARD = questionnaires.standard()
READY = "Ctrl-C: stop"
"""The end of every question: all of it is on the screen."""


class Wizard:
    """The wizard in a terminal, and a person who types."""

    def __init__(self, home, verb="ask", rows=24, columns=80, **environ):
        environ = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **environ}
        words = ["-m", "compose", verb, str(home), "--by", "Pat"]
        self.terminal = pexpect.spawn(
            sys.executable, words, env=environ, dimensions=(rows, columns), encoding="utf-8", timeout=30
        )

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.terminal.close(force=True)

    def sees(self, words):
        """Wait until `words` are on the screen, and the question is ready for an answer."""
        self.terminal.expect_exact(words)
        self.terminal.expect_exact(READY)

    def types(self, *keys):
        for key in keys:
            self.terminal.send(key)

    def is_killed(self):
        self.terminal.kill(signal.SIGKILL)
        self.terminal.wait()

    def ends(self):
        self.terminal.expect(pexpect.EOF)
        self.terminal.close()
        return self.terminal.exitstatus


def answers(home):
    return store.read(home / "answers", STANDARD, home)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "anytown"


def _begun(home):
    """A wizard in which the first two questions are answered."""
    wizard = Wizard(home, "new")
    wizard.sees("What is the area called?")
    wizard.types("Anytown", ENTER)
    wizard.sees("What kind of area is it?")
    wizard.types(DOWN, ENTER)
    wizard.sees("What do you call the agreement?")
    return wizard


@pytest.mark.parametrize("how", ["killed", "window closed", "ctrl-C"])
def test_however_it_is_stopped_every_answer_is_there_and_it_goes_on_at_the_same_question(home, how):
    with _begun(home) as wizard:
        match how:
            case "killed":
                wizard.is_killed()
            case "window closed":
                wizard.terminal.close(force=True)
            case "ctrl-C":
                wizard.types(CTRL_C)
                wizard.terminal.expect_exact("Stop here for today")
                wizard.types(CTRL_C)
                assert wizard.ends() == 0
    assert answers(home).values == {"area_name": "Anytown", "area_kind": "unitary"}
    with Wizard(home) as again:
        again.sees("What do you call the agreement?")


def test_a_killed_wizard_loses_no_more_than_the_line_being_typed(home):
    with _begun(home) as wizard:
        wizard.types(ENTER)
        wizard.sees("What is the full title?")
        wizard.types(" and its people")
        time.sleep(0.3)
        wizard.is_killed()
    assert "title" not in answers(home).typed
    assert answers(home).values["document_name"] == "Compact"


def test_a_long_text_keeps_its_finished_lines_when_the_wizard_is_killed(home):
    from tests.helpers import small_folder

    small_folder(home)
    log = {"when": "2026-11-22T12:00:00+00:00", "who": "Pat", "what": "answered", "was": None, "now": "x", "why": "",
           "agreed_by": ""}  # fmt: skip
    asked = {"contact_name": "x"} | dict.fromkeys(
        ("group_name", "meetings_per_year", "partnership_board", "has_officer", "has_champions", "annual_survey")
    )
    (home / "answers" / "50-governance.yaml").write_text(
        "contact_email: a@b.example\n" + "".join(f"{name}: {value or ''}\n" for name, value in asked.items())
    )
    (home / "decisions.jsonl").write_text(json.dumps({**log, "key": "contact_name"}) + "\n")
    with Wizard(home) as wizard:
        wizard.terminal.expect_exact("what should working together change")
        wizard.terminal.expect_exact("Ctrl-S: done")
        wizard.types("First line", ENTER, "Second line", ENTER, "Third, never finished")
        wizard.terminal.expect_exact("never finished")
        wizard.is_killed()
    with Wizard(home) as again:
        again.terminal.expect_exact("Second line")
        again.terminal.expect_exact("Ctrl-S: done")
        again.types("third line", CTRL_S)
        again.terminal.expect_exact("Have you finished")
    assert answers(home).values["priority_subjects"] == "First line\nSecond line\nthird line"


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_of_an_evening_no_answer_that_was_given_is_lost(home, seed):
    dice = random.Random(seed)
    given = {}
    verb = "new"
    for _ in range(5):
        with Wizard(home, verb) as wizard:
            wizard.terminal.expect_exact(READY)
            for _ in range(dice.randrange(4)):
                wizard.types(dice.choice([ENTER, ENTER, F2]))
                if dice.random() < 0.7:
                    wizard.terminal.expect([READY, pexpect.TIMEOUT], timeout=2)
            time.sleep(dice.random() * 0.05)
            wizard.is_killed()
        now = dict(answers(home).typed)
        assert given.items() <= now.items(), "what stood there once stands there still"
        given, verb = now, "ask"
    make_draft(home, today=TODAY)


def test_back_across_a_branch_leaves_the_answers_as_they_were(home):
    with Wizard(home, "new") as wizard:
        wizard.sees("What is the area called?")
        wizard.types("Anytown", ENTER)
        wizard.sees("What kind of area is it?")
        wizard.types(ENTER)
        wizard.sees("Do both a county council and district councils")
        wizard.types(DOWN, ENTER)
        wizard.sees("What do you call the agreement?")
        wizard.types(ESC)
        wizard.sees("Do both a county council and district councils")
        wizard.types(ESC)
        wizard.sees("What kind of area is it?")
        wizard.types(DOWN, ENTER)
        wizard.sees("What do you call the agreement?")
        wizard.types(ESC)
        wizard.sees("What kind of area is it?")
        wizard.is_killed()
    assert answers(home).values == {"area_name": "Anytown", "area_kind": "unitary", "two_tier": False}


def test_later_leaves_a_point_to_be_agreed(home):
    with _begun(home) as wizard:
        wizard.types(F2)
        wizard.sees("What is the full title?")
        wizard.is_killed()
    assert answers(home).typed["document_name"] == "to be agreed"


def test_names_in_any_script_and_pastes_of_several_lines_arrive_whole(home):
    with Wizard(home, "new") as wizard:
        wizard.sees("What is the area called?")
        wizard.types(paste("Ŵyrfan &\r\n# 東京 «ﺍﻠﺴﻼﻣ»"))
        time.sleep(0.3)
        assert not (home / "answers" / "10-area.yaml").exists(), "a pasted line end is no Enter"
        wizard.types(ENTER)
        wizard.sees("What kind of area is it?")
        wizard.is_killed()
    assert answers(home).values["area_name"] == "Ŵyrfan & # 東京 «ﺍﻠﺴﻼﻣ»"


def test_a_window_that_changes_its_size_asks_on(home):
    with _begun(home) as wizard:
        wizard.terminal.setwinsize(20, 60)
        time.sleep(0.2)
        wizard.terminal.setwinsize(40, 120)
        wizard.types(ENTER)
        wizard.sees("What is the full title?")
        wizard.is_killed()
    assert answers(home).values["document_name"] == "Compact"


def test_no_color_sends_no_colours(home):
    with Wizard(home, "new", NO_COLOR="1") as wizard:
        wizard.sees("What is the area called?")
        assert "\x1b[38;" not in wizard.terminal.before and "[3" not in wizard.terminal.before.replace("[39m", "")


def test_without_a_terminal_that_can_draw_it_asks_line_by_line(home):
    with Wizard(home, "new", TERM="dumb") as wizard:
        wizard.terminal.expect_exact("asked line by line")
        wizard.terminal.expect_exact("What is the area called?")
        wizard.types("Anytown\n")
        wizard.terminal.expect_exact("What kind of area is it?")
        wizard.types("quit\n")
        wizard.terminal.expect_exact("Stop here for today")
        wizard.types("1\n")
        assert wizard.ends() == 0
    assert answers(home).values == {"area_name": "Anytown"}
