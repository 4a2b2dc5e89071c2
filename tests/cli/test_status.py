"""`local-compact status`: how far a Compact has come."""

import datetime as dt
import re

import pytest

from compose.answers import decisions
from compose.answers.decisions import Decision
from compose.answers.keeper import LOG, Keeper, Note
from compose.cli.decided import MOST
from compose.library.load import standard as library
from compose.questionnaire import load as questionnaires
from tests.adoptions import adopted, folder
from tests.helpers import contents, small_folder

DATE = ("--date", "2026-11-22")
KEPT_ONE = "reasons-for-decisions"


def test_it_says_how_each_section_stands(command, tmp_path):
    home = small_folder(tmp_path, commitments="notice_months: tba\npayment_days: 20\n")
    lines = command("status", home, *DATE).out.splitlines()
    assert lines[0] == "The Anytown Compact · Draft 0.1 · 22 November 2026"
    sections = dict(re.findall(r"^  (\S.*?)  +(.+? answered, .+)$", "\n".join(lines), re.MULTILINE))
    sections = {name: " ".join(said.split()) for name, said in sections.items()}
    assert sections["Commitments"] == "1 open 1 answered, 12 suggested"
    assert sections["Partners"] == "none open 1 answered, 0 suggested"


def test_it_lists_what_is_open_what_is_suggested_and_what_to_look_at(command, tmp_path):
    home = small_folder(tmp_path, commitments="notice_months: tba\npayment_days: 40\n", governance="")
    said = command("status", home).out
    assert "Still to be agreed (3):" in said
    assert (
        "  - notice of a change to funding is to be agreed. Answer 'notice_months' in "
        "answers/40-commitments.yaml, line 1" in said
    )
    assert "contact for questions is not answered yet. Answer 'contact_name' in answers/50-governance.yaml" in said
    assert "  - title of the document (title): The Anytown Compact" in said
    assert "  - length of a formal consultation (consultation_weeks): 12 weeks" in said
    assert "To look at (1):" in said and "40 is above 30" in said


def test_it_changes_nothing(command, tmp_path):
    home = small_folder(tmp_path)
    before = contents(home)
    assert command("status", home).status == 0
    assert contents(home) == before


def test_an_adopted_one_has_its_dates(command, tmp_path):
    home = small_folder(tmp_path, adoption="adopted_on: 2026-04-01\n")
    first = command("status", home, *DATE).out.splitlines()[0]
    assert "Next review due 1 April 2027 · Renewal due by 1 April 2032" in first


def test_it_says_how_many_clauses_there_are(command, tmp_path):
    said = command("status", small_folder(tmp_path)).out
    assert "The text has " in said and " left out by you." in said


# -- who decided what --------------------------------------------------------------------------------------------------


def decided(command, home, *words):
    """The lines on who decided what."""
    _, _, said = command("status", home, *DATE, *words).out.partition("Who decided what:\n")
    return [line.removeprefix("  - ") for line in said.splitlines()]


def keep(home, who, day, changes, **note):
    """Save `changes` as `who` would on a day of November 2026."""
    noon = dt.datetime(2026, 11, day, 12, tzinfo=dt.UTC)
    Keeper(home, questionnaires.standard(), who, lambda: noon).save(changes, Note(**note))


def test_it_says_who_decided_what_and_since_when_the_newest_first(command, tmp_path):
    home = small_folder(tmp_path)
    keep(home, "Ann", 20, {"notice_months": "6"})
    keep(home, "Bob", 21, {"payment_days": "20"})
    keep(home, "Cat", 22, {"notice_months": "4"}, why="Too long for schools", agreed_by="Compact Group")
    assert decided(command, home) == [
        "22 November 2026, Cat: notice of a change to funding: 4 months (was 6 months). Why: Too long for schools. "
        "Agreed by Compact Group.",
        "21 November 2026, Bob: time to pay an invoice or grant instalment: 20 days.",
    ]


