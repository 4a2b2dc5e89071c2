"""The PDF renderer: every node is printed, the same tree gives the same bytes, and no warning passes."""

import dataclasses
import re
import subprocess
import sys
import typing

import pytest

from compose import paths
from compose.brand.load import standard
from compose.document import model, walk
from compose.document.model import Cover, Gap, Heading, Paragraph, Text
from compose.errors import InputError, RenderError
from compose.render import pdf
from tests import samples

NEVER_PRINTED = {"Each", "Insert"}


def with_blocks(*blocks):
    return dataclasses.replace(samples.every_node(), blocks=blocks)


def with_fonts(**changes):
    brand = standard()
    return dataclasses.replace(brand, fonts=dataclasses.replace(brand.fonts, **changes))


def printed_by(code):
    """What a new Python prints."""
    root = paths.branding().parent
    return subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True).stdout


def names(*unions):
    return {node.__name__ for union in unions for node in typing.get_args(union)}


def test_a_document_with_every_node_becomes_a_pdf():
    assert pdf.render(samples.every_node(), standard()).startswith(b"%PDF-1.7")


def test_the_sample_has_every_node_that_is_printed():
    document = samples.every_node()
    used = {type(node).__name__ for node in (*walk.blocks(document), *walk.inlines(document.blocks))}
    assert used == names(model.Block, model.Inline) - NEVER_PRINTED


@pytest.mark.parametrize("node", [model.Each("partners", "it", None, ()), model.Insert("glossary")])
def test_a_node_that_the_template_does_not_know_stops_it(node):
    with pytest.raises(RenderError, match=f"no printer for {type(node).__name__}"):
        pdf.render(with_blocks(node), standard())


def test_the_same_tree_and_brand_give_the_same_bytes():
    assert pdf.render(samples.every_node(), standard()) == pdf.render(samples.every_node(), standard())


def test_another_process_gives_the_same_bytes():
    code = (
        "import hashlib; from tests import samples;"
        "from compose.brand.load import standard; from compose.render import pdf;"
        "print(hashlib.sha256(pdf.render(samples.every_node(), standard())).hexdigest())"
    )
    one, other = printed_by(code), printed_by(code)
    assert one == other


def test_the_date_of_the_document_is_the_date_of_the_file():
    assert b"D:20261122120000" in pdf.render(samples.every_node(), standard())


@pytest.mark.parametrize("size", [12.0, 14.0, 18.0])
def test_large_print_needs_no_other_template(size):
    assert pdf.render(samples.every_node(), dataclasses.replace(standard(), size=size))


def test_a_brand_without_logo_and_imprint_is_fine():
    assert pdf.render(samples.every_node(), dataclasses.replace(standard(), logos=(), imprint=""))


def test_a_logo_without_svg_is_printed_from_its_png():
    logos = tuple(dataclasses.replace(logo, svg=None) for logo in standard().logos)
    printed = pdf.render(samples.every_node(), dataclasses.replace(standard(), logos=logos))
    assert b"/Subtype/Image" in printed.replace(b" ", b"")


def test_an_empty_cover_line_leaves_no_hole():
    assert pdf.render(dataclasses.replace(with_blocks(), cover=Cover("Title", "", "", ())), standard())


def test_a_document_without_blocks_is_a_cover():
    assert pdf.render(with_blocks(), standard())


def test_a_language_without_a_country_is_fine():
    assert b"(cy)" in pdf.render(dataclasses.replace(samples.every_node(), language="cy"), standard())


def test_a_reference_to_a_clause_that_is_not_there_is_printed_as_words():
    missing = model.CrossRef((Text("notice"),), "nowhere", "9.9")
    unexplained = model.TermUse((Text("word"),), "nowhere")
    assert pdf.render(with_blocks(Paragraph((missing, unexplained))), standard())


def test_a_gap_in_a_heading_or_a_cell_is_printed():
    gap = (Gap("name", "name of the group"),)
    table = model.Table("Caption", (model.Column("Who", 1),), ((model.Cell(gap),),))
    assert pdf.render(with_blocks(Heading(1, gap, "one", "part", number="1"), table), standard())


@pytest.mark.parametrize(
    "block",
    [
        model.Table("Nothing yet", (model.Column("Who", 1),), ()),
        model.Table("Wide", tuple(model.Column(f"Neighbourhood {n}", 1) for n in range(20)), ()),
        model.Checklist("Nothing yet", ("Task", "Done", "By"), ()),
        model.ListBlock(True, ()),
        model.Definitions(()),
        model.Signatures((model.Signature("Nobody"),)),
        model.Note("Empty", ()),
        Paragraph(()),
    ],
)
def test_a_block_with_little_in_it_is_fine(block):
    assert pdf.render(with_blocks(block), standard())


def test_a_font_that_is_not_there_is_refused():
    with pytest.raises(InputError, match="there is no font 'nonesuch' for PDF"):
        pdf.render(samples.every_node(), with_fonts(body="Nonesuch"))


def test_characters_that_no_font_has_are_told_all_at_once():
    document = with_blocks(Paragraph((Text("Friends of 中文 🙂"),)), Paragraph((Text("bell \x07"),)))
    with pytest.raises(InputError) as caught:
        pdf.render(document, standard())
    told = [problem.what for problem in caught.value.problems]
    assert len(told) == 4
    assert all("Friends of 中文 🙂" in what or "bell \x07" in what for what in told)
    assert caught.value.problems[0].remedy.startswith("Write it in other letters")


def test_a_template_that_wants_the_network_is_refused():
    template = '#import "@preview/cetz:0.2.0"\n' + standard().template
    with pytest.raises(InputError, match="fetched from the network"):
        pdf.render(samples.every_node(), dataclasses.replace(standard(), template=template))


@pytest.mark.parametrize("path", ["/etc/passwd", "../../../etc/passwd", "pyproject.toml", "/pyproject.toml"])
def test_a_template_reads_no_file_of_this_computer(path):
    template = f'#read("{path}")\n' + standard().template
    with pytest.raises(RenderError):
        pdf.render(samples.every_node(), dataclasses.replace(standard(), template=template))


def test_the_template_holds_no_words_of_its_own():
    code = [line.split("//")[0] for line in standard().template.splitlines()]
    quoted = [words for line in code for words in line.split('"')[1::2]]
    sentences = [words for words in quoted if re.search(r"\w{2,} \w{2,}", words)]
    assert sentences == ["the template has no printer for "]


def test_the_typesetter_is_not_imported_before_it_is_needed():
    code = "import sys, compose.render.pdf; print('typst' in sys.modules)"
    assert printed_by(code).strip() == b"False"
