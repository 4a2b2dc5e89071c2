"""`local-compact adopt`: the text frozen, and on record."""

from tests.adoptions import PARTNERS, folder
from tests.helpers import contents

BY = ("--by", PARTNERS[0], "--by", PARTNERS[1])


def test_it_says_what_was_adopted_and_where_it_is(command, tmp_path):
    home = folder(tmp_path)
    ran = command("adopt", home, "--date", "2026-04-01", *BY)
    assert ran.status == 0 and ran.err == ""
    assert ran.out.splitlines()[:4] == [
        "Adopted: The Anytown Compact, version 1.0, 1 April 2026.",
        "Agreed by Anytown Council and Voluntary Action Anytown.",
        "Next review due 1 April 2027",
        "Renewal due by 1 April 2032",
    ]
    for form in ("docx", "html", "pdf"):
        assert f"{home.as_posix()}/adopted/1.0/compact.{form}" in ran.out
        assert (home / f"adopted/1.0/compact.{form}").stat().st_size > 1000


def test_gaps_are_refused_with_status_3_and_all_are_listed(command, tmp_path):
    home = folder(tmp_path, governance="", adoption="renewal_years: tba\n")
    before = contents(home)
    ran = command("adopt", home, "--date", "2026-04-01", *BY)
    assert ran.status == 3 and ran.out == "" and contents(home) == before
    assert ran.err.startswith("Nothing was adopted. A text with gaps cannot be adopted.\n")
    for label in ("contact for questions", "e-mail", "life of the agreement is to be agreed"):
        assert label in ran.err


def test_a_day_that_has_not_come_is_refused(command, tmp_path):
    ran = command("adopt", folder(tmp_path), "--date", "2199-01-01", *BY)
    assert ran.status == 1 and "1 January 2199 has not come yet" in ran.err


def test_day_and_names_must_be_given(command, tmp_path):
    home = folder(tmp_path)
    assert command("adopt", home, *BY).status == 2
    assert command("adopt", home, "--date", "2026-04-01").status == 2
    assert command("adopt", home, "--date", "1 April", *BY).status == 2


def test_an_amendment_is_told_as_one(command, tmp_path):
    home = folder(tmp_path)
    command("adopt", home, "--date", "2026-04-01", *BY)
    ran = command("adopt", home, "--date", "2026-10-05", *BY, "--amended", "--what", "Longer notice")
    assert ran.out.startswith("Amended: The Anytown Compact, version 1.1, 5 October 2026.\n")
    assert "Renewal due by 1 April 2032" in ran.out


def test_a_folder_that_is_none_is_told(command, tmp_path):
    assert command("adopt", tmp_path / "none", "--date", "2026-04-01", *BY).status == 1
