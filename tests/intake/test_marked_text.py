"""Markdown by way of pandoc: labels of lists, typed numbers, tables, titles."""

import pytest

from compose.intake import pandoc
from compose.intake.reading import read
from tests.intake.packages import lines, pieces, told_all


def of(text):
    return lines(text, "compact.md")


def test_lists_headings_and_typed_numbers_are_told():
    text = "# Aims\n\n3. three\n\n    (a) a\n    (b) b\n4. four\n\nWe will:\n- *listen*\n\n3.2 Pay\n3.3 Ask\n"
    assert of(text) == [
        "heading 1 Aims", "item 0 3. three", "item 1 (a) a", "item 1 (b) b", "item 0 4. four", "We will:",
        "item 0 • listen", "3.2 Pay", "3.3 Ask",
    ]  # fmt: skip


def test_lines_that_the_source_breaks_go_on_and_quotes_stay_as_they_are():
    assert of('We will "listen"\nand pay £5 and $6.\n') == ['We will "listen" and pay £5 and $6.']


def test_a_paragraph_all_in_bold_is_bold():
    (bold, part) = pieces("**Aims**\n\n**Aims** and ends\n", "a.md")
    assert (bold.bold, part.bold) == (True, False)


@pytest.mark.parametrize("top", ["---\ntitle: 'The Compact'\n---\n", "% The Compact\n% Jo\n"])
def test_the_title_may_stand_in_properties(top):
    found = read(f"{top}\nWords\n".encode(), "a.md")
    assert (found.title, told_all(found.pieces)) == ("The Compact", ["Words"])


@pytest.mark.parametrize(
    "table",
    ["| A | B |\n|---|---|\n| c | d |\n", "+---+---+\n| A | B |\n+===+===+\n| c | d |\n+---+---+\n"],
    ids=["with pipes", "drawn"],
)
def test_tables_are_grids(table):
    (grid,) = pieces(table, "a.md")
    assert grid.headed
    assert [tuple(map(told_all, row)) for row in grid.rows] == [(["A"], ["B"]), (["c"], ["d"])]


def test_footnotes_and_html_within_are_read():
    assert of("Pay[^1] early.\n\n[^1]: Soon.\n\n<p>In <b>HTML</b></p>\n") == ["Pay early.", "Note: Soon.", "In HTML"]


def test_pandoc_can_neither_read_other_files_nor_run_programs(monkeypatch):
    asked = []
    monkeypatch.setattr(pandoc, "run", lambda command, **limits: asked.append((command, limits)) or _Nothing())
    pandoc.tree("x", "commonmark_x", "a.md")
    (command, limits) = asked[0]
    assert {"--sandbox", "-M512M"} <= set(command)
    assert limits["seconds"] <= 10


class _Nothing:
    code, late, long, out = 0, False, False, b'{"blocks": []}'
