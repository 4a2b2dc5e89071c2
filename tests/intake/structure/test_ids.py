"""Ids of the tree: unique, and the same after small edits elsewhere."""

from compose.document import walk
from compose.document.model import Commitment, Heading
from tests.intake.structure.drawing import found


def ids(drawing):
    return [block.id for block in walk.blocks(found(drawing).document) if isinstance(block, Commitment | Heading)]


def test_numbers_name_commitments():
    assert ids("# 3. Funding\nThe Council will:\n[3.1] pay;\n[3.2] say.") == [
        "funding", "funding-the-council-will", "c-3-1", "c-3-2",
    ]  # fmt: skip


def test_numbers_that_begin_again_and_bullets_are_named_after_their_part():
    funding = "# Funding\nThe Council will:\n[1.] pay;\n[2.] say.\n"
    drawing = f"{funding}# Volunteers\nThe Council will:\n[1.] thank;\n# Fairness\nGroups will:\n[•] insure."
    assert [one for one in ids(drawing) if one.startswith("c-")] == [
        "c-funding-1", "c-funding-2", "c-volunteers-1", "c-fairness-1",
    ]  # fmt: skip


def test_every_id_is_given_once():
    first = "# Funding\nThe Council will:\n(a) pay;\n(b) say.\nGroups will:\n(a) read;\n(b) reply.\n"
    drawing = f"{first}# Funding\nThe Council will:\n(a) ask;\n(b) act."
    assert len(set(ids(drawing))) == len(ids(drawing)) == 11


def test_ids_stay_when_words_change():
    drawing = "# Funding\nThe Council will:\n[3.1] pay on time;\n[3.2] say why."
    assert ids(drawing.replace("pay on time", "pay within thirty days")) == ids(drawing)
