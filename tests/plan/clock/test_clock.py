"""All dates of one Compact."""

import datetime as dt

from compose.plan.clock import clock
from compose.plan.clock.clock import next_ones
from tests.helpers import route_of
from tests.plan.clock.clocks import TODAY, dates

D = dt.date
ADOPTED = D(2026, 4, 1)


def test_they_come_by_day_and_each_has_an_id_of_its_own():
    actions = ({"action": "A", "timescale": "May 2027"}, {"action": "A", "timescale": "May 2027"})
    found = clock(
        {**route_of(adopted_on=ADOPTED).effective, "vesting_day": D(2028, 4, 1), "actions": actions}, (), TODAY
    )
    assert [date.event.day for date in found] == sorted(date.event.day for date in found)
    assert len({date.event.id for date in found}) == len(found) > 50


def test_every_date_says_why_and_how_it_stands():
    for date in dates(ADOPTED, form="full", annual_survey=True).values():
        assert date.event.why.endswith(".") and date.words and date.event.title[0].isupper()


def test_ids_stay_as_the_days_go_by():
    early, late = (set(dates(ADOPTED, form="full", today=day)) for day in (TODAY, D(2027, 11, 22)))
    assert late <= early


def test_of_what_comes_again_and_again_the_next_is_shown_and_all_that_is_late():
    found = next_ones(tuple(dates(D(2024, 4, 1), form="full", annual_survey=True).values()))
    shown = [date.event.id.rpartition("-")[0] for date in found]
    assert shown.count("quarter-1") == shown.count("survey-1") == 1
    assert [date.light for date in found if date.event.series == "review"] == ["overdue", "later"]


def test_answers_that_nobody_gave_yet_make_no_date():
    assert clock(route_of().effective, (), TODAY) == ()
