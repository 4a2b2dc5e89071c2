"""`local-compact why`: why a clause is in a draft or not, and all that stands behind it."""

import re

import pytest

from compose.library import load
from compose.library.load import standard
from compose.questionnaire.load import standard as questionnaire
from tests.helpers import contents, small_folder
from tests.library.books import clause, loaded, stances

DATE = ("--date", "2026-11-22")
OURS = "---\nbased_on: notice-of-change@1\nwhy: We like to bake.\n---\nWe will bake:\n\n- bread;\n- soup.\n"
OWN = "---\ntitle: Bread and soup\npart: outcome-4\nundertaken_by: voluntary\ncovenant: [partnership]\n---\nWe eat.\n"
STRONGER = "positions:\n  - clause: notice-of-change\n    position: stronger\n    reason: Staff need longer.\n"


@pytest.fixture
def home(tmp_path):
    return small_folder(tmp_path)


@pytest.fixture
def why(command):
    """What is said of a clause, in pieces that empty lines part."""

    def ask(home, clause):
        ran = command("why", home, clause, *DATE)
        assert ran.status == 0 and ran.err == ""
        return ran.out.rstrip("\n").split("\n\n")

    return ask


def called(ident):
    return standard().by_id[ident]


def titles(pieces):
    """What each piece after the first begins with."""
    return [piece.partition(":")[0].partition(" (")[0] for piece in pieces[1:]]


# -- in the draft ------------------------------------------------------------------------------------


def test_a_clause_that_is_in_is_told_with_number_reason_wording_and_what_stands_behind_it(why, home):
    one = called("notice-of-change")
    head, printed, *rest = why(home, "notice-of-change")
    number, rest_of_line = head.split("\n")[0].split(" ", 1)
    assert re.fullmatch(r"\d+\.\d+", number) and rest_of_line == f"{one.title} (notice-of-change)"
    assert head.split("\n")[1:] == [
        "It is in because: It belongs in every Compact.",
        "It is the standard wording. There is a stronger and a lighter one too:",
        "  local-compact library show notice-of-change",
        f"  Who asks for it: {one.positions['standard'].asked_by}",
        f"  What it costs: {one.positions['standard'].costs}",
    ]
    assert all(line.startswith("  ") for line in printed.split("\n")) and "{{" not in printed
    assert titles(["", *rest]) == ["Why", "Example", "Numbers in it", "Law", "Comes from"]
    assert rest[0] == f"Why: {one.why}" and rest[3] == f"Law: {one.legal}"
    assert "National Compact (2010), undertaking 4.4\n" in rest[4]
    assert f"Version {one.version}, " in rest[4] and "Last looked at: " in rest[4]


@pytest.mark.parametrize("typed", ["{}", "{}.", " {} "])
def test_a_clause_may_be_called_by_its_printed_number(why, home, typed):
    said = why(home, "notice-of-change")
    assert why(home, typed.format(said[0].split()[0])) == said
    assert why(home, "5.4")[0].startswith("5.4 ")


def test_the_wording_and_the_numbers_are_those_of_the_draft(why, tmp_path):
    home = small_folder(
        tmp_path, area="area_name: A\narea_kind: unitary\n", commitments="notice_months: 6\nreasons_days: tba\n"
    )
    pieces = why(home, "notice-of-change")
    assert "at least 6 months of written notice" in pieces[1]
    assert "[To be agreed: time to give reasons for a funding decision]" in pieces[1]
    floor = questionnaire().by_id["notice_months"].floor
    (numbers,) = (piece for piece in pieces if piece.startswith("Numbers in it:"))
    assert numbers.split("\n")[1:] == [
        "  - notice of a change to funding: 6 months (the answer to 'notice_months')",
        f"    Guidance, at least 3 months: {floor.say}",
        f"    Source: {floor.source}, as at 22 November 2026",
        "  - time to give reasons for a funding decision: 20 working days, usually (the answer to 'reasons_days')",
    ]


def test_a_chosen_position_is_told_with_the_group_s_reason_and_its_own_stance(why, tmp_path):
    head, printed, *_ = why(small_folder(tmp_path, commitments=STRONGER), "notice-of-change")
    stance = called("notice-of-change").positions["stronger"]
    assert "; the group chose the stronger wording, because Staff need longer.\n" in head
    assert "It is the stronger wording. There is a standard and a lighter one too:" in head
    assert head.endswith(f"  Who asks for it: {stance.asked_by}\n  What it costs: {stance.costs}")
    assert printed != why(small_folder(tmp_path, commitments=""), "notice-of-change")[1]


