"""Ends of stories: the last paragraph mark of a body, cell, note or box is kept, for nothing can add or remove it."""

import pytest

from compose.intake.docx.names import W
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, styled, table
from tests.redline.shown import between, made, packed, shown

PAYS, MEETS, ENDS = "The council pays within ten days.", "We meet twice a year.", "It ends in 2030."
CENTRED = '<w:jc w:val="center"/>'
ONE, TWO, THREE = (PAYS,), (PAYS, MEETS), (PAYS, MEETS, ENDS)
ADDED = [f"{PAYS}+¶", f"[+{MEETS}+]"]
REMOVED = [f"{PAYS}-¶", f"[-{MEETS}-]"]


def in_cell(lines):
    """A table of one cell, and what ends the body."""
    return table(row(cell("".join(map(plain, lines)))), (3000,)) + plain("After.")


@pytest.mark.parametrize(("old", "new", "told"), [(ONE, TWO, ADDED), (TWO, ONE, REMOVED)], ids=("added", "removed"))
def test_the_last_mark_is_kept_in_a_cell_as_in_the_body(old, new, told):
    assert shown(between(in_cell(old), in_cell(new)).body) == [*told, "After."]


@pytest.mark.parametrize(("old", "new", "told"), [(ONE, TWO, ADDED), (TWO, ONE, REMOVED)], ids=("added", "removed"))
def test_the_last_mark_is_kept_in_a_note_as_in_the_body(old, new, told):
    body = f'<w:p>{run("See")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    package = made(*(packed(body, notes=("".join(map(plain, lines)),)) for lines in (old, new)))
    assert shown(package.root(package.beside("footnotes")))[2:] == told  # behind the two lines that separate


@pytest.mark.parametrize(("old", "new", "told"), [(ONE, TWO, ADDED), (TWO, ONE, REMOVED)], ids=("added", "removed"))
def test_the_last_mark_is_kept_in_a_header_as_in_the_body(old, new, told):
    package = made(*(packed(["x"], headers={"header:default": "".join(map(plain, one))}) for one in (old, new)))
    assert [shown(root) for name, root in package.stories() if "header" in name] == [told]


def test_several_paragraphs_behind_the_last_all_come_but_its_mark():
    assert shown(between(ONE, THREE).body) == [f"{PAYS}+¶", f"[+{MEETS}+]+¶", f"[+{ENDS}+]"]


def test_a_last_paragraph_that_gives_way_to_another_keeps_its_mark():
    told = shown(between([MEETS, PAYS], [MEETS, ENDS]).body)
    assert told == [MEETS, f"[-{PAYS}-][+{ENDS}+]"]


def test_everything_goes_and_an_empty_paragraph_stays():
    assert shown(between(THREE, [""]).body) == [f"[-{PAYS}-]-¶", f"[-{MEETS}-]-¶", f"[-{ENDS}-]"]


GRID = table(row(cell(plain("Rooms"))), (3000,))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", GRID, [f"[+{PAYS}+]+¶", "[+Rooms+]+¶", f"[-{PAYS}-]"]),
        (GRID, "", [f"[-{PAYS}-]-¶", "[-Rooms-]-¶", f"[+{PAYS}+]"]),
    ],
    ids=("added", "removed"),
)
def test_no_mark_is_joined_to_another_across_a_table(old, new, told):
    """Word joins paragraphs only with what stands next to them, so words go from before the table to behind it."""
    body = between(*(plain(PAYS) + (grid + paragraph() if grid else "") for grid in (old, new))).body
    assert [one.tag for one in body] == [f"{W}{name}" for name in ("p", "tbl", "p", "sectPr")]
    assert shown(body) == told


def test_the_kept_mark_has_the_look_of_the_new_last_paragraph_and_notes_that_of_the_old_one():
    first, last = between(plain(PAYS), plain(PAYS) + paragraph(run(MEETS), CENTRED)).body.findall(f"{W}p")
    assert last.find(f"{W}pPr/{W}jc") is not None and first.find(f"{W}pPr/{W}jc") is None
    (note,) = last.iter(f"{W}pPrChange")
    assert len(note[0]) == 0


def test_the_style_of_a_last_paragraph_taken_out_comes_back_when_it_does():
    old = plain(PAYS) + paragraph(run(MEETS), styled("Quiet"))
    style = '<w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:i/></w:rPr></w:style>'
    last = between(old, plain(PAYS), styles=style).body.findall(f"{W}p")[-1]
    assert last.find(f"{W}pPr/{W}pStyle") is None
    assert last.find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle").get(f"{W}val") == "Quiet"


def test_a_story_without_any_paragraph_is_given_one():
    assert shown(between("", [PAYS]).body) == [f"[+{PAYS}+]"]
    assert shown(between([PAYS], "").body) == [f"[-{PAYS}-]"]
