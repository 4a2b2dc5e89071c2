"""A second opinion on redlines: Docxodus leads from the same files to the same files, and our reader reads it."""

import datetime as dt

import pytest

from compose.redline import docxodus
from compose.redline.engine import redline
from compose.redline.merging import Way
from compose.redline.package import Package
from compose.redline.resolve import changes, resolve
from compose.redline.state import state
from tests.redline.making import pairs

pytestmark = pytest.mark.clients
WAY = Way("Pat Smith", dt.datetime(2026, 11, 22))
PAIRS = [pair for pair in pairs(3) if pair.name.startswith("mixed") and pair.name[-1] == pair.name[-2]][:8]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_both_engines_lead_to_the_same_words(pair):
    ours = Package.opened(redline(pair.old, pair.new, WAY).content, "ours")
    theirs = Package.opened(docxodus.redline(pair.old, pair.new, WAY).content, "theirs")
    assert changes(ours) and changes(theirs)
    for how in ("accept", "reject"):
        assert words(resolve(ours, how)) == words(resolve(theirs, how))


def words(package):
    (body, *_) = state(package).stories
    return [getattr(block, "text", None) for block in body.blocks]
