"""What a renewal asks to be confirmed again: derived from the last agreement, the answers and the log, never stored."""

import pytest

from compose.answers import decisions
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import journey
from compose.renewal import confirming
from compose.renewal.renewing import begin
from tests.helpers import SMALL
from tests.renewals import TODAY, adopted_folder, keeper_of, renewed_folder

PLAN = "actions:\n  - theme: awareness\n    objective: Known\n    action: A leaflet\n    lead: All\n"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "compact"


def keys(home):
    route = journey(questionnaires.standard(), keeper_of(home).answers)
    return [point.key for point in confirming.points(home, route)]


def test_people_bodies_figures_and_plans_of_the_last_agreement_are_confirmed_again(home):
    renewed_folder(home, commitments="notice_months: 4\nform: full\n", plan=PLAN)
    assert keys(home) == [
        "area_kind", "partners/Anytown Council", "partners/Voluntary Action Anytown", "partners", "notice_months",
        "contact_name", "contact_email", "renewal_years", "actions",
    ]  # fmt: skip


def test_without_a_renewal_there_is_nothing_to_confirm(home):
    adopted_folder(home)
    assert keys(home) == []
    assert [*confirming.lines(home, journey(questionnaires.standard(), keeper_of(home).answers))] == []


def test_an_answer_that_was_changed_since_is_settled(home):
    renewed_folder(home)
    path = home / "answers/50-governance.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("The Compact officer", "Kim"), encoding="utf-8")
    assert "contact_name" not in keys(home) and "contact_email" in keys(home)


def test_an_answer_that_was_looked_at_and_stays_is_settled(home):
    renewed_folder(home)
    confirmed(home, "contact_name", "partners/Anytown Council")
    left = keys(home)
    assert "contact_name" not in left and "partners/Anytown Council" not in left
    assert "partners/Voluntary Action Anytown" in left


def confirmed(home, *keys):
    keeper = keeper_of(home)
    keeper.note([decisions.Decision(keeper.now(), "Ann", "confirmed", key, None, None) for key in keys])


def test_what_was_decided_before_the_renewal_began_settles_nothing(home):
    adopted_folder(home)
    confirmed(home, "contact_name")
    begin(keeper_of(home), TODAY)
    assert "contact_name" in keys(home)


def test_an_entry_is_settled_once_all_of_it_that_ages_has_changed(home):
    renewed_folder(home, partners=SMALL["partners"].replace("            chairs: true\n", ""))
    keeper = keeper_of(home)
    first, second = keeper.answers.rows("partners")
    keeper.save({"partners": [{**first, "signatory": "New"}, second]})
    assert "partners/Anytown Council" in keys(home)  # name and role are as they were
    confirmed(home, "partners/Anytown Council/name", "partners/Anytown Council/signatory_role")
    assert "partners/Anytown Council" not in keys(home)


def test_a_new_entry_is_not_asked_about_and_settles_the_list(home):
    renewed_folder(home)
    keeper = keeper_of(home)
    new = {"name": "Fire", "sector": "public", "kind": "fire"}
    keeper.save({"partners": [*keeper.answers.rows("partners"), new]})
    assert keys(home)[1:4] == ["partners/Anytown Council", "partners/Voluntary Action Anytown", "contact_name"]


def test_a_value_that_lost_against_anothers_settles_nothing(home):
    renewed_folder(home)
    keeper = keeper_of(home)
    keeper.note([decisions.Decision(keeper.now(), "Ann", "given up", "contact_name", None, "Kim")])
    assert "contact_name" in keys(home)


def test_an_answer_that_sleeps_or_was_never_given_is_not_confirmed(home):
    renewed_folder(home, commitments="form: short\n", governance=SMALL["governance"] + "partnership_board: Board\n")
    assert "partnership_board" not in keys(home) and "consultation_weeks" not in keys(home)


def test_status_is_told_section_by_section(home):
    renewed_folder(home)
    lines = [*confirming.lines(home, journey(questionnaires.standard(), keeper_of(home).answers))]
    assert lines[0] == "To confirm again, for time will have changed it (7):"
    assert "  - Partners (3): Partners (2, one by one)" in lines
    assert "  - Making it work (2): Contact for questions; E-mail of the contact" in lines
    assert lines[-1].startswith("  Go through it with: local-compact ask ")


def test_every_section_called_finished_is_open_again_once_a_renewal_begins(home):
    adopted_folder(home)
    keeper = keeper_of(home)
    keeper.note([decisions.Decision(keeper.now(), "Ann", "finished", "section:area", None, None)])
    assert decisions.finished(keeper.log.decisions) == {"area"}
    begin(keeper_of(home), TODAY)
    assert decisions.finished(keeper_of(home).log.decisions) == frozenset()


# -- entries that were renamed by hand ---------------------------------------------------------------------------------


FIRE = "  - name: Fire\n    sector: public\n    kind: fire\n    signatory: Lee\n"


def rename(home, old, new):
    path = home / "answers/20-partners.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_an_entry_that_was_renamed_is_still_confirmed_and_settles_the_list(home):
    renewed_folder(home)
    rename(home, "Anytown Council", "Anytown City Council")
    found = keys(home)
    assert "partners/Anytown City Council" in found and "partners/Voluntary Action Anytown" in found
    assert "partners" not in found


def test_what_was_confirmed_before_it_was_renamed_is_not_asked_again(home):
    renewed_folder(home)
    confirmed(home, "partners/Anytown Council")
    rename(home, "Anytown Council", "Anytown City Council")
    assert "partners/Anytown City Council" not in keys(home)


def test_what_is_renamed_is_told_apart_from_what_is_new(home):
    renewed_folder(home)
    rename(home, "Anytown Council", "Anytown City Council")
    rename(home, "partners:\n", f"partners:\n{FIRE}")
    found = keys(home)
    assert "partners/Anytown City Council" in found and "partners/Fire" not in found


def test_another_body_in_the_place_of_one_that_is_gone_is_not_asked_about(home):
    renewed_folder(home)
    path = home / "answers/20-partners.yaml"
    second = path.read_text(encoding="utf-8").partition("  - name: Voluntary")
    path.write_text(f"partners:\n{FIRE}{second[1]}{second[2]}", encoding="utf-8")
    assert [key for key in keys(home) if key.startswith("partners/")] == ["partners/Voluntary Action Anytown"]
