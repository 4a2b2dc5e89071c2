"""Word's own marks of a move, where they are wished for."""

import datetime as dt

import pytest

from benchmarks.compare.audit import new_kinds
from benchmarks.compare.libreoffice import agreeing
from compose.intake.docx.names import W
from compose.redline.engine import redline
from compose.redline.merging import Way
from compose.redline.package import Package
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import cell, field, paragraph, plain, row, run, table

WAY = Way("An officer", dt.datetime(2024, 5, 1, 9), native_moves=True)
LINES = [
    "The council pays its invoices within ten days.",
    "Groups tell one another what rooms cost.",
    "A newsletter goes out every second month.",
    "Volunteers get their fares back.",
    "Everyone meets once a year in the town hall.",
    "Disputes are settled by talking first.",
]
FIRST, SECOND, *REST = map(plain, LINES)
OLD = FIRST + SECOND + "".join(REST)
KINDS = ("moveFrom", "moveTo")


def compared(old, new, way=WAY):
    """The body of the redline of two bodies, once it is proved."""
    raw = [Word(one, notes=(plain("A note."),)).packed() for one in (old, new)]
    made = redline(*raw, way)
    assert not made.unproved and not made.replaced
    return raw, made.content, Package.opened(made.content, "made").body


def moved(old, new):
    """The paragraphs in each bracket of a move, by its kind and name."""
    body = compared(old, new)[2]
    return {(kind, start.get(f"{W}name")): _inside(start, kind) for kind in KINDS for start in _starts(body, kind)}


def _starts(body, kind):
    return list(body.iter(f"{W}{kind}RangeStart"))


def _inside(start, kind):
    found = []
    for one in start.itersiblings():
        if one.tag == f"{W}{kind}RangeEnd" and one.get(f"{W}id") == start.get(f"{W}id"):
            return found
        assert one.find(f"{W}pPr/{W}rPr/{W}{kind}") is not None
        assert {inner.tag for inner in one} == {f"{W}pPr", f"{W}{kind}"}
        found.append("".join(text.text for text in one.iter(f"{W}t")))
    raise AssertionError("the bracket does not end")


def plainly(old, new):
    """Whether nothing is marked as moved."""
    body = compared(old, new)[2]
    return not any(one.tag.startswith((f"{W}moveFrom", f"{W}moveTo")) for one in body.iter(f"{W}*"))


def test_a_paragraph_that_was_moved_is_marked_so_on_both_ends():
    found = moved(OLD, SECOND + "".join(REST[:2]) + FIRST + "".join(REST[2:]))
    ((source, name), left), ((target, other), there) = found.items()
    assert (source, target) == KINDS
    assert name == other
    assert left == there == [LINES[0]]


def test_neighbours_that_were_moved_together_are_one_move():
    found = moved(OLD, "".join(REST[:3]) + FIRST + SECOND + "".join(REST[3:]))
    assert list(found.values()) == [LINES[:2]] * 2


def test_two_moves_have_two_names():
    found = moved(OLD, REST[2] + SECOND + REST[0] + REST[1] + FIRST + REST[3])
    names = [name for _, name in found]
    assert len(names) == 4 and len(set(names)) == 2
    assert sorted(found.values()) == sorted([[LINES[0]], [LINES[4]]] * 2)


def test_by_default_it_is_taken_out_here_and_put_in_there():
    new = SECOND + "".join(REST[:2]) + FIRST + "".join(REST[2:])
    body = compared(OLD, new, Way("An officer", dt.datetime(2024, 5, 1, 9)))[2]
    assert not _starts(body, "moveFrom") and next(body.iter(f"{W}delText")).text


def test_what_was_moved_and_reworded_is_taken_out_and_put_in():
    assert plainly(OLD, SECOND + "".join(REST[:2]) + plain(LINES[0].replace("ten", "30")) + "".join(REST[2:]))


def test_another_number_typed_in_front_is_another_wording():
    assert plainly(plain(f"1. {LINES[0]}") + OLD, OLD + plain(f"9. {LINES[0]}") + REST[0])


@pytest.mark.parametrize(
    "more", [field("PAGE", "3"), '<w:r><w:footnoteReference w:id="1"/></w:r>'], ids=("field", "note")
)
def test_what_leads_elsewhere_is_taken_out_and_put_in(more):
    one = paragraph(run("Let it be known to everyone here. ") + more)
    assert plainly(one + OLD, OLD + one + plain("The end of it all."))


def test_tables_are_taken_out_and_put_in():
    one = table(row(cell(plain("Rooms cost nothing for small groups."))), (3000,))
    assert plainly(FIRST + one + SECOND + "".join(REST), OLD + one + plain("The end of it all."))


def test_what_became_the_last_paragraph_is_no_move_for_its_mark_is_kept():
    assert plainly(OLD, SECOND + "".join(REST) + FIRST)


def test_a_look_that_changed_on_the_way_is_kept_on_both_sides():
    new = SECOND + "".join(REST[:2]) + paragraph(run(LINES[0], "<w:b/>")) + "".join(REST[2:])
    assert list(moved(OLD, new).values()) == [LINES[:1]] * 2


@pytest.mark.clients
def test_libreoffice_finds_both_sides_and_nothing_is_wrong_with_the_file():
    new = "".join(REST[:3]) + FIRST + SECOND + "".join(REST[3:])
    (old, new), made, _ = compared(OLD, new)
    assert agreeing({"moved": (old, new, made)}) == {"moved": True}
    assert not new_kinds(old, new, made)
