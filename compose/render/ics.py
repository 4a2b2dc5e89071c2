"""The dates of a Compact as a calendar file (iCalendar, RFC 5545), to be imported into anyone's calendar.

A second import moves what is there and doubles nothing: each date keeps its UID, made of the folder's `calendar_id` and
the date's own id, and a file of a later day has higher numbers of sequence. The same dates and day give the same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from compose.plan.clock import Date
from compose.plan.dates import long_date

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

_PRODUCT = "-//local-compact//Dates of a local Compact//EN"
MARK = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{_PRODUCT}".encode()
"""How every calendar begins that comes from here."""
_DAY_NOUGHT = dt.date(2000, 1, 1)
"""Sequences are counted in days from here, so that what is written later goes before what was written earlier."""
_NINE = dt.timedelta(hours=9)
"""Reminders come at nine in the morning of their day, where all-day events begin at midnight."""


def render(dates: Sequence[Date], name: str, calendar_id: UUID, today: dt.date) -> bytes:
    """A calendar called `name` of those of `dates` that are not done, as at `today`."""
    from icalendar import Calendar  # late: only the verb that writes calendars needs it

    calendar = Calendar()
    _head(calendar, name)
    for date in dates:
        if date.light != "done":
            calendar.add_component(_event(date, name, calendar_id, today))
    return bytes(calendar.to_ical(sorted=False))


def _head(calendar: Calendar, name: str) -> None:
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    from icalendar import vText

    calendar.add("name", vText(name))  # its library escapes what it knows to be text only
    calendar.add("x-wr-calname", vText(name))  # what Apple, Google and Outlook read in its place


def _event(date: Date, name: str, calendar_id: UUID, today: dt.date) -> Event:
    from icalendar import Event

    event, about = Event(), date.event
    stamp = dt.datetime.combine(today, dt.time(), dt.UTC)
    event.add("uid", str(uuid5(calendar_id, about.id)))
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", (today - _DAY_NOUGHT).days)
    event.add("dtstart", about.day)
    event.add("dtend", (about.last or about.day) + dt.timedelta(days=1))  # the first day that is not part of it
    event.add("summary", f"{name}: {about.title}")
    event.add("description", f"{about.why} {about.note}".strip())
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # nobody is busy all day because of it
    for days in about.remind:
        event.add_component(_alarm(days, f"{name}: {about.title}, {long_date(about.day)}"))
    return event


def _alarm(days: int, words: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", _NINE - dt.timedelta(days=days))
    return alarm
