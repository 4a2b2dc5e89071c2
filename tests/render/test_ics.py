"""Dates as a calendar file."""

import datetime as dt
import subprocess
import sys
import uuid

import icalendar
import pytest

from compose.plan.clock import Date
from compose.plan.clock.lights import stands
from compose.plan.clock.model import Event
from compose.render import ics
from tests.samples import HARD_NAMES

D = dt.date
TODAY = D(2026, 11, 22)
DAY = D(2027, 4, 1)
ID = uuid.UUID("12345678-1234-5678-1234-567812345678")


def date(ident="review-1-1", title="Joint review meeting", day=DAY, **more):
    found = stands(Event(ident, title, day, more.pop("why", "Every 12 months."), **more), TODAY)
    assert isinstance(found, Date)
    return found


def raw(*dates, name="The Anytown Compact", calendar_id=ID, today=TODAY):
    return ics.render(dates, name, calendar_id, today)


def events(*dates, **more):
    return list(icalendar.Calendar.from_ical(raw(*dates, **more)).walk("VEVENT"))


def test_an_event_takes_the_whole_day_and_nobody_s_time():
    (event,) = events(date())
    assert event["DTSTART"].dt == D(2027, 4, 1) and event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTEND"].dt == D(2027, 4, 2)
    assert event["TRANSP"] == "TRANSPARENT" and event["SUMMARY"] == "The Anytown Compact: Joint review meeting"


def test_a_week_ends_on_the_day_after_its_last():
    (event,) = events(date(day=D(2027, 11, 1), last=D(2027, 11, 7), occasion=True))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (D(2027, 11, 1), D(2027, 11, 8))


def test_it_says_why_and_what_must_not_be_overlooked():
    (event,) = events(date(why="12 weeks.", note="Includes 1 bank holiday."))
    assert event["DESCRIPTION"] == "12 weeks. Includes 1 bank holiday."


def test_each_reminder_comes_at_nine_in_the_morning_so_many_days_before():
    (event,) = events(date(remind=(56, 14)))
    alarms = event.walk("VALARM")
    assert [alarm["TRIGGER"].dt for alarm in alarms] == [
        dt.timedelta(days=-56, hours=9), dt.timedelta(days=-14, hours=9),
    ]  # fmt: skip
    assert {alarm["ACTION"] for alarm in alarms} == {"DISPLAY"}
    assert alarms[0]["DESCRIPTION"] == "The Anytown Compact: Joint review meeting, 1 April 2027"


def test_what_is_done_is_in_nobody_s_calendar():
    assert events(date(state="done")) == []


def test_a_date_that_moved_is_the_same_to_a_calendar_and_goes_before_the_old_one():
    (before,), (after,) = events(date()), events(date(day=D(2027, 5, 6)), name="Another", today=D(2026, 11, 23))
    assert before["UID"] == after["UID"] and uuid.UUID(before["UID"])
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert before["DTSTAMP"].dt < after["DTSTAMP"].dt and before["LAST-MODIFIED"].dt < after["LAST-MODIFIED"].dt


def test_dates_and_folders_differ_to_a_calendar():
    (one, two), (other,) = events(date(), date("review-1-2")), events(date(), calendar_id=uuid.uuid4())
    assert len({one["UID"], two["UID"], other["UID"]}) == 3


def test_the_same_dates_and_day_give_the_same_bytes():
    assert raw(date()) == raw(date())


def test_a_second_file_of_one_day_goes_before_the_first_where_it_says_something_else():
    first = raw(date())
    assert ics.render([date()], "The Anytown Compact", ID, TODAY, first) == first
    second = ics.render([date(day=D(2027, 5, 1))], "The Anytown Compact", ID, TODAY, first)
    assert sequences(second)[0] > sequences(first)[0]


def test_a_date_that_there_is_no_more_is_called_cancelled_until_its_day_has_gone():
    first = raw(date(), date("review-1-2", "Survey"))
    second = ics.render([date()], "The Anytown Compact", ID, TODAY, first)
    kept, cancelled = icalendar.Calendar.from_ical(second).walk("VEVENT")
    assert kept["STATUS"] == "CONFIRMED"
    assert cancelled["STATUS"] == "CANCELLED" and cancelled["SUMMARY"] == "Cancelled: The Anytown Compact: Survey"
    assert cancelled["UID"] == events(date("review-1-2"))[0]["UID"]
    assert ics.render([date()], "The Anytown Compact", ID, TODAY, second) == second
    later = ics.render([], "The Anytown Compact", ID, D(2027, 4, 2), second)
    assert not icalendar.Calendar.from_ical(later).walk("VEVENT")


def test_a_date_that_is_done_is_not_called_cancelled():
    first = raw(date(state="open"))
    done = stands(Event("review-1-1", "Joint review meeting", DAY, "", state="done"), TODAY)
    assert not ics.gone(first, [done], ID, TODAY)


@pytest.mark.parametrize("damage", [b"UID:", b"DTSTART;VALUE=DATE:2027", b"SEQUENCE:", b"BEGIN:VEVENT", b"END:VEVENT"])
def test_an_earlier_calendar_that_someone_damaged_stops_nothing(damage):
    broken = raw(date(), date("review-1-2")).replace(damage, b"X-NO", 1)
    assert len(icalendar.Calendar.from_ical(ics.render([date()], "Name", ID, TODAY, broken)).walk("VEVENT")) in (1, 2)


def sequences(calendar):
    return [event["SEQUENCE"] for event in icalendar.Calendar.from_ical(calendar).walk("VEVENT")]


def test_the_calendar_has_its_name_and_is_published():
    calendar = icalendar.Calendar.from_ical(raw(date()))
    assert calendar["METHOD"] == "PUBLISH" and calendar["VERSION"] == "2.0" and calendar["CALSCALE"] == "GREGORIAN"
    assert calendar["X-WR-CALNAME"] == calendar["NAME"] == "The Anytown Compact"


@pytest.mark.parametrize("name", [*HARD_NAMES, "a; b, c \\n d", "ö" * 100, "\N{SNOWMAN}" * 60])
def test_hard_names_come_back_and_lines_are_as_the_standard_has_them(name):
    made = raw(date(title=name, why=f"{name}."), name=name)
    (event,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert event["SUMMARY"] == f"{name}: {name}" and event["DESCRIPTION"] == f"{name}."
    assert made.endswith(b"END:VCALENDAR\r\n") and b"\n" not in made.replace(b"\r\n", b"")
    assert max(map(len, made.split(b"\r\n"))) <= 75
    for line in made.split(b"\r\n"):
        line.decode()  # no letter is torn by a fold


def test_a_line_break_cannot_bring_in_a_line_of_its_own():
    made = raw(date(why="x\r\nEND:VEVENT\r\nATTACH:file:///etc"))
    assert b"\r\nATTACH" not in made and made.count(b"\r\nEND:VEVENT") == 1


def test_every_event_and_alarm_has_what_the_standard_requires():
    calendar = icalendar.Calendar.from_ical(raw(date(), date("week-2027", last=D(2027, 4, 7))))
    assert {"PRODID", "VERSION"} <= set(calendar)
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(event) and event["DTSTAMP"].dt.utcoffset() == dt.timedelta()
    for alarm in calendar.walk("VALARM"):
        assert {"ACTION", "DESCRIPTION", "TRIGGER"} <= set(alarm)
    assert not [component.errors for component in calendar.walk() if component.errors]


def test_only_who_writes_a_calendar_waits_for_its_library():
    code = "import sys, compose.render.ics, compose.cli.status; print({'icalendar', 'holidays'} & {*sys.modules})"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "set()"
