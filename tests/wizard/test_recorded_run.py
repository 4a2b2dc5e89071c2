"""Camden's example from an empty folder, by nothing but what a person typed: the run in `runs/camden.txt`."""

import datetime as dt
import os
import shutil
import subprocess
import sys

import pytest

from compose import paths
from compose.building import build
from compose.folder import read_settings
from tests.helpers import contents
from tests.wizard.record import RUNS, recorded, wanted

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("run") / "camden"
    settings = read_settings(paths.examples() / "camden" / "compact.yaml", "compact.yaml")
    deciders = [word for name in settings.deciders for word in ("--decider", name)]
    command = [sys.executable, "-m", "compose", "new", str(home), "--plain", "--by", "Writers' group"]
    subprocess.run(
        [*command, "--notice", settings.notice, *deciders],
        input=(RUNS / "camden.txt").read_bytes(), check=True, timeout=60, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return home


def test_the_run_leads_to_the_answers_of_the_example(home):
    from compose.answers import store
    from compose.questionnaire import load as questionnaires
    from compose.questionnaire.journey import journey

    standard = questionnaires.standard()
    made, want = journey(standard, store.read(home / "answers", standard)), wanted("camden")
    assert dict(made.effective) == dict(want.effective)


def test_the_documents_made_of_it_are_those_of_the_example_to_the_byte(home, tmp_path):
    example = tmp_path / "camden"
    shutil.copytree(paths.examples() / "camden", example, ignore=shutil.ignore_patterns("out"))
    shutil.copy(example / "revisions.yaml", home)  # the history is no part of the questionnaire
    for folder in (home, example):
        build(folder, today=TODAY, formats=("docx", "html"))
    built, want = contents(home / "out"), contents(example / "out")
    assert built["compact.html"] == want["compact.html"]
    assert built["compact.docx"] == want["compact.docx"]


def test_the_recording_is_of_the_questionnaire_as_it_stands(monkeypatch):
    """Where this fails, the questions have changed: `python -m tests.wizard.record` records the run again."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # the disk's own pace is not looked at here
    assert (RUNS / "camden.txt").read_text(encoding="utf-8").split("\n")[:-1] == recorded("camden")
