"""Columns of cells that came or went: their grid follows."""

import pytest

from compose.intake.docx.names import W
from compose.redline.resolve import resolve
from tests.redline.making.word.xml import cell, plain, row, table
from tests.redline.reading import WHO, both, package


def _cell(words, mark="", more=""):
    return cell(plain(words), 3000, more + (f"<w:{mark} {WHO}/>" if mark else ""))


def _row(mark, *cells):
    return row(*cells).replace("<w:tr>", f"<w:tr><w:trPr><w:{mark} {WHO}/></w:trPr>")


def _grids(*rows, widths=(1, 2, 3)):
    """The widths of the columns with all rejected, and with all accepted."""
    given = package(table("".join(rows), widths) + plain(""))
    bodies = (resolve(given, how).body for how in ("reject", "accept"))
    return tuple([one.get(f"{W}w") for one in body.iter(f"{W}gridCol")] for body in bodies)


def test_a_column_that_goes_leaves_the_grid():
    gone = row(_cell("a"), _cell("b", "cellDel"), _cell("c"))
    assert _grids(gone, gone) == (["1", "2", "3"], ["1", "3"])


def test_a_column_that_did_not_come_leaves_the_grid():
    come = row(_cell("a", "cellIns"), _cell("b"), _cell("c"))
    assert _grids(come, come) == (["2", "3"], ["1", "2", "3"])


def test_a_column_that_another_row_still_needs_stays():
    assert _grids(row(_cell("a"), _cell("b", "cellDel"), _cell("c")), row(*map(_cell, "abc")))[1] == ["1", "2", "3"]


def test_a_row_that_goes_needs_nothing():
    rows = row(_cell("a"), _cell("b", "cellDel"), _cell("c")), _row("del", *map(_cell, "abc"))
    assert _grids(*rows) == (["1", "2", "3"], ["1", "3"])


def test_cells_before_it_count_as_many_columns_as_they_span():
    wide = row(_cell("a", more='<w:gridSpan w:val="2"/>'), _cell("b", "cellDel"))
    assert _grids(wide)[1] == ["1", "2"]


def test_a_grid_that_has_too_few_columns_stays():
    gone = row(_cell("a"), _cell("b", "cellDel"), _cell("c"))
    assert _grids(gone, widths=(1, 2))[1] == ["1", "2"]


@pytest.mark.parametrize("mark", ["cellIns", "cellDel"])
def test_a_table_whose_cells_all_go_is_gone(mark):
    sides = both(plain("One.") + table(row(_cell("a", mark), _cell("b", mark)), (1, 2)) + plain(""))
    assert sorted(map(len, sides)) == [2, 4]


def test_a_cell_in_a_table_within_a_cell_narrows_that_one_only():
    inner = table(row(_cell("x"), _cell("y", "cellDel")), (7, 8))
    assert _grids(row(cell(inner + plain("")), _cell("b"), _cell("c")))[1] == ["1", "2", "3", "7"]


def test_cells_merged_in_a_row_where_another_goes_are_merged_or_not():
    merge = f'<w:cellMerge {WHO} w:vMerge="cont"/>'
    rows = row(*map(_cell, "ab")), row(cell(plain("c"), 3000, merge), _cell("d", "cellDel"))
    given = package(table("".join(rows), (1, 2)) + plain(""))
    merged = [len(list(resolve(given, how).body.iter(f"{W}vMerge"))) for how in ("reject", "accept")]
    assert merged == [0, 1]
    assert both(table("".join(rows), (1, 2)) + plain(""))[1] == ["[a]", "[b]", "[c]", ""]
