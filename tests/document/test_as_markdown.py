"""Words of the tree as Markdown, read back as the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compose.document import walk
from compose.document.as_markdown import as_markdown
from compose.document.markdown import parse
from compose.document.model import Emphasis, Link, ListBlock, Note, Paragraph, Strong, Text
from compose.errors import Place
from tests.samples import HARD_NAMES, t


def read_back(blocks):
    found, problems = parse(as_markdown(blocks), Place("x.md"), "", {})
    assert not problems
    return found


@pytest.mark.parametrize(
    "words",
    [
        *HARD_NAMES, "12. weeks", "3) of", "- a dash", "* a star", "+ plus", "# no heading", "> said", "::: each x",
        "---", "===", "a_b_c", "{{ area_name }}", "{ name }", "![x](y)", "a < b <c>", "| a | b |", "C:\\Temp\\*.*",
    ],
)  # fmt: skip
def test_words_that_look_like_markup_stay_words(words):
    assert walk.text(read_back((Paragraph(t(words)),))[0].content) == words


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S", "Zs"]), min_size=1).map(str.strip))
def test_any_line_reads_back_as_it_was(words):
    words = " ".join(words.split())
    if words:
        assert [walk.text(one.content) for one in read_back((Paragraph(t(words)),))] == [words]


def test_bold_italic_and_links_are_kept():
    run = (Text("We "), Strong(t("will")), Text(" "), Emphasis(t("listen")), Link(t("here"), "https://a.example/b"))
    assert read_back((Paragraph(run),)) == (Paragraph(run),)


def test_a_list_within_a_list_follows_its_item_in_one_list():
    inner = ListBlock(False, ((Paragraph(t("inner")),),))
    assert read_back((ListBlock(True, ((Paragraph(t("outer")), inner), (Paragraph(t("next")),))),)) == (
        ListBlock(True, ((Paragraph(t("outer")),), (Paragraph(t("inner")),), (Paragraph(t("next")),))),
    )


def test_what_a_clause_cannot_hold_becomes_paragraphs():
    assert read_back((Note("Box", (Paragraph(t("Words.")),)),)) == (Paragraph(t("Box")), Paragraph(t("Words.")))
