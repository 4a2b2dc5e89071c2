"""How good the proposals are, on commitments nobody tuned by; `python -m tests.matching.score` prints the figures."""

import pytest

from compose.library.load import standard
from tests.matching.score import labels, score

FILES = ("dev", "held_out")


@pytest.mark.parametrize("name", FILES)
def test_labels_name_clauses_that_there_are(name):
    named = {ident for label in labels(name) for ident in label.clauses}
    assert named and named <= standard().by_id.keys()


@pytest.mark.parametrize("name", FILES)
def test_nine_in_ten_proposals_are_right_and_seven_in_ten_are_made(name, record_property):
    came = score(labels(name))
    record_property("precision", round(came.precision, 3))
    record_property("recall", round(came.recall, 3))
    assert came.precision >= 0.9 and came.recall >= 0.7
