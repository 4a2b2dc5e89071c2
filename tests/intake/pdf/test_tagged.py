"""Pages whose structure the file tells."""

from compose.intake.pdf.model import Table, Tag
from compose.intake.pdf.tagged import flow_of
from tests.intake.pdf.made import lines, page, said


def tagged(tag, *rows):
    """A page whose rows are marked 0, 1, 2 … in turn."""
    marked = [lines(row, base=100 + at * 13, mark=at) for at, row in enumerate(rows)]
    return page(*marked, tag=Tag("Document", (tag,) if isinstance(tag, Tag) else tag))


def kinds(flow):
    return [(each.role, each.level, *said([each])) for each in flow]


def test_headings_and_paragraphs_are_as_tagged():
    flow = flow_of(tagged((Tag("H2", (0,)), Tag("P", (1, 2))), "Our values", "We trust", "one another."))

    assert kinds(flow) == [("heading", 2, "|Our values"), ("paragraph", 0, "|We trust one another.")]


def test_items_take_their_labels():
    item = Tag("LI", (Tag("Lbl", (0,)), Tag("LBody", (Tag("P", (1,)),))))

    assert kinds(flow_of(tagged(Tag("L", (item,)), "3.2", "Pay on time."))) == [("item", 0, "3.2|Pay on time.")]


def test_a_list_within_an_item_stands_deeper():
    inner = Tag("L", (Tag("LI", (Tag("Lbl", (1,)), Tag("LBody", (2,)))),))
    flow = flow_of(tagged(Tag("L", (Tag("LI", (Tag("LBody", (Tag("P", (0,)), inner)),)),)), "Pay:", "(a)", "early"))

    assert [(level, text) for _, level, text in kinds(flow)] == [(0, "|Pay:"), (1, "(a)|early")]


def test_a_table_is_read_by_its_cells():
    rows = [Tag("TR", (Tag("TH", (0,)), Tag("TH", (1,)))), Tag("TR", (Tag("TD", (Tag("P", (2,)),)), Tag("TD", (3,))))]
    (table,) = flow_of(tagged(Tag("Table", tuple(rows)), "Public", "Groups", "Pay.", "Listen."))

    assert isinstance(table, Table) and table.headed
    assert [[said(cell)[0] for cell in row] for row in table.rows] == [["|Public", "|Groups"], ["|Pay.", "|Listen."]]


def test_contents_are_left_out_and_a_note_is_kept_apart():
    note = Tag("Note", (2,))
    flow = flow_of(tagged((Tag("TOC", (0,)), Tag("P", (1, note))), "Funding 5", "Pay on time.", "1 See the guide."))

    assert kinds(flow) == [("paragraph", 0, "|Pay on time."), ("note", 0, "1|See the guide.")]


def test_tags_of_half_a_page_are_not_believed():
    assert flow_of(tagged(Tag("P", (0,)), "We will meet.", "And talk of all that has changed.")) is None


def test_tags_that_make_a_paragraph_of_each_line_are_not_believed():
    rows = ["We will tell groups", "early of any change", "that may come, and", "listen to them all", "in good", "time"]

    assert flow_of(tagged(tuple(Tag("P", (at,)) for at in range(6)), *rows)) is None


def test_a_page_without_tags_has_no_order_of_its_own():
    assert flow_of(page(lines("We will meet."))) is None
