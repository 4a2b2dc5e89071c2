"""The pairs made by hand can be opened, have names of their own, and differ where they say so."""

import io
import zipfile

import docx
import pytest

from tests.redline.making import nasty

MADE = list(nasty.pairs())


def test_names_are_their_own_and_the_same_every_time():
    assert len({pair.name for pair in MADE}) == len(MADE) > 100
    assert [(pair.name, pair.old, pair.new) for pair in nasty.pairs()] == [
        (pair.name, pair.old, pair.new) for pair in MADE
    ]


@pytest.mark.parametrize("pair", MADE, ids=lambda pair: pair.name)
def test_both_sides_open_and_differ_if_anything_was_edited(pair):
    for raw in (pair.old, pair.new):
        docx.Document(io.BytesIO(raw))
    assert not pair.kinds or parts(pair.old) != parts(pair.new)


def parts(raw):
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("pair", [pair for pair in MADE if pair.tracked], ids=lambda pair: pair.name)
def test_those_that_say_so_hold_tracked_changes(pair):
    names = (b"<w:ins ", b"<w:del ", b"rPrChange", b"<w:moveTo ")
    assert any(name in part for raw in (pair.old, pair.new) for part in parts(raw).values() for name in names)