def test_each_thing_that_can_be_done_is_told_in_words(command, tmp_path):
    home = small_folder(tmp_path)
    partners = Keeper(home, questionnaires.standard(), "Ann", dt.datetime.now).answers.typed["partners"]
    new = {"name": "Health/Care Trust", "sector": "public", "kind": "nhs-trust"}
    keep(home, "Ann", 20, {"partners": [*partners, new], "tagline": None, "title": "tba", "has_champions": "no"})
    keep(home, "Ann", 21, {"partners": [*partners, {**new, "champion": "Sam"}], "codes": ["funding", "premises"]})
    keep(home, "Ann", 22, {"partners": [new, *partners[1:]]})
    said = {line.partition(": ")[2].rstrip(".") for line in decided(command, home)}
    assert {
        "line under the title: not provided",
        "title of the document: to be agreed",
        "champions: no",
        "codes of practice: Funding and procurement and Premises and asset transfer",
        "partners, Anytown Council: removed",
        "partners, Health/Care Trust: added",
    } <= said


def test_only_the_last_few_are_listed_unless_all_are_wanted(command, tmp_path):
    home = small_folder(tmp_path)
    numbers = [one.id for one in questionnaires.standard().sections[3].questions if one.kind == "number"]
    for ident in (*numbers, "informal_days", "written_days", "group_days"):
        keep(home, "Ann", 22, {ident: "7"})
    few, every = decided(command, home), decided(command, home, "--decisions")
    assert len(few) == MOST + 1 and few[-1] == f"and {len(every) - MOST} earlier: see them with --decisions"
    assert few[:MOST] == every[:MOST] and len(every) == len(numbers) + 3


def test_what_a_later_decision_replaced_is_told_with_that_unless_all_are_wanted(command, tmp_path):
    home = small_folder(tmp_path)
    for day, months in ((20, "4"), (21, "5"), (22, "6")):
        keep(home, "Ann", day, {"notice_months": months})
    assert [line[:2] for line in decided(command, home)] == ["22"]
    assert [line[:2] for line in decided(command, home, "--decisions")] == ["22", "21", "20"]


def test_a_clause_is_called_by_its_title_where_the_library_knows_it(command, tmp_path):
    home = small_folder(tmp_path)
    without = [{"clause": "notice-of-change", "reason": "Ours is stricter"}]
    keep(home, "Ann", 20, {"left_out": without})
    keep(home, "Ann", 21, {"left_out": [{**without[0], "reason": "Another"}]})
    now = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
    noted = [Decision(now, "Ann", "answered", f"kept/{ident}", None, "standard") for ident in (KEPT_ONE, "no-more")]
    decisions.append(home / LOG, noted)
    gone, kept, why, out = decided(command, home)
    assert "clause no-more: kept" in gone and f"clause {library().by_id[KEPT_ONE].title}: kept as it is" in kept
    assert "Notice of a change to funding: Another (was Ours is stricter)" in why
    assert out.endswith("Notice of a change to funding: added.")


def test_a_line_of_the_record_that_was_torn_is_told_and_the_others_are_read(command, tmp_path):
    home = small_folder(tmp_path)
    keep(home, "Ann", 22, {"notice_months": "6"})
    log = home / LOG
    log.write_bytes(log.read_bytes() + log.read_bytes()[:40])
    first, torn = decided(command, home)
    assert first.endswith("Ann: notice of a change to funding: 6 months.")
    assert "decisions.jsonl, line 2: the line is not whole" in torn


def test_without_a_record_nothing_is_said_of_it(command, tmp_path):
    assert "Who decided what" not in command("status", small_folder(tmp_path)).out


def test_what_was_decided_about_a_partner_that_was_taken_out_is_told_no_more(command, tmp_path):
    home = small_folder(tmp_path)
    rows = [{"name": "Anytown Council", "sector": "public", "kind": "council"}]
    keep(home, "Ann", 20, {"partners": [*rows, {"name": "Police", "sector": "public"}]})
    keep(home, "Ann", 21, {"partners": [*rows, {"name": "Police", "sector": "public", "kind": "police"}]})
    keep(home, "Bob", 22, {"partners": rows})
    assert [line for line in decided(command, home) if "Police" in line] == [
        "22 November 2026, Bob: partners, Police: removed."
    ]
    every = [line for line in decided(command, home, "--decisions") if "Police" in line]
    assert "21 November 2026, Ann: kind of organisation, Police: Police." in every, "on record it is told"


# -- dates -------------------------------------------------------------------------------------------------------------

HISTORY = "revisions:\n  - {version: '1.0', date: 2020-04-01, status: adopted, what: w}\n"


