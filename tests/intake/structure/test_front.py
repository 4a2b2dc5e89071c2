"""The title and cover of an earlier Compact, and what only repeats them."""

import pytest

from tests.intake.structure.drawing import drawn, found

BODY = "# Funding\nThe Council will:\n[1.] Pay on time.\n"
TREE = ["part Funding", "voice The Council will:", "1. <public> Pay on time."]


@pytest.mark.parametrize(
    ("cover", "title", "lines"),
    [("# The Anytown Compact\nWorking together\nJune 2006", "The Anytown Compact", ("Working together", "June 2006")),
     ("+2.0 Stronger Together\nA partnership agreement", "Stronger Together", ("A partnership agreement",)),
     ("Anytown Council\n**ANYTOWN COMPACT**\n2001", "ANYTOWN COMPACT", ("Anytown Council", "2001")),
     ("# The Anytown Compact\n# Anytown Partnership\n# The Anytown Compact\nMay 2011", "The Anytown Compact",
      ("Anytown Partnership", "May 2011"))],
)  # fmt: skip
def test_a_cover_is_found(cover, title, lines):
    document = found(f"{cover}\n{BODY}").document
    assert (document.title, document.cover.lines, drawn(document)) == (title, lines, TREE)
    assert document.running_head == (title,)


def test_one_heading_over_all_others_is_the_title_where_a_cover_follows():
    body = "## Funding\nThe Council will:\n[1.] Pay on time.\n## Review\nIt is reviewed."
    covered = found(f"# Working Together for Anytown\nMay 2003\n{body}").document
    assert (covered.title, drawn(covered)[0]) == ("Working Together for Anytown", "part Funding")
    assert drawn(found(f"# Working Together for Anytown\n{body}").document)[0] == "part Working Together for Anytown"


def test_a_title_in_the_properties_of_the_file_helps():
    assert found(BODY, title="Anytown Compact").document.title == "Anytown Compact"


def test_without_a_title_the_name_of_the_file_has_to_do():
    assert found(BODY, name="anytown_compact-2006.docx").document.title == "Anytown compact 2006"


def test_a_table_of_contents_is_left_out():
    contents = "**Contents**\n1. Introduction 3\nFunding ........ 4\nReview\n# Introduction\nIt matters.\n"
    document = found(f"# Anytown Compact\n{contents}{BODY}# Review\nIt is reviewed.").document
    assert drawn(document) == ["part Introduction", "text: It matters.", *TREE, "part Review", "text: It is reviewed."]


def test_the_title_said_again_is_left_out():
    assert drawn(found(f"# Anytown Compact\n2006\n# Anytown Compact\n{BODY}Anytown Compact").document) == TREE


def test_nothing_at_all_is_a_document_too():
    assert drawn(found("").document) == []
