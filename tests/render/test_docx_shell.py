"""A brand's own Word file: whatever is wrong with it is told with its place, all at once."""

import io
import zipfile

import pytest

from compose.brand.load import load, standard
from compose.errors import InputError
from compose.render.docx import check_shell, package, render, shell
from compose.render.docx.xml import NAMESPACES, w
from tests.helpers import brand_folder, told
from tests.render.docx_files import SHOWN, branded, changed, exchanged, found, into_table, removed
from tests.samples import every_node

STYLES, HEADER, SETTINGS = "word/styles.xml", "word/header1.xml", "word/settings.xml"
DOCUMENT = "word/document.xml"
NUMBER_OF_HEADING = "w:style[@w:styleId='Heading2']//w:numPr"


def empty_zip():
    stream = io.BytesIO()
    zipfile.ZipFile(stream, "w").close()
    return stream.getvalue()


def bomb():
    return package.pack({**package.unpack(standard().shell), "word/media/a.png": b"\0" * 60_000_000})


def imprint(words):
    return exchanged(("{{ imprint }}", words))


def without(way, part=DOCUMENT, **attributes):
    return changed(lambda root: removed(root, way, **attributes), part)


def body_twice(root):
    body = found(root, "w:tag", val="compact.body")[0].getparent().getparent()
    body.addprevious(package.parse(package.serialise(body)))


def body_in_table(root):
    into_table(found(root, "w:tag", val="compact.body")[0].getparent().getparent())


def no_body_section(root):
    body = root.find(w("body"))
    body.remove(body[-1])


def based_on_heading(ident):
    def change(root):
        style = found(root, "w:style", styleId=ident)[0]
        found(style, "w:basedOn")[0].set(w("val"), "Heading1")

    return changed(change, STYLES)


def first_page_differs(root):
    root.find(w("body"))[-1].append(package.fragment("<w:titlePg/>"))


def even_pages_differ(root):
    root.insert(1, package.fragment("<w:evenAndOddHeaders/>"))


