"""Tables that only lay out a text give way to paragraphs, and that is said."""

import pytest

from compose.redline.engine import redline
from compose.redline.layout import unfolded
from compose.redline.package import Package
from tests.redline.making.word.xml import cell, plain, row, table
from tests.redline.reading import lines, package
from tests.redline.shown import WAY, packed, shown

SUBJECTS = ("rooms", "money", "time", "help", "news", "fares", "voices", "young people", "old people", "data")
TEXTS = [
    f"Promise {at} is about {what}, and it binds all partners for as long as the Compact lasts."
    for at, what in enumerate(SUBJECTS)
]
LAID_OUT = table("".join(row(cell(plain(f"{at}.")), cell(plain(text))) for at, text in enumerate(TEXTS)), (500, 8000))


def counted(body, other):
    given = package(body)
    return unfolded(given.body, package(other).body), lines(given)


def test_a_table_gives_way_where_the_other_file_has_its_words_in_paragraphs():
    count, said = counted(LAID_OUT + plain("End."), "".join(map(plain, TEXTS)))
    assert count == 1 and [one for one in said if one in TEXTS] == TEXTS


@pytest.mark.parametrize(
    "other",
    ["".join(map(plain, TEXTS[:4])), LAID_OUT + plain("End."), LAID_OUT + "".join(map(plain, TEXTS[:7]))],
    ids=("few paragraphs", "a table as well", "a table and some paragraphs"),
)
def test_a_table_stays_where_the_other_file_has_little_of_it_in_paragraphs_or_a_table_as_well(other):
    count, said = counted(LAID_OUT + plain("End."), other)
    assert count == 0 and said[1] == f"[{TEXTS[0]}]"


def test_a_small_table_stays_for_all_of_it_can_be_seen():
    small = table("".join(row(cell(plain(text))) for text in TEXTS[:3]), (8000,))
    assert counted(small + plain("End."), "".join(map(plain, TEXTS[:3])))[0] == 0


@pytest.mark.parametrize(("which", "other"), [("old", "new"), ("new", "old")])
def test_words_that_left_a_table_are_compared_and_the_reader_is_told(which, other):
    texts = [text.replace("Promise 3", "Vow 3") for text in TEXTS]
    sides = {which: packed(LAID_OUT + plain("End.")), other: packed([*texts, "End."])}
    found = redline(sides["old"], sides["new"], WAY, ("old.docx", "new.docx"))
    assert found.unproved == () and found.replaced == ()
    (note,) = found.notes
    assert note.startswith(f"A table in {which}.docx laid out words") and f"in the {which} file itself" in note
    told = [line for line in shown(Package.opened(found.content, "made").body) if "binds" in line]
    assert [("[-" in line or "[+" in line) for line in told] == [at == 3 for at in range(10)]
