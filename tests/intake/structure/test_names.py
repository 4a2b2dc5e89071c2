"""Names that a document gives the sides itself."""

import pytest

from compose.document.model import Text
from compose.intake.structure.model import Line
from compose.intake.structure.names import spoken


def said(*texts):
    """What the last of `texts` is taken to say."""
    return spoken([Line((Text(text),)) for text in texts])[-1].said


@pytest.mark.parametrize(("named", "text", "expected"), [
    ("Riverside Borough Council (RBC) and others", "RBC will pay.", "The council will pay."),
    ("The Council for Voluntary Service (the “Link”)", "The Link will meet.", "The voluntary organisations will meet."),
    ("Anyford Federation of Community Groups (hereafter AFCG)", "AFCG’s rooms", "Voluntary organisations’s rooms"),
    ("“Third Party” means a voluntary organisation.", "Tell the Third Party.", "Tell the voluntary organisations."),
])  # fmt: skip
def test_a_name_in_brackets_stands_for_its_side(named, text, expected):
    assert said(named, text) == expected


@pytest.mark.parametrize("named", [
    "the county council(RBC)",
    "as the paper on small grants says (RBC)",
    "The Riverside Council Strategy (RBC)",
    f"{'Riverside Council ' * 40}And then some words (RBC)",
])  # fmt: skip
def test_brackets_behind_anything_else_name_no_side(named):
    assert said(named, "RBC will pay.") == "RBC will pay."


def test_the_longest_of_several_names_counts_and_only_as_a_whole_word():
    named = "Riverside Council (RC) and Riverside Voluntary Network (RC Link)"

    assert said(named, "RC Link and RC, not RCs") == "Voluntary organisations and the council, not RCs"
