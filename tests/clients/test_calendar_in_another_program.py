"""The calendar of a Compact, read and checked by a program that did not write it."""

import datetime as dt
import shutil

import pytest
import vobject

from compose import paths

pytestmark = pytest.mark.clients


@pytest.fixture(scope="module")
def calendar(tmp_path_factory):
    from compose.cli.app import main

    home = tmp_path_factory.mktemp("calendar") / "northvale"
    shutil.copytree(paths.examples() / "northvale", home, ignore=shutil.ignore_patterns("out"))
    assert main(["adopt", str(home), "--date", "2024-02-29", "--by", "Both sides"]) == 0
    assert main(["dates", str(home), "--date", "2026-11-22"]) == 0
    return vobject.readOne((home / "dates.ics").read_text(encoding="utf-8"))


def test_it_is_valid_and_every_date_has_an_id_of_its_own(calendar):
    assert calendar.validate(raiseException=True)
    ids = [event.uid.value for event in calendar.vevent_list]
    assert len(ids) > 8 and len(set(ids)) == len(ids)


def test_the_renewal_is_due_six_years_after_a_29_february(calendar):
    days = {event.summary.value.split(": ")[1]: event.dtstart.value for event in calendar.vevent_list}
    assert days["Renewal due"] == dt.date(2030, 2, 28)


def test_every_date_to_come_has_a_reminder_before_it(calendar):
    for event in calendar.vevent_list:
        assert [alarm for alarm in event.valarm_list if alarm.trigger.value < dt.timedelta(0)]
