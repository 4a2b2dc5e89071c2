"""OpenDocument texts: numbers worked out, looks followed, what was left out said."""

import pytest

from compose.intake.reading import read
from tests.intake.packages import lines, pieces, text_file, told_all

NUMBERS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" '
    'style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/>'
    '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)
OUTLINE = (
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
)


def item(*inside, more=""):
    return f"<text:list-item {more}>{''.join(inside)}</text:list-item>"


def p(text, more=""):
    return f"<text:p {more}>{text}</text:p>"


def listed(*items, style="L", more=""):
    return f'<text:list text:style-name="{style}" {more}>{"".join(items)}</text:list>'


def of(body, styles=NUMBERS):
    return lines(text_file(body, styles), "compact.odt")


def test_lists_number_their_items_on_every_level():
    inner = "<text:list>" + item(p("b"), "<text:list>" + item(p("c")) + "</text:list>") + "</text:list>"
    assert of(listed(item(p("a"), inner), item(p("d")))) == [
        "item 0 1. a", "item 1 (a) b", "item 2 1.a.1 c", "item 0 2. d",
    ]  # fmt: skip


def test_a_list_that_follows_another_begins_anew_unless_it_says_otherwise():
    first, anew = listed(item(p("a")), more='xml:id="one"'), listed(item(p("b")))
    on, back = (
        listed(item(p("c")), more='text:continue-numbering="true"'),
        listed(item(p("d")), more='text:continue-list="one"'),
    )
    assert of(first + anew + on + back) == ["item 0 1. a", "item 0 1. b", "item 0 2. c", "item 0 2. d"]


def test_an_item_that_only_holds_a_list_does_not_count():
    going_on = 'text:continue-numbering="true"'
    inner = f"<text:list {going_on}>" + item(p("b")) + "</text:list>"
    body = (
        listed(item(p("x"), "<text:list>" + item(p("a")) + "</text:list>"))
        + p("between")
        + listed(item(inner), more=going_on)
    )
    assert of(body) == ["item 0 1. x", "item 1 (a) a", "between", "item 1 (b) b"]


def test_a_second_list_within_an_item_begins_anew():
    inner = "<text:list>" + item(p("b")) + "</text:list>"
    assert of(listed(item(p("a"), inner, p("and"), inner))) == ["item 0 1. a", "item 1 (a) b", "and", "item 1 (a) b"]


def test_items_start_where_they_say_and_list_headers_have_no_number():
    header = "<text:list-header>" + p("h") + "</text:list-header>"
    assert of(listed(header, item(p("a"), more='text:start-value="7"'), item(p("b"), p("more")))) == [
        "h", "item 0 7. a", "item 0 8. b", "more",
    ]  # fmt: skip


def test_bullets_are_bullets():
    assert of(listed(item(p("a")), style="B")) == ["item 0 • a"]


def test_headings_bear_the_number_of_the_outline():
    def h(text, level, more=""):
        return f'<text:h text:outline-level="{level}" {more}>{text}</text:h>'

    body = h("a", 1) + h("b", 2) + h("c", 2) + h("no", 1, 'text:is-list-header="true"') + h("d", 1) + h("e", 2)
    assert of(body, OUTLINE) == [
        "heading 1 1 a", "heading 2 1.1 b", "heading 2 1.2 c", "heading 1 no", "heading 1 2 d", "heading 2 2.1 e",
    ]  # fmt: skip


def test_a_heading_in_a_list_bears_the_number_of_the_list():
    assert of(listed(item('<text:h text:outline-level="2">a</text:h>'))) == ["heading 2 1. a"]


def test_looks_follow_the_styles():
    styles = (
        '<style:default-style style:family="paragraph">'
        '<style:text-properties fo:font-size="12pt"/></style:default-style>'
        '<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="150%" '
        'fo:font-weight="bold"/></style:style><style:style style:name="Own" style:family="paragraph" '
        'style:parent-style-name="Big"/><style:style style:name="Gone" style:family="text"><style:text-properties '
        'text:display="none"/></style:style>'
    )
    body = p("big", 'text:style-name="Own"') + p('most words are here<text:span text:style-name="Gone">x</text:span>')
    found = pieces(text_file(body, styles), "a.odt")
    assert [(piece.bold, piece.size) for piece in found] == [(True, 1.5), (False, 1.0)]
    assert told_all(found) == ["big", "most words are here"]


def test_spaces_tabs_breaks_and_controls_are_words():
    body = p(
        "a<text:s text:c='3'/>b<text:tab/>c\n d<loext:content-control>e</loext:content-control><text:line-break/>f"
    )
    assert of(body) == ["a b c de f"]


def test_contents_comments_changes_and_notes_are_dealt_with_and_said():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Aims 1</text:p>"
        "</text:index-body></text:table-of-content>"
        + p("Pay<office:annotation><text:p>No!</text:p></office:annotation><text:note><text:note-citation>1"
            "</text:note-citation><text:note-body><text:p>Soon.</text:p></text:note-body></text:note> early.")
    )  # fmt: skip
    found = read(text_file(body), "a.odt")
    assert told_all(found.pieces) == ["Pay early.", "Note: Soon."]
    assert [note.split()[:2] for note in found.notes] == [
        ["1", "tracked"], ["1", "comment"], ["Its", "table"], ["1", "footnote"],
    ]  # fmt: skip


def test_a_text_box_follows_its_paragraph():
    box = f"<draw:frame><draw:text-box>{p('in the box')}</draw:text-box></draw:frame>"
    assert of(p(f"a{box}") + p("b")) == ["a", "in the box", "b"]


def test_a_table_is_a_grid():
    cell = "<table:table-cell>{}</table:table-cell>"
    row = "<table:table-row>{}</table:table-row>"
    body = (
        "<table:table><table:table-header-rows>" + row.format(cell.format(p("A")) + "<table:covered-table-cell/>")
        + "</table:table-header-rows>" + row.format(cell.format(p("b")) + cell.format(p("c"))) + "</table:table>"
    )  # fmt: skip
    (grid,) = pieces(text_file(body), "a.odt")
    assert grid.headed
    assert [tuple(map(told_all, one)) for one in grid.rows] == [(["A"], []), (["b"], ["c"])]


@pytest.mark.parametrize("ending", ["odt", "ott"])
def test_documents_and_templates_are_read_alike(ending):
    assert lines(text_file(p("x")), f"a.{ending}") == ["x"]
