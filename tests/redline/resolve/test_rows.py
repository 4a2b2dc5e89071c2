"""Rows and cells that came, went or were merged."""

from compose.redline.resolve import resolve
from compose.redline.state import state
from tests.redline.making.word.xml import cell, plain, row, table
from tests.redline.reading import WHO, both, package


def _row(words, mark=""):
    properties = f"<w:trPr><w:{mark} {WHO}/></w:trPr>" if mark else ""
    return row(cell(plain(words))).replace("<w:tr>", f"<w:tr>{properties}")


def _table(*rows):
    return table("".join(rows), (3000,)) + plain("")


def _second(given):
    """The look of the cell in the second row, before and after."""
    tables = (state(resolve(given, how)).stories[0].blocks[0] for how in ("reject", "accept"))
    return [one.rows[1].cells[0].look for one in tables]


def test_rows_are_there_or_not():
    given = _table(_row("a"), _row("gone", "del"), _row("new", "ins"))
    assert both(given) == (["[a]", "[gone]", ""], ["[a]", "[new]", ""])


def test_a_table_without_rows_is_gone():
    assert both(plain("One.") + _table(_row("new", "ins"))) == (["One.", ""], ["One.", "[new]", ""])


def test_a_cell_is_not_left_without_a_paragraph():
    inner = table(_row("new", "ins"), (1000,))
    assert both(_table(row(cell(inner))))[0] == ["[]", ""]


def test_rows_in_a_content_control_are_there_or_not():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{_row('new', 'ins')}</w:sdtContent></w:sdt>"
    given = package(_table(_row("a"), control))
    assert "sdt" not in str([one.tag for one in resolve(given, "reject").body.iter()])
    assert both(_table(_row("a"), control)) == (["[a]", ""], ["[a]", "[new]", ""])


def test_cells_are_there_or_not():
    def marked(words, name):
        return cell(plain(words), 3000, f"<w:{name} {WHO}/>")

    given = _table(row(cell(plain("a")), marked("gone", "cellDel"), marked("new", "cellIns")))
    assert both(given) == (["[a]", "[gone]", ""], ["[a]", "[new]", ""])


def test_a_row_without_cells_is_gone():
    given = _table(_row("a"), row(cell(plain("new"), 3000, f"<w:cellIns {WHO}/>")))
    assert both(given) == (["[a]", ""], ["[a]", "[new]", ""])


def test_cells_are_merged_or_not():
    merge = f'<w:cellMerge {WHO} w:vMerge="cont"/>'
    given = package(_table(_row("a"), row(cell(plain("b"), 3000, merge))))
    before, after = _second(given)
    assert "vMerge" not in before
    assert "vMerge()" in after


def test_a_split_of_merged_cells_is_undone():
    split = f'<w:cellMerge {WHO} w:vMergeOrig="cont"/>'
    given = package(_table(_row("a"), row(cell(plain("b"), 3000, split))))
    before, after = _second(given)
    assert "vMerge()" in before
    assert "vMerge" not in after