def test_only_numbers_of_the_wording_that_is_printed_are_told(why, monkeypatch, tmp_path):
    wording = "We pay.\n\n# Stronger\n\nWe pay within {{ payment_days }}.\n"
    library = loaded(tmp_path / "library", one=clause("one", wording, more=stances("standard", "stronger")))
    monkeypatch.setattr(load, "standard", lambda: library)
    stronger = small_folder(tmp_path / "stronger", commitments="positions: [{clause: one, position: stronger}]\n")
    assert "Numbers in it" not in titles(why(small_folder(tmp_path / "standard"), "one"))
    assert "Numbers in it" in titles(why(stronger, "one"))


def test_a_clause_without_a_choice_has_no_word_of_positions(why, home):
    assert why(home, "people-first")[0].split("\n")[1:] == ["It is in because: It belongs in every Compact."]


def test_local_wording_is_told_with_its_file_and_printed_as_it_stands(why, tmp_path):
    home = small_folder(tmp_path, {"wording/notice-of-change.md": OURS})
    head, printed, reason, *rest = why(home, "notice-of-change")
    assert head.endswith("\nThe wording is your own, in wording/notice-of-change.md.")
    # The voice that stands over the next clause is not part of it.
    assert printed == "  We will bake:\n  - bread;\n  - soup."
    assert reason == "Why: We like to bake."
    assert "National Compact (2010), undertaking 4.4" in rest[-1] and "Numbers in it" not in titles(rest)


def test_a_clause_of_the_group_s_own_is_told_as_such(why, tmp_path):
    home = small_folder(tmp_path, {"wording/bread-and-soup.md": OWN})
    head, printed, source = why(home, "bread-and-soup")
    assert head.split("\n")[1:] == [
        "It is in because: The group added it.",
        "The wording is your own, in wording/bread-and-soup.md.",
    ]
    assert printed == "  We eat."
    assert source.split("\n")[1:] == ["Civil Society Covenant (2025), principle partnership"]


def test_a_clause_of_a_code_of_practice_is_in_because_of_it(why, tmp_path):
    home = small_folder(tmp_path, codes="codes: [funding]\n")
    assert "It is in because: The group chose the code of practice: funding." in why(home, "code-funding-scope")[0]


def test_a_clause_that_follows_from_an_answer_says_which(why, tmp_path):
    home = small_folder(tmp_path, area="area_name: Anytown\narea_kind: county\n")
    head = why(home, "two-tier")[0]
    assert f"It is in because: It follows from: {questionnaire().by_id['two_tier'].label}." in head


def test_a_table_that_falls_into_groups_is_printed_whole(why, tmp_path):
    action = "  - {{theme: {}, objective: {}, action: We act, timescale: May, lead: All}}\n"
    plan = "actions:\n" + action.format("awareness", "Known") + action.format("resources", "Paid")
    printed = "\n".join(why(small_folder(tmp_path, plan=plan), "action-plan")[1:])
    places = [printed.index(word) for word in ("Awareness", "  Known | ", "Resources", "  Paid | ")]
    assert places == sorted(places)


# -- not in the draft --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ident", "because"),
    [
        ("naming-the-funder", "The group left it out: Small groups found it a burden"),
        ("two-tier", f"It depends on: {questionnaire().by_id['two_tier'].label}"),
        ("code-funding-scope", "Its code of practice was not chosen"),
    ],
)
def test_a_clause_that_is_not_in_is_told_with_the_reason(why, tmp_path, ident, because):
    omitted = "left_out:\n  - clause: naming-the-funder\n    reason: Small groups found it a burden.\n"
    head, reason, *rest = why(small_folder(tmp_path, commitments=omitted), ident)
    assert head == f"{called(ident).title} ({ident}) is not in the draft.\nBecause: {because}."
    assert reason == f"Why: {called(ident).why}" and rest[-1].startswith("Comes from: ")


# -- no such clause ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("notice-of-chnge", "'notice-of-chnge' is not a clause. Write 'notice-of-change' if you meant that."),
        ("shared meals", "'shared meals' is not a clause. Try: local-compact library search \"shared meals\"."),
        ("5", "it is the number of a whole part. Name one of its clauses, such as 5.1."),
        (
            "99.1",
            "no clause of the draft has this number. Build again and look it up, or: local-compact library search",
        ),
    ],
)
def test_what_is_no_clause_is_told_with_what_to_do(command, home, typed, told):
    ran = command("why", home, typed)
    assert ran.status == 1 and ran.out == ""
    assert ran.err.startswith(f"There is no such clause.\n  {typed}: {told}")


def test_a_folder_that_is_not_there_is_told(command, tmp_path):
    ran = command("why", tmp_path / "nowhere", "5.4")
    assert ran.status == 1 and "There is no folder" in ran.err


def test_it_changes_nothing(why, home):
    before = contents(home)
    why(home, "notice-of-change")
    assert contents(home) == before
