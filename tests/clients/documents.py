"""The documents that every real client is shown: the sample with every node, and both worked examples as built."""

import datetime as dt

import pytest

from compose import paths
from compose.building import make_draft
from tests.samples import every_node

DAY = dt.date(2026, 11, 22)


def example(name):
    return make_draft(paths.examples() / name, today=DAY).document


DOCUMENTS = {
    "the sample": every_node,
    "Camden": lambda: example("camden"),
    "Calderdale": lambda: example("calderdale"),
}
each_document = pytest.mark.parametrize("name", DOCUMENTS)


def cover_lines(document):
    """What the cover says, in the order in which every format says it."""
    cover = document.cover
    return [words for words in (cover.area, cover.title, cover.tagline, *cover.lines) if words]
