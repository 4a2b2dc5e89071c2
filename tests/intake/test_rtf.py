"""Rich text: the labels that programs print beside lists, styles that make headings, signs and code pages."""

from compose.document.model import Link, Strong, Text
from compose.intake.reading import read
from tests.intake.packages import lines, pieces, told_all

STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s2\sbasedon1 Own;}{\s3 toc 1;}{\s4\outlinelevel2 Deep;}}"
)


def rich(body, top=STYLES):
    return (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset238 Arial CE;}}"
        + top
        + body
        + "}"
    ).encode()


def of(body):
    return lines(rich(body), "compact.rtf")


def test_the_number_printed_beside_a_paragraph_is_its_label():
    body = r"\pard{\listtext\pard\plain 3.2\tab}\ilvl1\ls4 We will pay.\par \pard{\pntext\f1\'b7\tab}And listen.\par"
    assert of(body) == ["item 1 3.2 We will pay.", "item 0 • And listen."]


def test_a_label_does_not_stay_for_the_next_paragraph():
    assert of(r"{\listtext 1.\tab}a\par b\par") == ["item 0 1. a", "b"]


def test_headings_are_known_by_style_and_outline():
    body = r"\pard\s1 a\par\pard\s2 b\par\pard\s4 c\par\pard\s0\outlinelevel1 d\par\pard e\par"
    assert of(body) == ["heading 1 a", "heading 1 b", "heading 3 c", "heading 2 d", "e"]


def test_a_heading_keeps_its_style_beside_a_label():
    assert of(r"\pard\s1{\listtext\pard\plain 1\tab}\ls7 Aims\par") == ["heading 1 1 Aims"]


def test_words_look_as_they_were_set():
    (small, big) = pieces(rich(r"\pard\fs24 most of the {\b words} are here\par\pard\fs36\b all\par"), "a.rtf")
    assert small.content == (Text("most of the "), Strong((Text("words"),)), Text(" are here"))
    assert (small.bold, small.size, big.bold, big.size) == (False, 1.0, True, 1.5)


def test_signs_and_code_pages_become_letters():
    assert of(
        r"caf\'e9 \u8220\'93x\rdblquote\~{\f2\'b9} {\f1\'fc} \endash  \u-10179?\u-8704? co\_op part\-ner\par"
    ) == ["café “x” ą ✓ – 😀 co-op partner"]


def test_what_is_not_the_text_is_passed_over():
    body = r"{\header top\par}{\*\unknown x}{\pict 0a0b}{\info{\title The Compact}{\author Jo}}a{\bin3 abc}b\par"
    found = read(rich(body), "a.rtf")
    assert (told_all(found.pieces), found.title) == (["ab"], "The Compact")


def test_hidden_and_deleted_words_comments_and_contents_are_left_out_and_said():
    body = (
        r"\pard\s3 Aims 3\par\pard{\field{\*\fldinst TOC \\o}{\fldrslt Ends 4\par}}a{\v secret}{\deleted gone}"
        r"{\revised new}"
        r"{\*\annotation No!}\par"
    )
    found = read(rich(body), "a.rtf")
    assert told_all(found.pieces) == ["anew"]
    assert [note.split()[0] for note in found.notes] == ["2", "1", "Hidden", "Its"]


def test_a_link_leads_where_its_field_says():
    body = r'See {\field{\*\fldinst HYPERLINK "https://a.org/"}{\fldrslt the site}}.\par'
    (piece,) = pieces(rich(body), "a.rtf")
    assert piece.content == (Text("See "), Link((Text("the site"),), "https://a.org/"), Text("."))


def test_footnotes_and_text_boxes_follow_their_paragraph():
    body = r"Pay{\footnote\pard\chftn  Soon.} early"
    body += r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard In the box.\par}}}.\par Next.\par"
    assert of(body) == ["Pay early.", "Note: Soon.", "In the box.", "Next."]


def test_a_table_is_a_grid():
    body = (
        r"\trowd\trhdr\pard\intbl A\cell B\cell\row\trowd\pard\intbl {\listtext 1.}c\par d\cell\cell\row\pard after\par"
    )
    grid, after = pieces(rich(body), "a.rtf")
    assert grid.headed
    assert [tuple(map(told_all, row)) for row in grid.rows] == [(["A"], ["B"]), (["item 0 1. c", "d"], [])]
    assert told_all([after]) == ["after"]
