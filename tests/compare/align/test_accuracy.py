"""How many links are right on made pairs; odd seeds, of which none was looked at while tuning."""

import pytest

from compose.compare.align import align
from tests.compare.align.making import pair
from tests.compare.align.scoring import scores

LEAST = {
    "links": 0.995, "changed": 0.985, "moved": 0.95, "split": 0.9, "merged": 0.85, "inserted": 0.98, "deleted": 0.98,
}  # fmt: skip


@pytest.mark.parametrize(("source", "seeds"), [("library", range(1, 81, 2)), ("earlier", range(1, 121, 2))])
def test_links_of_made_pairs_are_right(source, seeds):
    pairs = [pair(seed, source) for seed in seeds]
    found = scores((one, align(one.old, one.new)) for one in pairs)
    low = {name: round(score.f1, 3) for name, score in found.items() if score.f1 < LEAST[name]}
    assert low == {}


def test_what_is_not_doubtful_is_right_and_little_is_doubtful():
    found = [(link, _is_right(link, made)) for made in map(pair, range(1, 81, 2)) for link in _links(made)]
    certain = [right for link, right in found if not link.doubtful]
    assert sum(certain) / len(certain) >= 0.995
    assert len(certain) / len(found) >= 0.97


def _links(made):
    return align(made.old, made.new).links


def _is_right(link, made):
    if (link.old, link.new) in {(true.old, true.new) for true in made.truth}:
        return True
    return any(true.common and {*true.new, *true.old} & {*link.new, *link.old} for true in made.truth)


@pytest.mark.parametrize("source", ["library", "earlier"])
def test_the_truth_of_made_pairs_covers_both_texts(source):
    for seed in range(20):
        made = pair(seed, source)
        assert sorted(place for link in made.truth for place in link.old) == list(range(len(made.old)))
        assert sorted(place for link in made.truth for place in link.new) == list(range(len(made.new)))
        assert made == pair(seed, source)
