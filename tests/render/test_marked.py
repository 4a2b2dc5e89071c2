"""Words put in and words taken out: told apart without colour in every format, and lines that end where they should."""

import pytest

from compose.brand.contrast import MINIMUM, contrast
from compose.brand.load import standard
from compose.document.model import Cell, Column, Gap, Link, Marked, Paragraph, Strong, Table, Text
from compose.render import pdf
from compose.render.docx import render
from compose.render.docx.styles import STYLES as LOOKS
from compose.render.docx.xml import w
from tests.helpers import docx_root
from tests.render.docx_files import branded, changed, found, rendered, with_blocks
from tests.render.html_pages import only, page_of
from tests.samples import t

STYLES = "word/styles.xml"
BOTH = Paragraph((Marked(t("three"), "out"), Text(" "), Marked((Strong(t("six")),), "in"), Text(" months")))


def run_of(root, words):
    """The properties of the run that says `words`, in order: name and value."""
    run = next(one for one in root.iter(w("r")) if "".join(text.text or "" for text in one.iter(w("t"))) == words)
    return {child.tag.rpartition("}")[2]: child.get(w("val")) for child in run.find(w("rPr"))}


def style(ident, brand=None):
    (one,) = found(rendered(brand=brand, part=STYLES), "w:style", styleId=ident)
    return one


def test_in_word_they_have_a_style_each():
    root = rendered(with_blocks(BOTH))
    assert run_of(root, "three") == {"rStyle": "TakenOut"}
    assert run_of(root, "six") == {"rStyle": "PutIn", "b": None, "bCs": None}


def test_in_word_one_is_struck_and_the_other_underlined():
    assert style("TakenOut").find(f".//{w('strike')}") is not None and style("TakenOut").find(f".//{w('u')}") is None
    assert style("PutIn").find(f".//{w('u')}") is not None and style("PutIn").find(f".//{w('strike')}") is None


@pytest.mark.parametrize("ident", ["PutIn", "TakenOut"])
def test_they_can_be_read_and_have_the_same_colours_in_every_format(ident):
    look, brand = LOOKS[ident], standard()
    assert contrast(look.color, look.fill) >= MINIMUM
    assert all(colour.lower() in brand.template and colour.lower() in brand.css for colour in (look.color, look.fill))


def test_a_shell_that_lacks_the_styles_is_given_them():
    def without(root):
        for ident in ("PutIn", "TakenOut"):
            (one,) = found(root, "w:style", styleId=ident)
            one.getparent().remove(one)

    old = branded(changed(without, STYLES))
    assert style("PutIn", old) is not None and style("TakenOut", old) is not None


@pytest.mark.parametrize(("fate", "mark"), [("in", {"u": "single"}), ("out", {"strike": None})])
def test_in_word_a_link_or_a_gap_keeps_its_style_and_is_marked_beside_it(fate, mark):
    link = Link((Marked(t("here"), fate),), "https://a.example")
    root = rendered(with_blocks(Paragraph((link, Marked((Gap("g", "date"),), fate)))))
    assert run_of(root, "here") == {"rStyle": "Hyperlink", **mark}
    assert run_of(root, "[To be agreed: date]") == {"rStyle": "Gap", **mark}


def test_in_word_they_are_read_on_a_coloured_cell_too():
    cell = Cell((Marked(t("late"), "in"),), light="red")
    root = rendered(with_blocks(Table("Lights", (Column("Light", 1),), ((cell,),))))
    assert "color" not in run_of(root, "late")


def test_on_a_page_they_are_ins_and_del():
    shown = page_of(BOTH)
    assert only(shown, "//main//del").text_content() == "three"
    assert only(shown, "//main//ins/strong").text_content() == "six"


def test_the_template_strikes_one_and_underlines_the_other():
    # What a PDF draws is looked at in the clients' tests; here: both fates are typeset, and not to the same bytes.
    one, other = (pdf.render(with_blocks(Paragraph((Marked(t("x"), fate),))), standard()) for fate in ("in", "out"))
    assert one.startswith(b"%PDF") and one != other


# -- new lines ---------------------------------------------------------------------------------------------------------

LINES = Paragraph(t("one\ntwo\n"))


def test_a_new_line_is_one_in_word():
    root = docx_root(render(with_blocks(LINES), standard()))
    (paragraph,) = [one for one in root.iter(w("p")) if "one" in "".join(one.itertext())]
    parts = [child.tag.rpartition("}")[2] for run in paragraph.iter(w("r")) for child in run if child.tag != w("rPr")]
    assert parts == ["t", "br", "t", "br"]


def test_a_new_line_is_one_on_a_page():
    span = only(page_of(LINES), "//main//p/span[br]")
    assert span.text == "one" and [one.tail for one in span] == ["two", None]
