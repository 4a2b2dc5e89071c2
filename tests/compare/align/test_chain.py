import random
from itertools import combinations, pairwise

import pytest

from compose.compare.align.chain import heaviest, longest


def _follow(one, other):
    return one[1] < other[0] and one[3] < other[2]


def _best(spans, weights):
    """By trying all."""
    most = 0
    for size in range(len(spans) + 1):
        for some in combinations(sorted(range(len(spans)), key=lambda n: spans[n][2]), size):
            if all(_follow(spans[a], spans[b]) for a, b in pairwise(some)):
                most = max(most, sum(weights[n] for n in some))
    return most


@pytest.mark.parametrize("seed", range(40))
def test_no_chain_is_heavier(seed):
    rng = random.Random(seed)
    spans = []
    for _ in range(rng.randint(0, 8)):
        old, new = rng.randint(0, 9), rng.randint(0, 9)
        spans.append((old, old + rng.choice((0, 0, 2)), new, new + rng.choice((0, 0, 1))))
    weights = [rng.randint(1, 9) for _ in spans]
    found = heaviest(spans, weights)
    assert sum(weights[place] for place in found) == _best(spans, weights)
    order = sorted(found, key=lambda place: spans[place][2])
    assert all(_follow(spans[a], spans[b]) for a, b in pairwise(order))


@pytest.mark.parametrize(
    ("places", "found"), [([], []), ([3, 1, 2], [1, 2]), ([0, 5, 1, 2, 9], [0, 2, 3, 4]), ([2, 1], [1])]
)
def test_the_longest_rising_row_is_found(places, found):
    assert longest(places) == found
