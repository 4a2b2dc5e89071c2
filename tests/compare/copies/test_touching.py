"""Whether two wordings change the same words of a third."""

import pytest

from compose.compare.copies.touching import touching

DRAFT = "We will give six months of notice in writing."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We will give three months of notice in writing.", "We will give twelve months of notice in writing."),
        ("We will give notice in writing.", "We will give six weeks of notice in writing."),
        (DRAFT.replace("will", "will always"), DRAFT.replace("will", "will usually")),
        ("We will give six months of notice.", "We will give six months of notice in plain writing."),
    ],
)
def test_changes_of_the_same_words_touch(one, two):
    assert touching(DRAFT, one, two) and touching(DRAFT, two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We will give three months of notice in writing.", "We will give six months of notice by letter."),
        ("We shall give six months of notice in writing.", "We will give six months of notice in writing, and call."),
        (DRAFT, "We will give no notice."),
    ],
)
def test_changes_of_other_words_do_not(one, two):
    assert not touching(DRAFT, one, two) and not touching(DRAFT, two, one)
