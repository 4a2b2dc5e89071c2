"""`local-compact renew`: what is said, which papers are made, and what is refused."""

import pytest

from compose.cli import renew
from compose.pack.renewal import PAPERS
from compose.renewal import renewal, renewing
from tests.helpers import contents, docx_words, small_folder
from tests.renewals import adopted_folder, keeper_of

DATE = ("--date", "2026-11-22", "--by", "Ann")
FILES = sorted(f"papers/{name}.{form}" for name in PAPERS for form in ("docx", "pdf"))


@pytest.fixture
def home(tmp_path):
    return adopted_folder(tmp_path / "compact")


def papers(home):
    return {name: raw for name, raw in contents(home).items() if name.startswith("papers/")}


def test_it_opens_the_renewal_makes_the_papers_and_says_what_is_next(command, home):
    ran = command("renew", home, *DATE)
    lines = ran.out.splitlines()
    assert ran.status == 0 and ran.err == ""
    assert lines[:4] == [
        "The renewal of the Anytown Compact of 2021 has begun.",
        "It was adopted on 1 April 2021, and is to be renewed by 1 April 2027. That date stays in the history.",
        "The new text is version 2.0.",
        "The answers are those that were adopted.",
    ]
    assert "There is no time to be ready by 1 April 2027. Planned forward from the start:" in lines
    assert "  15 February 2027   Publish the draft (to come)" in lines
    assert "To confirm again, for time will have changed it (7):" in lines
    assert lines[-1] == f"Next: local-compact ask {home.as_posix()}"
    assert sorted(papers(home)) == FILES


def test_what_was_changed_since_adoption_is_told_with_who_did_it(command, home):
    keeper_of(home, "Bob").save({"notice_months": "6"})
    out = command("renew", home, *DATE).out
    assert "  - notice of a change to funding: not provided became 6 (Bob on 22 November 2026)" in out
    assert f"renewal.yaml out and type: local-compact renew {home.as_posix()} --from adopted/1.0" in out


def test_what_was_adopted_is_put_back_where_it_is_named(command, home):
    keeper_of(home, "Bob").save({"contact_name": "Kim"})
    out = command("renew", home, *DATE, "--from", "adopted/1.0").out
    assert "The answers and local wording that were adopted have been put back." in out
    assert keeper_of(home).answers.typed["contact_name"] == "The Compact officer"


def test_papers_can_be_made_afresh_and_what_people_wrote_into_them_is_kept(command, home):
    command("renew", home, *DATE)
    (home / "papers/renewal-questions.docx").write_bytes(b"written on")
    before = papers(home)
    ran = command("renew", home, "--papers", "--date", "2026-11-22")
    assert "Those of before, 1 of which read otherwise, are in " in ran.out
    assert (home / "kept/2026-11-22/renewal-questions.docx").read_bytes() == b"written on"
    again = papers(home)
    assert {name for name in FILES if again[name] != before[name]} == {"papers/renewal-questions.docx"}


def test_the_questions_in_word_have_the_promises_of_the_old_text(command, home):
    command("renew", home, *DATE)
    words = docx_words(papers(home)["papers/renewal-questions.docx"])
    assert any(line.startswith("Notice of a change to funding. ") for line in words)


def test_papers_without_a_renewal_are_refused(command, home):
    ran = command("renew", home, "--papers")
    assert ran.status == 1 and "no renewal is open. Open one: local-compact renew " in ran.err
    assert not (home / "papers").exists()


def test_what_cannot_be_renewed_is_refused_and_nothing_is_changed(command, tmp_path):
    home = small_folder(tmp_path / "new")
    before = contents(home)
    ran = command("renew", home, *DATE)
    assert ran.status == 1 and "Bring the earlier one in: local-compact import" in ran.err
    assert contents(home) == before


def test_a_folder_that_is_not_there_is_refused(command, tmp_path):
    assert command("renew", tmp_path / "nowhere").status == 1


# -- when it is broken off ---------------------------------------------------------------------------------------------


def test_papers_that_cannot_be_written_are_told_and_made_by_the_same_command(command, home):
    (home / "papers").write_text("in the way", encoding="utf-8")
    ran = command("renew", home, *DATE)
    assert ran.status == 1 and ran.out.startswith("The renewal of the Anytown Compact of 2021 has begun.")
    assert "The renewal is open and its answers are ready, but not all of its papers are made." in ran.err
    assert ran.err.splitlines()[-1] == f"To make them: local-compact renew {home.as_posix()}"
    (home / "papers").unlink()
    answers = contents(home / "answers")
    ran = command("renew", home, *DATE)
    assert ran.out.startswith("The renewal was opened on 22 November 2026. Its papers are made now.")
    assert sorted(papers(home)) == FILES and contents(home / "answers") == answers
    assert renewal.read(home).left == "" and "left" not in (home / "renewal.yaml").read_text(encoding="utf-8")


def test_answers_that_cannot_all_be_made_ready_are_told_and_finished_by_the_same_command(command, home, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(renewing, "on_record", stop)
        ran = command("renew", home, *DATE)
    assert ran.status == 130 and "The renewal is half open: some of the answers may have been made ready" in ran.err
    assert "only half open. Finish it: local-compact renew" in command("renew", home, "--papers").err
    ran = command("renew", home, *DATE)
    assert ran.status == 0 and sorted(papers(home)) == FILES


def stop(*_):
    raise KeyboardInterrupt


def test_ctrl_c_while_papers_are_made_does_not_say_that_nothing_was_changed(command, home, monkeypatch):
    monkeypatch.setattr(renew, "_papers", stop)
    ran = command("renew", home, *DATE)
    assert ran.status == 130 and "Nothing was changed" not in ran.err
    assert ran.err.splitlines()[:2] == [
        "Stopped.", "The renewal is open and its answers are ready, but not all of its papers are made.",
    ]  # fmt: skip


def test_ctrl_c_when_all_is_done_says_so(command, home, monkeypatch):
    monkeypatch.setattr(renew, "_next", stop)
    ran = command("renew", home, *DATE)
    assert ran.status == 130 and "The renewal is open, and its papers are made." in ran.err


def test_ctrl_c_before_anything_is_done_says_that_nothing_was_changed(command, home, monkeypatch):
    monkeypatch.setattr(renew, "begin", stop)
    before = contents(home)
    ran = command("renew", home, *DATE)
    assert ran.status == 130 and ran.err.strip() == "Stopped. Nothing was changed."
    assert contents(home) == before


def test_a_renewal_that_is_open_with_all_its_papers_is_refused(command, home):
    command("renew", home, *DATE)
    before = contents(home)
    ran = command("renew", home, *DATE)
    assert ran.status == 1 and "a renewal is open already, begun on 22 November 2026" in ran.err
    assert contents(home) == before
