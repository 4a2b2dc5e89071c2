"""The shapes that earlier Compacts have, from what a reader saw to the tree. The cases are in `cases`."""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from tests.intake.structure.drawing import drawn, found, outline

CASES = Path(__file__).parent / "cases"
SHAPES = [case for name in ("shapes.md", "councils.md") for case in read_fixture_file(CASES / name)]


@pytest.mark.parametrize(("line", "title", "seen", "expected"), SHAPES, ids=[title for _, title, _, _ in SHAPES])
def test_a_shape_is_understood(line, title, seen, expected):
    assert outline(seen) == expected.rstrip("\n").split("\n")


@pytest.mark.parametrize(("line", "title", "seen", "expected"), SHAPES, ids=[title for _, title, _, _ in SHAPES])
def test_a_title_and_a_cover_before_it_change_nothing_else(line, title, seen, expected):
    document = found(f"+2.5 The Anytown Compact\nJune 2006\n{seen}").document
    assert (document.title, document.cover.lines) == ("The Anytown Compact", ("June 2006",))
    assert drawn(document) == expected.rstrip("\n").split("\n")