def test_every_date_stands_with_its_light_the_most_pressing_first(command, tmp_path):
    home = small_folder(tmp_path, files={"revisions.yaml": HISTORY}, adoption="renewal_years: 6\n")
    _, _, said = command("status", home, *DATE).out.partition("\nDates:\n")
    lines = said.partition("\n\n")[0].splitlines()
    assert re.search(r"^  Overdue by 7 months +1 April 2026 +Renewal due$", said, re.MULTILINE)
    words = [line.split()[0] for line in lines]
    assert words == sorted(words, key=["Overdue", "Due", "Later:", "Done"].index) and words[-1] == "Done"


def test_of_dates_that_come_again_the_next_is_shown(command, tmp_path):
    home = small_folder(tmp_path, adoption="adopted_on: 2026-04-01\n")
    said = command("status", home, *DATE).out
    assert said.count("News and progress of the quarter") == said.count("Joint review meeting") == 1


def test_before_adoption_there_are_no_dates(command, tmp_path):
    assert "Dates:" not in command("status", small_folder(tmp_path), *DATE).out


# -- for a job that runs by itself -------------------------------------------------------------------------------------


def test_strict_ends_with_status_1_and_says_what_is_overdue(command, tmp_path):
    home = small_folder(tmp_path, files={"revisions.yaml": HISTORY})
    ran = command("status", home, *DATE, "--strict")
    assert ran.status == 1
    assert re.search(r"To be seen to now \(\d\):\n", ran.err)
    assert "  - Renewal due, 1 April 2026: overdue by 7 months. " in ran.err
    assert command("status", home, *DATE).status == 0


def test_strict_ends_with_status_1_where_what_was_adopted_was_changed(command, tmp_path):
    home = folder(tmp_path)
    sealed = adopted(home).sealed
    assert command("status", home, *DATE, "--strict").status == 0
    page = sealed.path / "compact.html"
    page.chmod(0o644)
    page.write_bytes(b"forged")
    ran = command("status", home, *DATE, "--strict")
    assert ran.status == 1 and "adopted/1.0/compact.html: it was changed since version 1.0 was adopted" in ran.err


def test_strict_has_nothing_to_say_of_what_is_in_time(command, tmp_path):
    ran = command("status", small_folder(tmp_path, adoption="adopted_on: 2026-04-01\n"), *DATE, "--strict")
    assert ran.status == 0 and ran.err == ""


@pytest.mark.parametrize(
    "answers",
    [{"adoption": "review_months: 999999\nadopted_on: 2024-03-01\n"},
     {"adoption": "adopted_on: 2024-03-01\nconsultation_opens: 2024-05-01\n",
      "commitments": "consultation_weeks: 999999\nnotice_months: 999999\n"}],
)  # fmt: skip
def test_a_slip_of_the_keyboard_does_not_lead_out_of_the_calendar(command, tmp_path, answers):
    home = small_folder(tmp_path, **answers)
    assert command("status", home, "--date", "2026-11-22").status == 0
    assert command("dates", home, "--date", "2026-11-22").status == 0


def test_a_version_that_no_folder_could_be_called_after_is_told_with_its_line(command, tmp_path):
    history = f"revisions:\n  - version: {'b' * 300}\n    date: 2024-01-01\n    status: adopted\n    what: All.\n"
    home = small_folder(tmp_path, {"revisions.yaml": history})
    ran = command("status", home)
    assert ran.status == 1 and "revisions.yaml, line 2: 'version' is longer than 40 letters" in ran.err


def test_a_history_that_was_changed_by_hand_neither_moves_the_renewal_nor_goes_unnoticed(command, tmp_path):
    home = tmp_path / "home"
    small_folder(home)
    assert command("adopt", home, "--date", "2020-02-29", "--by", "A").status == 0
    history = home / "revisions.yaml"
    history.write_text(history.read_text(encoding="utf-8").replace("2020-02-29", "2024-02-29"), encoding="utf-8")
    ran = command("status", home, "--date", "2026-02-01", "--strict")
    assert "28 February 2026" in ran.out and "its seal says adopted on 29 February 2020" in ran.err
    history.unlink()
    assert "28 February 2026" in command("status", home, "--date", "2026-02-01").out


def test_a_review_in_days_to_come_is_no_evidence(command, tmp_path):
    home = small_folder(tmp_path)
    command("adopt", home, "--date", "2020-02-29", "--by", "A")
    command("ask", home, "--set", "reviewed_on=2052-01-01")
    assert command("status", home, "--date", "2022-06-01", "--strict").status == 1
