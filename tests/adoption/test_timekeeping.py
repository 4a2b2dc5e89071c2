"""The dates of a folder: adopted, renewed and answered brought together."""

import uuid

import pytest

from compose.adoption.timekeeping import calendar_id, dates, renewal_due
from compose.building import make_draft
from compose.folder import read_settings
from compose.renewal import renewal
from compose.renewal.renewal import Renewal
from tests.adoptions import TODAY, D, adopted, folder, keeper
from tests.helpers import contents, told


def found(home, today=TODAY):
    draft = make_draft(home, today=today)
    return {date.event.id: date for date in dates(draft.folder, draft.route, today)}


def due(home, today=TODAY):
    draft = make_draft(home, today=today)
    return renewal_due(draft.folder, draft.route, today)


# -- what years are counted by -----------------------------------------------------------------------------------------


def test_before_adoption_nothing_is_due(tmp_path):
    assert due(folder(tmp_path)) is None


def test_the_years_that_were_adopted_count_whatever_a_later_draft_says(tmp_path):
    home = folder(tmp_path, adoption="renewal_years: 3\nreview_months: 6\n")
    adopted(home)
    keeper(home).write({"renewal_years": "6", "review_months": "12", "version": "1.1"})
    assert due(home) == D(2029, 4, 1) == found(home)["renewal-due-1"].event.day
    assert found(home)["review-1-1"].event.day == D(2026, 10, 1)


def test_years_in_an_amendment_of_before_do_not_move_the_renewal_and_its_months_of_review_count(tmp_path):
    home = folder(tmp_path, adoption="renewal_years: 3\n")
    adopted(home)
    keeper(home).write({"review_months": "6"})
    seal = adopted(home, date=D(2026, 10, 1), amended=True, what="Reviews").sealed.path / "seal.yaml"
    seal.chmod(0o644)  # earlier versions of the program let an amendment change the years
    seal.write_text(seal.read_text(encoding="utf-8").replace("renewal_years: 3", "renewal_years: 4"), encoding="utf-8")
    assert "renewal_years: 4" in seal.read_text(encoding="utf-8")
    assert due(home) == D(2029, 4, 1) and found(home)["review-1-1"].event.day == D(2026, 10, 1)


def test_a_date_of_adoption_that_is_moved_by_hand_moves_nothing(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    keeper(home).write({"adopted_on": "2026-10-01"})
    assert due(home) == D(2032, 4, 1)


def test_an_entry_of_a_renewal_that_someone_typed_moves_nothing(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    path = home / "revisions.yaml"
    entry = '\n  - {version: "2.0", date: 2026-10-01, status: renewed, what: w}\n'
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + entry, encoding="utf-8")
    assert due(home) == D(2032, 4, 1)


def test_an_earlier_compact_that_is_only_in_the_history_counts(tmp_path):
    old = 'revisions:\n  - {version: "2019", date: 2019-05-01, status: adopted, what: w}\n'
    home = folder(tmp_path, {"revisions.yaml": old})
    assert due(home) == D(2025, 5, 1) and found(home)["renewal-due-1"].words == "Overdue by 18 months"


def test_while_a_renewal_is_open_the_old_text_has_its_years(tmp_path):
    home = folder(tmp_path)
    renewal.write(home, Renewal(D(2026, 10, 1), "Ann", adopted=D(2022, 4, 1)))
    assert due(home) == D(2028, 4, 1)
    assert found(home)["start-renewal-1"].words == "Done"


def test_open_points_of_a_new_draft_do_not_stop_the_clock(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    keeper(home).write({"notice_months": "to be agreed", "version": "1.1"})
    assert due(home) == D(2032, 4, 1)


# -- what calendars know them by ---------------------------------------------------------------------------------------


def test_the_id_is_made_once_and_kept_with_all_that_was_typed(tmp_path):
    home = folder(tmp_path, {"compact.yaml": "# Ours\nbrand: default   # for now\n"})
    made = calendar_id(home)
    text = (home / "compact.yaml").read_text(encoding="utf-8")
    assert text == f"# Ours\nbrand: default   # for now\ncalendar_id: {made}\n" or f'"{made}"' in text
    before = contents(home)
    assert calendar_id(home) == made == read_settings(home / "compact.yaml", "compact.yaml").calendar_id
    assert contents(home) == before


def test_two_folders_have_ids_of_their_own(tmp_path):
    one, two = (calendar_id(folder(tmp_path / name)) for name in ("one", "two"))
    assert one != two and isinstance(one, uuid.UUID)


@pytest.mark.parametrize("typed", ["x", "1234", "[a]"])
def test_an_id_that_was_changed_by_hand_is_told(tmp_path, typed):
    home = folder(tmp_path, {"compact.yaml": f"brand: default\ncalendar_id: {typed}\n"})
    (problem,) = told(calendar_id, home)
    assert problem.startswith("compact.yaml, line 2: 'calendar_id' ")
