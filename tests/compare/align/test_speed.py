"""What aligning costs in CPU seconds, and how that grows."""

import random
import time

import pytest

from compose.compare.align import Unit, align, in_order
from tests.compare.align.wordings import Rewriter, library, sentences

WORDS = [word for one in library() for word in one.text.lower().split()]


def _text(rng):
    return " ".join(rng.choices(WORDS, k=rng.randint(8, 40))) if rng.random() < 0.9 else rng.choice(("Yes", "", "We:"))


def _edited(units, rng):
    found = []
    for unit in units:
        chance = rng.random()
        if chance < 0.05:
            found.append(Unit(text=f"{unit.text} and {_text(rng)}", section=unit.section))
        elif chance > 0.1:
            found.append(unit)
        if 0.05 < chance < 0.08:
            found.append(Unit(text=_text(rng), section=unit.section))
    return found


def _restyled(units, rng):
    write = Rewriter(rng, "library")
    return [Unit(text=write.heavily(unit.text), section="All") for unit in units]


def _seconds(size, changed):
    rng = random.Random(size)
    old = [Unit(text=_text(rng), section=f"Part {n // 50}") for n in range(size)]
    new = changed(old, rng)
    start = time.process_time()
    in_order(align(old, new), old, new)
    return time.process_time() - start


@pytest.mark.parametrize(("changed", "size", "most"), [(_edited, 4000, 0.5), (_restyled, 1000, 1.0)])
def test_a_long_document_takes_no_longer_than_people_wait(changed, size, most):
    assert min(_seconds(size, changed) for _ in range(2)) <= most


@pytest.mark.parametrize("changed", [_edited, _restyled])
def test_four_times_the_text_takes_little_more_than_four_times_as_long(changed):
    small, large = (min(_seconds(size, changed) for _ in range(2)) for size in (400, 1600))
    assert large / small <= 4 * 1.6


def test_sentences_are_parted_where_one_ends():
    assert sentences("We will pay. They will too. e.g. this") == ["We will pay.", "They will too. e.g. this"]
