"""`local-compact revision`: a version added to the history."""

import re

from compose.plan import revisions
from tests.adoptions import D, folder

DRAFT = ("--version", "0.3", "--status", "consultation draft", "--what", "Opened for comment")


def history(home):
    return revisions.read(home / "revisions.yaml", "revisions.yaml")


def test_a_draft_is_added(command, tmp_path):
    home = folder(tmp_path)
    by = ("--agreed-by", "Compact Group", "--agreed-by", "Forum")
    ran = command("revision", home, *DRAFT, *by, "--date", "2026-11-16")
    assert ran.out.startswith("Added to revisions.yaml: version 0.3, consultation draft, 16 November 2026.\n")
    assert f"local-compact ask {home.as_posix()} --set version=0.3" in ran.out
    (made,) = history(home)
    assert (made.date, made.status) == (D(2026, 11, 16), "consultation draft")
    assert made.agreed_by == "Compact Group and Forum"


def test_an_earlier_compact_goes_on_record_and_counts(command, tmp_path):
    home = folder(tmp_path)
    old = ("--version", "2015", "--status", "adopted", "--what", "The last one", "--date", "2015-04-01")
    assert "--set" not in command("revision", home, *old).out
    said = command("status", home, "--date", "2026-11-22").out
    assert re.search(r"Overdue by 5 years +1 April 2021 +Renewal due", said)


def test_a_status_that_is_none_is_told(command, tmp_path):
    assert command("revision", folder(tmp_path), "--version", "1", "--status", "final", "--what", "w").status == 2


def test_what_cannot_be_is_told_and_nothing_is_added(command, tmp_path):
    home = folder(tmp_path)
    ran = command("revision", home, *DRAFT, "--date", "2199-01-01")
    assert ran.status == 1 and "has not come yet" in ran.err and history(home) == ()