def numbered_cover(root):
    properties = found(root, "w:pStyle", val="CoverImprint")[0].getparent()
    properties.append(package.fragment('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))


def lacking(*names):
    return package.pack({name: raw for name, raw in package.unpack(standard().shell).items() if name not in names})


WRONG = {
    "no zip": (lambda: b"not a zip", "it cannot be opened as a Word file"),
    "empty file": (lambda: b"", "it cannot be opened as a Word file"),
    "empty zip": (empty_zip, "it cannot be opened as a Word file"),
    "cut short": (lambda: standard().shell[:-50], "it cannot be opened as a Word file"),
    "bomb": (bomb, "it cannot be opened as a Word file (too large)"),
    "broken xml": (lambda: exchanged(("</w:body>", "</w:bdy>")), "it cannot be opened as a Word file"),
    "unknown name": (lambda: imprint("{{ foo }}"), "cannot be filled in ('foo' is undefined)"),
    "never closed": (lambda: imprint("{{ imprint"), "in curly brackets cannot be filled in"),
    "mischief": (lambda: imprint("{{ imprint.__class__.__mro__ }}"), "in curly brackets cannot be filled in"),
    "no size": (lambda: without("w:body/w:sectPr/w:pgSz"), "the last section has no size of its page"),
    "no margins": (lambda: without("w:body/w:sectPr/w:pgMar"), "the last section has no margins of its page"),
    "body twice": (lambda: changed(body_twice), "the tag compact.body stands there 2 times"),
    "body in a table": (lambda: changed(body_in_table), "the tag compact.body stands within something else"),
    "no title": (lambda: exchanged(("compact.title", "compact.titel")), "the tag compact.title is missing"),
    "no place for logos": (lambda: exchanged(('"CoverLogo"', '"Subtitle"')), "in the style Cover Logo is missing"),
    "no style": (lambda: without("w:style", STYLES, styleId="VoiceHeading"), "the style Voice Heading (id"),
    "no table style": (lambda: without("w:style", STYLES, styleId="CompactTable"), "the style Compact Table (id"),
    "no number": (lambda: without(NUMBER_OF_HEADING, STYLES), "style heading 2 has lost its number"),
    "voices numbered": (lambda: based_on_heading("VoiceHeading"), "the style Voice Heading takes a number"),
    "contents numbered": (lambda: based_on_heading("TOCHeading"), "takes a number, and all behind it would be wrong"),
    "cover numbered": (lambda: changed(numbered_cover), "the paragraph “{{ imprint }}” takes a number"),
    "no numbering": (lambda: lost_numbering(), "the part word/numbering.xml is missing"),
    "head not there": (lambda: exchanged(("compact.head", "compact.hat"), part=HEADER), "the header of the text lacks"),
    "no header": (lambda: without("w:headerReference"), "the header of the text lacks"),
    "first page differs": (lambda: changed(first_page_differs), "the header for the first page of a section lacks"),
    "even pages differ": (lambda: changed(even_pages_differ, SETTINGS), "the header for even pages lacks"),
}  # fmt: skip


def lost_numbering():
    parts = package.unpack(standard().shell)
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        root = package.parse(parts[name])
        for one in [one for one in root if "numbering" in str(one.attrib)]:
            root.remove(one)
        parts[name] = package.serialise(root)
    del parts["word/numbering.xml"]
    return package.pack(parts)


def wrong_shells(test):
    return pytest.mark.parametrize(("make", "said"), WRONG.values(), ids=WRONG.keys())(test)


@wrong_shells
def test_a_mistake_in_the_shell_is_told_with_its_place_and_remedy(make, said):
    problems = told(render, every_node(), branded(make(), imprint="{{ imprint }}"))
    assert any(problem.startswith(f"{SHOWN}: ") and said in problem for problem in problems)


@wrong_shells
def test_it_is_told_when_the_brand_is_loaded_with_all_other_problems(make, said, tmp_path):
    folder = brand_folder(tmp_path, files={"shell.docx": make()}, exchange={"size: 12": "size: 9"})
    first, *others = told(load, folder, shell.problems)
    assert "'size' should be from 12 to 18 points" in first
    said = said.replace("{{ imprint }}", "")
    assert any(problem.startswith(f"{folder}/shell.docx: ") and said in problem for problem in others)


def test_a_mistake_in_the_shell_ends_with_status_1():
    with pytest.raises(InputError) as caught:
        render(every_node(), branded(b"not a zip"))
    assert caught.value.exit_code == 1


def test_all_faults_of_a_shell_are_told_at_once():
    parts = package.unpack(without("w:style", STYLES, styleId="Heading2"))
    parts[HEADER] = parts[HEADER].replace(b"compact.head", b"compact.hat")
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"compact.title", b"compact.titel")
    assert len(told(render, every_node(), branded(package.pack(parts)))) == 3


def test_the_shell_that_comes_with_the_program_has_no_fault():
    assert shell.problems(standard().shell, SHOWN) == []
    assert check_shell.problems(package.unpack(standard().shell), SHOWN) == []


def test_a_style_whose_number_was_switched_off_may_rest_on_a_heading():
    off = changed(lambda root: switched_off(root), STYLES)
    assert render(every_node(), branded(off))


def switched_off(root):
    style = found(root, "w:style", styleId="VoiceHeading")[0]
    found(style, "w:basedOn")[0].set(w("val"), "Heading1")
    found(style, "w:pPr")[0].insert(0, package.fragment('<w:numPr><w:numId w:val="0"/></w:numPr>'))


def test_the_headings_keep_their_numbers_whatever_number_word_gave_their_list():
    assert render(every_node(), branded(exchanged(('<w:numId w:val="1"/>', '<w:numId w:val="7"/>'), part=STYLES)))


def test_first_and_even_pages_with_a_head_of_their_own_will_do():
    def three_heads(root):
        section = root.find(w("body"))[-1]
        for kind in ("first", "even"):
            section.insert(0, package.fragment(f'<w:headerReference w:type="{kind}" r:id="rId4"/>'))
        first_page_differs(root)

    assert render(every_node(), branded(changed(three_heads)))


def test_a_text_may_have_the_header_of_the_section_before():
    def handed_down(root):
        cover, text = found(root, "w:sectPr")
        for reference in found(text, "w:headerReference"):
            cover.insert(0, reference)

    assert render(every_node(), branded(changed(handed_down)))


def test_only_so_many_shells_are_kept():
    for size in range(20):
        shell.ready(branded(size=12 + size / 10))
    assert len(shell._shells) <= shell._KEPT
    assert shell.ready(branded(size=13.9)) is shell.ready(branded(size=13.9))


def test_what_a_section_says_in_a_namespace_of_its_own_is_kept():
    space = "http://schemas.microsoft.com/office/word/2012/wordml"
    own = exchanged(("<w:cols ", f'<w15:footnoteColumns xmlns:w15="{space}" w:val="1"/><w:cols '))
    raw = render(every_node(), branded(own))
    assert zipfile.ZipFile(io.BytesIO(raw)).read(DOCUMENT).count(b"w15:footnoteColumns") >= 3
    assert NAMESPACES["w"] != space
