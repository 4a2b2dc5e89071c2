"""Inserts about doing: action plan, delivery overview, checklist."""

import pytest

from compose.answers.model import TO_BE_AGREED
from compose.document import walk
from compose.document.model import CrossRef, Heading, Table
from compose.inserts import plan
from tests.inserts.contexts import context, rows
from tests.samples import HARD_NAMES

ACTION = {
    "theme": "awareness",
    "objective": "O",
    "action": "A",
    "timescale": "June",
    "lead": "Council",
    "light": "amber",
}


def test_actions_stand_in_a_table_for_each_theme_in_the_order_of_the_answers():
    actions = (ACTION, {**ACTION, "theme": "resources"}, {**ACTION, "action": "B"}, {**ACTION, "theme": "Our own"})
    blocks = plan.action_plan(context(actions=actions))
    heads = [walk.text(block.content) for block in blocks if isinstance(block, Heading)]
    tables = [block for block in blocks if isinstance(block, Table)]
    assert heads == ["Awareness", "Resources and responsibility", "Our own"]
    assert [len(table.rows) for table in tables] == [2, 1, 1]
    assert rows(tables[0])[1] == ["O", "B", "June", "Council", "At risk"]


@pytest.mark.parametrize(
    ("light", "word"),
    [
        ("not-started", "Not started"),
        ("green", "On track"),
        ("amber", "At risk"),
        ("red", "Off track"),
        ("done", "Done"),
    ],
)
def test_a_traffic_light_has_its_colour_and_its_word(light, word):
    _, table = plan.action_plan(context(actions=({**ACTION, "light": light},)))
    assert (table.rows[0][-1].light, walk.text(table.rows[0][-1].content)) == (light, word)


def test_a_light_that_is_open_has_no_colour():
    _, table = plan.action_plan(context(actions=({**ACTION, "light": TO_BE_AGREED},)))
    assert table.rows[0][-1].light is None


def test_an_action_points_at_the_clause_it_serves_only_where_that_is_in():
    action = {**ACTION, "serves": "notice-of-change"}
    _, table = plan.action_plan(context(actions=(action,)))
    assert table.rows[0][1].content[-1] == CrossRef(table.rows[0][1].content[-1].content, "notice-of-change")
    assert rows(table)[0][1] == "A. Serves Notice of a change to funding"
    _, table = plan.action_plan(context(actions=(action,), outcomes=("outcome-1",)))
    assert rows(table)[0][1] == "A"


def test_an_overview_of_many_partners_is_cut_into_tables_that_fit():
    delivery = tuple({"theme": "T", "partner": f"P{n}", "how": "x"} for n in range(60))
    tables = plan.delivery_overview(context(delivery=delivery))
    assert max(len(table.columns) for table in tables) <= 8
    assert [column.title for table in tables for column in table.columns[1:]] == [f"P{n}" for n in range(60)]
    assert tables[0].caption == "Delivery overview, part 1 of 9" and tables[0].titled


def test_the_overview_has_a_dash_where_nobody_does_anything():
    delivery = (
        {"theme": "T1", "partner": "P1", "how": "a"},
        {"theme": "T2", "partner": "P2", "how": "b"},
    )
    (table,) = plan.delivery_overview(context(delivery=delivery))
    assert [column.title for column in table.columns] == ["Theme", "P1", "P2"]
    assert rows(table) == [["T1", "a", "—"], ["T2", "—", "b"]]


def test_what_was_answered_twice_for_a_cell_is_printed_both_times():
    entry = {"theme": "T", "partner": "P", "how": "a"}
    (table,) = plan.delivery_overview(context(delivery=(entry, {**entry, "how": "b"})))
    assert rows(table) == [["T", "a; b"]]


@pytest.mark.parametrize("name", [*HARD_NAMES, "a | b", "Phase 2"])
def test_a_hard_name_heads_its_column_and_row_as_it_was_typed(name):
    (table,) = plan.delivery_overview(context(delivery=({"theme": name, "partner": name, "how": name},)))
    assert [column.title for column in table.columns] == ["Theme", name]
    assert rows(table) == [[name, name]]


def test_the_checklist_has_its_tasks():
    (block,) = plan.checklist(context(checklist=({"task": "- do it"}, {"task": "1. then this"})))
    assert [walk.text(task) for task in block.tasks] == ["- do it", "1. then this"]
