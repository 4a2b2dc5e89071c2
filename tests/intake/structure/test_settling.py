"""What a person is asked to settle, and the tree as they settled it."""

import pytest

from compose.document.passages import passages
from compose.intake.structure import corrected
from tests.intake.structure.drawing import drawn, found

PRINCIPLES = """
# Principles
1. A healthy sector is part of a democratic society.
2. There is added value in partnership.
# Partnership
4.1 Each partnership will rotate its chair.
4.2 The Council will declare its interests.
"""


def only(kind, drawing):
    (doubt,) = (one for one in found(drawing).doubts if one.kind == kind)
    return doubt


def settled(drawing, kind, answer):
    """`drawing` with its only doubt of `kind` settled."""
    return drawn(corrected(found(drawing).document, only(kind, drawing), answer))


def test_a_compact_that_says_all_leaves_nothing_to_settle():
    assert found("# Funding\nThe Council will:\n[1.] Pay on time.\n[2.] Say why.").doubts == ()


def test_one_doubt_stands_for_all_that_share_a_cause():
    doubt = only("commitment", "# Our principles\n" + "".join(f"{n}. A good thing.\n" for n in range(1, 31)))
    assert (len(doubt.covers), doubt.guess, set(doubt.options)) == (30, "yes", {"yes", "no"})
    assert doubt.what == "These 30 paragraphs under “Our principles” may be only text."


def test_many_causes_are_asked_as_one():
    parts = "".join(f"# Theme {n}\n{n}.1 Each partnership will rotate its chair.\n" for n in range(1, 13))
    doubt = only("voice", parts)
    assert (len(doubt.covers), doubt.what) == (12, "Who undertakes these 12 commitments is not said.")


def test_the_voice_of_commitments_is_settled_together():
    drawing = "# Theme four\n4.1 Each partnership will rotate its chair.\n4.2 Interests will be declared."
    assert settled(drawing, "voice", "all") == [
        "part Theme four", "4.1 <all> Each partnership will rotate its chair.", "4.2 <all> Interests will be declared.",
    ]  # fmt: skip
    assert settled(drawing, "voice", "none")[1] == "4.1 <> Each partnership will rotate its chair."


def test_what_was_taken_for_commitments_can_be_text():
    drawing = "# Our principles\n1. A good thing.\n• Another\n"
    assert settled(drawing, "commitment", "no") == ["part Our principles", "text: 1. A good thing.", "text: Another"]
    assert settled(drawing, "commitment", "yes") == drawn(found(drawing).document)


def test_what_was_taken_for_text_can_be_commitments():
    drawing = "# Review\n5.1 The Council will report each year.\n5.2 Nobody knows."
    doubt = only("commitment", drawing)
    document = corrected(found(drawing).document, doubt, "yes")
    assert (doubt.guess, doubt.at) == ("no", "text-5-1-the-council-will-report-each-year")
    promised = "5.1 <public> The Council will report each year."
    assert drawn(document) == ["part Review", promised, "text: 5.2 Nobody knows."]
    assert [(one.number, one.voice, one.part) for one in passages(document)] == [("5.1", "public", "Review")]


def test_a_heading_can_be_text_and_stays_where_it_stood():
    drawing = "# Funding\nMoney matters.\n**Three libraries**\nThey were kept."
    assert settled(drawing, "heading", "text") == [
        "part Funding", "text: Money matters.", "text: Three libraries", "text: They were kept.",
    ]  # fmt: skip


def test_a_number_that_breaks_the_run_is_asked_about_and_can_be_any():
    drawing = "# Funding\nThe Council will:\n[3.1] pay;\n[3.2] say;\n[3.2] ask;\n[3.4] thank."
    (doubt, _) = (one for one in found(drawing).doubts if one.kind == "number")
    assert (doubt.says, doubt.what, list(doubt.options)) == (
        "3.2 ask;", "The number 3.2 stands where 3.3 is expected.", ["3.2", "3.3"],
    )  # fmt: skip
    assert drawn(corrected(found(drawing).document, doubt, "3.3"))[4] == "3.3 <public> ask;"
    assert drawn(corrected(found(drawing).document, doubt, "3.2a"))[4] == "3.2a <public> ask;"


def test_numbers_that_lead_in_or_are_text_count_too():
    drawing = "# Funding\n3.1 Money matters.\n3.2 The Council will:\n(a) pay;\n(b) say.\n3.3 The Council will ask."
    assert not [one for one in found(drawing).doubts if one.kind == "number"]


def test_numbers_of_headings_count_too():
    headings = "# Funding\n## 3.1 Grants\nMoney matters.\n## 3.2 Loans\n"
    drawing = f"{headings}[3.3] The Council will ask.\n[3.4] Groups will reply."
    assert not [one for one in found(drawing).doubts if one.kind == "number"]


def test_an_answer_that_is_none_of_the_options_is_refused():
    with pytest.raises(ValueError, match="'perhaps' is none of yes, no"):
        settled("# Our principles\n1. A good thing.\n2. Another.", "commitment", "perhaps")


def test_what_is_no_longer_there_is_passed_over():
    document = found("# Funding\nMoney matters.").document
    assert corrected(document, only("commitment", PRINCIPLES), "no") == document


def test_the_same_file_gives_the_same_doubts():
    assert found(PRINCIPLES) == found(PRINCIPLES)
    assert len({one.id for one in found(PRINCIPLES).doubts}) == len(found(PRINCIPLES).doubts) > 0
