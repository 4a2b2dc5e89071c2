"""The PDF renderer: every node is printed, the same tree gives the same bytes, and no warning passes."""

import dataclasses
import re
import socket
import subprocess
import sys
import threading
import typing

import pytest

from compose import paths
from compose.brand.load import standard
from compose.document import model, walk
from compose.document.model import Cover, Gap, Heading, Paragraph, Text
from compose.errors import InputError, RenderError
from compose.render import pdf
from compose.render.pdf import problems
from tests import samples

NEVER_PRINTED = {"Each", "Insert", "Provided"}


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


# -- a template of the brand's own -----------------------------------------------------------------


def own(start="", old="", new=""):
    """The standard brand with a template of its own: a first line more, or `old` replaced."""
    template = standard().template
    assert old in template
    return dataclasses.replace(standard(), template=f"{start}\n{template}".replace(old, new))


def problem_with(brand, document=None):
    with pytest.raises(InputError) as caught:
        pdf.render(document or samples.every_node(), brand)
    return caught.value.problems[0]


REACHING = [
    '#import "@preview/cetz:0.2.0"',
    '#import ("@" + "preview/cetz:0.2.0")',
    '#include "\\u{40}preview/cetz:0.2.0"',
    '#let a = "@preview/cetz:0.2.0"; #import a as b',
    '#{ if true { import/**/"@preview/cetz:0.2.0" } }',
    '#eval("imp" + "ort \'@preview/cetz:0.2.0\'".replace("\'", "\\u{22}"))',
    "#let tools = dictionary(std)",
    '#std.eval("1")',
    '#let a = "\n// "; #import "@preview/cetz:0.2.0"',
    '/*\n// */ #import "@preview/cetz:0.2.0"',
    'http://example.org//x #import "@preview/cetz:0.2.0"',
    '// comment\r#import "@preview/cetz:0.2.0"',
]


@pytest.fixture
def proxy(monkeypatch):
    """A listener that the typesetter would ask if it tried the network."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        for name in ("https_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{server.getsockname()[1]}")
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        yield server


@pytest.mark.parametrize("line", REACHING)
def test_a_template_that_could_reach_the_network_is_refused_before_it_does(line, proxy):
    problem = problem_with(own(line))
    assert problem.place.file == "compact.typ of the brand Default"
    assert "fetch a package from the network" in problem.what
    with pytest.raises(BlockingIOError):
        proxy.accept()


def test_the_listener_would_notice(proxy, monkeypatch):
    monkeypatch.setattr(problems, "reaching_out", lambda brand: ())
    proxy.setblocking(True)
    asked = threading.Thread(target=lambda: proxy.accept()[0].close())
    asked.start()
    assert "failed to download package" in problem_with(own(REACHING[0])).what
    asked.join(timeout=10)
    assert not asked.is_alive()


def test_the_line_of_what_reaches_out_is_told():
    assert problem_with(own('\n\n#import "@preview/cetz:0.2.0"')).place.line == 3


def test_a_package_on_this_computer_is_not_found(monkeypatch, tmp_path):
    package = tmp_path / "typst" / "packages" / "local" / "mine" / "0.1.0"
    package.mkdir(parents=True)
    (package / "typst.toml").write_text('[package]\nname = "mine"\nversion = "0.1.0"\nentrypoint = "a.typ"\n')
    (package / "a.typ").write_text("#let x = 1\n")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(problems, "reaching_out", lambda brand: ())
    assert "package not found" in problem_with(own('#import "@local/mine:0.1.0"')).what


@pytest.mark.parametrize(
    "line",
    ['#let sign = "@area"', "// one could import or include a file here", "#let important = std.text(1em)[]"],
)
def test_a_template_that_looks_like_it_is_not_refused(line):
    assert pdf.render(samples.every_node(), own(line))


@pytest.mark.parametrize("path", ["/etc/passwd", "../../../etc/passwd", "pyproject.toml", "/pyproject.toml"])
def test_a_template_reads_no_file_of_this_computer(path):
    problem = problem_with(own(f'#read("{path}")'))
    assert problem.what.startswith(("file not found", "path `"))
    assert problem.place.line == 1


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("#nonesuch", "unknown variable: nonesuch"),
        ("#let x = (", "unclosed delimiter"),
        ('#panic("why")', "panicked with: why"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(line, what):
    problem = problem_with(own(f"\n{line}"))
    assert (problem.place.line, problem.what) == (2, what)
    assert problem.remedy.startswith("Put it right, or take compact.typ out")


def test_a_warning_of_a_template_is_told_too():
    problem = problem_with(own("#let f = [**]\n#f"))
    assert problem.place.line == 1


# -- what does not fit -----------------------------------------------------------------------------

LONG = " ".join(f"word{count}" for count in range(320))[:2400]
HIGH = model.Table("Caption", (model.Column("One", 1), model.Column("Two", 3)), ((model.Cell((Text(LONG),)),) * 2,))


def test_a_row_higher_than_a_page_is_printed():
    assert pdf.render(with_blocks(HIGH), standard())


def test_a_template_that_lets_words_fall_below_the_page_is_refused():
    brand = own(old="let breakable = height-of", new="let breakable = false and height-of")
    assert "words stand below the page" in problem_with(brand, with_blocks(HIGH)).what


def test_our_own_template_never_loses_words_in_silence():
    head = model.Table("Caption", (model.Column(LONG, 1), *[model.Column("Two", 1)] * 7), ())
    with pytest.raises(RenderError, match="words stand below the page"):
        pdf.render(with_blocks(model.PageBreak(landscape=True), head), standard())


# -- logos -----------------------------------------------------------------------------------------

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'


@pytest.mark.parametrize(
    "svg",
    [
        SVG.format('width="0" height="10"', ""),
        SVG.format('width="10" height="10"', "")[:-5],
        SVG.format('viewBox="0 0 9 9"', '<text y="9">中</text>'),
        "\x89PNG",
    ],
)
def test_a_logo_that_cannot_be_printed_is_named(svg):
    logo = dataclasses.replace(standard().logos[0], alt="The rings", svg=svg.encode("latin-1", "replace"))
    if "中" in svg:
        logo = dataclasses.replace(logo, svg=svg.encode())
    brand = dataclasses.replace(standard(), logos=(*standard().logos, logo))
    problem = problem_with(brand)
    assert problem.place.file == "logo “The rings” of the brand Default"
    assert problem.what.startswith("the typesetter cannot print it: ")


def test_the_template_holds_no_words_of_its_own():
    code = [line.split("//")[0] for line in standard().template.splitlines()]
    quoted = [words for line in code for words in line.split('"')[1::2]]
    sentences = [words for words in quoted if re.search(r"\w{2,} \w{2,}", words)]
    assert sentences == ["the template has no printer for "]


def test_the_typesetter_is_not_imported_before_it_is_needed():
    code = "import sys, compose.render.pdf; print('typst' in sys.modules)"
    assert printed_by(code).strip() == b"False"


def test_no_file_is_handed_over_as_bytes_of_which_a_process_can_name_no_more_than_so_many(monkeypatch):
    """Each takes one of 65,535 names that Typst has; after some 6,500 documents it stopped, and grew until then."""
    import typst

    given, real = [], typst.Compiler
    monkeypatch.setattr(typst, "Compiler", lambda file, **rest: given.append(file) or real(file, **rest))
    pdf.render(with_blocks(model.Paragraph((model.Text("Words."),))), standard())
    assert given and not any(isinstance(file, bytes) for file in given)
