"""Room to answer in every format: boxes with their words, lines for a hand, and all of it on one page."""

import dataclasses
import re

import pytest

from compose.brand.load import standard
from compose.document.model import Cell, Column, Note, Paragraph, Response, Table, Tick
from compose.render import pdf
from compose.render.docx import package, render
from compose.render.docx.styles import LATER
from compose.render.docx.xml import NAMESPACES, w
from compose.render.pdf.data import files
from tests.helpers import docx_root, docx_words
from tests.render.docx_files import branded, changed, found, removed, rendered, with_blocks
from tests.render.html_pages import only, page_of, words_of
from tests.samples import every_node, t

W14 = f"{{{NAMESPACES['w14']}}}"
YES_NO = (Tick("Yes", ticked=True), Tick("No"))
ROOM = Response("Is it so?", (Paragraph(t("Say why.")),), YES_NO, lines=2, below=(Tick("Later"),))
STYLES = "word/styles.xml"


# -- how boxes stand ---------------------------------------------------------------------------------------------------


def rows(*lengths):
    """How many letters the words of each row of boxes have."""
    found = Response("?", ticks=tuple(Tick("x" * length) for length in lengths)).rows
    return [[len(tick.label) for tick in row] for row in found]


@pytest.mark.parametrize(
    ("lengths", "wanted"),
    [
        ((), []),
        ((3, 2), [[3, 2]]),
        ((23, 23, 23, 1), [[23, 23, 23], [1]]),
        ((24, 3, 3), [[24, 3], [3]]),
        ((10, 50, 10, 10), [[10], [50], [10, 10]]),
        ((60, 70, 5), [[60], [70], [5]]),
    ],
)
def test_as_many_boxes_stand_side_by_side_as_their_words_leave_room_for(lengths, wanted):
    assert rows(*lengths) == wanted


# -- Word --------------------------------------------------------------------------------------------------------------


def controls(root):
    """Each tick box: its title, whether it is ticked, and its sign."""
    boxes = [one for one in root.iter(w("sdt")) if one.find(f".//{W14}checkbox") is not None]
    return [
        (found(one, "w:alias")[0].get(w("val")), one.find(f".//{W14}checked").get(f"{W14}val"), "".join(one.itertext()))
        for one in boxes
    ]


def test_in_word_each_box_says_what_it_stands_for_and_whether_it_is_ticked():
    assert controls(rendered(with_blocks(ROOM))) == [
        ("Yes: Is it so?", "1", "☒"),
        ("No: Is it so?", "0", "☐"),
        ("Later: Is it so?", "0", "☐"),
    ]


def test_in_word_a_box_in_a_cell_says_what_a_tick_in_it_means():
    table = Table("T", (Column("A", 1),), ((Cell((Tick("Keep: Notice", ticked=True),)),),))
    assert controls(rendered(with_blocks(table))) == [("Keep: Notice", "1", "☒")]


def test_in_word_there_are_as_many_ruled_lines_as_wanted():
    assert len(found(rendered(with_blocks(ROOM)), "w:pStyle", val="AnswerLine")) == 2
    (style,) = found(rendered(part=STYLES), "w:style", styleId="AnswerLine")
    assert {edge.tag for edge in style.find(f".//{w('pBdr')}")} == {w("bottom"), w("between")}
    (spacing,) = style.iter(w("spacing"))
    assert int(spacing.get(w("line"))) / 240 * 12 * 1.15 * 0.353 > 7.8  # millimetres, at 12 points


def test_in_word_all_of_it_stays_with_the_next_and_what_comes_after_does_not():
    root = rendered(with_blocks(ROOM, Paragraph(t("After."))))
    paragraphs = list(root.iter(w("p")))
    start = next(at for at, one in enumerate(paragraphs) if "".join(one.itertext()) == "Say why.")
    kept = [one.find(f"{w('pPr')}/{w('keepNext')}") is not None for one in paragraphs[start:]]
    assert kept == [True] * 4 + [False, False]


def test_in_word_a_table_in_it_stays_whole():
    table = Table("T", (Column("A", 1),), ((Cell(t("One.")),), (Cell(t("Two.")),), (Cell(t("Three.")),)))
    rows = list(rendered(with_blocks(Response("Q", (table,)))).iter(w("tr")))[1:]
    assert [bool(list(row.iter(w("keepNext")))) for row in rows] == [True, True, False]


def test_in_word_a_short_document_leaves_room_for_a_hand():
    short = dataclasses.replace(every_node(), dense=True)
    one, other = (
        found(rendered(document, part=STYLES), "w:style", styleId="AnswerLine")[0] for document in (short, every_node())
    )
    assert package.serialise(one) == package.serialise(other)


def test_a_shell_of_before_is_given_the_styles_that_it_lacks():
    def without(root):
        for ident in LATER:
            removed(root, f"w:style[@w:styleId='{ident}']")

    old = branded(changed(without, STYLES))
    assert "Say why." in docx_words(render(with_blocks(ROOM), old))
    given = {style.get(w("styleId")) for style in docx_root(render(with_blocks(ROOM), old), STYLES).iter(w("style"))}
    assert given >= LATER


# -- HTML --------------------------------------------------------------------------------------------------------------


def test_on_a_page_each_box_can_be_ticked_by_its_words():
    shown = page_of(ROOM)
    assert [words_of(label) for label in shown.xpath("//label[input/@type='checkbox']")] == ["Yes", "No", "Later"]
    assert [words_of(label) for label in shown.xpath("//label[input/@checked]")] == ["Yes"]


def test_on_a_page_the_room_is_named_by_what_is_answered():
    group = only(page_of(ROOM), "//div[@role='group']")
    assert group.get("aria-label") == "Is it so?" == only(group, ".//textarea").get("aria-label")
    assert only(group, ".//textarea").get("rows") == "2"


def test_on_a_page_a_box_in_running_text_is_named():
    assert only(page_of(Paragraph((Tick("Read"), *t(" I have.")))), "//p/input/@aria-label") == "Read"


@pytest.mark.parametrize("lines", [0, 3])
def test_on_a_page_there_is_a_field_only_where_there_are_lines(lines):
    assert len(page_of(Response("?", lines=lines)).xpath("//textarea")) == bool(lines)


# -- PDF ---------------------------------------------------------------------------------------------------------------


def test_the_template_is_told_the_rows_wherever_the_room_stands():
    nested = Note("N", (Response("?", (ROOM,), ticks=(Tick("x" * 80),)),))
    document = files(with_blocks(nested), standard())["document.json"].decode()
    assert sorted(re.findall(r'"abreast": (\d)', document)) == ["1", "3"]


@pytest.mark.parametrize(
    "block",
    [
        Response("Nothing"),
        Response("Lines", lines=1),
        Response("Long", (Paragraph(t("word " * 3000)),), YES_NO, lines=8),
        Response("Many", ticks=tuple(Tick(f"Choice {n}") for n in range(200))),
        Response("Wide", ticks=(Tick("x" * 300), Tick("y" * 300))),
    ],
)
@pytest.mark.parametrize("size", [12.0, 18.0])
def test_room_of_any_size_is_printed(block, size):
    assert pdf.render(with_blocks(block), dataclasses.replace(standard(), size=size))
