"""Ten times as much to read takes about ten times as long, whatever the shape."""

import inspect
import time

import pytest

from compose.intake.model import Read
from compose.intake.structure import structured
from tests.intake.structure import growing

HELPERS = {"paragraph", "heading", "item"}
SHAPES = [
    made
    for name, made in inspect.getmembers(growing, inspect.isfunction)
    if made.__module__ == growing.__name__ and name not in HELPERS
]


def cost(made, count):
    """Seconds of the processor that reading takes, the least of three."""
    pieces = tuple(made(count))
    return min(spent(pieces) for _ in range(3))


def spent(pieces):
    begin = time.process_time()
    structured(Read(pieces), "compact.docx")
    return time.process_time() - begin


@pytest.mark.parametrize("made", SHAPES, ids=lambda made: made.__name__)
def test_ten_times_as_much_takes_no_thirty_times_as_long(made):
    little, much = cost(made, 120), cost(made, 1200)

    assert much < 30 * little + 0.05
