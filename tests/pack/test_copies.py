"""The paper about two copies of a draft: at a glance, what is to be decided with its boxes, and what was changed."""

import datetime as dt

from compose.brand.load import standard
from compose.document import walk
from compose.document.model import Heading, Marked, Table, Tick
from compose.pack.copies import report
from compose.render import render
from tests.compare.copies.meeting_of import DRAFT, met, with_
from tests.helpers import docx_words, html_words

TODAY = dt.date(2026, 11, 22)
FIVE, EIGHT = (DRAFT[0].replace("ten", count) for count in ("five", "eight"))


def paper():
    one = with_(p1=FIVE, p2="", p3=DRAFT[2].replace("twice", "four times"))
    two = with_(p1=EIGHT, p2="", p3=DRAFT[2].replace("may speak", "may vote"), p4="")
    return report(met([*one, "A fair is held each May for all that care to come."], two), TODAY)


def tables(document):
    return {block.caption: block for block in document.blocks if isinstance(block, Table)}


def texts(cell):
    return walk.text(cell.content)


def test_every_change_is_in_the_table_at_the_beginning():
    rows = [[texts(cell) for cell in row] for row in tables(paper())["All changes"].rows]
    assert [(row[0], row[2], row[3], row[4]) for row in rows] == [
        ("1", "Reworded", "Reworded", "To decide"),
        ("2", "Dropped", "Dropped", "Agreed"),
        ("3", "Reworded", "Reworded", "Both can stand"),
        ("4", "As in the draft", "Dropped", "One copy alone"),
        ("5", "Added", "As in the draft", "One copy alone"),
    ]


def test_what_is_to_be_decided_has_a_box_for_each_way_out():
    (row,) = tables(paper())["To decide"].rows
    boxes = [one.label for one in row[-1].content if isinstance(one, Tick)]
    assert [box.partition(":")[0] for box in boxes] == [
        "As Ann has it", "As Ben has it", "As in the draft", "In other words",
    ]  # fmt: skip


def test_each_copy_shows_what_it_took_out_and_put_in():
    (row,) = tables(paper())["To decide"].rows
    for cell, word in ((row[2], "five"), (row[3], "eight")):
        assert [(one.fate, walk.text(one.content)) for one in cell.content if isinstance(one, Marked)] == [
            ("out", "ten"), ("in", word),
        ]  # fmt: skip
    assert texts(row[1]).endswith(DRAFT[0])


def test_parts_stand_in_the_order_in_which_a_meeting_takes_them():
    document = paper()
    titles = [walk.text(block.content) for block in document.blocks if isinstance(block, Heading)]
    assert titles == ["In short", "To decide", "Both can stand", "Agreed", "Ann alone", "Ben alone"]


def test_nothing_changed_is_a_short_paper():
    document = report(met(DRAFT, DRAFT), TODAY)
    assert not tables(document)
    assert "Neither Ann nor Ben changed a commitment." in "\n".join(walk.lines(document))


def test_it_prints_in_word_and_on_a_page():
    for form, words in (("docx", docx_words), ("html", html_words)):
        made = "".join(words(render(paper(), standard(), form)))
        assert "As Ann has it" in made and "eight" in made
