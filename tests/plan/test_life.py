"""Since when an agreement runs."""

import datetime as dt

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.plan.life import Life, life
from compose.plan.revisions import Revision

D = dt.date
TODAY = D(2026, 11, 22)


def version(day, status):
    return Revision("1.0", day, status, "w")


ADOPTED = version(D(2020, 4, 1), "adopted")


def test_it_runs_from_the_last_adoption_in_the_history():
    assert life([version(D(2020, 1, 1), "draft"), ADOPTED], None, TODAY) == Life(1, D(2020, 4, 1))


def test_a_renewal_begins_another():
    assert life([ADOPTED, version(D(2026, 3, 1), "renewed")], None, TODAY) == Life(2, D(2026, 3, 1))


def test_an_amendment_begins_none():
    amended = [version(D(2022, 1, 1), "amended"), version(D(2025, 1, 1), "amended")]
    assert life([ADOPTED, *amended], None, TODAY) == Life(1, D(2020, 4, 1), D(2025, 1, 1))


def test_an_amendment_of_the_life_before_is_none_of_this_one():
    history = [ADOPTED, version(D(2022, 1, 1), "amended"), version(D(2026, 3, 1), "renewed")]
    assert life(history, None, TODAY) == Life(2, D(2026, 3, 1))


def test_what_has_not_come_begins_none():
    assert life([ADOPTED, version(D(2026, 11, 23), "renewed")], None, TODAY) == Life(1, D(2020, 4, 1))


def test_the_answer_tells_only_where_the_history_does_not():
    assert life([version(D(2020, 1, 1), "draft")], D(2021, 5, 1), TODAY) == Life(1, D(2021, 5, 1))
    assert life([ADOPTED], D(2026, 5, 1), TODAY) == Life(1, D(2020, 4, 1))


@pytest.mark.parametrize("answer", [None, TO_BE_AGREED, D(2026, 11, 23)])
def test_before_adoption_there_is_none(answer):
    assert life([], answer, TODAY) is None
