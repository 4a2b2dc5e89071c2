"""Paragraphs and runs of a redline: what is marked, what is kept, and how it looked before."""

import pytest

from compose.intake.docx.names import W
from tests.redline.making.word.xml import paragraph, plain, run, styled
from tests.redline.shown import between, made, packed, shown

PAYS, MEETS, ENDS = "The council pays within ten days.", "We meet twice a year.", "It ends in 2030."


def lines(old, new):
    return shown(between(old, new).body)


def test_a_word_is_marked_and_no_more():
    assert lines([PAYS], [PAYS.replace("ten", "five")]) == ["The council pays within [-ten-][+five+] days."]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("The Council", "The council", "The [-Council-][+council+]"),
        ("2024-2030", "2024–2030", "2024[---][+–+]2030"),
        ("a group's", "a group’s", "a [-group's-][+group’s+]"),
        ("10 days", "10\u00a0days", "10[- -][+\u00a0+]days"),
        ("6 months", "3 months", "[-6-][+3+] months"),
    ],
)
def test_what_is_easily_lost_is_marked(old, new, told):
    assert lines([old], [new]) == [told]


def test_a_paragraph_put_in_comes_with_its_end():
    assert lines([PAYS, ENDS], [PAYS, MEETS, ENDS]) == [PAYS, f"[+{MEETS}+]+¶", ENDS]


def test_a_paragraph_taken_out_goes_with_its_end():
    assert lines([PAYS, MEETS, ENDS], [PAYS, ENDS]) == [PAYS, f"[-{MEETS}-]-¶", ENDS]


def test_the_last_end_of_the_text_is_always_kept():
    assert lines([PAYS], [PAYS, MEETS]) == [f"{PAYS}+¶", f"[+{MEETS}+]"]
    assert lines([PAYS, MEETS], [PAYS]) == [f"{PAYS}-¶", f"[-{MEETS}-]"]


def test_a_paragraph_is_split_by_its_end_alone():
    assert lines(["We meet. We talk.", ENDS], ["We meet. ", "We talk.", ENDS]) == ["We meet. +¶", "We talk.", ENDS]


def test_two_paragraphs_are_merged_by_the_end_of_the_first():
    assert lines(["We meet. ", "We talk.", ENDS], ["We meet. We talk.", ENDS]) == ["We meet. -¶", "We talk.", ENDS]


def test_what_moved_is_taken_out_and_put_in():
    assert lines([MEETS, PAYS, ENDS, "Fares."], [PAYS, ENDS, MEETS, "Fares."]) == [
        f"[-{MEETS}-]-¶", PAYS, ENDS, f"[+{MEETS}+]+¶", "Fares.",
    ]  # fmt: skip


def test_words_that_only_look_otherwise_are_not_marked_as_words():
    body = between(plain(PAYS), paragraph(run(PAYS, "<w:b/>"))).body
    assert shown(body) == [PAYS]
    (note,) = body.iter(f"{W}rPrChange")
    assert note.getparent().find(f"{W}b") is not None and len(note[0]) == 0


def test_a_paragraph_in_another_style_notes_the_one_it_had():
    new = paragraph(run(PAYS), '<w:jc w:val="center"/>')
    body = between(plain(PAYS), new).body
    (note,) = body.iter(f"{W}pPrChange")
    assert note.getparent().find(f"{W}jc") is not None and note[0].find(f"{W}jc") is None


def test_a_word_that_is_cut_into_runs_is_the_same_word():
    cut = paragraph(run("The coun") + run("cil pays ") + run("within ten days."))
    assert lines(cut, plain(PAYS)) == [PAYS]
    assert lines(plain(PAYS), cut) == [PAYS]


def test_a_style_that_the_new_file_has_not_comes_along_with_what_is_taken_out():
    style = '<w:style w:type="paragraph" w:styleId="Vow"><w:name w:val="Vow"/><w:rPr><w:i/></w:rPr></w:style>'
    old = packed(paragraph(run(MEETS), styled("Vow")) + plain(ENDS), styles=style)
    package = made(old, packed([ENDS]))
    gone = next(package.body.iter(f"{W}pStyle")).get(f"{W}val")
    styles = package.root(package.beside("styles")).iter(f"{W}style")
    assert [one.find(f"{W}name").get(f"{W}val") for one in styles if one.get(f"{W}styleId") == gone] == ["Vow"]
