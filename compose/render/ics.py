"""The dates of a Compact as a calendar file (iCalendar, RFC 5545), to be imported into anyone's calendar.

A second import moves what is there and doubles nothing: each date keeps its UID, made of the folder's `calendar_id` and
the date's own id, and a file that says something else than the last one has higher numbers of sequence. A date of the
last one that there is no more is called cancelled. The same dates, day and last file give the same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from compose.plan.clock import Date
from compose.plan.dates import long_date

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

_PRODUCT = "-//local-compact//Dates of a local Compact//EN"
MARK = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{_PRODUCT}".encode()
"""How every calendar begins that comes from here."""
_DAY_NOUGHT, _A_DAY = dt.date(2000, 1, 1), 100
"""Sequences are counted from here, so many a day, so that what is written later goes before what was written earlier,
also by someone else who has no earlier file."""
CANCELLED = "Cancelled: "
"""What the title of a date begins with that there is no more."""
_NINE = dt.timedelta(hours=9)
"""Reminders come at nine in the morning of their day, where all-day events begin at midnight."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A date of an earlier calendar that there is no more."""

    uid: str
    title: str
    day: dt.date
    end: dt.date
    """The first day that is not part of it."""


def render(dates: Sequence[Date], name: str, calendar_id: UUID, today: dt.date, before: bytes = b"") -> bytes:
    """A calendar called `name` of those of `dates` that are not done, as at `today`.

    `before` is the last calendar that was made for the folder, if there is one.
    """
    last, no_more = _last(before), gone(before, dates, calendar_id, today)
    sequence = max((today - _DAY_NOUGHT).days * _A_DAY, last)
    made = _calendar(dates, name, calendar_id, today, sequence, no_more)
    if sequence == last and made != before:
        made = _calendar(dates, name, calendar_id, today, sequence + 1, no_more)
    return made


def _calendar(
    dates: Sequence[Date], name: str, calendar_id: UUID, today: dt.date, sequence: int, no_more: Sequence[Gone]
) -> bytes:
    from icalendar import Calendar  # late: only the verb that writes calendars needs it

    calendar = Calendar()
    _head(calendar, name)
    for date in dates:
        if date.light != "done":
            calendar.add_component(_event(date, name, calendar_id, today, sequence))
    for one in no_more:
        calendar.add_component(_cancelled(one, today, sequence))
    return bytes(calendar.to_ical(sorted=False))


# -- the calendar of before --------------------------------------------------------------------------------------------


def gone(before: bytes, dates: Sequence[Date], calendar_id: UUID, today: dt.date) -> tuple[Gone, ...]:
    """The dates still to come of the calendar `before` that are none of `dates` any more, by day."""
    known = {_uid(calendar_id, date) for date in dates}
    found = (one for _, one in _entries(before) if one.uid not in known and one.day >= today)
    return tuple(sorted(found, key=lambda one: (one.day, one.title)))


def _last(before: bytes) -> int:
    """The highest number of sequence in the calendar `before`; 0 where there is none."""
    return max((sequence for sequence, _ in _entries(before)), default=0)


def _entries(before: bytes) -> Iterator[tuple[int, Gone]]:
    """The entries of the calendar `before`, with their sequence; nothing of what someone changed beyond knowing."""
    from icalendar import Calendar

    with suppress(ValueError):
        for event in Calendar.from_ical(before).walk("VEVENT") if before else ():
            with suppress(ValueError, KeyError):
                title = str(event["summary"]).removeprefix(CANCELLED)
                first, end = (dt.datetime.strptime(_said(event[name].to_ical()), "%Y%m%d") for name in _DAYS)
                yield int(str(event["sequence"])), Gone(str(event["uid"]), title, first.date(), end.date())


def _said(raw: bytes | str) -> str:
    return raw.decode() if isinstance(raw, bytes) else raw


_DAYS = ("dtstart", "dtend")


# -- parts -------------------------------------------------------------------------------------------------------------


def _head(calendar: Calendar, name: str) -> None:
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    from icalendar import vText

    calendar.add("name", vText(name))  # its library escapes what it knows to be text only
    calendar.add("x-wr-calname", vText(name))  # what Apple, Google and Outlook read in its place


def _event(date: Date, name: str, calendar_id: UUID, today: dt.date, sequence: int) -> Event:
    about = date.event
    last = (about.last or about.day) + dt.timedelta(days=1)  # the first day that is not part of it
    event = _entry(_uid(calendar_id, date), f"{name}: {about.title}", (about.day, last), today, sequence)
    event.add("description", f"{about.why} {about.note}".strip())
    event.add("status", "CONFIRMED")
    for days in about.remind:
        event.add_component(_alarm(days, f"{name}: {about.title}, {long_date(about.day)}"))
    return event


def _cancelled(one: Gone, today: dt.date, sequence: int) -> Event:
    event = _entry(one.uid, f"{CANCELLED}{one.title}", (one.day, one.end), today, sequence)
    event.add("status", "CANCELLED")
    return event


def _uid(calendar_id: UUID, date: Date) -> str:
    return str(uuid5(calendar_id, date.event.id))


def _entry(uid: str, title: str, days: tuple[dt.date, dt.date], today: dt.date, sequence: int) -> Event:
    """What every entry has, whether it takes place or not."""
    from icalendar import Event

    event = Event()
    stamp = dt.datetime.combine(today, dt.time(), dt.UTC)
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", sequence)
    event.add("dtstart", days[0])
    event.add("dtend", days[1])
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")  # nobody is busy all day because of it
    return event


def _alarm(days: int, words: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", _NINE - dt.timedelta(days=days))
    return alarm
