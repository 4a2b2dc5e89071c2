"""The wording of clauses: what is understood, and that everything else is told. The cases are in `tests/cases`."""

import pytest
from markdown_it.utils import read_fixture_file

from compose.document import markdown
from compose.document.model import Field, Text
from compose.errors import Place
from tests.helpers import CASES
from tests.outline import outline

UNDERSTOOD = read_fixture_file(CASES / "markdown.md")
REFUSED = read_fixture_file(CASES / "markdown-problems.md")
ALIASES = {"partners": "partner"}


def parse(text):
    return markdown.parse(text, Place("clause.md", 1), "Caption", ALIASES)


@pytest.mark.parametrize(
    ("line", "title", "text", "expected"), UNDERSTOOD, ids=[title for _, title, _, _ in UNDERSTOOD]
)
def test_wording_becomes_the_blocks_that_the_case_says(line, title, text, expected):
    blocks, problems = parse(text)
    assert not problems
    assert outline(blocks) == expected.splitlines()


@pytest.mark.parametrize(("line", "title", "text", "expected"), REFUSED, ids=[title for _, title, _, _ in REFUSED])
def test_wording_is_refused_as_the_case_says(line, title, text, expected):
    _, problems = parse(text)
    assert [str(problem).removeprefix("clause.md, ") for problem in problems] == expected.splitlines()


def test_a_problem_has_its_line_in_the_file():
    _, problems = markdown.parse("One.\n\n[a](b)\n", Place("clause.md", 40), "", {})
    assert problems[0].place == Place("clause.md", 42)


def test_a_line_such_as_a_title_has_words_and_fields_and_nothing_else():
    assert markdown.inline("About this {{ document_name }} *now*") == (
        Text("About this "), Field("document_name"), Text(" *now*"),
    )  # fmt: skip
    assert markdown.inline("") == ()
